/** `embed.html` obeys its address, the page around it, and the slide that it stands on. */
import { aroundOf, BELOW, QUICK } from './page-around';
import { ENDLESS } from './reference';
import { expect, test } from './support';

test('runs what a message says, over the fields of the address', async ({ page }) => {
  const { command, hear } = await aroundOf(page, `${QUICK}&algorithm=wheel`);
  await hear('ready');
  await command('run', { workers: 3, numbers: ['7', '9'] });
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({ model: 'processes', workers: 3, algorithm: 'wheel' });
  expect((result as { rows: unknown[] }).rows).toHaveLength(2);

  await command('run', {});
  expect((await hear('result', 2))[1]?.result).toMatchObject({ workers: 2, rows: [{}, {}] });
});

test('what is configured stays for the runs after it', async ({ page }) => {
  const { command, hear, lab } = await aroundOf(page, QUICK);
  await expect(lab.field('workers')).toHaveValue('2');
  await command('configure', { workers: 1, order: 'longest-first' });
  await expect(lab.field('workers')).toHaveValue('1');
  await command('run');
  expect((await hear('result'))[0]?.result).toMatchObject({ workers: 1 });
  await command('run', { numbers: ['11'] });
  expect((await hear('result', 2))[1]?.result).toMatchObject({ workers: 1, rows: [{ n: '11' }] });
});

test('another lab can be configured', async ({ page }) => {
  const { command, frame, hear } = await aroundOf(page, '?workers=2');
  await hear('ready');
  await command('configure', { lab: 'locks', guard: 'coroutines', increments: 100 });
  await expect(frame.locator('[data-lab=locks] [data-field=guard]')).toHaveValue('coroutines');
  await expect(frame.locator('[data-lab]')).toHaveCount(1);
});

test('a run can be cancelled, and while it goes on a second one is refused', async ({ page }) => {
  const { command, hear, lab } = await aroundOf(page, '?model=processes&workers=2');
  await hear('ready');
  await command('run', { numbers: ENDLESS });
  await lab.toBe('running');
  await command('run');
  expect((await hear('error'))[0]?.error).toMatchObject({ name: 'InterleaveError', code: 'busy' });
  await command('cancel');
  expect((await hear('error', 2))[1]?.error).toMatchObject({ code: 'aborted' });
  await lab.toBe('cancelled');
});

test('a specification that cannot be is answered by the name of its field', async ({ page }) => {
  const { command, hear, heard, lab } = await aroundOf(page, QUICK);
  await expect(lab.field('workers')).toHaveValue('2');
  let told = 0;
  for (const { spec, field, says } of [
    { spec: { workers: 65 }, field: 'workers', says: /65/ },
    { spec: { numbers: ['2', 3] }, field: 'numbers', says: /position 2/ },
    { spec: { wrokers: 2 }, field: 'wrokers', says: /no field/ },
    { spec: { parentOrigin: 'https://course.example' }, field: 'parentOrigin', says: /no field/ },
    { spec: { lab: 'maze' }, field: 'lab', says: /maze/ },
    { spec: { numbers: { first: '2' } }, field: 'numbers', says: /array/ },
    { spec: ['workers', 2], field: 'spec', says: /object/ },
    { spec: { numbers: ['9'.repeat(4_000_001)] }, field: 'numbers', says: /too long/ },
  ]) {
    for (const type of ['run', 'configure'] as const) {
      await command(type, spec);
      const error = (await hear('error', (told += 1))).at(-1)?.error as { message: string };
      expect(error).toMatchObject({ name: 'InterleaveError', code: 'invalid-spec', field });
      expect(error.message).toMatch(says);
    }
    expect(await heard('row')).toEqual([]);
    await expect(lab.field('workers')).toHaveValue('2');
    await lab.toBe('idle');
  }
});

test('a bad field of the address is told once, and shown', async ({ page }) => {
  const { hear, heard, lab } = await aroundOf(page, '?workers=65&model=processes');
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'invalid-spec', field: 'workers' });
  await lab.toBe('failed');
  expect(await heard('error')).toHaveLength(1);
});

test('a lab that there is not is an error that names it', async ({ page }) => {
  const { hear, frame } = await aroundOf(page, '?lab=maze');
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'invalid-spec', field: 'lab' });
  await expect(frame.locator('[data-status=failed]')).toContainText('maze');
});

test('nothing runs by itself, but with autorun=1 it does once it is in sight', async ({ page }) => {
  const still = await aroundOf(page, QUICK);
  await expect(still.lab.field('slice')).toHaveValue('5');
  await still.lab.toBe('idle');
  const { hear, frame, lab } = await aroundOf(page, `${QUICK}&autorun=1`, { before: BELOW });
  await hear('ready');
  await expect(frame.locator('[data-status=idle] [data-action=run]')).toHaveCount(1);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await lab.toBe('done');
});

test('controls=0 leaves Run and the results', async ({ page }) => {
  const { lab } = await aroundOf(page, `${QUICK}&controls=0`);
  await expect(lab.root.locator('.lab')).toBeVisible();
  await expect(lab.root.locator('[data-field]')).toHaveCount(0);
  await lab.run.click();
  await expect(lab.rows).toHaveCount(2);
});

