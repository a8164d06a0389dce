/** `<interleave-server-lab>`: where concurrency is used. A small application server, set up in seven ways. */
import { html, nothing } from 'lit';
import type { Deployment, RunRecord, Serves, ServerLane } from '../../../../pkg/baseline/interleave';
import '../../charts/trace-chart';
import * as chips from '../../content/chips';
import { SETTINGS, STARTING_ASIDE } from '../../content/run';
import * as texts from '../../content/server';
import '../../parts/code-tabs';
import { numberField, selectField } from '../../parts/field';
import { folded } from '../../parts/folded';
import { fieldOf, namesOf, optionsOf, type Settings } from '../base/controls';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import { type Block, strips, stripsKey } from '../lifecycle/strips';
import { nameOf, picture, runsTable, withRun } from './picture';
import { histogram, serverFigures } from './server-figures';
import { SERVER_STEPS } from './server-steps';

export const TAG = 'interleave-server-lab';

/** More lanes than this are too many to look at. */
const MOST_LANES = 16;

/** What is looked at first, in milliseconds: some requests of a usual length. */
const FIRST_MS = 300;

const ALONE: readonly Deployment[] = ['sync', 'asgi'];

/** Where a thread needs the lock of the interpreter. */
const LOCKED: Deployment = 'wsgi-threads';

/** A share is said as one in so many where that is so close to it. */
const CLOSE = 1e-6;

export class ServerLab extends LabBase<LabRun> {
  protected override readonly lab = 'server';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new LabRun(this);
  protected override readonly steps = SERVER_STEPS;
  protected override readonly blankIsDefault = ['rate'];
  #runs: RunRecord[] = [];

