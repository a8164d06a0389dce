/** Several runs one after the other, by name, as one turn among the labs of the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RunEvent, RunRecord } from '../../../../pkg/baseline/interleave';
import { run, type RunOptions } from '../../engine/engine';
import { InterleaveError } from '../../engine/interleave-error';
import { beat } from '../../charts/frame-clock';
import { inTurn } from './run-queue';

export interface Member {
  name: string;
  spec: object;
}

export class Series implements ReactiveController {
  /** How each ended that has ended. */
  readonly ended = new Map<string, RunRecord | InterleaveError>();
  /** The one that runs. */
  at: string | undefined;
  going = false;
  /** What it was all about that was asked for last. */
  total = 0;

  #abort: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** What a run needs of the page, asked when its turn has come and it is shown as running. */
    private readonly optionsFor: (name: string) => Pick<RunOptions, 'canvas' | 'onEvent'> = () => ({}),
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async start(members: readonly Member[]): Promise<void> {
    if (this.going) return;
    const abort = (this.#abort = new AbortController());
    this.ended.clear();
    this.total = members.length;
    this.going = true;
    this.host.requestUpdate();
    try {
      await inTurn(() => this.#runAll(members, abort.signal), abort);
    } catch (thrown) {
      // Only the waiting for a turn can be cut short here; there is nothing to show of it.
      if (InterleaveError.from(thrown).code !== 'aborted') throw thrown;
    } finally {
      this.going = false;
      this.at = undefined;
      this.host.requestUpdate();
    }
  }

  async #runAll(members: readonly Member[], signal: AbortSignal): Promise<void> {
    for (const { name, spec } of members) {
      if (signal.aborted) return;
      this.at = name;
      this.host.requestUpdate();
      await this.host.updateComplete;
      await this.#run(name, spec, signal);
    }
  }

  /** One that fails does not keep the others from running. */
  async #run(name: string, spec: object, signal: AbortSignal): Promise<void> {
    const { onEvent, ...options } = this.optionsFor(name);
    const begin = (event: RunEvent) => {
      if (event.type === 'started') beat.start();
      onEvent?.(event);
    };
    let longestGapMs: number | undefined;
    try {
      const record = await run(spec, { ...options, onEvent: begin, signal });
      longestGapMs = record.mainThread.longestGapMs;
      this.ended.set(name, record);
    } catch (thrown) {
      const error = InterleaveError.from(thrown);
      if (error.code !== 'aborted') this.ended.set(name, error);
    } finally {
      beat.stopSoon(longestGapMs);
    }
  }
}
