/** Exported records of several machines side by side. */
import type { Page } from '@playwright/test';
import type { RunRecord, RunSpec } from '../../pkg/baseline/interleave';
import { nameInFile } from '../../www/src/share/kept-record';
import * as reading from '../../www/src/share/read-record';
import { violations } from './axe';
import { QUICK } from './reference';
import { expect, open, recordOf, test } from './support';

/** Opens the page with the board, which comes when somebody is near. */
async function openBoard(page: Page): Promise<void> {
  await open(page);
  await page.locator('interleave-results-board').scrollIntoViewIfNeeded();
}

const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('many files give one table, each with its total and its machine', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const variant = (change: Partial<RunRecord>) => JSON.stringify({ ...record, ...change });
  const board = page.locator('interleave-results-board');
  await board
    .locator('[data-results-files]')
    .setInputFiles([
      asFile('anna.json', variant({ totalMs: 2000 })),
      asFile('ben.json', variant({ totalMs: 1000 })),
      asFile('cleo.json', variant({ model: 'processes', workers: 4, totalMs: 500, comparable: false })),
    ]);
  await expect(board.locator('[data-result]')).toHaveCount(3);
  const order = await board.locator('[data-result]').evaluateAll((rows) => rows.map((row) => row.dataset.result));
  expect(order).toEqual(['cleo.json', 'ben.json', 'anna.json']);
  await expect(board.locator('[data-result="anna.json"]')).toContainText('2.00');
  await expect(board.locator('[data-result="cleo.json"]')).toContainText('not comparable');
  await expect(board.locator('[data-result="ben.json"]')).toContainText(/(Chrome|Firefox) \d+, \d+ core/);
  await board.locator('[data-action=clear]').click();
  await expect(board.locator('[data-result]')).toHaveCount(0);
});

test('a browser goes by its own name, not by those of its ancestors', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const by = (userAgent: string) =>
    JSON.stringify({ ...record, environment: { ...record.environment, userAgent: `Mozilla/5.0 (X) ${userAgent}` } });
  const board = page.locator('interleave-results-board');
  await board
    .locator('[data-results-files]')
    .setInputFiles([
      asFile('edge.json', by('AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36 Edg/148.0.0.0')),
      asFile('safari.json', by('AppleWebKit/605.1.15 (KHTML, like Gecko) Version/27.0 Safari/605.1.15')),
    ]);
  await expect(board.locator('[data-result="edge.json"]')).toContainText('Edge 148');
  await expect(board.locator('[data-result="safari.json"]')).toContainText('Safari 27');
});

test('what sharing costs has a row for each machine; where the threads did not meet, no times', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const place = (nsPerAddition: number, bytes?: number) => ({
    ...{ kind: bytes === undefined ? 'lock' : 'bytes', bytes, nsPerAddition, fastestNs: 1, slowestNs: 99 },
    ...{ rounds: 9, together: 9, additions: 1000, counted: 1000 },
  });
  const places = [place(21, 0), place(13, 4), place(12, 8), place(1.5, 256), place(44)];
  const machine = (places: unknown, lineBytes?: number) =>
    JSON.stringify({ ...record, lab: 'locks', places, lineBytes });
  const board = page.locator('interleave-results-board');
  await board
    .locator('[data-results-files]')
    .setInputFiles([
      asFile('ada.json', machine(places, 64)),
      asFile('alone.json', machine(places.map((one) => ({ ...one, together: 0 })))),
      asFile('any.json', machine([null, 'places'])),
    ]);
  await expect(board.locator('[data-result]')).toHaveCount(3);
  const cells = (file: string) => board.locator(`[data-result="${file}"] td`);
  await board.locator('[data-results-of=locks] summary').last().click();
  await expect(cells('ada.json')).toContainText(['64 bytes', '21 ns', '13 ns', '1.5 ns', '44 ns']);
  for (const file of ['alone.json', 'any.json'])
    await expect(board.locator(`[data-result="${file}"]`)).not.toContainText(' ns');
  await expect(board.locator('[data-result="alone.json"]')).toContainText('did not add at the same time');
  await expect(board.locator('[data-results-of=locks] .dot')).toHaveCount(5);
});

