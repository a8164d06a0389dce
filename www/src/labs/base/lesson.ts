/** Where a visitor stands in the steps of a lab. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import type { Fields } from '../../fields/fields';
import type { Guess, Step, Taken } from './step';

export type StepStatus = 'todo' | 'running' | 'done';

type RunOne = (fields: Fields, hear: (measured: RunRecord) => Guess | undefined) => Promise<RunRecord | undefined>;

export class Lesson {
  /** The step whose question is open. */
  lit: string | undefined;
  /** The step that was taken last. */
  last: string | undefined;

  readonly #taken = new Map<string, Taken>();
  #going: { step: Step; guess: string | undefined } | undefined;

  constructor(readonly steps: readonly Step[]) {
    this.lit = steps[0]?.id;
  }

  statusOf({ id }: Step): StepStatus {
    if (this.#going?.step.id === id) return 'running';
    return this.#taken.has(id) ? 'done' : 'todo';
  }

  /** Whether it was taken and decided nothing: it is worth another try. */
  isOpen({ id }: Step): boolean {
    const taken = this.#taken.get(id);
    return taken !== undefined && taken.answer === undefined;
  }

  /** What came of it, if it was taken. */
  takenOf({ id }: Step): Taken | undefined {
    return this.#taken.get(id);
  }

  /** Opens a step's question. One that does not exist opens none. */
  light(id: string): void {
    if (this.steps.some((step) => step.id === id)) this.lit = id;
  }

  /**
   * Goes through a step's runs. `run` makes one of them, and gives its record; before anybody else sees that, `hear` is
   * told, and says what was guessed of it.
   */
  async take(step: Step, guess: string | undefined, run: RunOne): Promise<void> {
    this.#going = { step, guess };
    this.lit = step.id;
    const records: RunRecord[] = [];
    try {
      for (const fields of step.runs) {
        const isLast = records.length === step.runs.length - 1;
        const record = await run(fields, (measured) => (isLast ? this.#find([...records, measured]) : undefined));
        // It was cancelled, or cannot be run here: its own sentence says so.
        if (!record) return;
        records.push(record);
      }
    } finally {
      this.#end();
    }
  }

  /** What the last of a step's runs showed, with the guess for its record. */
  #find(records: readonly RunRecord[]): Guess | undefined {
    if (!this.#going) return undefined;
    const { step, guess } = this.#going;
    const finding = step.shows(...records);
    this.#taken.set(step.id, { ...finding, guess });
    this.last = step.id;
    if (guess === undefined || finding.answer === undefined) return undefined;
    return { step: step.id, answer: guess, right: guess === finding.answer, measured: finding.answer };
  }

  /** The step is over, or was given up; the first one that is still to do is next. */
  #end(): void {
    const { step } = this.#going ?? {};
    this.#going = undefined;
    if (!step || !this.#taken.has(step.id)) return;
    const from = this.steps.indexOf(step) + 1;
    const inOrder = [...this.steps.slice(from), ...this.steps.slice(0, from)];
    this.lit = inOrder.find(({ id }) => !this.#taken.has(id))?.id;
  }

  /** How many guesses were right, of how many. Where the machine answered otherwise than most, none is counted. */
  get score(): { right: number; of: number } {
    const guessed = this.steps.flatMap(({ id, text }) => {
      const { guess, answer } = this.#taken.get(id) ?? {};
      return guess !== undefined && answer === text.expected ? [guess === answer] : [];
    });
    return { right: guessed.filter(Boolean).length, of: guessed.length };
  }
}
