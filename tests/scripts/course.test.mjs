// @ts-check
/** The course: its blocks, its terms, and its links, as they are written. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { blockOf, LABS } from '../../scripts/lib/course/blocks.mjs';
import { AT_THE_END, blocksOf, chapterOf, chapters } from '../../scripts/lib/course/chapters.mjs';
import { linkTo } from '../../scripts/lib/course/links.mjs';
import { plainText } from '../../scripts/lib/course/plain.mjs';
import { glossary, markWords } from '../../scripts/lib/course/words.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const PLACE = { name: '01-a', line: 7 };

const all = chapters();

/** @param {string} kind @param {string[]} lines */
const block = (kind, ...lines) => blockOf(kind, lines.join('\n'), PLACE);

test('a link to a certain run leaves the steps of the lab out, and one to a lab, a step or a page of labs does not', () => {
  /** @param {string} href */
  const to = (href) => linkTo(href, all, PLACE.name);
  assert.equal(to('lab:gil?gil=0&threads=4'), 'index.html?lab=gil&gil=0&threads=4&steps=0');
  assert.equal(to('lab:gil'), 'index.html?lab=gil');
  assert.equal(to('lab:locks?step=sharing'), 'index.html?lab=locks&step=sharing');
  assert.equal(to('lab:race?labs=all#results'), 'index.html?lab=race&labs=all#results');
});

test('a figure is a lab, its fields, at most one knob, and a question with answers', () => {
  const read = block(
    'figure',
    'lab: race',
    'model: processes',
    'knob: workers = 1 (one, alone), 2, 4',
    'ask: How long?',
    'runs: 1, 4',
    'measure: total',
    '- less: Shorter !',
    '- same, more: No shorter',
    '  > “More is more.” It is not.',
    'why: Two share it.',
  );
  assert.deepEqual(read, {
    kind: 'figure',
    lab: 'race',
    fields: { model: 'processes' },
    knob: {
      field: 'workers',
      values: [
        { value: '1', label: 'one, alone' },
        { value: '2', label: '2' },
        { value: '4', label: '4' },
      ],
    },
    title: '',
    ask: 'How long?',
    guess: {
      measure: 'total',
      runs: [
        { value: '1', label: 'one, alone' },
        { value: '4', label: '4' },
      ],
      answers: [
        { text: 'Shorter', right: true, says: 'Two share it.', outcomes: ['less'] },
        { text: 'No shorter', right: false, says: '“More is more.” It is not.', outcomes: ['same', 'more'] },
      ],
    },
    caption: '',
  });
});

test('what is wrong in a block is named with its file and line', () => {
  const refused = (/** @type {[string, ...string[]]} */ given, /** @type {RegExp} */ says) =>
    assert.throws(() => block(...given), says);
  refused(['figure', 'lab: rice'], /01-a\.md, line 7: lab is one of race, .*“rice”/);
  refused(['figure', 'lab race'], /“lab race” should be “key: value”/);
  refused(['figure', 'lab: race', 'lab: gil'], /twice/);
  refused(['figure', 'lab: race'], /a figure asks something before it runs: “ask: …\?”/);
  refused(['figure', 'lab: race', 'ask: Why?', 'knob: workers = 1'], /two to four values/);
  refused(['playground', 'lab: race', 'knob: workers = 1, 2'], /no knob/);
  refused(['program', 'file: race/none.py'], /there is no program www\/python\/race\/none\.py/);
  refused(['program', 'file: race/processes.py', 'only: walker'], /no function “walker”/);
  const run = 'run: race?workers=2 (Run it)';
  refused(['quiz', 'ask: Why?', '- a', '- b', 'why: So.', run], /of which one ends with “ !”/);
  refused(['quiz', 'ask: Why?', '- a', '- b !', 'why: So.', run], /the line after “a” should begin with “>”/);
  refused(['quiz', 'ask: Why?', '- a !', '- b', '  > No.', 'why: So.'], /run should be “LAB\?FIELDS \(words\)”/);
});

