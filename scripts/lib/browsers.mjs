// @ts-check
/** The browsers that the tests drive, and their drivers: those of the system. */
import { thisMachine } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * What a search came to.
 * @typedef {object} Found
 * @property {string} [path] where it is
 * @property {string} [problem] why it cannot be used: one sentence
 * @property {string} [remedy] what helps, where that is no package of the system
 * @property {boolean} [installable] whether a package of the system would help
 * @property {boolean} [foreign] whether this system cannot have it at all
 */

/** @param {Machine['env']} env */
const windowsFolders = (env) =>
  [env.ProgramFiles ?? 'C:\\Program Files', env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap(
    (folder) => folder ?? [],
  );

/** @param {Machine['env']} env */
const macFolders = (env) => ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];

/**
 * Programs on the PATH, or whole paths, those that are best to have first.
 * @param {Machine} machine
 * @returns {{ chromium: string[], firefox: string[] }}
 */
function placesOn({ platform, env }) {
  if (platform === 'win32') {
    const folders = windowsFolders(env);
    /** @param {string} path */
    const everywhere = (path) => folders.map((folder) => `${folder}\\${path}`);
    return {
      chromium: [
        ...everywhere('Google\\Chrome\\Application\\chrome.exe'),
        ...everywhere('Chromium\\Application\\chrome.exe'),
        // Every Windows has it.
        ...everywhere(EDGE),
      ],
      firefox: everywhere('Mozilla Firefox\\firefox.exe'),
    };
  }
  if (platform === 'darwin') {
    const folders = macFolders(env);
    return {
      chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      ),
      firefox: folders.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
    };
  }
  return {
    chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    firefox: ['firefox-esr', 'firefox'],
  };
}

const EDGE = 'Microsoft\\Edge\\Application\\msedge.exe';

/** @param {string} path */
const isEdge = (path) => /msedge\.exe$|Microsoft Edge$/.test(path);

/**
 * Whether a program is a snap: it is in that folder, or starts what is there, by a link or as a small script.
 * @param {Machine} machine
 * @param {string} path
 */
function isSnap({ platform, target, head }, path) {
  if (platform !== 'linux') return false;
  const end = target(path);
  return /^\/snap\//.test(path) || /^\/snap\/|\/usr\/bin\/snap$/.test(end) || /^#!.*[^]*\/snap\/bin\//.test(head(end));
}

/**
 * @param {Machine} machine
 * @param {'chromium' | 'firefox'} engine
 * @param {string} name for people
 * @param {string} remedy where to get one that is no snap
 * @returns {Found}
 */
function browserOf(machine, engine, name, remedy) {
  const variable = `${engine.toUpperCase()}_PATH`;
  const named = machine.env[variable];
  if (named) {
    const [path] = machine.findAll([named]);
    return path ? { path } : { problem: `${variable} is ${named}, where nothing is.`, remedy: `unset ${variable}` };
  }
  const found = machine.findAll(placesOn(machine)[engine]);
  const path = found.find((candidate) => !isSnap(machine, candidate));
  if (path) return { path };
  return found[0]
    ? { problem: `${name} is here as a snap only (${found[0]}), which no driver can give a profile.`, remedy }
    : { problem: `${name} is not here.`, remedy, installable: true };
}

/** @param {Machine} machine */
export const chromiumOf = (machine) =>
  browserOf(
    machine,
    'chromium',
    'Chrome or Chromium',
    'Chrome from https://www.google.com/chrome/ (on Ubuntu its .deb), or set CHROMIUM_PATH',
  );

const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * Where the Chromium without windows is, in which a new page costs half as much. Who names a browser means all tests.
 * @param {Machine} machine
 */
const headlessShellIn = ({ env, findAll }) => (env.CHROMIUM_PATH ? undefined : findAll([HEADLESS_SHELL])[0]);

/**
 * It is a package of Debian's, and apt is asked for it, since not all that is like Debian has it. Where there is none the
 * whole Chromium does the same.
 *
 * @param {Machine} machine
 * @returns {Found}
 */
