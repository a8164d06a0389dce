/** The steps of the race. */
import { counted, duration, times } from '../../format/format';
import type { StepText } from './step-text';

const workers = (n: number): string => counted(n, 'worker');

export const FREEZE = {
  title: 'Freeze it',
  says: 'The page checks 20 numbers, one after another, on its own thread: the one that also draws the page and hears your clicks. Meanwhile a spinner, | / - \\, is to turn beside the button Run.',
  question: 'What does the spinner do?',
  answers: { turns: 'It turns', stutters: 'It stutters', still: 'It freezes' },
  expected: 'still',
  why: 'A page has one thread for everything. While this thread computes, nothing else on the page happens: no frame is drawn, no click is heard. A Python program with one thread blocks in the same way.',
  wrong: {
    turns:
      'Two things seem to happen at once on most pages. That is because each of them is short: they take turns on one thread. This work is long and gives up the thread only at its end.',
    stutters:
      'The spinner would stutter if the work paused now and then. This work never pauses, so the page draws nothing until its end.',
  },
} as const satisfies StepText;

export const frozen = (totalMs: number, freezeMs: number): string =>
  `The checks took ${duration(totalMs)}. The page drew no frame for ${duration(freezeMs)}: the last frame comes a little before the checks, the next one a little after them.`;

export const NAP = {
  title: 'Let it nap',
  says: 'The same work on the same thread. But it stops every 5 ms for a moment, a nap, and lets the page draw. (In Python a coroutine does this with await asyncio.sleep(0).) A run without naps comes first, to compare.',
  question: 'How much longer does the work take with naps?',
  answers: { same: 'Hardly longer', twice: 'Twice as long', ten: 'Ten times as long or more' },
  expected: 'same',
  why: 'A nap costs little, and between naps the work runs at full speed. The page has a chance to draw after every slice, so it stays alive. This is cooperation: the work itself decides when it lets go.',
  wrong: {
    twice: 'The page needs the thread only for a moment after each slice. The rest of the time belongs to the work.',
    ten: 'This happens with naps that wait for a timer: a browser makes such a nap 4 ms long. This nap waits for nothing; it goes to the end of the queue and is back at once.',
  },
} as const satisfies StepText;

export const napped = (ratio: number, plainMs: number, nappedMs: number, freezeMs: number): string =>
  `${duration(plainMs)} without naps, ${duration(nappedMs)} with naps: ${times(ratio)} as long. The longest freeze was ${duration(freezeMs)}.`;

export const HELP = {
  title: 'Hire help',
  says: 'As many workers as the machine has cores check the numbers at the same time, like processes in Python: each has its own memory. A run by the page alone comes first, to compare.',
  question: 'How much faster are they together than the page alone?',
  answers: { all: 'As many times as there are workers', less: 'Faster, but not as many times', none: 'No faster' },
  expected: 'less',
  why: 'The work is shared, so it is faster. But a number cannot be cut in half: at the end one worker still has a long check and the others have nothing left. Look at the ends of the lanes.',
  wrong: {
    all: 'This would be true if all workers ended at the same moment. They do not: the last long check is done by one worker alone.',
    none: 'This is what threads under Python’s GIL do. Processes run at the same time, one on each core.',
  },
} as const satisfies StepText;

export const helped = (count: number, aloneMs: number, togetherMs: number, speedup: number): string =>
  `The page alone took ${duration(aloneMs)}, ${workers(count)} took ${duration(togetherMs)}: ${times(speedup)} as fast.`;

export const MANY = {
  title: 'Hire too many',
  says: 'The same numbers again, first with one worker for each core, then with 12 workers.',
  question: 'What do 12 workers do to the time?',
  answers: {
    faster: 'It falls again by a good part',
    same: 'It stays about the same',
    slower: 'It rises by a good part',
  },
  expected: 'same',
  why: 'Only a core can compute. More workers than cores take turns on the cores, so together they are no faster. Each check takes longer by the clock, since its worker has to wait.',
  wrong: {
    faster: 'More workers are faster only while there are cores without work.',
    slower:
      'Taking turns costs something, but the system changes workers so seldom that you hardly see it. Memory can be a different matter: each process has its own.',
  },
} as const satisfies StepText;

export const crowded = (few: number, fewMs: number, many: number, manyMs: number): string =>
  `${workers(few)}: ${duration(fewMs)}. ${workers(many)}: ${duration(manyMs)}.`;

export const GIL = {
  title: 'Share one lock',
  says: 'Threads instead of processes, and they share one lock, as threads in Python do: only who holds the GIL may compute. A run by the page alone comes first, to compare.',
  question: 'How long do the threads take, compared with the page alone?',
  answers: { shorter: 'Clearly shorter', same: 'About as long', longer: 'Clearly longer' },
  expected: 'same',
  why: 'The threads take turns: one computes, the others wait for the lock. So there is no gain. But the page stays alive, since its own thread has nothing to do.',
  wrong: {
    shorter:
      'This is concurrency without parallelism: the threads are all under way, but only one of them computes at a time.',
    longer:
      'Handing the lock over costs a little. In Python the loss can be larger: its threads wake one another more often than they need to.',
  },
} as const satisfies StepText;

export const locked = (threads: number, aloneMs: number, threadsMs: number, freezeMs: number): string =>
  `The page alone took ${duration(aloneMs)}, ${counted(threads, 'thread')} took ${duration(threadsMs)}. The longest freeze was ${duration(freezeMs)}.`;

export const THINK = {
  title: 'Think first',
  says: 'All cores with trial division, and then the page alone, frozen, with a better algorithm: Miller–Rabin.',
  question: 'Which is faster?',
  answers: { cores: 'All cores together', even: 'They are about even', algorithm: 'The better algorithm, alone' },
  expected: 'algorithm',
  why: 'More cores divide the time by a small number at best. A better algorithm can divide it by thousands. Look for it first.',
  wrong: {
    cores: 'Cores can only share the steps that there are. The better algorithm needs far fewer steps.',
    even: 'The cores of one machine are few. Trial division needs tens of millions of steps for one large prime; Miller–Rabin needs a few hundred.',
  },
} as const satisfies StepText;

export const outwitted = (coresMs: number, count: number, algorithmMs: number): string =>
  `${workers(count)} with trial division took ${duration(coresMs)}; Miller–Rabin alone took ${duration(algorithmMs)}.`;
