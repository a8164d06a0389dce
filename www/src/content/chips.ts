/** What is set, in a few words for each field: see the controls for the whole. */
import { count, counted } from '../format/format';

/** Of a field of which only the engine knows the default, until it has loaded. */
const DEFAULT = '…';

const amount = (text: string, one: string): string => {
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? `${text || DEFAULT} ${one}s` : counted(number, one);
};

export const workers = (text: string): string => amount(text, 'worker');

export const upToWorkers = (text: string): string => `1 to ${amount(text, 'worker')}`;

export const threads = (text: string): string => amount(text, 'thread');

export const tasks = (text: string): string => amount(text, 'task');

export const repeats = (text: string): string => amount(text, 'run') + ' each';

export const tries = (text: string): string => amount(text, 'thread') + ' ended';

export const cancels = (text: string): string => amount(text, 'task') + ' cancelled';

export const numbers = (howMany: number): string => counted(howMany, 'number');

export const seconds = (text: string): string => amount(text, 'second');

export const switchInterval = (text: string): string => `switch interval ${text || DEFAULT} ms`;

export const additions = (text: string): string =>
  text === '' ? 'as many additions as fit' : `${count(Number(text))} additions each`;

export const WITH_GIL = 'with a GIL';

export const WITHOUT_GIL = 'without a GIL';

export const guard = (name: string): string => `guard: ${name}`;

export const spinnerIs = (name: string): string => `spinner: ${name}`;

export const workIs = (name: string): string => `work: ${name}`;

export const times = (text: string): string => amount(text, 'time') + ' each';

export const switches = (where: string): string => `switch ${where}`;
