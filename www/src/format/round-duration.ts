/** A duration that is a round number, as marks of an axis are: no digits that say nothing. */
export function roundDuration(ms: number): string {
  if (ms >= 1000) return `${short(ms / 1000)}\u00a0s`;
  return ms >= 1 || ms === 0 ? `${short(ms)}\u00a0ms` : `${short(ms * 1000)}\u00a0µs`;
}

const short = (x: number): number => Number(x.toPrecision(3));
