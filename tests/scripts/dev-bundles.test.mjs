// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUNDLES } from '../../scripts/lib/bundles.mjs';
import { bundleAt, DevBundles } from '../../scripts/lib/dev-bundles.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** @param {string} name */
function bundle(name) {
  const found = BUNDLES.find((one) => one.name === name);
  assert.ok(found);
  return found;
}

/** Bundles that are built at once, and what was built, in turn. */
function recorded() {
  /** @type {string[]} */
  const built = [];
  const bundles = new DevBundles(async (wanted) => void built.push(...wanted.map(({ name }) => name)));
  return { built, bundles };
}

test('a change of the crate builds what the page itself needs, and nothing else', async () => {
  const { built, bundles } = recorded();
  await bundles.changed();
  assert.deepEqual(built, ['baseline']);
});

test('a bundle is built once it is asked for, once, and from then on after each change, behind the first', async () => {
  const { built, bundles } = recorded();
  await bundles.changed();
  await Promise.all([bundles.ready(bundle('threads')), bundles.ready(bundle('threads'))]);
  assert.deepEqual(built, ['baseline', 'threads']);
  await bundles.changed();
  await bundles.ready(bundle('threads'));
  assert.deepEqual(built, ['baseline', 'threads', 'baseline', 'threads']);
});

test('a build that fails is told to whoever asks, and the next change is built again', async () => {
  let broken = true;
  const bundles = new DevBundles(async () => {
    if (broken) throw new Error('does not compile');
  });
  await assert.rejects(bundles.changed(), /does not compile/);
  await assert.rejects(bundles.ready(bundle('baseline')), /does not compile/);
  broken = false;
  await bundles.changed();
  await bundles.ready(bundle('baseline'));
});

test('a file of a bundle is known by where it is, and the release is no part of a development session', () => {
  const at = (/** @type {string[]} */ ...parts) => inRoot(...parts).replaceAll('\\', '/');
  assert.equal(bundleAt(at('target', 'wasm-dev', 'threads', 'interleave.js'))?.name, 'threads');
  assert.equal(bundleAt(`/@fs${at('target', 'wasm-dev', 'greenlets', 'interleave_bg.wasm')}`)?.name, 'greenlets');
  assert.equal(bundleAt(at('pkg', 'threads', 'interleave.js')), undefined);
});
