/** A course on a host of its own: files of some folders, with the address of the site put in where a page says `SITE`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { typeOf } from '../media-types';

/** Serves the folders, each under its path, for as long as the page lives; the address of the first one. */
export async function serveCourse(
  page: Page,
  folders: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileOf(folders, pathname);
    if (!file) {
      // Browsers ask for an icon that no course here has.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = typeOf(file);
    const body = readFileSync(file);
    response.writeHead(200, { 'Content-Type': type });
    response.end(
      type === 'text/html'
        ? Object.entries(words).reduce((text, [word, means]) => text.replaceAll(word, means), body.toString())
        : body,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page.once('close', () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** The longest path that begins the address decides. */
function fileOf(folders: Readonly<Record<string, string>>, pathname: string): string | undefined {
  const path = Object.keys(folders)
    .filter((start) => pathname.startsWith(start))
    .sort((one, other) => other.length - one.length)[0];
  const folder = path === undefined ? undefined : folders[path];
  if (path === undefined || folder === undefined) return undefined;
  const file = join(folder, pathname.slice(path.length));
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) ? found : undefined;
}
