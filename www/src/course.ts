/** A page of the course: its figures, its playground, its quizzes, and how far a visitor has come. */
import './styles/fonts.css';
import './styles/fallback-fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/lab.css';
import './styles/course.css';
import './engine/global';
import './course/figure';
import './course/search';
import { keepProgress } from './course/progress';
import { openQuizzes } from './course/quiz';
import { announceWideTables } from './course/wide-tables';
import { onceNear } from './dom/observers';
import { InterleaveError } from './engine/interleave-error';
import type { Fields } from './fields/address';
import { applyAppearance } from './fields/appearance';
import { loadLab } from './labs';
import type { LabElement } from './labs/base/lab-element';
import { registerWorker } from './offline/register';
import { obeyNextKey } from './page/next-key';
import { showNotLoaded } from './parts/not-loaded';
import { addressed } from './share/address-bar';

const fields = addressed();
applyAppearance(document.documentElement, fields);
// A reader whose browser has no WebAssembly sees the recordings, as one without scripts does.
if (typeof WebAssembly === 'undefined') document.documentElement.dataset.bare = '';
// The chapter's questions alone, for a course that has the text elsewhere.
if (fields.quiz === '1') document.documentElement.dataset.only = 'quiz';
openQuizzes(document.querySelectorAll('.quiz'));
announceWideTables(document.querySelectorAll<HTMLElement>('.chapter > .scroll'));
keepProgress(document.querySelector('[data-chapter-end]'));
obeyNextKey(null);
void registerWorker(fields);

for (const place of document.querySelectorAll<LabElement>('.chapter [data-lab]')) {
  onceNear(place, () => {
    loadLab(place.dataset.lab ?? '').then(
      () => {
        place.reset(JSON.parse(place.dataset.fields ?? '{}') as Fields);
      },
      (error: unknown) => {
        showNotLoaded(place, InterleaveError.from(error).message);
      },
    );
  });
}
