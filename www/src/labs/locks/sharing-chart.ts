/** What an addition takes by where the threads add: a column a place, and a table of all that was measured. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SharingPlace, RunRecord } from '../../../../pkg/baseline/interleave';
import { NO_FIGURE } from '../../content/run';
import * as texts from '../../content/sharing';
import { count, nanoseconds } from '../../format/format';
import { folded } from '../../parts/folded';
import { distancesOf, met, metEverywhere } from '../../share/distances';

export function sharingChart(places: readonly SharingPlace[], lineBytes: number | undefined): TemplateResult {
  // A lock may take so long that beside it nothing else could be told apart.
  const measured = places.filter(met);
  const most = Math.max(...measured.filter(({ kind }) => kind !== 'lock').map(({ nsPerAddition }) => nsPerAddition));
  const isCutShort = measured.some(({ nsPerAddition }) => nsPerAddition > most);
  return html`<figure class="sharing" data-line=${lineBytes ?? nothing}>
    <figcaption>${texts.TITLE}</figcaption>
    <div class="sharing-columns" role="img" aria-label=${texts.picture(places.map(inPicture))}>
      ${places.map((place) => column(place, most, lineBytes))}
      <span class="sharing-axis">${texts.BYTES_AXIS}</span>
    </div>
    <ul class="sharing-key remark">
      <li>${texts.SAME_WORD}</li>
      <li>${texts.OTHERS_SAY.lock}</li>
      <li>${texts.OTHERS_SAY.own}</li>
      ${isCutShort ? html`<li>${texts.CUT_SHORT}</li>` : nothing}
      ${measured.length < places.length ? html`<li>${texts.APART_SAYS}</li>` : nothing}
    </ul>
  </figure>`;
}

const inPicture = (place: SharingPlace): string =>
  met(place) ? texts.inPicture(nameOf(place), place.nsPerAddition) : texts.notInPicture(nameOf(place));

function column(place: SharingPlace, most: number, lineBytes: number | undefined) {
  const { kind, bytes, nsPerAddition } = place;
  const disturbed = bytes !== undefined && lineBytes !== undefined && bytes < lineBytes;
  return html`<span
    class="sharing-column ${kind}"
    data-place=${bytes ?? kind}
    data-ns=${met(place) ? nsPerAddition : ''}
  >
    <span class="sharing-ns">${met(place) ? nanoseconds(nsPerAddition) : NO_FIGURE}</span>
    ${
      met(place)
        ? html`<span
            class="sharing-bar ${disturbed ? 'disturbed' : ''} ${nsPerAddition > most ? 'cut-short' : ''}"
            .style=${`--share: ${Math.min(1, nsPerAddition / most)}`}
          ></span>`
        : html`<span></span>`
    }
    <span class="sharing-tick">${kind === 'bytes' ? bytes : texts.OTHERS[kind]}</span>
  </span>`;
}

export function sharingFigures({ places = [], lineBytes }: RunRecord): TemplateResult | typeof nothing {
  const distances = distancesOf(places);
  // Times of threads that took turns are no figures of sharing.
  if (!distances || !metEverywhere(places)) return nothing;
  const figure = (name: 'same' | 'near' | 'far') =>
    html`<div class="large">
      <dt>${texts.FIGURES[name]}</dt>
      <dd>${texts.inNanoseconds(distances[name].nsPerAddition)}</dd>
    </div>`;
  return html`<dl class="figures">
    ${figure('same')} ${figure('near')} ${figure('far')}
    ${
      lineBytes === undefined
        ? nothing
        : html`<div class="large">
            <dt>${texts.FIGURES.line}</dt>
            <dd>${texts.bytes(lineBytes)}</dd>
          </div>`
    }
  </dl>`;
}

export function sharingTable(places: readonly SharingPlace[]): TemplateResult {
  return folded(
    texts.TABLE,
    html`<div class="history scrolls" role="region" tabindex="0" aria-label=${texts.TABLE}>
        <table>
          <thead>
            <tr>
              <th scope="col">${texts.COLUMNS.place}</th>
              <th scope="col" class="figure">${texts.COLUMNS.ns}</th>
              <th scope="col" class="figure">${texts.COLUMNS.range}</th>
              <th scope="col" class="figure">${texts.COLUMNS.together}</th>
              <th scope="col" class="figure">${texts.COLUMNS.additions}</th>
            </tr>
          </thead>
          <tbody>
            ${places.map(
              (place) =>
                html`<tr>
                  <th scope="row">${nameOf(place)}</th>
                  <td class="figure">${met(place) ? nanoseconds(place.nsPerAddition) : NO_FIGURE}</td>
                  <td class="figure">${met(place) ? texts.range(place.fastestNs, place.slowestNs) : NO_FIGURE}</td>
                  <td class="figure">${texts.together(place.together, place.rounds)}</td>
                  <td class="figure">${count(place.additions)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="remark">${texts.TABLE_SAYS}</p>`,
  );
}

const nameOf = ({ kind, bytes = 0 }: SharingPlace): string =>
  kind === 'bytes' ? texts.bytesApart(bytes) : texts.PLACES[kind];
