/** The table behind the plot of a comparison: the same figures. */
import { nothing, type TemplateResult } from 'lit';
import type { SweepMedian } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/compare';
import { MODELS } from '../../content/models';
import { duration, times } from '../../format/format';
import { figuresTable } from '../../parts/figures-table';
import type { Extent, Standing } from './standings';

export const compareTable = (standings: readonly Standing[], medians: readonly SweepMedian[]): TemplateResult =>
  figuresTable({
    label: texts.FIGURES,
    columns: Object.values(texts.COLUMNS),
    rows: standings.map(({ model, workers, startupMs, totalMs, freezeMs }) => {
      const speedup = medians.find((median) => median.model === model)?.speedup;
      return {
        id: model,
        head: MODELS[model].name,
        cells: [
          workers,
          duration(totalMs.median),
          extent(totalMs),
          speedup === undefined ? nothing : times(speedup),
          duration(startupMs),
          duration(freezeMs.median),
          extent(freezeMs),
        ],
      };
    }),
  });

const extent = ({ least, most }: Extent): string => `${duration(least)} – ${duration(most)}`;
