// @ts-check
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';

const GITHUB = inRoot('.github');

const files = readdirSync(GITHUB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yml'))
  .map((file) => ({ file, text: readFileSync(`${GITHUB}/${file}`, 'utf8') }));

test('actions are pinned by digest, with the version beside it, and one action to one digest', () => {
  /** @type {Map<string, Set<string>>} */
  const pins = new Map();
  for (const { file, text } of files) {
    for (const [, action = '', rest = ''] of text.matchAll(/uses: ([^@\s]+)(.*)$/gm)) {
      if (action.startsWith('./')) continue;
      assert.match(rest, /^@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${file}: ${action}`);
      // The parts of one repository, as cache/save and cache/restore are, have one version.
      const repository = action.split('/').slice(0, 2).join('/');
      pins.set(repository, (pins.get(repository) ?? new Set()).add(rest));
    }
  }
  for (const [repository, versions] of pins) assert.equal(versions.size, 1, repository);
});

test('runners of Linux have a version, and everything a run does has a time limit', () => {
  for (const { file, text } of files) {
    assert.doesNotMatch(text, /ubuntu-latest/, file);
    const count = (/** @type {RegExp} */ pattern) => [...text.matchAll(pattern)].length;
    assert.equal(count(/runs-on:/g), count(/timeout-minutes:/g), file);
  }
});

test('only main is deployed, and only what was tested', () => {
  const { text } = files.find(({ file }) => /main\.yml$/.test(file)) ?? { text: '' };
  const deploy = /^ {2}deploy:\n([^]*?)\n\n/m.exec(text)?.[1] ?? '';
  assert.match(deploy, /if: github\.event_name == 'push' && github\.ref == 'refs\/heads\/main'/);
  assert.match(deploy, /needs: test\n/);
  assert.doesNotMatch(deploy, /npm |checkout/);
  assert.equal([...text.matchAll(/bash \.ci\/run/g)].length, 1, 'the tests run once');
});
