/** The models that could not be run, those with the same reason together. */
import { html, type TemplateResult } from 'lit';
import type { NotRun } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/compare';
import { MODELS } from '../../content/models';
import { ENGINE_LANGUAGE } from '../../format/language';

export function whatDidNotRun(notRun: readonly NotRun[]): TemplateResult[] {
  const reasons = [...new Set(notRun.map(({ why }) => why))];
  return reasons.map((reason) => {
    const names = notRun.filter(({ why }) => why === reason).map(({ model }) => MODELS[model].name);
    return html`<p class="remark" data-not-run=${names.length}>
      ${texts.notRun(names)} <span lang=${ENGINE_LANGUAGE}>${reason}</span>
    </p>`;
  });
}
