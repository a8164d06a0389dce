/**
 * A browser driven by its own WebDriver, for what Playwright cannot do with it.
 *
 * Playwright drives the system's Firefox by WebDriver BiDi, and while a BiDi session listens for workers, a worker of
 * that Firefox that starts another one now and then waits for ever, in the constructor, with no code of this project
 * involved. Classic WebDriver does not listen for workers. WebKitGTK has a WebDriver of the same kind.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test as base } from '@playwright/test';
import { Builder, type WebDriver } from 'selenium-webdriver';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { environment } from '../../scripts/lib/run.mjs';

export { expect } from '@playwright/test';

/** How a browser is started. */
export interface Driver {
  program: string;
  args: (port: number) => string[];
  capabilities: object;
  env?: Record<string, string>;
}

interface Fixtures {
  /** The built site, open in a browser, with ways to run things on it. */
  site: Site;
}

interface WorkerFixtures {
  driver: Driver;
  browserSession: WebDriver;
}

/** A failure, as the page tells it. */
export interface Failure {
  code: string;
  field?: string;
  message: string;
}

export class Site {
  constructor(private readonly session: WebDriver) {}

  /** Opens a page and waits until it has a Run button and the library. */
  async open(address: string): Promise<void> {
    await this.session.get(address);
    await this.evaluate(async () => {
      while (!document.querySelector('[data-action=run]')) await new Promise((resolve) => setTimeout(resolve, 50));
    });
  }

  /** Calls a function in the page. Arguments and results go as JSON. */
  async evaluate<A, R>(call: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    const script = `
      const [argument, done] = arguments;
      Promise.resolve((${call.toString()})(argument)).then(
        (value) => done({ value: JSON.stringify(value) }),
        (thrown) => done({ thrown: JSON.stringify({ code: thrown.code, field: thrown.field, message: String(thrown.message) }) }),
      );`;
    const ended = await this.session.executeAsyncScript<{ value?: string; thrown?: string }>(script, argument ?? null);
    if (ended.thrown !== undefined) throw Object.assign(new Error(ended.thrown), JSON.parse(ended.thrown));
    return (ended.value === undefined ? undefined : JSON.parse(ended.value)) as R;
  }

  /** The record of a run that has to succeed. */
  recordOf(spec: object): Promise<RunRecord> {
    return this.evaluate((given) => interleave.run(given), spec);
  }

  /** The error of a run that has to fail. */
  async failureOf(spec: object): Promise<Failure> {
    try {
      await this.recordOf(spec);
    } catch (thrown) {
      return thrown as Failure;
    }
    throw new Error('The run succeeded.');
  }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  driver: [undefined as unknown as Driver, { option: true, scope: 'worker' }],
  browserSession: [
    async ({ driver }, use) => {
      const port = await freePort();
      const env = { ...environment(), ...driver.env };
      const program = spawn(driver.program, driver.args(port), { stdio: 'ignore', env });
      const failed = once(program, 'error').then(([error]) => Promise.reject(error as Error));
      const session = await Promise.race([failed, connect(port, driver)]);
      await session.manage().setTimeouts({ script: 60_000 });
      await use(session);
      await session.quit();
      program.kill();
    },
    { scope: 'worker' },
  ],
  site: async ({ browserSession }, use) => {
    await use(new Site(browserSession));
  },
});

/** A port that nobody listens at now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

async function connect(port: number, { capabilities }: Driver): Promise<WebDriver> {
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(`${address}/status`))) await new Promise((resolve) => setTimeout(resolve, 50));
  return new Builder().usingServer(address).withCapabilities(capabilities).build();
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}
