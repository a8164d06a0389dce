/** What a figure asks before it runs, as `scripts/lib/course/answers.mjs` writes it. */
import type known from './measures.json';

export type MeasureName = keyof (typeof known)['measures'];

/** What a figure's knob is at, and how that is called. */
export interface KnobValue {
  value: string;
  label: string;
}

export interface Guess {
  /** What decides between the answers; without it the right one is a fact. */
  measure?: MeasureName;
  /** What is run for it, one after another. */
  runs: readonly KnobValue[];
  answers: readonly { text: string; right: boolean; says: string; outcomes: readonly string[] }[];
}

/** What an answer is called in a record: its place, and the outcomes that it stands for, such as `2-same-more`. */
export const answerId = ({ answers }: Pick<Guess, 'answers'>, at: number): string =>
  [at + 1, ...(answers[at]?.outcomes ?? [])].join('-').replace(/[^a-z0-9-]+/g, '-');

/** By what they are called. */
export const answersOf = (guess: Guess): Record<string, string> =>
  Object.fromEntries(guess.answers.map(({ text }, at) => [answerId(guess, at), text]));
