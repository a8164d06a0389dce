/**
 * A host that sets no headers, as GitHub Pages is one, with the site in a folder of its own. It can go away, come back,
 * and have another edition of the site.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../../scripts/lib/paths.mjs';
import { typeOf } from '../media-types';

export const FOLDER = '/unit-3/';

export class PlainHost {
  /** By this name it is asked for. */
  name = 'localhost';
  /** Headers of every answer, where a test wants some. */
  headers: Record<string, string> = {};
  /** The paths that were asked for and not there. */
  readonly missed: string[] = [];
  /** The text of sw.js, where a test wants another one. */
  worker: ((text: string) => string | Promise<string>) | undefined;

  #site: string;
  #server: Server | undefined;
  #port = 0;
  readonly #copies: string[] = [];

  /** With the built site, or another build of it. */
  constructor(site = DIST) {
    this.#site = site;
  }

  get address(): string {
    return `http://${this.name}:${this.#port}${FOLDER}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void this.#answer(new URL(request.url ?? '/', this.address).pathname).then(([status, type, body]) => {
        response.writeHead(status, { ...this.headers, 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Nobody is served any more; the address stays. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async end(): Promise<void> {
    await this.stop();
    for (const copy of this.#copies) rmSync(copy, { recursive: true });
  }

  /** From now on another edition is here: another title, and not one file in assets/ by the name that it had. */
  change(title: string): void {
    const copy = mkdtempSync(join(tmpdir(), 'interleave-edition-'));
    this.#copies.push(copy);
    cpSync(DIST, copy, { recursive: true });
    const mark = `-${title.replace(/\W/g, '')}.`;
    const names = readdirSync(join(copy, 'assets'));
    const rename = (text: string) =>
      names.reduce((sum, name) => sum.replaceAll(name, name.replace(/\.(?=\w+$)/, mark)), text);
    for (const name of names) renameSync(join(copy, 'assets', name), join(copy, 'assets', rename(name)));
    for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|js|css)$/.test(path)) continue;
      const text = rename(readFileSync(join(copy, path), 'utf8'))
        .replace(/<title>[^<]*/, `<title>${title}`)
        .replace(/(?<=^self\.edition=\{"digest":")\w+/, title);
      writeFileSync(join(copy, path), text);
    }
    this.#site = copy;
  }

  async #answer(pathname: string): Promise<[number, string, string | Buffer]> {
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || 'index.html' : undefined;
    try {
      const body = readFileSync(join(this.#site, path ?? 'nowhere'));
      const text = path === 'sw.js' ? await this.worker?.(body.toString()) : undefined;
      return [200, typeOf(path ?? ''), text ?? body];
    } catch {
      this.missed.push(pathname);
      return [404, 'text/plain', 'There is no such file.'];
    }
  }
}
