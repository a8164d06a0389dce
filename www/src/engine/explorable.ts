/** What the page and the worker that explores schedules say to each other. */
import type { Explored, ExploredSoFar } from '../../../pkg/baseline/interleave';

/** What is explored. */
export interface Explorable {
  program: string;
  threads: number;
  times: number;
  points: string;
}

/** What the worker says. */
export type FromExplorer = { soFar: ExploredSoFar } | { explored: Explored };
