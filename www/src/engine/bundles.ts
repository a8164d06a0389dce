/** The engine built in other ways, for runs that need it so on the main thread; each loaded when first wanted. */
import type * as Greenlets from '../../../pkg/greenlets/interleave';
import greenletsAddress from '../../../pkg/greenlets/interleave_bg.wasm?url';
import type * as Threads from '../../../pkg/threads/interleave';
import { couldNotLoad } from './could-not-load';
import { fetchBundle } from './fetch-module';
import { InterleaveError } from './interleave-error';
import { threadsModule } from './thread-group';

let greenletsLoading: Promise<typeof Greenlets> | undefined;
let threadsLoading: Promise<typeof Threads> | undefined;

/** The bundle whose functions can be suspended from inside. */
export function greenlets(): Promise<typeof Greenlets> {
  greenletsLoading ??= (async () => {
    const { glue, module } = await fetchBundle(
      'greenlets',
      import('../../../pkg/greenlets/interleave'),
      new URL(greenletsAddress, import.meta.url),
    );
    await glue.default({ module_or_path: module });
    return glue;
  })().catch((cause: unknown) => {
    greenletsLoading = undefined;
    throw cause;
  });
  return greenletsLoading;
}

/** The bundle with shared memory, on this thread: another thread can then share the memory of the page. */
export function threads(): Promise<typeof Threads> {
  threadsLoading ??= (async () => {
    const glue = import('../../../pkg/threads/interleave').catch((cause: unknown) => {
      throw new InterleaveError(couldNotLoad('threads', cause), { cause });
    });
    const [bundle, module] = await Promise.all([glue, threadsModule()]);
    bundle.initSync({ module });
    return bundle;
  })().catch((cause: unknown) => {
    threadsLoading = undefined;
    throw cause;
  });
  return threadsLoading;
}
