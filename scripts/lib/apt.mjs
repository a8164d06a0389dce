// @ts-check
/** Packages of the system, on Debian and its like: installed as root, or with a sudo that asks nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { find } from './find.mjs';
import { answer, run } from './run.mjs';
import { say, Stop } from './say.mjs';

/** The system's name in /etc/os-release: `debian`, `ubuntu`, … */
export function distribution() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID="?(\w+)/m.exec(release)?.[1];
}

/**
 * @param {string[]} packages
 * @param {string} what they are, for the person who reads
 */
export async function aptInstall(packages, what) {
  const byHand = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!find(['apt-get']) || (prefix.length > 0 && answer('sudo', ['-n', 'true']) === undefined)) {
    throw new Stop(`Only root can install ${what}. Run:`, byHand);
  }
  say(`Installing ${what}: ${packages.join(' ')}`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    await run(program, rest, { label: 'apt-get', remedy: byHand });
  }
}
