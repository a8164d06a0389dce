/** Lanes with blocks, each as long as what it stands for: of a schematic, or of what was measured. */
import { html, nothing, type TemplateResult } from 'lit';
import { niceStep } from '../../charts/nice-step';
import { roundDuration } from '../../format/round-duration';

export interface Block {
  /** What it is drawn as. */
  kind: string;
  from: number;
  to: number;
  text?: string;
}

export interface Strip {
  name: string;
  blocks: readonly Block[];
}

export interface Strips {
  /** What is drawn, for who does not see it. */
  label: string;
  lanes: readonly Strip[];
  /** Where the lanes end; what is after it is not drawn. */
  to: number;
  /** A moment that counts in all lanes. */
  mark?: { at: number; text: string } | undefined;
  /** Whether the time is milliseconds, and has an axis. */
  measured?: boolean;
}

/** Fewer steps than this are on an axis. */
const STEPS = 5;

/** From here on a mark's text has no room behind it. */
const AT_THE_END = 0.92;

const percent = (share: number) => `${(100 * share).toFixed(3)}%`;

export function strips({ label, lanes, to, mark, measured = false }: Strips): TemplateResult {
  return html`<div
    class=${`demo-strips ${lanes.some(({ name }) => name !== '') ? '' : 'nameless'}`}
    role="img"
    aria-label=${label}
  >
    ${lanes.map(
      ({ name, blocks }) =>
        html`<span class="demo-name" aria-hidden="true">${name}</span>
          <span class="demo-lane" aria-hidden="true">
            ${blocks.map(
              (block) =>
                html`<span
                  class=${`block ${block.kind}`}
                  .style=${`left: ${percent(block.from / to)}; width: ${percent((block.to - block.from) / to)}`}
                  >${block.text === undefined ? nothing : html`<span>${block.text}</span>`}</span
                >`,
            )}
            ${mark ? html`<span class="moment" .style=${`left: ${percent(mark.at / to)}`}></span>` : nothing}
          </span>`,
    )}
    ${mark ? html`<span class="moment-text" aria-hidden="true"><span .style=${`left: ${percent(mark.at / to)}; --share: ${(mark.at / to).toFixed(2)}`}>${mark.text}</span></span>` : nothing}
    ${measured ? axis(to) : nothing}
  </div>`;
}

function axis(to: number) {
  const step = niceStep(to / STEPS);
  const marks = Array.from({ length: Math.floor(to / step) + 1 }, (_, at) => at * step);
  return html`<span class="demo-axis" aria-hidden="true"
    >${marks.map((ms) => html`<span .style=${`left: ${percent(ms / to)}; --share: ${ms === 0 ? 0 : ms > AT_THE_END * to ? 1 : 0.5}`}>${roundDuration(ms)}</span>`)}</span
  >`;
}

/** What each kind of block is. */
export function stripsKey(kinds: readonly { kind: string; text: string }[]): TemplateResult {
  return html`<p class="grid-key" aria-hidden="true">
    ${kinds.map(({ kind, text }) => html`<span class="key-item"><span class=${`cell ${kind}`}></span>${text}</span> `)}
  </p>`;
}

/** The idea of a demo, before it has run. */
export function schematic(label: string, says: string, picture: TemplateResult): TemplateResult {
  return html`<figure class="schematic demo-schematic" data-schematic="lifecycle">
    <figcaption><span class="label">${label}</span> ${says}</figcaption>
    ${picture}
  </figure>`;
}
