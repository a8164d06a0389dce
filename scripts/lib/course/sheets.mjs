// @ts-check
/** The pages of the course that are no chapters: all words, the answers, a worksheet for each chapter, and one for teachers. */
import { readFileSync } from 'node:fs';
import * as texts from '../../../www/src/content/course/pages.ts';
import { escaped, rendered } from '../docs/markdown.mjs';
import { inRoot } from '../paths.mjs';
import { addressOf, AT_THE_END, blocksOf, worksheetOf } from './chapters.mjs';
import { parted } from './head.mjs';
import { addressOfRun, linkTo, SHEETS } from './links.mjs';

/** @typedef {import('./chapters.mjs').Chapter} Chapter */
/** @typedef {import('./blocks.mjs').Quiz} Quiz */
/** @typedef {import('./blocks.mjs').Figure} Figure */
/** @typedef {import('./answers.mjs').Answer} Answer */
/** @typedef {{ fileName: string, title: string, lead: string, kind: string, html: string }} Sheet */

/**
 * @param {Chapter[]} all @param {ReturnType<typeof import('./words.mjs').glossary>} glossary
 * @returns {Promise<Sheet[]>}
 */
export const sheets = async (all, glossary) => [
  wordsPage(all, glossary),
  answersPage(all),
  await teachersPage(all),
  ...all.map(worksheet),
];

/** @param {Chapter[]} all @param {ReturnType<typeof import('./words.mjs').glossary>} glossary @returns {Sheet} */
function wordsPage(all, { title, lead, words }) {
  const byTerm = new Map(words.map((word) => [word.term, word]));
  const entries = words.map(({ id, term, says, drawing = '', chapter, see }) => {
    const home = all[chapter - 1];
    const related = see.map((other) => `<a href="#${byTerm.get(other)?.id ?? id}">${escaped(other)}</a>`);
    const also = related.length === 0 ? '' : ` ${texts.SEE_ALSO} ${related.join(', ')}.`;
    const link = home ? `<a href="${addressOf(home)}">${texts.EXPLAINED_IN(`${home.number}. ${home.short}`)}</a>.` : '';
    return `<div class="entry"><dt id="${id}">${escaped(term)}</dt><dd>${drawing}<p>${escaped(says)}</p><p class="note">${link}${also}</p></dd></div>`;
  });
  return {
    fileName: SHEETS.glossary,
    title,
    lead,
    kind: 'words',
    html: `<dl class="words">${entries.join('\n')}</dl>`,
  };
}

/** @param {Chapter} chapter @returns {Quiz[]} */
const quizzesOf = (chapter) => blocksOf(chapter).flatMap((block) => (block.kind === 'quiz' ? [block] : []));

/** @param {Chapter} chapter @returns {Figure[]} */
const figuresOf = (chapter) => blocksOf(chapter).flatMap((block) => (block.kind === 'figure' ? [block] : []));

/** @param {Chapter[]} all @returns {Sheet} */
function answersPage(all) {
  const { title, lead } = texts.ANSWERS;
  const parts = all.map(
    (
      chapter,
    ) => `<h2 id="chapter-${chapter.number}"><a href="${addressOf(chapter)}">${chapter.number}. ${escaped(chapter.title)}</a></h2>
<ol class="answers">${quizzesOf(chapter).map(answered).join('\n')}</ol>${ofFigures(chapter)}`,
  );
  return { fileName: SHEETS.answers, title, lead, kind: 'answers', html: parts.join('\n') };
}

/** What most machines answer. @param {Chapter} chapter */
function ofFigures(chapter) {
  const asked = figuresOf(chapter).map(
    ({ ask, guess }) => `<li><p><strong>${escaped(ask)}</strong></p>${said(guess)}</li>`,
  );
  if (asked.length === 0) return '';
  return `<h3>${texts.ANSWERS.figures}</h3><ol class="answers">${asked.join('\n')}</ol>`;
}

/** @param {Quiz} quiz */
function answered({ ask, answers, run }) {
  const { lab, fields, label } = run;
  const href = escaped(addressOfRun(lab, String(new URLSearchParams(fields))));
  return `<li><p><strong>${escaped(ask)}</strong></p>${said({ answers })}<p><a href="${href}">${escaped(label)}</a></p></li>`;
}

/** The right answer, and what is said to the others. @param {{ answers: Answer[] }} question */
function said({ answers }) {
  const all = answers
    .toSorted((one, other) => Number(other.right) - Number(one.right))
    .map(
      ({ text, right, says }) =>
        `<li>${right ? texts.ANSWERS.right : texts.ANSWERS.wrong} <strong>${escaped(text)}.</strong> ${escaped(says)}</li>`,
    );
  return `<ul class="plain">${all.join('')}</ul>`;
}

/** To tick on paper. @param {{ answers: Answer[] }} question */
const boxes = ({ answers }) =>
  `<ul class="boxes">${answers.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ul>`;

/** @param {Chapter[]} all @returns {Promise<Sheet>} */
async function teachersPage(all) {
  const name = 'teachers';
  const source = readFileSync(inRoot('www', 'src', 'content', 'course', `${name}.md`), 'utf8');
  const { head, text } = parted(name, source, ['title', 'lead']);
  const { html } = await rendered(text, { linkTo: (href) => linkTo(href, all, name) });
  return { fileName: SHEETS.teachers, ...head, kind: name, html };
}

/** @param {Chapter} chapter @returns {Sheet} */
function worksheet(chapter) {
  const { title, lead, name, date, machine, guess, questions, words, answers } = texts.WORKSHEET;
  const rows = figuresOf(chapter).map(({ ask, knob, guess: given }) => {
    const choices = knob ? `<br><small>${escaped(guess.choices(knob.values.map(({ label }) => label)))}</small>` : '';
    return `<tr><td>${escaped(ask)}${choices}</td><td>${boxes(given)}</td><td></td></tr>`;
  });
  const table = `<h2>${guess.heading}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${guess.heading}"><table class="to-fill"><thead><tr><th scope="col">${guess.question}</th><th scope="col">${guess.before}</th><th scope="col">${guess.after}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  const quizzes = quizzesOf(chapter)
    .slice(-AT_THE_END)
    .map((asked) => `<li><p><strong>${escaped(asked.ask)}</strong></p>${boxes(asked)}</li>`);
  const html = `<p class="to-fill"><span>${name}</span><span>${date}</span><span>${machine}</span></p>
${rows.length === 0 ? '' : table}
<h2>${questions}</h2>
<ol class="questions">${quizzes.join('\n')}</ol>
<h2>${words}</h2>
<ul class="lines">${chapter.terms.map((term) => `<li>${escaped(term)}</li>`).join('')}</ul>
<p class="unprinted"><a href="${SHEETS.answers}#chapter-${chapter.number}">${answers}</a>.</p>`;
  return { fileName: worksheetOf(chapter), title: title(chapter.title), lead, kind: 'worksheet', html };
}
