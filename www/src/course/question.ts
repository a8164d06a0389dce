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

/** By what they are called in a step: the place of each among them. */
export const answersOf = ({ answers }: Guess): Record<string, string> =>
  Object.fromEntries(answers.map(({ text }, at) => [String(at), text]));
