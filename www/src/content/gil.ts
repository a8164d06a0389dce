/** What the page says in the GIL lab. */
import type { Mix, State } from '../../../pkg/baseline/interleave';

export const MIXES: Record<Mix, { name: string; says: string }> = {
  cpu: {
    name: 'compute',
    says: 'Each thread checks one large number, and passes a safe point every few thousand divisions.',
  },
  io: {
    name: 'wait',
    says: 'Each thread waits for the outside world twenty times, 10 ms each, and computes a little in between.',
  },
  mixed: {
    name: 'compute and wait',
    says: 'One half computes; the other waits for the outside world again and again until those are done.',
  },
  native: {
    name: 'compute outside',
    says: 'Each thread releases the lock first and computes without it, as an extension module may.',
  },
};

/** What there is to see, by mix and by whether there is a GIL. */
const WATCH: Record<Mix, { on: string; off: string }> = {
  cpu: {
    on: 'One thread at a time has a solid block. A waiting thread asks after the switch interval (a tick), and the holder hands the lock over at its next safe point.',
    off: 'All blocks are solid at the same time, as far as there are cores.',
  },
  io: {
    on: 'While a thread waits for the outside world it does not hold the lock, so the others are hardly held up.',
    off: 'Without a lock it looks much the same: waiting is what these threads do.',
  },
  mixed: {
    on: 'The convoy: an answer from outside is there, but its thread must wait for the lock first: up to a switch interval for each thread that computes, and now and then longer.',
    off: 'The answer is there and its thread goes on at once.',
  },
  native: {
    on: 'All compute at once, with a GIL in place: nobody holds it.',
    off: 'Without a lock there is nothing to release.',
  },
};

/** How a state is named, and drawn: by a pattern as well as a colour. */
export const STATES: Partial<Record<State, string>> = {
  holding: 'holds the GIL',
  waiting: 'waits for the GIL',
  io: 'waits for the outside',
  native: 'computes without the GIL',
  computing: 'computes, no GIL',
};

/** The texts of a mix that may not exist, as one in an address may not. */
export function mixText(id: string): { says: string; on: string; off: string } | undefined {
  return Object.hasOwn(MIXES, id) ? { says: MIXES[id as Mix].says, ...WATCH[id as Mix] } : undefined;
}
