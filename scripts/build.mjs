// @ts-check
/** `npm run build`: the static site in dist/. */
import { options } from './lib/options.mjs';
import { main, say } from './lib/say.mjs';
import { buildSite } from './lib/site.mjs';

await main(async () => {
  options();
  await buildSite();
  say('The site is in dist/: any static host can serve it, from any path');
});
