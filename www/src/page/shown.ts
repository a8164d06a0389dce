/**
 * What the page shows: the first lab, and a card for each of the others; all labs; or one lab with its heading, its
 * introduction and its steps, and nothing else.
 *
 * `shown.js` has marked the document before it was painted, and the styles hide what does not belong there.
 */
import { APPEARANCE } from '../fields/appearance';
import type { Fields } from '../fields/address';
import type { LabElement } from '../labs/base/lab-element';

/** The field that has a lab shown among others: all of them, or their cards. */
export const AMONG = 'labs';

/** The lab that stands above the cards. */
const FIRST = 'race';

const root = document.documentElement;

/** A lab that is alone, or which of them the page shows. */
type Shown = { only: string } | { only?: undefined; among: 'all' | 'cards' };

/** What the page shows. */
export function shown(): Shown {
  const { only, cards } = root.dataset;
  if (only !== undefined) return { only };
  return { among: cards === undefined ? 'all' : 'cards' };
}

/** Whether these fields ask for what the page shows. */
export function isShown(fields: Fields): boolean {
  const { lab, [AMONG]: among } = fields;
  const now = shown();
  if (among === 'all') return now.only === undefined && now.among === 'all';
  if (lab === undefined || (lab === FIRST && among === 'cards')) return now.only === undefined && now.among === 'cards';
  return now.only === lab;
}

/**
 * The places of the labs that this page shows; where one is alone, the rest of the page goes. A lab that does not exist has
 * no page, and is refused on that of the cards.
 */
export function places(): LabElement[] {
  const { only } = shown();
  const sections = [...document.querySelectorAll<HTMLElement>('main section')];
  if (only !== undefined && sections.some(({ dataset }) => dataset.pageOf === only)) {
    for (const section of sections) if (section.dataset.pageOf !== only) section.remove();
  } else if (only !== undefined) {
    delete root.dataset.only;
    root.dataset.cards = '';
  }
  const labs = [...document.querySelectorAll<LabElement>('main [data-lab]')];
  if (root.dataset.cards === undefined) return labs;
  for (const lab of labs) if (lab.dataset.lab !== FIRST) lab.remove();
  return labs.filter(({ isConnected }) => isConnected);
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
  leadBack();
  const back = document.querySelector<HTMLAnchorElement>('[data-all-labs]');
  if (!back) return;
  const kept = Object.entries(fields).filter(([name]) => APPEARANCE.includes(name));
  back.search = new URLSearchParams(kept).toString();
  back.hash = lab;
}

/** Who came from a chapter of this course finds the way back, to where it was read. */
function leadBack(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-back]');
  const chapter = /^chapter-0*(\d+)-/.exec(document.referrer.replace(new URL('.', location.href).href, ''))?.[1];
  if (!link || chapter === undefined) return;
  link.querySelector('span')?.append(chapter);
  link.href = document.referrer;
  link.parentElement?.removeAttribute('hidden');
  const { hash } = location;
  link.addEventListener('click', (event) => {
    // In a tab of its own there is nothing to go back to, and after an anchor of this page only that.
    if (history.length === 1 || location.hash !== hash || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.back();
  });
}