export function headlessShellOf(machine) {
  const path = headlessShellIn(machine);
  if (path) return { path };
  const wanted = !machine.env.CHROMIUM_PATH && machine.answer('apt-cache', ['show', HEADLESS_SHELL]) !== undefined;
  return { problem: 'There is no Chromium without windows here.', ...(wanted ? { installable: true } : {}) };
}

/** @param {Machine} machine */
export const firefoxOf = (machine) =>
  browserOf(
    machine,
    'firefox',
    'Firefox',
    'Firefox from https://www.mozilla.org/firefox/ (on Ubuntu from packages.mozilla.org), or set FIREFOX_PATH',
  );

/**
 * The first number of a browser's version.
 * @param {Machine} machine
 * @param {string} path
 */
function majorOf({ platform, answer, list }, path) {
  // There, a browser that is asked for its version opens a window. A folder beside it has the version for its name.
  const text = platform === 'win32' ? list(path.replace(/[^\\]+$/, '')).join(' ') : (answer(path, ['--version']) ?? '');
  return /\b(\d+)\.\d+\.\d+/.exec(text)?.[1];
}

/**
 * The program by which tests drive Chrome.
 * @param {Machine} machine
 * @returns {Found}
 */
export function chromedriverOf(machine) {
  const browser = chromiumOf(machine);
  // A driver is of use with its browser only, and comes with it.
  if (!browser.path) return { ...browser, problem: 'chromedriver has no browser to drive.' };
  if (isEdge(browser.path)) {
    return { problem: 'chromedriver drives Chrome, and here is Edge only.', remedy: 'winget install Google.Chrome' };
  }
  const found = machine.findAll(['chromedriver']);
  const path = found.find((candidate) => !isSnap(machine, candidate));
  const browserMajor = majorOf(machine, browser.path);
  const remedy = `the driver for Chrome ${browserMajor ?? ''} from https://googlechromelabs.github.io/chrome-for-testing/, on the PATH`;
  if (!path) {
    if (found[0]) return { problem: `chromedriver is here as a snap only (${found[0]}).`, remedy };
    return { problem: 'chromedriver is not here.', remedy, installable: true };
  }
  const driverMajor = /\b(\d+)\.\d+\.\d+/.exec(machine.answer(path, ['--version']) ?? '')?.[1];
  if (browserMajor !== undefined && driverMajor !== undefined && browserMajor !== driverMajor) {
    const problem = `chromedriver is of version ${driverMajor}, the browser (${browser.path}) of ${browserMajor}: they must be alike.`;
    return { problem, remedy };
  }
  return { path };
}

/**
 * WebKitGTK's driver, and an X server without a screen.
 * @param {Machine} machine
 * @returns {Found}
 */
export function webkitOf(machine) {
  if (machine.platform !== 'linux') return { problem: 'WebKitGTK comes with Linux only.', foreign: true };
  const missing = ['WebKitWebDriver', 'Xvfb'].filter((program) => machine.findAll([program]).length === 0);
  if (missing.length === 0) return { path: machine.findAll(['WebKitWebDriver'])[0] ?? '' };
  return {
    problem: `WebKitGTK cannot be driven: ${missing.join(' and ')} not on the PATH.`,
    remedy: 'your distribution’s packages with WebKitWebDriver and Xvfb',
    installable: true,
  };
}

/** Where Chromium or Chrome is; CHROMIUM_PATH decides. */
export const chromium = () => chromiumOf(thisMachine()).path;

/** What the tests that measure no time run in: the Chromium without windows where it is, else the other. */
export const quickChromium = () => headlessShellIn(thisMachine()) ?? chromium();

/** Where Firefox is; FIREFOX_PATH decides. */
export const firefox = () => firefoxOf(thisMachine()).path;

/** Whether WebKitGTK can be driven here. */
export const webkit = () => webkitOf(thisMachine()).path !== undefined;
