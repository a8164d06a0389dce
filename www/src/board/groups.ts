/** Figures in groups, each with its median, and dots that do not cover one another. */
import { medianOf } from '../format/median';
import type { Result } from '../share/board-table';

export interface Figure {
  result: Result;
  figure: number;
}

export interface Group {
  label: string;
  figures: readonly Figure[];
  median: number;
}

export function grouped(figures: readonly Figure[], labelOf: (result: Result) => string): Group[] {
  const groups = new Map<string, Figure[]>();
  for (const one of figures) {
    const label = labelOf(one.result);
    groups.set(label, [...(groups.get(label) ?? []), one]);
  }
  return [...groups]
    .toSorted(([one], [other]) => one.localeCompare(other, undefined, { numeric: true }))
    .map(([label, of]) => {
      const sorted = of.toSorted((one, other) => one.figure - other.figure);
      return { label, figures: sorted, median: medianOf(sorted.map(({ figure }) => figure)) };
    });
}

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
