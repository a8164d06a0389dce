// @ts-check
/** Serves dist/ as it is, without building: what the browser tests start, once with isolation and once without. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serverOptions } from './lib/options.mjs';
import { DIST } from './lib/paths.mjs';
import { addressOf, ensurePortFree } from './lib/port.mjs';
import { main, say, Stop } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';

await main(async () => {
  const { isolated, port, host } = serverOptions(8080);
  await ensurePortFree(port);
  if (!existsSync(join(DIST, 'index.html')))
    throw new Stop('There is no built site to serve. Build it with:', 'npm run build');
  await serve({ host, port, isolated, compressed: false });
  say(`Serving dist/ at ${addressOf(host, port)}`);
});
