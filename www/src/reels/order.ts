/** Looking things up in lists that are in order of time. */

/** How many of them, from the first on, are no later than `ms`. */
export function countUntil<Item>(items: readonly Item[], timeOf: (item: Item) => number, ms: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && timeOf(item) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The moments in order, each once. */
export function inOrder(moments: readonly number[]): number[] {
  return [...new Set(moments)].sort((one, other) => one - other);
}

/** Of moments in order the first after `ms`, or the last before it. */
export function eventBeside(events: readonly number[], ms: number, forwards: boolean): number | undefined {
  const same = (event: number) => event;
  if (forwards) return events[countUntil(events, same, ms)];
  const at = countUntil(events, same, ms) - 1;
  return events[at] === ms ? events[at - 1] : events[at];
}

/** The items of each of so many lanes, in the order in which they are. */
export function byLane<Item>(items: readonly Item[], laneOf: (item: Item) => number, lanes: number): Item[][] {
  const groups = Array.from({ length: lanes }, (): Item[] => []);
  for (const item of items) groups[laneOf(item)]?.push(item);
  return groups;
}
