/**
 * `<interleave-by-hand>`: a program at one moment. Each thread with its code, the line that is next and a button that lets
 * it take a step; what they share; the steps until now; and how it ended.
 */
import { html, nothing } from 'lit';
import type { Points, ProgramId } from '../../../../pkg/baseline/interleave';
import type { Goal, Holds, Look, Stands } from '../../../../pkg/schedules/interleave';
import type { Language } from '../../code/listing';
import { LANGUAGES } from '../../content/listings';
import * as texts from '../../content/schedules';
import { LightElement } from '../../dom/light-element';
import { type CodeLine, textOfLine } from '../../format/code-line';
import type { ThreadCode, ThreadLine } from './thread-code';
import { endSays, holdsSays, nameOf, readBy, standsSays, stepSays, switchesOf, toDo } from './words';

type CodeOf = (program: ProgramId, thread: number, language: Language, at: number | undefined) => ThreadCode;

/** What a reader has chosen holds for all of the page. */
let language: Language = 'python';

export class ByHand extends LightElement {
  static override properties = {
    program: { attribute: false },
    look: { attribute: false },
    goal: { attribute: false },
    schedule: { attribute: false },
    ahead: { attribute: false },
    code: { attribute: false },
    onSchedule: { attribute: false },
    onShow: { attribute: false },
    points: { attribute: false },
    next: { attribute: false },
  };

  declare program: ProgramId;
  declare look: Look | undefined;
  declare goal: Goal | undefined;
  /** The steps until now, a digit each. */
  declare schedule: string;
  /** The steps that are still to come of a schedule that is replayed. */
  declare ahead: string;
  declare code: CodeOf | undefined;
  declare onSchedule: (schedule: string, ahead: string) => void;
  declare onShow: () => void;
  /** The level that comes after this one, and how to come there. */
  declare next: { title: string; go: () => void } | undefined;
  /** Where a switch is allowed. */
  declare points: Points;

  /** Whether it had the focus before it was drawn anew. */
  #hadFocus = false;

