import { html, nothing } from 'lit';
import type { Line } from '../code/marked';
import * as texts from '../content/listings';
import { textOfLine } from '../format/code-line';

/** The line that does the same in the other language. */
interface Partner {
  number: number;
  /** The name of that language. */
  name: string;
  at: number;
  text: string;
}

interface How {
  lit: boolean;
  onPoint: () => void;
  onGo: () => void;
}

/**
 * A line of a listing. Its number and the sign of its mark are no text, so that whoever selects and copies gets the code and
 * nothing else.
 */
export function codeLine({ at, code, mark, first }: Line, partner: Partner | undefined, { lit, onPoint, onGo }: How) {
  const pieces = code.map((piece) =>
    typeof piece === 'string' ? piece : html`<span class="code-${piece[0]}">${piece[1]}</span>`,
  );
  const indent = /^ */.exec(textOfLine(code))?.[0].length ?? 0;
  const button =
    partner && first
      ? html`<button
          type="button"
          class="code-mark"
          data-name=${mark}
          data-sign=${texts.sign(partner.number)}
          aria-label=${texts.goToPartner(partner.number, partner.name, partner.at, partner.text)}
          @focus=${onPoint}
          @click=${onGo}
        ></button>`
      : nothing;
  // A line that wraps goes on below where it began.
  return html`<span
    class="code-line ${partner ? 'linked' : ''} ${lit ? 'lit' : ''}"
    data-line=${at}
    data-mark=${partner ? partner.number : nothing}
    .style=${`--indent: ${indent}`}
    @pointerenter=${onPoint}
    >${button}<span class="code-text">${pieces}${'\n'}</span></span
  >`;
}
