// @ts-check
/** `npm run setup`: everything that any command of this project needs, the browsers and drivers of the tests too. */
import { options } from './lib/options.mjs';
import { main, say } from './lib/say.mjs';
import { ensureTestTools } from './lib/test-tools.mjs';

await main(async () => {
  options();
  await ensureTestTools();
  say('Everything is there');
});
