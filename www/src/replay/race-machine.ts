/**
 * `<interleave-race-machine>`: what a race is made of, at one moment: the queue, the workers, the results. A number moves
 * from the one to the other when it did.
 *
 * Every number in sight is an element of its own that has its place by two coordinates, so that a style moves it.
 */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Row } from '../../../pkg/baseline/interleave';
import { PRIME_LETTER, worker as workerName } from '../content/charts';
import * as texts from '../content/replay';
import { LightElement } from '../dom/light-element';
import type { RaceMoment } from '../reels/race-reel';

/** So many numbers of the queue and of the results are in sight, and so many workers at most. */
export const FEW = 3;
const MOST_WORKERS = 8;

type Place = 'queue' | 'worker' | 'results';

interface Chip {
  row: Row;
  place: Place;
  /** From the top. */
  slot: number;
}

export class RaceMachine extends LightElement {
  static override properties = { moment: { attribute: false }, main: { attribute: false } };

  declare moment: RaceMoment;
  /** Whether the only worker is the page's own thread. */
  declare main: boolean;

  constructor() {
    super();
    this.moment = { waiting: 0, next: [], hands: [], answered: 0, latest: [] };
    this.main = false;
  }

  protected override render() {
    const { waiting, next, hands, answered, latest } = this.moment;
    const drawn = hands.slice(0, MOST_WORKERS);
    const slots = Math.max(FEW + 1, drawn.length + (hands.length > drawn.length ? 1 : 0));
    return html`<div
      class="machine"
      role="group"
      aria-label=${texts.MACHINE}
      .style=${`--slots: ${slots}${this.main ? '; --name: 0em' : ''}`}
    >
      <p class="machine-head" data-place="queue">${texts.QUEUE} <b data-queue=${waiting}>${waiting}</b></p>
      <p class="machine-head" data-place="worker">${this.main ? texts.THE_PAGE : nothing}</p>
      <p class="machine-head" data-place="results">${texts.RESULTS} <b data-results=${answered}>${answered}</b></p>
      ${drawn.map((row, worker) => this.#worker(row, worker, waiting))}
      ${hands.length > drawn.length ? remark('worker', drawn.length, texts.moreWorkers(hands.length - drawn.length)) : nothing}
      ${repeat(
        chipsOf(next, drawn, latest),
        ({ row }) => row.index,
        (chip) => this.#chip(chip),
      )}
      ${waiting === 0 ? remark('queue', 0, texts.EMPTY) : nothing}
      ${waiting > next.length ? remark('queue', FEW, texts.more(waiting - next.length)) : nothing}
      ${answered === 0 ? remark('results', 0, texts.NONE_YET) : nothing}
      ${answered > latest.length ? remark('results', FEW, texts.more(answered - latest.length)) : nothing}
    </div>`;
  }

  #worker(row: Row | undefined, worker: number, waiting: number) {
    return html`<p
      class="machine-worker"
      data-worker=${worker}
      data-hand=${row?.index ?? nothing}
      .style=${`--slot: ${worker}`}
    >
      ${this.main ? nothing : html`<span>${workerName(worker)}</span>`}
      ${row ? nothing : html`<i>${waiting === 0 ? texts.NOTHING_LEFT : texts.HAS_NOTHING}</i>`}
    </p>`;
  }

  #chip({ row, place, slot }: Chip) {
    const answer = row.prime ? texts.IS_PRIME : texts.IS_NOT_PRIME;
    return html`<p
      class="machine-chip ${place === 'results' && row.prime ? 'is-prime' : ''}"
      data-place=${place}
      data-letter=${PRIME_LETTER}
      .style=${`--slot: ${slot}`}
    >
      <span>${row.n}</span>${place === 'results' ? html` <em>${answer}</em>` : nothing}
    </p>`;
  }
}

function chipsOf(next: readonly Row[], hands: readonly (Row | undefined)[], latest: readonly Row[]): Chip[] {
  return [
    ...next.map((row, slot): Chip => ({ row, place: 'queue', slot })),
    ...hands.flatMap((row, slot): Chip[] => (row ? [{ row, place: 'worker', slot }] : [])),
    ...latest.map((row, slot): Chip => ({ row, place: 'results', slot })),
  ];
}

function remark(place: Place, slot: number, text: string) {
  return html`<p class="machine-remark" data-place=${place} .style=${`--slot: ${slot}`}>${text}</p>`;
}

customElements.define('interleave-race-machine', RaceMachine);
