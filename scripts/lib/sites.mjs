// @ts-check
/** The built site as the browser tests find it: on two ports, as a host with the isolation headers and as one without. */
import { freePort } from './free-port.mjs';
import { inRoot } from './paths.mjs';

/** Those that the environment names, or else any: two checkouts may be tested at once. What this process starts has the same. */
process.env.SITE_PORT ??= String(await freePort());
process.env.SITE_PLAIN_PORT ??= String(await freePort());

const ports = {
  isolated: Number(process.env.SITE_PORT),
  plain: Number(process.env.SITE_PLAIN_PORT),
};

/** The addresses, each with a slash at its end. */
export const sites = {
  isolated: `http://localhost:${ports.isolated}/`,
  plain: `http://localhost:${ports.plain}/`,
};

/** Playwright's `webServer` entries. */
export const servers = [
  { name: 'isolated', url: sites.isolated, port: ports.isolated, args: '' },
  { name: 'plain', url: sites.plain, port: ports.plain, args: ' --no-isolation' },
].map(({ name, url, port, args }) => ({
  name,
  url,
  command: `node ${JSON.stringify(inRoot('scripts', 'serve.mjs'))}${args}`,
  env: { PORT: String(port) },
  reuseExistingServer: false,
}));

/** What a test is tagged with that measures time: see `ALONE` in tests/site/support.ts. */
export const ALONE_TAG = '@alone';

/** Where Playwright's counts are, from the project's folder. */
export const SITE_REPORT = 'test-results/site.json';
