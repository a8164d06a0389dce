/** What the board will look like, drawn by hand: nobody measured this. */
import { html, svg, type TemplateResult } from 'lit';
import { SKETCH } from '../content/board';

const ROWS = [
  { y: 20, dots: [150, 162, 170, 174, 182, 196, 214], median: 174 },
  { y: 58, dots: [74, 84, 88, 96, 104, 128], median: 92 },
];

export function sketch(): TemplateResult {
  return html`<figure class="board-sketch">
    <svg viewBox="0 0 240 84" aria-hidden="true">
      ${ROWS.map(
        ({ y, dots, median }) =>
          svg`<line x1="8" x2="232" y1=${y + 9} y2=${y + 9} />
            ${dots.map((x) => svg`<circle cx=${x} cy=${y} r="5" />`)}
            <line class="median" x1=${median} x2=${median} y1=${y - 13} y2=${y + 9} />`,
      )}
    </svg>
    <figcaption>${SKETCH}</figcaption>
  </figure>`;
}
