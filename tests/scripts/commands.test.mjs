// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TOOLS, waysToInstall } from '../../scripts/lib/cargo-tools.mjs';
import { fits, nodeProblem } from '../../scripts/lib/node-version.mjs';
import { parsed } from '../../scripts/lib/options.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { addressOf, chosenHost, chosenPort, fromElsewhere } from '../../scripts/lib/port.mjs';
import { siteInputs } from '../../scripts/lib/site.mjs';
import { leftOut } from '../../scripts/lib/tally.mjs';
import { notRun } from '../../scripts/lib/test-tools.mjs';

test('exactly those versions of Node are taken that the packages here take', () => {
  const range = '^20.19 || ^22.13 || >=24';
  for (const version of ['20.19.0', '20.20.2', '22.13.1', '22.20.0', '24.0.0', '25.1.0']) {
    assert.ok(fits(version, range), version);
    assert.equal(nodeProblem(version), undefined);
  }
  for (const version of ['18.20.0', '20.18.9', '21.7.3', '22.12.0', '23.11.0'])
    assert.ok(!fits(version, range), version);
  assert.match(nodeProblem('21.7.3') ?? '', /This is Node 21\.7\.3\. What is used here needs Node \^20\.19 \|\|/);
});

test('people read of the same versions of Node', () => {
  const { node } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines;
  for (const file of ['README.md', 'CONTRIBUTING.md']) {
    assert.ok(readFileSync(inRoot(file), 'utf8').includes(`Node \`${node}\``), file);
  }
});

test('cargo installs its tools in the project, locked first, and as programs where cargo-binstall is there', () => {
  for (const binstall of [false, true]) {
    for (const tool of Object.values(TOOLS)) {
      const ways = waysToInstall(tool, binstall);
      assert.equal(ways[0]?.[0], binstall ? 'binstall' : 'install');
      assert.deepEqual(
        ways.filter(([verb]) => verb === 'install').map((way) => way.includes('--locked')),
        [true, false],
      );
      for (const way of ways) {
        assert.equal(way[way.indexOf('--root') + 1], inRoot('target', 'tools'));
        assert.equal(way[way.indexOf('--version') + 1], tool.version());
      }
    }
  }
});

test('a port comes from the option, else from the variable, else it is the usual one', () => {
  assert.equal(chosenPort(8080, '9000', '7000'), 9000);
  assert.equal(chosenPort(8080, undefined, '7000'), 7000);
  assert.equal(chosenPort(8080, undefined, ''), 8080);
  assert.throws(() => chosenPort(8080, 'ninety', undefined), /--port is "ninety", which is not a port/);
  assert.throws(() => chosenPort(8080, undefined, '70000'), /PORT is "70000"/);
});

test('only this machine gets in, unless a host is named; then what others lack is said', () => {
  assert.equal(chosenHost(undefined), '127.0.0.1');
  assert.equal(addressOf('127.0.0.1', 8080), 'http://localhost:8080/');
  assert.equal(addressOf('0.0.0.0', 8080), 'http://localhost:8080/');
  assert.equal(addressOf('fe80::1', 8080), 'http://[fe80::1]:8080/');
  assert.equal(fromElsewhere('127.0.0.1'), '');
  assert.match(fromElsewhere('0.0.0.0'), /threads are missing/);
});

test('options are written with a space or an equals sign, and an unknown one stops the command', () => {
  assert.deepEqual(
    { ...parsed(['--port', '9000', '--host=0.0.0.0'], ['yes'], ['port', 'host']) },
    {
      port: '9000',
      host: '0.0.0.0',
    },
  );
  assert.throws(() => parsed(['--prot'], ['yes'], ['port']), /Unknown option '--prot'\. There is: --yes, --port …/);
  assert.throws(() => parsed(['long'], [], []), /There are no options here/);
});

test('whatever makes the site is among what it depends on', async () => {
  const inputs = await siteInputs();
  for (const file of ['www', 'src', 'vite.config.ts', 'scripts/lib/listings.mjs', 'scripts/lib/offline.mjs']) {
    assert.ok(inputs.includes(file), file);
  }
});

const NO_FIREFOX = { part: 'firefox', problem: 'Firefox is not here.', remedy: 'sudo dnf install -y firefox' };
const NO_WEBKIT = { part: 'webkit', problem: 'WebKitGTK comes with Linux only.', foreign: true };

test('without Firefox its own tests are left out, and no others', () => {
  assert.deepEqual(
    notRun([NO_FIREFOX]).map(({ suite }) => suite),
    ['rust-firefox', 'firefox', 'firefox-driver'],
  );
  assert.deepEqual(notRun([]), []);
});

test('what did not run is counted and named, and fails only where everything can be installed', () => {
  const left = notRun([NO_FIREFOX]);
  assert.equal(leftOut(left, false).sum, ', 3 not run');
  assert.match(
    leftOut(left, false).lines[0] ?? '',
    /^not run: the Rust tests in Firefox\. Firefox is not here\. What helps: sudo dnf/,
  );
  assert.equal(leftOut(left, false).fails, false);
  assert.equal(leftOut(left, true).fails, true);
  assert.equal(leftOut(notRun([NO_WEBKIT]), true).fails, false);
  assert.deepEqual(leftOut([], true), { lines: [], sum: '', fails: false });
});
