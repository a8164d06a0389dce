import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { chunks } from './scripts/lib/chunks.mjs';
import { course } from './scripts/lib/course/pages.mjs';
import { docs } from './scripts/lib/docs/pages.mjs';
import { thirdParty } from './scripts/lib/licences/third-party.mjs';
import { fonts } from './scripts/lib/fonts.mjs';
import { hostFiles } from './scripts/lib/host-files.mjs';
import { offline } from './scripts/lib/offline.mjs';
import { page } from './scripts/lib/page.mjs';
import { plainUplot } from './scripts/lib/plain-uplot.mjs';
import { policy } from './scripts/lib/policy.mjs';
import { project } from './scripts/lib/project.mjs';
import { accentedPage, PSEUDO, PSEUDO_LANGUAGE, pseudoLocale } from './scripts/lib/pseudo.mjs';
import { listings } from './scripts/lib/listings.mjs';
import { wat } from './scripts/lib/wat.mjs';
import { slowAnswers } from './scripts/lib/slow.mjs';
import { FALLBACK } from './www/src/content/fallback.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const ours = project();

/** The modules whose addresses are part of the public interface: pages elsewhere import `dist/interleave.js`. */
const LIBRARIES = ['interleave', 'library', 'element'];

/** A service worker's address is what it is known by. */
const FIXED = [...LIBRARIES, 'sw'];

const parts = thirdParty();

/** Every place of a lab says the same until the lab is there. */
const fallback: Plugin = {
  name: 'fallback',
  transformIndexHtml: (html) => html.replaceAll('<!-- fallback -->', FALLBACK),
};

export default defineConfig(({ mode, isPreview = false }) => ({
  root: at('www'),
  // Relative addresses only: the site works from any sub-path.
  base: './',
  // No fallback to index.html: what is not there is a 404, here as on a plain file host.
  appType: isPreview ? 'mpa' : 'spa',
  plugins: [
    slowAnswers(),
    listings(),
    wat(),
    plainUplot(),
    fallback,
    page(ours),
    fonts(),
    course(mode === PSEUDO ? { language: PSEUDO_LANGUAGE, say: accentedPage } : undefined),
    docs(ours),
    parts.forSite(),
    policy(),
    hostFiles(),
    offline(),
    ...(mode === PSEUDO ? [pseudoLocale()] : []),
  ],
  define: { __VERSION__: JSON.stringify(ours.version) },
  worker: { format: 'es', plugins: () => [parts.forWorkers()] },
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
        chapter: at('www/chapter.html'),
        sheet: at('www/sheet.html'),
        embed: at('www/embed.html'),
        sw: at('www/src/offline/sw.ts'),
        docs: at('www/src/styles/docs.css'),
        ...Object.fromEntries(LIBRARIES.map((name) => [name, at(`www/src/${name}.ts`)])),
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        codeSplitting: chunks(),
        entryFileNames: ({ name }) => (FIXED.includes(name) ? `${name}.js` : 'assets/[name]-[hash].js'),
      },
    },
  },
}));
