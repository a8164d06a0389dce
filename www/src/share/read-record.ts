/** Exported records, read back: those of another machine, or of a whole class. */
import type { Lab } from '../../../pkg/baseline/interleave';
import * as texts from '../content/record-files';
import { LAB_TITLES } from '../content/labs';
import { labFacts, modelFacts } from '../engine/facts';
import { SCHEMA } from '../generated/schema';
import { cleanName, type Guess, type KeptRecord } from './kept-record';

/** Of a hundred thousand rows; whatever is longer is something else. */
const MOST_BYTES = 50_000_000;

/** The record in a file. Throws an error that says what is wrong with the file. */
export async function recordIn(file: File): Promise<KeptRecord> {
  if (file.size > MOST_BYTES) throw new Error(texts.tooLarge(file.size, MOST_BYTES));
  return recordOf(await file.text());
}

const OBSERVED = { value: 'string', count: 'number', bad: 'boolean' } as const;

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
    ...(value.observed === undefined
      ? []
      : Array.isArray(value.observed)
        ? firstWrongIn(value.observed, 'observed', OBSERVED)
        : [texts.shouldBeArray('observed')]),
    ...(value.name === undefined ? [] : wrongIn(value, '', { name: 'string' })),
    ...(value.guess === undefined
      ? []
      : wrongIn(value.guess, 'guess.', { step: 'string', answer: 'string', right: 'boolean' })),
    ...(isObject(value.guess) && value.guess.measured !== undefined
      ? wrongIn(value.guess, 'guess.', { measured: 'string' })
      : []),
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
    ...(guess ? { guess: cleanGuess(guess) } : {}),
  };
}

function cleanGuess({ step, answer, right, measured }: Guess): Guess {
  const guess = { step: word(step), answer: word(answer), right };
  return measured === undefined ? guess : { ...guess, measured: word(measured) };
}

const ROW = {
  index: 'number',
  n: 'string',
  prime: 'boolean',
  worker: 'number',
  startMs: 'number',
  elapsedMs: 'number',
} as const;

const SPAN = { thread: 'number', state: 'string', startMs: 'number', endMs: 'number' } as const;

const RUN = { workers: 'number', startupMs: 'number', totalMs: 'number' } as const;

const MEDIAN = {
  workers: 'number',
  totalMs: 'number',
  speedup: 'number',
  bound: 'number',
  boundLongestFirst: 'number',
} as const;

const ADDITION = {
  thread: 'number',
  seen: 'number',
  askedMs: 'number',
  loadedMs: 'number',
  storedMs: 'number',
} as const;

const PLACE = {
  kind: 'string',
  nsPerAddition: 'number',
  fastestNs: 'number',
  slowestNs: 'number',
  rounds: 'number',
  together: 'number',
  additions: 'number',
} as const;

const TURN = { turn: 'number', atMs: 'number' } as const;

/** The record in a file, where a lab can show it again: it is one of this lab, and all that is drawn of it is whole. */
export async function recordToShow(file: File, lab: Lab): Promise<KeptRecord> {
  const record = await recordIn(file);
  if (record.lab !== lab) throw new Error(texts.ofOtherLab(LAB_TITLES[record.lab], LAB_TITLES[lab]));
  const { rows, trace = [], runs = [], medians = [], sample = [], places = [], moments } = record;
  const wrong = [
    ...firstWrongIn(rows, 'rows', ROW),
    ...firstWrongIn(trace, 'trace', SPAN),
    ...firstWrongIn(runs, 'runs', RUN),
    ...firstWrongIn(medians, 'medians', MEDIAN),
    ...firstWrongIn(sample, 'sample', ADDITION),
    ...firstWrongIn(places, 'places', PLACE),
    ...(moments === undefined ? [] : wrongInMoments(moments)),
  ];
  if (!isObject(record.spec)) wrong.push(texts.shouldBeObject('spec'));
  if (wrong.length > 0) throw new Error(texts.notWhole(wrong));
  return record;
}

function wrongInMoments(moments: unknown): string[] {
  const { turns, framesMs } = isObject(moments) ? moments : {};
  const isTime = (ms: unknown) => typeof ms === 'number';
  return [
    ...wrongIn(moments, 'moments.', { workFromMs: 'number' }),
    ...firstWrongIn(turns, 'moments.turns', TURN),
    ...(Array.isArray(framesMs) && framesMs.every(isTime) ? [] : [texts.shouldBeArray('moments.framesMs')]),
  ];
}

/** What is wrong in the first item that is not whole; in a hundred thousand it may be wrong in each. */
function firstWrongIn(items: unknown, name: string, kinds: Kinds): string[] {
  if (!Array.isArray(items)) return [texts.shouldBeArray(name)];
  for (const [at, item] of items.entries()) {
    const wrong = wrongIn(item, `${name}[${at}].`, kinds);
    if (wrong.length > 0) return wrong;
  }
  return [];
}

type Kinds = Record<string, 'string' | 'number' | 'boolean'>;

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
function wrongIn(value: unknown, prefix: string, kinds: Kinds): string[] {
  const fields = isObject(value) ? value : {};
  return Object.entries(kinds).flatMap(([name, kind]) =>
    typeof fields[name] === kind ? [] : [texts.shouldBe(`${prefix}${name}`, kind)],
  );
}
