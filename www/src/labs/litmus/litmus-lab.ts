/** `<interleave-litmus-lab>`: a few accesses of two threads, and the order in which this machine makes them. */
import { html, nothing } from 'lit';
import type { Accesses, LitmusTest, Observed, RunEvent, RunRecord } from '../../../../pkg/baseline/interleave';
import { SETTINGS, STARTING_ASIDE } from '../../content/run';
import * as texts from '../../content/litmus';
import { SITE } from '../../engine/site';
import '../../parts/code-tabs';
import { numberField, selectField } from '../../parts/field';
import { folded } from '../../parts/folded';
import { remarks } from '../../parts/remarks';
import { reorderedIn } from '../../share/reordered';
import { fieldOf, namesOf, optionsOf, type Settings } from '../base/controls';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import { amount, share } from './amounts';
import { LITMUS_STEPS } from './litmus-steps';
import { allows } from './models';
import { outcomes } from './outcomes';
import { storeBuffer } from './store-buffer';

export const TAG = 'interleave-litmus-lab';

/** A run that shows how the trials have ended so far. */
class LitmusRun extends LabRun {
  observed: readonly Observed[] | undefined;

  protected override reset(): void {
    super.reset();
    this.observed = undefined;
  }

  protected override take(event: RunEvent): void {
    super.take(event);
    if (event.type !== 'observed') return;
    this.observed = event.observed;
    this.showSoon();
  }

  protected override async finish(record: RunRecord): Promise<void> {
    await super.finish(record);
    this.observed = record.observed;
  }
}

export class LitmusLab extends LabBase<LitmusRun> {
  protected override readonly lab = 'litmus';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new LitmusRun(this);
  protected override readonly steps = LITMUS_STEPS;
  protected override readonly blankIsDefault = ['trials'];

