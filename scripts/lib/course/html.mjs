// @ts-check
/** The blocks of a chapter as HTML. Without scripts they say what they would show; `www/src/course/` brings them to life. */
import * as texts from '../../../www/src/content/course/pages.ts';
import { codeHtml, escaped } from '../docs/markdown.mjs';
import { addressOfRun } from './links.mjs';
import { drawing, recordings, runsOf } from './recorded.mjs';

/** @typedef {import('./blocks.mjs').Block} Block */

/** @param {Block} block @param {string} id what a guess is kept under, if it is a figure @returns {Promise<string>} */
export async function htmlOf(block, id) {
  switch (block.kind) {
    case 'figure':
      return figure(block, id);
    case 'playground':
      return playground(block);
    case 'program':
      return program(block);
    case 'quiz':
      return quiz(block);
  }
}

/** @param {unknown} value */
const data = (value) => escaped(JSON.stringify(value));

/** @param {string} lab @param {Record<string, string>} fields */
const runAddress = (lab, fields) => escaped(addressOfRun(lab, String(new URLSearchParams(fields))));

/**
 * Hidden where scripts can show the lab itself, which asks for a guess first. Here the question stands above the runs.
 * @param {import('./blocks.mjs').Figure} figure
 */
function recordedRun(figure) {
  const { ask, guess } = figure;
  const { cores, browser, runs } = recordings();
  const shown = runsOf(figure).map(({ key, label }) => ({ label: escaped(label), run: runs[key] }));
  const complete = shown.flatMap(({ label, run }) => (run ? [{ label, run }] : []));
  if (complete.length < shown.length) return '';
  const drawn = drawing(complete, ({ totalMs, freezeMs, expected, actual }) =>
    escaped(
      expected === undefined || actual === undefined
        ? texts.RECORDED.took(totalMs, freezeMs)
        : texts.RECORDED.counted(expected, actual, totalMs),
    ),
  );
  const asked = `<p><strong>${escaped(ask)}</strong></p>`;
  return `<div class="recorded-run">${asked}<p class="note">${texts.RECORDED.what(cores, browser)}</p>${drawn}${answer(guess)}</div>\n`;
}

/** The right one of some answers, folded away. @param {{ answers: import('./answers.mjs').Answer[] }} question */
function answer({ answers }) {
  const right = answers.find((one) => one.right);
  return `<details><summary>${texts.THE_ANSWER}</summary><p><strong>${escaped(right?.text ?? '')}.</strong> ${escaped(right?.says ?? '')}</p></details>`;
}

/** @param {import('./blocks.mjs').Figure} block @param {string} id */
function figure(block, id) {
  const { lab, fields, knob, title, ask, guess, caption } = block;
  const knobData = knob ? ` data-knob="${data(knob)}"` : '';
  return `<figure class="course-figure wide" aria-label="${escaped(title || ask)}">
<interleave-figure data-figure="${lab}" data-fields="${data(fields)}"${knobData} data-question="${id}" data-ask="${escaped(ask)}" data-answers="${data(guess)}"><p class="fallback"><!-- fallback --></p></interleave-figure>
${recordedRun(block)}<figcaption>${escaped(caption)} <a href="${runAddress(lab, fields)}">${texts.ALL_SETTINGS}</a></figcaption>
</figure>
`;
}

/** @param {import('./blocks.mjs').Playground} playground */
const playground = ({ lab, fields }) =>
  `<interleave-${lab}-lab class="wide" data-lab="${lab}" data-status="idle" data-fields="${data(fields)}"><p class="fallback"><!-- fallback --></p></interleave-${lab}-lab>\n`;

/** @param {import('./blocks.mjs').Program} program */
async function program({ file, caption, text }) {
  const code = await codeHtml(text, 'python');
  return `<figure class="program"><pre tabindex="0" role="group" aria-label="${escaped(`Python, ${file}`)}"><code>${code}</code></pre>
<figcaption>${escaped(caption)} <a href="python/${file}" download="${file.replaceAll('/', '_')}">${texts.PROGRAM_FILE}</a></figcaption></figure>
`;
}

/** @param {import('./blocks.mjs').Quiz} block */
function quiz(block) {
  const { ask, answers, run, line } = block;
  const items = answers.map(
    ({ text, right, says }) =>
      `<li><button type="button" data-answer="${right ? 'right' : 'wrong'}" data-says="${escaped(says)}">${escaped(text)}</button></li>`,
  );
  return `<div class="quiz" role="group" aria-labelledby="quiz-${line}">
<p id="quiz-${line}"><strong>${escaped(ask)}</strong></p>
<ul>${items.join('')}</ul>
<p class="said" role="status"></p>
${answer(block)}
<p class="check"><a href="${runAddress(run.lab, run.fields)}">${escaped(run.label)}</a></p>
</div>
`;
}
