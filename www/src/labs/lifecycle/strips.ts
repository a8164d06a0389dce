/** Lanes with blocks, each as long as what it stands for: of a schematic, or of what was measured. */
import { html, nothing, type TemplateResult } from 'lit';

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
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`;

export function strips({ label, lanes, to, mark }: Strips): TemplateResult {
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
                  >${block.text ?? nothing}</span
                >`,
            )}
            ${mark ? html`<span class="moment" .style=${`left: ${percent(mark.at / to)}`}></span>` : nothing}
          </span>`,
    )}
    ${mark ? html`<span class="moment-text" aria-hidden="true"><span .style=${`left: ${percent(mark.at / to)}; --share: ${(mark.at / to).toFixed(2)}`}>${mark.text}</span></span>` : nothing}
  </div>`;
}

/** The idea of a demo, before it has run. */
export function schematic(label: string, says: string, picture: TemplateResult): TemplateResult {
  return html`<figure class="schematic demo-schematic" data-schematic="lifecycle">
    <figcaption><span class="label">${label}</span> ${says}</figcaption>
    ${picture}
  </figure>`;
}
