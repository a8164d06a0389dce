/** What is wrong with files that are no records. */

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

export const shouldBeObject = (field: string): string => `${field} should be an object`;

export const ofOtherLab = (its: string, lab: string): string =>
  `is a record of “${its}”; open it there, and not in “${lab}”`;

export const otherModel = (model: string): string => `is of a model that this page does not have: ${model}`;