test('runs that differ only in what was asked for are told apart, and what was lost is said', async ({ page }) => {
  await openBoard(page);
  const locks = await recordOf(page, { lab: 'locks', guard: 'coroutines', threads: 2, increments: 1000 });
  const race = await recordOf(page, { ...QUICK, model: 'sequential' });
  const ran = (record: RunRecord, asked: Partial<RunSpec>, change: Partial<RunRecord> = {}) =>
    JSON.stringify({ ...record, ...change, spec: { ...record.spec, ...asked } });
  const old = Object.fromEntries(Object.entries(race).filter(([name]) => name !== 'spec'));
  const board = page.locator('interleave-results-board');
  await board
    .locator('[data-results-files]')
    .setInputFiles([
      asFile('none.json', ran(locks, { guard: 'none' }, { actual: 1500, lost: 500 })),
      asFile('atomic.json', ran(locks, { guard: 'atomic' })),
      asFile('cut.json', ran(locks, { guard: 'lock', cut: true }, { model: 'threads', cuts: { tries: 10, torn: 4 } })),
      asFile('given.json', ran(race, {})),
      asFile('longest.json', ran(race, { order: 'longest-first' })),
      asFile('split.json', ran(race, { split: true })),
      asFile('mixed.json', ran(race, { mix: 'io', gil: false }, { lab: 'gil' })),
      asFile('old.json', JSON.stringify(old)),
    ]);
  await expect(board.locator('[data-result]')).toHaveCount(8);
  const text = (file: string) => board.locator(`[data-result="${file}"]`);
  await expect(text('none.json')).toContainText(/guard none, 2\D000 additions\s+500 of 2\D000 lost/);
  await expect(text('atomic.json')).toContainText(/guard atomic, 2\D000 additions\s+0 of 2\D000 lost/);
  await expect(text('cut.json')).toContainText(/guard lock, cut off\s+4 of 10 left a wrong sum/);
  await expect(text('given.json')).toContainText('trial-division, 2 numbers');
  await expect(text('given.json')).not.toContainText(/longest first|split/);
  await expect(text('longest.json')).toContainText('longest first');
  await expect(text('split.json')).toContainText('2 numbers, split');
  await expect(text('mixed.json')).toContainText('mix io, no GIL');
  await expect(text('old.json')).toContainText('race, sequential × 1, trial-division, 2 numbers');
});

test('a file that is no record is named, with what is wrong with it, and the others are taken', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const board = page.locator('interleave-results-board');
  await board
    .locator('[data-results-files]')
    .setInputFiles([
      asFile('notes.json', 'dear diary'),
      asFile('later.json', JSON.stringify({ ...record, schema: 2 })),
      asFile('half.json', JSON.stringify({ ...record, totalMs: 'long', environment: {} })),
      asFile('list.json', '[]'),
      asFile('elsewhere.json', JSON.stringify({ ...record, lab: 'kitchen' })),
      asFile('another.json', JSON.stringify({ ...record, model: 'fibres' })),
      asFile('good.json', JSON.stringify(record)),
    ]);
  await expect(board.locator('[data-result]')).toHaveCount(1);
  const problems = await board.locator('[data-problem]').allTextContents();
  expect(problems[0]).toBe('notes.json is no JSON.');
  expect(problems[1]).toContain('of 2');
  expect(problems[2]).toContain('totalMs should be a number');
  expect(problems[2]).toContain('environment.cores should be a number');
  expect(problems[3]).toContain('list.json holds no object');
  expect(problems[4]).toContain('kitchen');
  expect(problems[5]).toContain('fibres');
});

