/** The steps of the server lab. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/server';
import type { Step } from '../base/step';
import { within } from '../base/within';
import { haveSameWork } from './same-work';

/** What a throughput or a latency must exceed another by to be more than chance: a server's figures vary. */
const CLEARLY = 1.2;

/** So many times as short is much shorter. */
const MUCH = 1.5;

/** How many slow requests there are for each heavy one: itself alone, or those of most clients with it. */
const SLOW = { one: [0, 1.5], all: [3, Infinity] } as const;

const WAITING = { clients: '8', ioMs: '50', cpuMs: '0.5', seconds: '1.5' };
const COMPUTING = { clients: '8', ioMs: '0', cpuMs: '10', seconds: '1.5' };
const HEAVY_MS = 200;
const LIGHT = { clients: '8', ioMs: '20', cpuMs: '1', seconds: '2' };
const HEAVY = { ...LIGHT, heavy: '0.01', heavyMs: String(HEAVY_MS) };
const THREADS = { deployment: 'wsgi-threads', clients: '4', seconds: '1' };

const perSecond = ({ perSecond = 0 }: RunRecord): number => perSecond;

const p99 = ({ latencyMs }: RunRecord): number => latencyMs?.p99 ?? 0;

const gain = (before: RunRecord, after: RunRecord): number => perSecond(after) / perSecond(before);

/** Of steps that compare how much is computed: nothing, where the runs had not the same work. */
const withSameWork =
  (shows: Step['shows']): Step['shows'] =>
  (...records) =>
    haveSameWork(records) ? shows(...records) : { answer: undefined, sentence: texts.OTHER_WORK };

export const SERVER_STEPS: readonly Step[] = [
  {
    id: 'waiting',
    text: texts.WAITING,
    runs: [
      { ...WAITING, deployment: 'wsgi', workers: '4' },
      { ...WAITING, deployment: 'asgi' },
    ],
    shows: (processes, loop) => {
      const ratio = gain(processes, loop);
      return {
        answer: ratio > CLEARLY ? 'more' : ratio < 1 / CLEARLY ? 'fewer' : 'same',
        sentence: texts.waited(perSecond(processes), perSecond(loop)),
      };
    },
  },
  {
    id: 'computing',
    text: texts.COMPUTING,
    runs: [
      { ...COMPUTING, deployment: 'asgi' },
      { ...COMPUTING, deployment: 'wsgi' },
    ],
    shows: withSameWork((loop, processes) => ({
      answer: gain(loop, processes) > CLEARLY ? 'more' : 'nothing',
      sentence: texts.computed(perSecond(loop), perSecond(processes), processes.workers),
    })),
  },
  {
    id: 'heavy',
    text: texts.HEAVY,
    runs: [
      { ...LIGHT, deployment: 'asgi' },
      { ...HEAVY, deployment: 'asgi' },
    ],
    shows: (light, heavy) => {
      const slow = slowerThan(heavy, HEAVY_MS / 2);
      const sent = Math.round((heavy.requests?.asked ?? 0) * heavy.spec.heavy);
      return within(slow / sent, SLOW, texts.stalled(slow, sent, p99(light), p99(heavy)));
    },
  },
  {
    id: 'queue',
    text: texts.QUEUE,
    runs: [
      { ...HEAVY, deployment: 'asgi' },
      { ...HEAVY, deployment: 'asgi-queue', workers: '1' },
    ],
    shows: withSameWork((alone, queued) => {
      const sentence = texts.queued(p99(alone), p99(queued), queued.queue?.latencyMs.p99 ?? 0);
      return within(p99(alone) / p99(queued), { same: [0, CLEARLY], shorter: [MUCH, Infinity] }, sentence);
    }),
  },
  {
    id: 'locked',
    text: texts.LOCKED,
    runs: [
      { ...THREADS, workers: '1', ioMs: '20', cpuMs: '0.5' },
      { ...THREADS, workers: '4', ioMs: '20', cpuMs: '0.5' },
      { ...THREADS, workers: '1', ioMs: '0', cpuMs: '5' },
      { ...THREADS, workers: '4', ioMs: '0', cpuMs: '5' },
    ],
    shows: withSameWork((oneWaits, fourWait, oneComputes, fourCompute) => {
      const [waiting, computing] = [gain(oneWaits, fourWait), gain(oneComputes, fourCompute)];
      const answers = [
        ['neither', 'computing'],
        ['waiting', 'both'],
      ] as const;
      return {
        answer: answers[waiting > CLEARLY ? 1 : 0][computing > CLEARLY ? 1 : 0],
        sentence: texts.locked(waiting, computing),
      };
    }),
  },
];

/** Requests that took at least so long, to the width of a bin. */
function slowerThan({ server }: RunRecord, ms: number): number {
  return (server?.histogram ?? [])
    .filter(({ toMs }) => toMs > ms)
    .reduce((requests, bin) => requests + bin.requests, 0);
}
