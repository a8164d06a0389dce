/** What the lab of litmus tests says: two threads, what they see of one another, and who allows it. */
import type { Accesses, LitmusTest } from '../../../pkg/baseline/interleave';
import { count, counted, significant } from '../format/format';

export interface TestText {
  name: string;
  /** In a sentence. */
  says: string;
  /** At the start of each trial. */
  start: string;
  /** The lines of each thread. */
  threads: readonly [readonly string[], readonly string[]];
  /** What comes out, by the value in a record. */
  ways: Readonly<Record<string, string>>;
  /** What has happened in the way that no interleaving gives. */
  reordered: string;
}

export const TESTS: Record<LitmusTest, TestText> = {
  'store-buffering': {
    name: 'Store buffering',
    says: 'Each thread writes one variable and reads the other one.',
    start: 'x = 0, y = 0',
    threads: [
      ['x = 1', 'a = y'],
      ['y = 1', 'b = x'],
    ],
    ways: { '0 0': 'a = 0, b = 0', '0 1': 'a = 0, b = 1', '1 0': 'a = 1, b = 0', '1 1': 'a = 1, b = 1' },
    reordered: 'both threads read 0',
  },
  'message-passing': {
    name: 'Message passing',
    says: 'One thread writes data and then a flag. The other thread reads the flag and then the data.',
    start: 'data = 0, flag = 0',
    threads: [
      ['data = 1', 'flag = 1'],
      ['a = flag', 'b = data'],
    ],
    ways: { '0 0': 'a = 0, b = 0', '0 1': 'a = 0, b = 1', '1 0': 'a = 1, b = 0', '1 1': 'a = 1, b = 1' },
    reordered: 'thread B saw the flag and not the data',
  },
  'load-buffering': {
    name: 'Load buffering',
    says: 'Each thread reads one variable and writes the other one.',
    start: 'x = 0, y = 0',
    threads: [
      ['a = x', 'y = 1'],
      ['b = y', 'x = 1'],
    ],
    ways: { '0 0': 'a = 0, b = 0', '0 1': 'a = 0, b = 1', '1 0': 'a = 1, b = 0', '1 1': 'a = 1, b = 1' },
    reordered: 'both threads read 1',
  },
  peterson: {
    name: 'Peterson’s lock',
    says: 'Two flags and a turn in place of a lock. Each thread looks once whether it may go in.',
    start: 'flag = [0, 0], turn = 0',
    threads: [
      ['flag[0] = 1', 'turn = 1', 'seen = flag[1]', 'a = not seen or turn == 0'],
      ['flag[1] = 1', 'turn = 0', 'seen = flag[0]', 'b = not seen or turn == 1'],
    ],
    ways: { '0 0': 'both wait', '0 1': 'B goes in, A waits', '1 0': 'A goes in, B waits', '1 1': 'both go in' },
    reordered: 'both threads went in',
  },
};

export const ACCESSES: Record<Accesses, { name: string; says: string }> = {
  plain: {
    name: 'plain reading and writing',
    says: 'As in any program, without a fence and without atomic instructions.',
  },
  fence: {
    name: 'with a fence in between',
    says: 'A fence is an instruction to the processor: finish what stands before me, and only then go on.',
  },
  atomics: {
    name: 'with atomic instructions',
    says: 'Atomic instructions keep their order, and all threads see them in the same order.',
  },
};

export const FENCE = 'fence';

/** Beside the lines of the threads. */
export const ATOMIC = 'Each line is done by an atomic instruction.';

export const THREADS = ['Thread A', 'Thread B'] as const;

export const AT_START = 'At the start:';

/** How often it is tried. */
export const TRIALS = 'Trials';

export const TRIALS_HINT = 'Left empty: as many as take about a second.';

export const trials = (text: string): string => (text === '' ? 'for a second' : counted(Number(text), 'trial'));

/** Before the first run. */
export const SCHEMATIC = 'Schematic';

export const STORE_BUFFER = 'What a store buffer is';

export const STORE_BUFFER_SAYS: readonly string[] = [
  'Writing to memory takes long, and a core does not wait for it.',
  'It puts what it writes into a short list of its own, the store buffer, and goes on with the next instruction.',
  'A little later, what is in the list gets into the memory that all cores share.',
  'Until then only this core sees it, and every other core still reads the old value.',
];

