/** All deployments that were run under the same load, on one picture: throughput across, the slowest hundredth up. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deployment, RunRecord, RunSpec } from '../../../../pkg/baseline/interleave';
import { logAxis } from '../../charts/log-axis';
import * as texts from '../../content/server';
import { count, duration, significant } from '../../format/format';
import { figuresTable } from '../../parts/figures-table';
import { haveSameWork } from './same-work';

const SEVERAL: readonly Deployment[] = ['wsgi', 'wsgi-threads', 'threads', 'wsgi-asgi'];

/** What must be the same. Heavy requests may come on top: what they do to the others is seen beside a run without them. */
const LOAD = ['clients', 'rate', 'seconds', 'ioMs', 'cpuMs'] as const satisfies (keyof RunSpec)[];

const loadOf = ({ spec }: RunRecord): string => JSON.stringify(LOAD.map((field) => spec[field]));

const heavyOf = ({ spec: { heavy, heavyMs } }: RunRecord): string => (heavy > 0 ? `${heavy} ${heavyMs}` : '');

/** The runs that may be compared with this one, the newest of each deployment, with it. */
export function withRun(runs: readonly RunRecord[], record: RunRecord): RunRecord[] {
  const alike = (run: RunRecord) =>
    loadOf(run) === loadOf(record) &&
    (heavyOf(run) === '' || heavyOf(record) === '' || heavyOf(run) === heavyOf(record)) &&
    haveSameWork([run, record]) &&
    !(
      run.spec.deployment === record.spec.deployment &&
      run.workers === record.workers &&
      heavyOf(run) === heavyOf(record)
    );
  return [...runs.filter(alike), record];
}

/** Where the workers are the servers, with how many there are. */
export const nameOf = (deployment: Deployment, workers: number): string =>
  SEVERAL.includes(deployment) ? texts.several(deployment, workers) : texts.SHORT[deployment];

const isHeavy = (run: RunRecord): boolean => heavyOf(run) !== '';

const areMixed = (runs: readonly RunRecord[]): boolean => new Set(runs.map(isHeavy)).size > 1;

/** What a run is called beside these. */
function longNameOf(run: RunRecord, runs: readonly RunRecord[]): string {
  const name = shortNameOf(run);
  return areMixed(runs) && isHeavy(run) ? texts.withHeavy(name) : name;
}

const shortNameOf = ({ spec: { deployment, workers } }: RunRecord): string => nameOf(deployment, workers);

/** What the names of the deployments mean, each once. */
const meaningsOf = (runs: readonly RunRecord[]): string[] => [
  ...new Set(
    runs.map(({ spec: { deployment, workers } }) =>
      texts.meaning(nameOf(deployment, workers), texts.MEANS[deployment](workers)),
    ),
  ),
];

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
    <ul class="meanings">
      ${meaningsOf(runs).map((meaning) => html`<li>${meaning}</li>`)}
      ${areMixed(runs) ? (['light', 'heavy'] as const).map((shape) => html`<li><span class=${`dot ${shape}`}></span> ${texts.SHAPES[shape]}</li>`) : nothing}
    </ul>
    <p class="up" aria-hidden="true">${texts.UP}</p>
    <div class="plot">
      <span class="marks" aria-hidden="true">
        ${axis.marks.map((mark) => html`<span .style=${`bottom: ${percent(axis.at(mark))}`}>${duration(mark)}</span>`)}
      </span>
      <ul class="dots" aria-label=${texts.PICTURE}>
        ${labelled.map(
          ({ run, x, y, label }) =>
            html`<li data-dot=${run.spec.deployment}>
              <span
                class=${`dot ${run === newest ? 'newest' : ''} ${isHeavy(run) ? 'heavy' : ''}`}
                aria-hidden="true"
                .style=${`left: ${percent(x)}; bottom: ${percent(y)}`}
              ></span>
              <span
                class=${`dot-name ${x > 0.55 ? 'before' : 'after'}`}
                aria-hidden="true"
                .style=${`left: ${percent(x)}; bottom: ${percent(label)}`}
                >${shortNameOf(run)}</span
              >
              <span class="unseen"
                >${texts.dot(longNameOf(run, runs), run.perSecond ?? 0, run.latencyMs?.p99 ?? 0)}</span
              >
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
      head: longNameOf(run, runs),
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
