/** All demos, by their ids. */
import type { Demo, DemoId } from './demo';
import { errors } from './errors';
import { exchange } from './exchange';
import { order } from './order';
import { racy } from './racy';
import { stopping } from './stopping';
import { startup } from './startup';

export const DEMOS: { readonly [Id in DemoId]: Demo<Id> } = {
  startup,
  racy,
  errors,
  stopping,
  order,
  exchange,
};

export const isDemo = (id: string): id is DemoId => Object.hasOwn(DEMOS, id);

/** The demo that figures are of. */
export const demoOf = (kind: DemoId): Demo<DemoId> => DEMOS[kind] as Demo<DemoId>;
