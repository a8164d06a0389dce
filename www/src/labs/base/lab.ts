/** What all labs are alike in: fields, the Run button, the status line, what happens when Run is pressed. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Lab, Row, RunRecord, RunSpec } from '../../../../pkg/baseline/interleave';
import { LightElement } from '../../dom/light-element';
import { laidOut } from '../../dom/laid-out';
import { lessMotion } from '../../dom/motion';
import { CANCELLED, QUEUED, RUNNING, STARTING } from '../../content/run';
import { beat } from '../../charts/frame-clock';
import { capabilities } from '../../engine/capabilities';
import { checkSpec } from '../../engine/engine';
import { type Fields, fieldsOfPage, forEngine } from '../../fields/fields';
import type { Slip } from '../../fields/foreign';
import { LAB_NAMES } from '../../content/labs';
import { onItsWay as onItsWayText } from '../../content/loading';
import { fromFile } from '../../content/panels';
import { MEASURED, toStep } from '../../content/steps/steps';
import { slipText, soFar, whatRan } from '../../content/status';
import { onItsWay, whenOthersAreOnTheirWay } from '../../engine/fetch-module';
import { count, kilobytes } from '../../format/format';
import type { KeptRecord } from '../../share/kept-record';
import { machineOf } from '../../share/machine';
import { runOf } from '../../share/what-ran';
import { InterleaveError } from '../../engine/interleave-error';
import { onePerLine } from '../../fields/numbers';
import { ladderNote } from '../../parts/ladder-note';
import type { NumbersField } from '../../parts/numbers-field';
import '../../parts/spinner-line';
import '../../parts/share-export';
import { onSight, WhileConnected } from '../../dom/observers';
import { LANGUAGE } from '../../format/language';
import type { LabElement } from './lab-element';
import type { LabRun } from './lab-run';
import { errorText, type Settings, valueOf } from './controls';
import { experiment } from './experiment';
import { Lesson } from './lesson';
import { runBar } from './run-bar';
import type { Step } from './step';
import { stepsView } from './steps-view';

let labs = 0;

export abstract class LabBase<Run extends LabRun> extends LightElement implements LabElement {
  static override properties = {
    fields: { attribute: false },
    slips: { attribute: false },
    lesson: { attribute: false },
    open: { state: true },
  };

  declare fields: Fields;
  declare slips: readonly Slip[];
  declare lesson: boolean;
  /** Whether the settings are in sight. */
  declare open: boolean;

  runName: string | undefined;

  protected readonly uid = `interleave-lab-${++labs}`;
  readonly #capabilities = capabilities();
  #defaults: RunSpec | undefined;
  /** When the button last became Run. */
  #readyAt = 0;
  /** Whether it may still begin to run by itself. */
  #mayRun = true;
  /** Whether somebody has set something here. */
  #isTouched = false;
  #steps: Lesson | undefined;
  /** Whether its run holds the page's thread. */
  #holds = false;
  /** How high the figure was when the run began that goes on, in pixels. */
  #heightBefore: number | undefined;

  /** The lab's id. */
  protected abstract readonly lab: Lab;
  /** Whether it has workers, as many as the machine suggests unless they are set. */
  protected abstract readonly hasWorkers: boolean;
  protected abstract readonly shown: Run;
  /** What a visitor is led through. */
  protected abstract readonly steps: readonly Step[];
  /** What stands before the answer that the runs of a step gave. */
  protected readonly found: string = MEASURED;
  /** Whether a record can be looked at slowly, and so one from a file as well. */
  protected readonly replays: boolean = false;

  constructor() {
    super();
    this.fields = {};
    this.slips = [];
    this.lesson = true;
    this.open = false;
    new WhileConnected(this, () => [whenOthersAreOnTheirWay(() => this.requestUpdate())]);
  }

  /** The lab's controls: those that what is set has a use for. */
  protected abstract settings(settings: Settings): TemplateResult;
  /** What is set, in a few words each. */
  protected abstract chips(): readonly string[];
  /** The figure of the run, below the Run button. */
  protected abstract stage(): unknown;
  /** What a closer look is taken at, below the figure and the steps. */
  protected abstract details(): unknown;
  /** What stands beside the spinner while a run goes on. */
  protected abstract doing(): string;
  /** What turns beside the Run button while a run goes on. */
  protected spinner(): unknown {
    return html`<interleave-spinner-line .turning=${this.shown.going} .text=${this.doing()}></interleave-spinner-line>`;
  }

  /** What a run came to, in one line that is also read out. */
  protected abstract outcome(record: RunRecord): string;

  protected startingText(): string {
    return STARTING;
  }

  protected runningText(): string {
    return RUNNING;
  }

  protected cancelledText(): string {
    return CANCELLED;
  }

  /** Where a run stands, in one line that is also read out. */
  #statusText(): string {
    const { status, queued, record, error } = this.shown;
    switch (status) {
      case 'idle':
        return '';
      case 'starting':
        return queued ? QUEUED : (loadingText() ?? this.startingText());
      case 'running':
        return this.#soFar() ?? this.runningText();
      case 'cancelled':
        return this.cancelledText();
      case 'failed':
        return error ? errorText(this, error) : '';
      case 'done':
        return record ? this.outcome(record) : '';
    }
  }

  /** Of a run of many steps every tenth, so that who does not see it hears of it now and then. */
  #soFar(): string | undefined {
    const { done = 0, total = 0 } = this.shown.progress ?? {};
    const tenth = Math.floor((10 * done) / total);
    return total >= 20 && tenth >= 1 ? soFar(count(Math.ceil((tenth * total) / 10)), count(total)) : undefined;
  }

  /** What the lab begins with, instead of the engine's defaults. */
  protected get suggested(): Fields {
    return {};
  }

  /** Fields whose empty value, such as “best here”, is the absence of a choice. */
  protected readonly blankIsDefault: readonly string[] = ['nap'];

  /** A run is shown that was kept in a file. */
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- subclasses look at it
  protected opened(_record: RunRecord): void {
    // Most show it as it is.
  }

  /** Brings what shows a record slowly, where that is not there yet. */
  protected loadReplay(): Promise<unknown> {
    return Promise.resolve();
  }

  /** The first run brings it: a page has many labs, and most visitors run a few. Without it a run is shown all the same. */
  #bringReplay(): Promise<unknown> {
    return this.loadReplay().catch(() => undefined);
  }

  async laidOut(): Promise<void> {
    await this.#bringReplay();
    await laidOut(this);
  }

  /** A run is over. */
  protected over(): void {
    this.requestUpdate();
  }

  /** Whether the page cannot hear a click on Cancel at present. */
  protected isStuck(): boolean {
    return false;
  }

  get onRow(): ((row: Row) => void) | undefined {
    return this.shown.onRow;
  }

  set onRow(hear) {
    this.shown.onRow = hear;
  }

  get onRecord(): LabElement['onRecord'] {
    return this.shown.onRecord;
  }

  set onRecord(hear) {
    this.shown.onRecord = hear;
  }

  get going(): boolean {
    return this.shown.going;
  }

  get record(): RunRecord | undefined {
    return this.shown.record;
  }

  get error(): InterleaveError | undefined {
    return this.shown.error;
  }

  /** Runs what is set, in its turn among the labs of the page. */
  async run(): Promise<void> {
    await this.shown.start(this.#asked());
    this.#readyAt = performance.now();
    const { record, error } = this.shown;
    if (record) this.over();
    if (error?.code === 'invalid-spec') this.open = true;
    // Nobody's focus is taken away because a lab elsewhere on the page ran by itself.
    if (error?.field && this.matches(':focus-within')) await this.#showField(error.field);
  }

  takeNext(): boolean {
    const { lit, steps } = this.#lesson;
    const step = steps.find(({ id }) => id === lit);
    if (!step || this.going || !this.isTaught) return false;
    void this.#take(step, undefined);
    return true;
  }

  /** Sets the lab as the step wants it, and runs it; the last of its runs is the one that is shown in the end. */
  async #take(step: Step, guess: string | undefined): Promise<void> {
    const answered: Fields = guess === undefined ? {} : { guess };
    const taken = this.#lesson.take(step, guess, async (run, hear) => {
      this.reset({ ...fieldsOfPage(this.fields), ...run, step: step.id, ...answered });
      this.onRecord = hear;
      await this.run();
      this.onRecord = undefined;
      return this.record;
    });
    // The figure is what a step is about.
    this.#bringIntoView('.stage');
    await taken;
    this.requestUpdate();
    await this.laidOut();
    this.#showFinding();
  }

  /** On a phone it is below the figure. Where it is beside that, the sentence at the Run button is to be in sight as well. */
  #showFinding(): void {
    const [bar, finding] = ['.run-bar', '.finding'].map((part) => this.querySelector(part)?.getBoundingClientRect());
    if (!bar || !finding) return;
    const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const isBeside = finding.top - bar.top <= (innerHeight - covered) / 2;
    if (!isBeside) this.#bringIntoView('.finding');
    else if (bar.top < covered || finding.bottom > innerHeight) this.#bringIntoView('.run-bar', 'start');
  }

  /**
   * Opens the question of a step. Whoever came by the keyboard goes on at its first answer; with a mouse the focus stays
   * where it is, so that one more press runs the step.
   */
  async #light(step: Step, byKey: boolean): Promise<void> {
    this.#lesson.light(step.id);
    this.requestUpdate();
    await this.updateComplete;
    this.#goToStep(byKey);
  }

  #goToStep(toAnswers: boolean): void {
    this.#bringIntoView('.step.lit');
    if (toAnswers) this.querySelector<HTMLElement>('.step.lit [data-guess]')?.focus({ preventScroll: true });
  }

  #bringIntoView(part: string, block: ScrollLogicalPosition = 'nearest'): void {
    const behavior = lessMotion() ? 'auto' : 'smooth';
    this.querySelector(part)?.scrollIntoView({ block, behavior });
  }

  get #lesson(): Lesson {
    return (this.#steps ??= new Lesson(this.steps));
  }

  /** Whether it leads through its steps. */
  protected get isTaught(): boolean {
    const { steps, controls } = this.fields;
    return controls !== '0' && (steps === undefined ? this.lesson : steps === '1');
  }

  /** Whether the first guess is still to come: until then nothing tells the answer. Who sets something experiments. */
  protected get isToGuess(): boolean {
    return this.isTaught && !this.#isTouched && this.shown.record === undefined;
  }

  cancel(): boolean {
    const wasToRun = this.#mayRun && this.fields.autorun === '1';
    this.#mayRun = false;
    const { going } = this.shown;
    this.shown.cancel();
    return going || wasToRun;
  }

  set(fields: Fields): void {
    this.reset({ ...this.fields, ...fields });
  }

  reset({ numbers, ...fields }: Fields): void {
    this.fields = numbers === undefined ? fields : { ...fields, numbers: onePerLine(numbers) };
    this.shown.clearError();
  }

  /** What was asked for, else the default. */
  protected value(name: keyof RunSpec): string {
    return valueOf({ fields: this.#asked(), defaults: this.#defaults }, name);
  }

  #asked(): Fields {
    return { lab: this.lab, ...this.suggested, ...this.fields };
  }

  /** Loads the engine, which fills in what was not asked for and refuses what cannot be. */
  async #prepare(): Promise<void> {
    try {
      this.#defaults ??= (await checkSpec({ lab: this.lab })).run;
      this.requestUpdate();
      const { numbers } = this.fields;
      if (numbers !== undefined) this.fields = { ...this.fields, numbers: onePerLine(numbers) };
      // What somebody sets before the engine is there may be half a number yet: it is checked when they press Run.
      if (this.#isTouched) return;
      const { page } = await checkSpec(forEngine(this.#asked()));
      if (page.autorun) await this.#runWhenSeen();
    } catch (thrown) {
      // A run that has begun meanwhile tells of it itself.
      if (this.shown.status === 'idle') this.shown.fail(InterleaveError.from(thrown));
    } finally {
      this.#mayRun = false;
    }
  }

  async #runWhenSeen(): Promise<void> {
    await new Promise<boolean>((seen) => {
      const leave = onSight(this, (inSight) => {
        if (!inSight) return;
        leave();
        seen(true);
      });
    });
    // Somebody may have run it before it was seen, or cancelled it.
    if (this.#mayRun && this.shown.status === 'idle') await this.run();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('fields') && this.fields.step !== undefined && !this.going) this.#lesson.light(this.fields.step);
    if (this.shown.record) void this.#bringReplay();
    if (!this.going) this.#heightBefore = undefined;
    else this.#heightBefore ??= this.querySelector<HTMLElement>('.stage')?.offsetHeight;
    this.dataset.lab = this.lab;
    this.lang = LANGUAGE;
    this.dataset.status = this.shown.status;
    const stuck = this.isStuck();
    if (this.#holds !== stuck) beat.hold(stuck);
    this.#holds = stuck;
  }

  protected override firstUpdated(): void {
    void this.#prepare();
  }

  protected override render() {
    const controls = this.fields.controls !== '0';
    const { record } = this.shown;
    const settings = {
      uid: this.uid,
      fields: this.#asked(),
      defaults: this.#defaults,
      capabilities: this.#capabilities,
      error: this.shown.error,
      onField: this.#onField,
    };
    const taught = this.isTaught;
    return html`<div
      class=${`lab ${controls ? '' : 'bare'} ${taught ? 'taught' : ''}`}
      role="region"
      aria-label=${LAB_NAMES[this.lab]}
    >
      <div class="stage" .style=${`--height-before: ${this.#heightBefore ?? 0}px`}>
        ${this.slips.map(({ name, meant }) => html`<p class="note error" data-slip=${name}>${slipText(name, meant)}</p>`)}
        ${controls ? this.#experiment(settings) : nothing} ${this.#bar()}
        ${record ? html`<p class="on-paper">${whatRan(runOf(record))}</p>` : nothing} ${this.#origin()} ${this.stage()}
      </div>
      ${taught ? this.#lessonView() : nothing}
      <div class="details">${this.details()}</div>
      ${controls ? this.#shareExport() : nothing} ${ladderNote()}
    </div>`;
  }

  #experiment(settings: Settings) {
    return experiment({
      chips: this.chips(),
      controls: this.settings(settings),
      open: this.open,
      onOpen: (open) => {
        this.open = open;
      },
    });
  }

  #lessonView() {
    return stepsView({
      lesson: this.#lesson,
      found: this.found,
      given: { step: this.fields.step, guess: this.fields.guess },
      going: this.going,
      onLight: (step, event) => {
        if (!this.going && this.#isMeant(event)) void this.#light(step, event.detail === 0);
      },
      onTake: (step, guess, event) => {
        if (!this.going && this.#isMeant(event)) void this.#take(step, guess);
      },
    });
  }

  #shareExport() {
    return html`<interleave-share-export
      .lab=${this.lab}
      .hasWorkers=${this.hasWorkers}
      .fields=${this.fields}
      .taught=${this.isTaught}
      .record=${this.shown.record}
      .onOpen=${this.replays ? this.#onOpen : undefined}
    ></interleave-share-export>`;
  }

  /** Where a run is from that was not measured just now. */
  #origin() {
    const { record, file } = this.shown;
    return record && file !== undefined
      ? html`<p class="recorded" data-file>${fromFile(file, machineOf(record))}</p>`
      : nothing;
  }

  readonly #onOpen = async (record: KeptRecord, file: string): Promise<void> => {
    await this.shown.reopen(record, file);
    this.opened(record);
    this.#bringIntoView('.stage');
  };

  #bar() {
    const { going, status } = this.shown;
    return runBar({
      status,
      going,
      stuck: this.isStuck(),
      spinner: this.spinner(),
      next: this.isTaught ? this.#toNextStep() : nothing,
      text: this.#statusText(),
      onRun: (event) => {
        if (this.#isMeant(event)) void this.run();
      },
      onCancel: () => {
        this.shown.cancel();
      },
    });
  }

  /** On a phone the steps are below the figure. */
  #toNextStep() {
    const { lit, steps } = this.#lesson;
    const step = steps.find(({ id }) => id === lit);
    if (!step) return nothing;
    return html`<button type="button" class="to-step" data-action="to-step" @click=${() => this.#goToStep(true)}>
      ${toStep(steps.indexOf(step) + 1, step.text.title)}
    </button>`;
  }

  /** A click made while the page was frozen arrives late; it was not meant for the next run. */
  readonly #isMeant = ({ timeStamp }: MouseEvent): boolean => timeStamp >= this.#readyAt;

  readonly #onField = (name: string, text: string): void => {
    this.#isTouched = true;
    const fields: Record<string, string> = { ...this.fields, [name]: text };
    // From here on it is an experiment of one's own.
    Reflect.deleteProperty(fields, 'step');
    Reflect.deleteProperty(fields, 'guess');
    if (text === '' && this.blankIsDefault.includes(name)) Reflect.deleteProperty(fields, name);
    this.fields = fields;
    if (this.shown.error?.field === name) this.shown.clearError();
  };

  async #showField(field: string): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const control = this.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    const numbers = control?.closest<NumbersField>('interleave-numbers-field');
    if (numbers) numbers.showError();
    else control?.focus();
  }
}

/** What a run waits for before it can start, where that is a bundle on its way. */
function loadingText(): string | undefined {
  const way = onItsWay();
  return way && onItsWayText(way.part, way.bytes === undefined ? undefined : kilobytes(way.bytes));
}