  /** The deployment that is set; an address may name one that there is not. */
  get #deployment(): Deployment {
    const id = this.value('deployment');
    return Object.hasOwn(texts.DEPLOYMENTS, id) ? (id as Deployment) : 'sync';
  }

  get #isOpen(): boolean {
    return this.value('rate') !== '';
  }

  protected override settings(settings: Settings) {
    const deployment = this.#deployment;
    const { models } = settings.capabilities;
    const available = { threads: models.threads, 'wsgi-threads': models['threads-gil'] };
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${selectField(fieldOf(settings, 'deployment', { hint: texts.DEPLOYMENTS[deployment].says }), optionsOf(namesOf(texts.DEPLOYMENTS), available))}
      ${numberField(fieldOf(settings, 'workers', { unused: ALONE.includes(deployment), hint: texts.WORKERS_HINT[deployment] }), { min: 1, max: 64 })}
      ${numberField(fieldOf(settings, 'clients', { unused: this.#isOpen, hint: texts.CLIENTS_HINT }), { min: 1, max: 200 })}
      ${numberField(fieldOf(settings, 'rate', { hint: texts.RATE_HINT }))}
      ${numberField(fieldOf(settings, 'ioMs', { half: true }))}
      ${numberField(fieldOf(settings, 'cpuMs', { half: true }))}
      ${numberField(fieldOf(settings, 'heavy', { hint: texts.HEAVY_HINT }))}
      ${numberField(fieldOf(settings, 'heavyMs', { unused: Number(this.value('heavy')) === 0 }))}
      ${numberField(fieldOf(settings, 'seconds', { label: texts.SECONDS }))}
      ${numberField(fieldOf(settings, 'switchInterval', { unused: deployment !== LOCKED }), { min: 1, max: 100 })}
    </div>`;
  }

  protected override chips(): string[] {
    const heavy = Number(this.value('heavy'));
    return [
      ...this.#deploymentChips(),
      this.#isOpen ? texts.rate(this.value('rate')) : texts.clients(this.value('clients')),
      texts.request(this.value('ioMs'), this.value('cpuMs')),
      ...(heavy > 0 ? [heavyChip(heavy, this.value('heavyMs'))] : []),
    ];
  }

  /** The deployment with what it means, where it is known how many workers there are. */
  #deploymentChips(): string[] {
    const deployment = this.#deployment;
    const workers = Number(this.value('workers'));
    if (!ALONE.includes(deployment) && !(workers > 0))
      return [texts.SHORT[deployment], chips.workers(this.value('workers'))];
    return [texts.meaning(nameOf(deployment, workers), texts.MEANS[deployment](workers))];
  }

  protected override doing(): string {
    return this.shown.status === 'starting' ? STARTING_ASIDE : texts.AT_WORK;
  }

  protected override startingText(): string {
    return texts.STARTING;
  }

  protected override outcome({ requests, perSecond = 0, latencyMs }: RunRecord): string {
    return requests && latencyMs ? texts.done(requests.done, perSecond, latencyMs.p99) : '';
  }

  protected override over(): void {
    const { record } = this.shown;
    if (record) this.#runs = withRun(this.#runs, record);
    super.over();
  }

  protected override stage() {
    const { record } = this.shown;
    const runs = this.#shownRuns;
    if (!record)
      return html`<div class="server-stage">
        ${idea()}
        <p class="watch">${texts.BEFORE}</p>
        ${picture(runs, undefined)}
      </div>`;
    return html`<div class="server-stage">
      ${serverFigures(record)} ${picture(runs, record)} ${lanes(record)} ${histogram(record)}
    </div>`;
  }

  /** A record from a file is shown beside what was run here, as long as it is shown. */
  get #shownRuns(): readonly RunRecord[] {
    const { record } = this.shown;
    return !record || this.#runs.includes(record) ? this.#runs : withRun(this.#runs, record);
  }

  protected override details() {
    const runs = this.#shownRuns;
    // Of what is in sight: what was run, else what is set.
    const { deployment, ioMs } = this.shown.record?.spec ?? {
      deployment: this.#deployment,
      ioMs: Number(this.value('ioMs')),
    };
    return html`<p class="watch">${texts.WATCH[deployment][ioMs > 0 ? 'waiting' : 'computing']}</p>
      ${runs.length > 0 ? folded(texts.TABLE, runsTable(runs)) : nothing}
      ${folded(
        texts.WORDS,
        html`<dl class="server-words">
          ${texts.SERVERS.map(
            ([name, says]) =>
              html`<dt>${name}</dt>
                <dd>${says}</dd>`,
          )}
        </dl>`,
      )}
      <interleave-code .lab=${this.lab} .of=${this.#deployment}></interleave-code>`;
  }
}

/** Before the first run: two requests, by a process and by an event loop. */
function idea() {
  const request = (from: number, computing: number): Block[] => [
    { kind: 'waiting', from, to: from + 5 },
    { kind: 'job', from: computing, to: computing + 2 },
  ];
  return html`<figure class="schematic demo-schematic" data-schematic="server">
    <figcaption><span class="label">${texts.SCHEMATIC}</span> ${texts.IDEA} ${texts.IDEA_SAYS}</figcaption>
    ${strips({
      label: texts.IDEA_SAYS,
      lanes: [
        { name: texts.IDEA_LANES.process, blocks: [...request(0, 5), ...request(7, 12)] },
        { name: texts.IDEA_LANES.loop, blocks: request(0, 5) },
        { name: texts.IDEA_LANES.other, blocks: request(0, 7) },
      ],
      to: 14,
    })}
    ${stripsKey([
      { kind: 'waiting', text: texts.IDEA_KEY.waiting },
      { kind: 'job', text: texts.IDEA_KEY.job },
    ])}
  </figure>`;
}

function lanes({ server, spec, trace = [], totalMs, traceLeftOut = 0 }: RunRecord) {
  const all = server?.lanes ?? [];
  const names = namesOfLanes(all).slice(0, MOST_LANES);
  return html`<interleave-trace-chart
      .spans=${trace.filter(({ thread }) => thread < names.length)}
      .lanes=${names.length}
      .names=${names}
      .states=${texts.STATES[spec.deployment === LOCKED ? 'lock' : 'loop']}
      .label=${texts.LANES}
      .firstMs=${FIRST_MS}
      .totalMs=${totalMs}
    ></interleave-trace-chart>
    ${all.length > names.length ? html`<p class="remark">${texts.lanesShown(names.length, all.length)}</p>` : nothing}
    ${traceLeftOut > 0 ? html`<p class="remark">${texts.leftOut(traceLeftOut)}</p>` : nothing}`;
}

/** A share as a visitor says it. */
function heavyChip(share: number, ms: string): string {
  const of = Math.round(1 / share);
  return Math.abs(1 / of - share) < CLOSE ? texts.oneIn(of, ms) : texts.shareOf(share, ms);
}

/** Coroutines are counted in each event loop. */
function namesOfLanes(lanes: readonly ServerLane[]): string[] {
  const counts = new Map<string, number>();
  return lanes.map(({ worker, serves }) => {
    const key: `${Serves} ${number}` = `${serves} ${worker}`;
    const lane = counts.get(key) ?? 0;
    counts.set(key, lane + 1);
    return texts.LANE[serves](worker, lane);
  });
}

customElements.define(TAG, ServerLab);
