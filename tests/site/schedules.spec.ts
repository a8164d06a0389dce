/** The lab of all schedules: each program explored, stepped by hand, drawn, and handed on as a link. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { initSync, goal, graphOf, look } from '../../pkg/schedules/interleave';
import { PROGRAM_FACTS } from '../../www/src/generated/programs';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { scheduleRows } from '../../www/src/share/schedule-rows';
import { LEVELS } from '../../www/src/labs/schedules/levels';
import { leadingTo, pictureOf, trailOf } from '../../www/src/labs/schedules/lattice';
import { switchesOf } from '../../www/src/labs/schedules/words';
import { sites } from '../../scripts/lib/sites.mjs';
import { violations } from './axe';
import { ALONE, expect, openLibrary, openSettings, runSpec, test, visit } from './support';

const PROGRAMS = Object.keys(PROGRAM_FACTS) as (keyof typeof PROGRAM_FACTS)[];

test.beforeAll(() => {
  initSync({ module: readFileSync(inRoot('pkg', 'schedules', 'interleave_bg.wasm')) });
});

async function openLab(page: Page, fields: string): Promise<Locator> {
  await visit(page, `?lab=schedules&${fields}`);
  const lab = page.locator('[data-lab=schedules]');
  await lab.locator('.by-hand').waitFor();
  return lab;
}

async function runIt(lab: Locator): Promise<void> {
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
}

test('each program is explored, each of its shortest schedules ends as it says, and the mended ones cannot go wrong', async ({
  library,
}) => {
  const badOf = new Map<string, string>();
  for (const program of PROGRAMS) {
    const { record, error } = await runSpec(library, { lab: 'schedules', program, trials: 0 });
    expect(error, program).toBeUndefined();
    const { spec, outcomes = [], schedules = '', bad = '', deadlocks = '', complete } = record ?? {};
    expect(complete, program).toBe(true);
    const sum = (all: typeof outcomes) => String(all.reduce((total, one) => total + BigInt(one.schedules), 0n));
    expect(sum(outcomes), program).toBe(schedules);
    expect(sum(outcomes.filter((one) => one.bad)), program).toBe(bad);
    expect(sum(outcomes.filter(({ value }) => value === 'deadlock')), program).toBe(deadlocks);
    for (const { value, bad: isBad, shortest } of outcomes) {
      const end = look(program, spec?.threads ?? 0, spec?.times ?? 0, 'instruction', shortest);
      expect([end.error, end.outcome, end.bad], `${program} ${shortest}`).toEqual([null, value, isBad]);
    }
    badOf.set(program, bad);
  }
  for (const [program, { mended }] of Object.entries(PROGRAM_FACTS)) {
    expect(badOf.get(program) === '0', program).toBe(mended === undefined);
  }
});

test('the counts are exact, also those that no number holds', async ({ library }) => {
  const wrong = { lab: 'schedules', program: 'wrong-lock', threads: 3, times: 5, trials: 0 };
  const { record, events } = await runSpec(library, wrong);
  expect(record?.schedules).toBe('577831214478475823831865900');
  expect(record?.bad).toBe('577751213831151709299544344');
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['started', 'explored', 'found', 'finished']));
  const { record: counter } = await runSpec(library, { lab: 'schedules', program: 'counter', times: 5, trials: 0 });
  expect([counter?.schedules, counter?.bad]).toEqual(['184756', '184504']);
});

test('a bad field is named, with what was given and what is allowed', async ({ library }) => {
  const failure = async (spec: object) => (await runSpec(library, { lab: 'schedules', ...spec })).error;
  expect(await failure({ program: 'seats' })).toMatchObject({ code: 'invalid-spec', field: 'program' });
  expect(await failure({ threads: 4 })).toMatchObject({
    field: 'threads',
    message: 'threads is 4; an integer from 2 to 3 is allowed.',
  });
  expect(await failure({ points: 'never' })).toMatchObject({ field: 'points' });
  expect(await failure({ schedule: '01x' })).toMatchObject({ field: 'schedule' });
  expect(await failure({ trials: -1 })).toMatchObject({
    field: 'trials',
    message: 'trials is -1; an integer from 0 to 10000000 is allowed.',
  });
});

test('an abort ends the exploration within 100 ms and leaves no worker', ALONE, async ({ page }) => {
  await openLibrary(page);
  const { code, tookMs } = await page.evaluate(async () => {
    const controller = new AbortController();
    let abortedAt = 0;
    const spec = { lab: 'schedules', program: 'wrong-lock', threads: 3, times: 5, trials: 0 };
    const run = interleave.run(spec, {
      signal: controller.signal,
      onEvent: ({ type }) => {
        if (type !== 'started') return;
        setTimeout(() => {
          abortedAt = performance.now();
          controller.abort();
        }, 50);
      },
    });
    const code = await run.then(
      () => 'finished',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
    return { code, tookMs: performance.now() - abortedAt };
  });
  // A machine may be so fast that it was done before.
  if (code === 'finished') return;
  expect(code).toBe('aborted');
  expect(tookMs).toBeLessThan(100);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('no program ends on real threads as no schedule of it does', async ({ library }) => {
  test.setTimeout(300_000);
  for (const program of PROGRAMS) {
    const [least, most] = PROGRAM_FACTS[program].threads;
    for (const threads of new Set([least, most])) {
      const [, times] = PROGRAM_FACTS[program].times;
      for (const often of new Set([1, times])) {
        const spec = { lab: 'schedules', program, threads, times: often, trials: 300 };
        const { record, error } = await runSpec(library, spec);
        const says = JSON.stringify(spec);
        expect(error, says).toBeUndefined();
        const { outcomes = [], observed = [], trials, complete, notRun } = record ?? {};
        expect([complete, notRun, trials], says).toEqual([true, undefined, 300]);
        expect(
          observed.reduce((sum, { count }) => sum + count, 0),
          says,
        ).toBe(300);
        for (const { value, bad } of observed) {
          expect(outcomes.find((one) => one.value === value)?.bad, `${says} ${value}`).toBe(bad);
        }
      }
    }
  }
});

test('threads that wait for each other are noticed, and the run ends', async ({ library }) => {
  const { record } = await runSpec(library, { lab: 'schedules', program: 'two-locks', times: 5, trials: 300 });
  expect(record?.observed?.find(({ value }) => value === 'deadlock')?.count).toBeGreaterThan(0);
});

test('an abort ends the real runs, and leaves nothing behind', async ({ page }) => {
  await openLibrary(page);
  const outcome = await page.evaluate(async () => {
    const controller = new AbortController();
    const spec = { lab: 'schedules', program: 'philosophers', trials: 10_000_000 };
    const run = interleave.run(spec, {
      signal: controller.signal,
      onEvent: ({ type }) => {
        if (type === 'observed') controller.abort();
      },
    });
    const code = await run.then(
      () => 'finished',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
    // The same threads, or new ones, are there for the next run.
    const after = await interleave.run({ lab: 'schedules', program: 'counter', trials: 100 });
    return { code, trials: after.trials };
  });
  expect(outcome).toEqual({ code: 'aborted', trials: 100 });
});

test('without shared memory all schedules are tried, and the lab says why it did not run for real', async ({
  page,
}) => {
  await page.goto(`${sites.plain}?lab=schedules&program=counter&isolate=0`);
  const lab = page.locator('[data-lab=schedules]');
  await lab.locator('.by-hand').waitFor();
  await runIt(lab);
  await expect(lab.locator('[data-bad="4"]')).toBeVisible();
  await expect(lab.locator('[data-not-real]')).toContainText('not cross-origin isolated');
  await expect(lab.locator('.end-real')).toHaveCount(0);
  const record = await page.evaluate(() => interleave.run({ lab: 'schedules', trials: 100 }));
  expect([record.trials, record.observed, record.notRun?.map(({ model }) => model)]).toEqual([
    undefined,
    undefined,
    ['threads'],
  ]);
});

test('each end shows every schedule beside real threads; an export has those that only these have too', async ({
  page,
}) => {
  const lab = await openLab(page, 'program=counter-await&points=call&trials=300');
  await runIt(lab);
  await expect(lab.locator('[data-trials="300"]')).toContainText('4 of 6 schedules end wrong. Of 300 real runs here,');
  await expect(lab.locator('[data-end="1"]')).toContainText('Every schedule: 4 of the schedules, 67%');
  await expect(lab.locator('[data-end="1"]')).toContainText('Real threads here:');
  const runs = await lab.locator('.end-real').evaluateAll((all) => all.map((one) => Number(one.dataset.runs)));
  expect(runs.reduce((sum, one) => sum + one, 0)).toBe(300);

  const { outcomes = [], spec } = await page.evaluate(() =>
    interleave.run({ lab: 'schedules', points: 'await', trials: 0 }),
  );
  const observed = [
    { value: '1', count: 3, bad: true },
    { value: '2', count: 97, bad: false },
  ];
  expect(scheduleRows({ outcomes, spec, observed } as RunRecord)).toEqual([
    { value: '2', schedules: '2', bad: false, shortest: '10', runs: 97 },
    { value: '1', schedules: '0', bad: true, shortest: '', runs: 3 },
  ]);
});

test('each level’s aim can be reached, by a schedule with as many switches as it says', () => {
  for (const { program, threads, times, points } of LEVELS) {
    const { shortest, par, complete } = goal(program, threads, times, points);
    expect(complete, program).toBe(true);
    expect(look(program, threads, times, points, shortest ?? '').reached, program).toBe(true);
    expect(switchesOf(shortest ?? ''), program).toBe(par);
  }
});

test('by hand: two threads read the same, an addition is lost, and the level is done', async ({ page }) => {
  const lab = await openLab(page, 'program=counter');
  const take = (thread: number) => lab.locator(`[data-take="${thread}"]`);
  await expect(take(0)).toHaveText(/Let A read counter/);
  await take(0).click();
  await expect(lab.locator('[data-last-step]')).toContainText('A reads counter: 0');
  await take(1).click();
  await take(1).click();
  await expect(lab.locator('[data-shared=counter]')).toHaveText('1');
  await expect(lab.locator('[data-stands=ended]')).toHaveText(/B has ended/);
  await take(0).click();
  await expect(lab.locator('[data-outcome="1"]')).toContainText(
    '✓ Aim reached, with 2 switches from one thread to another. The fewest that do it: 2. The counter shows 1 of 2: wrong.',
  );
  await expect(lab.locator('[data-level="1"]')).toHaveClass(/reached/);
  await expect(lab.locator('[data-action=next-level]')).toHaveText('Next level: Sell the seat twice');

  await lab.locator('[data-action=undo]').click();
  await expect(lab.locator('[data-outcome]')).toHaveCount(0);
  await lab.locator('[data-action=restart]').click();
  await expect(lab.locator('[data-steps="0"]')).toBeVisible();
  await lab.locator('[data-action=show-one]').click();
  for (let step = 1; step <= 4; step += 1) {
    await lab.locator('[data-action=play-next]').click();
    await expect(lab.locator(`[data-steps="${step}"]`)).toBeVisible();
  }
  await expect(lab.locator('[data-reached=true]')).toBeVisible();
});

test('by keyboard, and who waits says for what', async ({ page }) => {
  const lab = await openLab(page, 'program=two-locks');
  await lab.locator('.by-hand').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(lab.locator('[data-outcome=deadlock]')).toContainText('Somebody waits for ever: wrong');
  await expect(lab.locator('[data-thread="0"] [data-stands=blocked]')).toHaveText(/A waits for b, which B has/);
  await page.keyboard.press('u');
  await expect(lab.locator('[data-last-step]')).toContainText('A takes a');
  await expect(lab.locator('[data-thread="0"] [data-take]')).toHaveText(/Let A take b/);
});

test('who spins says which variables it waits for, each once', async ({ page }) => {
  const waits = (lab: Locator, thread: number) => lab.locator(`[data-thread="${thread}"] [data-stands=blocked]`);
  let lab = await openLab(page, 'program=peterson&schedule=110000');
  await expect(waits(lab, 0)).toHaveText('A waits until flags[1] or turn changes');
  await expect(lab.locator('[data-last-step]')).toContainText('A waits until flags[1] or turn changes.');
  lab = await openLab(page, 'program=peterson-flags&schedule=0101');
  await expect(waits(lab, 0)).toHaveText('A waits until flags[1] changes');
  await expect(waits(lab, 1)).toHaveText('B waits until flags[0] changes');
});

test('where the button of a thread goes with its last step, the keys go on', async ({ page }) => {
  const lab = await openLab(page, 'program=counter');
  await lab.locator('[data-take="0"]').click();
  await lab.locator('[data-take="0"]').click();
  await expect(lab.locator('[data-stands=ended]')).toHaveText(/A has ended/);
  await page.keyboard.press('2');
  await page.keyboard.press('u');
  await page.keyboard.press('2');
  await page.keyboard.press('2');
  await expect(lab.locator('[data-outcome="2"]')).toBeVisible();
});

test('coroutines are tasks, and where nothing can go wrong it is said', async ({ page }) => {
  const lab = await openLab(page, 'program=counter&points=await');
  await expect(lab.locator('.hand-thread h4')).toHaveText(['Task A', 'Task B']);
  await expect(lab.locator('.aim')).toContainText('Not possible here');
  await expect(lab.locator('.program-says')).toContainText('nothing goes wrong');
  await expect(lab.locator('[data-action=mended]')).toHaveCount(0);
});

test('a link opens at its schedule; one that cannot be taken says why; the record has it', async ({ page }) => {
  const lab = await openLab(page, 'program=counter&schedule=0110&controls=1');
  await expect(lab.locator('[data-outcome="1"]')).toBeVisible();
  await expect(lab.locator('[data-take]')).toHaveCount(0);
  const result = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('interleave:result', (event) => {
          resolve(JSON.stringify((event as CustomEvent<{ spec: { schedule: string } }>).detail.spec.schedule));
        });
      }),
  );
  await runIt(lab);
  expect(await result).toBe('"0110"');
  expect(new URL(page.url()).searchParams.get('schedule')).toBe('0110');

  const other = await openLab(page, 'program=counter-lock&schedule=01');
  await expect(other.locator('[data-last-step]')).toContainText(
    'Step 2 of the schedule cannot be taken: the thread waits',
  );
  await expect(other.locator('[data-none-does]')).toContainText('all 2 were tried');
});

test('Run draws all of them: an end for each outcome, which lights its paths and replays', async ({ page }) => {
  const lab = await openLab(page, 'program=counter&times=5');
  await expect(lab.locator('[data-guess-all]')).toBeVisible();
  await runIt(lab);
  await expect(lab.locator('[data-schedules="184756"]')).toHaveText('184,756');
  await expect(lab.locator('[data-end]')).toHaveCount(9);
  await expect(lab.locator('[data-leaf]')).toHaveCount(9);
  await lab.locator('[data-end="4"]').hover();
  expect(await lab.locator('.way.lit').count()).toBeGreaterThan(10);
  await lab.locator('[data-end="4"]').click();
  await expect(lab.locator('[data-action=play-next]')).toBeFocused();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('Enter');
  await expect(lab.locator('[data-outcome="4"]')).toBeVisible();
  await expect(lab.locator('.way.walked')).not.toHaveCount(0);
});

test('what is set anew begins anew', async ({ page }) => {
  const lab = await openLab(page, 'program=philosophers&schedule=012&steps=0');
  await expect(lab.locator('[data-outcome=deadlock]')).toBeVisible();
  await openSettings(lab);
  await lab.locator('[data-field=program]').selectOption('seat');
  await expect(lab.locator('[data-steps="0"]')).toBeVisible();
  await expect(lab.locator('[data-thread]')).toHaveCount(2);
  await lab.locator('[data-action=mended]').click();
  await expect(lab.locator('[data-shared=lock]')).toHaveText('free');
  await lab.locator('[data-level="9"]').click();
  await expect(lab.locator('[data-thread]')).toHaveCount(3);
});

for (const program of PROGRAMS) {
  test(`${program}: what a step reads or writes bears the name that it has on its line, also where the thread has another name for it`, async ({
    page,
  }) => {
    const lab = await openLab(page, `program=${program}&steps=0`);
    const { threads, first } = PROGRAM_FACTS[program];
    const seen = (schedule: string) => look(program, threads[0], first, 'instruction', schedule);
    let schedule = '';
    const looks = [seen(schedule)];
    for (let now = looks[0]; now?.outcome === null; looks.push(now)) {
      schedule += String(now.stands.findIndex(({ stands }) => stands === 'ready'));
      now = seen(schedule);
    }
    for (const language of ['python', 'rust']) {
      await lab.locator(`[data-hand-language=${language}]`).click();
      const shown = await linesOnTheWay(lab, schedule);
      expect(shown).toHaveLength(looks.length);
      for (const [step, lines] of shown.entries()) {
        for (const [thread, stands] of (looks[step]?.stands ?? []).entries()) {
          const says = `${language} ${schedule.slice(0, step)}`;
          expect(lines[thread], says).toHaveLength(stands.stands === 'ended' ? 0 : 1);
          if (stands.stands !== 'ended') expect(lines[thread]?.[0], says).toContain(stands.next.object);
        }
      }
      await lab.locator('[data-action=restart]').click();
      await expect(lab.locator('[data-steps="0"]')).toBeVisible();
    }
  });
}

/**
 * Presses the threads of a schedule one after the other. Before each press and in the end, of each thread: the lines that
 * are next, with what the names in them stand for that only this thread has.
 */
