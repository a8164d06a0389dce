/** A page of another origin that has the lab in a frame, hears what the frame says, and talks to it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { sites } from '../../scripts/lib/sites.mjs';
import { Lab } from './lab';
import { expect } from './support';

/** A message as it came, with the origin that the browser says it is from. */
interface Message {
  origin: string;
  data: Record<string, unknown>;
}

declare global {
  var messages: Message[];
}

interface Options {
  /** Whether the page around is cross-origin isolated. */
  isolated?: boolean;
  /** Where the frame comes from. */
  from?: string;
  /** Attributes of the frame. */
  attributes?: string;
  /** What stands before the frame, and after it. */
  before?: string;
  after?: string;
}

/** Fields of a lab that is done at once. */
export const QUICK = '?model=processes&workers=2&numbers=2,91';

/** Stands before a frame that is to be out of sight. */
export const BELOW = '<div style="height: 5000px"></div>';

/** What there is to do with a frame, each to be taken by its name. */
export async function aroundOf(...given: Parameters<typeof openAround>) {
  const around = await openAround(...given);
  return {
    frame: around.frame,
    lab: around.lab,
    tell: around.tell.bind(around),
    heard: around.heard.bind(around),
    hear: around.hear.bind(around),
    command: around.command.bind(around),
  };
}

/** The frame is the isolated site's, unless told otherwise. In its fields `ORIGIN` stands for the page around's own. */
export async function openAround(page: Page, fields: string, options: Options = {}): Promise<PageAround> {
  const { isolated = false, from = sites.isolated, attributes = '', before = '', after = '' } = options;
  const source = `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>A lesson</title>
        <link rel="icon" href="data:," />
        <script>
          globalThis.messages = [];
          addEventListener('message', ({ data, origin, source }) => {
            const frame = document.querySelector('iframe');
            if (source === frame?.contentWindow) messages.push({ origin, data });
          });
        </script>
      </head>
      <body>
        ${before}
        <iframe title="A lab" src="${from}embed.html${fields}" width="900" height="700" ${attributes}></iframe>
        ${after}
      </body>
    </html>`;
  const origin = await serve(page, isolated, (own) => source.replace('ORIGIN', encodeURIComponent(own)));
  await page.goto(origin);
  return new PageAround(page);
}

/**
 * A host of its own, for as long as the page lives. A request that a test answers itself will not do: Chromium does not
 * let a page of unknown origin reach this machine.
 */
export async function serve(page: Page, isolated: boolean, body: (origin: string) => string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html',
      ...(isolated
        ? { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
        : {}),
    });
    response.end(body(origin));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  page.once('close', () => {
    server.closeAllConnections();
    server.close();
  });
  return origin;
}

export class PageAround {
  readonly frame: FrameLocator;
  readonly lab: Lab;

  constructor(private readonly page: Page) {
    this.frame = page.frameLocator('iframe');
    this.lab = new Lab(page, undefined, this.frame);
  }

  /** The frame's own messages so far, of one type or of all. */
  async heard(type?: string): Promise<Record<string, unknown>[]> {
    const messages = await this.page.evaluate(() => globalThis.messages.map(({ data }) => data));
    return messages.filter((data) => data.source === 'interleave' && (type === undefined || data.type === type));
  }

  /** Waits until so many messages of a type have come. */
  async hear(type: string, count = 1): Promise<Record<string, unknown>[]> {
    await expect.poll(async () => (await this.heard(type)).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
    return this.heard(type);
  }

  async tell(...messages: unknown[]): Promise<void> {
    await this.page.evaluate((all) => {
      for (const data of all) document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
    }, messages);
  }

  command(type: 'run' | 'cancel' | 'configure', spec?: object): Promise<void> {
    return this.tell(spec ? { target: 'interleave', type, spec } : { target: 'interleave', type });
  }
}
