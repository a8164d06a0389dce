/** The demo `racy`: a hundred runs of the pool that stops too early, beside a hundred of the one that counts. */
import { html, nothing } from 'lit';
import type { EndFigures, ProgramId, RacyRun } from '../../../../pkg/baseline/interleave';
import { SCHEMATIC } from '../../content/lifecycle/lab';
import * as texts from '../../content/lifecycle/racy';
import { count, duration } from '../../format/format';
import { SITE } from '../../engine/site';
import { figuresTable } from '../../parts/figures-table';
import { permalink } from '../../share/permalink';
import type { Demo, FiguresOf } from './demo';
import { schematic, strips, stripsKey } from './strips';

export const losingRuns = ({ lost }: EndFigures): number => lost.filter((results) => results > 0).length;

export function endOf({ ends }: FiguresOf<'racy'>, id: EndFigures['end']): EndFigures | undefined {
  return ends.find(({ end }) => end === id);
}

export const racy: Demo<'racy'> = {
  uses: ['workers', 'jobs'],

  schematic: () =>
    schematic(
      SCHEMATIC,
      texts.IDEA,
      strips({
        label: texts.IDEA_SAYS,
        lanes: [
          {
            name: texts.worker(1),
            blocks: [
              { kind: 'job', from: 0, to: 2.9 },
              { kind: 'job', from: 3, to: 5.9 },
            ],
          },
          {
            name: texts.worker(2),
            blocks: [
              { kind: 'job', from: 0, to: 3.9 },
              { kind: 'late', from: 4, to: 8, text: texts.LOST },
            ],
          },
        ],
        to: 9,
        mark: { at: 6, text: texts.STOPPED },
      }),
    ),

  picture: (figures) => {
    const hasty = endOf(figures, 'hasty');
    const counting = endOf(figures, 'counting');
    if (!hasty || !counting) return html`<p class="remark">${texts.NO_THREADS}</p>`;
    return html`<div class="run-grids">${[hasty, counting].map(grid)}</div>
      ${stripsKey([
        { kind: 'lost', text: texts.KEY.lost },
        { kind: '', text: texts.KEY.whole },
      ])}
      ${hasty.example ? lanes(hasty.example) : nothing}
      ${losingRuns(hasty) === 0 ? html`<p class="remark" data-lucky>${texts.LUCKY}</p>` : nothing}
      ${losingRuns(counting) > 0 ? html`<p class="remark" data-defect>${texts.COUNTING_LOST}</p>` : nothing}`;
  },

  table: ({ ends }) =>
    figuresTable({
      label: texts.TABLE,
      columns: texts.COLUMNS,
      rows: ends.map((one) => ({
        id: one.end,
        head: texts.ENDS[one.end],
        cells: [
          one.lost.length,
          losingRuns(one),
          count(one.lost.reduce((sum, lost) => sum + lost, 0)),
          Math.max(0, ...one.lost),
          duration(one.totalMs),
        ],
      })),
    }),

  outcome: (figures) => {
    const hasty = endOf(figures, 'hasty');
    return hasty ? texts.outcome(losingRuns(hasty), hasty.lost.length) : texts.NO_THREADS;
  },
};

/** A cell for each run. */
function grid(end: EndFigures) {
  const losing = losingRuns(end);
  return html`<figure class="run-grid" data-end=${end.end} data-losing=${losing}>
    <figcaption>
      <strong>${texts.ENDS[end.end]}</strong>
      <span class="found">${texts.losing(losing, end.lost.length, Math.max(0, ...end.lost))}</span>
    </figcaption>
    <div class="cells" role="img" aria-label=${texts.GRID(end.end, losing, end.lost.length)}>
      ${end.lost.map((lost, run) => html`<span class=${`cell ${lost > 0 ? 'lost' : ''}`} title=${texts.runSays(run + 1, lost)}>${lost > 0 ? lost : nothing}</span>`)}
    </div>
  </figure>`;
}

/** One run as lanes, from its beginning to the end of its last job. */
function lanes({ run, endedMs, jobs }: RacyRun) {
  const late = jobs.filter(({ counted }) => !counted);
  const workers = Math.max(...jobs.map(({ worker }) => worker)) + 1;
  const to = Math.max(endedMs, ...jobs.map(({ endMs }) => endMs)) * 1.01;
  return html`<figure class="demo-run" data-example=${run}>
    <figcaption>${late.length > 0 ? texts.example(run + 1, late.length) : texts.EXAMPLE_WHOLE}</figcaption>
    ${strips({
      label: texts.exampleSays(
        late.map(({ job }) => job + 1),
        endedMs,
      ),
      lanes: Array.from({ length: workers }, (_, worker) => ({
        name: texts.worker(worker + 1),
        blocks: jobs
          .filter((job) => job.worker === worker)
          .map(({ job, startMs, endMs, counted }) => ({
            kind: counted ? 'job' : 'late',
            from: startMs,
            to: endMs,
            text: String(job + 1),
          })),
      })),
      to,
      mark: { at: endedMs, text: texts.STOPPED },
      measured: true,
    })}
    ${stripsKey([
      { kind: 'job', text: texts.KEY_JOBS.counted },
      { kind: 'late', text: texts.KEY_JOBS.late },
    ])}
    <p class="remark">${schedules('hasty')}, ${schedules('counting')} ${texts.SCHEDULES_OPEN}</p>
  </figure>`;
}

/** The same pool in the lab of all schedules. */
const PROGRAMS = { hasty: 'pool-racy', counting: 'pool-sentinels' } as const satisfies Record<
  EndFigures['end'],
  ProgramId
>;

/** Leads there without leaving this run, which is on no other page; out of a frame, too. */
const schedules = (end: EndFigures['end']) =>
  html`<a
    href=${permalink(new URL('index.html', SITE), 'schedules', { program: PROGRAMS[end] })}
    target="_blank"
    rel="noopener"
    >${texts.SCHEDULES[end]}</a
  >`;
