/** The lines of HTML that put a lab on somebody else's page. */
import { frameTitle, OPEN_THE_LAB } from '../content/panels';
import type { Fields } from '../fields/address';
import { LANGUAGE } from '../format/language';
import { LONGEST, permalink, shared } from './permalink';

export interface Size {
  /** CSS pixels, or `100%`. */
  width: string;
  /** Until the script below has heard of another one. */
  height: string;
}

/**
 * Has the frame before it be as tall as the lab inside, and hears nobody but that frame. A host that strips scripts leaves
 * the frame as it is.
 */
export const KEEP_HEIGHT = `<script>
  {
    const frame = document.currentScript.previousElementSibling;
    addEventListener('message', ({ source, data }) => {
      if (source !== frame?.contentWindow || data?.source !== 'interleave') return;
      if (data.type === 'resize') frame.height = data.height;
    });
  }
</script>`;

/** A frame that keeps its height; nothing where its address would be too long. */
export function frameLine(site: URL, lab: string, fields: Fields, { width, height }: Size): string | undefined {
  const address = permalink(new URL('embed.html', site), lab, fields);
  if (address.length > LONGEST) return undefined;
  const frame = element(
    'iframe',
    {
      src: address,
      title: frameTitle(lab),
      lang: LANGUAGE,
      width,
      height,
      // Never wider than what it stands in, so that nothing of it is cut off.
      style: 'display: block; max-width: 100%; border: 0',
      loading: 'lazy',
      // In a page that is isolated the frame may be, too, and then has threads.
      allow: 'cross-origin-isolated; clipboard-write',
    },
    '',
  );
  return `${frame}\n${KEEP_HEIGHT}`;
}

/** The custom element, with a link inside for where a host strips scripts. */
export function elementLines(site: URL, lab: string, fields: Fields): string {
  const given = Object.entries(shared(lab, fields)).filter(([name]) => name !== 'lab');
  const attributes = Object.fromEntries(given.map(([name, value]) => [attributeOf(name), value]));
  const address = permalink(new URL('index.html', site), lab, fields);
  const inside = address.length > LONGEST ? '' : element('a', { href: address, lang: LANGUAGE }, OPEN_THE_LAB);
  return `${element('script', { type: 'module', src: new URL('interleave.js', site).href }, '')}
${element('interleave-lab', { lab, ...attributes }, inside)}`;
}

/** `napEvery` is the attribute `nap-every`. */
function attributeOf(field: string): string {
  return field.replace(/[A-Z]/g, '-$&').toLowerCase();
}

function element(tag: string, attributes: Fields, inside: string): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
