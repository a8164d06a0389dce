// @ts-check
/**
 * The wasm of `npm run dev`: each bundle in seconds, and built only once a page has asked for it. The release's bundles in
 * pkg/ stay as they are.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES } from './bundles.mjs';
import { inRoot } from './paths.mjs';
import { buildBundles } from './site.mjs';
import { KINDS } from './wasm.mjs';

/** @typedef {import('./bundles.mjs').Bundle} Bundle */

/** What the page itself is made with: nothing is shown without it. */
const FIRST = 'baseline';

/** Where the bundles are, in the way that Vite writes paths. */
const FOLDER = `${inRoot(KINDS.dev.folder).replaceAll('\\', '/')}/`;

/** How the page's source names a file of a bundle, from wherever it is. */
const IMPORTED = /^(?:\.\.?\/)+pkg\//;

/**
 * The bundle that a file belongs to.
 * @param {string} path what Vite calls the file, or the path of a request for it
 */
export function bundleAt(path) {
  const start = path.indexOf(FOLDER);
  const name = start < 0 ? undefined : path.slice(start + FOLDER.length).split('/')[0];
  return BUNDLES.find((bundle) => bundle.name === name);
}

/** Bundles that are built when they are first asked for, and again after the crate has changed. */
export class DevBundles {
  /** What is there, or is being made: since the last change of the crate. @type {Map<Bundle, Promise<void>>} */
  #made = new Map();

  /** What pages have asked for, in this session. @type {Set<Bundle>} */
  #inUse = new Set(BUNDLES.filter(({ name }) => name === FIRST));

  /** One build at a time: cargo uses all cores by itself. */
  #turn = Promise.resolve();

  /** @param {(bundles: Bundle[]) => Promise<void>} build */
  constructor(build = (bundles) => buildBundles(bundles, KINDS.dev)) {
    this.build = build;
  }

  /**
   * Waits until a bundle is there.
   * @param {Bundle} bundle
   */
  ready(bundle) {
    this.#inUse.add(bundle);
    const made = this.#made.get(bundle) ?? this.#inTurn(bundle);
    this.#made.set(bundle, made);
    return made;
  }

  /** The crate has changed: waits for what the page itself needs. The rest that is in use is built behind it. */
  async changed() {
    this.#made.clear();
    const builds = [...this.#inUse].map((bundle) => this.ready(bundle));
    // Whoever asks for the bundle hears of its failure.
    for (const build of builds) build.catch(() => undefined);
    await builds[0];
  }

  /** @param {Bundle} bundle */
  #inTurn(bundle) {
    const made = this.#turn.then(() => this.build([bundle]));
    this.#turn = made.catch(() => undefined);
    return made;
  }
}

/**
 * Puts empty files where a bundle will be: what is not there has no address for Vite.
 * @param {string} folder
 */
function reserve(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['interleave.js', 'interleave_bg.wasm']) writeFileSync(join(folder, file), '', { flag: 'a' });
}

/**
 * For Vite: imports of pkg/ lead to the bundles of this session, and whoever asks for a file of one waits until it is built.
 * @param {DevBundles} bundles
 * @returns {import('vite').Plugin}
 */
export const devBundles = (bundles) => ({
  name: 'interleave:dev-bundles',
  enforce: 'pre',
  resolveId(source, _importer, options) {
    if (!IMPORTED.test(source)) return undefined;
    // When Vite looks for packages, before there is any page: a name that it takes for no file.
    if ('scan' in options && options.scan) return `\0${source}`;
    const [path = '', query] = source.replace(IMPORTED, FOLDER).split('?');
    const file = /\.\w+$/.test(path) ? path : `${path}.js`;
    return query === undefined ? file : `${file}?${query}`;
  },
  async load(id) {
    const [path = '', query] = id.split('?');
    const bundle = bundleAt(path);
    // An address alone can be given without the file.
    if (bundle && query !== 'url') await bundles.ready(bundle);
    return undefined;
  },
  configureServer({ middlewares }) {
    for (const { name } of BUNDLES) reserve(inRoot(KINDS.dev.folder, name));
    middlewares.use((request, response, next) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      const bundle = bundleAt(decodeURIComponent(pathname));
      if (!bundle || searchParams.has('url')) return next();
      bundles.ready(bundle).then(
        () => next(),
        (/** @type {Error} */ { message }) => response.writeHead(500, { 'Content-Type': 'text/plain' }).end(message),
      );
    });
  },
});
