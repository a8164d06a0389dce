/** The demo `errors`: one of six jobs fails, and somebody hears of it or not. */
import { html, nothing } from 'lit';
import type { FailureFigures, Model } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/lifecycle/errors';
import { SCHEMATIC } from '../../content/lifecycle/lab';
import { fineDuration } from '../../format/fine-duration';
import { NO_FIGURE } from '../../content/run';
import { ENGINE_LANGUAGE } from '../../format/language';
import type { Demo, FiguresOf } from './demo';
import { figuresTable } from '../../parts/figures-table';
import { schematic, strips } from './strips';

export function caseOf(
  { cases }: FiguresOf<'errors'>,
  model: Model,
  how: FailureFigures['failure'],
): FailureFigures | undefined {
  return cases.find(({ by, failure }) => by === model && failure === how);
}

export const nowhereOf = ({ cases }: FiguresOf<'errors'>): number =>
  cases.filter(({ surfaced }) => surfaced === 'nowhere').length;

export const errors: Demo<'errors'> = {
  uses: [],

  schematic: () =>
    schematic(
      SCHEMATIC,
      texts.IDEA,
      strips({
        label: texts.IDEA_SAYS,
        lanes: [
          { name: texts.NAMES.main, blocks: [{ kind: 'waiting', from: 0, to: 4, text: texts.WAITS }] },
          {
            name: texts.NAMES.catches,
            blocks: [
              { kind: 'job', from: 0, to: 3 },
              { kind: 'late', from: 3, to: 4, text: texts.ERROR },
            ],
          },
          { name: texts.NAMES.main2, blocks: [{ kind: 'waiting', from: 0, to: 10, text: texts.FOR_EVER }] },
          { name: texts.NAMES.ends, blocks: [{ kind: 'job', from: 0, to: 3 }] },
        ],
        to: 10,
      }),
    ),

  picture: (figures) =>
    html`<ul class="failures" aria-label=${texts.LIST}>
      ${figures.cases.map((one) => failure(one, figures))}
    </ul>`,

  table: ({ cases, jobs }) =>
    figuresTable({
      label: texts.TABLE,
      columns: texts.COLUMNS,
      rows: cases.map((one) => ({
        id: `${one.by} ${one.failure}`,
        head: whoOf(one),
        cells: [
          whatOf(one),
          texts.SURFACED[one.surfaced],
          one.afterMs === undefined ? NO_FIGURE : fineDuration(one.afterMs),
          one.says === undefined ? NO_FIGURE : html`<span lang=${ENGINE_LANGUAGE}>${one.says}</span>`,
          `${one.done} / ${jobs - 1}`,
          one.goesOn ? texts.YES_GOES_ON : texts.NO_IS_GONE,
        ],
      })),
    }),

  outcome: (figures) => texts.outcome(nowhereOf(figures), figures.cases.length),
};

const whoOf = ({ by }: FailureFigures): string => texts.WHO[by as keyof typeof texts.WHO];

const whatOf = ({ by, failure }: FailureFigures): string =>
  by === 'coroutines' && failure === 'returned' ? texts.AWAITED : texts.FAILURES[failure];

/** What became of who did the job. */
function livesOf(by: Model, goesOn: boolean): string {
  if (by === 'coroutines') return texts.TASKS_GO_ON;
  if (goesOn) return texts.GOES_ON;
  return by === 'threads' ? texts.GROUP_GONE : texts.GONE;
}

function failure(one: FailureFigures, { jobs, patienceMs }: FiguresOf<'errors'>) {
  const { by, failure, surfaced, afterMs, says, done, goesOn } = one;
  const lives = livesOf(by, goesOn);
  return html`<li data-case=${`${by} ${failure}`} data-surfaced=${surfaced}>
    <p class="failed"><strong>${whoOf(one)}</strong> ${whatOf(one)}</p>
    <p class="heard ${surfaced === 'nowhere' ? 'alarming' : ''}">
      <span class="where">${texts.SURFACED[surfaced]}</span>
      ${afterMs === undefined ? (failure === 'unawaited' ? nothing : texts.silence(patienceMs)) : texts.after(afterMs)}
    </p>
    <p class="after">
      ${surfaced === 'event' ? texts.BROWSER_SAYS : says === undefined ? nothing : html`<q lang=${ENGINE_LANGUAGE}>${says}</q>`}
      ${
        failure === 'unawaited'
          ? html`<span data-swallowed>${texts.swallowed(done, jobs)}</span>`
          : html`${texts.othersDone(done, jobs - 1)}; ${lives}.`
      }
      <em>${texts.MUST[surfaced]}</em>
    </p>
  </li>`;
}
