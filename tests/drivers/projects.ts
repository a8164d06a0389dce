/** The browsers that are driven by their own WebDriver: a Playwright project for each that is here. */
import type { Project } from '@playwright/test';
import { chromium, firefox, webkit } from '../../scripts/lib/browsers.mjs';
import type { Env } from '../../scripts/lib/run.mjs';
import type { Driver } from './driver';

/** These tests look at the system's processes, in the way of Linux. */
const QUIET = /quiet\.spec\.ts$/;

/** What Playwright tests in the other engines. */
const WEBKIT = /webkit\.spec\.ts$/;

const linux = process.platform === 'linux';

const binary = (path: string | undefined) => (path === undefined ? {} : { binary: path });

/** Playwright drives Chromium well. Only its processes are looked at here, and so all three engines' are in one way. */
const chromiumDriver: Driver = {
  program: 'chromedriver',
  capabilities: {
    'goog:chromeOptions': { args: ['--headless', '--no-sandbox', '--disable-gpu'], ...binary(chromium()) },
  },
};

const firefoxDriver: Driver = {
  program: 'geckodriver',
  capabilities: { 'moz:firefoxOptions': { args: ['-headless'], ...binary(firefox()) } },
};

const webkitDriver = (more: Env): Driver => ({
  program: 'WebKitWebDriver',
  windowed: true,
  env: {
    // Without a graphics card a page gets half of its frames the other way.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    // Not on the Wayland display of whoever runs this.
    GDK_BACKEND: 'x11',
    ...more,
  },
});

/** WebKitGTK can share memory, but does not by default. */
const webkitSharing = webkitDriver({ JSC_useSharedArrayBuffer: '1', LANG: 'en_US.UTF-8' });

/**
 * As it comes, and on a machine that was told no language: the page's is "C" then, which `Intl` does not know. (The mere
 * "C" WebKit takes for English.)
 */
const webkitPlain = webkitDriver({ LANG: 'C.UTF-8' });

const common = { testDir: 'tests/drivers', fullyParallel: false };

export const driverProjects: Project<object, { driver: Driver }>[] = [
  ...(linux ? [{ ...common, name: 'chromium-driver', testMatch: QUIET, use: { driver: chromiumDriver } }] : []),
  {
    ...common,
    name: 'firefox-driver',
    testIgnore: linux ? WEBKIT : [WEBKIT, QUIET],
    use: { driver: firefoxDriver },
  },
  ...(webkit()
    ? [
        { ...common, name: 'webkit-driver', use: { driver: webkitSharing } },
        { ...common, name: 'webkit-plain-driver', testMatch: WEBKIT, use: { driver: webkitPlain } },
      ]
    : []),
];
