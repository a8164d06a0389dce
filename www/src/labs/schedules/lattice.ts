/** Where the states of all schedules are drawn: the steps of two threads are the two ways to go; of three, time goes right. */
import type { Graph, GraphNode } from '../../../../pkg/schedules/interleave';

/** States that are drawn as one. */
export interface Spot {
  x: number;
  y: number;
  /** The places of its states in the graph. */
  nodes: number[];
  /** The part of all schedules that come by here, and the part of those that end wrong. */
  share: number;
  bad: number;
  /** How it ended, for a leaf. */
  outcome: string | undefined;
}

export interface Way {
  from: number;
  to: number;
  thread: number;
  /** The places of its edges in the graph. */
  edges: number[];
}

export interface Picture {
  width: number;
  height: number;
  spots: readonly Spot[];
  ways: readonly Way[];
  /** The spot of each state. */
  spotOf: readonly number[];
  radius: number;
  /** Where the leaves stand. */
  leavesAt: number;
  lattice: boolean;
}

/** With more states than this, those after equally many steps of each thread are one. */
const APART = 150;

/** The lattice is no taller than this. */
const TALLEST = 480;

const MARGIN = 34;
const LEAF_HEIGHT = 40;

/** Exact counts are too long for a number; for a share their first digits do. */
const ratio = (part: string, whole: string): number => {
  const shift = BigInt(1_000_000);
  const of = BigInt(whole);
  return of === 0n ? 0 : Number((BigInt(part) * shift) / of) / Number(shift);
};

const isLeaf = ({ outcome }: GraphNode): boolean => outcome !== null;

