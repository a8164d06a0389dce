import { html, type TemplateResult } from 'lit';

/**
 * A number in groups of three digits. The gaps are margins, not characters, so that the number is copied and found as
 * the digits it consists of.
 */
export function digitGroups(digits: string): TemplateResult {
  const groups = digits.match(/\d{1,3}(?=(\d{3})*$)/g) ?? [digits];
  return html`<span class="digits">${groups.map((group) => html`<span>${group}</span>`)}</span>`;
}
