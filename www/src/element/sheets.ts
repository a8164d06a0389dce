/** The styles of a lab in a shadow root; `index.html` has the same two files as its own. */
import lab from '../styles/lab.css?inline';
import tokens from '../styles/tokens.css?inline';

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

let made: CSSStyleSheet[] | undefined;

/** The same ones for all elements; made when the first element is, since a server has no style sheets. */
export function sheets(): CSSStyleSheet[] {
  return (made ??= [tokens, lab].map(sheet));
}
