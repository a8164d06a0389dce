// @ts-check
/** Runs a program of Python as a reader would, and small. */
import { spawn, spawnSync } from 'node:child_process';
import { python } from '../../scripts/lib/python.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const PYTHON = python() ?? 'python3';

/** Much longer than any of them takes, on a machine with much else to do. */
const LIMIT_MS = 60_000;

/**
 * @param {string} name its folder and name
 * @param {(string | number | bigint)[]} args its size
 * @returns {Promise<string>} what it printed
 */
export function run(name, ...args) {
  const program = spawn(PYTHON, [inRoot('www', 'python', `${name}.py`), ...args.map(String)], {
    // Warnings are printed, and what is printed on the wrong way fails.
    env: { ...process.env, PYTHONWARNINGS: 'default', PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
    timeout: LIMIT_MS,
  });
  let [printed, complaints] = ['', ''];
  program.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
  program.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code) => {
      if (code === 0 && complaints === '') resolve(printed.replaceAll('\r\n', '\n'));
      else reject(new Error(`${name} ended with ${code}:\n${printed}\n${complaints}`));
    });
  });
}

/** Why a program that needs it is not run, if it is not. @param {string} module */
export const lacks = (module) =>
  spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0 ? false : `not run: ${module} is not installed`;
