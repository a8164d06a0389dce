/** What is told when a file of this project has not come. Small, since the page for frames has it before anything else. */
import { CHECK_THE_LINE, didNotCome, type Part, RELOAD } from '../content/loading';
import type { Facts } from './reasons';

/** What did not come, by its part and what was said of it: several places may tell of one outage. */
const told = new Set<string>();

/**
 * An error of a part that did not come. To try again helps once at most: some browsers keep the failure of a module for
 * as long as the page lives, and what came but is not what it should be comes again from the cache.
 */
export function couldNotLoad(part: Part, cause: unknown): Facts {
  const problem = String(cause);
  const failure = `${part} ${problem}`;
  const remedy = told.has(failure) || isDamaged(cause) ? RELOAD : CHECK_THE_LINE;
  told.add(failure);
  return {
    code: 'internal',
    reason: 'not-loaded',
    params: { problem: { kind: 'thrown', said: problem } },
    message: didNotCome(part, problem, remedy),
  };
}

/** Whether something came that is no script and no WebAssembly. */
function isDamaged(cause: unknown): boolean {
  return cause instanceof Error && ['SyntaxError', 'CompileError'].includes(cause.name);
}
