/** How many trials, in few digits. */
import * as texts from '../../content/litmus';
import { count, finePercent } from '../../format/format';

/** A share of the trials; a tiny one is still something. */
export function share(of: number, trials: number): string {
  const part = of / Math.max(1, trials);
  return of > 0 && part < 0.001 ? texts.TINY : finePercent(part);
}

export const amount = (trials: number): string => (trials < 1e6 ? count(Math.round(trials)) : texts.millions(trials));
