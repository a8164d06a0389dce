/**
 * The fonts for a lab that is loaded late: in a frame, and in a shadow root, where `@font-face` would not count. They are asked
 * for before the lab is. Those that have come when it is shown are used, and the others are not: whatever came later would
 * move what is being read. The families have names that no other page uses.
 */
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { fileAt } from '../engine/site';

let faces: readonly FontFace[] | undefined;

export function askForFonts(): void {
  faces ??= [asked('Interleave Serif', serif, '200 900'), asked('Interleave Mono', mono, '100 800')];
}

/** Once for the whole page: a lab that is shown later has the fonts of the first one. */
export function useFontsThatCame(): void {
  for (const face of faces ?? []) if (face.status === 'loaded') document.fonts.add(face);
  faces = [];
}

function asked(family: string, address: string, weight: string): FontFace {
  const { href } = fileAt(address);
  const face = new FontFace(family, `url(${JSON.stringify(href)})`, { weight });
  // Without it there are the system's.
  face.load().catch(() => undefined);
  return face;
}