  /** The test that is set; an address may name one that there is not. */
  get #test(): LitmusTest {
    const id = this.value('test');
    return Object.hasOwn(texts.TESTS, id) ? (id as LitmusTest) : 'store-buffering';
  }

  get #accesses(): Accesses {
    const id = this.value('accesses');
    return Object.hasOwn(texts.ACCESSES, id) ? (id as Accesses) : 'plain';
  }

  protected override settings(settings: Settings) {
    const [test, accesses] = [this.value('test'), this.value('accesses')];
    const says = (of: Record<string, { says: string }>, id: string) => ({
      hint: Object.hasOwn(of, id) ? of[id]?.says : undefined,
    });
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${selectField(fieldOf(settings, 'test', says(texts.TESTS, test)), optionsOf(namesOf(texts.TESTS)))}
      ${selectField(fieldOf(settings, 'accesses', says(texts.ACCESSES, accesses)), optionsOf(namesOf(texts.ACCESSES)))}
      ${numberField(fieldOf(settings, 'trials', { label: texts.TRIALS, hint: texts.TRIALS_HINT }))}
    </div>`;
  }

  protected override chips(): string[] {
    const [test, accesses] = [this.value('test'), this.value('accesses')];
    return [
      Object.hasOwn(texts.TESTS, test) ? texts.TESTS[test as LitmusTest].name : test,
      Object.hasOwn(texts.ACCESSES, accesses) ? texts.ACCESSES[accesses as Accesses].name : accesses,
      texts.trials(this.value('trials')),
    ];
  }

  protected override doing(): string {
    return this.shown.status === 'starting' ? STARTING_ASIDE : texts.TRYING;
  }

  protected override startingText(): string {
    return texts.STARTING;
  }

  protected override outcome({ spec, observed, trials = 0 }: RunRecord): string {
    return texts.result(spec.test, reorderedIn(observed), trials);
  }

  protected override stage() {
    const { record, observed, spec } = this.shown;
    const [test, accesses] = [this.#test, this.#accesses];
    // What was seen of another test says nothing of this one.
    const isOfThis = spec?.test === test && spec.accesses === accesses;
    return html`<div class="litmus-stage">
      ${observed ? nothing : storeBuffer()} ${twoThreads(test, accesses)}
      ${outcomes(test, isOfThis ? observed : undefined)} ${record && isOfThis ? verdict(record) : nothing}
    </div>`;
  }

  protected override details() {
    return html`${folded(
        texts.MORE,
        html`<dl class="litmus-words">
            ${texts.MORE_SAYS.map(
              ([asked, says]) =>
                html`<dt>${asked}</dt>
                  <dd>${says}</dd>`,
            )}
          </dl>
          <p><a href=${new URL('docs/litmus.html', SITE).href} target="_blank" rel="noopener">${texts.SOURCES}</a></p>`,
      )} <interleave-code .lab=${this.lab} .of=${`${this.#test} ${this.#accesses}`}></interleave-code>`;
  }
}

/** What the threads do, side by side. */
function twoThreads(test: LitmusTest, accesses: Accesses) {
  const { name, says, start, threads } = texts.TESTS[test];
  return html`<figure class="litmus-test" data-test=${test}>
    <figcaption><strong>${name}.</strong> ${says} ${accesses === 'atomics' ? texts.ATOMIC : nothing}</figcaption>
    <p class="litmus-start">${texts.AT_START} <code>${start}</code></p>
    <div class="litmus-threads">
      ${threads.map(
        (lines, thread) =>
          html`<div class="litmus-thread">
            <h3 class="lane-name">${texts.THREADS[thread]}</h3>
            <ol translate="no">
              ${lines.map(
                (line, at) =>
                  html`${accesses === 'fence' && at > 0 ? html`<li class="fence"><code>${texts.FENCE}</code></li>` : nothing}
                    <li><code>${line}</code></li>`,
              )}
            </ol>
          </div>`,
      )}
    </div>
  </figure>`;
}

/** Beside what was seen, what each model allows. */
function verdict(record: RunRecord) {
  const { spec, observed = [], trials = 0, perSecond = 0, environment } = record;
  const { test, accesses } = spec;
  const reordered = reorderedIn(observed);
  const way = texts.TESTS[test].ways[observed.find(({ interleaving }) => !interleaving)?.value ?? ''] ?? '';
  const models = Object.entries(texts.MODELS) as [texts.MemoryModel, { name: string; says: string }][];
  const mayBe = models.some(([model]) => allows(model, test, accesses));
  return html`<dl class="figures">
      <div class="large">
        <dt>${texts.FIGURES.trials}</dt>
        <dd data-trials=${trials}>${amount(trials)}</dd>
      </div>
      <div class="large ${reordered > 0 ? 'frozen' : ''}">
        <dt>${texts.FIGURES.reordered}</dt>
        <dd data-reordered=${reordered}>${reordered === 0 ? '0' : share(reordered, trials)}</dd>
      </div>
      <div>
        <dt>${texts.FIGURES.perSecond}</dt>
        <dd>${amount(perSecond)}</dd>
      </div>
    </dl>
    ${remarks(record, remarkOn(reordered, mayBe, environment.cores))}
    <div class="history scrolls litmus-models" role="region" tabindex="0" aria-label=${texts.allowed(way)}>
      <table>
        <caption>
          ${texts.allowed(way)}
        </caption>
        <tbody>
          ${models.map(([model, { name, says }]) => {
            const may = allows(model, test, accesses) ? 'yes' : 'no';
            return html`<tr data-model=${model}>
              <th scope="row">${name} <span class="aside">${says}</span></th>
              <td data-may=${may}>${texts.ANSWERS[may]}</td>
            </tr>`;
          })}
          <tr>
            <th scope="row">
              ${texts.HERE}
              <span class="aside"
                >${
                  environment.architecture === undefined
                    ? texts.PROCESSOR_UNKNOWN
                    : texts.onProcessor(environment.architecture)
                }</span
              >
            </th>
            <td class=${reordered > 0 ? 'seen' : ''}>${texts.here(reordered, trials)}</td>
          </tr>
        </tbody>
      </table>
    </div>`;
}

function remarkOn(reordered: number, mayBe: boolean, cores: number): string | undefined {
  if (reordered > 0) return mayBe ? undefined : texts.DEFECT;
  if (!mayBe) return undefined;
  return cores === 1 ? texts.ONE_CORE : texts.NOT_SEEN;
}

customElements.define(TAG, LitmusLab);
