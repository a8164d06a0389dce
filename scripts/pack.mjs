// @ts-check
/** Before `npm pack` and `npm publish`: the site, which holds the modules and all that they load, their types, and what
 * editors are told of the element. */
import { writeFileSync } from 'node:fs';
import { elementsManifest } from './lib/elements-manifest.mjs';
import { options } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';
import { buildSite } from './lib/site.mjs';
import { writeTypes } from './lib/types.mjs';

await main(async () => {
  options();
  await buildSite();
  say('Writing the types');
  await writeTypes(['library', 'element', 'interleave']);
  writeFileSync(inRoot('custom-elements.json'), `${JSON.stringify(elementsManifest(), null, 2)}\n`);
});
