/** What charts with lanes and a time axis below them share: where everything lies, and how the ground is drawn. */
import { onAxis } from '../format/format';
import type { Look } from './canvas-chart';
import { niceStep } from './nice-step';
import type { Palette } from './palette';

/** Where everything lies, in CSS pixels. */
export interface Plan {
  width: number;
  height: number;
  lanes: number;
  /** From one lane to the next, and what of that a block may fill. */
  pitch: number;
  block: number;
  /** Where the time axis begins; to the left of it stand the lanes' names. */
  left: number;
  /** The stretch of time that is in sight, in milliseconds; of no length before there is anything to draw. */
  fromMs: number;
  toMs: number;
}

/** How much room `lanes` lanes get: few are tall, many are low. */
export function heightOf(lanes: number, fontSize: number): Pick<Plan, 'height' | 'pitch' | 'block'> {
  const pitch = Math.round(fontSize * (lanes <= 8 ? 2.6 : lanes <= 16 ? 1.4 : lanes <= 32 ? 1 : 0.75));
  const block = Math.max(4, Math.round(pitch * 0.78));
  return { pitch, block, height: lanes * pitch + Math.round(fontSize * 2.1) };
}

/** Lanes without names or an axis, in a room of any height. */
export function smallPlan(width: number, height: number, lanes: number): Omit<Plan, 'fromMs' | 'toMs'> {
  const pitch = height / lanes;
  return { width, height, lanes, pitch, block: pitch < 4 ? pitch : pitch - 1, left: 0 };
}

/** CSS pixels for a millisecond. */
export function scaleOf({ width, left, fromMs, toMs }: Plan): number {
  return (width - left) / (toMs - fromMs);
}

/** Where a moment lies. */
export function xOf(plan: Plan, ms: number): number {
  return plan.left + (ms - plan.fromMs) * scaleOf(plan);
}

/** Which moment lies there. */
export function msAt(plan: Plan, x: number): number {
  return plan.fromMs + (x - plan.left) / scaleOf(plan);
}

/** Draws the lanes' names and floors, and the axis below. */
export function drawGround(
  context: CanvasRenderingContext2D,
  plan: Plan,
  nameOf: (lane: number) => string,
  { palette, fontSize, fontFamily }: Look,
): void {
  const { width, left, lanes, pitch, block } = plan;
  context.font = `${fontSize}px ${fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  // Names are left out where lanes are lower than a line of text.
  const every = Math.ceil((fontSize * 1.15) / pitch);
  for (let lane = 0; lane < lanes; lane++) {
    context.fillStyle = palette.line;
    context.fillRect(left, lane * pitch + block - 1, width - left, 1);
    context.fillStyle = palette.soft;
    if (lane % every === 0) context.fillText(nameOf(lane), left - 10, lane * pitch + block / 2 + 1);
  }

  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const { fromMs, toMs } = plan;
  if (toMs === fromMs) return;
  const bottom = lanes * pitch;
  const step = niceStep((toMs - fromMs) / Math.max(4, (width - left) / 110));
  let end = -Infinity;
  for (let ms = Math.ceil(fromMs / step) * step; ms <= toMs; ms += step) {
    const x = Math.round(xOf(plan, ms));
    const text = onAxis(ms, step);
    context.fillStyle = palette.edge;
    context.fillRect(Math.min(x, width - 1), bottom, 1, 5);
    context.fillStyle = palette.soft;
    // The last one stands at the edge, where it has room of its own.
    const room = context.measureText(text).width;
    const start = Math.min(x, width - room);
    if (start < end + fontSize / 2) continue;
    context.fillText(text, start, bottom + fontSize * 1.6);
    end = start + room;
  }
}

/** The moment that a replay is at. */
export function drawPlayhead(context: CanvasRenderingContext2D, plan: Plan, ms: number, palette: Palette): void {
  context.fillStyle = palette.ink;
  context.fillRect(Math.round(xOf(plan, ms)) - 1, 0, 2, plan.lanes * plan.pitch + 4);
}
