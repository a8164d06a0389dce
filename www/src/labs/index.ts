/** The labs: which module defines each one's element. A lab loads when it is first wanted. */
import type { Lab } from '../../../pkg/baseline/interleave';
import type { LabElement } from './base/lab-element';
import { couldNotLoad } from '../engine/could-not-load';
import { InterleaveError } from '../engine/interleave-error';
import '../charts/heart-beat';

const LABS: Record<Lab, () => Promise<{ TAG: string }>> = {
  race: () => import('./race/race-lab'),
  sweep: () => import('./sweep/sweep-lab'),
  gil: () => import('./gil/gil-lab'),
  locks: () => import('./locks/locks-lab'),
  spinner: () => import('./spinner/spinner-lab'),
};

/** The lab's element. Rejects with an `InterleaveError` where there is no such lab. */
export async function createLab(id: string): Promise<LabElement> {
  const load = Object.hasOwn(LABS, id) ? LABS[id as Lab] : undefined;
  if (!load) {
    const message = `lab is “${id.slice(0, 40)}”; ${Object.keys(LABS).join(', ')} are allowed.`;
    throw new InterleaveError({ code: 'invalid-spec', field: 'lab', message });
  }
  const { TAG } = await load().catch((cause: unknown) => {
    throw new InterleaveError(couldNotLoad('lab', cause), { cause });
  });
  return document.createElement(TAG) as LabElement;
}
