/**
 * How the lanes are drawn: one for each worker, in it a block for each check, from its real start to its real end.
 * A prime is a block of full height with a P where there is room, any other number a low one: nobody needs the colours.
 */
import type { Row } from '../../../pkg/baseline/interleave';
import { count, significant } from '../format/format';
import type { Palette } from './palette';

/** Where everything lies, in CSS pixels. */
export interface Plan {
  width: number;
  height: number;
  lanes: number;
  /** From one lane to the next, and what of that a block may fill. */
  pitch: number;
  block: number;
  /** Where time 0 is; to the left of it stand the lanes' names. */
  left: number;
  /** Milliseconds from `left` to the right edge; 0 before there is anything to draw. */
  spanMs: number;
  fontSize: number;
  fontFamily: string;
}

/** How much room `lanes` lanes get: few are tall, many are low. */
export function heightOf(lanes: number, fontSize: number): Pick<Plan, 'height' | 'pitch' | 'block'> {
  const pitch = Math.round(fontSize * (lanes <= 8 ? 2 : lanes <= 16 ? 1.4 : lanes <= 32 ? 1 : 0.75));
  const block = Math.max(4, Math.round(pitch * 0.78));
  return { pitch, block, height: lanes * pitch + Math.round(fontSize * 2.1) };
}

export function drawGround(
  context: CanvasRenderingContext2D,
  plan: Plan,
  names: (lane: number) => string,
  palette: Palette,
): void {
  const { width, left, lanes, pitch, block, fontSize } = plan;
  const bottom = lanes * pitch;
  context.clearRect(0, 0, width, plan.height);
  context.font = `${fontSize}px ${plan.fontFamily}`;
  context.textBaseline = 'middle';

  // Names are left out where lanes are lower than a line of text.
  const every = Math.ceil((fontSize * 1.15) / pitch);
  context.textAlign = 'right';
  for (let lane = 0; lane < lanes; lane++) {
    context.fillStyle = palette.line;
    context.fillRect(left, lane * pitch + block - 1, width - left, 1);
    context.fillStyle = palette.soft;
    if (lane % every === 0) context.fillText(names(lane), left - 10, lane * pitch + block / 2 + 1);
  }

  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  if (plan.spanMs === 0) return;
  const step = niceStep(plan.spanMs / Math.max(2, (width - left) / 110));
  for (let ms = 0; ms <= plan.spanMs; ms += step) {
    const x = Math.round(left + (ms / plan.spanMs) * (width - left));
    context.fillStyle = palette.edge;
    context.fillRect(Math.min(x, width - 1), bottom, 1, 5);
    context.fillStyle = palette.soft;
    const text = tick(ms, step);
    if (x + context.measureText(text).width < width) {
      context.fillText(text, x, bottom + fontSize * 1.6);
    }
  }
}

/** Draws the rows from `from` on, over what is there. */
export function drawBlocks(
  context: CanvasRenderingContext2D,
  plan: Plan,
  rows: readonly Row[],
  from: number,
  palette: Palette,
): void {
  const { left, pitch, block, fontSize } = plan;
  const scale = (plan.width - left) / plan.spanMs;
  context.font = `600 ${Math.min(fontSize, block)}px ${plan.fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  // Of blocks thinner than a pixel, one for each pixel, lane and kind is enough.
  const covered = new Int32Array(2 * plan.lanes).fill(-1);
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    const full = row.elapsedMs * scale;
    // A block of a pixel or two falls on whole pixels, or it would be a pale smear.
    const start = left + row.startMs * scale;
    const x = full < 3 ? Math.round(start) : start;
    const kind = 2 * row.worker + Number(row.prime);
    if (full < 1 && covered[kind] === x) continue;
    covered[kind] = x;
    // Side by side, wide blocks are kept apart by a pixel; a narrow one is still seen.
    const width = full > 3 ? full - 1 : Math.max(full, 1);
    const height = row.prime ? block : Math.round(block * 0.42);
    const top = row.worker * pitch + block - height;
    context.fillStyle = row.prime ? palette.accent : palette.edge;
    context.fillRect(x, top, width, height);
    if (row.prime && width > fontSize * 1.3 && block >= 10) {
      context.fillStyle = palette.sheet;
      context.fillText('P', x + 5, top + height / 2 + 1);
    }
  }
}

/** The row whose block lies under a point. */
export function rowAt(plan: Plan, rows: readonly Row[], x: number, y: number): Row | undefined {
  const lane = Math.floor(y / plan.pitch);
  const scale = (plan.width - plan.left) / plan.spanMs;
  const ms = (x - plan.left) / scale;
  const reach = 2 / scale;
  return rows.findLast(
    ({ worker, startMs, elapsedMs }) => worker === lane && startMs - reach <= ms && ms <= startMs + elapsedMs + reach,
  );
}

/** 1, 2 or 5 times a power of ten, at least `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power || 1;
}

export function tick(ms: number, step: number): string {
  if (ms === 0) return '0';
  if (step < 100) return `${step < 1 ? significant(ms) : count(Math.round(ms))} ms`;
  return `${(ms / 1000).toFixed(step < 1000 ? 1 : 0)} s`;
}
