/** The demo `startup`: what it costs to start a worker, and from how many jobs on a pool pays for itself. */
import { html, nothing } from 'lit';
import type { WayFigures } from '../../../../pkg/baseline/interleave';
import { SCHEMATIC } from '../../content/lifecycle/lab';
import * as texts from '../../content/lifecycle/startup';
import { fineDuration } from '../../format/fine-duration';
import { duration } from '../../format/format';
import type { Demo, FiguresOf } from './demo';
import { figuresTable } from '../../parts/figures-table';
import { logDots } from './log-dots';
import { schematic, strips } from './strips';

const isPool = ({ way }: WayFigures): boolean => way === 'process-pool' || way === 'thread-pool';

/** What a job costs in all: with a start of its own where it has one. */
const eachMs = ({ totalMs, jobs }: WayFigures): number => totalMs / Math.max(1, jobs);

/** To start one worker. */
const oneStartMs = (way: WayFigures): number =>
  isPool(way) ? way.startupMs / Math.max(1, way.workers) : way.startupMs;

export const startup: Demo<'startup'> = {
  uses: ['jobs', 'workers'],

  schematic: () => {
    const each = [0, 1, 2].flatMap((job) => [
      { kind: 'starting', from: 4 * job, to: 4 * job + 3, text: texts.START },
      { kind: 'job', from: 4 * job + 3, to: 4 * job + 3.9 },
    ]);
    const kept = [
      { kind: 'starting', from: 0, to: 3, text: texts.START },
      ...[0, 1, 2].map((job) => ({ kind: 'job', from: 3 + job, to: 3.9 + job })),
    ];
    const lanes = [
      { name: texts.NEW_EACH, blocks: each },
      { name: texts.KEPT, blocks: kept },
    ];
    return schematic(SCHEMATIC, texts.IDEA, strips({ label: texts.IDEA_SAYS, lanes, to: 12 }));
  },

  picture: ({ ways, jobs, limitMs }) =>
    html`${logDots({
      label: texts.PLOT,
      key: [
        { kind: 'small', text: texts.JOB_ALONE },
        { kind: 'hollow', text: texts.ONE_START },
        { kind: 'full', text: texts.IN_ALL },
        { kind: 'once', text: texts.START_ONCE },
      ],
      lanes: ways.map((way) => ({
        id: way.way,
        name: texts.WAYS[way.way],
        dots: [
          isPool(way)
            ? {
                kind: 'once',
                ms: oneStartMs(way),
                says: texts.startOnceSays(fineDuration(oneStartMs(way))),
                apart: true,
              }
            : { kind: 'hollow', ms: oneStartMs(way), says: texts.startSays(fineDuration(oneStartMs(way))) },
          { kind: 'small', ms: way.jobMs, says: texts.jobSays(fineDuration(way.jobMs)) },
          { kind: 'full', ms: eachMs(way), says: texts.eachSays(fineDuration(eachMs(way))) },
        ],
      })),
      figureOf: 'full',
    })}
    ${ways.map((way) => (way.jobs < jobs ? html`<p class="remark" data-stopped=${way.way}>${texts.stopped(way.way, way.jobs, jobs, limitMs, eachMs(way) * jobs)}</p>` : nothing))}
    ${ways.map((way) => (way.paysFrom === undefined ? nothing : html`<p class="remark" data-pays-from=${way.paysFrom}>${texts.pays(way.way, way.workers, way.startupMs, way.paysFrom)}</p>`))}`,

  table: ({ ways }) =>
    figuresTable({
      label: texts.TABLE,
      columns: texts.COLUMNS,
      rows: ways.map((way) => ({
        id: way.way,
        head: texts.WAYS[way.way],
        cells: [
          way.jobs,
          way.workers,
          fineDuration(way.startupMs),
          fineDuration(way.jobMs),
          duration(way.totalMs),
          fineDuration(eachMs(way)),
        ],
      })),
    }),

  outcome: ({ ways }) => {
    const [each, pool] = [wayOf(ways, 'process-each'), wayOf(ways, 'process-pool')];
    return each && pool ? texts.outcome(fineDuration(eachMs(each)), fineDuration(eachMs(pool))) : '';
  },
};

export function wayOf(ways: readonly WayFigures[], id: WayFigures['way']): WayFigures | undefined {
  return ways.find(({ way }) => way === id);
}

/** How many times as much a job costs that has a new process, as one of a pool that is up. */
export function priceOfStarting({ ways }: FiguresOf<'startup'>): { each: number; pool: number } | undefined {
  const [each, pool] = [wayOf(ways, 'process-each'), wayOf(ways, 'process-pool')];
  return each && pool ? { each: eachMs(each), pool: eachMs(pool) } : undefined;
}
