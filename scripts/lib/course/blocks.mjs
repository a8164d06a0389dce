// @ts-check
/**
 * The blocks of a chapter that are no text: figures, programs, quizzes and playgrounds, each a fence of Markdown with lines
 * of `key: value`. Whoever writes one wrong is told the file and the line, and what is allowed.
 */
import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { answersOf, checkSaid, guessOf, hasOneRight, partedAnswers } from './answers.mjs';
import { pair, wrong } from './head.mjs';

/** @typedef {import('./head.mjs').Place} Place where a block begins */
/** @typedef {{ value: string, label: string }} KnobValue */
/**
 * @typedef {object} Figure
 * @property {'figure'} kind
 * @property {string} lab
 * @property {Record<string, string>} fields
 * @property {{ field: string, values: KnobValue[] }} [knob]
 * @property {string} title
 * @property {string} ask
 * @property {import('./answers.mjs').Guess} guess
 * @property {string} caption
 */
/** @typedef {{ kind: 'playground', lab: string, fields: Record<string, string> }} Playground */
/** @typedef {{ kind: 'program', file: string, only: string[], caption: string, text: string }} Program */
/** @typedef {import('./answers.mjs').Answer} Answer */
/** @typedef {{ lab: string, fields: Record<string, string>, label: string }} Run */
/** @typedef {{ kind: 'quiz', ask: string, answers: Answer[], run: Run, line: number }} Quiz */
/** @typedef {Figure | Playground | Program | Quiz} Block */

export const LABS = [
  'race',
  'sweep',
  'compare',
  'gil',
  'locks',
  'schedules',
  'litmus',
  'spinner',
  'lifecycle',
  'server',
];

/** Keys of a figure that are no fields of its lab. */
const OWN = ['lab', 'knob', 'title', 'ask', 'measure', 'runs', 'why', 'caption'];

/** @type {Record<string, (lines: string[], place: Place) => Block>} */
const READERS = { figure, playground, program, quiz };

/** @param {string} kind */
export const isBlock = (kind) => Object.hasOwn(READERS, kind);

/** @param {string} kind @param {string} text @param {Place} place @returns {Block} */
export function blockOf(kind, text, place) {
  const read = READERS[kind];
  if (!read) throw wrong(place, `a block is one of ${Object.keys(READERS).join(', ')}, and not “${kind}”`);
  return read(
    text.split('\n').filter((line) => line.trim() !== ''),
    place,
  );
}

/** @param {string[]} lines @param {Place} place @returns {Record<string, string>} */
function pairs(lines, place) {
  const entries = lines.map((line) => {
    const [key, value] = pair(line);
    if (key === '' || value === '') throw wrong(place, `“${line}” should be “key: value”`);
    return [key, value];
  });
  const given = Object.fromEntries(entries);
  if (Object.keys(given).length < entries.length) throw wrong(place, 'a key is there twice');
  return given;
}

/** @param {string[]} lines @param {Place} place @returns {Figure} */
function figure(lines, place) {
  const { ofAnswers, others } = partedAnswers(lines);
  const given = pairs(others, place);
  const { knob, title = '', ask = '', measure, runs, why = '', caption = '' } = given;
  const lab = labOf(given, place);
  if (ask === '') throw wrong(place, 'a figure asks something before it runs: “ask: …?”');
  const fields = Object.fromEntries(Object.entries(given).filter(([key]) => !OWN.includes(key)));
  const set = knob === undefined ? undefined : knobOf(knob, place);
  const guess = guessOf({ lab, values: set?.values ?? [], why, measure, runs }, ofAnswers, place);
  return { kind: 'figure', lab, fields, ...(set && { knob: set }), title, ask, guess, caption };
}

/** @param {string[]} lines @param {Place} place @returns {Playground} */
function playground(lines, place) {
  const given = pairs(lines, place);
  if (given.knob !== undefined) throw wrong(place, 'a playground has all settings, and no knob');
  const fields = Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'lab'));
  return { kind: 'playground', lab: labOf(given, place), fields };
}

/** @param {Record<string, string>} given @param {Place} place */
function labOf({ lab = '' }, place) {
  if (!LABS.includes(lab)) throw wrong(place, `lab is one of ${LABS.join(', ')}, and not “${lab}”`);
  return lab;
}

/** `workers = 1 (alone), 2, 4` @param {string} text @param {Place} place */
function knobOf(text, place) {
  const [, field = '', list = ''] = /^([A-Za-z]+)\s*=\s*(.+)$/.exec(text) ?? [];
  const values = list.split(/,\s*(?![^(]*\))/).map((one) => {
    const [, value = '', label] = /^(.*?)(?:\s*\((.+)\))?$/.exec(one.trim()) ?? [];
    return { value, label: label ?? value };
  });
  if (field === '' || values.length < 2 || values.length > 4 || values.some(({ value }) => value === '')) {
    throw wrong(place, `knob should be “field = value, value”, with two to four values, and not “${text}”`);
  }
  return { field, values };
}

/** @param {string[]} lines @param {Place} place @returns {Program} */
function program(lines, place) {
  const { file = '', only, caption = '' } = pairs(lines, place);
  const source = programText(file, place);
  const names = only === undefined ? [] : only.split(',').map((name) => name.trim());
  const text = names.length === 0 ? source : names.map((name) => partOf(source, name, place)).join('\n\n\n');
  return { kind: 'program', file, only: names, caption, text };
}

/** @param {string} file @param {Place} place */
function programText(file, place) {
  try {
    return readFileSync(inRoot('www', 'python', ...file.split('/')), 'utf8').trimEnd();
  } catch {
    throw wrong(place, `there is no program www/python/${file}`);
  }
}

/** A function or a class of Python: up to the next line that is not indented. @param {string} source @param {string} name @param {Place} place */
function partOf(source, name, place) {
  const lines = source.split('\n');
  const head = new RegExp(`^((async )?def|class) ${name}\\b`);
  const from = lines.findIndex((line) => head.test(line));
  if (from < 0) throw wrong(place, `the program has no function “${name}”`);
  const length = lines.slice(from + 1).findIndex((line) => /^\S/.test(line));
  const end = length < 0 ? lines.length : from + 1 + length;
  return lines.slice(from, end).join('\n').trimEnd();
}

/** @param {string[]} lines @param {Place} place @returns {Quiz} */
function quiz(lines, place) {
  const { ofAnswers, others } = partedAnswers(lines);
  const { ask = '', why = '', run = '' } = pairs(others, place);
  const answers = answersOf(ofAnswers, why);
  if (ask === '' || why === '' || answers.length < 2 || !hasOneRight(answers)) {
    throw wrong(place, 'a quiz has ask, why, run, and two answers or more, of which one ends with “ !”');
  }
  checkSaid(answers, place);
  return { kind: 'quiz', ask, answers, run: runOf(run, place), line: place.line };
}

/** `race?model=processes&workers=2 (Run it with two workers)` @param {string} text @param {Place} place @returns {Run} */
function runOf(text, place) {
  const [, lab = '', query = '', label = ''] = /^(\w+)\??(\S*)\s+\((.+)\)$/.exec(text) ?? [];
  if (!LABS.includes(lab)) throw wrong(place, `run should be “LAB?FIELDS (words)”, and not “${text}”`);
  return { lab, fields: Object.fromEntries(new URLSearchParams(query)), label };
}
