/**
 * How the heartbeat is drawn: as on a hospital monitor, a pen runs from left to right and begins again at the left.
 * Each frame is a mark, every tenth a taller one. Where frames were missing there is a flat line; the words beside it say how long the longest was.
 */
import type { Surface } from './canvas';
import type { Palette } from './palette';

/** What exceeds this between two frames counts as blocked. */
const FREEZE_MS = 50;
/** What is wiped ahead of the pen. */
const WIPED_PX = 28;

export interface Strip {
  frames: readonly number[];
  beating: boolean;
  /** CSS pixels for a millisecond. */
  scale: number;
  palette: Palette;
}

/** A stretch of time on paper. */
interface Span {
  from: number;
  to: number;
}

export function drawStrip({ context, width, height }: Surface, strip: Strip): void {
  const { frames, scale, palette } = strip;
  const floor = height - 7.5;
  const line = (from: number, to: number, colour: string, thickness: number) => {
    context.fillStyle = colour;
    context.fillRect(from, floor - thickness / 2, to - from, thickness);
  };
  line(0, width, palette.line, 1);

  const first = frames[0];
  const last = frames.at(-1);
  if (first === undefined || last === undefined) return;
  const oldest = last - (width - WIPED_PX) / scale;

  for (let at = 1; at < frames.length; at++) {
    const end = frames[at] ?? last;
    const start = Math.max(frames[at - 1] ?? first, oldest);
    const gap = end - (frames[at - 1] ?? first);
    if (end < oldest) continue;
    const spans = onPaper((start - first) * scale, (end - first) * scale, width);
    const frozen = gap > FREEZE_MS;
    for (const { from, to } of spans) {
      line(from, to, frozen ? palette.alarm : palette.soft, frozen ? 3 : 1);
    }
    const mark = (spans.at(-1)?.to ?? 0) - 0.5;
    const tall = at % 10 === 0;
    context.fillStyle = tall ? palette.ink : palette.soft;
    context.fillRect(mark, floor - (tall ? 18 : 12), 1, tall ? 18 : 12);
  }
  if (strip.beating) dot(context, ((last - first) * scale) % width, floor, palette.accent);
}

/** Where a stretch lies on a strip that begins again at its left end: in one piece or in two. */
function onPaper(from: number, to: number, width: number): Span[] {
  const page = Math.floor(from / width);
  const [start, end] = [from - page * width, to - page * width];
  if (end <= width) return [{ from: start, to: end }];
  return [
    { from: start, to: width },
    { from: 0, to: Math.min(end - width, width) },
  ];
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, 3.5, 0, 2 * Math.PI);
  context.fill();
}
