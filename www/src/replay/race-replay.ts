/**
 * `<interleave-race-replay>`: the lanes of a race, and once it is over a way to look at it slowly. All of it is drawn from
 * the rows' own stamps, so a record from a file will do as well.
 */
import { html, type PropertyValues } from 'lit';
import type { Row, Span } from '../../../pkg/baseline/interleave';
import '../charts/lane-chart';
import * as texts from '../content/replay';
import { LightElement } from '../dom/light-element';
import { pageTurn } from '../dom/page-turn';
import { inTurns } from '../dom/parts';
import { raceMarks } from '../reels/race-marks';
import { RaceReel } from '../reels/race-reel';
import { FEW } from './race-machine';
import './replay-bar';

/** Of more rows than that the reel is made while the page lives on. */
const MANY = 10_000;

const NONE = RaceReel.of([], 1);

export class RaceReplay extends LightElement {
  static override properties = {
    rows: { attribute: false },
    count: { attribute: false },
    lanes: { attribute: false },
    main: { attribute: false },
    locked: { attribute: false },
    spans: { attribute: false },
    totalMs: { attribute: false },
    recorded: { attribute: false },
    onMarks: { attribute: false },
    at: { state: true },
  };

  /** The rows so far; the array may grow in place, which `count` tells. */
  declare rows: readonly Row[];
  declare count: number;
  declare lanes: number;
  /** Whether the only lane is the main thread. */
  declare main: boolean;
  /** Whether a lock lets only one of them compute. */
  declare locked: boolean;
  /** Who held that lock and who waited for it, once it is known. */
  declare spans: readonly Span[];
  /** How long the run took; not known before it is over. */
  declare totalMs: number | undefined;
  /** Whether it is a recording, which plays by itself. */
  declare recorded: boolean;
  /** Told the marks of the lines that run at the moment that is looked at; none for the whole run. */
  declare onMarks: (marks: readonly string[]) => void;
  /** The moment that is looked at; none for the whole run. */
  declare at: number | undefined;

  #reel = NONE;

  constructor() {
    super();
    this.rows = [];
    this.count = 0;
    this.lanes = 1;
    this.main = true;
    this.locked = false;
    this.spans = [];
    this.recorded = false;
    this.onMarks = () => undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows') && !changed.has('lanes') && !changed.has('totalMs')) return;
    this.at = undefined;
    // Of a run that goes on it is not known yet what is in hand.
    const isOver = this.totalMs !== undefined;
    this.#reel = isOver && this.rows.length <= MANY ? RaceReel.of(this.rows, this.lanes) : NONE;
    if (isOver && this.rows.length > MANY) void this.#makeReel(this.rows);
  }

  async #makeReel(rows: readonly Row[]): Promise<void> {
    // The lanes are drawn first.
    await pageTurn();
    const reel = await inTurns(RaceReel.inParts(rows, this.lanes));
    if (this.rows !== rows) return;
    this.#reel = reel;
    this.requestUpdate();
  }

  protected override render() {
    const over = this.totalMs !== undefined;
    const at = this.at ?? this.totalMs ?? 0;
    // Seen as a whole a run is over: the last stamp and the total are not always the same to the last bit.
    const moment = this.#reel.at(this.at ?? Infinity, FEW);
    const inHand = moment.hands.filter((row) => row !== undefined).length;
    return html`<interleave-race-machine
        class=${over ? '' : 'not-yet'}
        .moment=${moment}
        .main=${this.main}
      ></interleave-race-machine>
      <interleave-lane-chart
        .rows=${this.rows}
        .count=${this.count}
        .lanes=${this.lanes}
        .main=${this.main}
        .locked=${this.locked}
        .spans=${this.spans}
        .totalMs=${this.totalMs}
        .at=${this.at}
      ></interleave-lane-chart>
      <div class=${over ? '' : 'not-yet'}>
        <interleave-replay-bar
          .endMs=${this.totalMs ?? 0}
          .events=${this.#reel.events}
          .looping=${this.recorded}
          .onAt=${this.#onAt}
        ></interleave-replay-bar>
        <p class="replay-words">${texts.raceMoment(at, moment.waiting, inHand, moment.answered)}</p>
      </div>`;
  }

  readonly #onAt = (ms: number | undefined): void => {
    this.at = ms;
    const { rows, totalMs } = this;
    const over = ms === undefined || totalMs === undefined;
    this.onMarks(over ? [] : raceMarks(rows, this.#reel.events, this.#reel.at(ms, FEW), ms, totalMs));
  };
}

customElements.define('interleave-race-replay', RaceReplay);
