/** Builds courses with Python's tools, in an environment of their own beside the other things that tests install. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

const ENVIRONMENT = inRoot('node_modules', '.cache', 'interleave', 'courses');

export const hasPython = () => spawnSync('python3', ['-m', 'venv', '--help']).status === 0;

/** Installs the versions that `requirements.txt` names, where they are not there yet. */
export function ensureTools(): void {
  execFileSync('python3', ['-m', 'venv', ENVIRONMENT]);
  tool('pip', 'install', '--quiet', '--disable-pip-version-check', '-r', inRoot('tests/hosts/requirements.txt'));
}

/** The folder of the built course. */
export function build(course: 'mkdocs' | 'sphinx'): string {
  const from = inRoot('tests/hosts', course);
  const to = inRoot('test-results', 'courses', course);
  rmSync(to, { recursive: true, force: true });
  if (course === 'mkdocs')
    tool('mkdocs', 'build', '--quiet', '--config-file', join(from, 'mkdocs.yml'), '--site-dir', to);
  else tool('sphinx-build', '-q', '-W', '-d', join(to, '.doctrees'), from, to);
  return to;
}

function tool(name: string, ...args: string[]): void {
  execFileSync(join(ENVIRONMENT, process.platform === 'win32' ? 'Scripts' : 'bin', name), args, { stdio: 'inherit' });
}
