/** How a lab, as it is set, gets to other people: a link, a frame, an element, and what these look like. */
import { html, nothing, type TemplateResult } from 'lit';
import * as texts from '../content/panels';
import type { Fields } from '../fields/address';
import type { Looks } from '../share/looks';
import { LONGEST, permalink } from '../share/permalink';
import { elementLines, frameLine, type Size } from '../share/snippets';
import { SITE } from '../engine/site';
import './copy-box';
import { looksTicks } from './looks-ticks';

export const WIDTHS = { '100%': texts.WHOLE_WIDTH, ...sizes(480, 720, 960) };
export const HEIGHTS = sizes(480, 720, 960, 1280);

function sizes(...lengths: number[]): Record<string, string> {
  return Object.fromEntries(lengths.map((length) => [length, texts.pixels(length)]));
}

export interface Sharing {
  lab: string;
  /** Whether it has workers, as many as the machine suggests unless they are set. */
  hasWorkers: boolean;
  fields: Fields;
  size: Size;
  /** Whether the frame is shown. */
  previewed: boolean;
  onLooks: (looks: Looks) => void;
  onSize: (size: Size) => void;
  onPreview: (previewed: boolean) => void;
}

export function sharePanel({
  lab,
  hasWorkers,
  fields,
  size,
  previewed,
  onLooks,
  onSize,
  onPreview,
}: Sharing): TemplateResult {
  const link = permalink(new URL('index.html', SITE), lab, fields);
  const frame = frameLine(SITE, lab, fields, size);
  const tooLong = html`<p class="remark" data-too-long>${texts.tooLong(link.length, LONGEST)}</p>`;
  return html`${looksTicks(fields, onLooks)}
    ${
      link.length > LONGEST
        ? tooLong
        : html`<interleave-copy-box data-share="link" .label=${texts.LINK} .text=${link}></interleave-copy-box>`
    }
    ${hasWorkers && fields.workers === undefined ? html`<p class="remark">${texts.OWN_WORKERS}</p>` : nothing}
    <p class="remark" data-which>${texts.WHICH_ONE}</p>
    ${
      frame === undefined
        ? nothing
        : html`<interleave-copy-box data-share="frame" .label=${texts.FRAME} .text=${frame}></interleave-copy-box>
            <p class="take-bar">
              ${choice(texts.WIDTH, 'width', WIDTHS, size.width, (width) => onSize({ ...size, width }))}
              ${choice(texts.HEIGHT, 'height', HEIGHTS, size.height, (height) => onSize({ ...size, height }))}
              <button type="button" aria-expanded=${previewed} @click=${() => onPreview(!previewed)}>
                ${texts.PREVIEW}
              </button>
            </p>
            ${previewed ? preview(lab, fields, size) : nothing}`
    }
    <interleave-copy-box
      data-share="element"
      .label=${texts.ELEMENT}
      .text=${elementLines(SITE, lab, fields)}
    ></interleave-copy-box>`;
}

function preview(lab: string, fields: Fields, { width, height }: Size) {
  const address = permalink(new URL('embed.html', SITE), lab, fields);
  return html`<div class="preview">
    <iframe
      title=${texts.PREVIEW_TITLE}
      src=${address}
      width=${width}
      height=${height}
      allow="cross-origin-isolated"
    ></iframe>
  </div>`;
}

function choice(label: string, name: string, of: Record<string, string>, value: string, chosen: (id: string) => void) {
  return html`<label>
    ${label}
    <select
      data-share=${name}
      @change=${(event: Event) => {
        chosen((event.target as HTMLSelectElement).value);
      }}
    >
      ${Object.entries(of).map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
    </select>
  </label>`;
}
