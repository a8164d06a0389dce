import type { PageSpec, RunSpec } from '../../../pkg/baseline/interleave';

/** What a run is asked for: each field typed or as text, as an address has it. What is left out has a default. */
export type RunRequest = {
  [Name in keyof RunSpec]?: Given<RunSpec[Name]>;
} & {
  /** For the page that shows the run; checked, and of no use to `run` itself. */
  [Name in keyof PageSpec]?: Given<PageSpec[Name]>;
} & {
  /** `switchInterval` by its short name. */
  switch?: Given<RunSpec['switchInterval']>;
};

/** A value of a field as whoever writes it may give it. */
type Given<Value> =
  | (Value extends boolean
      ? boolean | 0 | 1 | '0' | '1'
      : Value extends number
        ? number | `${number}`
        : Value extends readonly string[]
          ? // A JS Number would lose digits. Text has commas between the numbers.
            readonly (string | bigint)[] | string
          : Value)
  | undefined;
