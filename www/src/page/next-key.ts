/**
 * The next step by one key, where a class looks on: the arrow, the space bar, and Page Down, which is what a presenter's
 * remote control sends.
 */
import type { LabElement } from '../labs/base/lab-element';
import { shown as shownLabs } from './shown';

const KEYS = new Set(['ArrowRight', ' ', 'PageDown']);

/** What has a use of its own for such a key, or for any. */
const TAKES_ARROWS = 'input, select, textarea, [contenteditable], [tabindex], iframe, audio, video';
const TAKES_SPACE = 'button, summary, a[href]';

/** Obeys the keys, and shows `hint` while it does. */
export function obeyNextKey(hint: HTMLElement | null): void {
  const show = () => {
    if (hint) hint.hidden = !isForClass();
  };
  show();
  full.addEventListener('change', show);
  document.addEventListener('fullscreenchange', show);
  addEventListener('keydown', onKey);
}

/** Full screen by the browser's own key counts, too. */
const full = matchMedia('(display-mode: fullscreen)');

/** With a part of the page in full screen, the labs are out of sight. */
function isForClass(): boolean {
  const { documentElement: root, fullscreenElement: shown } = document;
  if (shown !== null && shown !== root) return false;
  return shownLabs().only !== undefined || root.dataset.profile === 'projector' || full.matches || shown === root;
}

function onKey(event: KeyboardEvent): void {
  const { key, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (!KEYS.has(key) || defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || !isForClass()) return;
  if (target instanceof Element && hasUseFor(target, key)) return;
  const lab = labInView();
  if (!lab) return;
  // While a step runs the page stays where it is. After the last one the keys scroll again.
  if (lab.going || (!event.repeat && lab.takeNext())) event.preventDefault();
}

function hasUseFor(focused: Element, key: string): boolean {
  return focused.closest(TAKES_ARROWS) !== null || (key === ' ' && focused.closest(TAKES_SPACE) !== null);
}

/** The one of which most is to be seen. */
function labInView(): LabElement | undefined {
  const [most] = [...document.querySelectorAll<LabElement>('[data-lab]:defined')]
    .map((lab) => ({ lab, seen: seenOf(lab) }))
    .filter(({ seen }) => seen > 0)
    .toSorted((one, other) => other.seen - one.seen);
  return most?.lab;
}

function seenOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - Math.max(top, 0);
}
