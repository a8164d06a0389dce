// @ts-check
/** `npm run setup`: everything that any command of this project needs, the browsers and drivers of the tests too. */
import { options } from './lib/options.mjs';
import { main, say } from './lib/say.mjs';
import { leftOut } from './lib/tally.mjs';
import { ensureTestTools, notRun } from './lib/test-tools.mjs';

await main(async () => {
  options();
  const left = notRun(await ensureTestTools());
  const { lines, fails } = leftOut(left, process.env.CI === 'true');
  for (const line of lines) say(line);
  if (lines.length === 0) say('Everything is there');
  if (fails) process.exitCode = 1;
});
