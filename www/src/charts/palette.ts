/** The page's colours for drawings: a canvas cannot read CSS variables, and its colours must follow the theme. */

const NAMES = ['ink', 'soft', 'line', 'edge', 'accent', 'alarm', 'sheet'] as const;

export type Palette = Record<(typeof NAMES)[number], string>;

/** Resolves the variables as they are at `element`, whatever theme or forced colours apply there. */
export function paletteAt(element: Element): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const style = getComputedStyle(probe);
  const entries = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, style.color];
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}

/** Calls `redraw` when the colours have changed; the function returned ends that. */
export function onPaletteChange(redraw: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', redraw);
  return () => {
    for (const query of queries) query.removeEventListener('change', redraw);
  };
}
