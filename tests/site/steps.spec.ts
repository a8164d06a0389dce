/** The steps of the labs: a guess runs one and goes into the record, a link opens one, and all of them can be left out. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { COMPUTING } from '../../www/src/content/steps/server';
import { aboutGuess, RIGHT } from '../../www/src/content/steps/steps';
import type { Fields } from '../../www/src/fields/address';
import { GIL_STEPS } from '../../www/src/labs/gil/gil-steps';
import type { Recording } from '../../www/src/recordings/recording';
import { expect, openSettings, test, visit } from './support';
import { violations } from './axe';

/** The results that the page hears from here on. */
async function results(lab: Locator): Promise<() => Promise<RunRecord[]>> {
  const handle = await lab.evaluateHandle((element) => {
    const heard: unknown[] = [];
    element.addEventListener('interleave:result', (event) => heard.push((event as CustomEvent<unknown>).detail));
    return { heard };
  });
  return async () => JSON.parse(await handle.evaluate(({ heard }) => JSON.stringify(heard))) as RunRecord[];
}

test('a guess runs the step, and goes into the record, the address and what is said', async ({ page }) => {
  await visit(page);
  const lab = page.locator('[data-lab=race]');
  const heard = await results(lab);
  await lab.locator('[data-guess=turns]').click();
  await expect(lab.locator('[data-step=freeze]')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  const [record] = (await heard()) as (RunRecord & { guess?: unknown })[];
  const answer = (await lab.locator('[data-finding]').getAttribute('data-finding')) ?? '';
  expect(record?.guess).toEqual({ step: 'freeze', answer: 'turns', right: answer === 'turns', measured: answer });
  // Where it turns, this machine answers otherwise than most.
  await expect(lab.locator('[data-guessed]')).toHaveAttribute(
    'data-guessed',
    answer === 'turns' ? 'disputed' : 'wrong',
  );
  const address = new URL(page.url());
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ lab: 'race', step: 'freeze', guess: 'turns' });
});

test('where a machine answers otherwise than most, no guess is called right, and what most show is explained', async ({
  page,
}) => {
  // As many processes as it has cores gain nothing over one event loop, except by chance.
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 1 });
  });
  await visit(page, '?lab=server&step=computing');
  const lab = page.locator('[data-lab=server]');
  await lab.locator('[data-guess=nothing]').click();
  await expect(lab.locator('[data-step=computing]')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  const finding = lab.locator('.finding');
  const answer = (await finding.getAttribute('data-finding')) ?? '';
  // Nothing is found where the machine was busy when it was measured.
  const verdict: Record<string, string[]> = { nothing: ['disputed'], more: ['wrong'], none: ['open'] };
  const said = await lab
    .locator('[data-guessed]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.guessed));
  expect(said).toEqual(verdict[answer]);
  await expect(finding).not.toContainText(RIGHT);
  await expect(lab.locator('[data-score]')).toHaveCount(answer === 'more' ? 1 : 0);
  // “This holds …” is said of the guess, and not of what was measured.
  const aboutIt = `${aboutGuess(COMPUTING.answers.nothing)} ${COMPUTING.wrong.nothing}`;
  const explained = answer === 'none' ? [] : [COMPUTING.why, aboutIt];
  for (const text of explained) await expect(finding).toContainText(text);
});

