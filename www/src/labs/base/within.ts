/** Which answer a figure belongs to, where the answers name figures that are far apart. */
import { BETWEEN } from '../../content/steps/steps';
import type { Finding } from './step';

/** From where on an answer holds, and below which figure. */
export type Range = readonly [from: number, below: number];

/** What a figure may differ by from a round one, and still be called so: “four times” is from 3 to 5.3. */
const ROUNDED = 4 / 3;

/** What is called so many times as much. */
export const about = (times: number): Range => [times / ROUNDED, times * ROUNDED];

/** Less than a third more is hardly more. */
export const HARDLY_MORE: Range = [0, ROUNDED];

/** The answer in whose range it is. Between two of them it is neither, and the sentence says so. */
export function within(figure: number, ranges: Readonly<Record<string, Range>>, sentence: string): Finding {
  const answer = Object.keys(ranges).find((name) => {
    const [from, below] = ranges[name] ?? [NaN, NaN];
    return from <= figure && figure < below;
  });
  return { answer, sentence: answer === undefined ? `${sentence} ${BETWEEN}` : sentence };
}
