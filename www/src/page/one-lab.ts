/**
 * A page of one lab: that lab with its heading, its introduction and its steps, and nothing else.
 *
 * `one-lab.js` has marked the document before it was painted, and the styles hide what does not belong there.
 */
import { APPEARANCE } from '../fields/appearance';
import type { Fields } from '../fields/address';
import type { LabElement } from '../labs/base/lab-element';

/** The field that has the named lab shown among all the others. */
export const AMONG_ALL = 'labs';

const root = document.documentElement;

/** The lab that is alone on the page; nothing where all of them are there. */
export const onlyLab = (): string | undefined => root.dataset.only;

/** Which lab these fields ask for alone. */
export function askedAlone(fields: Fields): string | undefined {
  return fields[AMONG_ALL] === 'all' ? undefined : fields.lab;
}

/**
 * The places of the labs that this page shows; where one is alone, the rest of the page goes. A lab that does not exist has
 * no page, and is refused on that of all.
 */
export function places(): LabElement[] {
  const only = onlyLab();
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')];
  if (only !== undefined && sections.some(({ dataset }) => dataset.pageOf === only)) {
    for (const section of sections) if (section.dataset.pageOf !== only) section.remove();
  } else {
    delete root.dataset.only;
  }
  return [...document.querySelectorAll<LabElement>('main [data-lab]')];
}

/** Names the page after its lab, and leads back to where that stands among the others. */
export function introduce(lab: string, fields: Fields): void {
  const heading = document.querySelector('main :is(h1, h2)');
  if (heading) {
    // One of the first level even for who reads the page by its headings.
    const first = document.createElement('h1');
    first.id = heading.id;
    first.append(...heading.childNodes);
    heading.replaceWith(first);
    document.title = `${first.textContent} · Interleave`;
  }
  document.querySelector('.skip')?.setAttribute('href', `#${lab}`);
  const back = document.querySelector<HTMLAnchorElement>('[data-all-labs]');
  if (!back) return;
  const kept = Object.entries(fields).filter(([name]) => APPEARANCE.includes(name));
  back.search = new URLSearchParams(kept).toString();
  back.hash = lab;
}