test('files that are dropped in are added to those that are there', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const files = page.locator('[data-results-files]');
  await files.setInputFiles([asFile('anna.json', JSON.stringify(record))]);
  const dataTransfer = await page.evaluateHandle((record) => {
    const transfer = new DataTransfer();
    for (const name of ['ben', 'cleo'])
      transfer.items.add(new File([JSON.stringify({ ...record, name })], `${name}.json`));
    return transfer;
  }, record);
  await files.dispatchEvent('drop', { dataTransfer });
  const results = page.locator('interleave-results-board [data-result]');
  await expect(results).toHaveCount(3);
  expect(new Set(await results.evaluateAll((rows) => rows.map((row) => row.dataset.result)))).toEqual(
    new Set(['anna.json', 'ben.json', 'cleo.json']),
  );
});

test('all of them are one table in CSV, in which nothing is a formula', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  await page
    .locator('[data-results-files]')
    .setInputFiles([
      asFile('=1+1.json', JSON.stringify({ ...record, name: '=2+2' })),
      asFile('anna, b.json', JSON.stringify({ ...record, guess: { step: 'freeze', answer: 'still', right: true } })),
    ]);
  const text = await page.locator('[data-export=board] textarea').inputValue();
  const [head, ...rows] = text.trim().split('\n');
  expect(head).toContain('file,lab,model,algorithm,workers,totalMs,longestFreezeMs,comparable');
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/^("anna, b\.json"|'=1\+1\.json),race,sequential,trial-division,1,/);
  expect(head).toMatch(/,name,guessStep,guessAnswer,guessRight,guessMeasured$/);
  expect(rows.map((row) => row.split(',').slice(-5).join(',')).toSorted()).toEqual([
    "'=2+2,,,,",
    ',freeze,still,true,still',
  ]);
});

test('a class of thirty: a dot for each, medians by cores, guesses as bars, a table for each lab, and axe finds nothing', async ({
  page,
}) => {
  await openBoard(page);
  const race = await recordOf(page, { ...QUICK, model: 'sequential' });
  const locks = await recordOf(page, { lab: 'locks', guard: 'coroutines', threads: 2, increments: 1000 });
  const files = Array.from({ length: 30 }, (_, at) => {
    const cores = at % 2 === 0 ? 2 : 8;
    // Nobody's guess was right, and yet it is known what was measured.
    const guess = { step: 'freeze', answer: at < 12 ? 'stutters' : 'turns', right: false, measured: 'still' };
    const changed = {
      ...race,
      guess,
      name: `Pupil ${at}`,
      totalMs: 1000 + at,
      environment: { ...race.environment, cores },
    };
    return asFile(`${at}.json`, JSON.stringify(changed));
  });
  const board = page.locator('interleave-results-board');
  await board.locator('[data-results-files]').setInputFiles([...files, asFile('l.json', JSON.stringify(locks))]);
  const plot = board.locator('[data-results-of=race] [data-plot=total]');
  await expect(plot.locator('[data-dot]')).toHaveCount(30);
  await expect(plot.locator('[data-group="2 cores"] [data-dot]')).toHaveCount(15);
  // 1000, 1002 … 1028, and 1001, 1003 … 1029.
  await expect(plot.locator('[data-group="2 cores"] [data-median]')).toHaveAttribute('data-median', '1014');
  await expect(plot.locator('[data-group="8 cores"] [data-median]')).toHaveAttribute('data-median', '1015');

  const first = plot.locator('[data-dot="Pupil 0"]');
  await first.focus();
  await expect(first.locator('.dot-tip')).toHaveText('Pupil 0: 1.00\u00a0s');
  await page.keyboard.press('ArrowRight');
  await expect(plot.locator('[data-dot="Pupil 2"]')).toBeFocused();

  const guessed = board.locator('[data-guesses=freeze]');
  await expect(guessed.locator('[data-answer=stutters]')).toHaveAttribute('data-count', '12');
  await expect(guessed.locator('[data-answer=turns]')).toHaveAttribute('data-count', '18');
  await expect(guessed.locator('[data-measured]')).toHaveText('Measured: It freezes.');

  await expect(board.locator('[data-results-of=race] thead')).toContainText('Longest freeze');
  await expect(board.locator('[data-results-of=locks] thead')).not.toContainText('Total');
  await expect(board).toContainText('sends nothing anywhere');
  await board.locator('[data-board=group]').selectOption('machine');
  await expect(plot.locator('[data-group*="2 cores"]')).toHaveAttribute('data-group', /\d+, 2 cores/);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the same record counts once, and another name makes another one', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const files = page.locator('[data-results-files]');
  const same = JSON.stringify(record);
  await files.setInputFiles([asFile('a.json', same), asFile('b.json', JSON.stringify(record, null, 2))]);
  await expect(page.locator('[data-result]')).toHaveCount(1);
  await expect(page.locator('[data-problem]')).toContainText('1 file left out');
  await files.setInputFiles([asFile('c.json', same), asFile('d.json', JSON.stringify({ ...record, name: 'Ada' }))]);
  await expect(page.locator('[data-result]')).toHaveCount(2);
});

