/** The figures of a run of the server lab, and how long its requests took. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { niceStep } from '../../charts/nice-step';
import * as texts from '../../content/server';
import { count, duration, significant } from '../../format/format';
import { roundDuration } from '../../format/round-duration';
import { remarks } from '../../parts/remarks';

export function serverFigures(record: RunRecord): TemplateResult | typeof nothing {
  const { requests, perSecond = 0, latencyMs, queue, server, environment } = record;
  if (!requests || !latencyMs || !server) return nothing;
  const figure = (name: string, text: string, id: string, value: number, large = false) =>
    html`<div class=${large ? 'large' : ''}>
      <dt>${name}</dt>
      <dd data-figure=${id} data-value=${value}>${text}</dd>
    </div>`;
  const time = (name: string, id: string, ms: number, large = false) => figure(name, duration(ms), id, ms, large);
  return html`<dl class="figures">
      ${figure(texts.FIGURES.perSecond, significant(perSecond), 'perSecond', perSecond, true)}
      ${time(texts.FIGURES.p99, 'p99', latencyMs.p99, true)} ${time(texts.FIGURES.p50, 'p50', latencyMs.p50)}
      ${time(texts.FIGURES.p95, 'p95', latencyMs.p95)} ${time(texts.FIGURES.longest, 'max', latencyMs.max)}
      ${figure(texts.FIGURES.refused, count(requests.refused), 'refused', requests.refused)}
      ${requests.failed > 0 ? figure(texts.FIGURES.failed, count(requests.failed), 'failed', requests.failed) : nothing}
      ${
        queue
          ? [
              figure(texts.FIGURES.jobs, texts.jobs(queue.done, queue.asked), 'jobs', queue.done),
              time(texts.FIGURES.jobsWithin, 'jobs-p99', queue.latencyMs.p99),
            ]
          : nothing
      }
    </dl>
    ${remarks(record, server.tooFewCores ? texts.tooFewCores(server.coresWanted, environment.cores) : undefined)}`;
}

/** On a phone there is room for so many. */
const MOST_LABELS = 4;

export function histogram({ server }: RunRecord): TemplateResult | typeof nothing {
  const bins = server?.histogram ?? [];
  if (bins.length === 0) return nothing;
  const most = Math.max(...bins.map(({ requests }) => requests));
  const every = Math.ceil(bins.length / MOST_LABELS);
  const step = niceStep(most / 4);
  const top = step * Math.ceil(most / step);
  const marks = Array.from({ length: top / step + 1 }, (_, at) => at * step).filter(Number.isInteger);
  return html`<figure class="server-histogram">
    <figcaption><strong>${texts.HISTOGRAM}.</strong> ${texts.HISTOGRAM_SAYS}</figcaption>
    <p class="up" aria-hidden="true">${texts.HISTOGRAM_UP}</p>
    <div class="plot">
      <span class="marks" aria-hidden="true"
        >${marks.map((mark) => html`<span .style=${`bottom: ${(100 * mark) / top}%`}>${count(mark)}</span>`)}</span
      >
      <ol>
        ${bins.map(
          ({ requests, fromMs, toMs }, at) =>
            html`<li data-bin=${requests}>
              ${requests > 0 ? html`<span class="bar" aria-hidden="true" .style=${`block-size: ${(100 * requests) / top}%`}></span>` : nothing}
              <span class=${`bin ${(bins.length - 1 - at) % every === 0 ? '' : 'dense'}`} aria-hidden="true"
                >${roundDuration(toMs)}</span
              >
              <span class="unseen">${texts.bin(requests, fromMs, toMs)}</span>
            </li>`,
        )}
      </ol>
    </div>
  </figure>`;
}
