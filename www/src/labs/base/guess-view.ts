/** What is asked before a run, and what came of it: the answers to press, and guess and measurement together. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StepText } from '../../content/steps/step-text';
import * as texts from '../../content/steps/steps';
import type { Taken } from './step';

type Question = Pick<StepText, 'question' | 'answers'>;

/** A button for each answer. `given` is one that was chosen before. */
export function answerButtons(
  { answers }: Question,
  given: string | undefined,
  onAnswer: (id: string, event: MouseEvent) => void,
): TemplateResult[] {
  return Object.entries(answers).map(
    ([id, answer]) =>
      html`<button
        type="button"
        class=${`answer ${given === id ? 'given' : ''}`}
        data-guess=${id}
        @click=${(event: MouseEvent) => {
          onAnswer(id, event);
        }}
      >
        ${answer}
      </button>`,
  );
}

/** What is said differently in different places. */
export interface FindingWords {
  /** Before the answer that is right. */
  found: string;
  /** How to be asked again, where this machine answered otherwise. */
  again: string;
}

/** Guess and measurement together, and what to make of them. */
export function findingView(
  text: Omit<StepText, 'title' | 'says'>,
  { guess, answer, sentence }: Taken,
  { found, again }: FindingWords,
): TemplateResult {
  if (answer === undefined) {
    return html`<div class="finding" data-finding="none">
      <p class="asked">${text.question}</p>
      ${guess === undefined ? nothing : guessed('open', text.answers[guess], texts.UNDECIDED)}
      <p>${sentence}</p>
      <p>${texts.onMost(text.answers[text.expected] ?? '')} ${text.why}</p>
    </div>`;
  }
  const usual = answer === text.expected;
  return html`<div class="finding" data-finding=${answer}>
    <p class="asked">${text.question}</p>
    ${guess === undefined ? nothing : judged(text, guess, answer)}
    <p>${found} <strong>${text.answers[answer]}.</strong> ${sentence}</p>
    ${usual ? nothing : html`<p>${text.otherwise?.[answer] ?? texts.otherwise(text.answers[text.expected] ?? '')} ${again}</p>`}
    ${guess === undefined || guess === text.expected ? nothing : html`<p>${texts.aboutGuess(text.answers[guess] ?? '')} ${text.wrong[guess]}</p>`}
    <p>${usual ? nothing : texts.ON_MOST} ${text.why}</p>
  </div>`;
}

/** Where the machine answered otherwise than most, no guess is praised that the text is about to refute. */
function judged({ answers, expected }: Pick<StepText, 'answers' | 'expected'>, guess: string, answer: string) {
  const usual = answer === expected;
  const verdict =
    guess === answer
      ? usual
        ? texts.RIGHT
        : texts.RIGHT_HERE_ONLY
      : guess === expected
        ? texts.RIGHT_ELSEWHERE
        : texts.NOT_SO;
  return guessed(!usual ? 'disputed' : guess === answer ? 'right' : 'wrong', answers[guess], verdict);
}

function guessed(how: 'open' | 'disputed' | 'right' | 'wrong', answer: string | undefined, verdict: string) {
  return html`<p data-guessed=${how}>${texts.YOU_GUESSED} ${answer}. <strong>${verdict}</strong></p>`;
}