const linesOnTheWay = (lab: Locator, schedule: string): Promise<string[][][]> =>
  lab.evaluate(async (root, presses) => {
    const named = () =>
      [...root.querySelectorAll('[data-thread]')].map((thread) => {
        const given = [...thread.querySelectorAll<HTMLElement>('[data-given]')].map(({ textContent, dataset }) => {
          const [, stands = ''] = textContent.split(' = ');
          return [new RegExp(`\\b${dataset.given}\\b`, 'g'), stands] as const;
        });
        return [...thread.querySelectorAll('.next')].map(({ textContent }) =>
          given.reduce((text, [name, stands]) => text.replace(name, stands), textContent),
        );
      });
    const taken = async (steps: number) => {
      while (!root.querySelector(`[data-steps="${steps}"]`)) await new Promise(requestAnimationFrame);
    };
    const lines = [];
    for (const [step, thread] of Array.from(presses).entries()) {
      await taken(step);
      lines.push(named());
      root.querySelector<HTMLElement>(`[data-take="${thread}"]`)?.click();
    }
    await taken(presses.length);
    return [...lines, named()];
  }, schedule);

test('what is true, false or nothing in Python is so in the shared memory', async ({ page }) => {
  const seat = await openLab(page, 'program=seat&schedule=0');
  await expect(seat.locator('[data-shared=taken]')).toHaveText('False');
  await seat.locator('[data-take="0"]').click();
  await expect(seat.locator('[data-last-step]')).toContainText('A writes True to taken');
  await expect(seat.locator('[data-shared=taken]')).toHaveText('True');
  const pool = await openLab(page, 'program=pool-sentinels');
  await expect(pool.locator('[data-shared=jobs]')).toHaveText('1, 2, None');
  const condition = await openLab(page, 'program=wake-up&schedule=00');
  await expect(condition.locator('[data-shared=condition]')).toHaveText('held by A, nobody sleeps');
});

