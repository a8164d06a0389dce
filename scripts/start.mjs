// @ts-check
/** `npm start`: installs what building needs, builds what changed, serves the page. */
import { serverOptions } from './lib/options.mjs';
import { addressOf, ensurePortFree, fromElsewhere } from './lib/port.mjs';
import { main, say } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';
import { buildSite } from './lib/site.mjs';

await main(async () => {
  const { isolated, port, host } = serverOptions(8080);
  // Asked before the build, not minutes later.
  await ensurePortFree(port);
  await buildSite();
  await serve({ host, port, isolated });
  say(
    `Serving the page at ${addressOf(host, port)}${isolated ? '' : ' without the isolation headers'}${fromElsewhere(host)} (Ctrl-C stops)`,
  );
});
