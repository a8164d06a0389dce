import { html, nothing } from 'lit';
import type { Line } from '../code/marked';
import * as texts from '../content/listings';
import { type CodeKind, type CodeLine, textOfLine } from '../format/code-line';

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
  const button =
    partner && first
      ? html`<button
          type="button"
          class="code-mark"
          data-name=${mark}
          data-sign=${partner.number}
          aria-label=${texts.goToPartner(partner.number, partner.name, partner.at, partner.text)}
          @focus=${onPoint}
          @click=${onGo}
        ></button>`
      : nothing;
  // A line that wraps goes on below where it began. A pointer that rests while the page is scrolled points at nothing.
  return html`<span
    class="code-line ${partner ? 'linked' : ''} ${lit ? 'lit' : ''}"
    data-line=${at}
    data-mark=${partner ? partner.number : nothing}
    .style=${`--indent: ${/^ */.exec(textOfLine(code))?.[0].length ?? 0}`}
    @pointermove=${onPoint}
    >${button}<span class="code-text">${wrapping(code)}${'\n'}</span></span
  >`;
}

type Piece = CodeLine[number];

const kindOf = (piece: Piece): CodeKind | undefined => (typeof piece === 'string' ? undefined : piece[0]);
const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece[1]);

/** Where code is best broken that has no space: after a bracket, before a dot. */
const SEAMS = /(?<=[(:])(?=[^\s:)])|(?=\.[a-z_])/;

const coloured = (kind: CodeKind | undefined, text: string) => {
  const parts = text.split(SEAMS).map((part, index) => (index > 0 ? html`<wbr />${part}` : part));
  return kind ? html`<span class="code-${kind}">${parts}</span>` : parts;
};

/** The pieces of a line, where its first letter is held to the space before it: else a narrow line would begin with nothing. */
function wrapping(code: CodeLine) {
  const begins = code.findIndex((piece) => textOf(piece).trim() !== '');
  const [piece] = code.slice(begins, begins + 1);
  if (begins < 0 || piece === undefined) return code.map(textOf);
  const [kind, text] = [kindOf(piece), textOf(piece)];
  const letter = text.search(/\S/) + 1;
  const before = [...code.slice(0, begins).map(textOf), text.slice(0, letter)].join('');
  return [
    html`<span class="code-start ${kind ? `code-${kind}` : ''}">${before}</span>`,
    coloured(kind, text.slice(letter)),
    ...code.slice(begins + 1).map((rest) => coloured(kindOf(rest), textOf(rest))),
  ];
}
