/** Work in parts: done at once where it is short, or with a turn of the page between the parts. */
import { pageTurn } from './page-turn';

export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pageTurn();
  }
}
