/**
 * The part of the page that the address names. The browser goes there at once, when the labs above are empty yet and the
 * page is short; so once they have come, the page goes there again, unless somebody has done something meanwhile.
 */
export function goToNamedPart(): void {
  const toCome = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) =>
    customElements.whenDefined(localName),
  );
  const touched = new AbortController();
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(type, () => touched.abort(), { capture: true, passive: true, signal: touched.signal });
  }
  void Promise.all(toCome).then(() =>
    requestAnimationFrame(() => {
      if (!touched.signal.aborted) document.getElementById(location.hash.slice(1))?.scrollIntoView();
      touched.abort();
    }),
  );
}
