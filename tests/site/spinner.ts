/** What the text spinner showed, character by character. */
import type { Page } from '@playwright/test';

declare global {
  var spinnerSeen: string[];
}

/** Notes each change of the spinner's character from now on; the function returned tells them all. */
export async function watchSpinner(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    globalThis.spinnerSeen = [];
    const look = () => {
      const character = document.querySelector('[data-lab=race] [data-spinner]')?.textContent.trim().charAt(0) ?? '';
      if (character !== '' && character !== spinnerSeen.at(-1)) spinnerSeen.push(character);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => spinnerSeen);
}
