/** The labs `lifecycle` and `server` in the engines whose threads Playwright cannot drive: every job and request is accounted for. */
import { sites } from '../../scripts/lib/sites.mjs';
import {
  DEPLOYMENTS,
  expectErrors,
  expectHanded,
  expectOrdered,
  expectRacy,
  expectSound,
  expectStarted,
  expectStopped,
} from '../site/practice-claims';
import { ALONE } from '../site/support';
import { expect, test } from './driver';

test.beforeEach(({ site }) => site.openOnce(sites.isolated));

test('starting: every way does its jobs', async ({ site }) => {
  expectStarted(await site.recordOf({ lab: 'lifecycle', workers: 2, jobs: 20 }), 20);
});

const DEMOS = {
  racy: expectRacy,
  errors: expectErrors,
  stopping: expectStopped,
  order: expectOrdered,
  exchange: expectHanded,
};

/** One of them runs two hundred pools, and the others must see an event before their work is over. */
const NEED_THE_MACHINE = ['racy', 'stopping'];

for (const [demo, expectIt] of Object.entries(DEMOS)) {
  test(`${demo}: every job is accounted for`, NEED_THE_MACHINE.includes(demo) ? ALONE : {}, async ({ site }) => {
    expectIt(await site.recordOf({ lab: 'lifecycle', demo, workers: 2 }));
  });
}

for (const deployment of DEPLOYMENTS) {
  test(`${deployment}: every request is accounted for`, async ({ site }) => {
    const load = { lab: 'server', deployment, workers: 2, ioMs: 10, seconds: 0.5, heavy: 0.02 };
    const record = await site.recordOf(load);
    expectSound(record, deployment);
    expect(record.requests?.refused).toBe(0);
    if (deployment === 'asgi-queue') expect(record.queue?.done).toBe(record.queue?.asked);
  });
}
