/** What this page can run here, found out without running anything; each thing missing comes with its reason. */
import type { Capabilities, Lab, Model, Nap, Need } from '../../../pkg/baseline/interleave';
import { ALGORITHMS, LAB_NEEDS, MODEL_NEEDS } from '../generated/needs';
import * as probe from './probes';
import type { Answer } from './probes';

export type Rung = Capabilities['rung'];

/** One step of the ladder that a page stands on. */
export interface Step {
  rung: Rung;
  available: Answer;
}

/** The ladder, the highest rung first; a page stands on the first one that is available. */
export function ladder(): Step[] {
  return [
    { rung: 'shared-memory', available: all(probe.wasm(), probe.workers(), probe.sharedMemory()) },
    { rung: 'message-passing', available: all(probe.wasm(), probe.workers()) },
    { rung: 'main-thread', available: probe.wasm() },
  ];
}

/** What this page can run, each id with `true` or the reason why not. */
export function capabilities(): Capabilities {
  const wasm = probe.wasm();
  const here: Record<Need, Answer> = {
    workers: probe.workers(),
    'shared-memory': probe.sharedMemory(),
    suspension: probe.suspension(),
  };
  const whether = (needs: readonly Need[]) => all(wasm, ...needs.map((need) => here[need]));
  const nap = (answer: Answer) => all(probe.page(), answer);
  return {
    rung: ladder().find(({ available }) => available === true)?.rung ?? 'main-thread',
    labs: byId(Object.keys(LAB_NEEDS) as Lab[], (lab) => whether(LAB_NEEDS[lab])),
    models: byId(Object.keys(MODEL_NEEDS) as Model[], (model) => whether(MODEL_NEEDS[model])),
    naps: {
      timer: nap(true),
      message: nap(probe.global('MessageChannel')),
      'post-task': nap(probe.scheduler('postTask')),
      'scheduler-yield': nap(probe.scheduler('yield')),
      frame: nap(probe.global('requestAnimationFrame')),
    } satisfies Record<Nap, Answer>,
    algorithms: byId(ALGORITHMS, () => wasm),
  };
}

function byId<Id extends string>(ids: readonly Id[], answer: (id: Id) => Answer): Record<Id, Answer> {
  return Object.fromEntries(ids.map((id) => [id, answer(id)])) as Record<Id, Answer>;
}

/** The first reason why not, if there is one. */
function all(...answers: Answer[]): Answer {
  return answers.find((answer) => answer !== true) ?? true;
}
