/** The styles of a lab in a shadow root; `index.html` has the same two files as its own. */
import lab from '../styles/lab.css?inline';
import tokens from '../styles/tokens.css?inline';

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

export const tokenSheet = sheet(tokens);
export const labSheet = sheet(lab);
