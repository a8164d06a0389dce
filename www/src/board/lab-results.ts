/** All results of one lab: its plots, what was guessed, and a table of the same. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Lab } from '../../../pkg/baseline/interleave';
import * as texts from '../content/board';
import { LAB_TITLES } from '../content/labs';
import { folded } from '../parts/folded';
import type { Result } from '../share/board-table';
import type { KeptRecord } from '../share/kept-record';
import { kindOf, outcomeOf, runOf } from '../share/what-ran';
import { dotPlot } from './dot-plot';
import { grouped } from './groups';
import { guesses } from './guesses';
import { coresOf, machineOf, processorOf } from '../share/machine';
import { figureOf, type Measure, MEASURES_OF } from './measures';

export type GroupBy = keyof typeof texts.GROUP_BY;

const PLACES: Record<GroupBy, (record: KeptRecord) => string> = {
  cores: coresOf,
  machine: machineOf,
  processor: processorOf,
};

export function labResults(lab: Lab, results: readonly Result[], by: GroupBy): TemplateResult {
  const kinds = new Set(results.map(({ record }) => kindOf(record)));
  const place = PLACES[by];
  const labelOf = ({ record }: Result) =>
    kinds.size > 1 ? texts.kindOnMachine(kindOf(record), place(record)) : place(record);
  const [only] = kinds;
  return html`<section class="lab-results" data-results-of=${lab}>
    <h3>${LAB_TITLES[lab]}</h3>
    ${kinds.size === 1 ? html`<p class="remark">${only}</p>` : nothing}
    ${MEASURES_OF[lab].map((measure) => plot(measure, results, labelOf))} ${guesses(lab, results)}
    ${folded(texts.asTable(results.length), table(lab, results))}
  </section>`;
}

function plot(measure: Measure, results: readonly Result[], labelOf: (result: Result) => string) {
  const figures = results.flatMap((result) => {
    const figure = figureOf(measure, result.record);
    return figure === undefined ? [] : [{ result, figure }];
  });
  return figures.length === 0 ? nothing : dotPlot(measure, grouped(figures, labelOf));
}

function table(lab: Lab, results: readonly Result[]): TemplateResult {
  const { who, run, machine, guess } = texts.COLUMNS;
  const measures = MEASURES_OF[lab].filter((measure) =>
    results.some(({ record }) => figureOf(measure, record) !== undefined),
  );
  const columns = [who, ...measures.map(({ title }) => title), run, machine, guess];
  return html`<div class="history scrolls" role="region" tabindex="0" aria-label=${LAB_TITLES[lab]}>
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${results.map(
          ({ file, record }) =>
            html`<tr data-result=${file}>
              <th scope="row">
                ${record.name} <span class=${record.name === undefined ? '' : 'aside'}>${file}</span>
                ${record.comparable ? nothing : html`<span class="aside">${texts.NOT_COMPARABLE}</span>`}
              </th>
              ${measures.map((measure) => html`<td>${written(measure, record)}</td>`)}
              <td>${runOf(record)} ${outcome(record)}</td>
              <td>${machineOf(record)}</td>
              <td>${record.guess ? texts.guessed(record.guess) : nothing}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function written(measure: Measure, record: KeptRecord) {
  const figure = figureOf(measure, record);
  return figure === undefined ? nothing : measure.written(figure);
}

function outcome(record: KeptRecord) {
  const text = outcomeOf(record);
  return text === undefined ? nothing : html`<strong data-outcome>${text}</strong>`;
}
