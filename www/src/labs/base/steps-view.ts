/** The steps of a lab: a button for each, the question of the next one, and what came of those that were taken. */
import { html, nothing, type TemplateResult } from 'lit';
import * as texts from '../../content/steps/steps';
import { answerButtons, findingView } from './guess-view';
import type { Lesson } from './lesson';
import type { Step } from './step';

export interface StepsView {
  lesson: Lesson;
  /** Before the answer that is right. */
  found: string;
  /** The step that a link names, and the answer that it brought. */
  given: { step: string | undefined; guess: string | undefined };
  /** Whether a run goes on, of a step or another. */
  going: boolean;
  /** Wants to see the question of a step. */
  onLight(step: Step, event: MouseEvent): void;
  onTake(step: Step, guess: string | undefined, event: MouseEvent): void;
}

export function stepsView(view: StepsView): TemplateResult {
  const { lesson, going } = view;
  const { right, of } = lesson.score;
  return html`<div class="lesson">
    <ol class="steps" aria-label=${texts.STEPS}>
      ${lesson.steps.map((step, at) => stepItem(view, step, at))}
    </ol>
    ${lesson.lit === undefined && !going ? html`<p class="note">${texts.ALL_DONE}</p>` : nothing}
    ${of > 0 ? html`<p class="note" data-score>${texts.SCORE(right, of)}</p>` : nothing}
  </div>`;
}

function stepItem(view: StepsView, step: Step, at: number): TemplateResult {
  const { lesson, going, found } = view;
  const status = lesson.statusOf(step);
  const taken = status === 'done' && lesson.last === step.id ? lesson.takenOf(step) : undefined;
  const lit = lesson.lit === step.id;
  const ticked = status === 'done' && !lesson.isOpen(step);
  const state = status !== 'done' ? '' : `, ${ticked ? texts.DONE : texts.NOT_DECIDED}`;
  return html`<li class=${`step ${lit ? 'lit' : ''} ${taken ? 'shown' : ''}`}>
    <button
      type="button"
      class=${`step-button ${ticked ? 'ticked' : ''}`}
      data-step=${step.id}
      data-status=${status}
      aria-current=${lit ? 'step' : nothing}
      aria-disabled=${going ? 'true' : nothing}
      @click=${(event: MouseEvent) => {
        // Nothing runs before its question was to be seen.
        if (lit) view.onTake(step, undefined, event);
        else view.onLight(step, event);
      }}
    >
      <span class="step-number" aria-hidden="true">${ticked ? '✓' : at + 1}</span>
      <span class="step-title">
        <span class="unseen">${texts.step(at + 1, lesson.steps.length)}${state}:</span>
        ${step.text.title}
      </span>
      ${lit && status !== 'running' ? html`<span class="step-show">${texts.JUST_SHOW_ME}</span>` : nothing}
    </button>
    ${status === 'running' ? html`<p class="step-says">${step.text.says} ${texts.GOING_ON}</p>` : nothing}
    ${lit && status !== 'running' ? question(view, step) : nothing}
    ${taken ? findingView(step.text, taken, { found, again: texts.AGAIN }) : nothing}
  </li>`;
}

function question(view: StepsView, step: Step): TemplateResult {
  const { given, going } = view;
  const { text } = step;
  const guess = given.step === step.id ? given.guess : undefined;
  return html`<p class="step-says">${text.says}</p>
    <fieldset class="question" ?disabled=${going}>
      <legend>${text.question}</legend>
      ${answerButtons(text, guess, (id, event) => {
        view.onTake(step, id, event);
      })}
      <p class="note">${texts.GUESS_FIRST}</p>
    </fieldset>`;
}
