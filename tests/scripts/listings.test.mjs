// @ts-check
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createServer } from 'vite';
import { LABS } from '../../scripts/lib/course/blocks.mjs';
import { blocksOf, chapters } from '../../scripts/lib/course/chapters.mjs';
import { cut, functionOf, regionsOf } from '../../scripts/lib/listings.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** @typedef {import('../../www/src/code/listing').Listing} Listing */
/** @typedef {{ listing: Listing, marked: ReturnType<typeof import('../../www/src/code/marked').marked> }} Whole */

const RUST = `use std::fmt;

impl Counter {
    /// Adds 1.
    #[inline]
    pub fn add(&self) {
        if self.on {
            self.step();
        }
    }

    // region: rest
    fn step(&self) {}
    // endregion: rest
}
`;

test('a function is cut with what is written above it, without what it is indented by, and knows its line', () => {
  const text = '/// Adds 1.\n#[inline]\npub fn add(&self) {\n    if self.on {\n        self.step();\n    }\n}';
  assert.deepEqual(functionOf(RUST, 'add'), { from: 4, text });
  assert.equal(functionOf(RUST, 'ad'), undefined);
});

test('a region is what stands between its marks, and goes before a function of its name', () => {
  assert.deepEqual(regionsOf(RUST, 'a.rs'), { rest: { from: 13, text: 'fn step(&self) {}' } });
  assert.throws(() => regionsOf('// region: a\n', 'a.rs'), /a\.rs: region a has no end/);
  assert.throws(() => cut(RUST, 'a.rs', ['rest', 'none']), /a\.rs: no region and no function is called none/);
});

/** @type {import('vite').ViteDevServer} */
let server;
/** Of each lab, by what is set there. @type {Map<string, Map<string, Whole>>} */
const labs = new Map();
/** @type {typeof import('../../www/src/generated/facts')} */
let facts;

before(async () => {
  server = await createServer({
    configFile: inRoot('vite.config.ts'),
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  });
  const load = (/** @type {string} */ path) => server.ssrLoadModule(path);
  const { marked } = await load('/src/code/marked.ts');
  facts = /** @type {typeof facts} */ (await load('/src/generated/facts.ts'));
  for (const lab of LABS) {
    const { LISTINGS } = /** @type {{ LISTINGS: Record<string, Listing> }} */ (await load(`/src/code/${lab}.ts`));
    const wholes = Object.entries(LISTINGS).map(
      ([of, listing]) => /** @type {const} */ ([of, { listing, marked: marked(listing) }]),
    );
    labs.set(lab, new Map(wholes));
  }
});

after(() => server.close());

/** @returns {[where: string, whole: Whole][]} */
const all = () =>
  [...labs].flatMap(([lab, wholes]) =>
    [...wholes].map(([of, whole]) => /** @type {[string, Whole]} */ ([`${lab}: ${of}`, whole])),
  );

test('every lab has its listings, and every model of it has one', () => {
  assert.deepEqual(Object.keys(facts.LABS).toSorted(), LABS.toSorted());
  for (const lab of /** @type {const} */ (['race', 'sweep'])) {
    assert.deepEqual([...(labs.get(lab)?.keys() ?? [])].toSorted(), [...facts.LABS[lab].models].toSorted());
  }
  const pairs = Object.entries(facts.MODELS).flatMap(([model, { spinner }]) =>
    (spinner?.works ?? []).map((work) => `${model} ${work}`),
  );
  assert.deepEqual([...(labs.get('spinner')?.keys() ?? [])].toSorted(), pairs.toSorted());
});

test('each has a whole program of Python, of no more than 60 lines, and a piece of what runs', () => {
  for (const [where, { listing }] of all()) {
    const [whole] = listing.python.chunks;
    assert.equal(listing.python.chunks.length, 1, where);
    assert.equal(whole?.from, 1, where);
    assert.ok((whole?.lines.length ?? 0) <= 60, `${where}: ${whole?.lines.length} lines`);
    assert.ok(listing.rust.length > 0, where);
    for (const { file, chunks } of listing.rust) {
      assert.match(file, where.startsWith('litmus:') ? /\/litmus\.wat$/ : /^src\/.*\.rs$/, where);
      assert.ok(chunks.length > 0, where);
    }
  }
});

test('each program of Python is shown somewhere', () => {
  const inLabs = all().map(([, { listing }]) => listing.python.file);
  const inChapters = chapters()
    .flatMap(blocksOf)
    .flatMap((block) => (block.kind === 'program' ? [`www/python/${block.file}`] : []));
  const shown = new Set([...inLabs, ...inChapters]);
  const files = readdirSync(inRoot('www', 'python'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => `www/python/${path.replaceAll('\\', '/')}`);
  assert.deepEqual([...shown].toSorted(), files.toSorted());
});

test('each mark is found in both languages, and has a line of its own in each', () => {
  for (const [where, { listing, marked }] of all()) {
    const names = Object.keys(listing.marks).toSorted();
    assert.ok(names.length >= 3 && names.length <= 20, `${where}: ${names.length} marks`);
    for (const language of /** @type {const} */ (['python', 'rust'])) {
      assert.deepEqual([...marked.places[language].keys()].toSorted(), names, `${where}, ${language}`);
    }
  }
});
