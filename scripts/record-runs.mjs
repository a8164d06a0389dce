// @ts-check
/**
 * Makes anew what labs show before somebody has run anything: real runs, made here in headless Chromium, written to
 * www/src/recordings/. Of a few runs alike the fastest is kept, which was disturbed
 * least. Build the site first; run it on a machine
 * that does nothing else, and look at what has changed before it is committed.
 *
 *     npm run build && node scripts/record-runs.mjs
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from './lib/browsers.mjs';
import { freePort } from './lib/free-port.mjs';
import { options } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, say, Stop } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';

const ALIKE = 5;
const MOST_BYTES = 6000;

/** What each lab shows: numbers that go from a queue to two workers, a lock that goes from thread to thread, all models. */
const RUNS = {
  race: { lab: 'race', model: 'processes', workers: 2 },
  gil: { lab: 'gil', mix: 'cpu', threads: 3 },
  compare: { lab: 'compare', repeats: 3 },
};

/** @typedef {import('../pkg/baseline/interleave').RunRecord} RunRecord */

/** No finer than anybody can see. @param {number} ms */
const rounded = (ms) => Math.round(ms * 100) / 100;

/** All figures of one run. @param {object} figures */
const eachRounded = (figures) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, typeof figure === 'number' ? rounded(figure) : figure]),
  );

/** What is drawn of a record. @param {RunRecord} record */
function drawn({ lab, model, workers, totalMs, switchInterval, rows, trace, runs, medians, environment }) {
  return {
    model,
    workers,
    totalMs: rounded(totalMs),
    ...(switchInterval === undefined ? {} : { switchInterval }),
    cores: environment.cores,
    browser: 'Chromium',
    rows: (lab === 'race' ? rows : []).map(({ startMs, elapsedMs, ...row }) => ({
      ...row,
      startMs: rounded(startMs),
      elapsedMs: rounded(elapsedMs),
    })),
    ...(runs && { runs: runs.map(eachRounded) }),
    ...(medians && { medians: medians.map(eachRounded) }),
    ...(trace && {
      trace: trace.map(({ thread, state, startMs, endMs }) => ({
        thread,
        state,
        startMs: rounded(startMs),
        endMs: rounded(endMs),
      })),
    }),
  };
}

await main(async () => {
  options();
  const executablePath = chromium();
  if (!executablePath) throw new Stop('The recordings need Chrome or Chromium.', 'npm run setup');
  const port = await freePort();
  await serve({ port, isolated: true });

  const playwright = await import('@playwright/test');
  const browser = await playwright.chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/embed.html?slides=1`);
  await page.waitForFunction(() => 'interleave' in globalThis);
  for (const [name, spec] of Object.entries(RUNS)) {
    /** @type {RunRecord[]} */
    const records = [];
    while (records.length < ALIKE) {
      const json = await page.evaluate(async (given) => {
        const { interleave } = /** @type {{ interleave: { run(spec: object): Promise<unknown> } }} */ (
          /** @type {unknown} */ (globalThis)
        );
        return JSON.stringify(await interleave.run(given));
      }, spec);
      const record = /** @type {RunRecord} */ (JSON.parse(json));
      if (record.comparable) records.push(record);
    }
    const fastest = records.reduce((best, record) => (record.totalMs < best.totalMs ? record : best));
    const text = `${JSON.stringify(drawn(fastest))}\n`;
    const bytes = gzipSync(text).length;
    if (bytes > MOST_BYTES) throw new Stop(`The recording ${name} has ${bytes} bytes: more than ${MOST_BYTES}.`);
    writeFileSync(inRoot('www', 'src', 'recordings', `${name}.json`), text);
    say(`${name}: ${rounded(fastest.totalMs)} ms, ${bytes} bytes compressed`);
  }
  await browser.close();
  process.exit(0);
});
