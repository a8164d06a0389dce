// @ts-check
/** The blocks of a chapter as HTML. Without scripts they say what they would show; `www/src/course/` brings them to life. */
import { codeHtml, escaped } from '../docs/markdown.mjs';

/** @typedef {import('./blocks.mjs').Block} Block */

/** @param {Block} block @returns {Promise<string>} */
export async function htmlOf(block) {
  switch (block.kind) {
    case 'figure':
      return figure(block);
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

/** @param {import('./blocks.mjs').Figure} figure */
function figure({ lab, fields, knob, title, ask, caption }) {
  const knobData = knob ? ` data-knob="${data(knob)}"` : '';
  return `<figure class="course-figure wide" aria-label="${escaped(title || ask || caption)}">
<interleave-figure data-figure="${lab}" data-fields="${data(fields)}"${knobData} data-ask="${escaped(ask)}"><p class="fallback"><!-- fallback --></p></interleave-figure>
<figcaption>${escaped(caption)} <a href="index.html?${escaped(String(new URLSearchParams({ lab, ...fields })))}">All settings of this lab</a></figcaption>
</figure>
`;
}

/** @param {import('./blocks.mjs').Figure} playground */
const playground = ({ lab, fields }) =>
  `<interleave-${lab}-lab class="wide" data-lab="${lab}" data-status="idle" data-fields="${data(fields)}"><p class="fallback"><!-- fallback --></p></interleave-${lab}-lab>\n`;

/** @param {import('./blocks.mjs').Program} program */
async function program({ file, caption, text }) {
  const code = await codeHtml(text, 'python');
  return `<figure class="program"><pre tabindex="0" role="group" aria-label="${escaped(`Python, ${file}`)}"><code>${code}</code></pre>
<figcaption>${escaped(caption)}</figcaption></figure>
`;
}

/** @param {import('./blocks.mjs').Quiz} quiz */
const quiz = ({ ask, answers, why }) => `<div class="quiz" role="group" aria-label="${escaped(ask)}">
<p><strong>${escaped(ask)}</strong></p>
<ul>${answers.map(({ text, right }) => `<li><button type="button" data-answer="${right ? 'right' : 'wrong'}">${escaped(text)}</button></li>`).join('')}</ul>
<details><summary>The answer</summary><p><strong>${escaped(answers.find(({ right }) => right)?.text ?? '')}.</strong> ${escaped(why)}</p></details>
</div>
`;
