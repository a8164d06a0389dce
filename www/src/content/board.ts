/** What the board of results says, and what is wrong with files that are no results. */
import { counted } from '../format/format';

export const OPEN = 'Exported records, or drop them here:';

export const CLEAR = 'Clear';

export const AS_CSV = 'All of them as CSV';

export const howMany = (results: number): string => `${counted(results, 'result')}.`;

export const onlySoMany = (most: number): string => `Only ${most} files are taken; the others were left out.`;

export const SIDE_BY_SIDE = 'Results side by side';

export const COLUMNS = {
  file: 'File',
  total: 'Total',
  freeze: 'Longest freeze',
  run: 'Run',
  machine: 'Machine',
} as const;

export const NOT_COMPARABLE = 'not comparable';

export const ANOTHER_BROWSER = 'another browser';

export const machine = (browser: string, version: string, cores: number): string =>
  `${browser} ${version}, ${counted(cores, 'core')}`;

/** What is wrong with a file. */
export const wrong = (file: string, what: string): string => `${file} ${what}.`;

export const NO_JSON = 'is no JSON';

export const NO_OBJECT = 'holds no object; the JSON that Export gives is one';

export const tooLarge = (bytes: number, most: number): string =>
  `has ${bytes} bytes; an exported record has at most ${most}`;

export const noSchema = (schema: number): string =>
  `is no record that this page reads: those are of schema ${schema}, and this file has none`;

export const otherSchema = (schema: number, has: string): string =>
  `is no record that this page reads: those are of schema ${schema}, and this file is of ${has}`;

export const notWhole = (problems: readonly string[]): string => `is no whole record: ${problems.join(', ')}`;

export const shouldBe = (field: string, kind: 'string' | 'number' | 'boolean'): string =>
  `${field} should be a ${kind}`;

export const shouldBeArray = (field: string): string => `${field} should be an array`;

export const otherLab = (lab: string): string => `is of a lab that this page does not have: ${lab}`;

export const otherModel = (model: string): string => `is of a model that this page does not have: ${model}`;
