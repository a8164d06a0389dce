/** Which lines of the listing run at a moment of a sweep, by the names of their marks: see `../code/sweep`. */
import type { SweepMoment } from './sweep-reel';

const RUNS = ['race', 'take', 'put', 'pool', 'submit'];
const BETWEEN = ['show', 'repeats', 'workers', 'sentinel'];

export const sweepMarks = ({ going }: SweepMoment): readonly string[] => (going ? RUNS : BETWEEN);
