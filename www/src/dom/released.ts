import { pageTurn } from './page-turn';

/**
 * Settles once no button in there is held down, and the click that comes of it has been heard: a press that ends on another
 * button than it began on is no click.
 */
export async function released(place: ParentNode): Promise<void> {
  if (!place.querySelector('button:active')) return;
  const over = new AbortController();
  await new Promise((resolve) => {
    for (const type of ['pointerup', 'pointercancel', 'keyup']) {
      addEventListener(type, resolve, { capture: true, signal: over.signal });
    }
  });
  over.abort();
  await pageTurn();
}
