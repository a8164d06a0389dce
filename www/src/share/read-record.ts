/** Exported records, read back: those of another machine, or of a whole class. */
import * as texts from '../content/board';
import { labFacts, modelFacts } from '../engine/facts';
import { SCHEMA } from '../generated/schema';
import { cleanName, type KeptRecord } from './kept-record';

/** Of a hundred thousand rows; whatever is longer is something else. */
const MOST_BYTES = 50_000_000;

/** The record in a file. Throws an error that says what is wrong with the file. */
export async function recordIn(file: File): Promise<KeptRecord> {
  if (file.size > MOST_BYTES) throw new Error(texts.tooLarge(file.size, MOST_BYTES));
  return recordOf(await file.text());
}

export function recordOf(text: string): KeptRecord {
  const value = parsed(text);
  if (!isObject(value)) throw new Error(texts.NO_OBJECT);
  if (value.schema !== SCHEMA) {
    if (value.schema === undefined) throw new Error(texts.noSchema(SCHEMA));
    throw new Error(texts.otherSchema(SCHEMA, JSON.stringify(value.schema).slice(0, 20)));
  }
  const { mainThread, environment } = value;
  const wrong = [
    ...wrongIn(value, '', {
      lab: 'string',
      model: 'string',
      algorithm: 'string',
      workers: 'number',
      totalMs: 'number',
      comparable: 'boolean',
    }),
    ...(Array.isArray(value.rows) ? [] : [texts.shouldBeArray('rows')]),
    ...wrongIn(mainThread, 'mainThread.', { longestGapMs: 'number' }),
    ...wrongIn(environment, 'environment.', { cores: 'number', userAgent: 'string' }),
    ...(value.name === undefined ? [] : wrongIn(value, '', { name: 'string' })),
    ...(value.guess === undefined
      ? []
      : wrongIn(value.guess, 'guess.', { step: 'string', answer: 'string', right: 'boolean' })),
  ];
  if (wrong.length > 0) throw new Error(texts.notWhole(wrong));
  const record = value as unknown as KeptRecord;
  if (!labFacts(record.lab)) throw new Error(texts.otherLab(record.lab.slice(0, 20)));
  if (!modelFacts(record.model)) throw new Error(texts.otherModel(record.model.slice(0, 20)));
  const { name, guess, ...measured } = record;
  const clean = cleanName(name ?? '');
  return {
    ...measured,
    ...(clean === '' ? {} : { name: clean }),
    ...(guess ? { guess: { step: word(guess.step), answer: word(guess.answer), right: guess.right } } : {}),
  };
}

/** As long as the id of a step or of an answer may be. */
const word = (text: string): string => text.slice(0, 40);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(texts.NO_JSON);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What each field that is missing or of another kind should have been. */
function wrongIn(value: unknown, prefix: string, kinds: Record<string, 'string' | 'number' | 'boolean'>): string[] {
  const fields = isObject(value) ? value : {};
  return Object.entries(kinds).flatMap(([name, kind]) =>
    typeof fields[name] === kind ? [] : [texts.shouldBe(`${prefix}${name}`, kind)],
  );
}
