// @ts-check
/** Machines that are not here: what each would answer. */

/** @typedef {import('../../scripts/lib/machine.mjs').Machine} Machine */

/**
 * @typedef {Partial<Omit<Machine, 'findAll' | 'answer' | 'target' | 'head' | 'list'>> & {
 *   programs?: string[],
 *   answers?: Record<string, string>,
 *   links?: Record<string, string>,
 *   scripts?: Record<string, string>,
 *   folders?: Record<string, string[]>,
 * }} Answers
 *   `programs`: whole paths; `answers`: what a command line prints; `links`: where they lead; `scripts`: files of text
 */

/** @param {Answers} given @returns {Machine} */
export function machine({ programs = [], answers = {}, links = {}, scripts = {}, folders = {}, ...rest }) {
  return {
    platform: 'linux',
    env: {},
    release: '',
    root: false,
    terminal: false,
    agreed: false,
    ...rest,
    findAll: (names) =>
      names.flatMap((name) =>
        programs.filter((path) => (/[/\\]/.test(name) ? path === name : path.split('/').at(-1) === name)),
      ),
    answer: (program, args) => answers[[program, ...args].join(' ')],
    target: (path) => links[path] ?? path,
    head: (path) => scripts[path] ?? '\u007fELF',
    list: (folder) => folders[folder] ?? [],
  };
}

export const RELEASES = {
  debian: 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nID=debian\n',
  ubuntu: 'PRETTY_NAME="Ubuntu 24.04.3 LTS"\nNAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n',
  mint: 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n',
  fedora: 'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=43\n',
  rocky: 'NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\n',
  arch: 'NAME="Arch Linux"\nID=arch\n',
  manjaro: 'NAME="Manjaro Linux"\nID=manjaro\nID_LIKE=arch\n',
  tumbleweed: 'NAME="openSUSE Tumbleweed"\nID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n',
  nixos: 'NAME=NixOS\nID=nixos\n',
  alpine: 'NAME="Alpine Linux"\nID=alpine\n',
};

/** Where each distribution's packages are installed by. */
export const MANAGERS = ['/usr/bin/apt-get', '/usr/bin/dnf', '/usr/bin/pacman', '/usr/bin/zypper'];
