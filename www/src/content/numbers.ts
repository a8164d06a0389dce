/** What the field for numbers says. */
import { count, counted } from '../format/format';

export const HINT = 'One a line, or with commas; 1_000 is read as 1000.';

export const howMany = (numbers: number): string => counted(numbers, 'number');

/** Under a list that is too long for the field. */
export const beginning = (shown: number, more: number): string =>
  `The field shows the first ${counted(shown, 'line')}. The other ${count(more)} stay as they are; who selects all and writes or pastes replaces them, too.`;

/** Of one number, which is pointed at. */
export const noNumber = (line: number, given: string): string =>
  `Line ${line}: “${given}” is no whole number; an integer from 0 to 18446744073709551615 in decimal digits is allowed (with _ between digits, as in Python).`;
