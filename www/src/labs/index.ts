/** The labs: which module defines each one's element. A lab loads when it is first wanted. */
import type { Lab } from '../../../pkg/baseline/interleave';
import { unknownId } from '../content/errors';
import type { LabElement } from './base/lab-element';
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
  const { TAG } = await load();
  return document.createElement(TAG) as LabElement;
}
