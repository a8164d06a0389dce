/** An application that imports the package that `npm pack` makes, built by a bundler. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** The folders of the application, and of what the bundler makes of it. */
export async function buildApplication(): Promise<{ folder: string; built: string }> {
  const folder = inRoot('test-results', 'application');
  rmSync(folder, { recursive: true, force: true });
  cpSync(inRoot('tests/hosts/bundler'), folder, { recursive: true });
  install(join(folder, 'node_modules', 'interleave'));
  // As bundlers look for types, and as Node does.
  for (const project of ['tsconfig.json', 'tsconfig.node.json']) {
    run(inRoot('node_modules/typescript/bin/tsc'), '--project', join(folder, project));
  }
  await build({ root: folder, configFile: false, logLevel: 'warn', build: { target: 'esnext' } });
  return { folder, built: join(folder, 'dist') };
}

/**
 * What the application's server says of a page with a lab in it: `bundled`, the package is part of the server's own file,
 * else Node imports it from where it is installed.
 */
export async function renderOnServer(folder: string, bundled: boolean): Promise<string> {
  const outDir = join(folder, bundled ? 'server-bundled' : 'server');
  const ssr = bundled ? { noExternal: true as const } : {};
  await build({ root: folder, configFile: false, logLevel: 'warn', ssr, build: { ssr: 'server.ts', outDir } });
  const script = `const { render } = await import(${JSON.stringify(pathToFileURL(join(outDir, 'server.js')).href)}); console.log(await render());`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8' });
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
