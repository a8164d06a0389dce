// @ts-check
/** The Linux distributions that we know: how each installs a package, and what it calls what we need. */

/** @typedef {'linker' | 'chromium' | 'chromedriver' | 'firefox' | 'webkit' | 'python'} Part of what a command needs from the system */

/**
 * @typedef {object} Distribution
 * @property {string[][]} install what root types, one program each; the packages follow the last
 * @property {Partial<Record<Part, string[]>>} packages
 * @property {boolean} [temporary] whether packages are only for the shell that asked for them: nobody else can do that
 */

const APT = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends'],
];
const PYTHON = ['python3'];
const WEBKIT = ['webkit2gtk-driver', 'xvfb'];

/** @satisfies {Record<string, Distribution>} */
const DISTRIBUTIONS = {
  debian: {
    install: APT,
    packages: {
      linker: ['build-essential'],
      chromium: ['chromium'],
      chromedriver: ['chromium-driver'],
      firefox: ['firefox-esr'],
      webkit: WEBKIT,
      python: PYTHON,
    },
  },
  // Its packages of Chromium, the driver and Firefox are snaps.
  ubuntu: { install: APT, packages: { linker: ['build-essential'], webkit: WEBKIT, python: PYTHON } },
  fedora: {
    install: [['dnf', 'install', '-y']],
    packages: {
      linker: ['gcc'],
      chromium: ['chromium'],
      chromedriver: ['chromedriver'],
      firefox: ['firefox'],
      python: PYTHON,
    },
  },
  arch: {
    install: [['pacman', '-S', '--needed', '--noconfirm']],
    // Its Chromium brings the driver.
    packages: {
      linker: ['base-devel'],
      chromium: ['chromium'],
      chromedriver: ['chromium'],
      firefox: ['firefox'],
      python: ['python'],
    },
  },
  suse: {
    install: [['zypper', '--non-interactive', 'install']],
    packages: {
      linker: ['gcc'],
      chromium: ['chromium'],
      chromedriver: ['chromedriver'],
      firefox: ['MozillaFirefox'],
      python: PYTHON,
    },
  },
  nixos: {
    install: [['nix-shell', '-p']],
    packages: {
      linker: ['gcc'],
      chromium: ['chromium'],
      chromedriver: ['chromedriver'],
      firefox: ['firefox'],
      python: PYTHON,
    },
    temporary: true,
  },
};

/**
 * @param {string} release the text of /etc/os-release
 * @returns {keyof typeof DISTRIBUTIONS | undefined} what it is, or what it says it is like
 */
export function nameOf(release) {
  /** @param {string} key */
  const value = (key) => new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '';
  const words = `${value('ID')} ${value('ID_LIKE')}`.split(' ').map((word) => (/suse/.test(word) ? 'suse' : word));
  return /** @type {(keyof typeof DISTRIBUTIONS)[]} */ (Object.keys(DISTRIBUTIONS)).find(
    // Whatever is like Ubuntu is like Debian as well, and has Ubuntu's snaps.
    (name) => words.includes(name) && !(name === 'debian' && words.includes('ubuntu')),
  );
}

/** @param {string} release @returns {Distribution | undefined} */
export function distributionOf(release) {
  const name = nameOf(release);
  return name && DISTRIBUTIONS[name];
}
