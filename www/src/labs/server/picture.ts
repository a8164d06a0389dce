/** All deployments that were run under the same load, on one picture: throughput across, the slowest hundredth up. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deployment, RunRecord, RunSpec } from '../../../../pkg/baseline/interleave';
import { logAxis } from '../../charts/log-axis';
import * as texts from '../../content/server';
import { count, duration, significant } from '../../format/format';
import { figuresTable } from '../../parts/figures-table';

const SEVERAL: readonly Deployment[] = ['wsgi', 'wsgi-threads', 'threads', 'wsgi-asgi'];

const LOAD = ['clients', 'rate', 'seconds', 'ioMs', 'cpuMs', 'heavy', 'heavyMs'] as const satisfies (keyof RunSpec)[];

const loadOf = ({ spec }: RunRecord): string => JSON.stringify(LOAD.map((field) => spec[field]));

/** The runs that may be compared with this one, the newest of each deployment, with it. */
export function withRun(runs: readonly RunRecord[], record: RunRecord): RunRecord[] {
  const alike = (run: RunRecord) =>
    loadOf(run) === loadOf(record) &&
    !(run.spec.deployment === record.spec.deployment && run.workers === record.workers);
  return [...runs.filter(alike), record];
}

/** Where the workers are the servers, with how many there are. */
const nameOf = ({ spec: { deployment, workers } }: RunRecord): string =>
  SEVERAL.includes(deployment) ? texts.several(deployment, workers) : texts.SHORT[deployment];

/** How far apart two labels must be, as a share of the picture's height. */
const APART = 0.09;

const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

export function picture(runs: readonly RunRecord[], newest: RunRecord | undefined): TemplateResult | typeof nothing {
  if (runs.length === 0) return nothing;
  const most = 1.1 * Math.max(...runs.map(({ perSecond = 0 }) => perSecond), 1);
  const axis = logAxis(runs.map(({ latencyMs }) => latencyMs?.p99 ?? 0));
  const dots = runs
    .map((run) => ({ run, x: (run.perSecond ?? 0) / most, y: axis.at(run.latencyMs?.p99 ?? 0) }))
    .sort((one, other) => one.y - other.y);
  let last = -1;
  const labelled = dots.map((dot) => ({ ...dot, label: (last = Math.max(dot.y, last + APART)) }));
  return html`<figure class="server-picture">
    <figcaption><strong>${texts.PICTURE}.</strong> ${texts.PICTURE_SAYS}</figcaption>
    <p class="up" aria-hidden="true">${texts.UP}</p>
    <div class="plot">
      <span class="marks" aria-hidden="true">
        ${axis.marks.map((mark) => html`<span .style=${`bottom: ${percent(axis.at(mark))}`}>${duration(mark)}</span>`)}
      </span>
      <ul aria-label=${texts.PICTURE}>
        ${labelled.map(
          ({ run, x, y, label }) =>
            html`<li data-dot=${run.spec.deployment}>
              <span
                class=${`dot ${run === newest ? 'newest' : ''}`}
                aria-hidden="true"
                .style=${`left: ${percent(x)}; bottom: ${percent(y)}`}
              ></span>
              <span
                class=${`dot-name ${x > 0.55 ? 'before' : 'after'}`}
                aria-hidden="true"
                .style=${`left: ${percent(x)}; bottom: ${percent(label)}`}
                >${nameOf(run)}</span
              >
              <span class="unseen">${texts.dot(nameOf(run), run.perSecond ?? 0, run.latencyMs?.p99 ?? 0)}</span>
            </li>`,
        )}
      </ul>
    </div>
    <p class="across" aria-hidden="true"><span>0</span><span>${texts.ACROSS}</span><span>${significant(most)}</span></p>
  </figure>`;
}

export function runsTable(runs: readonly RunRecord[]): TemplateResult {
  return figuresTable({
    label: texts.TABLE,
    columns: texts.COLUMNS,
    rows: runs.map((run) => ({
      id: run.spec.deployment,
      head: nameOf(run),
      cells: [
        significant(run.perSecond ?? 0),
        ...[run.latencyMs?.p50, run.latencyMs?.p95, run.latencyMs?.p99, run.latencyMs?.max].map((ms) =>
          duration(ms ?? 0),
        ),
        count(run.requests?.refused ?? 0),
      ],
    })),
  });
}
