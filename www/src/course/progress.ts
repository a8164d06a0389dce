/** Which chapters were read to their end, kept in this browser where it may be, and marked in the map. */
import { READ } from '../content/course/texts';
import { onSight } from '../dom/observers';

const KEY = 'interleave: chapters read';

/** `end` is what comes into sight when a chapter has been read. */
export function keepProgress(end: HTMLElement | null): void {
  const here = document.querySelector<HTMLElement>('.chapters [aria-current]')?.dataset.chapter;
  markRead();
  if (!end || here === undefined) return;
  const leave = onSight(end, (inSight) => {
    if (!inSight) return;
    leave();
    const all = [...new Set([...read(), here])];
    try {
      localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // Where nothing may be kept, it is known for as long as the page is there.
    }
    mark(all);
  });
}

/** Marks in the map of a page what was read. */
export const markRead = (): void => {
  mark(read());
};

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function mark(names: readonly string[]): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
    if (!names.includes(link.dataset.chapter ?? '') || link.dataset.read !== undefined) continue;
    link.dataset.read = '';
    const says = document.createElement('span');
    says.className = 'unseen';
    says.textContent = READ;
    link.append(says);
  }
}
