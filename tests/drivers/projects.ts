/** The browsers that are driven by their own WebDriver: a Playwright project for each that is here. */
import type { Project } from '@playwright/test';
import { chromium, firefox, webkit } from '../../scripts/lib/browsers.mjs';
import type { Driver } from './driver';

/** These tests look at the system's processes, in the way of Linux. */
const QUIET = /quiet\.spec\.ts$/;
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

const webkitDriver: Driver = {
  program: 'WebKitWebDriver',
  windowed: true,
  env: {
    // WebKitGTK can share memory, but does not by default.
    JSC_useSharedArrayBuffer: '1',
    // Without a graphics card a page gets half of its frames the other way.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    // Not on the Wayland display of whoever runs this, and in a language that `Intl` knows.
    GDK_BACKEND: 'x11',
    LANG: 'en_US.UTF-8',
  },
};

const testDir = 'tests/drivers';

export const driverProjects: Project<object, { driver: Driver }>[] = [
  ...(linux ? [{ name: 'chromium-driver', testDir, testMatch: QUIET, use: { driver: chromiumDriver } }] : []),
  { name: 'firefox-driver', testDir, testIgnore: linux ? [] : QUIET, use: { driver: firefoxDriver } },
  ...(webkit() ? [{ name: 'webkit-driver', testDir, use: { driver: webkitDriver } }] : []),
];
