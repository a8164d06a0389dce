/** The page's colours for drawings: a canvas cannot read CSS variables, and its colours must follow the theme. */
import { theme } from './theme';

const NAMES = ['ink', 'soft', 'line', 'edge', 'accent', 'alarm', 'sheet'] as const;

export type Palette = Record<(typeof NAMES)[number], string>;

/** Resolves the variables as they are at `element`, whatever theme or forced colours apply there. */
export function paletteAt(element: Element): Palette {
  const probe = document.createElement('span');
  if (theme.onPaper) probe.style.colorScheme = 'light';
  element.append(probe);
  const style = getComputedStyle(probe);
  const entries = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, style.color];
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}