test('what is wrong with the answers of a figure is said', () => {
  const figure = ['lab: race', 'knob: workers = 1, 2', 'ask: How long?', 'why: So.'];
  const answers = ['- less: Shorter !', '- same: As long', '  > No.', '- more: Longer', '  > No.'];
  const refused = (/** @type {string[]} */ more, /** @type {RegExp} */ says) =>
    assert.throws(() => block('figure', ...figure, ...more), says);
  const [less, same, no] = answers;
  assert.ok(less !== undefined && same !== undefined && no !== undefined);
  block('figure', ...figure, 'measure: total', ...answers);
  refused([], /line 7: a figure has ask, why, and 2 or 3 answers, of which one ends with “ !”/);
  refused(['- a !', '- b', '  > No.', '- c', '  > No.', '- d', '  > No.'], /2 or 3 answers/);
  refused([less, same], /the line after “same: As long” should begin with “>”/);
  refused(['measure: weight', ...answers], /measure is one of total, .*freeze in the lab “race”, and not “weight”/);
  refused(['measure: lost', ...answers], /and not “lost”/);
  refused(['measure: total', '- Shorter !', same, no], /“Shorter” should be “outcome: answer”/);
  refused(['measure: total', ...answers, 'runs: 3'], /runs are values of the knob, 1, 2, and not “3”/);
  refused(['measure: total', ...answers, 'runs: 2'], /“measure: total” compares runs, so it needs two or more/);
  refused(['measure: total', '- few: Few !', same, no], /an outcome is one of less, same, more, and not “few”/);
  refused(['measure: total', less, same, no], /no answer stands for the outcome more/);
  refused(['measure: total', less, '- less: Less', no], /an outcome is there twice/);
  refused(['measure: fastest', '- 1: One !', '- 2 + 1: Both', no], /1, 2, several of these with “ \+ ” .*“2 \+ 1”/);
  assert.throws(
    () => block('figure', 'lab: server', 'ask: Who?', 'why: So.', 'measure: total', '- a: A !', '- b: B', no),
    /the lab “server” has no measure/,
  );
});

test('a quiz speaks to each answer, and has a run that shows it', () => {
  const read = block(
    'quiz',
    'ask: How many?',
    '- one',
    '  > One is for one.',
    '- four !',
    'why: One for each.',
    'run: race?model=processes&workers=4 (Run four)',
  );
  assert.deepEqual(read, {
    kind: 'quiz',
    ask: 'How many?',
    answers: [
      { text: 'one', right: false, says: 'One is for one.' },
      { text: 'four', right: true, says: 'One for each.' },
    ],
    run: { lab: 'race', fields: { model: 'processes', workers: '4' }, label: 'Run four' },
    line: PLACE.line,
  });
});

test('a program is cut to the functions that are named, each whole', () => {
  const read = block('program', 'file: race/processes.py', 'only: worker, check');
  assert.ok(read.kind === 'program');
  assert.match(read.text, /^def worker\(jobs, results\):\n.*\n {4}results\.put\(None\)\n\n\ndef check\(n\):/s);
  assert.doesNotMatch(read.text, /def main/);
});

test('a chapter without its title is refused', () => {
  assert.throws(() => chapterOf('03-b', '---\nshort: B\n---\ntext\n'), /missing: title, lead, terms/);
});

test('a chapter has in the map the name that stands above it, or how that begins', () => {
  const chapter = (/** @type {string} */ short) =>
    chapterOf('03-b', `---\ntitle: The race: many numbers\nshort: ${short}\nlead: L.\nterms: t\n---\ntext\n`);
  assert.equal(chapter('The race').short, 'The race');
  assert.throws(() => chapter('Many numbers'), /03-b\.md, line 1: title begins with “Many numbers”/);
  assert.throws(() => chapter('The race: many numbers and more'), /short has at most 24 characters/);
});

const teachers = readFileSync(inRoot('www', 'src', 'content', 'course', 'teachers.md'), 'utf8');

test('teachers find each chapter under its title', () => {
  const headings = [...teachers.matchAll(/^## Chapter (\d+): (.*)$/gm)].map(([, number, title]) => [
    Number(number),
    title,
  ]);
  assert.deepEqual(
    headings,
    all.map(({ number, title }) => [number, title]),
  );
});

test('the chapters are numbered without a gap, and every block of them is right', () => {
  assert.deepEqual(
    all.map(({ number }) => number),
    all.map((_, at) => at + 1),
  );
  for (const chapter of all) assert.ok(blocksOf(chapter).length > 0, chapter.name);
});

