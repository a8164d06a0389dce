/** The page: the library, the labs in their places, and the links that set them. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/lab.css';
import { applyAppearance } from './fields/appearance';
import { fieldsOfAddress } from './fields/fields';
import './interleave';
import type { LabElement } from './labs/base/lab-element';
import './labs/race/race-lab';
import './charts/heart-beat';
import { registerWorker } from './offline/register';
import { showNotLoaded } from './parts/not-loaded';

/** The race comes with the page; the others, further down, right after it. */
const LATER = {
  'interleave-sweep-lab': import('./labs/sweep/sweep-lab'),
  'interleave-gil-lab': import('./labs/gil/gil-lab'),
  'interleave-locks-lab': import('./labs/locks/locks-lab'),
  'interleave-spinner-lab': import('./labs/spinner/spinner-lab'),
  'interleave-results-board': import('./parts/results-board'),
};

for (const [tag, loading] of Object.entries(LATER)) {
  loading.catch((cause: unknown) => {
    for (const place of document.querySelectorAll<HTMLElement>(tag)) showNotLoaded(place, cause);
  });
}

const fields = fieldsOfAddress(location);
applyAppearance(document.documentElement, fields);
void registerWorker(fields);
follow();

// An address that is edited in place changes its fragment only, which loads nothing.
addEventListener('hashchange', follow);

/** An address sets the lab that it names. A lab that does not exist is shown where the race refuses it. */
function follow(): void {
  const asked = fieldsOfAddress(location);
  const lab = labOf(asked.lab ?? 'race') ?? labOf('race');
  if (!lab) return;
  void customElements.whenDefined(lab.localName).then(() => {
    lab.set(asked);
    if (asked.lab !== undefined && asked.lab !== 'race') lab.scrollIntoView();
  });
}

function labOf(id: string): LabElement | null {
  return document.querySelector<LabElement>(`interleave-${CSS.escape(id)}-lab`);
}

// A step of a path sets its lab and puts the focus on Run, one key away from seeing it.
document.addEventListener('click', ({ target }) => {
  const step = target instanceof Element ? target.closest<HTMLElement>('[data-set]') : null;
  const lab = step && labOf(step.dataset.for ?? 'race');
  if (!step || !lab) return;
  lab.set(Object.fromEntries(new URLSearchParams(step.dataset.set)));
  lab.querySelector<HTMLElement>('[data-action]')?.focus();
});
