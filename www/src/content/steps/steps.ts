/** What the steps of all labs say alike. */

export const STEPS = 'Steps';

/** Beside the title of a step, for who does not see its mark. */
export const DONE = 'done';

/** Of a step that was taken, and that decided nothing. */
export const NOT_DECIDED = 'not decided';

export const step = (number: number, of: number): string => `Step ${number} of ${of}`;

/** Leads there. */
export const toStep = (number: number, title: string): string => `Step ${number}: ${title} ↓`;

export const GUESS_FIRST = 'Guess first: an answer starts the run.';

/** On the button of the step whose question is open. */
export const JUST_SHOW_ME = 'Just show me';

export const GOING_ON = 'It runs now. Watch.';

export const YOU_GUESSED = 'Your guess:';

export const MEASURED = 'Measured:';

export const RIGHT = 'You were right.';

export const NOT_SO = 'Not this time.';

/** Where nothing was measured that decides. */
export const UNDECIDED = 'Not decided this time.';

/** Where the machine gave another answer than most: of who guessed that one. */
export const RIGHT_HERE_ONLY = 'So it was here, this time. On most machines it is not so.';

/** And of who guessed what most machines answer. */
export const RIGHT_ELSEWHERE = 'On most machines you are right. It was not so here, this time.';

/** Before what there is to say to a guess, so that nobody takes it for said of the measurement. */
export const aboutGuess = (answer: string): string => `About “${answer}”:`;

/** Where the machine gave another answer than the text is about to explain. */
export const otherwise = (expected: string): string =>
  `Most machines answer “${expected}”. This one did not, this time: something else may have used it meanwhile, or it is built otherwise.`;

/** After that. */
export const AGAIN = 'Press the step’s title to open its question again.';

/** Where a machine gave a figure that is neither of two answers. */
export const BETWEEN = `That is between the answers, so none of them is right: something else may have used this machine meanwhile. ${AGAIN}`;

/** Where this machine decided nothing: what most machines show, before the explanation. */
export const onMost = (answer: string): string => `On most machines: ${answer}.`;

/** Before the explanation of what most machines show. */
export const ON_MOST = 'Why it is so on most machines:';

export const ALL_DONE =
  'These were all steps of this lab. With “Change” you make experiments of your own; the course tells the whole story.';

export const SCORE = (right: number, of: number): string => `${right} of ${of} guesses right.`;
