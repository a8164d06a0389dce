/** On a phone nothing but a shadow shows that a table has more columns: a sentence above it says so. */
import { WIDE_TABLE } from '../content/course/texts';
import { onResize } from '../dom/observers';

export function announceWideTables(boxes: Iterable<HTMLElement>): void {
  for (const box of boxes) {
    const hint = document.createElement('p');
    hint.className = 'wide-table';
    hint.textContent = WIDE_TABLE;
    hint.hidden = true;
    box.before(hint);
    onResize(box, () => {
      hint.hidden = box.scrollWidth <= box.clientWidth;
    });
  }
}
