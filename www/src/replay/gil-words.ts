/** A moment of threads in one sentence. */
import type { State } from '../../../pkg/baseline/interleave';
import * as texts from '../content/replay';
import type { GilMoment } from '../reels/gil-reel';

export function gilWords(ms: number, { threads, holder }: GilMoment, locked: boolean): string {
  const those = (fits: (state: State | undefined, asks: boolean) => boolean) =>
    threads.flatMap(({ state, asks }, thread) => (fits(state, asks) ? [thread] : []));
  const groups: [readonly number[], (threads: readonly number[]) => string][] = [
    [those((state) => state === 'computing'), texts.compute],
    [those((state) => state === 'native'), texts.computeOutside],
    [those((_, asks) => asks), texts.ask],
    [those((state, asks) => (state === 'waiting' && !asks) || state === 'released'), texts.wait],
    [those((state) => state === 'io'), texts.waitOutside],
    [those((state) => state === 'done'), texts.areDone],
  ];
  const lock = holder === undefined ? texts.NOBODY_HOLDS : texts.holds(holder);
  return texts.gilMoment(ms, [
    ...(locked ? [lock] : []),
    ...groups.flatMap(([group, say]) => (group.length > 0 ? [say(group)] : [])),
  ]);
}