export const SCHEMATIC_SAYS =
  'Core A has written 1 to x, and core B has written 1 to y. Both writings still stand in the store buffers. In the memory x and y are 0, so A reads 0 from y and B reads 0 from x.';

export const CORES = ['core A', 'core B'] as const;

export const BUFFER = 'store buffer';

export const MEMORY = 'memory';

export const reads = (variable: string): string => `reads ${variable}: 0`;

export const TRYING = 'two threads try it…';

export const STARTING = 'Starting two threads.';

export const result = (test: LitmusTest, of: number, trials: number): string =>
  of === 0
    ? `All ${count(trials)} trials ended as some order of the steps does.`
    : `In ${count(of)} of ${count(trials)} trials ${TESTS[test].reordered}.`;

export const OUTCOMES = 'How the trials ended';

export const NOT_TRIED = 'Press Run: two threads try it again and again, and each way in which it ends gets a bar.';

/** Beside the one that is not in any order of the steps. */
export const NO_INTERLEAVING = 'no order of the steps gives this';

export const TINY = 'less than 0.1%';

export const times = (of: number): string => counted(of, 'trial');

export const FIGURES = { trials: 'trials', reordered: 'that no order gives', perSecond: 'trials a second' } as const;

export const millions = (trials: number): string => `${significant(trials / 1e6)} million`;

export const onProcessor = (architecture: string): string =>
  `The browser says that this machine has a processor of the kind ${architecture}.`;

export const PROCESSOR_UNKNOWN = 'This browser does not say what kind of processor this machine has.';

export const ONE_CORE =
  'The browser says that this machine has one core. Then the two threads take turns, and there is nothing but interleavings.';

/** Where nothing was seen that may be seen. */
export const NOT_SEEN =
  'That it was not seen does not mean that it cannot happen. The threads must meet within some billionths of a second.';

export const DEFECT =
  'Neither the fence nor the atomic instructions allow this. It is a defect, of this page, of the browser or of the processor.';

/** Who says what may happen. */
export const MODELS = {
  sc: { name: 'Interleavings', says: 'some order of all steps of all threads: sequential consistency' },
  tso: { name: 'x86', says: 'Intel and AMD: a store buffer for each core' },
  arm: { name: 'ARM', says: 'phones, newer Macs: writing and reading may change places' },
  wasm: { name: 'WebAssembly', says: 'what the browser must keep to, on any processor' },
} as const;

export type MemoryModel = keyof typeof MODELS;

export const allowed = (way: string): string => `May it come to “${way}”?`;

export const ANSWERS = { yes: 'yes', no: 'no' } as const;

export const HERE = 'This machine';

export const here = (of: number, trials: number): string =>
  of === 0 ? `not seen in ${counted(trials, 'trial')}` : `seen ${count(of)} times in ${counted(trials, 'trial')}`;

export const MORE = 'Who reorders, and why Python’s programs do not see it';

export const MORE_SAYS: readonly (readonly [string, string])[] = [
  [
    'Who reorders?',
    'A count cannot tell whether the processor or the compiler of the browser changed the order. Both may. What runs here is a small module of WebAssembly, written by hand, so no compiler of ours has a part in it.',
  ],
  [
    'Why do we not notice it?',
    'A thread always sees what it wrote itself, in order. Only another thread can see the difference, and only if the two share variables without a lock. A lock, an event or a queue has such a fence inside. Whoever takes a lock sees all that was written before the lock was given back.',
  ],
  [
    'And Python?',
    'Under the GIL one thread runs at a time. It hands the lock to the next thread, and that one sees all that was written before. So a program in Python sees only interleavings. In a build without a GIL, lists and dictionaries have locks and atomic instructions inside, so that they stay whole. That is no promise about the order of two of them. Where an order matters, use a lock, an event or a queue.',
  ],
  [
    'How is it tried?',
    'In each trial the two threads wait for each other, and then run the few steps of the test on fresh variables. Each variable has a cache line of its own. The registers of all trials are counted afterwards. Under “The code” is all of it.',
  ],
];

export const SOURCES = 'What each model allows, with its sources';
