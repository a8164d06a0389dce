/** What is said around the figures of the course. */

/** Before a figure's question. */
export const GUESS = 'Guess first.';

export const CHOOSE = 'Choose what runs';

/** Of a chapter in the map, for who does not see its mark. */
export const READ = ', read';
