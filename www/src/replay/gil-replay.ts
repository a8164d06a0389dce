/** `<interleave-gil-replay>`: the trace of threads, and a way to look at it slowly, drawn from the trace's own stamps. */
import { html, type PropertyValues } from 'lit';
import type { Span } from '../../../pkg/baseline/interleave';
import '../charts/trace-chart';
import { LightElement } from '../dom/light-element';
import { gilMarks } from '../reels/gil-marks';
import { GilReel } from '../reels/gil-reel';
import { gilWords } from './gil-words';
import './replay-bar';

/** So many switch intervals take about as long as a whole race does. */
const LOOKED_AT = 20;

export class GilReplay extends LightElement {
  static override properties = {
    spans: { attribute: false },
    lanes: { attribute: false },
    totalMs: { attribute: false },
    switchInterval: { attribute: false },
    recorded: { attribute: false },
    onMarks: { attribute: false },
    at: { state: true },
  };

  declare spans: readonly Span[];
  declare lanes: number;
  declare totalMs: number;
  /** None where there was no lock. */
  declare switchInterval: number | undefined;
  /** Whether it is a recording, which plays by itself. */
  declare recorded: boolean;
  /** Told the marks of the lines that run at the moment that is looked at; none for the whole run. */
  declare onMarks: (marks: readonly string[]) => void;
  /** The moment that is looked at; none for the whole run. */
  declare at: number | undefined;

  #reel = new GilReel([], 1);

  constructor() {
    super();
    this.spans = [];
    this.lanes = 1;
    this.totalMs = 1;
    this.recorded = false;
    this.onMarks = () => undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('spans') && !changed.has('lanes')) return;
    this.#reel = new GilReel(this.spans, this.lanes);
    this.at = undefined;
  }

  protected override render() {
    const { at, switchInterval } = this;
    const moment = at === undefined ? undefined : this.#reel.at(at);
    return html`<interleave-trace-chart
        .spans=${this.spans}
        .lanes=${this.lanes}
        .totalMs=${this.totalMs}
        .switchInterval=${switchInterval}
        .at=${at}
        .moment=${moment}
      ></interleave-trace-chart>
      <div>
        <interleave-replay-bar
          .endMs=${this.totalMs}
          .events=${this.#reel.events}
          .stretchMs=${switchInterval === undefined ? this.totalMs : Math.min(this.totalMs, LOOKED_AT * switchInterval)}
          .looping=${this.recorded}
          .onAt=${this.#onAt}
        ></interleave-replay-bar>
        <p class="replay-words">
          ${at !== undefined && moment ? gilWords(at, moment, switchInterval !== undefined) : ''}
        </p>
      </div>`;
  }

  readonly #onAt = (ms: number | undefined): void => {
    this.at = ms;
    this.onMarks(ms === undefined ? [] : gilMarks(this.#reel.at(ms)));
  };
}

customElements.define('interleave-gil-replay', GilReplay);
