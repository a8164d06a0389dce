/** How the time is drawn that a worker has nothing to do in the end: an empty stretch with an edge, that says what it is. */
import * as texts from '../content/charts';
import { duration } from '../format/format';
import type { Idle } from '../reels/idle';
import { type Plan, xOf } from './axis';
import type { Look } from './canvas-chart';

export function drawIdle(
  context: CanvasRenderingContext2D,
  plan: Plan,
  ends: readonly Idle[],
  at = Infinity,
  { palette, fontSize, fontFamily }: Look,
): void {
  const { pitch, block } = plan;
  context.font = `italic 400 ${fontSize}px ${fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineWidth = 1;
  for (const { worker, fromMs, ms } of ends) {
    if (fromMs > at) continue;
    const left = xOf(plan, fromMs);
    const width = xOf(plan, Math.min(fromMs + ms, at)) - left;
    context.strokeStyle = palette.edge;
    context.setLineDash([3, 3]);
    context.strokeRect(left + 1.5, worker * pitch + 0.5, Math.max(width - 3, 1), block - 2);
    context.setLineDash([]);
    if (block < fontSize + 4) continue;
    const fits = (text: string) => context.measureText(text).width < width - 12;
    const text = [texts.idleInLane(duration(ms)), texts.idleInShort(duration(ms))].find(fits);
    context.fillStyle = palette.soft;
    if (text !== undefined) context.fillText(text, left + 7, worker * pitch + block / 2 + 1);
  }
}
