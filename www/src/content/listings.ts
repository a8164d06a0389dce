/** What stands beside the code of the spinner lab. */

export const RUST = 'Rust';

export const PYTHON = 'Python';

export const THREAD = 'Thread';

export const TASK = 'Task';

export const SIDE_BY_SIDE = 'The code that runs, beside the same in Python';

export const SUPERVISORS = 'Thread or task: the two supervisors side by side';

export const TWO_SUPERVISORS = 'two supervisors';

export const DIFFERENCES: readonly string[] = [
  'A thread runs as soon as it is started, whatever its starter does. A task runs when its starter awaits, and not before.',
  'A thread can only be asked to stop, here by an Event that it looks at; nobody ends it from outside. A task is cancelled: it is told at the await it stands at, by an error that it may handle and has to pass on.',
  'The threaded supervisor calls slow, and its thread is held until slow returns. The other one awaits it, and its thread is free wherever slow awaits in turn.',
  'Threads may be interrupted anywhere, so what they share needs a lock or an Event. Tasks give way only at an await, so the code between two awaits needs neither.',
];
