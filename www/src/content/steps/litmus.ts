/** The steps of the lab of litmus tests. */
import { count } from '../../format/format';
import type { StepText } from './step-text';

const ONE_CORE =
  'This machine did not show it, this time. It takes two cores that work in the same moment. With one core, or with a core that something else uses, the threads take turns, and then there is nothing but interleavings.';

export const STORE_BUFFERING = {
  title: 'Both read the old value?',
  says: 'At the start x and y are 0. Thread A writes 1 to x and reads y. Thread B writes 1 to y and reads x. They start together, again and again for a second.',
  question: 'Can both threads read 0?',
  answers: { never: 'No, never', seen: 'Yes, sometimes' },
  expected: 'seen',
  why: 'No order of the four steps gives this: the step that comes last is a reading, and it comes after both writings. So this was no interleaving. Each core put what it wrote into its store buffer, and read on before it was in the memory.',
  wrong: {
    never:
      'That is right for every interleaving, and the lab of every interleaving tries them all. But a processor does more than interleave.',
  },
  otherwise: { never: ONE_CORE },
} as const satisfies StepText;

export const FENCE = {
  title: 'With a fence',
  says: 'The same test twice: first as before, then with a fence between writing and reading. A fence is an instruction to the processor: finish what stands before me, and only then go on.',
  question: 'How often do both threads read 0 with the fence?',
  answers: { often: 'As often as before', seldom: 'Less often', never: 'Never' },
  expected: 'never',
  why: 'The fence lets the thread read only when what it wrote is in the memory. Now one of the readings comes last again, and it sees 1.',
  wrong: {
    often: 'A fence does not change what the thread does. But it changes when the other thread can see it.',
    seldom: 'This would be so if the fence only took some time. But it is a promise of the processor, not a pause.',
  },
  otherwise: {
    often: 'A fence must not let this happen. It is a defect, of this page, of the browser or of the processor.',
    seldom: 'A fence must not let this happen. It is a defect, of this page, of the browser or of the processor.',
  },
} as const satisfies StepText;

export const PETERSON = {
  title: 'A lock without a lock',
  says: 'Peterson’s lock keeps two threads apart by two flags and a turn. It is proved: in no order of the steps do both go in. Here it runs with plain reading and writing.',
  question: 'Do both threads go in at the same time?',
  answers: { never: 'No, never', seen: 'Yes, sometimes' },
  expected: 'seen',
  why: 'Each thread raises its flag and then looks at the other flag. That is the first test again: both flags may still stand in store buffers. The proof is right, but it is about another memory. So a real lock has a fence or an atomic instruction inside.',
  wrong: {
    never:
      'The proof holds if all threads see all steps in one order. The memory of this machine does not promise that.',
  },
  otherwise: { never: ONE_CORE },
} as const satisfies StepText;

export const MESSAGE = {
  title: 'A flag for data',
  says: 'Thread A writes the data, and then a flag that says: it is there. Thread B reads the flag, and then the data.',
  question: 'Can thread B see the flag and not the data?',
  answers: { never: 'No, never', seen: 'Yes, sometimes' },
  expected: 'never',
  why: 'Processors by Intel and AMD show what a core writes in its order. Processors of ARM’s kind, as in phones and newer Macs, need not. So a program without a lock may be right on one machine and wrong on another one.',
  wrong: {
    seen: 'On some machines it is so: processors of ARM’s kind may do it. Try it on a phone.',
  },
  otherwise: {
    seen: 'This processor showed the flag before the data. Processors of ARM’s kind, as in phones and newer Macs, may do that. Those of Intel and AMD do not.',
  },
} as const satisfies StepText;

export const times = (of: number, trials: number): string => `It was so in ${count(of)} of ${count(trials)} trials.`;

export const before = (of: number, trials: number, fenced: number, fencedTrials: number): string =>
  `Without a fence in ${count(of)} of ${count(trials)} trials, with a fence in ${count(fenced)} of ${count(fencedTrials)}.`;
