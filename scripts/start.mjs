// @ts-check
/** `npm start`: installs what building needs, builds what changed, serves the page. */
import { options } from './lib/options.mjs';
import { chosenPort, ensurePortFree } from './lib/port.mjs';
import { main, say } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';
import { buildSite } from './lib/site.mjs';

await main(async () => {
  const isolated = !options('no-isolation')['no-isolation'];
  const port = chosenPort(8080);
  // Asked before the build, not minutes later.
  await ensurePortFree(port);
  await buildSite();
  await serve({ port, isolated });
  say(
    `Serving the page at http://localhost:${port}/${isolated ? '' : ' without the isolation headers'} (Ctrl-C stops)`,
  );
});
