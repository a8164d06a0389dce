// @ts-check
/**
 * The package's types: what the compiler declares, as far as the entries reach. Imports get their files' whole names, as
 * Node's own resolution asks for; bundlers take these as well.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const TYPES = inRoot('types');

/** Generated as declarations already, which the compiler does not copy. */
const ENGINE = 'pkg/baseline/interleave.d.ts';

/** @param {readonly string[]} entries names of modules at the root of `www/src` */
export async function writeTypes(entries) {
  const all = inRoot('node_modules', '.cache', 'interleave', 'types');
  rmSync(all, { recursive: true, force: true });
  rmSync(TYPES, { recursive: true, force: true });
  const compiler = inRoot('node_modules/typescript/bin/tsc');
  // Whether the types are right is for `npm run check` to say, and takes as long again.
  await run(process.execPath, [compiler, '--project', 'tsconfig.types.json', '--noCheck', '--outDir', all]);
  cpSync(inRoot(ENGINE), join(all, ENGINE));
  /** @type {Set<string>} */
  const written = new Set();
  for (const entry of entries) take(`www/src/${entry}.d.ts`, all, written);
}

/** Takes one file over, and what it imports. @param {string} file @param {string} all @param {Set<string>} written */
function take(file, all, written) {
  if (written.has(file)) return;
  written.add(file);
  let text = readFileSync(join(all, file), 'utf8');
  // Each ends with the last letter of its name. From the end, so that the places of those before stay what they are.
  for (const { fileName, end } of ts.preProcessFile(text).importedFiles.toReversed()) {
    const target = declarationOf(join(dirname(file), fileName), all);
    const missing = target.slice(join(dirname(file), fileName).length).replace(/\.d\.ts$/, '.js');
    text = text.slice(0, end + 1) + missing + text.slice(end + 1);
    take(target, all, written);
  }
  mkdirSync(dirname(join(TYPES, file)), { recursive: true });
  writeFileSync(join(TYPES, file), text);
}

/** @param {string} module @param {string} all */
function declarationOf(module, all) {
  const found = [`${module}.d.ts`, join(module, 'index.d.ts')].find((file) =>
    statSync(join(all, file), { throwIfNoEntry: false }),
  );
  if (!found) throw new Error(`the types name ${module}, which the package would not have`);
  return found;
}
