/** Where the labels of points go: near their points, and never over each other, a point, or what else is written there. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point, and how wide its label is. */
export interface Labelled {
  x: number;
  y: number;
  width: number;
}

export interface Place {
  box: Box;
  /** From the point to its label, where that is not beside it. */
  leader: Line | undefined;
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

export interface Plot {
  /** Within which labels lie. */
  area: Box;
  lineHeight: number;
  /** How far the mark of a point reaches. */
  radius: number;
  /** What else no label may cover. */
  taken: readonly Box[];
  /** What a label had better not cover. */
  thin: readonly Box[];
}

/** From the mark to a label beside it. */
const GAP = 4;

/** What a crossing is worth of distance: a label rather lies farther away. */
const CROSSING = 80;

/** And of covering a thin line. */
const COVERING = 25;

/** One for each point, in their order; none where there is no room at all. */
export function labelPlaces(points: readonly Labelled[], plot: Plot): (Place | undefined)[] {
  const marks = points.map((point) => markOf(point, plot.radius));
  const places: (Place | undefined)[] = points.map(() => undefined);
  // From the top down: the labels of points at the bottom go up into what room is left.
  const order = [...points.keys()].toSorted((one, other) => (points[one]?.y ?? 0) - (points[other]?.y ?? 0));
  for (const index of order) {
    const point = points[index];
    if (point) places[index] = bestFor(point, index, { plot, marks, places });
  }
  return places;
}

interface Around {
  plot: Plot;
  marks: readonly Box[];
  /** Those that have one already. */
  places: readonly (Place | undefined)[];
}

function bestFor(point: Labelled, index: number, { plot, marks, places }: Around): Place | undefined {
  const others = places.flatMap((place) => (place ? [place] : []));
  const taken = [...marks, ...plot.taken, ...others.map(({ box }) => box)];
  let best: { place: Place; cost: number } | undefined;
  for (const box of candidates(point, plot)) {
    if (!within(box, plot.area) || taken.some((other) => overlap(box, other))) continue;
    const line = leaderOf(point, box);
    const length = Math.hypot(line[2] - line[0], line[3] - line[1]);
    if (best && length >= best.cost) continue;
    const leader = length > plot.radius + GAP + 1 ? line : undefined;
    const strikes = taken.filter((other, at) => at !== index && leader && crosses(leader, other)).length;
    const struck = others.filter((other) => other.leader && crosses(other.leader, box)).length;
    const covered = plot.thin.filter((other) => overlap(box, other)).length;
    const cost = length + CROSSING * (strikes + struck) + COVERING * covered;
    if (!best || cost < best.cost) best = { place: { box, leader }, cost };
  }
  return best?.place;
}

/** Beside it, above and below it, and in steps of half a line farther away. */
function* candidates({ x, y, width }: Labelled, { area, lineHeight, radius }: Plot): Generator<Box> {
  const beside = radius + GAP;
  const steps = Math.ceil((2 * area.height) / lineHeight);
  for (let step = 0; step <= steps; step++) {
    for (const way of step === 0 ? [0] : [-1, 1]) {
      const middle = y + (way * step * lineHeight) / 2;
      const above = clamp(x - width / 2, area.x, area.x + area.width - width);
      for (const left of [x + beside, x - beside - width, above, x + 3 * beside, x - 3 * beside - width])
        yield { x: left, y: middle - lineHeight / 2, width, height: lineHeight };
    }
  }
}

const markOf = ({ x, y }: Labelled, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

const within = (box: Box, area: Box): boolean =>
  box.x >= area.x &&
  box.y >= area.y &&
  box.x + box.width <= area.x + area.width &&
  box.y + box.height <= area.y + area.height;

/** Whether they do; to touch is none. */
export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** From the point to what of the label is nearest. */
function leaderOf({ x, y }: Labelled, box: Box): Line {
  return [x, y, clamp(x, box.x, box.x + box.width), clamp(y, box.y, box.y + box.height)];
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Whether the line goes through the box, by the shares of the line that lie within its sides. */
function crosses([x1, y1, x2, y2]: Line, box: Box): boolean {
  let [from, to] = [0, 1];
  for (const [start, way, least, most] of [
    [x1, x2 - x1, box.x, box.x + box.width],
    [y1, y2 - y1, box.y, box.y + box.height],
  ] as const) {
    if (way === 0) {
      if (start <= least || start >= most) return false;
      continue;
    }
    const ends = [(least - start) / way, (most - start) / way].toSorted((one, other) => one - other);
    from = Math.max(from, ends[0] ?? 0);
    to = Math.min(to, ends[1] ?? 1);
  }
  return from < to;
}
