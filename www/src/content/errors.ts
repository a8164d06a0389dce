/** Why a run did not happen, where the page says so and not the engine. */

export const CANCELLED = 'The run was cancelled.';

export const RUN_GOING_ON = 'A run is going on. Cancel it, or wait for its result.';

export const engineFailed = (problem: string): string => `The engine has failed: ${problem}. Reload the page to go on.`;

export const somethingWentWrong = (problem: string): string =>
  `Something went wrong that should not have: ${problem}. Reload the page to go on.`;

/** Of what was thrown. */
export const WITHOUT_A_TEXT = 'something without a text';

export const jsNumber = (name: string, place: number): string =>
  `${name} at position ${place} is a JS Number, which may have lost digits; decimal text or a BigInt is allowed.`;

export const unknownId = (name: string, given: string, allowed: readonly string[]): string =>
  `${name} is “${given}”; ${allowed.join(', ')} are allowed.`;
