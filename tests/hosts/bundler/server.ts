/** What a server does with a component that has a lab in it: it imports everything, and runs nothing. */
import { capabilities, InterleaveError, run } from 'interleave';
import 'interleave/element';
import 'interleave/dist/interleave.js';

export async function render(): Promise<string> {
  const why = capabilities().models.coroutines;
  const code = await run({}).catch((error: unknown) => (error instanceof InterleaveError ? error.code : 'unknown'));
  return `<interleave-lab></interleave-lab> ${String(code)}: ${String(why)}`;
}
