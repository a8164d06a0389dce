/** The table behind a picture: the same figures. */
import { html, type TemplateResult } from 'lit';

export interface FiguresTable {
  label: string;
  columns: readonly string[];
  /** A row's id, its head, and its cells. */
  rows: readonly { id: string; head: string; cells: readonly unknown[] }[];
}

export function figuresTable({ label, columns, rows }: FiguresTable): TemplateResult {
  return html`<div class="history figures-table scrolls" role="region" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${columns.map((column, at) => html`<th scope="col" class=${at === 0 ? '' : 'figure'}>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, head, cells }) =>
            html`<tr data-figures=${id}>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td class="figure">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
