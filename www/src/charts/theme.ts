/**
 * When the colours of drawings may have become others. Three things change them: an attribute `data-theme`, on the root or
 * on whatever else carries the styles; the system, by a media query; and paper, which is always light.
 */

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/** One for all drawings of a page: they all change together. */
class Theme {
  /** Whether the page is about to be printed. The styles for paper do not apply yet when a drawing has to be ready for it. */
  onPaper = false;

  readonly #told = new Set<() => void>();
  #queries: MediaQueryList[] = [];
  #attributes: MutationObserver | undefined;

  /** Calls `changed` when the colours at `element` may have changed; the function returned ends that. */
  onChange(element: Element, changed: () => void): () => void {
    if (this.#told.size === 0) this.#begin();
    this.#told.add(changed);
    this.#watchAbove(element);
    return () => {
      this.#told.delete(changed);
      if (this.#told.size === 0) this.#end();
    };
  }

  #begin(): void {
    this.#queries = QUERIES.map((query) => matchMedia(query));
    for (const query of this.#queries) query.addEventListener('change', this.#tell);
    this.#attributes = new MutationObserver(this.#tell);
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#toPaper);
  }

  #end(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#tell);
    this.#attributes?.disconnect();
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#toPaper);
  }

  /** Watches the tree that the element stands in, and those that the hosts around it stand in. */
  #watchAbove(element: Element): void {
    const root = element.getRootNode();
    this.#attributes?.observe(root, { attributes: true, attributeFilter: ['data-theme'], subtree: true });
    if (root instanceof ShadowRoot) this.#watchAbove(root.host);
  }

  readonly #toPaper = ({ type }: Event): void => {
    this.onPaper = type === 'beforeprint';
    this.#tell();
  };

  readonly #tell = (): void => {
    for (const changed of this.#told) changed();
  };
}

export const theme = new Theme();
