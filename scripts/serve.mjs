// @ts-check
/** Serves dist/ as it is, without building: what the browser tests start, once with isolation and once without. */
import { options } from './lib/options.mjs';
import { chosenPort, ensurePortFree } from './lib/port.mjs';
import { main, say } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';

await main(async () => {
  const isolated = !options('no-isolation')['no-isolation'];
  const port = chosenPort(8080);
  await ensurePortFree(port);
  await serve({ port, isolated });
  say(`Serving dist/ at http://localhost:${port}/`);
});