test('a step that compares two programs shows both in the end, and says that it has counted', async ({ page }) => {
  const lab = await openLab(page, 'steps=1');
  for (const [step, counts] of [
    ['points', { counter: ['2', '0', '0'], 'counter-call': ['6', '4', '0'] }],
    ['deadlock', { 'two-locks-ordered': ['2', '0', '0'], 'two-locks': ['6', '2', '2'] }],
    ['pool', { 'pool-racy': ['27', '24', '0'], 'pool-sentinels': ['12', '0', '0'] }],
  ] as const) {
    const row = lab.locator('.step').filter({ has: page.locator(`[data-step=${step}]`) });
    // The step that is lit shows its question, and would run without a guess.
    if ((await row.locator('[data-guess]').count()) === 0) await lab.locator(`[data-step=${step}]`).click();
    await row.locator('[data-guess]').first().click();
    await expect(lab.locator(`[data-step=${step}]`)).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
    await expect(lab.locator('[data-beside] tbody tr')).toHaveCount(2);
    for (const [program, [all, bad, stuck]] of Object.entries(counts)) {
      const cells = lab.locator(`[data-beside] [data-program=${program}] td`);
      await expect(cells).toContainText([all, bad, stuck]);
    }
    await expect(lab.locator('.finding')).toContainText('Counted:');
    await expect(lab.locator('.finding')).not.toContainText('Measured');
  }
});

