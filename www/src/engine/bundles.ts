/** The engine built in other ways, for runs that need it so on the main thread; each loaded when first wanted. */
import type * as Greenlets from '../../../pkg/greenlets/interleave';
import greenletsAddress from '../../../pkg/greenlets/interleave_bg.wasm?url';
import type * as Threads from '../../../pkg/threads/interleave';
import { threadsModule } from './thread-group';

let greenletsLoading: Promise<typeof Greenlets> | undefined;
let threadsLoading: Promise<typeof Threads> | undefined;

/** The bundle whose functions can be suspended from inside. */
export function greenlets(): Promise<typeof Greenlets> {
  greenletsLoading ??= (async () => {
    const bundle = await import('../../../pkg/greenlets/interleave');
    await bundle.default({ module_or_path: new URL(greenletsAddress, import.meta.url) });
    return bundle;
  })().catch((cause: unknown) => {
    greenletsLoading = undefined;
    throw cause;
  });
  return greenletsLoading;
}

/** The bundle with shared memory, on this thread: another thread can then share the memory of the page. */
export function threads(): Promise<typeof Threads> {
  threadsLoading ??= (async () => {
    const [bundle, module] = await Promise.all([import('../../../pkg/threads/interleave'), threadsModule()]);
    bundle.initSync({ module });
    return bundle;
  })().catch((cause: unknown) => {
    threadsLoading = undefined;
    throw cause;
  });
  return threadsLoading;
}
