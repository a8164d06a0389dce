/**
 * The engine, loaded when it is first wanted and only once.
 *
 * This is the one place where the page and the engine meet. What the engine throws leaves here as an
 * `InterleaveError`.
 */
import type * as Generated from '../../../pkg/baseline/interleave';
import type { CheckedSpec, Outline, Page, RunEvent, RunRecord } from '../../../pkg/baseline/interleave';
import wasmAddress from '../../../pkg/baseline/interleave_bg.wasm?url';
import { engineFailed } from '../content/errors';
import { cancelled, unlessAborted } from './abort';
import { capabilities } from './capabilities';
import { fetchBundle } from './fetch-module';
import { InterleaveError, textOf } from './interleave-error';
import { Interruptions } from './interruptions';
import { whenGone } from './lives';
import { once } from './once';
import { withOneText } from './one-text';
import { page as hasPage, wasm } from './probes';
import { spawnProcess } from './process';
import { greenlets, litmusTests, threads } from './bundles';
import { explore } from './explorer';
import { practice, practiceWorkers } from './practice';
import type { RunRequest } from './run-request';
import { fileAt } from './site';
import { Spinners } from './spinners';
import { spawnLeader, threadsModule } from './thread-group';

type Engine = typeof Generated;

export interface RunOptions {
  /** Told what happens, as it happens. */
  onEvent?: ((event: RunEvent) => void) | undefined;
  /** Cancels the run. */
  signal?: AbortSignal | undefined;
  /**
   * Lab `spinner`: where a spinner of another thread draws; its control has not been transferred. Without it such a
   * spinner shows in a corner of the page for as long as it turns.
   */
  canvas?: HTMLCanvasElement | undefined;
}

/** The bundles that run what the engine itself cannot. */
const OTHERS: Record<Parameters<Page['runIn']>[0], () => Promise<Pick<Engine, 'run' | 'isInterrupted'>>> = {
  threads,
  greenlets,
  practice,
};

/** Set once the engine has panicked or was interrupted: its memory cannot be trusted after that. */
let broken: InterleaveError | undefined;

const load = once(async (): Promise<Engine> => {
  const runs = wasm();
  if (runs !== true) throw notHere(runs);
  const { glue, module } = await fetchBundle('engine', import('../../../pkg/baseline/interleave'), fileAt(wasmAddress));
  // The module compiled here is the one that the engine posts to its processes: nothing is compiled twice.
  await glue.default({ module_or_path: module });
  return glue;
});

function notHere(why: string): InterleaveError {
  return new InterleaveError({ code: 'unsupported', reason: 'not-here', params: { why }, message: why });
}

/**
 * Runs what `spec` asks for.
 *
 * Rejects with an `InterleaveError`. After an abort no worker, timer or half-drawn row is left.
 */
export async function run(spec: RunRequest = {}, { onEvent, signal, canvas }: RunOptions = {}): Promise<RunRecord> {
  const page = hasPage();
  if (page !== true) throw notHere(page);
  const spinners = new Spinners(canvas);
  const interruptions = new Interruptions();
  let missing: unknown;
  try {
    const engine = await unlessAborted(load(), signal);
    if (broken) throw broken;
    interruptions.watch(engine);
    return await new Promise<RunRecord>((resolve, reject) => {
      const fail = (message: string) => {
        reject((broken ??= failed(message)));
      };
      interruptions.onInterrupted((cause) => {
        fail(textOf(cause));
      });
      const page = pageFor(fail, spinners, interruptions, (cause) => (missing = cause));
      engine.run(withOneText(spec), page, telling(onEvent, interruptions), signal).then(resolve, reject);
    });
  } catch (thrown) {
    if (interruptions.happened) broken ??= failed(textOf(thrown));
    const error = broken ?? InterleaveError.from(thrown);
    if (error.code === 'aborted' && signal?.aborted) throw cancelled(signal);
    throw missing === undefined || error.code === 'aborted' ? error : InterleaveError.from(missing);
  } finally {
    interruptions.end();
    spinners.tidy();
  }
}

function failed(problem: string): InterleaveError {
  return new InterleaveError({
    code: 'internal',
    reason: 'engine-failed',
    params: { problem: { kind: 'thrown', said: problem } },
    message: engineFailed(problem),
  });
}

/**
 * What the engine needs of a page. After a panic the run's own promise never settles, so `fail` has to end the run. The
 * engine takes a bundle that does not come for a worker that was refused; `miss` is told what it really was.
 */
function pageFor(
  fail: (message: string) => void,
  spinners: Spinners,
  interruptions: Interruptions,
  miss: (cause: unknown) => void,
): Page {
  const loaded = async <T>(bundle: Promise<T>): Promise<T> => {
    try {
      return await bundle;
    } catch (cause) {
      miss(cause);
      throw cause;
    }
  };
  const page: Page = {
    capabilities: capabilities(),
    spawnProcess,
    threadsModule: () => loaded(threadsModule()),
    spawnLeader,
    whenGone,
    spawnSpinner: (welcome) => spinners.spawn(welcome),
    async runIn(bundle, spec, onEvent, signal) {
      const other = await unlessAborted(loaded(OTHERS[bundle]()), signal);
      interruptions.watch(other);
      const lent = bundle === 'practice' ? { ...page, ...practiceWorkers(loaded) } : page;
      return other.run(withOneText(spec), lent, onEvent, signal);
    },
    explore,
    async litmus(spec, soFar, signal) {
      const { glue, module } = await unlessAborted(loaded(litmusTests()), signal);
      return glue.litmus(module, spec, soFar, signal);
    },
    onPanic: fail,
  };
  return page;
}

/** An exception in the caller's own code is reported as such, and the run goes on. */
function telling(onEvent: RunOptions['onEvent'], interruptions: Interruptions): (event: RunEvent) => void {
  return (event) => {
    interruptions.callPage(() => onEvent?.(event));
  };
}

/** Checks fields, typed or as text, and fills in those that are missing. Rejects with an `InterleaveError`. */
export async function checkSpec(fields: Record<string, unknown>): Promise<CheckedSpec> {
  try {
    const engine = await load();
    return engine.checkSpec(withOneText(fields), navigator.hardwareConcurrency || 4);
  } catch (thrown) {
    throw InterleaveError.from(thrown);
  }
}

/**
 * What of a run is laid beside others; to be freed when it is not wanted any more. Times and numbers go over in typed
 * arrays: a record may have 100,000 rows.
 */
export async function outlineOf(record: RunRecord): Promise<Outline> {
  const engine = await load();
  const { rows } = record;
  const numbers = new BigUint64Array(rows.length);
  const starts = new Float64Array(rows.length);
  const costs = new Float64Array(rows.length);
  for (const { index, n, startMs, elapsedMs } of rows) {
    numbers[index] = BigInt(n);
    starts[index] = startMs;
    costs[index] = elapsedMs;
  }
  return new engine.Outline(record, numbers, starts, costs);
}
