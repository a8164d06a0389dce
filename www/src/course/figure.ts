/**
 * `<interleave-figure>`: a lab in the text of a chapter, with a preset, a question with answers to press, and at most one
 * thing to set. What it shows is in its data attributes, which `scripts/lib/course/` writes.
 */
import { html, nothing, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { JUST_SHOW_ME } from '../content/course/figures';
import * as texts from '../content/course/texts';
import { LightElement } from '../dom/light-element';
import { lessMotion } from '../dom/motion';
import { onceNear, WhileConnected } from '../dom/observers';
import { InterleaveError } from '../engine/interleave-error';
import type { Fields } from '../fields/address';
import { loadLab } from '../labs';
import { answerButtons, findingView } from '../labs/base/guess-view';
import type { LabElement } from '../labs/base/lab-element';
import { showNotLoaded } from '../parts/not-loaded';
import type { FigureLesson, Question } from './figure-lesson';
import { answersOf, type Guess, type KnobValue } from './question';

interface Knob {
  field: string;
  values: readonly KnobValue[];
}

let made = 0;

export class CourseFigure extends LightElement {
  static override properties = { tag: { state: true }, value: { state: true } };

  /** The lab's element, once its script is there. */
  declare tag: string | undefined;
  /** What the knob is at. */
  declare value: string;

  readonly #uid = `interleave-figure-${++made}`;
  readonly #lab = createRef<LabElement>();
  readonly #knob: Knob | undefined;
  readonly #fields: Fields;
  readonly #question: Question;
  readonly #guess: Guess;
  /** Begins anew, once it can. */
  #begin: (() => FigureLesson) | undefined;
  /** That of the answer that was pressed last. */
  #lesson: FigureLesson | undefined;
  /** The answer that was pressed last. */
  #answered: string | undefined;
  /** When the last of the runs that an answer starts was over. */
  #readyAt = 0;
  #loaded: Promise<void> | undefined;

  constructor() {
    super();
    const { knob, fields = '{}', question: id = '', ask = '', answers = '' } = this.dataset;
    this.#question = { id, ask };
    this.#guess = JSON.parse(answers) as Guess;
    this.#knob = knob === undefined ? undefined : (JSON.parse(knob) as Knob);
    this.#fields = JSON.parse(fields) as Fields;
    this.value = this.#knob?.values[0]?.value ?? '';
    new WhileConnected(this, () => [
      onceNear(this, () => {
        void this.#load();
      }),
    ]);
  }

  #load(): Promise<void> {
    return (this.#loaded ??= this.#loadAll().catch((error: unknown) => {
      showNotLoaded(this, InterleaveError.from(error).message);
    }));
  }

  async #loadAll(): Promise<void> {
    const [tag, { lessonOf }] = await Promise.all([loadLab(this.dataset.figure ?? ''), import('./figure-lesson')]);
    this.#begin = () => lessonOf(this.#question, this.#guess, this.#knob?.field);
    this.tag = tag;
  }

  /** Makes the runs that decide between the answers, and shows what they gave. */
  async #take(answer: string | undefined, { timeStamp }: MouseEvent): Promise<void> {
    await this.#load();
    await this.updateComplete;
    const lab = this.#lab.value;
    // A click made while the page was frozen arrives late; it was not meant for the next run.
    if (!lab || !this.#begin || lab.going || timeStamp < this.#readyAt) return;
    this.#answered = answer;
    const { lesson, step } = (this.#lesson = this.#begin());
    const run = lesson.take(step, answer, async (set, hear) => {
      this.value = (this.#knob && set[this.#knob.field]) ?? this.value;
      this.requestUpdate();
      await this.updateComplete;
      lab.onRecord = hear;
      await lab.run();
      lab.onRecord = undefined;
      return lab.record;
    });
    bringIntoView(lab.querySelector('.stage'));
    await run;
    this.#readyAt = performance.now();
    this.requestUpdate();
    await this.updateComplete;
    await lab.laidOut();
    bringIntoView(this.querySelector('.finding'));
  }

  protected override render() {
    return html`${this.#asked()} ${this.#knob ? this.#choice(this.#knob) : nothing}
      ${this.tag === undefined ? nothing : this.#labOf(this.tag)}
      <div class="figure-finding" role="status">${this.#finding()}</div>`;
  }

  #asked() {
    const { ask } = this.#question;
    const answers = answersOf(this.#guess);
    const onAnswer = (answer: string | undefined, event: MouseEvent) => void this.#take(answer, event);
    return html`<fieldset class="figure-question">
      <legend><strong>${texts.GUESS}</strong> ${ask}</legend>
      ${answerButtons({ question: ask, answers }, this.#answered, onAnswer)}
      <button
        type="button"
        class="show-me"
        data-action="show-me"
        @click=${(event: MouseEvent) => {
          onAnswer(undefined, event);
        }}
      >
        ${JUST_SHOW_ME}
      </button>
    </fieldset>`;
  }

  /** What came of the runs, once they are over. */
  #finding() {
    const { lesson, step, words } = this.#lesson ?? {};
    const taken = step && lesson?.takenOf(step);
    return taken && words ? findingView(step.text, taken, words) : nothing;
  }

  #choice({ field, values }: Knob) {
    return html`<fieldset class="figure-knob" data-knob=${field}>
      <legend class="unseen">${texts.CHOOSE}</legend>
      ${values.map(
        ({ value, label }) =>
          html`<label>
            <input
              type="radio"
              name=${this.#uid}
              value=${value}
              .checked=${value === this.value}
              @change=${() => {
                this.value = value;
              }}
            />
            <span>${label}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  /** The tag is the name of one of our own elements, from the list of labs. */
  #labOf(tag: string) {
    const name = unsafeStatic(tag);
    return staticHtml`<${name} ${ref(this.#lab)}></${name}>`;
  }

  protected override updated(changed: PropertyValues): void {
    // What the lab says of its last run stands until something else is set.
    if (!changed.has('tag') && !changed.has('value')) return;
    const lab = this.#lab.value;
    const set = this.#knob ? { [this.#knob.field]: this.value } : {};
    if (lab) lab.runName = this.#knob?.values.find(({ value }) => value === this.value)?.label;
    // The page's own fields, such as the theme, are on the page.
    lab?.reset({ ...this.#fields, ...set, controls: '0' });
  }
}

function bringIntoView(part: Element | null): void {
  part?.scrollIntoView({ block: 'nearest', behavior: lessMotion() ? 'auto' : 'smooth' });
}

customElements.define('interleave-figure', CourseFigure);
