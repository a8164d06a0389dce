// @ts-check
/**
 * Runs of the figures that were recorded, as drawings: what a reader without scripts sees in a lab's place. One axis of time
 * for all runs of a figure, a lane for each worker, and a line as long as the page's longest freeze, if it froze.
 */
import { readFileSync } from 'node:fs';
import { isFreeze } from '../../../www/src/format/freeze.ts';
import { inRoot } from '../paths.mjs';

/** @typedef {import('./blocks.mjs').Figure} Figure */
/** @typedef {{ totalMs: number, freezeMs: number, expected?: number, actual?: number, lanes: [startMs: number, lengthMs: number][][] }} Kept */
/** @typedef {{ label: string, run: Kept }} Shown */

/**
 * What a figure can be run with, and what each is kept under.
 * @param {Figure} figure
 * @returns {{ key: string, label: string, spec: Record<string, string> }[]}
 */
export const runsOf = ({ lab, fields, knob }) =>
  (knob?.values ?? [undefined]).map((one) => {
    const spec = { lab, ...fields, ...(knob && one && { [knob.field]: one.value }) };
    return { key: new URLSearchParams(spec).toString(), label: one?.label ?? '', spec };
  });

/** @returns {{ cores: number, browser: string, runs: Record<string, Kept> }} */
export const recordings = () => JSON.parse(readFileSync(inRoot('www', 'src', 'recordings', 'figures.json'), 'utf8'));

const WIDTH = 640;
const LANE = 14;
const GAP = 3;
const LABEL = 22;
const FREEZE = 12;
const BETWEEN = 14;

/**
 * @param {Shown[]} shown @param {(run: Kept) => string} says what is written above the lanes
 * @returns {string} SVG
 */
export function drawing(shown, says) {
  const longestMs = Math.max(...shown.map(({ run }) => Math.max(run.totalMs, run.freezeMs)));
  const scale = WIDTH / longestMs;
  let top = 0;
  const parts = shown.map(({ label, run }) => {
    const lanes = run.lanes.length === 0 ? [[/** @type {[number, number]} */ ([0, run.totalMs])]] : run.lanes;
    const from = top;
    const bottom = from + LABEL + lanes.length * (LANE + GAP);
    top = bottom + FREEZE + BETWEEN;
    const freeze = isFreeze(run.freezeMs)
      ? `<path d="M0 ${bottom + 4}h${fixed(run.freezeMs * scale)}" stroke="var(--alarm)" stroke-width="3"/>`
      : '';
    return `<text x="0" y="${from + 14}">${label === '' ? '' : `<tspan font-weight="600">${label}</tspan> · `}${says(run)}</text>
${lanes.map((pieces, at) => laneAt(pieces, from + LABEL + at * (LANE + GAP), scale)).join('')}${freeze}`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${top - BETWEEN}" role="img" aria-label="${shown.map(({ label, run }) => `${label === '' ? '' : `${label}: `}${says(run)}`).join('; ')}" fill="currentColor" font-size="14">${parts.join('')}</svg>`;
}

/** @param {[startMs: number, lengthMs: number][]} pieces @param {number} top @param {number} scale */
const laneAt = (pieces, top, scale) =>
  `<path d="M0 ${top + LANE}h${WIDTH}" stroke="var(--line)"/>${pieces
    .map(
      ([startMs, lengthMs]) =>
        `<rect x="${fixed(startMs * scale)}" y="${top}" width="${fixed(Math.max(1, lengthMs * scale - 1))}" height="${LANE}" fill="var(--accent)"/>`,
    )
    .join('')}`;

/** @param {number} length */
const fixed = (length) => length.toFixed(1);
