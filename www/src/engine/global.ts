/** `globalThis.interleave`, for scripts that import nothing. */
import { capabilities } from './capabilities';
import { run } from './engine';
import { version } from './version';

export interface Api {
  /** The version of this package. */
  readonly version: string;
  readonly run: typeof run;
  readonly capabilities: typeof capabilities;
}

declare global {
  // A `var` is how TypeScript spells a property of the global object.
  var interleave: Api;
}

// The library may be on a page twice, from two addresses; the first one keeps the name.
// (An element of that id is a name of the window, too, and no library.)
if (!Object.hasOwn(globalThis, 'interleave')) globalThis.interleave = { version, run, capabilities };
