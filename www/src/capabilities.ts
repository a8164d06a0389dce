/** What this page can run here, found out without running anything; each thing missing comes with its reason. */
import type { Capabilities, Lab, Model, Nap } from '../../pkg/baseline/interleave';
import * as probe from './probes';

export type Answer = true | string;
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
  const threads = all(wasm, probe.workers(), probe.sharedMemory());
  return {
    rung: ladder().find(({ available }) => available === true)?.rung ?? 'main-thread',
    labs: { race: wasm, sweep: all(wasm, probe.workers()), gil: threads, locks: wasm, spinner: wasm } satisfies Record<
      Lab,
      Answer
    >,
    models: {
      sequential: wasm,
      coroutines: wasm,
      processes: all(wasm, probe.workers()),
      threads,
      'threads-gil': threads,
      executor: threads,
      greenlets: all(wasm, probe.suspension()),
      offload: all(wasm, probe.workers()),
    } satisfies Record<Model, Answer>,
    naps: {
      timer: true,
      message: probe.global('MessageChannel'),
      'post-task': probe.scheduler('postTask'),
      'scheduler-yield': probe.scheduler('yield'),
      frame: probe.global('requestAnimationFrame'),
    } satisfies Record<Nap, Answer>,
    algorithms: { 'trial-division': wasm, wheel: wasm, 'miller-rabin': wasm },
  };
}

/** The first reason why not, if there is one. */
function all(...answers: Answer[]): Answer {
  return answers.find((answer) => answer !== true) ?? true;
}
