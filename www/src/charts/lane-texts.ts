/** What is written on a block, as far as there is room for it. */

/** The fewest digits that still tell a number from its neighbours. */
const FEWEST = 3;

/** The mark, and of the number as many of its last digits as go into so many letters; nothing, if there is room for neither. */
export function shortened(n: string, mark: string, room: number): string {
  if (room < mark.length) return '';
  const before = mark === '' ? '' : `${mark} `;
  const left = room - before.length;
  if (n.length <= left) return before + n;
  return left > FEWEST ? `${before}…${n.slice(1 - left)}` : mark;
}
