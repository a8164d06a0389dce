/**
 * What replays of whole records are alike in: they have a picture of each moment, a bar to go through them, and what the
 * moment shows in words. All of it is found in the record's own stamps, so one from a file will do as well.
 */
import { html, nothing, type PropertyValues } from 'lit';
import type { RunRecord } from '../../../pkg/baseline/interleave';
import { moment } from '../content/replay';
import { LightElement } from '../dom/light-element';
import './replay-bar';
import { isShort } from './speeds';

/** What a record says of any moment of its run. */
export interface Reel<Moment> {
  /** The moments to step to, in order. */
  readonly events: readonly number[];
  readonly endMs: number;
  /** How much of it is looked at closely, where that is not all. */
  readonly stretchMs?: number;
  at(ms: number): Moment;
}

/** No lab has more workers. */
const MOST_LANES = 64;

export abstract class RecordReplay<Moment, R extends Reel<Moment> = Reel<Moment>> extends LightElement {
  static override properties = {
    record: { attribute: false },
    onMarks: { attribute: false },
    at: { state: true },
  };

  /** The run; none before there is one. */
  declare record: RunRecord | undefined;
  /** Told the marks of the lines that run at the moment that is looked at; none for the whole run. */
  declare onMarks: (marks: readonly string[]) => void;
  /** The moment that is looked at; none for the whole run. */
  declare at: number | undefined;

  /** What the record says; nothing, where it has no stamps. */
  protected reel: R | undefined;

  constructor() {
    super();
    this.record = undefined;
    this.onMarks = () => undefined;
  }

  /** A moment, as finely as it has to be written. */
  protected written(ms: number): string {
    return moment(ms, isShort(this.reel?.stretchMs ?? this.reel?.endMs ?? Infinity));
  }

  /** How many lanes there are; a file may say anything. */
  protected get lanes(): number {
    return Math.min(Math.max(Math.floor(this.record?.workers ?? 1), 1), MOST_LANES);
  }

  protected abstract reelOf(record: RunRecord): R | undefined;
  /** The picture of a moment, or of the whole run. */
  protected abstract picture(moment: Moment | undefined): unknown;
  protected abstract words(ms: number, moment: Moment): string;
  protected abstract marks(moment: Moment, ms: number): readonly string[];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('record')) return;
    this.reel = this.record && this.reelOf(this.record);
    this.at = undefined;
  }

  protected override render() {
    const { reel, at } = this;
    const shown = at === undefined ? undefined : reel?.at(at);
    return html`${this.picture(shown)}
    ${
      reel
        ? html`<div>
            <interleave-replay-bar
              .endMs=${reel.endMs}
              .stretchMs=${reel.stretchMs}
              .events=${reel.events}
              .onAt=${this.#onAt}
            ></interleave-replay-bar>
            <p class="replay-words">${at !== undefined && shown ? this.words(at, shown) : nothing}</p>
          </div>`
        : nothing
    }`;
  }

  readonly #onAt = (ms: number | undefined): void => {
    this.at = ms;
    const shown = ms === undefined ? undefined : this.reel?.at(ms);
    this.looked(shown);
    this.onMarks(ms === undefined || !shown ? [] : this.marks(shown, ms));
  };

  /** Another moment is looked at, or the whole run. */
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- subclasses look at it
  protected looked(_moment: Moment | undefined): void {
    // Most have nobody to tell.
  }
}
