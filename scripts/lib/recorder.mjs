// @ts-check
/** Real runs for what is kept of them: made by the built site in headless Chromium, on this machine. */
import { chromium } from './browsers.mjs';
import { freePort } from './free-port.mjs';
import { Stop } from './say.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('../../pkg/baseline/interleave').RunRecord} RunRecord */

/** No finer than anybody can see. @param {number} ms */
export const rounded = (ms) => Math.round(ms * 100) / 100;

/** Of runs alike, the one that was disturbed least. @param {RunRecord[]} records */
const fastest = (records) => records.reduce((best, record) => (record.totalMs < best.totalMs ? record : best));

/**
 * `record` runs a specification so many times, and gives the fastest of those that say they are comparable.
 * @returns {Promise<{ record: (spec: object, alike: number) => Promise<RunRecord>, close: () => Promise<void> }>}
 */
export async function openRecorder() {
  const executablePath = chromium();
  if (!executablePath) throw new Stop('The recordings need Chrome or Chromium.', 'npm run setup');
  const port = await freePort();
  await serve({ port, isolated: true });

  const playwright = await import('@playwright/test');
  const browser = await playwright.chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/embed.html?slides=1`);
  await page.waitForFunction(() => 'interleave' in globalThis);

  return {
    async record(spec, alike) {
      /** @type {RunRecord[]} */
      const records = [];
      while (records.length < alike) {
        const json = await page.evaluate(async (given) => {
          const { interleave } = /** @type {{ interleave: { run(spec: object): Promise<unknown> } }} */ (
            /** @type {unknown} */ (globalThis)
          );
          return JSON.stringify(await interleave.run(given));
        }, spec);
        const record = /** @type {RunRecord} */ (JSON.parse(json));
        if (record.comparable) records.push(record);
      }
      return fastest(records);
    },
    close: () => browser.close(),
  };
}
