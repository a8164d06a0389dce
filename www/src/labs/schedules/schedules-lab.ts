/** `<interleave-schedules-lab>`: every order in which the threads of a small program can be interleaved. */
import { html, nothing, type PropertyValues } from 'lit';
import type { Explored as Tried, Points, ProgramId, RunEvent, RunRecord } from '../../../../pkg/baseline/interleave';
import type { Goal, Graph, Look } from '../../../../pkg/schedules/interleave';
import * as chips from '../../content/chips';
import { SETTINGS, STARTING_ASIDE } from '../../content/run';
import * as texts from '../../content/schedules';
import { FOUND } from '../../content/steps/schedules';
import { onSight, WhileConnected } from '../../dom/observers';
import type { Explorable } from '../../engine/explorable';
import { explorer } from '../../engine/explorer';
import { InterleaveError } from '../../engine/interleave-error';
import { SITE } from '../../engine/site';
import type { Fields } from '../../fields/fields';
import { ENGINE_LANGUAGE } from '../../format/language';
import { count, grouped } from '../../format/format';
import { PROGRAM_FACTS } from '../../generated/programs';
import '../../parts/code-tabs';
import { numberField, selectField } from '../../parts/field';
import { permalink } from '../../share/permalink';
import { badSays, runsOf } from '../../share/real-runs';
import { fieldOf, namesOf, optionsOf, type Settings } from '../base/controls';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import './by-hand';
import { Beside } from './beside';
import type { Found, Real } from './ends';
import { LEVELS } from './levels';
import './schedule-picture';
import { SCHEDULES_STEPS } from './schedules-steps';
import type { threadCode } from './thread-code';

export const TAG = 'interleave-schedules-lab';

/** More states are not drawn. */
const MOST_STATES = 6_000;

/** A run that shows how far it has come. */
class SchedulesRun extends LabRun {
  soFar: { states: number; level: number } | undefined;
  /** All schedules, as soon as they have been tried. */
  tried: Tried | undefined;
  /** How real threads have ended it, as far as they have. */
  real: Real | undefined;

  protected override reset(): void {
    super.reset();
    this.soFar = undefined;
    this.tried = undefined;
    this.real = undefined;
  }

  protected override take(event: RunEvent): void {
    super.take(event);
    if (event.type === 'explored') this.soFar = event.soFar;
    else if (event.type === 'found') this.tried = event.explored;
    else if (event.type === 'observed') this.real = event.observed;
    else return;
    this.showSoon();
  }

  /** A schedule that was stepped by hand since goes into the record, to be handed in with it. */
  handIn(schedule: string): void {
    if (!this.record) return;
    const { schedule: before, ...spec } = this.record.spec;
    if (before === schedule) return;
    this.record = { ...this.record, spec: schedule === '' ? spec : { ...spec, schedule } };
  }
}

/** What the explorer says of what is set. */
interface Explored {
  key: string;
  goal: Goal;
  graph: Graph | undefined;
}

export class SchedulesLab extends LabBase<SchedulesRun> {
  static override properties = {
    ...LabBase.properties,
    ahead: { state: true },
    explorer: { state: true },
    code: { state: true },
    reached: { state: true },
    trouble: { state: true },
  };

  /** The rest of a schedule that is replayed. */
  declare ahead: string;
  declare explorer: Awaited<ReturnType<typeof explorer>> | undefined;
  declare code: typeof threadCode | undefined;
  /** The levels whose aims were reached, by their numbers from 0. */
  declare reached: ReadonlySet<number>;
  /** Why the explorer did not come. */
  declare trouble: string | undefined;

  protected override readonly lab = 'schedules';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new SchedulesRun(this);
  protected override readonly steps = SCHEDULES_STEPS;
  protected override readonly blankIsDefault = ['trials'];
  protected override readonly found = FOUND;
  readonly #beside = new Beside();
  #explored: Explored | undefined;
  #look: { key: string; look: Look } | undefined;

  constructor() {
    super();
    this.ahead = '';
    this.reached = new Set();
    new WhileConnected(this, () => [
      onSight(
        this,
        (inSight) => {
          if (inSight && !this.explorer) void this.#load();
        },
        { rootMargin: '300px' },
      ),
    ]);
  }

