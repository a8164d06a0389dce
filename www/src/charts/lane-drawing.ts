/**
 * How the checks of a race are drawn: in each worker's lane a block for each, from its real start to its real end. A prime
 * is a block of full height with a P where there is room, any other number a low one: nobody needs the colours. Where there
 * is room a block has its number.
 */
import { PRIME_LETTER } from '../content/charts';
import type { Row } from '../../../pkg/baseline/interleave';
import { msAt, type Plan, scaleOf, xOf } from './axis';
import type { Look } from './canvas-chart';
import { shortened } from './lane-texts';
import { patternOf } from './patterns';

export interface BlockStyle {
  /** Only what had happened until then; a check under way grows, and its answer is not known yet. */
  at: number | undefined;
  /** Hatched where a thread that waits for a lock does not compute; hollow over a trace that tells when it did. */
  fill: 'full' | 'hatched' | 'hollow';
  /** Without the numbers. */
  unlabelled?: boolean;
}

/** Of checks whose threads share a lock it is not known when they computed. */
export const fillOf = (locked: boolean): BlockStyle['fill'] => (locked ? 'hatched' : 'full');

/** How high the block of a number is that is not prime. */
const LOW = 0.42;

/** Draws the rows from `from` on, over what is there. */
export function drawBlocks(
  context: CanvasRenderingContext2D,
  plan: Plan,
  rows: readonly Row[],
  from: number,
  { palette, fontSize, fontFamily }: Look,
  { at = Infinity, fill, unlabelled = false }: BlockStyle,
): void {
  const { pitch, block, left, width: right, fromMs, toMs } = plan;
  const scale = scaleOf(plan);
  const size = Math.min(fontSize, block);
  context.font = `600 ${size}px ${fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const letterWidth = context.measureText('0').width;
  const hatched = fill === 'hatched' && {
    prime: patternOf(context, palette.accent, 'hatched'),
    other: patternOf(context, palette.edge, 'hatched'),
  };
  // Of blocks thinner than a pixel, one for each pixel, lane and kind is enough.
  const covered = new Int32Array(2 * plan.lanes).fill(-1);
  for (let index = from; index < rows.length; index++) {
    const row = rows[index];
    if (!row || row.startMs > at || row.startMs > toMs || row.startMs + row.elapsedMs < fromMs) continue;
    const underWay = row.startMs + row.elapsedMs > at;
    const full = Math.min(row.elapsedMs, at - row.startMs) * scale;
    // A block of a pixel or two falls on whole pixels, or it would be a pale smear.
    const start = xOf(plan, row.startMs);
    const x = full < 3 ? Math.round(start) : start;
    const kind = 2 * row.worker + Number(row.prime);
    if (full < 1 && covered[kind] === x) continue;
    covered[kind] = x;
    // Side by side, wide blocks are kept apart by a pixel; a narrow one is still seen.
    const width = full > 3 ? full - 1 : Math.max(full, 1);
    const lane = row.worker * pitch;
    const tall = fill === 'hollow' || (row.prime && !underWay);
    const height = tall ? block : Math.round(block * LOW);
    const top = lane + block - height;
    if (underWay) {
      context.strokeStyle = palette.accent;
      context.lineWidth = 1.5;
      context.strokeRect(x + 0.75, lane + 0.75, Math.max(width - 1.5, 0.5), block - 1.5);
    } else if (fill === 'hollow') {
      context.strokeStyle = palette.ink;
      context.lineWidth = 1;
      context.strokeRect(x + 0.5, top + 0.5, Math.max(width - 1, 0.5), height - 1);
    } else if (hatched) {
      context.fillStyle = row.prime ? hatched.prime : hatched.other;
      context.fillRect(x, top, width, height);
      context.strokeStyle = row.prime ? palette.accent : palette.edge;
      context.lineWidth = 1;
      context.strokeRect(x + 0.5, top + 0.5, Math.max(width - 1, 0.5), height - 1);
    } else {
      context.fillStyle = row.prime ? palette.accent : palette.edge;
      context.fillRect(x, top, width, height);
    }
    if (unlabelled || block < 10) continue;
    const known = row.prime && !underWay;
    const covering = fill === 'full' ? false : known || fill === 'hollow';
    // On the part of the block that is in sight.
    const seen = Math.max(x, left);
    const room = Math.min(x + width, right) - seen;
    const text = shortened(row.n, known ? PRIME_LETTER : '', Math.floor((room - 8) / letterWidth));
    if (text === '') continue;
    // In the block of a prime, and above the low one of another number.
    const free = tall || underWay ? block : block - height;
    const y = lane + free / 2 + 1;
    if (!tall && free < size * 0.8) continue;
    if (covering) {
      context.fillStyle = palette.sheet;
      context.fillRect(seen + 3, y - size * 0.62, text.length * letterWidth + 4, size * 1.16);
    }
    context.fillStyle = known && fill === 'full' ? palette.sheet : palette.ink;
    context.fillText(text, seen + 5, y);
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
