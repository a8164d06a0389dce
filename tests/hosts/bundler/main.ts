import { type InterleaveError, run, type RunRecord } from 'interleave';
import 'interleave/element';

const { rows, workers }: RunRecord = await run({ model: 'processes', workers: 2, numbers: ['2', 91n] });
const answers = rows.map(({ n, prime }) => `${n} is ${prime ? 'prime' : 'composite'}`).sort();
document.querySelector('output')?.append(`${answers.join(', ')}: ${workers} workers`);

document.querySelector('interleave-lab')?.addEventListener('interleave:result', ({ detail }) => {
  document.title = `${detail.rows.length} rows`;
});

await run({ workers: 65 }).catch((error: InterleaveError) => console.info(error.code, error.field));
