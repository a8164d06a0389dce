/**
 * `<interleave-who-lives-where>`: the places that a model has, as boxes, and in them the page, the spinner and the work.
 * Who moves to another box when another model is chosen is seen on the way there.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Looks, Place } from '../../../../pkg/baseline/interleave';
import { WORKS } from '../../content/spinner';
import * as texts from '../../content/who-lives-where';
import { LightElement } from '../../dom/light-element';
import { modelFacts } from '../../engine/facts';
import { textOf } from '../base/controls';

const MOVE_MS = 600;

/** What the lab knows of its run, and this does not. */
export interface Living {
  model: string;
  work: string;
  /** The animated line: the engine's own text, or the canvas on which it writes. */
  line: string | HTMLCanvasElement;
  /** Whether a run goes on, or one with these choices is over. */
  state: 'before' | 'going' | 'over';
  /** How the page is: its clock. */
  page: TemplateResult;
  /** How the run went, once it is over. */
  looks: Looks | undefined;
  spinnerSays: string | undefined;
  workSays: string;
}

export class WhoLivesWhere extends LightElement {
  static override properties = { living: { attribute: false } };

  declare living: Living | undefined;

  /** Where everybody was before. */
  #rects = new Map<string, DOMRect>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('living');
    this.#rects.clear();
    if (!before || before.model === this.living?.model) return;
    for (const one of this.#inhabitants()) this.#rects.set(one.dataset.lives ?? '', one.getBoundingClientRect());
  }

  protected override updated(): void {
    if (this.#rects.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const one of this.#inhabitants()) {
      const from = this.#rects.get(one.dataset.lives ?? '');
      const to = one.getBoundingClientRect();
      if (!from || (from.x === to.x && from.y === to.y)) continue;
      const transform = `translate(${from.x - to.x}px, ${from.y - to.y}px)`;
      one.animate([{ transform }, { transform: 'none' }], { duration: MOVE_MS, easing: 'ease-in-out' });
    }
  }

  #inhabitants(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-lives]')];
  }

  protected override render() {
    const { living } = this;
    const place = living && modelFacts(living.model)?.spinner;
    if (!place) return nothing;
    const gil = modelFacts(living.model)?.gil === true;
    const [spinner, work] = [this.#spinner(living), this.#work(living)];
    const isHome = (where: Place) => where === 'main-thread';
    return html`<div class="who ${living.state}" role="group" aria-label=${texts.WHO_LIVES_WHERE}>
      ${living.state === 'before' ? html`<p class="who-title"><span class="label">${texts.SCHEMATIC}</span> ${texts.WHO_LIVES_WHERE}</p>` : nothing}
      ${this.#box('main-thread', [this.#page(living), isHome(place.spinner) ? spinner : nothing, isHome(place.work) ? work : nothing])}
      ${
        gil
          ? html`<div class="under-gil" data-gil>
              ${this.#box('threads', [spinner])}
              <p class="gil-between"><strong>${texts.THE_GIL}</strong> <span>${texts.ONE_AT_A_TIME}</span></p>
              ${this.#box('threads', [work])}
            </div>`
          : isHome(place.spinner)
            ? isHome(place.work)
              ? nothing
              : this.#box(place.work, [work])
            : this.#box(place.spinner, [spinner])
      }
    </div>`;
  }

  #box(place: Place, inhabitants: readonly unknown[]) {
    return html`<section class="place of-${place}" data-place=${place}>
      <p class="place-name">${texts.PLACES[place].name} <span class="aside">${texts.PLACES[place].has}</span></p>
      <div class="inhabitants">${inhabitants}</div>
    </section>`;
  }

  #page({ page }: Living) {
    return html`<div class="inhabitant" data-lives="page">
      <p class="lives">${texts.THE_PAGE}</p>
      ${page}
    </div>`;
  }

  /** Before and after a run nothing turns: then it is said what will, or what did. */
  #spinner({ line, looks, state, spinnerSays }: Living) {
    return html`<div class="inhabitant" data-lives="spinner">
      <p class="lives">${texts.SPINNER}</p>
      ${
        looks
          ? html`<p class="looked ${looks}" aria-hidden="true"></p>`
          : state === 'before'
            ? html`<p class="characters" translate="no" aria-hidden="true">${texts.CHARACTERS}</p>`
            : nothing
      }
      <p class="animated ${state}" data-spinner aria-hidden="true">${line}</p>
      <p class="lives-says">${spinnerSays ?? texts.TURNS_IF_IT_CAN}</p>
    </div>`;
  }

  #work({ work, workSays }: Living) {
    return html`<div class="inhabitant" data-lives="work">
      <p class="lives">${texts.WORK}</p>
      <p class="does-what">${textOf(WORKS, work)?.name ?? work}</p>
      <p class="lives-says">${workSays}</p>
    </div>`;
  }
}

customElements.define('interleave-who-lives-where', WhoLivesWhere);
