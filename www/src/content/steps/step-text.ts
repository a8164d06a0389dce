/** What is said of a step: what it does, what it asks before it runs, and what to make of the measurement. */
export interface StepText {
  /** On its button. */
  title: string;
  /** What runs. */
  says: string;
  question: string;
  /** By id, in the order in which they are offered. */
  answers: Readonly<Record<string, string>>;
  /** The answer that most machines give. */
  expected: string;
  /** Why it is that one. */
  why: string;
  /** By the id of a wrong answer: what who chose it may have had in mind, and why it is not so. */
  wrong: Readonly<Record<string, string>>;
  /** By the id of an answer that a machine may give instead: what to make of that, where there is more to say than usual. */
  otherwise?: Readonly<Record<string, string>>;
}
