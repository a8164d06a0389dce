// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromedriverOf, chromiumOf, firefoxOf, headlessShellOf, webkitOf } from '../../scripts/lib/browsers.mjs';
import { machine } from './machines.mjs';

const SNAP_SCRIPT = '#!/bin/sh\nif ! [ -x /snap/bin/firefox ]; then exit 1; fi\nexec /snap/bin/firefox "$@"\n';

test("Ubuntu's Firefox, a script that starts a snap, is not used, and the sentence says what helps", () => {
  const ubuntu = machine({ programs: ['/usr/bin/firefox'], scripts: { '/usr/bin/firefox': SNAP_SCRIPT } });
  const { path, problem, remedy, installable } = firefoxOf(ubuntu);
  assert.equal(path, undefined);
  assert.match(problem ?? '', /Firefox is here as a snap only \(\/usr\/bin\/firefox\)/);
  assert.match(remedy ?? '', /packages\.mozilla\.org/);
  // The system's package would be that snap again.
  assert.equal(installable, undefined);
});

test('a browser in /snap/bin and one that is a link to it are snaps', () => {
  const links = { '/snap/bin/chromium': '/usr/bin/snap', '/usr/bin/chromium-browser': '/snap/chromium/current/chrome' };
  for (const path of Object.keys(links)) {
    assert.match(chromiumOf(machine({ programs: [path], links })).problem ?? '', /as a snap only/);
  }
});

test('a browser that is no snap is used, though a snap is found before it', () => {
  const both = machine({
    programs: ['/snap/bin/chromium', '/usr/bin/google-chrome'],
    links: { '/snap/bin/chromium': '/usr/bin/snap' },
  });
  assert.equal(chromiumOf(both).path, '/usr/bin/google-chrome');
});

test('the browser that a variable names is taken as it is, and must be there', () => {
  const env = { FIREFOX_PATH: '/snap/bin/firefox' };
  assert.equal(firefoxOf(machine({ env, programs: ['/snap/bin/firefox'] })).path, '/snap/bin/firefox');
  assert.match(firefoxOf(machine({ env })).problem ?? '', /FIREFOX_PATH is \/snap\/bin\/firefox, where nothing is/);
});

const SHELL = '/usr/bin/chromium-headless-shell';
const APT_HAS_IT = { 'apt-cache show chromium-headless-shell': 'Package: chromium-headless-shell' };

test('the Chromium without windows is used where it is, and is to be installed only where apt has it', () => {
  assert.deepEqual(headlessShellOf(machine({ programs: [SHELL, '/usr/bin/chromium'] })), { path: SHELL });
  assert.equal(headlessShellOf(machine({ answers: APT_HAS_IT })).installable, true);
  assert.equal(headlessShellOf(machine({ programs: ['/usr/bin/chromium'] })).installable, undefined);
});

test('where a variable names the Chromium, there is no other beside it', () => {
  const env = { CHROMIUM_PATH: '/opt/chrome' };
  const { path, installable } = headlessShellOf(machine({ env, programs: [SHELL], answers: APT_HAS_IT }));
  assert.deepEqual([path, installable], [undefined, undefined]);
});

const WINDOWS = {
  platform: /** @type {const} */ ('win32'),
  env: {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Ada\\AppData\\Local',
  },
};
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

test('Windows keeps Chrome in three places, and has Edge where there is none', () => {
  for (const folder of Object.values(WINDOWS.env)) {
    const chrome = `${folder}\\Google\\Chrome\\Application\\chrome.exe`;
    assert.equal(chromiumOf(machine({ ...WINDOWS, programs: [EDGE, chrome] })).path, chrome);
  }
  assert.equal(chromiumOf(machine({ ...WINDOWS, programs: [EDGE] })).path, EDGE);
  const firefox = 'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe';
  assert.equal(firefoxOf(machine({ ...WINDOWS, programs: [firefox] })).path, firefox);
});

test('Edge is no browser for chromedriver', () => {
  const { problem, remedy } = chromedriverOf(machine({ ...WINDOWS, programs: [EDGE, 'C:/bin/chromedriver'] }));
  assert.match(problem ?? '', /here is Edge only/);
  assert.equal(remedy, 'winget install Google.Chrome');
});

test("a Mac's browsers are looked for in both Applications folders", () => {
  const chrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const mac = machine({ platform: 'darwin', env: { HOME: '/Users/ada' }, programs: [chrome] });
  assert.equal(chromiumOf(mac).path, chrome);
  assert.match(firefoxOf(mac).problem ?? '', /Firefox is not here/);
});

/** @param {number} browser @param {number} driver */
const versions = (browser, driver) =>
  machine({
    programs: ['/usr/bin/chromium', '/usr/bin/chromedriver'],
    answers: {
      '/usr/bin/chromium --version': `Chromium ${browser}.0.8078.79 built on Debian GNU/Linux 12`,
      '/usr/bin/chromedriver --version': `ChromeDriver ${driver}.0.8000.1 (a21ce95-refs/branch-heads/8078@{#1704})`,
    },
  });

test("a driver whose major version is not the browser's does not fit", () => {
  assert.equal(chromedriverOf(versions(156, 156)).path, '/usr/bin/chromedriver');
  const { problem, remedy } = chromedriverOf(versions(156, 155));
  assert.match(problem ?? '', /chromedriver is of version 155, the browser \(\/usr\/bin\/chromium\) of 156/);
  assert.match(remedy ?? '', /the driver for Chrome 156 from https:/);
});

test('on Windows the version of Chrome is the name of a folder, and no window is opened to ask for it', () => {
  const folder = 'C:\\Program Files\\Google\\Chrome\\Application\\';
  const windows = machine({
    ...WINDOWS,
    programs: [`${folder}chrome.exe`, 'C:/bin/chromedriver'],
    folders: { [folder]: ['156.0.8078.79', 'chrome.exe', 'SetupMetrics'] },
    answers: { 'C:/bin/chromedriver --version': 'ChromeDriver 150.0.1.2' },
  });
  assert.match(chromedriverOf(windows).problem ?? '', /of version 150, .* of 156/);
});

test('a Chrome without a driver needs the one of its own version', () => {
  assert.equal(chromedriverOf(machine({ programs: ['/usr/bin/chromium'] })).installable, true);
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const mac = machine({
    platform: 'darwin',
    programs: [chrome],
    answers: { [`${chrome} --version`]: 'Google Chrome 149.0.7000.1' },
  });
  assert.match(chromedriverOf(mac).remedy ?? '', /Chrome 149/);
});

test('WebKitGTK is for Linux, and what is missing of it is named', () => {
  assert.equal(webkitOf(machine({ platform: 'darwin' })).foreign, true);
  assert.match(webkitOf(machine({ programs: ['/usr/bin/WebKitWebDriver'] })).problem ?? '', /: Xvfb not on the PATH/);
  assert.ok(webkitOf(machine({ programs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'] })).path);
});
