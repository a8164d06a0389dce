/**
 * What every test of the built site starts from: a page that has to stay free of errors, and ways to run things on it.
 *
 * Tests press what a person would press, or call what a page around the lab would call; nothing here reaches into the
 * product. They wait for conditions, never for a time.
 */
import { type ConsoleMessage, type Locator, type Page, test as base } from '@playwright/test';
import type { RunEvent, RunRecord } from '../../pkg/baseline/interleave';
import { ALONE_TAG, sites } from '../../scripts/lib/sites.mjs';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Errors that a test provokes; any other error or warning of the page fails it. */
  expectedErrors: RegExp | undefined;
  /**
   * A page that has the library and no lab, for tests that only call it. Many tests use the same one, each after the
   * other: a test that changes the page, or counts what is made on it, opens one of its own with `openLibrary`.
   */
  library: Page;
}

interface WorkerFixtures {
  sharedPage: Page;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  expectedErrors: [undefined, { option: true }],
  page: async ({ page, expectedErrors }, use) => {
    await withoutErrors(page, expectedErrors, () => use(page));
  },
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ baseURL: sites.isolated });
      await openLibrary(page);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  library: async ({ sharedPage, expectedErrors }, use) => {
    await withoutErrors(sharedPage, expectedErrors, () => use(sharedPage));
  },
});

/** For a test that measures time: `npm test` runs it with nothing beside it, and all others side by side. */
export const ALONE = { tag: ALONE_TAG };

/** Fails if the page has errors meanwhile. */
async function withoutErrors(page: Page, expected: RegExp | undefined, body: () => Promise<void>): Promise<void> {
  const errors: string[] = [];
  const onError = ({ message }: Error) => void errors.push(`uncaught: ${message}`);
  const onMessage = (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) errors.push(`${message.type()}: ${message.text()}`);
  };
  page.on('pageerror', onError);
  page.on('console', onMessage);
  await body();
  page.off('pageerror', onError);
  page.off('console', onMessage);
  const unexpected = errors.filter((error) => !expected?.test(error));
  if (unexpected.length > 0) throw new Error(`The page had errors:\n${unexpected.join('\n')}`);
}

/** Whether the full schedules run, which take minutes. */
export const LONG = process.env.INTERLEAVE_LONG === '1';

/** What the tests use of `globalThis.interleave`. */
interface Api {
  version: string;
  run(spec: unknown, options?: { onEvent?: (event: RunEvent) => void; signal?: AbortSignal }): Promise<RunRecord>;
  capabilities(): {
    rung: string;
    labs: Record<string, true | string>;
    models: Record<string, true | string>;
    naps: Record<string, true | string>;
    algorithms: Record<string, true | string>;
  };
}

declare global {
  // A `var` is how TypeScript spells a property of the global object.
  var interleave: Api;
}

/** Opens the page with these fields in its address, as a visitor finds it; ready when it has a Run button and the library. */
export async function visit(page: Page, fields = ''): Promise<void> {
  await page.goto(`./${fields}`);
  await page.locator('[data-action=run], [data-action=cancel]').first().waitFor();
}

/** Opens the page with these fields in its address, and the settings of the lab that they are for. */
export async function open(page: Page, fields = ''): Promise<void> {
  await visit(page, fields);
  const id = new URLSearchParams(fields).get('lab') ?? 'race';
  const lab = page.locator(`[data-lab="${id}"]`).filter({ has: page.locator('[data-action=settings]') });
  if ((await lab.count()) > 0) await openSettings(lab);
}

/** Opens a page that has the library and no lab, which takes half as long. */
export async function openLibrary(page: Page): Promise<void> {
  await page.goto('./embed.html?slides=1');
  await page.waitForFunction(() => 'interleave' in globalThis);
}

/** Goes to a lab's place, where it comes when somebody is near. */
export async function reach(page: Page, lab: string): Promise<void> {
  await page.locator(`[data-lab=${lab}]`).scrollIntoViewIfNeeded();
}

/** Opens a lab's settings, unless they are open. */
export async function openSettings(lab: Locator): Promise<void> {
  const summary = lab.locator('[data-action=settings]');
  await summary.waitFor();
  if (!(await lab.locator('[data-field]').first().isVisible())) await summary.click();
}

/** An `InterleaveError`, taken out of the page. */
export interface Failure {
  name: string;
  code: string;
  field: string | undefined;
  params: object;
  message: string;
}

/** How a run ended, and everything that it told on the way. */
export interface Outcome {
  events: RunEvent[];
  record?: RunRecord;
  error?: Failure;
}

/** Runs a specification through the library of the page. */
export function runSpec(page: Page, spec: object = {}): Promise<Outcome> {
  return page.evaluate(async (given) => {
    const events: RunEvent[] = [];
    try {
      const record = await interleave.run(given, { onEvent: (event) => events.push(event) });
      return { events, record };
    } catch (thrown) {
      const { name, code, field, params, message } = thrown as Failure;
      return { events, error: { name, code, field, params, message } };
    }
  }, spec);
}

/** The record of a run that has to succeed, as JSON brings it over. */
export async function recordOf(page: Page, spec: object = {}): Promise<RunRecord> {
  const json = await page.evaluate(async (given) => JSON.stringify(await interleave.run(given)), spec);
  return JSON.parse(json) as RunRecord;
}

/** The error of a run that has to fail. */
export async function failureOf(page: Page, spec: object): Promise<Failure> {
  const { error } = await runSpec(page, spec);
  if (!error) throw new Error('The run succeeded.');
  return error;
}
