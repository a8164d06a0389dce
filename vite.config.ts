import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offline } from './scripts/lib/offline.mjs';
import { plainUplot } from './scripts/lib/plain-uplot.mjs';
import { PSEUDO, pseudoLocale } from './scripts/lib/pseudo.mjs';
import { regions } from './scripts/lib/regions.mjs';
import { slowAnswers } from './scripts/lib/slow.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };

/** The one module whose address is part of the public interface: pages elsewhere import `dist/interleave.js`. */
const LIBRARY = 'interleave';

/** A service worker's address is what it is known by. */
const FIXED = [LIBRARY, 'sw'];

export default defineConfig(({ mode, isPreview = false }) => ({
  root: at('www'),
  // Relative addresses only: the site works from any sub-path.
  base: './',
  // No fallback to index.html: what is not there is a 404, here as on a plain file host.
  appType: isPreview ? 'mpa' : 'spa',
  plugins: [slowAnswers(), regions(), plainUplot(), offline(), ...(mode === PSEUDO ? [pseudoLocale()] : [])],
  define: { __VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  resolve: {
    // The threads of wasm-bindgen-rayon's pool are started by a script of ours.
    alias: [
      {
        find: /^\..*\/wasm-bindgen-rayon-[^/]+\/src\/workerHelpers\.js$/,
        replacement: at('www/src/engine/pool-workers.ts'),
      },
    ],
  },
  server: { fs: { allow: [at('.')] } },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'esnext',
    // Maps lie beside the files for whoever asks; no page fetches them.
    sourcemap: 'hidden',
    // Nothing is inlined: wasm must be streamed, and fonts cached.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A page names what it needs. A module does not: the names would be wrong once somebody has bundled it anew.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      input: {
        index: at('www/index.html'),
        embed: at('www/embed.html'),
        sw: at('www/src/offline/sw.ts'),
        [LIBRARY]: at('www/src/interleave.ts'),
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: ({ name }) => (FIXED.includes(name) ? `${name}.js` : 'assets/[name]-[hash].js'),
      },
    },
  },
}));
