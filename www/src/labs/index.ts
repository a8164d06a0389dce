/** The labs: which module defines each one's element. A lab loads when it is first wanted. */
import type { Lab } from '../../../pkg/baseline/interleave';
import type { Fields } from '../fields';
import { InterleaveError } from '../interleave-error';
import '../parts/heart-beat';

/** What every lab's element can do. */
export interface LabElement extends HTMLElement {
  /** The specification that the lab starts from, as text. What a person changes goes over it. */
  fields: Fields;
  /** Sets fields as if a person had, and leaves the others as they are. */
  set(fields: Fields): void;
  /** Sets these fields and no others. */
  reset(fields: Fields): void;
  /** Runs what is set, in its turn among the labs of the page. */
  run(): Promise<void>;
  /** Cancels the run that is going on, or that was to begin by itself; whether there was one. */
  cancel(): boolean;
  readonly updateComplete: Promise<boolean>;
}

const LABS: Record<Lab, () => Promise<{ TAG: string }>> = {
  race: () => import('./race-lab'),
  sweep: () => import('./sweep-lab'),
  gil: () => import('./gil-lab'),
  locks: () => import('./locks-lab'),
  spinner: () => import('./spinner-lab'),
};

/** The lab's element. Rejects with an `InterleaveError` where there is no such lab. */
export async function createLab(id: string): Promise<LabElement> {
  const load = Object.hasOwn(LABS, id) ? LABS[id as Lab] : undefined;
  if (!load) {
    const message = `lab is “${id.slice(0, 40)}”; ${Object.keys(LABS).join(', ')} are allowed.`;
    throw new InterleaveError({ code: 'invalid-spec', field: 'lab', message });
  }
  const { TAG } = await load();
  return document.createElement(TAG) as LabElement;
}
