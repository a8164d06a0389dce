/**
 * The list of labs: which module defines each one's element. The page, the frame and the element on foreign pages have no
 * other. A lab loads when it is first wanted.
 */
import type { Lab } from '../../../pkg/baseline/interleave';
import { unknownId } from '../content/errors';
import type { LabElement } from './base/lab-element';
import { couldNotLoad } from '../engine/could-not-load';
import { InterleaveError } from '../engine/interleave-error';
import '../charts/heart-beat';
import { released } from '../dom/released';

const LABS: Record<Lab, () => Promise<{ TAG: string }>> = {
  race: () => import('./race/race-lab'),
  sweep: () => import('./sweep/sweep-lab'),
  compare: () => import('./compare/compare-lab'),
  gil: () => import('./gil/gil-lab'),
  locks: () => import('./locks/locks-lab'),
  schedules: () => import('./schedules/schedules-lab'),
  litmus: () => import('./litmus/litmus-lab'),
  spinner: () => import('./spinner/spinner-lab'),
  lifecycle: () => import('./lifecycle/lifecycle-lab'),
  server: () => import('./server/server-lab'),
};

/** Defines the lab's element, and gives the name of its tag. Rejects with an `InterleaveError` where there is no such lab. */
export async function loadLab(id: string): Promise<string> {
  const load = Object.hasOwn(LABS, id) ? LABS[id as Lab] : undefined;
  if (!load) {
    const text = id.slice(0, 40);
    const allowed = Object.keys(LABS);
    throw new InterleaveError({
      code: 'invalid-spec',
      reason: 'unknown-id',
      params: { name: 'lab', given: { kind: 'text', text: `“${text}”` }, allowed },
      field: 'lab',
      message: unknownId('lab', text, allowed),
    });
  }
  const { TAG } = await load().catch((cause: unknown) => {
    throw new InterleaveError(couldNotLoad('lab', cause), { cause });
  });
  return TAG;
}

/** The lab's element. Rejects as `loadLab` does. */
export async function createLab(id: string): Promise<LabElement> {
  return document.createElement(await loadLab(id)) as LabElement;
}

/** Puts a lab, with the heartbeat above it, in the place of whatever is there. Who had the focus there has it on Run. */
export async function mountLab(place: HTMLElement | ShadowRoot, lab: LabElement): Promise<void> {
  await released(place);
  const { activeElement } = place.getRootNode() as Document | ShadowRoot;
  const focused = place.contains(activeElement);
  // The page around it tells its own story, unless it asks for ours.
  lab.lesson = false;
  place.replaceChildren(document.createElement('interleave-heart-beat'), lab);
  await lab.updateComplete;
  if (focused) lab.querySelector<HTMLElement>('[data-action]')?.focus();
}
