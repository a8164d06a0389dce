/** What the steps of all labs say alike. */

export const STEPS = 'Steps';

/** Beside the title of a step, for who does not see its mark. */
export const DONE = 'done';

export const step = (number: number, of: number): string => `Step ${number} of ${of}`;

export const GUESS_FIRST = 'Guess first: an answer starts the run.';

/** On the button of the step whose question is open. */
export const JUST_SHOW_ME = 'Just show me';

export const GOING_ON = 'It runs now. Watch.';

export const YOU_GUESSED = 'Your guess:';

export const MEASURED = 'Measured:';

export const RIGHT = 'You were right.';

export const NOT_SO = 'Not this time.';

/** Where the machine gave another answer than the text is about to explain. */
export const otherwise = (expected: string): string =>
  `Most machines answer “${expected}”. Something else may have used this one meanwhile, or it is quicker than the step expects: take the step again.`;

export const ALL_DONE = 'These were all steps of this lab. Change the experiment and find out more.';

export const SCORE = (right: number, of: number): string => `${right} of ${of} guesses right.`;