/** @param {string} term */
const wordOf = (term) => new RegExp(`(?<![\\w-])${term.replace(/[()]/g, '\\$&')}(?![\\w-])`, 'i');

test('each term is set in bold in the chapter that explains it', () => {
  const problems = all.flatMap(({ name, terms, text }) => {
    const bold = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, inside = '']) => inside);
    return terms
      .filter((term) => !bold.some((inside) => wordOf(term).test(inside)))
      .map((term) => `${name} does not set “${term}” in bold`);
  });
  assert.deepEqual(problems, []);
});

const { words } = glossary(all);

test('no word of the glossary is used in a chapter before the one that explains it, in none of its forms', () => {
  const problems = words.flatMap(({ forms, chapter }) =>
    forms.flatMap((form) =>
      all
        .filter((other) => other.number < chapter && wordOf(form).test(`${plainText(other.text)}\n${saidIn(other)}`))
        .map(({ name }) => `“${form}” of chapter ${chapter} is used before, in ${name}`),
    ),
  );
  assert.deepEqual(problems, []);
});

/** What figures and quizzes say. The caption of a program may name what stands in its code. @param {import('../../scripts/lib/course/chapters.mjs').Chapter} chapter */
const saidIn = (chapter) =>
  blocksOf(chapter)
    .flatMap((block) => {
      if (block.kind === 'quiz') return [block.ask, block.run.label, ...wordsOf(block.answers)];
      if (block.kind !== 'figure') return [];
      const labels = block.knob?.values.map(({ label }) => label) ?? [];
      return [block.title, block.ask, block.caption, ...labels, ...wordsOf(block.guess.answers)];
    })
    .join('\n');

/** @param {import('../../scripts/lib/course/answers.mjs').Answer[]} answers */
const wordsOf = (answers) => answers.flatMap(({ text, says }) => [text, says]);

test('all that a chapter explains is in the glossary, by the alphabet, and what belongs to a word is there, too', () => {
  const terms = words.map(({ term }) => term);
  assert.deepEqual(
    all.flatMap((chapter) => chapter.terms.filter((term) => !terms.includes(term))),
    [],
  );
  assert.deepEqual(
    terms,
    terms.toSorted((one, other) => one.localeCompare(other, 'en')),
  );
  assert.deepEqual(
    words.flatMap(({ see }) => see.filter((term) => !terms.includes(term))),
    [],
  );
});

test('a word is a button once in a section, where it has been explained', () => {
  const queue = { id: 'word-queue', term: 'queue', forms: ['queue', 'queues'], chapter: 2, says: '', see: [] };
  const marked = (/** @type {string} */ text, /** @type {number} */ chapter) => {
    const tokens = new MarkdownIt().parse(text, {});
    const found = markWords(tokens, [{ ...queue, drawing: undefined }], chapter);
    return { found: found.length, buttons: tokens.flatMap(({ children }) => children?.filter(isButton) ?? []).length };
  };
  const isButton = (/** @type {{ type: string }} */ { type }) => type === 'html_inline';
  assert.deepEqual(marked('Queues and a queue.\n\n## queue\n\nA queue, a queue.', 3), { found: 1, buttons: 2 });
  assert.deepEqual(marked('A queue.', 1), { found: 0, buttons: 0 });
  assert.deepEqual(marked('A queue. A **queue** is a line. A queue.\n\n## More\n\nqueue', 2), { found: 1, buttons: 1 });
  assert.deepEqual(marked('`queue`, [queue](https://a.b) and job-queue', 3), { found: 0, buttons: 0 });
});

test('the programs of servers have lines that a phone shows whole', () => {
  const servers = all.find(({ name }) => name === '10-where-it-is-used');
  assert.ok(servers);
  const lines = blocksOf(servers).flatMap((block) => (block.kind === 'program' ? block.text.split('\n') : []));
  assert.ok(lines.length > 0);
  // At 390 px.
  assert.deepEqual(
    lines.filter((line) => line.length > 42),
    [],
  );
});

