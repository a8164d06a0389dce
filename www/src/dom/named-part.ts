/**
 * The part of the page that the address is about. The browser goes there at once, when the labs above are empty yet and the
 * page is short; so once they have come and are drawn, the page goes there again, unless somebody has done something
 * meanwhile.
 */

/** Goes to what `part` finds once these have come. */
export function goToPart(toCome: readonly Element[], part: () => Element | null): void {
  const touched = new AbortController();
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(type, () => touched.abort(), { capture: true, passive: true, signal: touched.signal });
  }
  void Promise.all([...toCome.map(drawn), document.fonts.ready]).then(() =>
    requestAnimationFrame(() => {
      if (!touched.signal.aborted) part()?.scrollIntoView();
      touched.abort();
    }),
  );
}

/** What a Lit element tells of itself. */
type Drawn = Element & { updateComplete?: Promise<unknown> };

async function drawn(element: Element): Promise<void> {
  await customElements.whenDefined(element.localName);
  await (element as Drawn).updateComplete;
}