test('on a phone no line of code breaks inside a word', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const program of PROGRAMS) {
    const lab = await openLab(page, `program=${program}&steps=0`);
    for (const language of ['python', 'rust']) {
      await lab.locator(`[data-hand-language=${language}]`).click();
      expect(await brokenWords(lab), `${program}, ${language}`).toEqual([]);
    }
  }
});

/** The words of the code whose letters do not stand on one line. */
const brokenWords = (lab: Locator): Promise<string[]> =>
  lab.locator('.hand-thread pre code > span').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      return texts.flatMap((text) =>
        [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
        }),
      );
    }),
  );

test('on a phone code that several threads run stands once, with whose next line is which', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const standing = (lab: Locator, line: string) =>
    lab.locator('[data-thread="0"] pre code > span', { hasText: line }).locator('.standing');

  const dining = await openLab(page, 'program=philosophers&schedule=01&steps=0');
  await expect(dining.locator('.hand-thread pre:visible')).toHaveCount(1);
  await expect(dining.locator('.same-code:visible')).toHaveText(['same code as A', 'same code as A']);
  await expect(standing(dining, 'with first:')).toHaveText(['next of C']);
  await expect(standing(dining, 'with second:')).toHaveText(['next of A', 'next of B']);
  // All that a step is chosen by is on the screen at once.
  const [threads, shared] = [dining.locator('.hand-threads'), dining.locator('.shared-memory')];
  const [top, bottom] = [(await threads.boundingBox())?.y ?? NaN, await shared.boundingBox()];
  expect((bottom?.y ?? NaN) + (bottom?.height ?? NaN) - top).toBeLessThan(844);

  // A thread whose code no other one runs has it to itself, and says nothing of others.
  const pool = await openLab(page, 'program=pool-racy&threads=3&steps=0');
  await expect(pool.locator('.hand-thread pre:visible')).toHaveCount(2);
  await expect(pool.locator('[data-thread="2"] .same-code')).toHaveText('same code as B');
  await expect(pool.locator('[data-thread="0"] .standing')).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(pool.locator('.hand-thread pre:visible')).toHaveCount(3);
  await expect(pool.locator(':is(.same-code, .standing):visible')).toHaveCount(0);
});

