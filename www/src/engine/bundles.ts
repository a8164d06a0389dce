/** What some runs need beside the engine, or in its place on the main thread; each loaded when first wanted. */
import type * as Greenlets from '../../../pkg/greenlets/interleave';
import greenletsAddress from '../../../pkg/greenlets/interleave_bg.wasm?url';
import type * as Threads from '../../../pkg/threads/interleave';
import { couldNotLoad } from './could-not-load';
import { fetchBundle } from './fetch-module';
import { InterleaveError } from './interleave-error';
import litmusAddress from './litmus.wat?url';
import { once } from './once';
import { threadsModule } from './thread-group';
import { fileAt } from './site';

/** The bundle whose functions can be suspended from inside. */
export const greenlets = once(async (): Promise<typeof Greenlets> => {
  const { glue, module } = await fetchBundle(
    'greenlets',
    import('../../../pkg/greenlets/interleave'),
    fileAt(greenletsAddress),
  );
  await glue.default({ module_or_path: module });
  return glue;
});

/** What tries litmus tests, and the module whose accesses they are. */
export const litmusTests = once(() => fetchBundle('litmus', import('./litmus'), fileAt(litmusAddress)));

/** The bundle with shared memory, on this thread: another thread can then share the memory of the page. */
export const threads = once(async (): Promise<typeof Threads> => {
  const glue = import('../../../pkg/threads/interleave').catch((cause: unknown) => {
    throw new InterleaveError(couldNotLoad('threads', cause), { cause });
  });
  const [bundle, module] = await Promise.all([glue, threadsModule()]);
  bundle.initSync({ module });
  return bundle;
});
