// @ts-check
/** What `npm test` says in the end: which tests failed, by name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failuresIn } from '../../scripts/lib/tally.mjs';

test('a test that failed is named with its browser, its file and what it failed for', () => {
  const FAILED = '\u001b[31mError\u001b[39m: it\n\n  goes on';
  const spec = (/** @type {string} */ title, /** @type {boolean} */ ok) => ({
    title,
    ok,
    tests: [{ projectName: 'firefox', results: [{ ...(title === 'ends' && { error: { message: FAILED } }) }] }],
  });
  const suites = [
    { title: 'models.spec.ts', specs: [spec('runs', true), spec('ends', false)], suites: [] },
    { title: 'gil.spec.ts', specs: [], suites: [{ title: 'a group', specs: [spec('waits', false)] }] },
  ];
  assert.deepEqual(failuresIn(suites), [
    '[firefox] models.spec.ts › ends — Error: it goes on',
    '[firefox] a group › waits',
  ]);
});
