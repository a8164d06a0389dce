/** A lab as a person and a test find it: by the attributes that are part of the interface. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { expect, openSettings } from './support';

export type Status = 'idle' | 'starting' | 'running' | 'done' | 'cancelled' | 'failed';

export class Lab {
  readonly root: Locator;
  readonly run: Locator;
  readonly cancel: Locator;
  readonly rows: Locator;
  readonly spinner: Locator;
  /** The sentence that tells where the run stands. */
  readonly says: Locator;

  constructor(
    private readonly page: Page,
    id?: string,
    private readonly within: Page | FrameLocator = page,
  ) {
    this.root = within.locator(id === undefined ? '[data-lab=race]' : `#${id} [data-lab=race]`);
    this.run = this.root.locator('[data-action=run]');
    this.cancel = this.root.locator('[data-action=cancel]');
    this.rows = this.root.locator('[data-row]');
    this.spinner = this.root.locator('[data-spinner]');
    this.says = this.root.getByRole('status');
  }

  field(name: string): Locator {
    return this.root.locator(`[data-field=${name}]`);
  }

  row(index: number): Locator {
    return this.root.locator(`[data-row="${index}"]`);
  }

  async choose(model: string): Promise<void> {
    await openSettings(this.root);
    await this.field('model').selectOption(model);
  }

  /** Unfolds the table. */
  async showTable(): Promise<void> {
    await this.root.locator('.folded:has(interleave-race-table) summary').click();
  }

  /** Numbers by the thousand go with commas: Chromium takes half a minute to type as many lines into any text area. */
  async enter(numbers: readonly string[]): Promise<void> {
    await openSettings(this.root);
    await this.field('numbers').fill(numbers.join(', '));
  }

  async toBe(status: Status): Promise<void> {
    await expect(this.root.and(this.within.locator(`[data-status=${status}]`))).toBeVisible({ timeout: 60_000 });
  }

  /** Presses Run and waits for the result that the page hears; its record. */
  async runToEnd(): Promise<RunRecord> {
    const result = await this.page.evaluateHandle(() => {
      const next = new Promise<string>((resolve) => {
        const onResult = (event: Event) => {
          resolve(JSON.stringify((event as CustomEvent<unknown>).detail));
        };
        addEventListener('interleave:result', onResult, { once: true });
      });
      // In an object, since a promise would be waited for here.
      return { next };
    });
    await this.run.click();
    const record = JSON.parse(await result.evaluate(({ next }) => next)) as RunRecord;
    await this.toBe('done');
    return record;
  }

  /** Milliseconds of the whole run, as the lab shows them. */
  totalMs(): Promise<number> {
    return milliseconds(this.root.locator('[data-total]'), 'data-total');
  }

  /** Milliseconds of the longest freeze, as the lab shows them. */
  freezeMs(): Promise<number> {
    return milliseconds(this.root.locator('[data-freeze]'), 'data-freeze');
  }
}

async function milliseconds(figure: Locator, attribute: string): Promise<number> {
  return Number.parseFloat((await figure.getAttribute(attribute)) ?? '');
}
