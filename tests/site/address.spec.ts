/** Fields in the address set the lab, and those that cannot be are refused there as everywhere. */
import { LABS } from '../../www/src/generated/facts';
import { Lab } from './lab';
import { openAround, QUICK } from './page-around';
import { expect, openSettings, failureOf, open, test } from './support';
import { expectNoWorkers } from './workers';

for (const [place, sign] of [
  ['query', '?'],
  ['fragment', '#'],
]) {
  test(`fields of the ${place} set the controls and the run`, async ({ page }) => {
    await open(page, `${sign}model=processes&workers=2&algorithm=wheel&numbers=2,91`);
    const lab = new Lab(page);
    await expect(lab.field('model')).toHaveValue('processes');
    await expect(lab.field('workers')).toHaveValue('2');
    await expect(lab.field('algorithm')).toHaveValue('wheel');
    await expect(lab.field('numbers')).toHaveValue(/^2\s*[,\n]\s*91$/);

    expect(await lab.runToEnd()).toMatchObject({ model: 'processes', workers: 2, algorithm: 'wheel' });
    await expect(lab.rows).toHaveCount(2);
    await expect(lab.row(0)).toHaveAttribute('data-prime', 'true');
    await expect(lab.row(1)).toHaveAttribute('data-prime', 'false');
    await expect.poll(() => page.workers().length).toBe(2);
  });
}

test('the fragment goes over the query', async ({ page }) => {
  await open(page, '?model=processes&workers=2#workers=3');
  await expect(new Lab(page).field('model')).toHaveValue('processes');
  await expect(new Lab(page).field('workers')).toHaveValue('3');
});

for (const { fields, says } of [
  { fields: '?workers=0&model=processes', says: /workers.*0.*1 to 64/ },
  { fields: '?model=fibres', says: /model.*fibres/ },
  { fields: '?numbers=2,1e9', says: /Line 2: “1e9”/ },
]) {
  test(`the page says what is wrong with ${fields}, and has run nothing`, async ({ page }) => {
    await open(page, `${fields}&autorun=1`);
    const lab = new Lab(page);
    await lab.toBe('failed');
    await expect(lab.root).toContainText(says);
    await expect(lab.rows).toHaveCount(0);
    await expectNoWorkers(page);
  });
}

test('a wrong field of the address can be put right on the page', async ({ page }) => {
  await open(page, '?model=processes&workers=65&numbers=2,91');
  const lab = new Lab(page);
  await lab.toBe('failed');
  await lab.field('workers').fill('2');
  await lab.runToEnd();
});

for (const { lab, model } of [
  { lab: 'sweep', model: 'greenlets' },
  { lab: 'race', model: 'offload' },
  { lab: 'race', model: 'fibres' },
] as const) {
  test(`${lab} with ${model}: the control shows what was asked for, refused, beside the lab's own models`, async ({
    page,
  }) => {
    await open(page, `?lab=${lab}&model=${model}`);
    const root = page.locator(`[data-lab=${lab}]`);
    await openSettings(root);
    const select = root.locator('[data-field=model]');
    await expect(select).toHaveAttribute('aria-invalid', 'true');
    await expect(select).toHaveValue(model);
    const note = root.locator('.note.error').first();
    await expect(note).toContainText(`model is “${model}” in the lab ${lab}; there ${LABS[lab].models[0]}, `);
    await select.selectOption('processes');
    await expect(select.locator(`option[value=${model}]`)).toHaveCount(0);
    await expect(select).toHaveValue('processes');
  });
}

test('autorun=1 runs without a click', async ({ page }) => {
  await page.goto('./?autorun=1&numbers=2,91');
  const lab = new Lab(page);
  await lab.root.scrollIntoViewIfNeeded();
  await lab.toBe('done');
  await expect(lab.rows).toHaveCount(2);
});

test('without autorun nothing runs', async ({ page }) => {
  await open(page, '?model=processes&numbers=2,91');
  const lab = new Lab(page);
  await expect(lab.field('slice')).toHaveValue('5');
  await lab.toBe('idle');
  await expect(lab.rows).toHaveCount(0);
});