test('theme and profile are those of the address, before the lab is there', async ({ page }) => {
  const look = async (fields: string) => {
    const { frame } = await aroundOf(page, fields, { before: BELOW });
    await frame.locator('[data-action=run]').waitFor();
    return frame
      .locator('body')
      .evaluate((body) => [
        getComputedStyle(body).backgroundColor,
        getComputedStyle(document.documentElement).fontSize,
      ]);
  };
  const [light, usual] = await look('?theme=light');
  const [dark, large] = await look('?theme=dark&profile=projector');
  expect(dark).not.toBe(light);
  expect(Number.parseFloat(large ?? '')).toBeGreaterThan(Number.parseFloat(usual ?? ''));
});

test('the lab understands when its slide is entered and left', async ({ page }) => {
  const fields = `?model=processes&workers=2&autorun=1&numbers=${ENDLESS.slice(0, 300).join(',')}`;
  const { tell, hear, lab } = await aroundOf(page, fields);
  await hear('ready');
  await tell('slide:start');
  await lab.toBe('running');
  await tell('slide:stop');
  await lab.toBe('cancelled');
  await tell('slide:start');
  await lab.toBe('running');
  await tell('slide:stop');
  await lab.toBe('cancelled');
});

test('a slide that is left before its lab has begun takes that up when it is entered again', async ({ page }) => {
  const { tell, command, hear, heard, lab } = await aroundOf(page, `${QUICK}&autorun=1&slides=1`);
  await hear('ready');
  await tell('slide:start', 'slide:stop');
  // This is done after both.
  await command('configure', { workers: 3 });
  await expect(lab.field('workers')).toHaveValue('3');
  await expect(lab.root).toContainText('Divides by every odd number');
  await lab.toBe('idle');
  expect(await heard('result')).toEqual([]);
  await tell('slide:start');
  expect((await hear('result'))[0]?.result).toMatchObject({ workers: 3 });
});

test('what is to run by itself can be cancelled before it does', async ({ page }) => {
  const { frame, command, hear, heard, lab } = await aroundOf(page, `${QUICK}&autorun=1`, { before: BELOW });
  await hear('ready');
  await command('run');
  await hear('result');
  await command('cancel');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await lab.toBe('done');
  await expect(frame.locator('[data-row]')).toHaveCount(2);
  expect(await heard('result')).toHaveLength(1);
});

test('a lab that another one takes the place of tells how its run ended', async ({ page }) => {
  const numbers = ENDLESS.slice(0, 300).join(',');
  const { frame, command, hear, lab } = await aroundOf(page, `?model=processes&workers=2&numbers=${numbers}`);
  await lab.run.click();
  await lab.toBe('running');
  await command('configure', { lab: 'sweep' });
  await expect(frame.locator('[data-lab=sweep]')).toBeVisible();
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'aborted' });
});

test('a series of runs is busy, and can be cancelled', async ({ page }) => {
  const { frame, command, hear } = await aroundOf(page, '?lab=spinner');
  await frame.getByText('What does a nap cost?').click();
  await frame.locator('[data-action=compare-naps]').click();
  await command('run');
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'busy' });
  await command('cancel');
  await expect(frame.locator('[data-action=compare-naps]')).toBeVisible();
});

test('Run on the façade runs once, however often it is pressed, and tells once what is wrong', async ({ page }) => {
  const { frame, hear, heard, command } = await aroundOf(page, '?workers=65', { before: BELOW });
  await hear('ready');
  await frame.locator('button').evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(frame.locator('[data-status=failed]')).toContainText('65');
  // What comes after is another matter.
  await command('configure', { workers: 2, numbers: ['7'], model: 'processes' });
  await expect(frame.locator('[data-status=idle]')).toBeVisible();
  await command('run');
  await hear('result');
  expect(await heard('error')).toMatchObject([{ error: { field: 'workers' } }]);
});

test('a theme that is configured goes when it is configured no more', async ({ page }) => {
  const { frame, command, lab } = await aroundOf(page, QUICK);
  await expect(lab.field('workers')).toHaveValue('2');
  await command('configure', { theme: 'dark', profile: 'projector' });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await command('configure', {});
  await expect(frame.locator('html')).not.toHaveAttribute('data-theme');
  await expect(frame.locator('html')).not.toHaveAttribute('data-profile');
});

test('without autorun a slide that is entered only loads the lab', async ({ page }) => {
  const { tell, hear, lab } = await aroundOf(page, QUICK, { before: BELOW });
  await hear('ready');
  await tell('slide:start');
  await expect(lab.field('workers')).toHaveValue('2');
  await lab.toBe('idle');
});

test('slides=1 waits for the slide, and any other value but 0 is refused by name', async ({ page }) => {
  const { tell, hear, frame, lab } = await aroundOf(page, `${QUICK}&slides=1`);
  await hear('resize');
  await expect(frame.locator('.facade')).toHaveCount(1);
  await tell('slide:start');
  await expect(lab.field('workers')).toHaveValue('2');
  const bad = await aroundOf(page, `${QUICK}&slides=yes`);
  expect((await bad.hear('error'))[0]?.error).toMatchObject({ code: 'invalid-spec', field: 'slides' });
  await expect(bad.frame.locator('[data-status=failed]')).toContainText('yes');
});
