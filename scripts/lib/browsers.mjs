// @ts-check
/** The browsers the tests drive, and the driver that wasm-pack needs for Chrome: those of the system. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { answer, environment, run } from './run.mjs';
import { say, Stop } from './say.mjs';

/** @param {string[]} names programs on the PATH, or whole paths @returns {string | undefined} the first that is there */
function find(names) {
  const folders = (environment().PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => (/[/\\]/.test(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => existsSync(path));
}

/** @type {Partial<Record<NodeJS.Platform, { chromium: string[], firefox: string[] }>>} */
const PLACES = {
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    firefox: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};
const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

/** Where Chromium or Chrome is; CHROMIUM_PATH decides. */
export const chromium = () =>
  process.env.CHROMIUM_PATH || find([...NAMES.chromium, ...(PLACES[process.platform]?.chromium ?? [])]);

/** Where Firefox is; FIREFOX_PATH decides. */
export const firefox = () =>
  process.env.FIREFOX_PATH || find([...NAMES.firefox, ...(PLACES[process.platform]?.firefox ?? [])]);

/** On macOS and Windows wasm-pack fetches a driver that fits by itself. */
const chromedriver = () => process.platform !== 'linux' || find(['chromedriver']);

/** The packages of the systems whose package manager we know, by the ID in /etc/os-release. */
/** @type {Record<string, { chromium: string[], firefox: string[] }>} */
const APT = {
  debian: { chromium: ['chromium', 'chromium-driver'], firefox: ['firefox-esr'] },
  ubuntu: { chromium: ['chromium-browser', 'chromium-chromedriver'], firefox: ['firefox'] },
};

function aptPackages() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return APT[/^ID="?(\w+)/m.exec(release)?.[1] ?? ''];
}

/** Makes Chromium (or Chrome), its driver and Firefox be there. */
export async function ensureBrowsers() {
  const names = aptPackages();
  const missing = [
    ...(chromium() && chromedriver() ? [] : [{ what: 'Chromium and its driver', apt: names?.chromium }]),
    ...(firefox() ? [] : [{ what: 'Firefox', apt: names?.firefox }]),
  ];
  if (missing.length === 0) return;

  const what = missing.map((browser) => browser.what).join(' and ');
  const packages = missing.flatMap((browser) => browser.apt ?? []);
  if (packages.length === 0)
    throw new Stop(
      `The tests need ${what}, and this system's way to install them is not known here. Install them, then run this again.`,
    );

  const byHand = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!find(['apt-get']) || (prefix.length > 0 && answer('sudo', ['-n', 'true']) === undefined)) {
    throw new Stop(`The tests need ${what}, and installing them needs root. Run:`, byHand);
  }
  say(`Installing ${what}, for the tests in browsers`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    await run(program, rest, { label: 'apt-get', remedy: byHand });
  }
}