  constructor() {
    super();
    this.schedule = '';
    this.ahead = '';
    this.points = 'instruction';
    this.addEventListener('keydown', this.#onKey);
  }

  protected override render() {
    const { look, goal } = this;
    if (!look || !goal) return html`<p class="remark">${texts.LOADING}</p>`;
    const codes = look.stands.map((stands, thread) => this.#codeOf(stands, thread));
    return html`<div
      class="by-hand"
      tabindex="0"
      role="group"
      aria-label=${texts.YOU_ARE}
      data-steps=${look.steps.length}
    >
      <p class="aim">
        <strong>${goal.par === null ? texts.NOT_POSSIBLE : texts.YOUR_AIM}</strong> ${texts.AIMS[goal.aim]}
        ${
          goal.par === null
            ? html`<span class="none-does" data-none-does
                >${goal.complete ? texts.noneDoes(goal.schedules) : texts.noneFound(goal.schedules)}</span
              >`
            : html`<span class="par">${texts.fewest(goal.par)}</span>`
        }
      </p>
      <p class="keys remark">
        ${texts.YOU_ARE} ${texts.STEP_GOES_TO[this.points]}
        <span class="on-keyboard">${texts.keys(look.stands.map((_, thread) => nameOf(thread)))}</span>
      </p>
      <div class="hand-threads of-${look.stands.length}-threads">
        ${look.stands.map((stands, thread) => this.#thread(stands, thread, look, codes))}
      </div>
      <div class="shared-memory">
        <span class="label">${texts.SHARED}</span>
        <dl>
          ${byName(look.shared).map(
            ([name, all]) =>
              html`<div class=${all.some((holds) => 'lock' in holds && holds.lock !== null) ? 'held' : ''}>
                <dt translate="no">${name}</dt>
                <dd data-shared=${name}>${all.map(holdsSays).join(', ')}</dd>
              </div>`,
          )}
        </dl>
      </div>
      ${this.#steps(look)} ${this.#end(look, goal)}
      <p class="hand-bar">
        ${
          this.ahead === ''
            ? nothing
            : html`<button type="button" class="play" data-action="play-next" @click=${this.#playNext}>
                ${texts.PLAY_NEXT}
              </button>`
        }
        ${
          look.reached && this.next
            ? html`<button type="button" class="play" data-action="next-level" @click=${this.next.go}>
                ${texts.nextLevel(this.next.title)}
              </button>`
            : nothing
        }
        <button type="button" data-action="undo" ?disabled=${this.schedule === ''} @click=${this.#undo}>
          ${texts.UNDO}
        </button>
        <button type="button" data-action="restart" ?disabled=${this.schedule === ''} @click=${this.#restart}>
          ${texts.RESTART}
        </button>
        ${
          goal.shortest === null
            ? nothing
            : html`<button
                type="button"
                data-action="show-one"
                @click=${() => {
                  this.onShow();
                }}
              >
                ${texts.SHOW_ME}
              </button>`
        }
      </p>
    </div>`;
  }

  #codeOf(stands: Stands, thread: number): ThreadCode {
    const next = stands.stands === 'ended' ? undefined : stands.next.line;
    return this.code?.(this.program, thread, language, next) ?? { lines: [], given: {} };
  }

  /** A thread with its code. Where there is little room, threads that run the same code have it once: the first shows it. */
  #thread(stands: Stands, thread: number, look: Look, codes: readonly ThreadCode[]) {
    const name = nameOf(thread);
    const title = (this.points === 'await' ? texts.task : texts.thread)(name);
    const { error, steps } = look;
    const replayed = error === null && this.ahead.startsWith(String(thread));
    const { lines, given } = codes[thread] ?? { lines: [], given: {} };
    const first = codes.findIndex((code) => isSameCode(code.lines, lines));
    const names = Object.entries(given);
    const read = readBy(thread, steps);
    return html`<section
      class="hand-thread of-${thread} ${stands.stands} ${first === thread ? '' : 'follows'}"
      data-thread=${thread}
      aria-label=${title}
    >
      <header>
        <h4>${title}</h4>
        ${first === thread ? nothing : html`<span class="same-code">${texts.sameCode(nameOf(first))}</span>`}
        ${
          thread === 0
            ? html`<span class="hand-language">
                ${(['python', 'rust'] as const).map(
                  (one) =>
                    html`<button
                      type="button"
                      aria-pressed=${one === language}
                      data-hand-language=${one}
                      @click=${() => {
                        language = one;
                        this.requestUpdate();
                      }}
                    >
                      ${LANGUAGES[one]}
                    </button>`,
                )}
              </span>`
            : nothing
        }
      </header>
      ${
        names.length === 0
          ? nothing
          : html`<p class="given">
              ${texts.GIVEN}
              ${names.map(([name, stands]) => html`<code translate="no" data-given=${name}>${name} = ${stands}</code> `)}
            </p>`
      }
      <pre translate="no"><code>${lines.map((line, at) => lineOf(line, standingAt(at, thread, codes)))}</code></pre>
      <p class="own">
        ${
          read.length === 0
            ? nothing
            : html`${texts.HAS_READ}
              ${read.map(([what, value]) => html`<span class="own-value"><span translate="no">${what}</span>: <strong>${value}</strong></span> `)}`
        }
      </p>
      ${
        stands.stands === 'ready'
          ? html`<button
              type="button"
              class="take ${replayed ? 'replayed' : ''}"
              data-take=${thread}
              @click=${() => {
                this.#take(thread);
              }}
            >
              ${texts.letIt(name, toDo(stands.next))}
            </button>`
          : html`<p class="stands" data-stands=${stands.stands}>
              ${stands.stands === 'blocked' ? standsSays(thread, stands) : `${name} ${texts.ENDED}`}
            </p>`
      }
    </section>`;
  }

  #steps({ steps, error }: Look) {
    return html`<div class="taken">
      <span class="label">${texts.YOUR_SCHEDULE}</span>
      ${
        steps.length === 0
          ? html`<span class="remark">${texts.NO_STEP} ${this.ahead === '' ? nothing : texts.PRESS_NEXT}</span>`
          : html`<ol>
              ${steps.map(
                (step) => html`<li class="of-${step.thread}" title=${stepSays(step)}>${nameOf(step.thread)}</li>`,
              )}
            </ol>`
      }
      <p class="last-step" aria-live="polite" data-last-step>
        ${error ? texts.wrongSchedule(error.at + 1, texts.WHY_NOT[error.wrong]) : nothing} ${this.#lastStep(steps)}
      </p>
    </div>`;
  }

