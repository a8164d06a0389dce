// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf } from '../../scripts/lib/distributions.mjs';
import { pythonOf } from '../../scripts/lib/python.mjs';
import { commandFor, consent, lookFor } from '../../scripts/lib/system.mjs';
import { MANAGERS, machine, RELEASES } from './machines.mjs';

/** @type {import('../../scripts/lib/distributions.mjs').Part[]} */
const ALL = ['linker', 'chromium', 'chromedriver', 'firefox', 'webkit', 'python'];

test('distributions are known by their name, and by what they say they are like', () => {
  assert.deepEqual(Object.fromEntries(Object.entries(RELEASES).map(([name, release]) => [name, nameOf(release)])), {
    debian: 'debian',
    ubuntu: 'ubuntu',
    mint: 'ubuntu',
    fedora: 'fedora',
    rocky: 'fedora',
    arch: 'arch',
    manjaro: 'arch',
    tumbleweed: 'suse',
    nixos: 'nixos',
    alpine: undefined,
  });
});

test('a bare Debian lacks everything, and one list of packages fills it', () => {
  const { gaps, packages } = lookFor(machine({ release: RELEASES.debian }), ALL);
  assert.deepEqual(
    gaps.map(({ part }) => part),
    ALL,
  );
  assert.deepEqual(packages, [
    ...['build-essential', 'chromium', 'chromium-driver', 'firefox-esr'],
    ...['webkit2gtk-driver', 'xvfb', 'python3'],
  ]);
});

test('each distribution is told its own command', () => {
  /** @param {string} release */
  const remedy = (release) => lookFor(machine({ release }), ['linker']).gaps[0]?.remedy;
  const apt = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends build-essential';
  assert.equal(remedy(RELEASES.debian), apt);
  assert.equal(remedy(RELEASES.ubuntu), apt);
  assert.equal(remedy(RELEASES.fedora), 'sudo dnf install -y gcc');
  assert.equal(remedy(RELEASES.arch), 'sudo pacman -S --needed --noconfirm base-devel');
  assert.equal(remedy(RELEASES.tumbleweed), 'sudo zypper --non-interactive install gcc');
  assert.equal(remedy(RELEASES.nixos), 'nix-shell -p gcc');
  // What we do not know we give no command for.
  assert.equal(remedy(RELEASES.alpine), undefined);
});

test("on Ubuntu the packages of browsers, which are snaps, are not installed; WebKit's are", () => {
  const { gaps, packages } = lookFor(machine({ release: RELEASES.ubuntu, programs: ['/usr/bin/cc'] }), ALL);
  assert.deepEqual(packages, ['webkit2gtk-driver', 'xvfb', 'python3']);
  assert.match(gaps.find(({ part }) => part === 'chromium')?.remedy ?? '', /on Ubuntu its \.deb/);
});

test('a driver that does not fit is named, and no package is installed for it', () => {
  const programs = ['/usr/bin/cc', '/usr/bin/chromium', '/usr/bin/chromedriver', '/usr/bin/firefox'];
  const answers = {
    '/usr/bin/chromium --version': 'Chromium 156.0.1.2',
    '/usr/bin/chromedriver --version': 'ChromeDriver 140.0.1.2',
  };
  const { gaps, packages } = lookFor(machine({ release: RELEASES.debian, programs, answers }), ['chromedriver']);
  assert.deepEqual(packages, []);
  assert.match(gaps[0]?.problem ?? '', /they must be alike/);
});

test('root and CI are not asked; a person is, once sudo is needed; nobody else gets anything installed', () => {
  const release = RELEASES.debian;
  const programs = [...MANAGERS, '/usr/bin/sudo'];
  const here = { release, programs };
  assert.deepEqual(consent(machine({ ...here, root: true })), { how: 'install', prefix: [] });
  assert.deepEqual(consent(machine({ ...here, env: { CI: 'true' } })), { how: 'install', prefix: ['sudo', '-n'] });
  assert.deepEqual(consent(machine({ ...here, terminal: true })), { how: 'ask', prefix: ['sudo'] });
  assert.deepEqual(consent(machine({ ...here, terminal: true, agreed: true })), { how: 'install', prefix: ['sudo'] });
  assert.equal(consent(machine(here)).how, 'tell');
  // There is no sudo, or no manager that we know.
  assert.equal(consent(machine({ release, programs: MANAGERS, terminal: true, agreed: true })).how, 'tell');
  assert.equal(consent(machine({ release: RELEASES.alpine, programs, root: true })).how, 'tell');
  // A package of Nix would be there for nobody but that shell.
  assert.equal(consent(machine({ release: RELEASES.nixos, programs, root: true })).how, 'tell');
});

test('root is told the command without sudo', () => {
  assert.equal(
    commandFor(machine({ release: RELEASES.debian, root: true }), ['xvfb']),
    'apt-get update && apt-get install -y --no-install-recommends xvfb',
  );
});

test('a Python that is too old is named, and one that is no Python is passed over', () => {
  const programs = ['/usr/bin/python3', '/opt/python'];
  const answers = { '/usr/bin/python3 --version': 'Python 3.9.2\n', '/opt/python --version': 'Python 3.14.0\n' };
  assert.equal(pythonOf(machine({ programs, answers })).path, '/opt/python');
  const { problem, installable } = pythonOf(machine({ programs: ['/usr/bin/python3'], answers }));
  assert.match(problem ?? '', /python3 is Python 3\.9\.2; .* for 3\.11/);
  assert.equal(installable, undefined);
  // The one that opens the shop of Windows prints nothing.
  assert.equal(pythonOf(machine({ programs: ['/usr/bin/python3'] })).installable, true);
});
