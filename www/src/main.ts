/** The page: the library, the race lab in its place, and the links that set it. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/lab.css';
import { dress } from './appearance';
import { fieldsOfAddress } from './fields';
import './interleave';
import type { RaceLab } from './labs/race-lab';
import './labs/race-lab';
import './parts/heart-beat';

const lab = document.querySelector<RaceLab>('interleave-race-lab');
const fields = fieldsOfAddress(location);
dress(document.documentElement, fields);
lab?.set(fields);

// A step of the path sets the lab and puts the focus on Run, one key away from seeing it.
document.addEventListener('click', ({ target }) => {
  const step = target instanceof Element ? target.closest<HTMLElement>('[data-set]') : null;
  if (!step || !lab) return;
  lab.set(Object.fromEntries(new URLSearchParams(step.dataset.set)));
  lab.querySelector<HTMLElement>('[data-action]')?.focus();
});
