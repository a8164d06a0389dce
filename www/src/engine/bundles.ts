/** The engine built in other ways, for runs that need it so on the main thread; each loaded when first wanted. */
import type * as Greenlets from '../../../pkg/greenlets/interleave';
import greenletsAddress from '../../../pkg/greenlets/interleave_bg.wasm?url';
import type * as Threads from '../../../pkg/threads/interleave';
import { couldNotLoad } from './could-not-load';
import { fetchBundle } from './fetch-module';
import { InterleaveError } from './interleave-error';
import { once } from './once';
import { threadsModule } from './thread-group';

/** The bundle whose functions can be suspended from inside. */
export const greenlets = once(async (): Promise<typeof Greenlets> => {
  const { glue, module } = await fetchBundle(
    'greenlets',
    import('../../../pkg/greenlets/interleave'),
    new URL(greenletsAddress, import.meta.url),
  );
  await glue.default({ module_or_path: module });
  return glue;
});

/** The bundle with shared memory, on this thread: another thread can then share the memory of the page. */
export const threads = once(async (): Promise<typeof Threads> => {
  const glue = import('../../../pkg/threads/interleave').catch((cause: unknown) => {
    throw new InterleaveError(couldNotLoad('threads', cause), { cause });
  });
  const [bundle, module] = await Promise.all([glue, threadsModule()]);
  bundle.initSync({ module });
  return bundle;
});
