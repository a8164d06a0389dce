/** Where a visitor stands in the steps of a lab. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import type { Guess, Step, Taken } from './step';

export type StepStatus = 'todo' | 'running' | 'done';

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

  /** What came of it, if it was taken. */
  takenOf({ id }: Step): Taken | undefined {
    return this.#taken.get(id);
  }

  /** Opens a step's question. One that does not exist opens none. */
  light(id: string): void {
    if (this.steps.some((step) => step.id === id)) this.lit = id;
  }

  begin(step: Step, guess: string | undefined): void {
    this.#going = { step, guess };
    this.lit = step.id;
  }

  /** What the last of a step's runs showed, with the guess for its record. */
  find(records: readonly RunRecord[]): Guess | undefined {
    if (!this.#going) return undefined;
    const { step, guess } = this.#going;
    const finding = step.shows(...records);
    this.#taken.set(step.id, { ...finding, guess });
    this.last = step.id;
    return guess === undefined ? undefined : { step: step.id, answer: guess, right: guess === finding.answer };
  }

  /** The step is over, or was given up; the first one that is still to do is next. */
  end(): void {
    const { step } = this.#going ?? {};
    this.#going = undefined;
    if (!step || !this.#taken.has(step.id)) return;
    const from = this.steps.indexOf(step) + 1;
    const inOrder = [...this.steps.slice(from), ...this.steps.slice(0, from)];
    this.lit = inOrder.find(({ id }) => !this.#taken.has(id))?.id;
  }

  /** How many guesses were right, of how many. */
  get score(): { right: number; of: number } {
    const guessed = [...this.#taken.values()].filter(({ guess }) => guess !== undefined);
    return { right: guessed.filter(({ guess, answer }) => guess === answer).length, of: guessed.length };
  }
}
