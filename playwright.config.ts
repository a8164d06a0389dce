import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromium, firefox, quickChromium } from './scripts/lib/browsers.mjs';
import { ALONE_TAG, servers, SITE_REPORT, sites } from './scripts/lib/sites.mjs';
import type { Driver } from './tests/drivers/driver';
import { driverProjects } from './tests/drivers/projects';

/** What `npm test` has found that this machine cannot run, by the beginnings of names: see scripts/lib/test-tools.mjs. */
const leftOut = (process.env.INTERLEAVE_LEFT_OUT ?? '').split(',').filter((start) => start !== '');

type Projects = NonNullable<PlaywrightTestConfig<object, { driver: Driver }>['projects']>;

const runnable = (projects: Projects) =>
  projects.filter(({ name = '' }) => !leftOut.some((start) => name.startsWith(start)));

const executable = (path: string | undefined) => (path === undefined ? {} : { executablePath: path });

const chromiumAt = (path: string | undefined): NonNullable<Projects[number]['use']> => ({
  browserName: 'chromium',
  launchOptions: {
    ...executable(path),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
});

const alone = new RegExp(ALONE_TAG);

/** The browsers are the system's: `npm run setup` installs them where it can, and nothing is downloaded. */
export default defineConfig<object, { driver: Driver }>({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  // What is kept of a page is text that people read, and the same on every system.
  snapshotPathTemplate: '{testDir}/layouts/{arg}{ext}',
  webServer: servers,
  use: {
    baseURL: sites.isolated,
    screenshot: 'only-on-failure',
    // What was done, said and loaded, when. Pictures of each step double the time that a test takes: ask for them with
    // `--trace=on` where a test fails again.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
  // `npm test` runs the tests that measure time one by one, and the others side by side: see scripts/lib/site-tests.mjs.
  workers: 1,
  fullyParallel: true,
  // A test that fails now and then has failed.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Against what hangs only: a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: SITE_REPORT }]],
  projects: runnable([
    // First, since each of them takes the steps of all labs in one go.
    ...driverProjects,
    // What measures time and frames does so in the browser that people have.
    { name: 'chromium', grepInvert: alone, use: chromiumAt(quickChromium()) },
    { name: 'chromium-alone', grep: alone, use: chromiumAt(chromium()) },
    {
      name: 'firefox',
      // What depends on the browser's engine, and on the long run all the rest: each page costs this browser several times
      // what it costs Chromium. Of trees of threads `firefox-driver` tests the same.
      testMatch:
        process.env.INTERLEAVE_LONG === '1'
          ? /site\/(?!threads|gil|locks|sweep|all-steps|layout)[\w-]+\.spec\.ts$/
          : /site\/(models|freezes|cancel|csp|broken-engine|comparability|pool|hosting|spinners|embed|service-worker)\.spec\.ts$/,
      use: {
        browserName: 'firefox',
        // The Firefox of the system, by WebDriver BiDi, instead of Playwright's own build.
        launchOptions: { channel: 'moz-firefox', ...executable(firefox()) },
      },
    },
  ]),
});