test('a name and a guess that are none are refused, and a name is cleaned', () => {
  const { recordOf: read } = reading;
  const record = {
    ...{ schema: 1, lab: 'race', model: 'sequential', algorithm: 'wheel', workers: 1, totalMs: 1, comparable: true },
    ...{ rows: [], mainThread: { longestGapMs: 1 }, environment: { cores: 2, userAgent: '' } },
  };
  expect(() => read(JSON.stringify({ ...record, name: 7 }))).toThrow('name should be a string');
  expect(() => read(JSON.stringify({ ...record, guess: { step: 'a', answer: 2 } }))).toThrow(
    /guess\.answer should be a string, guess\.right should be a boolean/,
  );
  expect(() => read(JSON.stringify({ ...record, guess: null }))).toThrow('guess.step should be a string');
  expect(read(JSON.stringify({ ...record, name: `  A\u0000d\u202ea\n${'x'.repeat(50)}` })).name).toBe(
    `A d a ${'x'.repeat(34)}`,
  );
  expect(read(JSON.stringify({ ...record, name: '\u0007' })).name).toBeUndefined();
  expect(nameInFile('Ada Løvelåce-Groß')).toBe('ada-lovelace-gross');
  expect(nameInFile('../..\\天')).toBe('');
});

test('for the projector the board fills the screen, in larger type', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const board = page.locator('interleave-results-board');
  await board.locator('[data-results-files]').setInputFiles([asFile('a.json', JSON.stringify(record))]);
  const button = board.locator('[data-action=projector]');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(board.locator('.results-board')).toHaveCSS('font-size', '24px');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  // The board is small again as soon as the button is pressed, the screen when the browser has left it.
  await page.waitForFunction(() => document.fullscreenElement === null);
});

test('who presses twice before the screen is filled gets it back', async ({ page }) => {
  await openBoard(page);
  const record = await recordOf(page, { ...QUICK, model: 'sequential' });
  const board = page.locator('interleave-results-board');
  await board.locator('[data-results-files]').setInputFiles([asFile('a.json', JSON.stringify(record))]);
  await page.evaluate(() => {
    const changes: boolean[] = [];
    document.addEventListener('fullscreenchange', () => changes.push(document.fullscreenElement !== null));
    Object.assign(window, { changes });
  });
  const button = board.locator('[data-action=projector]');
  await button.evaluate((one: HTMLButtonElement) => {
    one.click();
    one.click();
  });
  await page.waitForFunction(() => {
    const { changes } = window as unknown as { changes: boolean[] };
    return changes.length === 2 && document.fullscreenElement === null;
  });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});
