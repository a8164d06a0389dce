/** What the page says beside code. */
import type { Lab } from '../../../pkg/baseline/interleave';

export const LANGUAGES = { python: 'Python', rust: 'Rust' } as const;

/** The languages of a lab's listings: Python, and that of what runs here. */
export const languagesOf = (lab: Lab): Record<keyof typeof LANGUAGES, string> =>
  lab === 'litmus' ? { ...LANGUAGES, rust: 'WebAssembly' } : LANGUAGES;

export const code = (here: string): string => `The code: Python and ${here}`;

export const WHICH = 'Language of the code';

/** What kind of code it is. */
export const KINDS = {
  python: 'A whole program. Save it and run it: Python 3.11 or newer is all it needs, unless its first lines say more.',
  rust: 'The code that runs on this page, cut from its files.',
} as const;

/** What the numbers in the margin are. */
export const partners = (other: string): string =>
  `A number in the margin marks a line that has a partner in ${other}. Point at the line to see its partner; press the number to go there.`;

export const partnerOf = (number: number, language: string, line: number, text: string): string =>
  `${number} in ${language}, line ${line}: ${text}`;

export const goToPartner = (number: number, language: string, line: number, text: string): string =>
  `${number}: go to the same in ${language}, line ${line}: ${text}`;

export const LOADING = 'The code is on its way…';

export const NO_CODE = 'The code could not be loaded. Close this and open it again to try once more.';

export const COPY = 'Copy';

export const SAVE = 'Save as .py';

export const PROCESSES =
  'In Python the processes take their jobs from a queue themselves. Here the page hands the jobs out, by messages.';

export const NEEDS_NO_GIL =
  'To see in Python what this page shows, run the program with a Python without a GIL, for instance python3.13t. In every other Python one thread at a time computes.';

export const HAS_GIL =
  'Every usual Python has the GIL, and the program needs no line for it. In Rust the lines with “held” and “gil” do what Python’s interpreter does by itself.';

export const EXECUTOR =
  'The pool of the Python program has processes, because threads would wait for the GIL. The pool of this page has threads.';

export const PAGE_AS_LOOP =
  'Python has no page, so an event loop stands for it. Its heartbeat is a task that wants a turn every 5 ms, as a page wants a frame. The program makes one round; run it a few times.';

export const ONE_AFTER_ANOTHER =
  'Each new worker is started, does its job and ends before the next one is started. The workers of a pool are up before the clock starts.';

export const EVERY_WORKER =
  'The two programs differ in one place: how the pool finds out that it is done. In both, each worker needs a sentinel of its own to quit.';

export const SWALLOWED =
  'asyncio complains on the error output about a task whose exception nobody has asked for, once the task is thrown away. A task that catches its own error and says nothing leaves no trace at all.';

export const PAGE_OWNS_FILES =
  'In Python the worker writes files. Here the page owns the files, and the worker sends it what to write. Force is terminate in both, and both may come at any moment.';

export const ONE_POOL =
  'A pool of concurrent.futures has both ways: map gives answers in the order of submission, as_completed gives them as they are done. Here the page notes when each job is done, and works out when its answer may be had.';

export const NO_TRANSFER =
  'Python cannot give an object away to another process. Its multiprocessing.shared_memory is a block that several processes see, and then only the name of the block travels.';

export const KERNEL_QUEUES =
  'In Python the operating system keeps the queue of connections, and whoever calls accept gets the next one. Here the clients are a process of their own, and that process keeps the queue too.';

export const RECEIPTS =
  'In Python a queue of multiprocessing stands for the task queue. A real one is a program of its own, and its jobs outlive the server.';

export const NO_FENCES =
  'Python has no fences and no atomic variables. Its locks, events and queues put what threads do in order.';

export const TWO_STEPS =
  'The call of one() lets another thread in, between loading the counter and storing it. A plain counter += 1 loses nothing in Python 3.10 to 3.14 with a GIL, because the GIL is not handed over in the middle of it.';

export const NO_ATOMIC =
  'Python has no atomic addition. A counter of itertools is the nearest thing: next() is one step, as long as there is a GIL.';

export const ENDED =
  'Python cannot end a thread from outside. So the program ends a process, and keeps the accounts in memory that it shares with it. Here the page ends a whole group of threads.';

export const SHARING =
  'In Python the work of the interpreter hides most of what a line of memory costs. And its additions take two steps: to one counter for all, 0 bytes apart, some of them get lost. Here they are atomic, and none is lost.';

export const SUPERVISORS = 'Thread or task: what differs';

export const DIFFERENCES: readonly string[] = [
  'A thread runs as soon as it is started, whatever its starter does. A task runs when its starter awaits, and not before.',
  'A thread can only be asked to stop, here by an Event that it looks at. Nobody can end it from outside. A task is cancelled: the await at which it stands raises an error. The task may handle that error, and has to pass it on.',
  'The supervisor with a thread calls slow, and its thread is held until slow returns. The supervisor with a task awaits slow, and its thread is free wherever slow awaits something.',
  'Threads may be interrupted anywhere, so what they share needs a lock or an Event. Tasks give way only at an await, so the code between two awaits needs neither.',
];
