/** The page: the library, the labs in their places, and the links that set them. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/lab.css';
import { goToNamedPart } from './dom/named-part';
import { applyAppearance } from './fields/appearance';
import './engine/global';
import { couldNotLoad } from './engine/could-not-load';
import { InterleaveError } from './engine/interleave-error';
import { ownFields } from './fields/foreign';
import { loadLab } from './labs';
import type { LabElement } from './labs/base/lab-element';
// The race comes with the page; the others, further down, right after it.
import './labs/race/race-lab';
import { registerWorker } from './offline/register';
import { showNotLoaded } from './parts/not-loaded';
import { addressed, keepInAddress } from './share/address-bar';

for (const place of document.querySelectorAll<HTMLElement>('[data-lab]')) {
  loadLab(place.dataset.lab ?? '').catch((error: unknown) => {
    showNotLoaded(place, InterleaveError.from(error).message);
  });
}
import('./parts/results-board').catch((cause: unknown) => {
  const place = document.querySelector<HTMLElement>('interleave-results-board');
  if (place) showNotLoaded(place, couldNotLoad('board', cause).message);
});

const fields = addressed();
applyAppearance(document.documentElement, fields);
void registerWorker(fields);
goToNamedPart();
follow();

// An address that is edited in place changes its fragment only, which loads nothing. An anchor sets nothing.
addEventListener('hashchange', ({ oldURL, newURL }) => {
  if ([oldURL, newURL].some((address) => new URL(address).hash.includes('='))) follow();
});

/** An address sets the lab that it names. A lab that does not exist is shown where the race refuses it. */
function follow(): void {
  const { fields: asked, slips } = ownFields(addressed());
  const lab = labOf(asked.lab ?? 'race') ?? labOf('race');
  if (!lab) return;
  void customElements.whenDefined(lab.localName).then(() => {
    lab.slips = slips;
    lab.set(asked);
    if (asked.lab !== undefined && asked.lab !== 'race') lab.scrollIntoView();
  });
}

function labOf(id: string): LabElement | null {
  return document.querySelector<LabElement>(`[data-lab="${CSS.escape(id)}"]`);
}

// Before the button is another one: the run it starts can be found again.
document.addEventListener(
  'click',
  ({ target }) => {
    const run = target instanceof Element ? target.closest('[data-action=run]') : null;
    const lab = run?.closest<LabElement>('[data-lab]');
    if (lab) keepInAddress(lab.dataset.lab ?? '', lab.fields);
  },
  { capture: true },
);

// A step sets its lab by itself.
document.addEventListener('interleave:started', ({ target }) => {
  const lab = target instanceof Element ? target.closest<LabElement>('[data-lab]') : null;
  if (lab?.fields.step !== undefined) keepInAddress(lab.dataset.lab ?? '', lab.fields);
});
