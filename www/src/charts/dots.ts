/** What plots of dots share: where dots lie so that none covers another, the axis, and the way along them by keys. */

/** How near dots may stand on one level, as a share of the axis. */
const ROOM = 0.03;

/** On which level each stands, from 0 up, by its place on the axis; places are in order. */
export function levelsOf(places: readonly number[]): number[] {
  const last: number[] = [];
  return places.map((place) => {
    const free = last.findIndex((before) => place - before >= ROOM);
    const level = free < 0 ? last.length : free;
    last[level] = place;
    return level;
  });
}

/** The end of an axis that holds `most`, and the step between its marks, both round. */
export function axisFor(most: number): { end: number; step: number } {
  if (most === 0) return { end: 1, step: 1 };
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find((one) => one * power >= rough) ?? 10);
  return { end: step * Math.ceil(most / step - 1e-9), step };
}

/** One stop of the Tab key for each row; within it the arrows lead from dot to dot. */
export function alongDots(event: KeyboardEvent): void {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (way === undefined || !(event.target instanceof HTMLElement)) return;
  const next = way > 0 ? event.target.nextElementSibling : event.target.previousElementSibling;
  event.preventDefault();
  if (!(next instanceof HTMLElement)) return;
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
