/** Figures in groups, each with its median. */
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