test('controls=0 leaves Run and the results', async ({ page }) => {
  await open(page, '?controls=0&numbers=2,91');
  const lab = new Lab(page);
  await expect(lab.root.locator('[data-field]')).toHaveCount(0);
  await lab.runToEnd();
  await expect(lab.rows).toHaveCount(2);
});

const FOREIGN = 'utm_source=moodle&fbclid=IwAR0x&gclid=1&v=2&ref=x';

test('fields of others stop nothing, and stay in the address when Run has it follow', async ({ page }) => {
  await open(page, `?${FOREIGN}&model=processes&workers=2&numbers=2,91`);
  const lab = new Lab(page);
  await lab.runToEnd();
  await expect(lab.root.locator('[data-slip]')).toHaveCount(0);
  expect(page.url()).toContain(FOREIGN);
});

test('a field that has two names is refused under both of them', async ({ page }) => {
  await open(page, '?model=threads-gil&switch=1&switchInterval=2&autorun=1');
  const lab = new Lab(page);
  await lab.toBe('failed');
  await expect(lab.root).toContainText(/given twice/);
  await expect(lab.root.locator('[data-slip]')).toHaveCount(0);
});

test('fields of others stop nothing in a frame either', async ({ page }) => {
  const { lab } = await openAround(page, `${QUICK}&${FOREIGN}`);
  await lab.run.click();
  await lab.toBe('done');
});

for (const [name, meant] of [
  ['wrokers', 'workers'],
  ['nap-every', 'napEvery'],
  ['Model', 'model'],
  ['number', 'numbers'],
] as const) {
  test(`${name} in the address is named once, with ${meant}, and stops nothing`, async ({ page }) => {
    await open(page, `?${name}=2&numbers=2,91`);
    const lab = new Lab(page);
    await expect(lab.root.locator('[data-slip]')).toHaveText(new RegExp(`“${name}”.*“${meant}”`));
    await lab.runToEnd();
    await expect(page.locator('[data-slip]')).toHaveCount(1);
  });
}

test('the library stays strict: what is no field is refused by name', async ({ page }) => {
  await open(page);
  for (const name of ['utm_source', 'wrokers']) {
    const { code, message } = await failureOf(page, { [name]: 'x' });
    expect(code).toBe('invalid-spec');
    expect(message).toContain(name);
  }
});

test('the address follows the settings when Run is pressed, and a reload or Back brings them again', async ({
  page,
}) => {
  await open(page, '?theme=dark');
  const lab = new Lab(page);
  await lab.choose('processes');
  await lab.field('workers').fill('3');
  await lab.enter(['2', '91']);
  expect(new URL(page.url()).search).toBe('?theme=dark');
  await lab.runToEnd();
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    lab: 'race',
    theme: 'dark',
    labs: 'cards',
    model: 'processes',
    workers: '3',
    numbers: '2,91',
  });

  const expectAll = async () => {
    await expect(lab.field('model')).toHaveValue('processes');
    await expect(lab.field('workers')).toHaveValue('3');
    await expect(lab.field('numbers')).toHaveValue(/^2\s*[,\n]\s*91$/);
  };
  await page.reload();
  await expectAll();
  await page.goto('./embed.html');
  await page.goBack();
  await expectAll();
});

test('numbers that no address can hold are there again after a reload', async ({ page }) => {
  await open(page, '?model=coroutines&algorithm=miller-rabin');
  const lab = new Lab(page);
  await lab.enter(Array.from({ length: 3000 }, (_, at) => String(1000 + at)));
  await lab.runToEnd();
  expect(page.url().length).toBeLessThan(2000);
  await page.reload();
  await expect(lab.root).toContainText(/3\D?000 numbers/);
  await expect(lab.field('model')).toHaveValue('coroutines');
});

test('an anchor sets nothing over what a person has changed', async ({ page }) => {
  await open(page, '?model=processes&workers=2');
  const lab = new Lab(page);
  await lab.field('workers').fill('3');
  await page.evaluate(() => (location.hash = '#gil'));
  await page.goBack();
  await expect(lab.field('workers')).toHaveValue('3');
  await page.evaluate(() => (location.hash = '#workers=4'));
  await expect(lab.field('workers')).toHaveValue('4');
  await page.goBack();
  await expect(lab.field('workers')).toHaveValue('2');
});
