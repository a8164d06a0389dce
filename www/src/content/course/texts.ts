/** What is said around the figures and the quizzes of the course, and by its search. */

/** Before a figure's question. */
export const GUESS = 'Guess first.';

export const CHOOSE = 'Choose what runs';

/** Of a chapter in the map, for who does not see its mark. */
export const READ = ', read';

/** To an answer. */
export const RIGHT = 'Right.';
export const NOT_SO = 'Not so.';

/** The search. */
export const SEARCH = 'Search the course';
export const SEARCH_FAILED = 'The search could not be loaded.';
export const FOUND = (count: number): string =>
  count === 0 ? 'Nothing was found.' : count === 1 ? 'One place was found.' : `${count} places were found.`;

/** Above a table that is wider than the screen. */
export const WIDE_TABLE = 'This table is wider than the screen. Slide it sideways to see all of its columns.';
