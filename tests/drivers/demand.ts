/** How much of the processors a browser wants, by what Linux counts for each thread of each of its processes. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const WINDOW_MS = 300;

/**
 * How many processors the programs that `ancestor` has started, and what they have started, want at the moment. A thread
 * wants one while it runs and while it waits for its turn to run. So one thread that computes makes 1, be the machine idle
 * or busy, and a browser that has nothing to do makes next to 0.
 */
export async function demand(ancestor: number): Promise<number> {
  const start = performance.now();
  const before = wantedMs(ancestor);
  await sleep(WINDOW_MS);
  let wanted = 0;
  for (const [thread, ms] of wantedMs(ancestor)) wanted += ms - (before.get(thread) ?? 0);
  return wanted / (performance.now() - start);
}

/** By thread: for how long it has run or waited to run since it is there. */
function wantedMs(ancestor: number): Map<string, number> {
  const times = new Map<string, number>();
  for (const process of descendants(ancestor)) {
    for (const thread of entries(`/proc/${process}/task`)) {
      const [ran = 0, waited = 0] = words(`/proc/${process}/task/${thread}/schedstat`).map(Number);
      times.set(thread, (ran + waited) / 1e6);
    }
  }
  return times;
}

function descendants(ancestor: number): number[] {
  const children = new Map<number, number[]>();
  for (const process of entries('/proc').map(Number).filter(Number.isInteger)) {
    const stat = text(`/proc/${process}/stat`);
    // The name stands in parentheses, and may have any character in it.
    const parent = Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
    children.set(parent, [...(children.get(parent) ?? []), process]);
  }
  const found = [ancestor];
  // What is added on the way is gone through as well.
  for (const process of found) found.push(...(children.get(process) ?? []));
  return found.slice(1);
}

/** Processes and threads may end while they are looked at: then there is nothing to read. */
function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch {
    return nothing;
  }
}

const entries = (folder: string) => orNothing(() => readdirSync(folder), []);
const text = (file: string) => orNothing(() => readFileSync(file, 'utf8'), '');
const words = (file: string) => text(file).split(' ');
