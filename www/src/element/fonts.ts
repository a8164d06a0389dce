/**
 * The fonts for a lab in a shadow root: `@font-face` only counts in a document's own styles. The families have names
 * that no other page uses.
 */
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { fileAt } from '../engine/site';

let loaded = false;

export function loadFonts(): void {
  if (loaded) return;
  loaded = true;
  add('Interleave Serif', serif, '200 900');
  add('Interleave Mono', mono, '100 800');
}

function add(family: string, address: string, weight: string): void {
  const { href } = fileAt(address);
  document.fonts.add(new FontFace(family, `url(${JSON.stringify(href)})`, { weight, display: 'swap' }));
}
