// @ts-check
/** Before `npm pack` and `npm publish`: the site, which holds the module and all that it loads, and its types. */
import { cpSync, rmSync } from 'node:fs';
import { options } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { buildSite } from './lib/site.mjs';

await main(async () => {
  options();
  await buildSite();
  say('Writing the types');
  rmSync(inRoot('types'), { recursive: true, force: true });
  await run(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '--project', 'tsconfig.types.json']);
  // What the engine's types are generated to is a declaration already, which the compiler does not copy.
  cpSync(inRoot('pkg/baseline/interleave.d.ts'), inRoot('types/pkg/baseline/interleave.d.ts'));
});
