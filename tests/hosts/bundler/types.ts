/** What the package's types say, held against the compiler; nothing of this is run. */
import {
  type Algorithm,
  type Capabilities,
  capabilities,
  type Code,
  type Detail,
  type FrameCommand,
  type FrameMessage,
  InterleaveError,
  type Lab,
  type Model,
  type Nap,
  type Row,
  run,
  type RunEvent,
  type RunOptions,
  type RunRecord,
  type RunRequest,
  version,
} from 'interleave';
import type { InterleaveLab } from 'interleave/element';
import 'interleave/dist/interleave.js';

// As a program has them, and as text.
export const requests: RunRequest[] = [
  {},
  { lab: 'race', model: 'threads-gil', switchInterval: 5, numbers: [2n, '91'], split: true, nap: 'frame' },
  { workers: '4', slice: '0.5', numbers: '2,91', split: '0', autorun: 1, switch: '5', theme: 'dark' },
  { workers: undefined },
];

// @ts-expect-error -- A JS Number would lose digits.
void run({ numbers: [2] });
// @ts-expect-error -- There is no such model.
void run({ model: 'fibres' });
// @ts-expect-error -- There is no such field.
void run({ wrokers: 2 });
// @ts-expect-error -- Text, but of no number.
void run({ workers: 'four' });
// @ts-expect-error -- Neither yes nor no.
void run({ split: 2 });

const options: RunOptions = {
  signal: AbortSignal.timeout(1000),
  onEvent(event: RunEvent) {
    if (event.type === 'row') void (event.row satisfies Row);
  },
};
void run(requests[0], options).then((record: RunRecord) => record.rows[0]?.n satisfies string | undefined);

const here: Capabilities = capabilities();
export const can: [true | string, true | string, true | string, true | string] = [
  here.labs['race' satisfies Lab],
  here.models['threads' satisfies Model],
  here.naps['timer' satisfies Nap],
  here.algorithms['wheel' satisfies Algorithm],
];

export function told(error: unknown): Code | undefined {
  return error instanceof InterleaveError ? error.code : undefined;
}

// The element, its events on it and at the window, and what a program may do with it.
const lab: InterleaveLab = document.createElement('interleave-lab');
lab.addEventListener('interleave:row', ({ detail }) => detail.n satisfies string);
lab.addEventListener('interleave:started', ({ detail }) => detail satisfies null);
window.addEventListener('interleave:error', ({ detail }) => void (detail satisfies Detail));
document.addEventListener('interleave:result', ({ detail }) => void (detail satisfies RunRecord));
void lab.run({ workers: 2 }).then(() => lab.record satisfies RunRecord | undefined);
lab.cancel();
// @ts-expect-error -- There is no such model here either.
void lab.run({ model: 'fibres' });

// The frame's messages, to and fro.
addEventListener('message', ({ data }: MessageEvent<FrameMessage>) => {
  if (data.type === 'resize') void (data.height satisfies number);
  if (data.type === 'ready') void (data.version satisfies string);
});
export const commands: FrameCommand[] = [
  { target: 'interleave', type: 'hello' },
  { target: 'interleave', type: 'run', spec: { workers: 2 } },
  // @ts-expect-error -- Nobody is meant.
  { type: 'cancel' },
];

interleave.version satisfies typeof version;
void interleave.run({ lab: 'gil' });
