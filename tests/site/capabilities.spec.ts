/** The page knows what it can run here, says why not, and keeps its word. */
import { readFileSync } from 'node:fs';
import { sites } from '../../scripts/lib/sites.mjs';
import { LABS, MODELS } from '../../www/src/generated/facts';
import { ALGORITHMS, NAPS } from '../../www/src/generated/needs';
import { Lab } from './lab';
import { answersOf, QUICK } from './reference';
import { expect, failureOf, open, openLibrary, recordOf, test, reach } from './support';

const IDS = { labs: Object.keys(LABS), models: Object.keys(MODELS), naps: NAPS, algorithms: ALGORITHMS };

const KINDS = ['labs', 'models', 'naps', 'algorithms'] as const;

test('every id has an answer: true, or a reason', async ({ library }) => {
  const capabilities = await library.evaluate(() => interleave.capabilities());
  expect(['shared-memory', 'message-passing', 'main-thread']).toContain(capabilities.rung);
  for (const kind of KINDS) {
    const answers = capabilities[kind];
    expect(Object.keys(answers).sort(), kind).toEqual([...IDS[kind]].sort());
    for (const [id, answer] of Object.entries(answers)) {
      if (answer !== true) expect(answer, id).toMatch(/\S+ \S+.*\./);
    }
  }
});

for (const [host, address] of Object.entries(sites)) {
  test(`${host}: what it says it can, it can; what it cannot is refused with the same reason`, async ({ page }) => {
    await page.goto(`${address}?isolate=0`);
    const { models, naps, algorithms } = await page.evaluate(() => interleave.capabilities());
    const specs = [
      ...LABS.race.models.map((model) => ({ spec: { model }, field: 'model', answer: models[model] })),
      ...Object.entries(naps).map(([nap, answer]) => ({ spec: { model: 'coroutines', nap }, field: 'nap', answer })),
      ...Object.entries(algorithms).map(([algorithm, answer]) => ({ spec: { algorithm }, field: 'algorithm', answer })),
    ];
    for (const { spec, field, answer } of specs) {
      const whole = { ...QUICK, workers: 2, ...spec };
      if (answer === true) {
        const record = await recordOf(page, whole);
        expect(answersOf(record)).toEqual([
          ['2', true],
          ['91', false],
        ]);
        expect(record).toMatchObject(spec);
      } else {
        expect(await failureOf(page, whole)).toMatchObject({ code: 'unsupported', field, message: answer });
      }
    }
  });
}

test('every lab offers the models that the engine takes there, and starts with the engine’s default', async ({
  page,
}) => {
  await open(page, '?labs=all');
  for (const lab of IDS.labs) {
    await reach(page, lab);
    await expect(page.locator(`[data-lab=${lab}]:defined .lab`), lab).toHaveCount(1);
  }
  for (const lab of ['race', 'sweep', 'spinner'] as const) {
    const select = page.locator(`[data-lab=${lab}] [data-field=model]`);
    await expect(select).toHaveValue(LABS[lab].models[0]);
    const offered = await select
      .locator('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    expect(offered.sort(), lab).toEqual([...LABS[lab].models].sort());
  }
  for (const [lab, { models }] of Object.entries(LABS)) {
    for (const model of Object.keys(MODELS).filter((id) => !models.some((allowed) => allowed === id))) {
      const { code, field, message } = await failureOf(page, { lab, model });
      expect({ code, field }, `${lab} ${model}`).toEqual({ code: 'invalid-spec', field: 'model' });
      for (const allowed of models) expect(message).toContain(allowed);
    }
  }
});

test('the version is that of the package', async ({ library }) => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await library.evaluate(() => interleave.version)).toBe(version);
});

test('the module has the same as its exports', async ({ page }) => {
  await open(page);
  const same = await page.evaluate(async () => {
    const address = new URL('interleave.js', location.href).href;
    const module = (await import(address)) as typeof interleave;
    return [module.run === interleave.run, module.capabilities().rung, module.version === interleave.version];
  });
  expect(same).toEqual([true, 'shared-memory', true]);
});

test('without workers the page stands on the main thread, and processes are refused with the reason', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await open(page);
  const { rung, models } = await page.evaluate(() => interleave.capabilities());
  expect(rung).toBe('main-thread');
  expect(models).toMatchObject({ sequential: true, coroutines: true });
  expect(models.processes).toMatch(/worker/i);
  expect(await failureOf(page, { ...QUICK, model: 'processes' })).toMatchObject({
    code: 'unsupported',
    field: 'model',
    message: models.processes,
  });

  const lab = new Lab(page);
  await expect(lab.field('model').locator('option[value=processes]')).toBeDisabled();
  await expect(lab.root).toContainText(models.processes as string);
  expect((await recordOf(page, { ...QUICK, model: 'coroutines' })).rows).toHaveLength(2);
});

test('without WebAssembly the page says what to do', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await open(page);
  const reason = await page.evaluate(() => interleave.capabilities().labs.race);
  expect(reason).toMatch(/WebAssembly/);
  expect(await failureOf(page, QUICK)).toMatchObject({ code: 'unsupported', message: reason });
  await expect(new Lab(page).root).toContainText(reason as string);
});

test('without a way to nap, that nap is refused and another one is the default', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'scheduler');
  });
  await openLibrary(page);
  const { naps } = await page.evaluate(() => interleave.capabilities());
  expect(naps['post-task']).toMatch(/postTask/);
  expect(await failureOf(page, { ...QUICK, model: 'coroutines', nap: 'post-task' })).toMatchObject({
    code: 'unsupported',
    field: 'nap',
    message: naps['post-task'],
  });
  expect(await recordOf(page, { ...QUICK, model: 'coroutines' })).toMatchObject({ nap: 'message' });
});
