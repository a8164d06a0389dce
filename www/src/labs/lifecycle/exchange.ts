/** The demo `exchange`: what it takes until another worker has the data. */
import { html } from 'lit';
import type { HandedFigures, Handing } from '../../../../pkg/baseline/interleave';
import { SCHEMATIC } from '../../content/lifecycle/lab';
import * as texts from '../../content/lifecycle/exchange';
import { fineDuration } from '../../format/fine-duration';
import type { Demo, FiguresOf } from './demo';
import { figuresTable } from '../../parts/figures-table';
import { logDots } from './log-dots';
import { schematic, strips } from './strips';

const WAYS = ['shared', 'copy', 'transfer'] as const satisfies readonly Handing[];

const written = (micros: number): string => fineDuration(micros / 1000);

export function handed({ handed }: FiguresOf<'exchange'>, way: Handing, size: number): HandedFigures | undefined {
  return handed.find((one) => one.way === way && !one.list && one.size === size);
}

export const largestOf = ({ handed }: FiguresOf<'exchange'>): number =>
  Math.max(0, ...handed.filter(({ list }) => !list).map(({ size }) => size));

export const exchange: Demo<'exchange'> = {
  uses: [],

  schematic: () =>
    schematic(
      SCHEMATIC,
      texts.IDEA,
      strips({
        label: texts.IDEA_SAYS,
        lanes: [
          { name: texts.NAMES.shared, blocks: [{ kind: 'job', from: 0, to: 0.4 }] },
          { name: texts.NAMES.copy, blocks: [{ kind: 'job', from: 0, to: 8 }] },
          { name: texts.NAMES.transfer, blocks: [{ kind: 'job', from: 0, to: 1 }] },
        ],
        to: 10,
      }),
    ),

  picture: (figures) => {
    const things = new Map(figures.handed.map(({ list, size }) => [`${list} ${size}`, { list, size }]));
    return html`${logDots({
        label: texts.PLOT,
        key: WAYS.map((way) => ({ kind: way, text: texts.KEY[way] })),
        lanes: [...things].map(([id, { list, size }]) => ({
          id,
          name: texts.what(list, size),
          dots: WAYS.flatMap((way) =>
            figures.handed
              .filter((one) => one.way === way && one.list === list && one.size === size)
              .map(({ micros }) => ({ kind: way, ms: micros / 1000, says: texts.says(way, written(micros)) })),
          ),
        })),
        figureOf: 'copy',
      })}
      <p class="remark">${texts.NO_TRANSFER}</p>`;
  },

  table: ({ handed }) =>
    figuresTable({
      label: texts.TABLE,
      columns: texts.COLUMNS,
      rows: handed.map(({ way, list, size, micros, heldMicros }) => ({
        id: `${way} ${list} ${size}`,
        head: texts.what(list, size),
        cells: [texts.WAYS[way], written(micros), written(heldMicros)],
      })),
    }),

  outcome: (figures) => {
    const size = largestOf(figures);
    const [shared, copy, transfer] = WAYS.map((way) => handed(figures, way, size));
    return copy && transfer
      ? texts.outcome(
          texts.what(false, size),
          shared && written(shared.micros),
          written(copy.micros),
          written(transfer.micros),
        )
      : '';
  },
};
