// @ts-check
/** The built site as the browser tests find it: on two ports, as a host with the isolation headers and as one without. */
import { inRoot } from './paths.mjs';

/** Environment variables move the ports, for a machine on which these are taken. */
const ports = {
  isolated: Number(process.env.SITE_PORT ?? 4173),
  plain: Number(process.env.SITE_PLAIN_PORT ?? 4174),
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

/** Where Playwright's counts are, from the project's folder. */
export const SITE_REPORT = 'test-results/site.json';