test('a step of two runs tells of both, and its guess is in the second record alone', async ({ page }) => {
  // One of these two answers is given on every machine.
  await visit(page, '?lab=gil&step=outside');
  const lab = page.locator('[data-lab=gil]');
  const heard = await results(lab);
  await lab.locator('[data-guess=faster]').click();
  await expect(lab.locator('[data-step=outside]')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  const records = (await heard()) as (RunRecord & { guess?: unknown })[];
  expect(records.map(({ spec }) => spec.mix)).toEqual(['cpu', 'native']);
  expect(records.map(({ guess }) => guess !== undefined)).toEqual([false, true]);
});

test('a link opens the question of its step, with the answer that came with it', async ({ page }) => {
  await visit(page, '?lab=race&step=nap&guess=ten');
  const lab = page.locator('[data-lab=race]');
  await expect(lab.locator('[data-step=nap]')).toHaveAttribute('aria-current', 'step');
  await expect(lab.locator('[data-guess=ten]')).toHaveClass(/given/);
});

test('a step whose question is not open opens it first, and runs at the next press', async ({ page }) => {
  await visit(page, '?lab=spinner');
  const lab = page.locator('[data-lab=spinner]');
  const step = lab.locator('[data-step=offload]');
  await step.click();
  await expect(step).toHaveAttribute('aria-current', 'step');
  await expect(lab.locator('.step.lit .question')).toBeInViewport({ ratio: 1 });
  await expect(step).toBeFocused();
  expect(await lab.getAttribute('data-status')).toBe('idle');
  await step.click();
  await expect(step).toHaveAttribute('data-status', 'running');
  await lab.locator('[data-action=cancel]').click();
  await expect(lab).toHaveAttribute('data-status', 'cancelled');
});

test('with the keyboard a step that is opened leads to its answers, and none of them is marked as given', async ({
  page,
}) => {
  await visit(page, '?lab=spinner&step=sleep&guess=turns');
  const lab = page.locator('[data-lab=spinner]');
  await expect(lab.locator('.given')).toHaveAttribute('data-guess', 'turns');
  await lab.locator('[data-step=compute]').focus();
  await page.keyboard.press('Enter');
  await expect(lab.locator('[data-step=compute]')).toHaveAttribute('aria-current', 'step');
  await expect(lab.locator('[data-guess]').first()).toBeFocused();
  await expect(lab.locator('.given')).toHaveCount(0);
  expect(await lab.getAttribute('data-status')).toBe('idle');
});

test('a step that was cancelled is still to do', async ({ page }) => {
  await visit(page, '?lab=spinner');
  const lab = page.locator('[data-lab=spinner]');
  await lab.locator('[data-step=sleep]').click();
  await expect(lab.locator('[data-step=sleep]')).toHaveAttribute('data-status', 'running');
  // Found and pressed in one task of the page: the step is short.
  await page.locator('[data-lab=spinner][data-status=running] [data-action=cancel]').dispatchEvent('click');
  await expect(lab).toHaveAttribute('data-status', 'cancelled');
  await expect(lab.locator('[data-step=sleep]')).toHaveAttribute('data-status', 'todo');
});

test('settings are a line until they are wanted, and have only what the model uses', async ({ page }) => {
  await visit(page);
  const lab = page.locator('[data-lab=race]');
  await expect(lab.locator('[data-action=settings]')).toContainText(/Sequential.*Trial division.*20 numbers/s);
  await expect(lab.locator('[data-field=model]')).toBeHidden();
  await openSettings(lab);
  await expect(lab.locator('[data-field]:disabled')).toHaveCount(0);
  await expect(lab.locator('[data-field=workers]')).toBeHidden();
  await lab.locator('[data-field=model]').selectOption('processes');
  await expect(lab.locator('[data-field=workers]')).toBeVisible();
  await expect(lab.locator('[data-field=slice]')).toBeHidden();
  await lab.locator('[data-field=model]').selectOption('coroutines');
  await expect(lab.locator('[data-field=slice]')).toBeVisible();
});

test('a setting that cannot be run opens the settings and has the focus', async ({ page }) => {
  await visit(page, '?lab=race&model=processes&workers=0');
  const lab = page.locator('[data-lab=race]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-field=workers]')).toBeFocused();
});

test('steps=0 takes the steps away, and a frame has them only with steps=1', async ({ page }) => {
  await visit(page, '?lab=race&steps=0');
  await expect(page.locator('[data-lab=race] [data-step]')).toHaveCount(0);
  await page.goto('./embed.html?lab=race');
  await page.locator('[data-lab=race] [data-action=settings]').waitFor();
  await expect(page.locator('[data-lab=race] [data-step]')).toHaveCount(0);
  await page.goto('./embed.html?lab=race&steps=1');
  await expect(page.locator('[data-lab=race] [data-step]').first()).toBeVisible();
});

test('the heartbeat says that the page is frozen, and then that it is alive again, and how long that took', async ({
  page,
}) => {
  await visit(page);
  const beat = page.locator('[data-heart-beat]');
  await expect(beat).toHaveAttribute('data-status', 'alive');
  await beat.evaluate((element) => {
    const seen: (string | undefined)[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.push((element as HTMLElement).dataset.status)).observe(element, {
      attributeFilter: ['data-status'],
    });
  });
  await page.locator('[data-lab=race] [data-step=freeze]').click();
  await expect(page.locator('[data-lab=race]')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await expect(beat).toHaveAttribute('data-status', 'alive');
  await expect(beat).toContainText(/frozen for \d/);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toContain('frozen');
  // It is in sight wherever the page is scrolled to.
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  await expect(beat).toBeInViewport();
});

test('a question and its finding have no fault that a machine finds', async ({ page }) => {
  await visit(page);
  expect(await violations(page)).toEqual([]);
  await page.locator('[data-lab=race] [data-guess=turns]').click();
  await expect(page.locator('[data-lab=race] .finding')).toBeVisible({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
});

test('what is recorded of the GIL is a run of the first step, as far as both say what they ran', () => {
  const file = readFileSync(inRoot('www', 'src', 'recordings', 'gil.json'), 'utf8');
  const { model, workers, switchInterval } = JSON.parse(file) as Recording;
  const told = Object.entries({ gil: model === 'threads-gil' ? 1 : 0, threads: workers, switchInterval });
  const agrees = (run: Fields) => told.every(([name, value]) => (run[name] ?? String(value)) === String(value));
  expect(GIL_STEPS[0]?.runs.filter(agrees)).not.toEqual([]);
});
