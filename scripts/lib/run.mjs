// @ts-check
/** Running other programs: always without a shell, from the project's folder, and never left behind. */
import { spawn, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { inRoot, ROOT } from './paths.mjs';
import { Stop } from './say.mjs';

/** Where cargo keeps what it has fetched and installed. */
export const CARGO_HOME = process.env.CARGO_HOME ?? join(homedir(), '.cargo');

/** Where the tools from crates.io are installed: in this folder, so that no other project's versions change. */
export const TOOLS_ROOT = inRoot('target', 'tools');

/** The project's own tools come first: those of npm, then those of cargo. A Rust that was installed just now counts at once. */
const PATH = [
  inRoot('node_modules', '.bin'),
  join(TOOLS_ROOT, 'bin'),
  process.env.PATH ?? '',
  join(CARGO_HOME, 'bin'),
].join(delimiter);

/** @typedef {Record<string, string | undefined>} Env */

/**
 * @param {Env} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export const environment = (extra = {}) => ({
  ...process.env,
  PATH,
  // A missing toolchain is installed by rust.mjs, which says so, not silently by whatever calls Rust first.
  RUSTUP_AUTO_INSTALL: '0',
  ...extra,
});

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

// Whatever ends this process ends what it started. A signal becomes an exit, because only an exit runs this.
process.on('exit', () => {
  for (const child of running) child.kill();
});
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  process.on(signal, () => process.exit(code));
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options]
 * @param {Env} [options.env] added to this process's environment
 * @param {string} [options.label] set before each line, for programs that run side by side
 * @param {(line: string) => void} [options.onLine] is given each line that is printed as well
 * @returns {Promise<number>} the exit code; 127 when there is no such program
 */
export async function exitCode(program, args, { env, label, onLine } = {}) {
  const watched = label !== undefined || onLine !== undefined;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', watched ? 'pipe' : 'inherit', watched ? 'pipe' : 'inherit'],
  });
  running.add(child);
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    if (!from) continue;
    createInterface({ input: from }).on('line', (line) => {
      to.write(`${label ? `${label.padStart(16)} | ` : ''}${line}\n`);
      onLine?.(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      running.delete(child);
      if ('code' in error && error.code === 'ENOENT') resolve(127);
      else reject(error);
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program that must succeed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Parameters<typeof exitCode>[2] & { remedy?: string }} [options] `remedy`: what to do when it fails
 */
export async function run(program, args, { remedy, ...options } = {}) {
  const code = await exitCode(program, args, options);
  if (code !== 0) throw new Stop(`\`${[program, ...args].join(' ')}\` failed (exit code ${code}).`, remedy);
}

/**
 * What a program prints, trimmed; undefined when it fails or is not there. For questions that are answered at once.
 *
 * @param {string} program
 * @param {string[]} args
 */
export function answer(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: ROOT, env: environment(), encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * For servers: from here on a signal is the ordinary end, and a clean one.
 * @param {() => Promise<void>} close
 */
export function closeOnSignal(close) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal);
    process.once(signal, () => void close().finally(() => process.exit(0)));
  }
}
