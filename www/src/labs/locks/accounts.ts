/** Two accounts as each end left them, and whether their sum is still right. */
import { html, nothing, type TemplateResult } from 'lit';
import * as texts from '../../content/locks';

/** As many are drawn. */
const SHOWN = 12;

/** What both hold together. */
const TOTAL = 1_000;

export function accountsLeft(accounts: readonly (readonly [number, number])[]): TemplateResult | typeof nothing {
  if (accounts.length === 0) return nothing;
  return html`<ol class="accounts" aria-label=${texts.ACCOUNTS_LEFT}>
      ${accounts.slice(0, SHOWN).map(([one, other], index) => {
        const missing = TOTAL - one - other;
        return html`<li class=${missing === 0 ? '' : 'torn'} data-sum=${one + other}>
          <span class="try">${texts.endNumber(index + 1)}</span>
          <span class="account">${one}</span><span class="account">${other}</span>
          <span class="sum">= ${one + other}</span>
          <strong>${missing === 0 ? texts.SUM_RIGHT : texts.sumWrong(missing)}</strong>
        </li>`;
      })}
    </ol>
    ${accounts.length > SHOWN ? html`<p class="remark">${texts.andMore(accounts.length - SHOWN)}</p>` : nothing}`;
}
