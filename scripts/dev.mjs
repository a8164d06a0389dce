// @ts-check
/** `npm run dev`: Vite's development server; a change in www/ or in the Rust crate reloads the page. */
import { watch } from 'node:fs';
import { CORS, frameHeaders, headers } from './lib/headers.mjs';
import { options } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { chosenPort, ensurePortFree, HOST } from './lib/port.mjs';
import { closeOnSignal } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { buildWasm } from './lib/site.mjs';

await main(async () => {
  const isolated = !options('no-isolation')['no-isolation'];
  const port = chosenPort(5173);
  await ensurePortFree(port);
  await buildWasm();

  const { createServer } = await import('vite');
  const server = await createServer({
    plugins: [frameHeaders(isolated)],
    server: { host: HOST, port, strictPort: true, cors: CORS, headers: headers(isolated) },
  });
  await server.listen();
  closeOnSignal(() => server.close());
  say(`Serving the page at http://localhost:${port}/ (Ctrl-C stops)`);

  // One build at a time; what changes meanwhile is built next. A build that fails says so and waits for the next change.
  let changed = false;
  let building = false;
  const rebuild = async () => {
    changed = true;
    if (building) return;
    building = true;
    while (changed) {
      changed = false;
      try {
        await buildWasm();
        server.ws.send({ type: 'full-reload' });
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
    building = false;
  };
  watch(inRoot('src'), { recursive: true }, () => void rebuild());
  watch(inRoot('Cargo.toml'), () => void rebuild());
});
