import { run, type RunRecord } from 'interleave';

const { rows, workers }: RunRecord = await run({ model: 'processes', workers: 2, numbers: ['2', '91'] });
const answers = rows.map(({ n, prime }) => `${n} is ${prime ? 'prime' : 'composite'}`).sort();
document.querySelector('output')?.append(`${answers.join(', ')}: ${workers} workers`);
