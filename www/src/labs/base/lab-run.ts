/** One lab's run as its element sees it: what state it is in, and what has come of it so far. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Row, RunEvent, RunRecord, RunSpec } from '../../../../pkg/baseline/interleave';
import { checkSpec, run, type RunOptions } from '../../engine/engine';
import { type Fields, forEngine } from '../../fields/fields';
import { pageTurn } from '../../dom/page-turn';
import { InterleaveError } from '../../engine/interleave-error';
import { beat } from '../../charts/frame-clock';
import { inTurn, isTaken } from './run-queue';
import type { KeptRecord } from '../../share/kept-record';
import type { Guess } from './step';

/** What is drawn takes no larger part of the time of a run than one in so many. */
const SHARE = 20;

/** A list of numbers of more letters is long. */
const LONG = 10_000;

export type Status = 'idle' | 'starting' | 'running' | 'done' | 'cancelled' | 'failed';

/** A lab's run keeps what its lab shows: `take` gets the events between the start and the end. */
export class LabRun implements ReactiveController {
  status: Status = 'idle';
  /** Whether another lab of this page has to finish first. */
  queued = false;
  /** The specification of the run that is shown. */
  spec: RunSpec | undefined;
  record: RunRecord | undefined;
  /** The name of the file that the record is from, where it was not measured just now. */
  file: string | undefined;
  error: InterleaveError | undefined;
  /** How far the run is. */
  progress: { done: number; total: number } | undefined;

  /** Called with each row as it comes. */
  onRow: ((row: Row) => void) | undefined;

  /** Called with the record before anybody else sees it; what it returns is kept with the record. */
  onRecord: ((record: RunRecord) => Guess | undefined) | undefined;

  #abort: AbortController | undefined;
  /** Ends the waiting for the beat with which what has come is drawn. */
  #forget: (() => void) | undefined;
  #drawnAt = -Infinity;
  /** How long the last drawing took. */
  #drawingMs = 0;

  constructor(protected readonly host: ReactiveControllerHost & HTMLElement) {
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
    this.reset();
    this.queued = isTaken();
    this.show('starting');
    try {
      await inTurn(() => this.#run(fields, abort.signal), abort);
    } catch (thrown) {
      this.fail(InterleaveError.from(thrown));
    }
  }

  /** Shows a run again that was kept in a file. Nobody outside is told: it is no result of this page. */
  async reopen(record: KeptRecord, file: string): Promise<void> {
    if (this.going) return;
    this.reset();
    this.file = file;
    this.spec = record.spec;
    await this.finish(record);
    this.show('done');
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Forgets why there was no run. */
  clearError(): void {
    if (this.status !== 'failed') return;
    this.error = undefined;
    this.show('idle');
  }

  /** Shows an error and tells the page around the lab. */
  fail(error: InterleaveError): void {
    this.error = error;
    this.show(error.code === 'aborted' ? 'cancelled' : 'failed');
    this.host.dispatchEvent(error.asEvent());
  }

  /** Forgets the run before. */
  protected reset(): void {
    this.spec = undefined;
    this.record = undefined;
    this.file = undefined;
    this.error = undefined;
    this.progress = undefined;
  }

  /** What else the run needs of the page. */
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- subclasses look at it
  protected prepare(_spec: RunSpec): Promise<Pick<RunOptions, 'canvas'>> {
    return Promise.resolve({});
  }

  /** Takes in what happened; it is drawn when the subclass says so. */
  protected take(event: RunEvent): void {
    if (event.type !== 'progress') return;
    this.progress = event;
    this.showSoon();
  }

  /** Draws what has come with one of the next beats. A table of a hundred thousand rows takes its time, and waits longer. */
  protected showSoon(): void {
    this.#forget ??= beat.onBeat(() => {
      const began = performance.now();
      if (began - this.#drawnAt < SHARE * this.#drawingMs) return;
      this.#stopWaiting();
      this.#drawnAt = began;
      this.host.requestUpdate();
      void this.host.updateComplete.then(() => {
        this.#drawingMs = performance.now() - began;
      });
    });
  }

  #stopWaiting(): void {
    this.#forget?.();
    this.#forget = undefined;
  }

  /** Takes in the record, before it is shown. */
  protected async finish(record: RunRecord): Promise<void> {
    this.record = record;
    return Promise.resolve();
  }

  protected show(status: Status): void {
    this.#stopWaiting();
    this.status = status;
    this.host.requestUpdate();
  }

  async #run(fields: Fields, signal: AbortSignal): Promise<void> {
    this.queued = false;
    this.show('starting');
    // Of very many numbers each step takes about a frame, so the page has a turn between them.
    const turn = (fields.numbers?.length ?? 0) > LONG ? pageTurn : () => undefined;
    await turn();
    const asked = forEngine(fields);
    await turn();
    const { run: spec } = await checkSpec(asked);
    this.spec = spec;
    await turn();
    try {
      const options = await this.prepare(spec);
      const measured = await run(spec, { ...options, onEvent: this.#onEvent, signal });
      const guess = this.onRecord?.(measured);
      const record = guess ? { ...measured, guess } : measured;
      await turn();
      await this.finish(record);
      await turn();
      this.show('done');
      this.#tell('interleave:result', record);
      await turn();
    } finally {
      beat.stopSoon(this.record?.mainThread.longestGapMs);
    }
  }

  /** Tells the page around the lab. */
  #tell(type: string, detail: unknown): void {
    this.host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  readonly #onEvent = (event: RunEvent): void => {
    if (event.type === 'started') {
      beat.start();
      this.show('running');
      this.#tell('interleave:started', null);
    } else {
      if (event.type === 'row') this.onRow?.(event.row);
      this.take(event);
    }
  };
}
