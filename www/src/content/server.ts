/** What the server lab says. */
import type { Deployment, Serves } from '../../../pkg/baseline/interleave';
import { count, counted, duration, finePercent, significant } from '../format/format';

/** In the control, and among what is set. */
export const DEPLOYMENTS: Record<Deployment, { name: string; says: string }> = {
  sync: { name: 'sync: one process', says: 'One process serves one request after another.' },
  wsgi: { name: 'wsgi: processes', says: 'Several processes, each with one request at a time.' },
  'wsgi-threads': { name: 'wsgi-threads: threads, GIL', says: 'Several threads of one process, under the GIL.' },
  threads: { name: 'threads: threads, no GIL', says: 'The same threads, without the GIL.' },
  asgi: { name: 'asgi: one event loop', says: 'One process with an event loop: a coroutine for each request.' },
  'asgi-queue': {
    name: 'asgi-queue: with a task queue',
    says: 'The same event loop. Heavy work goes to a task queue, and its client gets a receipt at once.',
  },
  'wsgi-asgi': { name: 'wsgi-asgi: event loops', says: 'Several processes with an event loop each.' },
};

/** Where there is little room. */
export const SHORT: Record<Deployment, string> = {
  sync: 'sync',
  wsgi: 'wsgi',
  'wsgi-threads': 'wsgi-threads',
  threads: 'threads',
  asgi: 'asgi',
  'asgi-queue': 'asgi-queue',
  'wsgi-asgi': 'wsgi-asgi',
};

export const several = (deployment: Deployment, workers: number): string => `${SHORT[deployment]} × ${workers}`;

/** What a deployment is here; `workers` as many as are set. */
export const MEANS: Record<Deployment, (workers: number) => string> = {
  sync: () => 'one process',
  wsgi: (workers) => counted(workers, 'process', 'processes'),
  'wsgi-threads': (workers) => `${counted(workers, 'thread')}, with a GIL`,
  threads: (workers) => `${counted(workers, 'thread')}, without a GIL`,
  asgi: () => 'one event loop',
  'asgi-queue': (workers) => `event loop, ${counted(workers, 'queue process', 'queue processes')}`,
  'wsgi-asgi': (workers) => `${counted(workers, 'event loop')}, one in each process`,
};

/** A name, with what it means. */
export const meaning = (name: string, means: string): string => `${name}: ${means}`;

/** Of a run in which some requests were heavy, beside one in which none was. */
export const withHeavy = (name: string): string => `${name}, some heavy`;

/** What the shapes of dots mean then. */
export const SHAPES = { light: 'no heavy requests', heavy: 'some heavy requests' } as const;

/** Before the first run. */
export const SCHEMATIC = 'Schematic';

export const IDEA = 'Two requests, each of which waits for its data and then computes.';

export const IDEA_SAYS =
  'A process serves the second request when it is done with the first. An event loop has both wait at the same time.';

export const IDEA_LANES = { process: 'one process', loop: 'an event loop', other: '' } as const;

export const IDEA_KEY = { waiting: 'waits for its data', job: 'computes' } as const;

/** What there is to see, where requests wait for data, and where they only compute. */
export const WATCH: Record<Deployment, { waiting: string; computing: string }> = {
  sync: {
    waiting: 'While the process waits for data, it serves nobody else. All other clients stand in the queue.',
    computing: 'The process computes one request after another. All other clients stand in the queue.',
  },
  wsgi: {
    waiting:
      'A process that waits for data serves nobody else. But each process has a request of its own, so several requests wait side by side, and several are computed side by side.',
    computing: 'Each process computes a request of its own, side by side with the others, as far as there are cores.',
  },
  'wsgi-threads': {
    waiting:
      'A thread that waits for data lets go of the lock, so threads wait side by side. But only one of them computes at a time.',
    computing:
      'Only the thread that has the lock computes. The others wait for the lock, so several threads serve no more than one.',
  },
  threads: {
    waiting: 'Threads wait side by side and compute side by side, as far as there are cores.',
    computing: 'Threads compute side by side, as far as there are cores.',
  },
  asgi: {
    waiting:
      'Each lane is a coroutine. All of them wait for data side by side. Hatched is where the data is there and the coroutine waits until another one lets go of the event loop.',
    computing:
      'Each lane is a coroutine. Nothing has to be waited for but the event loop: hatched is where a coroutine waits until another one lets go of it.',
  },
  'asgi-queue': {
    waiting:
      'The event loop does the short work itself. Heavy requests, if there are any, are in the lanes of the task queue, and nobody waits for them.',
    computing:
      'The event loop computes the short requests one after another. Heavy ones, if there are any, are in the lanes of the task queue, and nobody waits for them.',
  },
  'wsgi-asgi': {
    waiting:
      'Each process has coroutines of its own. A coroutine that computes holds up only those of its own process.',
    computing:
      'Each process has coroutines of its own, and computes one at a time. The processes compute side by side, as far as there are cores.',
  },
};

export const BEFORE =
  'Run it: the clients ask, the server answers, and each request is drawn. Then choose another deployment and run it again: the picture then has both, as long as the load is the same.';

export const AT_WORK = 'clients ask…';

export const STARTING = 'Starting the server and its clients.';

export const done = (requests: number, perSecond: number, p99: number): string =>
  `${counted(requests, 'request')} answered, ${significant(perSecond)} a second; 99 of 100 within ${duration(p99)}.`;

