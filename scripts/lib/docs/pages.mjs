// @ts-check
/** For Vite: the project's docs as pages of the site, `docs/NAME.html`. They need no script. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { fontLinks } from '../fonts.mjs';
import { inRoot } from '../paths.mjs';
import { rendered } from './markdown.mjs';

/** @typedef {import('../project.mjs').Project} Project */

const STYLE = 'docs.css';

/** What a page of documents may load: its style and the fonts. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** First for those who use it, then for those who change it; what is not named here comes after these. */
const ORDER = ['interface', 'course', 'embedding', 'hosting', 'troubleshooting', 'architecture'];

/** In the project's folder they are of use, on the site `third-party.txt` is there itself. */
const LEFT_OUT = ['third-party.md'];

/** @param {string} name */
const rank = (name) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);

/** The documents, by their paths from the project's folder. @returns {{ path: string, name: string }[]} */
export function documents() {
  const docs = readdirSync(inRoot('docs')).filter((file) => file.endsWith('.md') && !LEFT_OUT.includes(file));
  const paths = [...docs.map((file) => `docs/${file}`), ...['CHANGELOG.md'].filter((file) => existsSync(inRoot(file)))];
  return paths
    .map((path) => ({ path, name: basename(path, '.md').toLowerCase() }))
    .sort((one, other) => rank(one.name) - rank(other.name) || one.name.localeCompare(other.name));
}

/**
 * Where a link of a document leads on the site. What is no page of it is at the project's source, if that has an address.
 * @param {string} from path of the document @param {string} href @param {Project} project
 * @returns {string | undefined}
 */
export function linkTo(from, href, { repository }) {
  if (/^[a-z]+:/.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const target = posix.join(posix.dirname(from), path);
  const page = documents().find((document) => document.path === target);
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  if (page) return `${page.name}.html${anchor}`;
  return repository && `${repository}/blob/HEAD/${target}${anchor}`;
}

/** @param {Project} project @returns {import('vite').Plugin} */
export function docs(project) {
  return {
    name: 'interleave:docs',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '', 'http://localhost');
        if (!pathname.startsWith('/docs/')) return void next();
        pages(styled('../src/styles/docs.css'), project).then((all) => {
          const page = all.find(({ fileName }) => pathname === `/${fileName}`);
          if (page) response.setHeader('Content-Type', 'text/html').end(page.source);
          else next();
        }, next);
      });
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const style = Object.values(bundle).find((part) => part.type === 'asset' && part.names.includes(STYLE));
        if (!style) this.error(`There is no ${STYLE}`);
        const head = fontLinks(bundle, '../') + styled(`../${style.fileName}`);
        for (const page of await pages(head, project)) this.emitFile({ type: 'asset', ...page });
      },
    },
  };
}

/** @param {string} address */
const styled = (address) => `<link rel="stylesheet" href="${address}" />`;

/** @param {string} head what a page loads @param {Project} project */
async function pages(head, project) {
  const all = await Promise.all(
    documents().map(async ({ path, name }) => {
      const text = readFileSync(inRoot(path), 'utf8');
      return { name, ...(await rendered(text, { linkTo: (href) => linkTo(path, href, project) })) };
    }),
  );
  return all.map((one) => ({ fileName: `docs/${one.name}.html`, source: page(one, all, head, project) }));
}

/**
 * @typedef {{ name: string } & Awaited<ReturnType<typeof rendered>>} Page
 * @param {Page} page @param {Page[]} all @param {string} head @param {Project} project
 */
function page({ name, title, html, sections }, all, head, { version, repository }) {
  const others = all.map(
    (other) =>
      `<li><a href="${other.name}.html"${other.name === name ? ' aria-current="page"' : ''}>${other.title}</a></li>`,
  );
  const here = sections.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`);
  const contents = here.length > 1 ? `<nav class="here" aria-label="On this page"><ul>${here.join('')}</ul></nav>` : '';
  const source = repository ? `<li><a href="${repository}">Source</a></li>` : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Interleave</title>
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="../favicon.svg" type="image/svg+xml" />
    ${head}
  </head>
  <body>
    <a class="skip" href="#text">Skip to the text</a>
    <div class="page">
      <header class="masthead">
        <p><a href="../index.html"><strong>Interleave</strong></a></p>
        <nav aria-label="Documents"><ul>${others.join('')}</ul></nav>
      </header>
      <main id="text">
${html.replace('</h1>', `</h1>\n${contents}`)}
      </main>
      <footer>
        <ul>
          <li>Interleave ${version}</li>
          <li><a href="../index.html">The labs</a></li>
          ${source}
          <li><a href="../third-party.txt">Licences of the parts by others</a></li>
        </ul>
      </footer>
    </div>
  </body>
</html>
`;
}
