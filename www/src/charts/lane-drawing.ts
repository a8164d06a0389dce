/**
 * How the checks of a race are drawn: in each worker's lane a block for each, from its real start to its real end. A prime
 * is a block of full height with a P where there is room, any other number a low one: nobody needs the colours.
 */
import { PRIME_LETTER } from '../content/charts';
import type { Row } from '../../../pkg/baseline/interleave';
import { msAt, type Plan, scaleOf, xOf } from './axis';
import type { Look } from './canvas-chart';

/** Draws the rows from `from` on, over what is there. */
export function drawBlocks(
  context: CanvasRenderingContext2D,
  plan: Plan,
  rows: readonly Row[],
  from: number,
  { palette, fontSize, fontFamily }: Look,
): void {
  const { pitch, block } = plan;
  const scale = scaleOf(plan);
  context.font = `600 ${Math.min(fontSize, block)}px ${fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  // Of blocks thinner than a pixel, one for each pixel, lane and kind is enough.
  const covered = new Int32Array(2 * plan.lanes).fill(-1);
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    const full = row.elapsedMs * scale;
    // A block of a pixel or two falls on whole pixels, or it would be a pale smear.
    const start = xOf(plan, row.startMs);
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
      context.fillText(PRIME_LETTER, x + 5, top + height / 2 + 1);
    }
  }
}

/** The row whose block lies under a point. */
export function rowAt(plan: Plan, rows: readonly Row[], x: number, y: number): Row | undefined {
  const lane = Math.floor(y / plan.pitch);
  const ms = msAt(plan, x);
  const reach = 2 / scaleOf(plan);
  return rows.findLast(
    ({ worker, startMs, elapsedMs }) => worker === lane && startMs - reach <= ms && ms <= startMs + elapsedMs + reach,
  );
}
