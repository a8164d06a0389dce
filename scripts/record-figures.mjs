// @ts-check
/**
 * Makes anew what the figures of the course show where there are no scripts: a real run of each, written to
 * www/src/recordings/figures.json. Build the site first; run it on a machine that does nothing else.
 *
 *     npm run build && node scripts/record-figures.mjs
 */
import { writeFileSync } from 'node:fs';
import { chapters, blocksOf } from './lib/course/chapters.mjs';
import { runsOf } from './lib/course/recorded.mjs';
import { options } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { openRecorder, rounded } from './lib/recorder.mjs';
import { main, say } from './lib/say.mjs';

const ALIKE = 3;

/** Shorter pieces of a lane could not be seen: this share of a run. */
const LEAST_SHARE = 1 / 400;

/** @typedef {import('../pkg/baseline/interleave').RunRecord} RunRecord */

/**
 * Who computed when: a list of `[startMs, lengthMs]` for each worker or thread.
 * @param {RunRecord} record
 */
function lanesOf({ rows, trace, totalMs }) {
  const pieces = trace
    ? trace
        .filter(({ state }) => state !== 'waiting' && state !== 'request')
        .map(({ thread, startMs, endMs }) => ({ lane: thread, startMs, endMs }))
    : rows.map(({ worker, startMs, elapsedMs }) => ({ lane: worker, startMs, endMs: startMs + elapsedMs }));
  const lanes = [...new Set(pieces.map(({ lane }) => lane))].sort((one, other) => one - other);
  return lanes.map((lane) =>
    joined(
      pieces.filter((piece) => piece.lane === lane),
      totalMs * LEAST_SHARE,
    ),
  );
}

/** Pieces with hardly a gap are one. @param {{ startMs: number, endMs: number }[]} pieces @param {number} leastMs */
function joined(pieces, leastMs) {
  /** @type {{ startMs: number, endMs: number }[]} */
  const all = [];
  for (const { startMs, endMs } of pieces.toSorted((one, other) => one.startMs - other.startMs)) {
    const last = all.at(-1);
    if (last && startMs - last.endMs < leastMs) last.endMs = endMs;
    else all.push({ startMs, endMs });
  }
  return all.map(({ startMs, endMs }) => [rounded(startMs), rounded(endMs - startMs)]);
}

/** @param {RunRecord} record */
const kept = (record) => ({
  totalMs: rounded(record.totalMs),
  freezeMs: rounded(record.mainThread.longestGapMs),
  ...(record.expected === undefined ? {} : { expected: record.expected, actual: record.actual }),
  lanes: record.lab === 'race' || record.trace ? lanesOf(record) : [],
});

await main(async () => {
  options();
  const recorder = await openRecorder();
  /** @type {Record<string, ReturnType<typeof kept>>} */
  const runs = {};
  let cores = 0;
  const figures = chapters()
    .flatMap(blocksOf)
    .flatMap((block) => (block.kind === 'figure' ? [block] : []));
  for (const { key, spec } of figures.flatMap(runsOf)) {
    if (key in runs) continue;
    const record = await recorder.record(spec, ALIKE);
    cores = record.environment.cores;
    runs[key] = kept(record);
    say(`${key}: ${rounded(record.totalMs)} ms`);
  }
  await recorder.close();
  writeFileSync(
    inRoot('www', 'src', 'recordings', 'figures.json'),
    `${JSON.stringify({ cores, browser: 'Chromium', runs })}\n`,
  );
  process.exit(0);
});
