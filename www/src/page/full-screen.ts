/** Full screen, where the browser has it. */

/** Shows the button, which fills the screen with the page and gives it back. */
export function offerFullScreen(button: HTMLElement | null): void {
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void toggleFullScreen(document.documentElement);
  });
  document.addEventListener('fullscreenchange', () => {
    button.ariaPressed = String(document.fullscreenElement !== null);
  });
}

/** Whoever says no, a browser or a page around, leaves everything as it is. */
export async function toggleFullScreen(element: Element): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen());
  } catch (thrown) {
    console.info('Interleave: the browser does not fill the screen.', thrown);
  }
}
