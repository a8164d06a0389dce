/** What was guessed before the runs, step by step: how many gave each answer, and what was measured. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Lab } from '../../../pkg/baseline/interleave';
import * as texts from '../content/board';
import { LESSONS } from '../labs/lessons';
import type { Result } from '../share/board-table';
import { type Guess, measuredOf } from '../share/kept-record';

export function guesses(lab: Lab, results: readonly Result[]): TemplateResult | typeof nothing {
  const given = results.flatMap(({ record: { guess } }) => (guess ? [guess] : []));
  if (given.length === 0) return nothing;
  const asked = [...new Set(given.map(({ step }) => step))];
  // In the order of the lesson; what this page does not know comes last.
  const order = LESSONS[lab].map(({ id }) => id);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return html`<section class="guesses">
    <h4>${texts.GUESSES}</h4>
    ${asked
      .toSorted((one, other) => place(one) - place(other))
      .map((step) =>
        distribution(
          lab,
          step,
          given.filter((guess) => guess.step === step),
        ),
      )}
  </section>`;
}

function distribution(lab: Lab, id: string, given: readonly Guess[]): TemplateResult {
  const text = LESSONS[lab].find((step) => step.id === id)?.text;
  const known = Object.keys(text?.answers ?? {});
  const told = given.flatMap((guess) => [guess.answer, measuredOf(guess) ?? guess.answer]);
  const answers = [...known, ...new Set(told.filter((one) => !known.includes(one)))];
  const named = (answer: string) => text?.answers[answer] ?? answer;
  const measured = answers.filter((answer) => given.some((guess) => measuredOf(guess) === answer));
  return html`<div class="guessed" data-guesses=${id}>
    <p><strong>${text?.title ?? id}</strong> ${text?.question}</p>
    <ul>
      ${answers.map((answer) => {
        const count = given.filter((guess) => guess.answer === answer).length;
        return html`<li data-answer=${answer} data-count=${count}>
          <span>${named(answer)}</span>
          <span
            class="guess-bar ${measured.includes(answer) ? 'measured' : ''}"
            .style=${`--share: ${count / given.length}`}
            >${count}</span
          >
        </li>`;
      })}
    </ul>
    <p class="remark" data-measured>${measured.length > 0 ? texts.measured(measured.map(named)) : texts.NONE_RIGHT}</p>
  </div>`;
}
