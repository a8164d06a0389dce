// @ts-check
/**
 * The answers of a question: a line `- answer` each, where the right one ends with ` !`, and below each of the others a line
 * `> …`, which is said to who gives it. A figure's answers begin with the outcomes of its measure that they stand for.
 */
import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { wrong } from './head.mjs';

/** @typedef {import('./head.mjs').Place} Place */
/** @typedef {import('./blocks.mjs').KnobValue} KnobValue */
/**
 * What can decide between the answers of a figure, and what may come of it. With the outcomes `which` these are those of the
 * runs for which it holds.
 * @typedef {{ labs: string[], outcomes: string[] | string, compares: boolean }} Measure
 */
/** @typedef {{ text: string, right: boolean, says: string }} Answer `says`: to who gives it */
/** @typedef {Answer & { outcomes: string[] }} FigureAnswer `outcomes`: those that it is right for */
/**
 * What a figure asks before it runs. `runs` are what its knob is at in the runs that decide, one after another; `says` of
 * the right answer is said where the machine gives it, too. Without `measure` the right answer is a fact.
 * @typedef {{ measure?: string, runs: KnobValue[], answers: FigureAnswer[] }} Guess
 */

/** @type {{ and: string, none: string, measures: Record<string, Measure> }} */
const {
  and: AND,
  none: NONE,
  measures: MEASURES,
} = JSON.parse(readFileSync(inRoot('www', 'src', 'course', 'measures.json'), 'utf8'));

/** So many answers a figure has. */
const FEWEST = 2;
const MOST = 3;

/** @param {string[]} lines of a block @returns {{ ofAnswers: string[], others: string[] }} */
export function partedAnswers(lines) {
  const ofAnswers = lines.filter((line) => /^(- |\s+> )/.test(line));
  return { ofAnswers, others: lines.filter((line) => !ofAnswers.includes(line)) };
}

/** @param {string[]} lines @param {string} why what the right one is told @returns {Answer[]} */
export const answersOf = (lines, why) =>
  lines.flatMap((line, at) => (line.startsWith('- ') ? [answerOf(line, lines[at + 1], why)] : []));

/** @param {string} line @param {string | undefined} next @param {string} why @returns {Answer} */
function answerOf(line, next = '', why) {
  const right = /\s!$/.test(line);
  const [, says = ''] = /^\s+>\s*(.*?)\s*$/.exec(next) ?? [];
  return { text: line.slice(2).replace(/\s+!$/, '').trim(), right, says: right ? why : says };
}

/** @param {readonly Answer[]} answers @param {Place} place */
export function checkSaid(answers, place) {
  const unsaid = answers.find(({ says }) => says === '');
  if (unsaid) throw wrong(place, `the line after “${unsaid.text}” should begin with “>”, and say why that is wrong`);
}

/** @param {readonly Answer[]} answers */
export const hasOneRight = (answers) => answers.filter(({ right }) => right).length === 1;

/**
 * @param {object} figure
 * @param {string} figure.lab
 * @param {KnobValue[]} figure.values of its knob
 * @param {string} figure.why
 * @param {string | undefined} figure.measure
 * @param {string | undefined} figure.runs
 * @param {string[]} lines of its answers
 * @param {Place} place
 * @returns {Guess}
 */
export function guessOf({ lab, values, why, measure, runs }, lines, place) {
  const answers = answersOf(lines, why);
  if (why === '' || answers.length < FEWEST || answers.length > MOST || !hasOneRight(answers)) {
    throw wrong(place, `a figure has ask, why, and ${FEWEST} or ${MOST} answers, of which one ends with “ !”`);
  }
  checkSaid(answers, place);
  const deciding = runs === undefined ? values : runsOf(runs, values, place);
  if (measure === undefined) {
    return { runs: deciding, answers: answers.map((answer) => ({ ...answer, outcomes: [] })) };
  }
  const { outcomes, compares } = measureOf(measure, lab, place);
  if (compares && deciding.length < 2)
    throw wrong(place, `“measure: ${measure}” compares runs, so it needs two or more`);
  const measured = answers.map((answer) => withOutcomes(answer, place));
  checkOutcomes(measured, outcomes, deciding, place);
  return { measure, runs: deciding, answers: measured };
}

/** @param {string} text @param {KnobValue[]} values @param {Place} place */
function runsOf(text, values, place) {
  return text.split(',').map((one) => {
    const found = values.find(({ value }) => value === one.trim());
    if (found) return found;
    const allowed = values.map(({ value }) => value).join(', ');
    throw wrong(place, `runs are values of the knob, ${allowed || 'and there is none'}, and not “${one.trim()}”`);
  });
}

/** @param {string} name @param {string} lab @param {Place} place @returns {Measure} */
function measureOf(name, lab, place) {
  const ofLab = Object.entries(MEASURES).filter(([, { labs }]) => labs.includes(lab));
  const found = ofLab.find(([known]) => known === name);
  if (found) return found[1];
  const allowed = ofLab.map(([known]) => known).join(', ');
  throw wrong(
    place,
    allowed === ''
      ? `the lab “${lab}” has no measure: leave the line out, and mark the answer that is a fact`
      : `measure is one of ${allowed} in the lab “${lab}”, and not “${name}”`,
  );
}

/** `same, more: It is no shorter` @param {Answer} answer @param {Place} place @returns {FigureAnswer} */
function withOutcomes({ text, ...answer }, place) {
  const [, list, says] = /^([^:]+):\s+(.+)$/.exec(text) ?? [];
  if (list === undefined || says === undefined) {
    throw wrong(place, `“${text}” should be “outcome: answer”, since the figure has a measure`);
  }
  return { ...answer, text: says, outcomes: list.split(',').map((one) => one.trim()) };
}

/** @param {FigureAnswer[]} answers @param {string[] | string} outcomes @param {KnobValue[]} runs @param {Place} place */
function checkOutcomes(answers, outcomes, runs, place) {
  const given = answers.flatMap((answer) => answer.outcomes);
  const values = runs.map(({ value }) => value);
  const isKnown = (/** @type {string} */ outcome) =>
    Array.isArray(outcomes)
      ? outcomes.includes(outcome)
      : outcome === NONE || outcome === values.filter((value) => outcome.split(AND).includes(value)).join(AND);
  const allowed = Array.isArray(outcomes)
    ? outcomes.join(', ')
    : `${values.join(', ')}, several of these with “${AND}” between them, ${NONE}`;
  const unknown = given.find((outcome) => !isKnown(outcome));
  if (unknown !== undefined) throw wrong(place, `an outcome is one of ${allowed}, and not “${unknown}”`);
  if (new Set(given).size < given.length) throw wrong(place, 'an outcome is there twice');
  const uncovered = Array.isArray(outcomes) ? outcomes.filter((outcome) => !given.includes(outcome)) : [];
  if (uncovered.length > 0) throw wrong(place, `no answer stands for the outcome ${uncovered.join(', ')}`);
}
