/** The demo `order`: the same jobs by the same pool, and when their answers are had. */
import { html } from 'lit';
import type { Answers, OrderRun } from '../../../../pkg/baseline/interleave';
import { SCHEMATIC } from '../../content/lifecycle/lab';
import * as texts from '../../content/lifecycle/order';
import { duration, percent } from '../../format/format';
import type { Demo, FiguresOf } from './demo';
import { figuresTable } from '../../parts/figures-table';
import { schematic, strips } from './strips';

export function runOf({ runs }: FiguresOf<'order'>, id: Answers): OrderRun | undefined {
  return runs.find(({ answers }) => answers === id);
}

export const order: Demo<'order'> = {
  uses: ['workers', 'numbers'],

  schematic: () =>
    schematic(
      SCHEMATIC,
      texts.IDEA,
      strips({
        label: texts.IDEA_SAYS,
        lanes: [
          { name: texts.worker(1), blocks: [{ kind: 'job', from: 0, to: 8, text: '1' }] },
          {
            name: texts.worker(2),
            blocks: [
              { kind: 'job', from: 0, to: 2, text: '2' },
              { kind: 'waiting', from: 2, to: 8, text: texts.READY },
            ],
          },
        ],
        to: 11,
        mark: { at: 8, text: texts.FIRST },
      }),
    ),

  picture: ({ runs }) => {
    const to = Math.max(...runs.map(({ totalMs }) => totalMs)) * 1.01;
    return html`${runs.map((run) => lanes(run, to))}
      <p class="remark">${texts.KEY}</p>`;
  },

  table: ({ runs }) =>
    figuresTable({
      label: texts.TABLE,
      columns: texts.COLUMNS,
      rows: runs.map(({ answers, totalMs, firstMs, efficiency, jobs }) => ({
        id: answers,
        head: texts.ANSWERS[answers],
        cells: [
          duration(firstMs),
          duration(jobs[Math.ceil(jobs.length / 2) - 1]?.hadMs ?? 0),
          duration(totalMs),
          percent(efficiency),
          duration(Math.max(0, ...jobs.map(({ endMs, hadMs }) => hadMs - endMs))),
        ],
      })),
    }),

  outcome: (figures) => {
    const [submission, completion] = [runOf(figures, 'submission'), runOf(figures, 'completion')];
    return submission && completion
      ? texts.outcome(submission.firstMs, completion.firstMs, completion.jobs.length)
      : '';
  },
};

/** A run on the time axis of all. */
function lanes({ answers, totalMs, firstMs, efficiency, jobs }: OrderRun, to: number) {
  const workers = Math.max(...jobs.map(({ worker }) => worker)) + 1;
  return html`<figure class="demo-run" data-answers=${answers} data-first=${firstMs} data-total=${totalMs}>
    <figcaption><strong>${texts.ANSWERS[answers]}</strong> ${texts.figures(totalMs, efficiency)}</figcaption>
    ${strips({
      label: texts.runSays(answers, totalMs, firstMs, efficiency),
      lanes: Array.from({ length: workers }, (_, worker) => ({
        name: texts.worker(worker + 1),
        blocks: jobs
          .filter((job) => job.worker === worker)
          .map(({ job, startMs, endMs }) => ({ kind: 'job', from: startMs, to: endMs, text: String(job + 1) })),
      })),
      to,
      mark: { at: firstMs, text: texts.firstAt(firstMs) },
      measured: true,
    })}
  </figure>`;
}
