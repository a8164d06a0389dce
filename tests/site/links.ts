/** Links of pages and documents that lead nowhere. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { rendered } from '../../scripts/lib/docs/markdown.mjs';

const known = new Map<string, Promise<string>>();

/** A page's HTML, of a document as it is read on GitHub. Each is made once, however many links lead to it. */
function htmlOf(file: string): Promise<string> {
  const html = known.get(file) ?? make(file);
  known.set(file, html);
  return html;
}

async function make(file: string): Promise<string> {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.md') ? (await rendered(text, { linkTo: (href) => href })).html : text;
}

const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/** Those links of a file that name no file, or a part that the file does not have. Addresses elsewhere are left alone. */
export async function deadLinks(file: string, root: string): Promise<string[]> {
  const html = await htmlOf(file);
  const dead: string[] = [];
  for (const link of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
    if (/^[a-z]+:/.test(link)) continue;
    const [address = '', fragment = ''] = link.split('#');
    const [path = ''] = address.split('?');
    const target = path === '' ? file : resolve(dirname(file), decodeURI(path));
    const isThere = existsSync(target) && (fragment === '' || (await hasPart(target, decodeURIComponent(fragment))));
    if (!isThere) dead.push(`${relative(root, file)}: ${link}`);
  }
  return dead;
}

async function hasPart(file: string, id: string): Promise<boolean> {
  return statSync(file).isFile() && valuesOf(await htmlOf(file), 'id').includes(id);
}