test('each chapter ends with three questions, under their heading', () => {
  for (const { name, text } of all) {
    const [, end = ''] = text.split('\n## Three questions\n');
    assert.equal(end.split('```quiz').length - 1, AT_THE_END, name);
  }
});

test('sentences are short enough for those who read in their second language', () => {
  for (const { name, text } of all) {
    const lengths = sentences(plainText(text, { code: true })).map((sentence) => sentence.split(/\s+/).length);
    const median = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0;
    assert.ok(median <= 18, `${name}: the median sentence has ${median} words`);
    assert.ok(Math.max(...lengths) <= 32, `${name}: a sentence has ${Math.max(...lengths)} words`);
  }
});

/** Of paragraphs and lists; a table has cells. @param {string} text */
const sentences = (text) =>
  text
    .split('\n')
    .filter((line) => !/^(\||#|\[\/\/\])/.test(line))
    .flatMap((line) => line.split(/(?<=[.?!:])\s+/))
    .filter((sentence) => /\w/.test(sentence));

/** The rows of the table of docs/course.md. */
const told = readFileSync(inRoot('docs', 'course.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\|.*\| \d+ *\|/.test(line))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('what docs/course.md says is told somewhere is told there', () => {
  assert.ok(told.length > 80);
  const problems = told.flatMap(([what = '', number = '', heading = '', where = '']) => {
    const chapter = all.find((one) => one.number === Number(number));
    if (!chapter) return [`${what}: there is no chapter ${number}`];
    const headings = [...chapter.text.matchAll(/^##+ (.*)$/gm)].map(([, text = '']) => text.replaceAll('`', ''));
    const isThere = heading === '(opening)' || headings.includes(heading.replaceAll('`', ''));
    return [
      ...(isThere ? [] : [`${what}: chapter ${number} has no heading “${heading}”`]),
      ...missingFrom(chapter, where).map((one) => `${what}: ${one}`),
    ];
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    all.filter(({ number }) => !told.some(([, other]) => Number(other) === number)).map(({ name }) => name),
    [],
  );
});

/** @param {import('../../scripts/lib/course/chapters.mjs').Chapter} chapter @param {string} where */
function missingFrom(chapter, where) {
  const blocks = blocksOf(chapter);
  const runs = [
    ...blocks.flatMap((one) =>
      one.kind === 'figure' || one.kind === 'playground' ? specsOf(one).map((fields) => fieldsOf(one.lab, fields)) : [],
    ),
    ...[...chapter.text.matchAll(/\]\(lab:(\w+)\??([^)]*)\)/g)].map(([, lab = '', query = '']) =>
      fieldsOf(lab, Object.fromEntries(new URLSearchParams(query))),
    ),
  ];
  const shown = blocks.flatMap((one) => (one.kind === 'program' ? [one.file] : []));
  return [...where.matchAll(/`([^`]+)`/g)].flatMap(([, thing = '']) => {
    if (thing.endsWith('.py')) {
      // A program that the chapter does not show is in the lab's own listings.
      if (!existsSync(inRoot('www', 'python', thing))) return [`there is no program ${thing}`];
      return shown.includes(thing) || where.includes(`${thing}\` in the lab`) || !thing.startsWith('course/')
        ? []
        : [`${chapter.name} does not show ${thing}`];
    }
    const [, lab = '', query = ''] = new RegExp(`^(${LABS.join('|')})\\?(.+)$`).exec(thing) ?? [];
    if (lab === '') return [];
    const asked = Object.entries(fieldsOf(lab, Object.fromEntries(new URLSearchParams(query))));
    return runs.some((run) => asked.every(([name, value]) => run[name] === value))
      ? []
      : [`${chapter.name} has no run ${thing}`];
  });
}

/** With each value of the knob. @param {import('../../scripts/lib/course/blocks.mjs').Figure | import('../../scripts/lib/course/blocks.mjs').Playground} block */
const specsOf = (block) =>
  block.kind === 'figure' && block.knob
    ? block.knob.values.map(({ value }) => ({ ...block.fields, [block.knob?.field ?? '']: value }))
    : [block.fields];

/** @param {string} lab @param {Record<string, string>} fields @returns {Record<string, string>} */
const fieldsOf = (lab, fields) => ({
  lab,
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.replaceAll(', ', ',')])),
});
