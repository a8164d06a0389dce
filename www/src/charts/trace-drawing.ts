/**
 * How a trace is drawn: a lane for each thread, in it a block for each span. What a thread does is told by the shape of
 * its block as well as by its colour: full, hatched, dotted, low.
 */
import type { Span, State } from '../../../pkg/baseline/interleave';
import { type Plan, scaleOf, xOf } from './axis';
import type { Palette } from './palette';
import { patternOf } from './patterns';

/** Draws the spans over the ground, each as far as it had come at the moment `at`. */
export function drawSpans(
  context: CanvasRenderingContext2D,
  plan: Plan,
  spans: readonly Span[],
  palette: Palette,
  at = Infinity,
): void {
  const { width, height, left, pitch, block } = plan;
  const scale = scaleOf(plan);
  context.save();
  context.beginPath();
  context.rect(left, 0, width - left, height);
  context.clip();
  const fills = fillsOf(context, palette);
  for (const { thread, state, startMs, endMs } of spans) {
    if (endMs < plan.fromMs || startMs > plan.toMs || startMs > at) continue;
    const top = thread * pitch;
    const x = xOf(plan, startMs);
    if (state === 'request') {
      // A tick that stands out of the lane: the moment at which the lock was asked for.
      context.fillStyle = palette.alarm;
      context.fillRect(Math.round(x) - 1, top, 2, block);
      continue;
    }
    const fill = fills[state];
    if (!fill) continue;
    const size = Math.round(block * fill.share);
    context.fillStyle = fill.style;
    context.fillRect(x, top + block - size, Math.max((Math.min(endMs, at) - startMs) * scale, 0.6), size);
  }
  context.restore();
}

interface Fill {
  style: string | CanvasPattern;
  /** How much of the lane's height it takes. */
  share: number;
}

/** Made once for each drawing: a pattern belongs to its colours. */
function fillsOf(context: CanvasRenderingContext2D, palette: Palette): Partial<Record<State, Fill>> {
  return {
    holding: { style: palette.accent, share: 1 },
    computing: { style: palette.accent, share: 1 },
    waiting: { style: patternOf(context, palette.alarm, 'hatched'), share: 0.5 },
    io: { style: patternOf(context, palette.edge, 'dotted'), share: 0.5 },
    // Next to nothing: the lock is nobody's then.
    released: { style: palette.edge, share: 0.12 },
    native: { style: patternOf(context, palette.accent, 'barred'), share: 1 },
  };
}
