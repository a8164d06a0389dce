/** What the field for numbers says. */
import { counted } from '../format/format';

export const HINT = 'One a line, or with commas; 1_000 is read as 1000.';

export const howMany = (numbers: number): string => counted(numbers, 'number');

/** Of one number, which is pointed at. */
export const noNumber = (line: number, given: string): string =>
  `Line ${line}: “${given}” is no whole number; an integer from 0 to 18446744073709551615 in decimal digits is allowed (with _ between digits, as in Python).`;
