/** The page: the library, the labs in their places, and the links that set them. */
import './styles/fonts.css';
import './styles/fallback-fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/lab.css';
import { goToPart } from './dom/named-part';
import { onceNear } from './dom/observers';
import { applyAppearance } from './fields/appearance';
import './engine/global';
import { couldNotLoad } from './engine/could-not-load';
import { InterleaveError } from './engine/interleave-error';
import type { Fields } from './fields/address';
import { ownFields } from './fields/foreign';
import { loadLab } from './labs';
import type { LabElement } from './labs/base/lab-element';
// The race comes with the page; the others, further down, right after it.
import './labs/race/race-lab';
import { markRead } from './course/progress';
import { registerWorker } from './offline/register';
import { offerFullScreen } from './page/full-screen';
import { obeyNextKey } from './page/next-key';
import { AMONG, introduce, isShown, places, shown } from './page/shown';
import { showNotLoaded } from './parts/not-loaded';
import { addressed, keepInAddress } from './share/address-bar';

const fields = addressed();
const labs = places();
const now = shown();
const { only } = now;

/** Far down the page of all labs, a lab waits until somebody comes near. */
const waits = (place: Element): boolean => only === undefined && place.closest('[data-later]') !== null;
const atOnce = labs.filter((place) => !waits(place));

for (const place of labs) {
  const load = () => {
    loadLab(place.dataset.lab ?? '').catch((error: unknown) => {
      showNotLoaded(place, InterleaveError.from(error).message);
    });
  };
  if (waits(place)) onceNear(place, load);
  else load();
}
if (only === undefined) {
  const place = document.querySelector<HTMLElement>('interleave-results-board');
  if (place) onceNear(place, () => loadBoard(place));
} else {
  introduce(only, fields);
  offerFullScreen(document.querySelector('[data-action=fullscreen]'));
}

function loadBoard(place: HTMLElement): void {
  import('./board/results-board').catch((cause: unknown) => {
    showNotLoaded(place, couldNotLoad('board', cause).message);
  });
}

applyAppearance(document.documentElement, fields);
// Without steps there is none to take.
if (fields.steps !== '0') obeyNextKey(document.querySelector('[data-next-key]'));
markRead();
void registerWorker(fields);
goToPart(atOnce, () => document.getElementById(location.hash.slice(1)) ?? (only === undefined ? named(fields) : null));
follow(fields);

// An address that is edited in place changes its fragment only, which loads nothing. An anchor sets nothing.
addEventListener('hashchange', ({ oldURL, newURL }) => {
  if (![oldURL, newURL].some((address) => new URL(address).hash.includes('='))) return;
  const asked = addressed();
  // Another lab alone, or all of them again, is another page.
  if (!isShown(asked)) {
    location.reload();
    return;
  }
  follow(asked);
  named(asked)?.scrollIntoView();
});

/** An address sets the lab that it names. A lab that does not exist is shown where the race refuses it. */
function follow(given: Fields): void {
  const { fields: asked, slips } = ownFields(given, [AMONG]);
  const lab = named(asked) ?? labs[0];
  if (!lab) return;
  void customElements.whenDefined(lab.localName).then(() => {
    lab.slips = slips;
    lab.set(asked);
  });
}

function named({ lab }: Fields): LabElement | null {
  return labs.find(({ dataset }) => dataset.lab === lab) ?? null;
}

// Before the button is another one: the run it starts can be found again.
document.addEventListener(
  'click',
  ({ target }) => {
    const run = target instanceof Element ? target.closest('[data-action=run]') : null;
    const lab = run?.closest<LabElement>('[data-lab]');
    if (lab) keep(lab);
  },
  { capture: true },
);

// A step sets its lab by itself.
document.addEventListener('interleave:started', ({ target }) => {
  const lab = target instanceof Element ? target.closest<LabElement>('[data-lab]') : null;
  if (lab?.fields.step !== undefined) keep(lab);
});

/** What is loaded again is the same page: of one lab, of all, or of one and the cards. */
function keep({ dataset, fields }: LabElement): void {
  keepInAddress(dataset.lab ?? '', fields, now.only === undefined ? { [AMONG]: now.among } : {});
}
