/** The files of the built site: what they say of their makers, of their builder, and of each other. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { documents, linkTo } from '../../scripts/lib/docs/pages.mjs';
import { packageOf } from '../../scripts/lib/licences/npm-packages.mjs';
import { editionOf } from '../../scripts/lib/offline.mjs';
import { page as pagePlugin } from '../../scripts/lib/page.mjs';
import { DIST, inRoot, ROOT } from '../../scripts/lib/paths.mjs';
import { CARGO_HOME } from '../../scripts/lib/run.mjs';
import { browsable } from '../../scripts/lib/project.mjs';
import { deadLinks } from './links';
import { expect, test } from './support';

const files = () =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const built = (name: string) => readFileSync(join(DIST, name), 'utf8');

/** The parts that some licence text in third-party.txt belongs to, as `name version`. */
function licensed(): Set<string> {
  const heads = [...built('third-party.txt').matchAll(/^={80}\n(.+)\n\n/gm)];
  return new Set(heads.flatMap(([, parts = '']) => parts.split(', ')));
}

test('every npm package that is bundled goes along with its licence text', () => {
  const modules = files()
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] }).sources);
  const packages = new Set(modules.flatMap((module) => packageOf(module) ?? []));
  expect([...packages]).toEqual(expect.arrayContaining(['lit-html', '@lit/reactive-element', 'uplot']));
  const fonts = ['@fontsource-variable/jetbrains-mono', '@fontsource-variable/source-serif-4'];
  const parts = licensed();
  for (const name of [...packages, ...fonts]) {
    const { version } = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(parts).toContain(`${name} ${version}`);
  }
});

test('so does every crate that is linked, and Rust’s standard library', () => {
  const tree = ['tree', '--locked', '--edges', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}'];
  const wasm = ['--target', 'wasm32-unknown-unknown', '--features', 'threads,greenlets'];
  const crates = execFileSync('cargo', [...tree, ...wasm], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .map((line) => /^(\S+) v(\S+)/.exec(line))
    .flatMap((match) => (match && match[1] !== 'interleave' ? [`${match[1] ?? ''} ${match[2] ?? ''}`] : []));
  expect(crates).toContainEqual(expect.stringMatching(/^wasm-bindgen-rayon /));
  const parts = [...licensed()];
  expect(parts).toEqual(expect.arrayContaining(crates));
  for (const name of ['Rust’s standard library', 'dlmalloc', 'hashbrown']) {
    expect(parts).toContainEqual(expect.stringMatching(new RegExp(`^${name} \\d`)));
  }
});

test('the texts are there whole, those of Interleave too', () => {
  const text = built('third-party.txt');
  for (const words of ['Permission is hereby granted', 'SIL OPEN FONT LICENSE', 'END OF TERMS AND CONDITIONS'])
    expect(text).toContain(words);
  expect(built('LICENSE-MIT.txt')).toContain('Permission is hereby granted');
  expect(built('LICENSE-APACHE.txt')).toContain('END OF TERMS AND CONDITIONS');
});

test('no file tells where it was built', () => {
  const places = [ROOT, CARGO_HOME, homedir()].map((place) => Buffer.from(place));
  const telling = files().filter((file) => {
    const content = readFileSync(file);
    return places.some((place) => content.includes(place));
  });
  expect(telling).toEqual([]);
});

test('webpack finds every file: it takes an address that is put together where it is used for a table of its own', () => {
  // Workers are files to it, and Vite's helper only fetches styles, of which the modules have none.
  const modules = files().filter((file) => file.endsWith('.js') && !/\.worker-|preload-helper/.test(file));
  const lost = modules.filter((file) => /new URL\([\w$]+,\s*import\.meta\.url\)/.test(readFileSync(file, 'utf8')));
  expect(lost).toEqual([]);
});

test('no link leads nowhere, on the site and in the documents', async () => {
  const pages = files().filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(4);
  const texts = ['README.md', 'CONTRIBUTING.md', ...readdirSync(inRoot('docs')).map((file) => `docs/${file}`)];
  const dead = [
    ...pages.map((file) => deadLinks(file, DIST)),
    ...texts.filter((file) => file.endsWith('.md')).map((file) => deadLinks(inRoot(file), ROOT)),
  ];
  expect((await Promise.all(dead)).flat()).toEqual([]);
});

test('a link out of the documents leads to the source, or is none where that has no address', () => {
  const project = { version: '1.0.0', repository: 'https://example.org/interleave', site: undefined };
  expect(linkTo('docs/hosting.md', 'interface.md#errors', project)).toBe('interface.html#errors');
  expect(linkTo('docs/hosting.md', '../src/models', project)).toBe(
    'https://example.org/interleave/blob/HEAD/src/models',
  );
  expect(linkTo('docs/hosting.md', '../src/models', { ...project, repository: undefined })).toBeUndefined();
  expect(linkTo('docs/hosting.md', 'https://web.dev', project)).toBe('https://web.dev');
});

test('source and address are on the page where they are known, and only there', () => {
  const html = '<p>%VERSION%</p><!-- source -->';
  const known = { version: '1.2.3', repository: 'https://example.org/source', site: 'https://example.org/lab/' };
  const told = transformed(html, known);
  expect(told.html).toBe('<p>1.2.3</p><li><a href="https://example.org/source">Source</a></li>');
  const attributes = told.tags.map(({ attrs }) => attrs);
  expect(attributes).toContainEqual({ rel: 'canonical', href: 'https://example.org/lab/' });
  expect(attributes).toContainEqual({ property: 'og:image', content: 'https://example.org/lab/card.png' });

  const untold = transformed(html, { version: '1.2.3', repository: undefined, site: undefined });
  expect(untold).toEqual({ html: '<p>1.2.3</p>', tags: [] });
  expect(browsable('git+https://example.org/source.git')).toBe('https://example.org/source');
});

test('the manifest names pictures that are there', () => {
  const { icons, start_url } = JSON.parse(built('manifest.webmanifest')) as {
    icons: { src: string }[];
    start_url: string;
  };
  for (const path of [start_url, ...icons.map(({ src }) => src), 'apple-touch-icon.png', 'card.png'])
    expect(files()).toContain(join(DIST, path));
});

test('without a network the documents are there too, and what only hosts and others ask for is not kept', () => {
  const { files: kept } = editionOf(DIST, '');
  expect(kept).toEqual(expect.arrayContaining(documents().map(({ name }) => `docs/${name}.html`)));
  expect(kept).toEqual(expect.arrayContaining(['third-party.txt', 'manifest.webmanifest']));
  expect(kept).not.toContain('card.png');
});

function transformed(html: string, project: Parameters<typeof pagePlugin>[0]) {
  const { transformIndexHtml } = pagePlugin(project);
  if (typeof transformIndexHtml !== 'function') throw new Error('no such hook');
  const context = { path: '/index.html', filename: '/www/index.html' };
  return transformIndexHtml.call({} as never, html, context) as {
    html: string;
    tags: { attrs: Record<string, string> }[];
  };
}
