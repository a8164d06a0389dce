/** An application that imports the package that `npm pack` makes, built by a bundler. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** The folder of the built application. */
export async function buildApplication(): Promise<string> {
  const folder = inRoot('test-results', 'application');
  rmSync(folder, { recursive: true, force: true });
  cpSync(inRoot('tests/hosts/bundler'), folder, { recursive: true });
  install(join(folder, 'node_modules', 'interleave'));
  run(inRoot('node_modules/typescript/bin/tsc'), '--project', folder);
  await build({ root: folder, configFile: false, logLevel: 'warn', build: { target: 'esnext' } });
  return join(folder, 'dist');
}

/** What npm would put there from the package. */
function install(to: string): void {
  mkdirSync(to, { recursive: true });
  const packed = npm('pack', '--json', '--pack-destination', to);
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [{ filename: string }];
  execFileSync('tar', ['-xzf', filename, '--strip-components', '1'], { cwd: to });
}

/** Started by npm, this finds the same npm again; on Windows npm is no program but a script. */
function npm(...args: string[]): string {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(script, ...args)
    : execFileSync('npm', args, { cwd: inRoot(), encoding: 'utf8' });
}

function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [script, ...args], { cwd: inRoot(), encoding: 'utf8' });
}
