/**
 * How a trace is drawn: a lane for each thread, in it a block for each span. What a thread does is told by the shape of
 * its block as well as by its colour: full, hatched, dotted, low.
 */
import type { Span, State } from '../../../pkg/baseline/interleave';
import { type Plan, scaleOf, xOf } from './axis';
import type { Palette } from './palette';

/** Draws the spans over the ground. */
export function drawSpans(
  context: CanvasRenderingContext2D,
  plan: Plan,
  spans: readonly Span[],
  palette: Palette,
): void {
  const { width, height, left, pitch, block } = plan;
  const scale = scaleOf(plan);
  context.save();
  context.beginPath();
  context.rect(left, 0, width - left, height);
  context.clip();
  const fills = fillsOf(context, palette);
  for (const { thread, state, startMs, endMs } of spans) {
    if (endMs < plan.fromMs || startMs > plan.toMs) continue;
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
    context.fillRect(x, top + block - size, Math.max((endMs - startMs) * scale, 0.6), size);
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
    native: { style: patternOf(context, palette.accent, 'barred'), share: 1 },
  };
}

/** The same pattern as a legend's key shows it. */
function patternOf(
  context: CanvasRenderingContext2D,
  color: string,
  kind: 'hatched' | 'dotted' | 'barred',
): string | CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6;
  const pen = tile.getContext('2d');
  if (!pen) return color;
  pen.fillStyle = pen.strokeStyle = color;
  if (kind === 'dotted') {
    pen.fillRect(0, 3, 2, 2);
    pen.fillRect(3, 0, 2, 2);
  } else if (kind === 'barred') {
    pen.fillRect(0, 0, 4, 6);
  } else {
    pen.lineWidth = 1.6;
    pen.beginPath();
    for (const offset of [-6, 0, 6]) {
      pen.moveTo(offset, 6);
      pen.lineTo(offset + 6, 0);
    }
    pen.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? color;
}
