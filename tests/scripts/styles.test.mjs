// @ts-check
/** The styles of the labs: each in a file of its own, and all on one page. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';

const LABS = inRoot('www', 'src', 'styles', 'lab');

/** They change for paper, and for a frame, what the others lay down. */
const CHANGES_OTHERS = new Set(['print.css', 'frame.css']);

/** The classes that a file styles as such, wherever they stand. @param {string} file */
function classesOf(file) {
  const styles = readFileSync(inRoot('www', 'src', 'styles', 'lab', file), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const selectors = [...styles.matchAll(/([^{}]+)\{/g)].flatMap(([, all = '']) => all.split(','));
  return new Set(selectors.flatMap((selector) => /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? []));
}

test('no class is styled in two files: one lab would change another', () => {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const file of readdirSync(LABS).filter((name) => !CHANGES_OTHERS.has(name))) {
    for (const name of classesOf(file)) {
      assert.equal(seen.get(name), undefined, `.${name} is in ${file} too`);
      seen.set(name, file);
    }
  }
});
