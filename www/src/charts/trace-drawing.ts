/**
 * How a trace is drawn: a lane for each thread, in it a block for each span. What a thread does is told by the shape of
 * its block as well as by its colour: full, hatched, dotted, low.
 */
import type { Span, State } from '../../../pkg/baseline/interleave';
import { heightOf, niceStep, tick } from './lane-drawing';
import type { Palette } from './palette';

export interface TracePlan {
  width: number;
  lanes: number;
  /** Where time begins; to the left of it stand the lanes' names. */
  left: number;
  /** The stretch of time that is in sight, in milliseconds. */
  fromMs: number;
  toMs: number;
  fontSize: number;
  fontFamily: string;
}

export function drawTrace(
  context: CanvasRenderingContext2D,
  plan: TracePlan,
  spans: readonly Span[],
  palette: Palette,
): void {
  const { pitch, block, height } = heightOf(plan.lanes, plan.fontSize);
  const scale = (plan.width - plan.left) / (plan.toMs - plan.fromMs);
  const at = (ms: number) => plan.left + (ms - plan.fromMs) * scale;
  context.clearRect(0, 0, plan.width, height);
  drawAxis(context, plan, pitch, block, palette, at);

  context.save();
  context.beginPath();
  context.rect(plan.left, 0, plan.width - plan.left, height);
  context.clip();
  const fills = fillsOf(context, palette);
  for (const { thread, state, startMs, endMs } of spans) {
    if (endMs < plan.fromMs || startMs > plan.toMs) continue;
    const top = thread * pitch;
    const x = at(startMs);
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
export function patternOf(
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

function drawAxis(
  context: CanvasRenderingContext2D,
  plan: TracePlan,
  pitch: number,
  block: number,
  palette: Palette,
  at: (ms: number) => number,
): void {
  const { left, lanes, width, fontSize } = plan;
  context.font = `${fontSize}px ${plan.fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (let lane = 0; lane < lanes; lane++) {
    context.fillStyle = palette.line;
    context.fillRect(left, lane * pitch + block - 1, width - left, 1);
    context.fillStyle = palette.soft;
    context.fillText(`thread ${lane}`, left - 10, lane * pitch + block / 2 + 1);
  }
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const bottom = lanes * pitch;
  const step = niceStep((plan.toMs - plan.fromMs) / Math.max(2, (width - left) / 110));
  for (let ms = Math.ceil(plan.fromMs / step) * step; ms <= plan.toMs; ms += step) {
    const x = Math.round(at(ms));
    const text = tick(ms, step);
    context.fillStyle = palette.edge;
    context.fillRect(Math.min(x, width - 1), bottom, 1, 5);
    context.fillStyle = palette.soft;
    if (x + context.measureText(text).width < width) context.fillText(text, x, bottom + fontSize * 1.6);
  }
}
