/** How a lab, as it is set, gets to other people: a link, a frame, an element, and what these look like. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fields } from '../fields/address';
import { LONGEST, permalink } from '../share/permalink';
import { elementLines, frameLine, type Size } from '../share/snippets';
import { SITE } from '../engine/site';
import './copy-box';

export const WIDTHS = { '100%': 'as wide as the page', '480': '480 px', '720': '720 px', '960': '960 px' };
export const HEIGHTS = { '480': '480 px', '720': '720 px', '960': '960 px', '1280': '1280 px' };

export interface Sharing {
  lab: string;
  /** Whether it has workers, as many as the machine suggests unless they are set. */
  hasWorkers: boolean;
  fields: Fields;
  size: Size;
  /** Whether the frame is shown. */
  previewed: boolean;
  onSize: (size: Size) => void;
  onPreview: (previewed: boolean) => void;
}

const ownWorkers = html`<p class="remark">
  Workers is not set, so whoever opens this gets as many as their machine suggests. Set it above to give the number
  away.
</p>`;

export function sharePanel({ lab, hasWorkers, fields, size, previewed, onSize, onPreview }: Sharing): TemplateResult {
  const link = permalink(new URL('index.html', SITE), lab, fields);
  const frame = frameLine(SITE, lab, fields, size);
  const tooLong = html`<p class="remark" data-too-long>
    There is no link: it would have ${link.length} characters, mostly numbers, and one of more than ${LONGEST} gets cut
    on its way. The element below holds them all.
  </p>`;
  return html`${
      link.length > LONGEST
        ? tooLong
        : html`<interleave-copy-box data-share="link" .label=${'Link'} .text=${link}></interleave-copy-box>`
    }
    ${hasWorkers && fields.workers === undefined ? ownWorkers : nothing}
    ${
      frame === undefined
        ? nothing
        : html`<interleave-copy-box data-share="frame" .label=${'Frame'} .text=${frame}></interleave-copy-box>
            <p class="take-bar">
              ${choice('Width', 'width', WIDTHS, size.width, (width) => onSize({ ...size, width }))}
              ${choice('Height', 'height', HEIGHTS, size.height, (height) => onSize({ ...size, height }))}
              <button type="button" aria-expanded=${previewed} @click=${() => onPreview(!previewed)}>Preview</button>
            </p>
            ${previewed ? preview(lab, fields, size) : nothing}`
    }
    <interleave-copy-box
      data-share="element"
      .label=${'Element'}
      .text=${elementLines(SITE, lab, fields)}
    ></interleave-copy-box>`;
}

function preview(lab: string, fields: Fields, { width, height }: Size) {
  const address = permalink(new URL('embed.html', SITE), lab, fields);
  return html`<div class="preview">
    <iframe
      title="Preview of the frame"
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
