/** When everything has its place: what is drawn later moves what stands below it. */
import { pageTurn } from './page-turn';

/** Waits until an element and all within it are drawn, and as high as they will be. */
export async function laidOut(element: Element): Promise<void> {
  await drawn(element);
  // A chart hears of its size and its type with the next frame, and may take more room then.
  await new Promise(requestAnimationFrame);
  await pageTurn();
  await drawn(element);
}

/** A Lit element tells when it is drawn; only then the elements within it are there. */
async function drawn(element: Element & { updateComplete?: Promise<unknown> }): Promise<void> {
  await element.updateComplete;
  await Promise.all(Array.from(element.children, drawn));
}
