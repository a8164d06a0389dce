/** The demo `stopping`: a worker is made to stop in four ways, and leaves this behind. */
import { html, nothing } from 'lit';
import type { StopFigures, Stopping } from '../../../../pkg/baseline/interleave';
import { SCHEMATIC } from '../../content/lifecycle/lab';
import * as texts from '../../content/lifecycle/stopping';
import { count, duration } from '../../format/format';
import type { Demo, FiguresOf } from './demo';
import { figuresTable } from '../../parts/figures-table';
import { schematic, strips, stripsKey } from './strips';

export function wayOf({ ways }: FiguresOf<'stopping'>, id: Stopping): StopFigures | undefined {
  return ways.find(({ way }) => way === id);
}

const KINDS = { whole: 'job', 'taken-back': 'waiting', half: 'late' } as const;

export const stopping: Demo<'stopping'> = {
  uses: [],

  schematic: () => {
    const first = { kind: 'job', from: 0, to: 2.9 };
    return schematic(
      SCHEMATIC,
      texts.IDEA,
      strips({
        label: texts.IDEA_SAYS,
        lanes: [
          {
            name: texts.NAMES.sentinel,
            blocks: [first, { kind: 'job', from: 3, to: 5.9 }, { kind: 'job', from: 6, to: 8.9 }],
          },
          { name: texts.NAMES.event, blocks: [first, { kind: 'waiting', from: 3, to: 5, text: texts.TAKEN_BACK }] },
          { name: texts.NAMES.terminate, blocks: [first, { kind: 'late', from: 3, to: 4.5, text: texts.HALF }] },
        ],
        to: 10,
        mark: { at: 4.5, text: texts.STOP },
      }),
    );
  },

  picture: ({ ways }) => {
    const endOf = ({ toldMs, written }: StopFigures) => Math.max(toldMs, ...written.map(({ endMs }) => endMs));
    const to = Math.max(...ways.map(endOf)) * 1.01;
    return html`${ways.map((way) => lane(way, to))}
    ${stripsKey((['whole', 'taken-back', 'half'] as const).map((state) => ({ kind: KINDS[state], text: texts.KEY[state] })))}`;
  },

  table: ({ ways }) =>
    figuresTable({
      label: texts.TABLE,
      columns: texts.COLUMNS,
      rows: ways.map((one) => ({
        id: one.way,
        head: texts.WAYS[one.way],
        cells: [
          one.done,
          one.cut,
          one.notBegun,
          count(one.halfWritten),
          one.leftOpen,
          one.quietMs === undefined ? texts.NEVER_HEARD : duration(one.quietMs),
        ],
      })),
    }),

  outcome: (figures) => {
    const forced = wayOf(figures, 'terminate');
    return forced && forced.halfWritten > 0 ? texts.outcome(forced.halfWritten, figures.bytes) : texts.NOTHING_HALF;
  },
};

/** What was written, on the time axis of all. */
function lane(figures: StopFigures, to: number) {
  const { way, toldMs, quietMs, done, cut, notBegun, halfWritten, leftOpen, written } = figures;
  return html`<figure class="demo-run" data-way=${way} data-done=${done} data-cut=${cut} data-half=${halfWritten}>
    <figcaption>
      <strong>${texts.WAYS[way]}</strong> ${texts.SAYS[way]}
      <span class="found">
        ${texts.figures(done, cut, notBegun)}; ${quietMs === undefined ? texts.NEVER_HEARD : texts.quiet(quietMs)};
        <span class=${leftOpen > 0 ? 'alarming' : nothing}>${texts.left(halfWritten, leftOpen)}</span>
      </span>
    </figcaption>
    ${strips({
      label: texts.says(way, done, cut, notBegun),
      lanes: [
        {
          name: '',
          blocks: written.map(({ record, startMs, endMs, state }) => ({
            kind: KINDS[state],
            from: startMs,
            to: endMs,
            text: String(record + 1),
          })),
        },
      ],
      to,
      mark: { at: toldMs, text: texts.STOP },
      measured: true,
    })}
  </figure>`;
}