/** For how long the clients ask. */
export const SECONDS = 'Seconds';

export const CLIENTS_HINT = 'Each asks again as soon as it has its answer.';

export const RATE_HINT =
  'Left empty: clients ask. With a number: so many requests come a second, whether answers come or not.';

export const WORKERS_HINT: Record<Deployment, string> = {
  sync: '',
  wsgi: 'Processes.',
  'wsgi-threads': 'Threads.',
  threads: 'Threads.',
  asgi: '',
  'asgi-queue': 'Processes of the task queue.',
  'wsgi-asgi': 'Processes.',
};

export const HEAVY_HINT = 'The share of the requests that compute longer, from 0 to 1.';

export const clients = (text: string): string => `${text || '…'} clients`;

export const rate = (text: string): string => `${text} requests a second`;

export const request = (io: string, cpu: string): string => `wait ${io || '…'} ms, compute ${cpu || '…'} ms`;

/** Every so-and-so-many-th request is a heavy one. */
export const oneIn = (of: number, ms: string): string => `1 in ${count(of)} takes ${ms} ms`;

export const shareOf = (share: number, ms: string): string => `${finePercent(share)} take ${ms} ms`;

export const FIGURES = {
  perSecond: 'Requests a second',
  p99: '99 of 100 answered within',
  p95: '95 of 100 within',
  p50: 'Half within',
  longest: 'The longest',
  refused: 'Refused: the queue was full',
  failed: 'Without an answer',
  jobs: 'Jobs done by the queue',
  jobsWithin: '99 of 100 jobs within',
} as const;

export const jobs = (done: number, asked: number): string => `${count(done)} of ${count(asked)}`;

export const tooFewCores = (wanted: number, cores: number): string =>
  `The clients and the server could use ${counted(wanted, 'core')} at a time, and this machine has ${count(cores)}. So they wait for each other, and the figures are lower than on a machine with more cores.`;

export const LANE: Record<Serves, (worker: number, lane: number) => string> = {
  process: (worker) => `process ${worker}`,
  thread: (worker) => `thread ${worker}`,
  // In a narrow column: the event loop, and which of its coroutines.
  coroutine: (worker, lane) => `loop ${worker} · ${lane}`,
  job: (worker) => `task queue ${worker}`,
};

/** What blocks of lanes are, by what a request may have to wait for besides its data. */
export const STATES = {
  loop: {
    io: 'waits for its data',
    waiting: 'wants to go on, and waits for the event loop',
    computing: 'computes',
  },
  lock: {
    io: 'waits for its data',
    waiting: 'wants to go on, and waits for the GIL',
    holding: 'computes and holds the GIL',
  },
} as const;

export const LANES = 'Lanes: what each process, thread or coroutine did, and when; the table has the sums';

export const lanesShown = (shown: number, all: number): string =>
  `The first ${count(shown)} of ${count(all)} lanes are drawn.`;

export const leftOut = (changes: number): string =>
  `The lanes keep the beginning of the run; ${count(changes)} later blocks are not drawn.`;

export const HISTOGRAM = 'How long the requests took';

export const HISTOGRAM_SAYS = 'The higher a bar, the more requests took so long.';

export const HISTOGRAM_UP = 'requests';

export const bin = (requests: number, from: number, to: number): string =>
  `${counted(requests, 'request')} took ${duration(from)} to ${duration(to)}`;

export const PICTURE = 'The deployments so far, under the same load';

export const PICTURE_SAYS = 'Good is to the right and at the bottom: many requests a second, and none that waits long.';

export const ACROSS = 'requests a second';

export const UP = '99 of 100 answered within';

export const dot = (deployment: string, perSecond: number, p99: number): string =>
  `${deployment}: ${significant(perSecond)} requests a second, 99 of 100 within ${duration(p99)}`;

export const TABLE = 'The same as a table';

export const COLUMNS = [
  'Deployment',
  'Requests a second',
  'Half within',
  '95 of 100 within',
  '99 of 100 within',
  'Longest',
  'Refused',
] as const;

export const WORDS = 'Gunicorn, Uvicorn, Celery: what these are';

/** A name, and what it is. */
export const SERVERS: readonly (readonly [string, string])[] = [
  [
    'Gunicorn and uWSGI',
    'are servers for WSGI applications. WSGI is the older interface between a server and a Python program: the server calls a function with a request, and the function returns the answer. Such a server starts, forks a number of worker processes, and gives each request to one of them. Here this is wsgi; with threads in a worker it is wsgi-threads.',
  ],
  [
    'Uvicorn',
    'is a server for ASGI applications. ASGI is the newer interface: what the server calls is a coroutine. One process has one event loop, and the event loop has many requests at a time. Here this is asgi; several such processes are wsgi-asgi.',
  ],
  [
    'Celery and RQ',
    'are task queues. The application puts a job into the queue and answers at once. Other processes, started beside the server, take the jobs and do them. Here this is asgi-queue.',
  ],
  [
    'Who forks?',
    'The server does, not the program. Each worker process has its own copy of the program and its own memory. So what two requests share is not in a variable: it is in a database.',
  ],
  [
    'Why many who write web programs never met threading',
    'The server has the processes, the threads and the event loop. The program is a function that gets one request. Its author chooses by a line of configuration, and that line is what you choose here.',
  ],
];