test('axe finds nothing, light and dark, and on a phone nothing is wider than the screen', async ({ page }) => {
  for (const theme of ['light', 'dark']) {
    const lab = await openLab(page, `program=two-locks&schedule=01&theme=${theme}`);
    await runIt(lab);
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  for (const program of ['counter', 'philosophers', 'pool-racy', 'peterson']) {
    const lab = await openLab(page, `program=${program}`);
    await runIt(lab);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, program).toBeLessThanOrEqual(0);
  }
});

test('the picture has each state once, and its paths lead from the start to their ends', () => {
  const graph = graphOf('counter', 2, 1, 'instruction', 100);
  if (!graph) throw new Error('It is small.');
  const { spots, width, spotOf } = pictureOf(graph, 640);
  expect(new Set(spotOf).size).toBe(spots.length);
  expect(spots.filter(({ outcome }) => outcome !== undefined).map(({ outcome }) => outcome)).toEqual(
    expect.arrayContaining(['1', '2']),
  );
  for (const { x, y } of spots) expect([x >= 0, y >= 0, x < width]).toEqual([true, true, true]);
  const trail = trailOf(graph, [0, 1, 1, 0]);
  expect(trail.length).toBe(5);
  const lost = leadingTo(graph, '1');
  expect(trail.every((node) => lost.has(node))).toBe(true);
  expect(trailOf(graph, [0, 0, 1, 1]).every((node) => lost.has(node))).toBe(false);
  expect(graphOf('counter', 2, 5, 'instruction', 100)).toBeUndefined();
});
