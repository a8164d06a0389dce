// @ts-check
/**
 * `npm run bench`: the models side by side in headless Chromium, on this machine. Prints tables and writes
 * bench-results.json. Rounds alternate between the entries, so that a busy minute hits all of them alike; what is
 * compared are medians.
 */
import { writeFileSync } from 'node:fs';
import { ENTRIES, EXPLORED, GROUPS, PRESSED } from './lib/bench-entries.mjs';
import { chromium } from './lib/browsers.mjs';
import { explorerSpeeds } from './lib/explorer-speed.mjs';
import { options } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensurePortFree } from './lib/port.mjs';
import { main, say, Stop } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';
import { buildSite } from './lib/site.mjs';

const PORT = 4175;
const ROUNDS = 5;

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** In the page: the record of the run that its button makes. */
function pressRun() {
  /** @type {Promise<import('../pkg/baseline/interleave').RunRecord>} */
  const result = new Promise((resolve) => {
    const onResult = (/** @type {Event} */ event) => resolve(/** @type {CustomEvent} */ (event).detail);
    globalThis.addEventListener('interleave:result', onResult, { once: true });
  });
  /** @type {HTMLElement} */ (globalThis.document.querySelector('[data-action=run]')).click();
  return result;
}

await main(async () => {
  options();
  await buildSite();
  const executablePath = chromium();
  if (!executablePath) throw new Stop('The benchmarks need Chrome or Chromium.', 'npm run setup');
  await ensurePortFree(PORT);
  await serve({ port: PORT, isolated: true });

  const playwright = await import('@playwright/test');
  const browser = await playwright.chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${PORT}/?${PRESSED.query}`);
  await page.waitForFunction(() => 'interleave' in globalThis);

  /** @type {Record<string, { totalMs: number[], longestGapMs: number[], startupMs: number[] }>} */
  const measured = Object.fromEntries(
    [...Object.keys(ENTRIES), PRESSED.name].map((name) => [name, { totalMs: [], longestGapMs: [], startupMs: [] }]),
  );
  for (let round = 0; round <= ROUNDS; round++) {
    say(round === 0 ? 'Warming up' : `Round ${round} of ${ROUNDS}`);
    /** @param {string} name @param {import('../pkg/baseline/interleave').RunRecord} record */
    const note = (name, { totalMs, startupMs, mainThread }) => {
      if (round === 0) return;
      measured[name]?.totalMs.push(totalMs);
      measured[name]?.longestGapMs.push(mainThread.longestGapMs);
      measured[name]?.startupMs.push(startupMs);
    };
    for (const [name, spec] of Object.entries(ENTRIES)) {
      note(name, await page.evaluate((given) => globalThis.interleave.run(given), spec));
      // Right after the library’s own run of the same.
      if (name === 'processes, 2') note(PRESSED.name, await page.evaluate(pressRun));
    }
  }
  say('Exploring schedules');
  const explored = await explorerSpeeds(page, EXPLORED, ROUNDS);
  const userAgent = await page.evaluate(() => navigator.userAgent);
  await browser.close();

  const medians = Object.fromEntries(
    Object.entries(measured).map(([name, { totalMs, longestGapMs, startupMs }]) => [
      name,
      { totalMs: median(totalMs), longestGapMs: median(longestGapMs), startupMs: median(startupMs) },
    ]),
  );
  for (const { title, baseline, entries } of GROUPS) {
    const base = medians[baseline]?.totalMs ?? NaN;
    console.log(`\n${title} (medians of ${ROUNDS}; × is the total divided by that of ${baseline})`);
    console.log(`${''.padEnd(34)}${['total ms', '×', 'longest gap ms'].map((head) => head.padStart(15)).join('')}`);
    for (const name of entries) {
      const { totalMs = NaN, longestGapMs = NaN } = medians[name] ?? {};
      const figures = [totalMs.toFixed(1), (totalMs / base).toFixed(3), longestGapMs.toFixed(1)];
      console.log(`${name.padEnd(34)}${figures.map((figure) => figure.padStart(15)).join('')}`);
    }
  }
  const { startMs, programs } = explored;
  console.log(
    `\nThe explorer of schedules, in a worker (medians of ${ROUNDS}; to start it takes ${startMs.toFixed(1)} ms)`,
  );
  console.log(
    `${''.padEnd(34)}${['steps', 'ms', 'steps a second', 'after its start'].map((head) => head.padStart(17)).join('')}`,
  );
  for (const { name, steps, ms } of programs) {
    const perSecond = [ms, ms - startMs].map((time) => ((1000 * steps) / time).toFixed(0));
    const figures = [String(steps), ms.toFixed(1), ...perSecond];
    console.log(`${name.padEnd(34)}${figures.map((figure) => figure.padStart(17)).join('')}`);
  }
  const results = { date: new Date().toISOString(), userAgent, rounds: ROUNDS, medians, measured, explored };
  writeFileSync(inRoot('bench-results.json'), `${JSON.stringify(results, null, 2)}\n`);
  say('Written: bench-results.json');
  process.exit(0);
});
