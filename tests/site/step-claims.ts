/** What a lab has to say of a step that was taken: that its claim holds, or that this machine showed something else. */
import { expect, test } from '@playwright/test';
import * as compare from '../../www/src/content/steps/compare';
import * as gil from '../../www/src/content/steps/gil';
import * as lifecycle from '../../www/src/content/steps/lifecycle';
import * as litmus from '../../www/src/content/steps/litmus';
import * as locks from '../../www/src/content/steps/locks';
import { NOT_MEASURED } from '../../www/src/content/lifecycle/lab';
import * as race from '../../www/src/content/steps/race';
import * as schedules from '../../www/src/content/steps/schedules';
import * as server from '../../www/src/content/steps/server';
import * as spinner from '../../www/src/content/steps/spinner';
import type { StepText } from '../../www/src/content/steps/step-text';
import { AGAIN, BETWEEN, MEASURED, ON_MOST, onMost, otherwise } from '../../www/src/content/steps/steps';
import * as sweep from '../../www/src/content/steps/sweep';

/** By the labs' ids: the texts of their steps, and sentences with figures. */
const CONTENT = { race, sweep, compare, gil, locks, schedules, litmus, spinner, lifecycle, server };

export type LabId = keyof typeof CONTENT;

export const LAB_IDS = Object.keys(CONTENT) as LabId[];

/** Small settings have no place in a step, so a step of the sweep takes a while. */
export const LONGEST_STEP_MS = 300_000;

/** What is said where there was nothing to measure. */
const NOTHING_MEASURED: Partial<Record<LabId, readonly string[]>> = {
  // Nor have threads that took turns.
  locks: [locks.NONE_ENDED, locks.NOT_TOGETHER],
  lifecycle: [NOT_MEASURED],
  schedules: [schedules.NO_REAL_THREADS],
  server: [server.OTHER_WORK],
};

const textsOf = (id: LabId): StepText[] =>
  Object.values(CONTENT[id]).filter((content): content is StepText => typeof content === 'object');

export const countOfSteps = (id: LabId): number => textsOf(id).length;

/** A step as the page shows it. */
export interface ShownStep {
  id: string;
  title: string;
  /** The id of the answer that was measured; `none` where there was nothing to measure. */
  answer: string;
  /** The paragraphs of its finding. */
  says: string[];
}

/** Called in the page, which must show the step's finding. */
export function shownStep({ lab, step }: { lab: string; step: string }): ShownStep {
  const plain = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const item = document.querySelector(`[data-lab=${lab}] [data-step=${step}]`)?.closest('li');
  return {
    id: step,
    title: plain(item?.querySelector('.step-title')),
    answer: item?.querySelector<HTMLElement>('.finding')?.dataset.finding ?? '',
    says: [...(item?.querySelectorAll('.finding p') ?? [])].map(plain),
  };
}

/**
 * One sentence has the figures, and the other one explains them. Where this machine showed something else, one more says so
 * before, and what most machines show is explained all the same.
 */
export function expectHonest(lab: LabId, { id, title, answer, says }: ShownStep): void {
  const text = textsOf(lab).find((candidate) => title.endsWith(candidate.title));
  if (!text) throw new Error(`No text of ${lab} has the title “${title}”.`);
  const [asked, measured = '', ...explained] = says;
  expect(asked, id).toBe(text.question);
  // In a step of the race it is an answer like others.
  if (answer === 'none' && !Object.hasOwn(text.answers, answer)) {
    // A browser that does not end a worker has nothing to show, nor has a page without what a demo needs, nor a machine
    // that was busy when it was measured. What was measured may be neither of two answers.
    if (measured.endsWith(BETWEEN)) expect(measured, id).toMatch(/\d/);
    else expect(NOTHING_MEASURED[lab], id).toContain(measured);
    expect(explained, id).toEqual([`${onMost(text.answers[text.expected] ?? '')} ${text.why}`]);
    test.info().annotations.push({ type: `none of the answers: ${id}`, description: measured });
    return;
  }
  expect(Object.keys(text.answers), id).toContain(answer);
  const found = lab === 'schedules' ? schedules.FOUND : MEASURED;
  expect(measured, id).toContain(`${found} ${text.answers[answer]}.`);
  expect(measured, id).toMatch(/\d/);
  const holds = answer === text.expected;
  const instead = text.otherwise?.[answer] ?? otherwise(text.answers[text.expected] ?? '');
  expect(explained, id).toEqual(holds ? [text.why] : [`${instead} ${AGAIN}`, `${ON_MOST} ${text.why}`]);
  // Where a claim does not hold is worth a look in the report, and no failure.
  if (!holds) test.info().annotations.push({ type: `otherwise: ${id}`, description: measured });
}
