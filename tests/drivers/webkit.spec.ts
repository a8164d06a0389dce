/**
 * WebKit, Safari's engine: every model and lab that it has, called by the library and pressed on the page, and reasons for
 * what it does not have. It runs twice, as WebKitGTK comes, without shared memory, and with it.
 */
import type { RunRecord } from '../../pkg/baseline/interleave';
import { sites } from '../../scripts/lib/sites.mjs';
import { LABS, MODELS } from '../../www/src/generated/facts';
import { NAPS } from '../../www/src/generated/needs';
import { expectReferenceAnswers, QUICK } from '../site/reference';
import { expect, type Site, test } from './driver';

type Answers = Record<string, true | string>;

const capabilities = (site: Site) => site.evaluate(() => interleave.capabilities());

test.beforeEach(({ site }) => site.openOnce(sites.isolated));

/** Runs what the browser can; of what it cannot it expects a refusal with the reason that the page gives. */
async function recordWhere(site: Site, able: true | string | undefined, spec: object): Promise<RunRecord | undefined> {
  if (able === true) return site.recordOf(spec);
  expect(able).toMatch(/\S+ \S+.*\./);
  expect(await site.failureOf(spec)).toMatchObject({ code: 'unsupported', message: able });
  return undefined;
}

test('the rung is that of a browser with shared memory or without, and each refusal has its reason', async ({
  site,
}) => {
  const shares = await site.evaluate(() => 'SharedArrayBuffer' in globalThis);
  expect(await site.evaluate(() => navigator.language)).toBe(shares ? 'en-US' : 'C');
  const { rung, models } = await capabilities(site);
  expect(rung).toBe(shares ? 'shared-memory' : 'message-passing');
  for (const model of ['threads', 'threads-gil', 'executor']) {
    if (shares) expect(models[model]).toBe(true);
    else expect(models[model]).toContain('SharedArrayBuffer');
  }
  expect(models.greenlets).toContain('Promise Integration');
});

for (const model of LABS.race.models) {
  test(`race of ${model}: twenty right answers, or the reason why not`, async ({ site }) => {
    const { models } = await capabilities(site);
    const record = await recordWhere(site, models[model], { model, workers: 2 });
    if (record) expectReferenceAnswers(record);
  });
}

for (const nap of NAPS) {
  test(`coroutines nap by ${nap}, or it says why not`, async ({ site }) => {
    const { naps } = await capabilities(site);
    const record = await recordWhere(site, naps[nap], { model: 'coroutines', nap });
    if (record) expect(record).toMatchObject({ nap, comparable: true });
  });
}

for (const model of LABS.sweep.models) {
  test(`sweep of ${model}`, async ({ site }) => {
    const { models } = await capabilities(site);
    const spec = { lab: 'sweep', model, workers: 2, repeats: 1, algorithm: 'wheel' };
    const record = await recordWhere(site, models[model], spec);
    if (record) expect(record.runs?.map(({ workers }) => workers)).toEqual([1, 2]);
  });
}

test('gil: each mix of work, with the lock and without', async ({ site }) => {
  const { labs, models } = await capabilities(site);
  const able = labs.gil === true ? models['threads-gil'] : labs.gil;
  for (const given of [{ mix: 'cpu' }, { mix: 'io' }, { mix: 'mixed' }, { mix: 'native' }, { gil: 0 }]) {
    const record = await recordWhere(site, able, { lab: 'gil', threads: 2, ...given });
    if (record) expect(new Set(record.trace?.map(({ thread }) => thread))).toEqual(new Set([0, 1]));
  }
});

test('locks: each guard keeps what it promises', async ({ site }) => {
  const { models } = await capabilities(site);
  for (const guard of ['none', 'lock', 'atomic', 'coroutines']) {
    const able = guard === 'coroutines' ? true : models.threads;
    const record = await recordWhere(site, able, { lab: 'locks', guard, threads: 2, increments: 100_000 });
    if (record && guard !== 'none') expect(record.lost).toBe(0);
  }
});

for (const model of LABS.spinner.models) {
  for (const work of MODELS[model].spinner.works) {
    test(`spinner: ${model} × ${work} gives its answer`, async ({ site }) => {
      const { models } = await capabilities(site);
      const record = await recordWhere(site, models[model], { lab: 'spinner', model, work, seconds: 0.3 });
      if (record) expect(record).toMatchObject({ lab: 'spinner', model, work, answer: 42 });
    });
  }
}

for (const lab of Object.keys(LABS)) {
  test(`${lab}: Run on the page runs, or says why not`, async ({ site }) => {
    const fields = new URLSearchParams({
      lab,
      threads: '2',
      workers: '2',
      repeats: '1',
      seconds: '0.3',
      algorithm: 'wheel',
    });
    await site.open(`${sites.isolated}?${fields.toString()}`);
    const { labs, models } = await capabilities(site);
    const able = [labs[lab], models[LABS[lab as keyof typeof LABS].models[0]]].find((each) => each !== true) ?? true;
    const { status, text } = await site.press(lab);
    expect(status).toBe(able === true ? 'done' : 'failed');
    if (able !== true) expect(text).toContain(able);
    if (lab === 'sweep') await site.become(true, () => document.querySelector('.uplot canvas') !== null);
  });
}

test('every model of the race runs by the button', async ({ site }) => {
  const able = Object.entries((await capabilities(site)).models as Answers);
  for (const model of LABS.race.models) {
    if (!able.some(([id, answer]) => id === model && answer === true)) continue;
    await site.open(`${sites.isolated}?model=${model}&workers=2&numbers=${QUICK.numbers.join(',')}`);
    expect((await site.press('race')).status).toBe('done');
    expect(await site.evaluate(() => document.querySelectorAll('[data-lab=race] [data-row]').length)).toBe(2);
  }
});
