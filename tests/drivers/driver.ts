/**
 * A browser driven by its own WebDriver, for what Playwright cannot do with it.
 *
 * Playwright drives the system's Firefox by WebDriver BiDi, and while a BiDi session listens for workers, a worker of
 * that Firefox that starts another one now and then waits for ever, in the constructor, with no code of this project
 * involved. Classic WebDriver does not listen for workers. Playwright cannot drive the system's WebKitGTK at all.
 */
import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect, test as base } from '@playwright/test';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { type Env, environment } from '../../scripts/lib/run.mjs';
import { WebDriver } from './webdriver';

export { expect } from '@playwright/test';

/** How a browser is started. */
export interface Driver {
  program: 'chromedriver' | 'geckodriver' | 'WebKitWebDriver';
  capabilities?: object;
  env?: Env;
  /** The browser draws in a window only: it gets a display that nobody sees. */
  windowed?: true;
}

interface Fixtures {
  /** The built site, open in a browser, with ways to run things on it. */
  site: Site;
}

interface WorkerFixtures {
  driver: Driver;
  /** The X display that a windowed browser gets, `:7`. */
  display: string | undefined;
  driverProgram: { address: string; pid: number };
  browserSession: WebDriver;
}

/** Less than the limit of a test, so that what was waited for is named. */
const LONGEST_MS = 110_000;

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
    await this.become(true, () => document.querySelector('[data-action=run]') !== null);
  }

  /** The same, where the page is not there already. */
  async openOnce(address: string): Promise<void> {
    if ((await this.evaluate(() => location.href)) !== address) await this.open(address);
  }

  /** Waits until a function in the page gives this value. */
  async become<A, R>(value: R, call: (argument: A) => R | Promise<R>, argument?: A): Promise<void> {
    await expect.poll(() => this.evaluate(call, argument), { timeout: LONGEST_MS }).toEqual(value);
  }

  /** Presses a lab's Run and waits until it has run, or has said why not; the text of the lab then. */
  async press(lab: string): Promise<{ status: string | null; text: string }> {
    const look = (id: string) => {
      const root = document.querySelector(`[data-lab=${id}]`);
      return { status: root?.getAttribute('data-status') ?? null, text: root?.textContent ?? '' };
    };
    // A lab's controls come when it has been looked at, and it knows its settings then.
    await this.become(true, (id) => document.querySelector(`[data-lab=${id}] [data-field]`) !== null, lab);
    await this.evaluate((id) => {
      document.querySelector<HTMLElement>(`[data-lab=${id}] [data-action=run]`)?.click();
    }, lab);
    await expect
      .poll(async () => (await this.evaluate(look, lab)).status, { timeout: LONGEST_MS })
      .toMatch(/^(done|failed)$/);
    return this.evaluate(look, lab);
  }

  /** Leaves the page, whatever goes on there. */
  leave(address: string): Promise<void> {
    return this.session.get(address);
  }

  /** Loads the page anew, whatever goes on there. */
  reload(): Promise<void> {
    return this.session.refresh();
  }

  /** Calls a function in the page. Arguments and results go as JSON. */
  async evaluate<A, R>(call: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    const script = `
      const [argument, done] = arguments;
      Promise.resolve((${call.toString()})(argument)).then(
        (value) => done({ value: JSON.stringify(value) }),
        (thrown) => done({ thrown: JSON.stringify({ code: thrown.code, field: thrown.field, message: String(thrown.message) }) }),
      );`;
    const ended = (await this.session.executeAsync(script, [argument ?? null])) as { value?: string; thrown?: string };
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

/** Each fixture that starts a program ends it. The browser is started once for all tests of a file. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  driver: [undefined as unknown as Driver, { option: true, scope: 'worker' }],
  display: [
    async ({ driver }, use) => {
      if (!driver.windowed) return use(process.env.DISPLAY);
      // It takes a number that is free, and writes it where it is told to.
      const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
      const server = await start('Xvfb', args, {}, ['ignore', 'ignore', 'ignore', 'pipe']);
      const [number] = (await once(createInterface(server.stdio[3] as Readable), 'line')) as [string];
      await use(`:${number}`);
      await end(server);
    },
    { scope: 'worker' },
  ],
  driverProgram: [
    async ({ driver, display }, use) => {
      const port = await freePort();
      const env = { ...driver.env, DISPLAY: display };
      const program = await start(driver.program, [`--port=${port}`], env, 'ignore');
      await use({ address: `http://127.0.0.1:${port}`, pid: program.pid });
      await end(program);
    },
    { scope: 'worker' },
  ],
  browserSession: [
    async ({ driver, driverProgram }, use) => {
      const session = await WebDriver.connect(driverProgram.address, {
        // A run may take long on a busy machine; the test's own limit is what ends one that hangs.
        timeouts: { script: 600_000 },
        ...driver.capabilities,
      });
      await use(session);
      await session.quit();
    },
    { scope: 'worker' },
  ],
  site: async ({ browserSession }, use, testInfo) => {
    await use(new Site(browserSession));
    if (testInfo.status === testInfo.expectedStatus) return;
    // A browser that hangs gives none, and the failure is what counts.
    const body = await browserSession.screenshot().catch(() => undefined);
    if (!body) return;
    const path = testInfo.outputPath('failed.png');
    await writeFile(path, body);
    await testInfo.attach('screenshot', { path, contentType: 'image/png' });
  },
});

/** A program that has started, and so has a number. */
type Running = ChildProcess & { pid: number };

/** Starts a program; rejects if it is not there. */
async function start(program: string, args: string[], env: Env, stdio: StdioOptions): Promise<Running> {
  const child = spawn(program, args, { env: environment(env), stdio });
  await once(child, 'spawn');
  return child as Running;
}

async function end(child: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
