// @ts-check
/** `npm run dev`: Vite's development server; a change in www/ or in the Rust crate reloads the page. */
import { watch } from 'node:fs';
import { DevBundles, devBundles } from './lib/dev-bundles.mjs';
import { CORS, frameHeaders, headers } from './lib/headers.mjs';
import { serverOptions } from './lib/options.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { addressOf, ensurePortFree, fromElsewhere } from './lib/port.mjs';
import { closeOnSignal } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

await main(async () => {
  const { isolated, port, host } = serverOptions(5173);
  await ensurePortFree(port);
  const bundles = new DevBundles();
  await bundles.changed();

  const { createServer } = await import('vite');
  const server = await createServer({
    plugins: [frameHeaders(isolated), devBundles(bundles)],
    server: {
      host,
      port,
      strictPort: true,
      cors: CORS,
      headers: headers(isolated),
      // The crate, whose listings the page shows, and what is made of it: the page is loaded anew once, when both are new.
      watch: {
        ignored: ['src', 'target', 'pkg', 'dist'].map((folder) => `${inRoot(folder).replaceAll('\\', '/')}/**`),
      },
    },
  });
  await server.listen();
  closeOnSignal(() => server.close());
  say(`Serving the page at ${addressOf(host, port)}${fromElsewhere(host)} (Ctrl-C stops)`);

  // One build at a time; what changes meanwhile is built next. A build that fails says so, here and in the page, and waits
  // for the next change.
  let changed = false;
  let building = false;
  const rebuild = async () => {
    changed = true;
    if (building) return;
    building = true;
    while (changed) {
      changed = false;
      try {
        await bundles.changed();
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
        say('The page is new');
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        say(message);
        server.ws.send({ type: 'error', err: { message, stack: '' } });
      }
    }
    building = false;
  };
  // A file that an editor saves is heard of several times.
  /** @type {NodeJS.Timeout | undefined} */
  let heard;
  const hear = () => {
    clearTimeout(heard);
    heard = setTimeout(() => void rebuild(), 50);
  };
  watch(inRoot('src'), { recursive: true }, hear);
  // Of the folder, since an editor may put a new file in its place.
  watch(ROOT, (_, file) => {
    if (file === 'Cargo.toml') hear();
  });
});
