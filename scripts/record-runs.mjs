// @ts-check
/**
 * Makes anew what labs show before somebody has run anything: real runs, written to www/src/recordings/. Build the site
 * first; run it on a machine that does nothing else, and look at what has changed before it is committed.
 *
 *     npm run build && node scripts/record-runs.mjs [--lab gil]
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parsed } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { openRecorder, rounded } from './lib/recorder.mjs';
import { main, say, Stop } from './lib/say.mjs';

const ALIKE = 5;
const MOST_BYTES = 6000;

/**
 * What each lab shows: numbers that go from a queue to two workers, a lock that goes from thread to thread as in the lab's first
 * step, all models.
 */
const RUNS = {
  race: { lab: 'race', model: 'processes', workers: 2 },
  gil: { lab: 'gil', mix: 'cpu', threads: 4 },
  compare: { lab: 'compare', repeats: 2 },
};

/** @typedef {import('../pkg/baseline/interleave').RunRecord} RunRecord */

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
  const { lab } = parsed(process.argv.slice(2), [], ['lab']);
  const wanted = Object.entries(RUNS).filter(([name]) => lab === undefined || lab === name);
  if (wanted.length === 0) throw new Stop(`There is no recording of ${String(lab)}.`);
  const recorder = await openRecorder();
  for (const [name, spec] of wanted) {
    const record = await recorder.record(spec, ALIKE);
    const text = `${JSON.stringify(drawn(record))}\n`;
    const bytes = gzipSync(text).length;
    if (bytes > MOST_BYTES) throw new Stop(`The recording ${name} has ${bytes} bytes: more than ${MOST_BYTES}.`);
    writeFileSync(inRoot('www', 'src', 'recordings', `${name}.json`), text);
    say(`${name}: ${rounded(record.totalMs)} ms, ${bytes} bytes compressed`);
  }
  await recorder.close();
  process.exit(0);
});
