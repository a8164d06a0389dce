// @ts-check
/** The browsers that the tests drive, and Chrome's driver: those of the system. */
import { aptInstall, distribution } from './apt.mjs';
import { find } from './find.mjs';
import { say, Stop } from './say.mjs';

/** Programs on the PATH, then the places where macOS and Windows keep theirs. */
const PLACES = {
  chromium: [
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    ...['firefox-esr', 'firefox'],
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Where Chromium or Chrome is; CHROMIUM_PATH decides. */
export const chromium = () => process.env.CHROMIUM_PATH ?? find(PLACES.chromium);

/** Where Firefox is; FIREFOX_PATH decides. */
export const firefox = () => process.env.FIREFOX_PATH ?? find(PLACES.firefox);

/** Whether WebKitGTK, its driver and an X server without a screen are there: all of them come with Linux only. */
export const webkit = () => ['WebKitWebDriver', 'Xvfb'].every((program) => find([program]) !== undefined);

const chromedriver = () => find(['chromedriver']) !== undefined;

const WEBKIT = ['webkit2gtk-driver', 'xvfb'];

/**
 * The packages of the distributions that we know.
 * @type {Record<string, Record<'chromium' | 'firefox' | 'webkit', string[]> | undefined>}
 */
const PACKAGES = {
  debian: { chromium: ['chromium', 'chromium-driver'], firefox: ['firefox-esr'], webkit: WEBKIT },
  ubuntu: { chromium: ['chromium-browser', 'chromium-chromedriver'], firefox: ['firefox'], webkit: WEBKIT },
};

/** Makes Chromium (or Chrome), its driver and Firefox be there, and WebKitGTK where we know its packages. */
export async function ensureBrowsers() {
  const packages = PACKAGES[distribution() ?? ''];
  /** @type {('chromium' | 'firefox' | 'webkit')[]} */
  const missing = [];
  if (!chromium() || !chromedriver()) missing.push('chromium');
  if (!firefox()) missing.push('firefox');
  if (!packages && missing.length > 0) {
    throw new Stop(
      'The tests need Chrome or Chromium with its chromedriver, and Firefox: install them, then run this again.',
    );
  }
  if (!webkit()) {
    if (packages) missing.push('webkit');
    else say('WebKitGTK (WebKitWebDriver, Xvfb) is not here: its tests are left out');
  }
  if (!packages || missing.length === 0) return;
  await aptInstall(
    missing.flatMap((browser) => packages[browser]),
    `what the tests in browsers need (${missing.join(', ')})`,
  );
}