  /** With who has begun to wait, where somebody has. */
  #lastStep(steps: Look['steps']): string {
    const last = steps.slice(-1).map(stepSays);
    const waiting = this.#waiting();
    return waiting.length === 0 ? last.join('') : `${[...last, ...waiting].join('. ')}.`;
  }

  #waiting(): string[] {
    const { look } = this;
    if (look?.outcome !== null) return [];
    return look.stands.flatMap((stands, thread) => (stands.stands === 'blocked' ? [standsSays(thread, stands)] : []));
  }

  /** It stays where it is, so that what comes into it is read out. */
  #end(look: Look, { aim, par }: Goal) {
    const { outcome, bad, reached } = look;
    // Who was to make it go wrong, and did, has won.
    const judged = outcome === null ? '' : reached ? 'reached' : bad ? 'bad' : 'good';
    return html`<p
      class="hand-end ${judged}"
      aria-live="polite"
      data-outcome=${outcome ?? nothing}
      data-reached=${outcome === null ? nothing : reached}
    >
      ${outcome === null ? nothing : this.#judgement(endSays(aim, look), reached, par)}
    </p>`;
  }

  #judgement(ended: string, reached: boolean, par: number | null) {
    if (reached) return html`<strong>${texts.reachedIn(switchesOf(this.schedule), par ?? 0)}</strong> ${ended}`;
    return html`<strong>${ended}</strong> ${par === null ? nothing : texts.NOT_REACHED}`;
  }

  #take(thread: number): void {
    const digit = String(thread);
    const isReplayed = this.ahead.startsWith(digit);
    this.onSchedule(this.schedule + digit, isReplayed ? this.ahead.slice(1) : '');
  }

  get #hasFocus(): boolean {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    return activeElement !== null && this.contains(activeElement);
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.#hasFocus;
  }

  /** The button of a thread that waits now, or has ended, is gone: the keys go on. */
  protected override updated(): void {
    if (!this.#hadFocus || this.#hasFocus) return;
    this.querySelector<HTMLElement>('.by-hand')?.focus({ preventScroll: true });
  }

  readonly #playNext = (): void => {
    const [next] = this.ahead;
    if (next !== undefined) this.#take(Number(next));
  };

  readonly #undo = (): void => {
    this.onSchedule(this.schedule.slice(0, -1), this.ahead === '' ? '' : this.schedule.slice(-1) + this.ahead);
  };

  readonly #restart = (): void => {
    this.onSchedule('', '');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.look) return;
    const thread = Number(event.key) - 1;
    if (this.look.stands[thread]?.stands === 'ready') this.#take(thread);
    else if (event.key.toLowerCase() === 'u' && this.schedule !== '') this.#undo();
    else return;
    event.preventDefault();
  };
}

/** What is shared under one name: a condition is also the lock that belongs to it. */
function byName(shared: Look['shared']): readonly (readonly [name: string, holds: Holds[]])[] {
  const named = new Map<string, Holds[]>();
  for (const { name, holds } of shared) named.set(name, [...(named.get(name) ?? []), holds]);
  return [...named];
}

const isSameCode = (one: readonly ThreadLine[], other: readonly ThreadLine[]): boolean =>
  one.length === other.length && one.every(({ code }, at) => code === other[at]?.code);

/** The threads with the code of this one whose next access stands on a line; none, where no other one has that code. */
function standingAt(line: number, thread: number, codes: readonly ThreadCode[]): number[] {
  const own = codes[thread]?.lines ?? [];
  const alike = codes.flatMap(({ lines }, other) => (isSameCode(lines, own) ? [other] : []));
  return alike.length === 1 ? [] : alike.filter((other) => codes[other]?.lines[line]?.next);
}

const lineOf = ({ code, next }: ThreadLine, standing: readonly number[]) =>
  html`<span
    class=${next ? 'next' : standing.length > 0 ? 'next-of-others' : ''}
    .style=${`--indent: ${indentOf(code)}`}
    >${next ? html`<span class="unseen">${texts.nextLine(LANGUAGES[language])}: </span>` : nothing}${pieces(code)}${standing.map(
      (thread) =>
        html`<span class="standing of-${thread}"
          ><span class="unseen"> ${texts.NEXT_OF} </span>${nameOf(thread)}</span
        >`,
    )}${'\n'}</span
  >`;

const indentOf = (code: CodeLine): number => /^ */.exec(textOfLine(code))?.[0].length ?? 0;

/** Without the space that it begins with, which is a margin: on a phone a narrow one. */
const pieces = (code: CodeLine) => {
  const begins = code.findIndex((piece) => textOfLine([piece]).trim() !== '');
  return code.slice(Math.max(0, begins)).map((piece, at) => {
    const text = at === 0 ? textOfLine([piece]).trimStart() : textOfLine([piece]);
    return typeof piece === 'string' ? text : html`<span class="code-${piece[0]}">${text}</span>`;
  });
};

customElements.define('interleave-by-hand', ByHand);