  async #load(): Promise<void> {
    try {
      const [loaded, { threadCode }] = await Promise.all([explorer(), import('./thread-code')]);
      this.code = threadCode;
      this.explorer = loaded;
    } catch (thrown) {
      this.trouble = InterleaveError.from(thrown).message;
    }
  }

  /** What is set; nothing where it cannot be. */
  get #explorable(): (Explorable & { program: ProgramId; points: Points }) | undefined {
    const [program, points] = [this.value('program') || 'counter', this.value('points') || 'instruction'];
    if (!isProgram(program) || !isPoints(points)) return undefined;
    const { threads, times, first } = PROGRAM_FACTS[program];
    const [howMany, howOften] = [this.fields.threads ?? String(threads[0]), this.fields.times ?? String(first)];
    const isIn = (text: string, [least, most]: readonly [number, number]) =>
      /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
    if (!isIn(howMany, threads) || !isIn(howOften, times)) return undefined;
    return { program, points, threads: Number(howMany), times: Number(howOften) };
  }

  get #schedule(): string {
    return this.fields.schedule ?? '';
  }

  protected override settings(settings: Settings) {
    const program = this.value('program');
    const facts = isProgram(program) ? PROGRAM_FACTS[program] : PROGRAM_FACTS.counter;
    const points = this.value('points');
    const { threads } = settings.capabilities.models;
    // What was set of another program, or stepped in it, says nothing of this one.
    const fresh = (names: readonly string[]): Settings => ({
      ...settings,
      onField: (name, text) => {
        this.#forget(names);
        settings.onField(name, text);
      },
    });
    const other = fresh(['schedule']);
    const sizes = { ...other, defaults: undefined, fields: { ...sizesOf(facts), ...settings.fields } };
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${selectField(
        fieldOf(fresh(['schedule', 'threads', 'times']), 'program', {
          hint: isProgram(program) ? texts.PROGRAMS[program].says : undefined,
        }),
        optionsOf(namesOf(texts.PROGRAMS)),
      )}
      ${numberField(fieldOf(sizes, 'threads', { unused: isOne(facts.threads) }), rangeOf(facts.threads))}
      ${numberField(fieldOf(sizes, 'times', { unused: isOne(facts.times) }), rangeOf(facts.times))}
      ${selectField(
        fieldOf(other, 'points', { hint: isPoints(points) ? texts.POINTS[points].says : undefined }),
        optionsOf(namesOf(texts.POINTS)),
      )}
      ${numberField(fieldOf(settings, 'trials', { hint: threads === true ? texts.TRIALS_LEFT_EMPTY : threads }))}
    </div>`;
  }

  #forget(names: readonly string[]): void {
    this.ahead = '';
    const kept = Object.entries(this.fields).filter(([name]) => !names.includes(name));
    this.fields = Object.fromEntries(kept);
  }

  protected override chips(): string[] {
    const set = this.#explorable;
    if (!set) return [this.value('program')];
    return [
      texts.PROGRAMS[set.program].name,
      (set.points === 'await' ? chips.tasks : chips.threads)(String(set.threads)),
      ...(isOne(PROGRAM_FACTS[set.program].times) ? [] : [chips.times(String(set.times))]),
      chips.switches(texts.POINTS[set.points].name),
    ];
  }

  protected override doing(): string {
    if (this.shown.status === 'starting') return STARTING_ASIDE;
    return this.shown.tried ? texts.RUNNING_FOR_REAL : texts.TRYING;
  }

  protected override runningText(): string {
    const { soFar, real } = this.shown;
    if (real) return texts.REAL_NOW;
    return soFar ? texts.soFar(count(soFar.states), soFar.level) : super.runningText();
  }

  protected override outcome(record: RunRecord): string {
    const { bad = '0', schedules = '0', complete = false, totalMs, observed } = record;
    const tried = bad === '0' ? texts.resultNone(schedules, totalMs) : texts.result(bad, schedules, totalMs);
    const explored = complete ? tried : texts.resultSome(bad, schedules);
    return observed ? `${explored} ${texts.realResult(count(runsOf(observed)), badSays(observed))}` : explored;
  }

  protected override over(): void {
    const { record } = this.shown;
    if (record) this.#beside.add(record);
    super.over();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('fields')) return;
    const before = changed.get('fields') as Fields | undefined;
    if (before && ['program', 'points', 'threads', 'times'].some((name) => before[name] !== this.fields[name])) {
      this.ahead = '';
    }
    this.shown.handIn(this.#schedule);
  }

  protected override updated(): void {
    const look = this.#look?.look;
    const at = this.#level;
    if (look?.reached === true && at >= 0 && !this.reached.has(at)) this.reached = new Set([...this.reached, at]);
  }

  /** The level that is set, if one is. */
  get #level(): number {
    const set = this.#explorable;
    return LEVELS.findIndex(
      (level) =>
        level.program === set?.program &&
        level.threads === set.threads &&
        level.times === set.times &&
        level.points === set.points,
    );
  }

  protected override stage() {
    const set = this.#explorable;
    if (!set) return nothing;
    const { program } = set;
    const goal = this.#exploredOf(set)?.goal;
    const { mended } = PROGRAM_FACTS[program];
    // A program that goes wrong elsewhere.
    const isSafeHere = mended !== undefined && goal?.par === null && goal.complete;
    return html`${this.#beside.table()} ${this.#levels()}
      <p class="program-says">
        <strong>${texts.PROGRAMS[program].name}</strong> ${isSafeHere ? texts.SAFE_HERE : texts.PROGRAMS[program].says}
      </p>
      ${this.trouble === undefined ? nothing : html`<p class="note error" data-not-loaded>${this.trouble}</p>`}
      <interleave-by-hand
        .program=${program}
        .look=${this.#lookAt(set)}
        .goal=${goal}
        .schedule=${this.#taken(set)}
        .ahead=${this.ahead}
        .code=${this.code}
        .points=${set.points}
        .next=${this.#next}
        .onSchedule=${this.#onSchedule}
        .onShow=${() => {
          this.#replay(goal?.shortest ?? '');
        }}
      ></interleave-by-hand>
      ${
        mended === undefined || isSafeHere
          ? nothing
          : html`<p class="mend">
              <button
                type="button"
                data-action="mended"
                @click=${() => this.#set({ program: mended, points: set.points })}
              >
                ${texts.mended(texts.PROGRAMS[mended].name)}
              </button>
            </p>`
      }
      ${this.#all(set, goal)}`;
  }

  #levels() {
    const at = this.#level;
    return html`<nav class="levels" aria-label=${texts.LEVELS}>
      <span class="label">${texts.LEVELS}</span>
      <ol>
        ${LEVELS.map((level, index) => {
          const title = texts.LEVEL_TITLES[index] ?? '';
          const isDone = this.reached.has(index);
          return html`<li>
            <button
              type="button"
              class=${isDone ? 'reached' : ''}
              data-level=${index + 1}
              title=${texts.level(index + 1, title)}
              aria-label=${(isDone ? texts.levelDone : texts.level)(index + 1, title)}
              aria-current=${index === at ? 'true' : nothing}
              @click=${() => {
                this.#play(level);
              }}
            >
              ${index + 1}
            </button>
          </li>`;
        })}
      </ol>
      ${at < 0 ? nothing : html`<strong class="level-title">${texts.LEVEL_TITLES[at]}</strong>`}
    </nav>`;
  }

  #play({ program, threads, times, points }: (typeof LEVELS)[number]): void {
    this.#set({ program, threads: String(threads), times: String(times), points });
  }

  /** What comes after the level that is set. */
  get #next() {
    const at = this.#level;
    const level = at < 0 ? undefined : LEVELS[at + 1];
    if (!level) return undefined;
    return {
      title: texts.LEVEL_TITLES[at + 1] ?? '',
      go: () => {
        this.#play(level);
      },
    };
  }

  /** All schedules, once they have been gone through: the answer is not given before the question. */
  #all({ program, threads, times, points }: Explorable, goal: Goal | undefined) {
    const { record, spec, tried } = this.shown;
    const known = record ?? tried;
    const isOfThis =
      spec?.program === program && spec.threads === threads && spec.times === times && spec.points === points;
    if (!known || !isOfThis) return html`<p class="remark" data-guess-all>${texts.GUESS}</p>`;
    const { schedules = '0', bad = '0', deadlocks = '0', outcomes = [] } = known;
    const found: Found = { schedules, bad, outcomes };
    const real = record?.observed ?? this.shown.real;
    return html`<dl class="figures">
        <div class="large">
          <dt>${texts.FIGURES.all}</dt>
          <dd data-schedules=${schedules}>${grouped(schedules)}</dd>
        </div>
        <div class="large ${bad === '0' ? '' : 'frozen'}">
          <dt>${texts.FIGURES.bad}</dt>
          <dd data-bad=${bad}>${grouped(bad)}</dd>
        </div>
        <div class="large ${deadlocks === '0' ? '' : 'frozen'}">
          <dt>${texts.FIGURES.stuck}</dt>
          <dd data-deadlocks=${deadlocks}>${grouped(deadlocks)}</dd>
        </div>
      </dl>
      ${
        goal && this.#explored
          ? html`<interleave-schedule-picture
              .graph=${this.#explored.graph}
              .found=${found}
              .real=${real}
              .aim=${goal.aim}
              .right=${this.#look?.look.right ?? 0}
              .steps=${(this.#look?.look.steps ?? []).map(({ thread }) => thread)}
              .onReplay=${this.#replay}
            ></interleave-schedule-picture>`
          : nothing
      }
      ${real ? this.#forReal(found, real, points) : nothing}
      ${(record?.notRun ?? []).map(
        ({ why }) =>
          html`<p class="remark" data-not-real>${texts.NOT_REAL} <span lang=${ENGINE_LANGUAGE}>${why}</span></p>`,
      )}`;
  }

  /** Theory beside this machine, in words. */
  #forReal({ schedules, bad }: Found, real: Real, points: string) {
    const runs = runsOf(real);
    return html`<p data-trials=${runs}>
        <strong>${texts.beside(bad, schedules, count(runs), badSays(real))}</strong>
      </p>
      <p class="remark">${texts.WHY_NOT_THE_SAME}</p>
      ${points === 'instruction' ? nothing : html`<p class="remark">${texts.REAL_SWITCH_ANYWHERE}</p>`}`;
  }

  protected override details() {
    const program = this.value('program');
    return html`<p class="remark">
        ${texts.YOUR_PROCESSOR}
        <a href=${permalink(SITE, 'litmus', {})} target="_blank" rel="noopener">${texts.YOUR_PROCESSOR_LINK}</a>
      </p>
      <interleave-code .lab=${this.lab} .of=${program}></interleave-code>`;
  }

  /** Of one program all that does not depend on the schedule. */
  #exploredOf({ program, threads, times, points }: Explorable): Explored | undefined {
    if (!this.explorer) return undefined;
    const key = [program, threads, times, points].join();
    if (this.#explored?.key !== key) {
      const goal = this.explorer.goal(program, threads, times, points);
      const graph = this.explorer.graphOf(program, threads, times, points, MOST_STATES);
      this.#explored = { key, goal, graph };
    }
    return this.#explored;
  }

  #lookAt({ program, threads, times, points }: Explorable): Look | undefined {
    if (!this.explorer) return undefined;
    const key = [program, threads, times, points, this.#schedule].join();
    if (this.#look?.key !== key) {
      this.#look = { key, look: this.explorer.look(program, threads, times, points, this.#schedule) };
    }
    return this.#look.look;
  }

  /** The steps that could be taken. */
  #taken(set: Explorable): string {
    return (this.#lookAt(set)?.steps ?? []).map(({ thread }) => thread).join('');
  }

  #set(fields: Fields): void {
    this.#forget(['program', 'points', 'threads', 'times', 'schedule', 'step', 'guess']);
    this.set(fields);
  }

  readonly #onSchedule = (schedule: string, ahead: string): void => {
    this.ahead = ahead;
    if (schedule === '') this.fields = withoutSchedule(this.fields);
    else this.set({ schedule });
  };

  /** From the beginning, a press a step. */
  readonly #replay = (schedule: string): void => {
    this.#onSchedule('', schedule);
    void this.updateComplete.then(() => {
      const hand = this.querySelector('interleave-by-hand');
      hand?.scrollIntoView({ block: 'nearest' });
      const play = hand?.querySelector<HTMLElement>('[data-action=play-next]');
      play?.focus({ preventScroll: true });
    });
  };
}

const isProgram = (id: string): id is ProgramId => Object.hasOwn(texts.PROGRAMS, id);

const isPoints = (id: string): id is Points => Object.hasOwn(texts.POINTS, id);

const isOne = ([least, most]: readonly [number, number]): boolean => least === most;

const rangeOf = ([min, max]: readonly [number, number]) => ({ min, max });

const sizesOf = ({ threads, first }: (typeof PROGRAM_FACTS)[ProgramId]): Fields => ({
  threads: String(threads[0]),
  times: String(first),
});

function withoutSchedule(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'schedule'));
}

customElements.define(TAG, SchedulesLab);
