// @ts-check
/**
 * For Vite: a module of WebAssembly that is written as text. `import address from './NAME.wat?url'` gives the address of the
 * assembled module, in the built site as under the development server.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';

const QUERY = '.wat?url';

/** What such a module may use beyond the first version of WebAssembly. */
const FEATURES = ['--enable-threads', '--enable-bulk-memory', '--enable-reference-types'];

/** @returns {import('vite').Plugin} */
export const wat = () => ({
  name: 'interleave:wat',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith(QUERY) || importer === undefined) return undefined;
    const file = join(dirname(importer), source.slice(0, -'?url'.length));
    this.addWatchFile(file);
    return `${assembled(file)}?url`;
  },
});

/** @param {string} file @returns {string} where the module is */
function assembled(file) {
  const module = inRoot('target', 'wat', `${basename(file, '.wat')}.wasm`);
  mkdirSync(dirname(module), { recursive: true });
  // Binaryen's tools are JavaScript themselves, run by this same Node.
  const program = inRoot('node_modules', 'binaryen', 'bin', 'wasm-as');
  const { status, stderr } = spawnSync(process.execPath, [program, ...FEATURES, file, '-o', module], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file}: ${stderr.trim()}`);
  return module;
}