export function pictureOf({ nodes, edges }: Graph, width: number): Picture {
  const threads = nodes[0]?.taken.length ?? 0;
  const lattice = threads === 2;
  const all = nodes[0]?.after ?? '1';
  const apart = nodes.length <= APART;
  const leafWidth = Math.min(150, width * 0.34);
  const spots: Spot[] = [];
  const spotOf: number[] = [];
  const known = new Map<string, number>();
  for (const [at, node] of nodes.entries()) {
    const key = keyOf(node, at, apart);
    let spot = known.get(key);
    if (spot === undefined) {
      spot = spots.length;
      known.set(key, spot);
      spots.push({ x: 0, y: 0, nodes: [], share: 0, bad: 0, outcome: node.outcome ?? undefined });
    }
    spots[spot]?.nodes.push(at);
    spotOf.push(spot);
  }
  for (const spot of spots) weigh(spot, nodes, all);

  const inner = spots.filter(({ outcome }) => outcome === undefined);
  const columns = Math.max(1, ...inner.map((spot) => columnOf(spot, nodes, lattice))) + 1;
  const rows = lattice ? Math.max(1, ...inner.map((spot) => nodes[spot.nodes[0] ?? 0]?.taken[1] ?? 0)) + 1 : 0;
  const leaves = spots.filter(({ outcome }) => outcome !== undefined);
  const room = width - leafWidth - 2 * MARGIN;
  const cell = Math.min(room / columns, lattice ? 110 : 90);
  const tallest = Math.max(...layersOf(inner, nodes).map((layer) => layer.length));
  const [across, down] = [cell, Math.min(cell, TALLEST / rows)];
  const body = lattice ? (rows - 1) * down : Math.min(420, Math.max(120, tallest * 22));
  const height = Math.max(body, (leaves.length - 1) * LEAF_HEIGHT) + 2 * MARGIN;
  const top = MARGIN + (height - 2 * MARGIN - body) / 2;
  if (lattice) placeInLattice(inner, nodes, { across, down, top });
  else placeInLayers(inner, nodes, cell, height);
  const leavesAt = MARGIN + columns * cell;
  const sorted = leaves.toSorted((one, other) => orderOf(one) - orderOf(other));
  const gap = sorted.length > 1 ? Math.min((height - 2 * MARGIN) / (sorted.length - 1), 64) : 0;
  for (const [at, leaf] of sorted.entries()) {
    leaf.x = leavesAt;
    leaf.y = height / 2 + (at - (sorted.length - 1) / 2) * gap;
  }
  return {
    width,
    height,
    spots,
    ways: waysOf(edges, spotOf),
    spotOf,
    radius: Math.max(3, Math.min(9, down / 5)),
    leavesAt,
    lattice,
  };
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A leaf is one for all schedules that end so. */
function keyOf(node: GraphNode, at: number, apart: boolean): string {
  if (isLeaf(node)) return `end ${node.outcome}`;
  return apart ? String(at) : node.taken.join();
}

function weigh(spot: Spot, nodes: readonly GraphNode[], all: string): void {
  let [through, wrong] = [0n, 0n];
  for (const at of spot.nodes) {
    const node = nodes[at];
    if (!node) continue;
    through += BigInt(node.before) * BigInt(node.after);
    wrong += BigInt(node.before) * BigInt(node.afterBad);
  }
  spot.share = ratio(String(through), all);
  spot.bad = ratio(String(wrong), String(through));
}

const stepsOf = ({ taken }: GraphNode): number => taken.reduce((sum, steps) => sum + steps, 0);

function columnOf({ nodes: [first = 0] }: Spot, nodes: readonly GraphNode[], lattice: boolean): number {
  const node = nodes[first];
  return node ? (lattice ? (node.taken[0] ?? 0) : stepsOf(node)) : 0;
}

/** What never ends stands below all that ends. */
const orderOf = ({ outcome = '' }: Spot): number => (/^-?\d+$/.test(outcome) ? Number(outcome) : Infinity);

/** How far apart the steps of the two threads are, and where the first is. */
interface Cell {
  across: number;
  down: number;
  top: number;
}

/** States with equally many steps of each thread stand beside each other, across the way that time goes. */
function placeInLattice(spots: readonly Spot[], nodes: readonly GraphNode[], { across, down, top }: Cell): void {
  const cells = grouped(spots, ({ nodes: [first = 0] }) => nodes[first]?.taken.join());
  for (const together of cells.values()) {
    const apart = Math.min(down * 0.34, (down * 0.8) / together.length);
    for (const [at, spot] of together.entries()) {
      const [x = 0, y = 0] = nodes[spot.nodes[0] ?? 0]?.taken ?? [];
      const off = (at - (together.length - 1) / 2) * apart;
      spot.x = MARGIN + x * across + off;
      spot.y = top + y * down - off;
    }
  }
}

function layersOf(spots: readonly Spot[], nodes: readonly GraphNode[]): Spot[][] {
  const layers = grouped(spots, ({ nodes: [first = 0] }) => {
    const node = nodes[first];
    return node ? stepsOf(node) : 0;
  });
  return [...layers].toSorted(([one], [other]) => one - other).map(([, layer]) => layer);
}

function placeInLayers(spots: readonly Spot[], nodes: readonly GraphNode[], cell: number, height: number): void {
  for (const [column, layer] of layersOf(spots, nodes).entries()) {
    const lean = ({ nodes: [first = 0] }: Spot): number => {
      const [a = 0, , c = 0] = nodes[first]?.taken ?? [];
      return c - a;
    };
    const sorted = layer.toSorted((one, other) => lean(one) - lean(other));
    const gap = Math.min(44, (height - 2 * MARGIN) / sorted.length);
    for (const [at, spot] of sorted.entries()) {
      spot.x = MARGIN + column * cell;
      spot.y = height / 2 + (at - (sorted.length - 1) / 2) * gap;
    }
  }
}

function waysOf(edges: Graph['edges'], spotOf: readonly number[]): Way[] {
  const ways = new Map<string, Way>();
  for (const [at, { from, to, thread }] of edges.entries()) {
    const [begin = 0, end = 0] = [spotOf[from], spotOf[to]];
    const key = `${begin} ${end} ${thread}`;
    const way = ways.get(key);
    if (way) way.edges.push(at);
    else ways.set(key, { from: begin, to: end, thread, edges: [at] });
  }
  return [...ways.values()];
}

/** The states on the way of a schedule, from the beginning. */
export function trailOf({ edges }: Graph, threads: readonly number[]): number[] {
  const next = new Map(edges.map(({ from, to, thread }) => [`${from} ${thread}`, to]));
  const trail = [0];
  for (const thread of threads) {
    const to = next.get(`${trail.at(-1)} ${thread}`);
    if (to === undefined) break;
    trail.push(to);
  }
  return trail;
}

/** The states from which schedules end so. */
export function leadingTo({ nodes, edges }: Graph, outcome: string): ReadonlySet<number> {
  const leading = new Set(nodes.flatMap((node, at) => (node.outcome === outcome ? [at] : [])));
  for (const { from, to } of edges.toReversed()) if (leading.has(to)) leading.add(from);
  return leading;
}
