/** What the explorer says of threads, in words. */
import type { Aim, Did, Holds, Look, Shown, Stands, Step } from '../../../../pkg/schedules/interleave';
import * as texts from '../../content/schedules';

export const nameOf = (thread: number): string => texts.THREADS[thread] ?? String(thread);

/** How the engine calls an end at which nobody can go on. */
export const DEADLOCK = 'deadlock';

/** How the engine has what is `None` in Python. */
const NONE = -1;

/** As Python prints it. */
function shown(value: Shown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value === NONE ? 'None' : String(value);
}

const valueOf = ({ value }: Did): string => (value === null ? '' : shown(value));

export const toDo = (did: Did): string => texts.TO_DO[did.act](did.object ?? '', valueOf(did));

export const done = (did: Did): string => texts.DONE[did.act](did.object ?? '', valueOf(did));

type Blocked = Extract<Stands, { stands: 'blocked' }>;

/** A step with all that it did to what is shared. */
export function stepSays({ thread, did }: Step): string {
  const seen = did.filter(({ object }) => object !== null);
  return texts.took(nameOf(thread), (seen.length > 0 ? seen : did).map(done));
}

function why(thread: number, { next, until, variables }: Blocked): string {
  if (until.for === 'change') return texts.waitsForChange(variables);
  if (until.for !== 'lock') return texts.WAITS[until.for];
  if (until.holder === thread) return texts.WAITS.own;
  return texts.waitsForLock(next.object ?? '', nameOf(until.holder));
}

export function standsSays(thread: number, stands: Stands): string {
  switch (stands.stands) {
    case 'ready':
      return toDo(stands.next);
    case 'blocked':
      return texts.waits(nameOf(thread), why(thread, stands));
    case 'ended':
      return texts.ENDED;
  }
}

export function holdsSays(holds: Holds): string {
  if ('value' in holds) return shown(holds.value);
  if ('lock' in holds) return holds.lock === null ? texts.HOLDS.free : texts.heldBy(nameOf(holds.lock));
  if ('event' in holds) return holds.event ? texts.HOLDS.set : texts.HOLDS.notSet;
  if ('asleep' in holds) {
    return holds.asleep.length === 0 ? texts.HOLDS.nobody : texts.asleep(holds.asleep.map(nameOf));
  }
  return holds.queue.length === 0 ? texts.HOLDS.empty : holds.queue.map(shown).join(', ');
}

/** What a thread has seen last of all that it looked at, by its name. */
export function readBy(thread: number, steps: readonly Step[]): readonly (readonly [name: string, value: string])[] {
  const read = new Map<string, string>();
  for (const step of steps) {
    if (step.thread !== thread) continue;
    for (const did of step.did) {
      const object = did.object ?? '';
      if (did.act === 'load' || did.act === 'get') read.set(object, valueOf(did));
      else if (did.act === 'is-empty') read.set(texts.isEmpty(object), valueOf(did));
    }
  }
  return [...read];
}

/** How a schedule ends, without whether that is good. */
export function outcomeSays(aim: Aim, value: string, right: number): string {
  return value === DEADLOCK ? texts.FOR_EVER : texts.CAME_OUT[aim](value, String(right));
}

export const endSays = (aim: Aim, { outcome, bad, right }: Look): string =>
  outcome === null ? '' : texts.ended(outcomeSays(aim, outcome, right), bad ? texts.BAD : texts.GOOD);

/** How often another thread takes a step than the one before. */
export const switchesOf = (schedule: string): number => Math.max(0, schedule.replaceAll(/(.)\1*/g, 'x').length - 1);
