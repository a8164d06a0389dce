/** All demos, by their ids. */
import type { Demo, DemoId } from './demo';
import { startup } from './startup';

export const DEMOS: { readonly [Id in DemoId]: Demo<Id> } = { startup };

export const isDemo = (id: string): id is DemoId => Object.hasOwn(DEMOS, id);

/** The demo that figures are of. */
export const demoOf = (kind: DemoId): Demo<DemoId> => DEMOS[kind];
