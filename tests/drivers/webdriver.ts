/**
 * A client of classic WebDriver, with the few commands that the tests give. Each is one HTTP request. It works with
 * geckodriver, chromedriver and WebKitWebDriver alike.
 */

/** How long a driver program may take until it listens. */
const UP_MS = 30_000;

export class WebDriver {
  private constructor(private readonly session: string) {}

  /** Starts a browser, once the driver program at this address listens. */
  static async connect(driver: string, capabilities: object): Promise<WebDriver> {
    const asked = performance.now();
    while (!(await answers(`${driver}/status`))) {
      if (performance.now() - asked > UP_MS) throw new Error(`No driver program listens at ${driver}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const started = await command('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new WebDriver(`${driver}/session/${(started as { sessionId: string }).sessionId}`);
  }

  /** Opens a page; it has loaded when this returns. */
  async get(url: string): Promise<void> {
    await command('POST', `${this.session}/url`, { url });
  }

  async refresh(): Promise<void> {
    await command('POST', `${this.session}/refresh`, {});
  }

  /** Runs the body of a function in the page. Its last argument is a function that takes the result. */
  executeAsync(script: string, args: unknown[]): Promise<unknown> {
    return command('POST', `${this.session}/execute/async`, { script, args });
  }

  /** A picture of the page, as a PNG. */
  async screenshot(): Promise<Buffer> {
    const taken = command('GET', `${this.session}/screenshot`, undefined, AbortSignal.timeout(10_000));
    return Buffer.from((await taken) as string, 'base64');
  }

  /** Ends the browser. */
  async quit(): Promise<void> {
    await command('DELETE', this.session);
  }
}

async function command(method: string, url: string, body?: object, signal?: AbortSignal): Promise<unknown> {
  // geckodriver refuses the type that `fetch` gives to text.
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  const answer = await fetch(url, {
    method,
    ...(body ? { headers, body: JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {}),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
