/** One lab's run as its element sees it: what state it is in, and what has come of it so far. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comparison, Row, RunEvent, RunRecord, RunSpec } from '../../../pkg/baseline/interleave';
import { checkSpec, run } from '../engine';
import { type Fields, forEngine } from '../fields';
import { InterleaveError } from '../interleave-error';
import { beat } from '../parts/beat';
import { againstSequential, remember } from './baselines';
import { inTurn, isTaken } from './turns';

export type Status = 'idle' | 'starting' | 'running' | 'done' | 'cancelled' | 'failed';

/** With more rows than this, and so often at most, the page is drawn anew during a run. */
const MANY = 200;
const SELDOM_MS = 150;

export class RaceRun implements ReactiveController {
  status: Status = 'idle';
  /** Whether another lab of this page has to finish first. */
  queued = false;
  /** The specification of the run that is shown. */
  spec: RunSpec | undefined;
  /** In order of arrival; the array grows in place. */
  rows: Row[] = [];
  record: RunRecord | undefined;
  comparison: Comparison | undefined;
  error: InterleaveError | undefined;

  #abort: AbortController | undefined;
  #frame: number | undefined;
  #shownAt = 0;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  get going(): boolean {
    return this.status === 'starting' || this.status === 'running';
  }

  /** Runs to the end. Whatever happens is in the fields of this object and in one event, never thrown. */
  async start(fields: Fields): Promise<void> {
    if (this.going) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#reset();
    try {
      await inTurn(() => this.#run(fields, abort.signal), abort.signal);
    } catch (thrown) {
      this.fail(InterleaveError.from(thrown));
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Shows an error and tells the page around the lab. */
  fail(error: InterleaveError): void {
    this.error = error;
    this.#show(error.code === 'aborted' ? 'cancelled' : 'failed');
    this.host.dispatchEvent(error.asEvent());
  }

  async #run(fields: Fields, signal: AbortSignal): Promise<void> {
    this.queued = false;
    this.#show('starting');
    const spec = await checkSpec(forEngine(fields));
    this.spec = spec;
    try {
      const record = await run(spec, { onEvent: this.#onEvent, signal });
      await this.#finish(record);
    } finally {
      beat.stopSoon();
    }
  }

  readonly #onEvent = (event: RunEvent): void => {
    if (event.type === 'started') {
      beat.start();
      this.#show('running');
    } else if (event.type === 'row') {
      this.rows.push(event.row);
      this.#showSoon();
    }
  };

  async #finish(record: RunRecord): Promise<void> {
    this.rows = record.rows;
    this.record = record;
    this.comparison = await againstSequential(record);
    remember(record);
    this.#show('done');
    this.host.dispatchEvent(new CustomEvent('interleave:result', { detail: record, bubbles: true, composed: true }));
  }

  #reset(): void {
    this.spec = undefined;
    this.rows = [];
    this.record = undefined;
    this.comparison = undefined;
    this.error = undefined;
    this.queued = isTaken();
    this.#show('starting');
  }

  #show(status: Status): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.status = status;
    this.host.requestUpdate();
  }

  /** At most once a frame, and more seldom when rows come by the thousand: what is drawn takes time from the run. */
  #showSoon(): void {
    this.#frame ??= requestAnimationFrame((now) => {
      this.#frame = undefined;
      if (this.rows.length > MANY && now - this.#shownAt < SELDOM_MS) {
        this.#showSoon();
        return;
      }
      this.#shownAt = now;
      this.host.requestUpdate();
    });
  }
}
