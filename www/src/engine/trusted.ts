/**
 * Addresses of scripts, for a page on which only trusted ones may become workers (`require-trusted-types-for 'script'`).
 *
 * The policy is called `interleave`, and lets through what this project has made and nothing else.
 */

/** Trusted Types, as far as they are used here. */
interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** No worker is ever started from it: it cannot be parsed. */
export const NOWHERE = 'http://[';

/**
 * The host of this module. Where webpack has bundled it, the module only knows the folder that it was bundled from; then its
 * files come from where the page's own do.
 */
function host(): string {
  const { protocol, origin } = new URL(import.meta.url);
  return protocol === 'file:' ? location.origin : origin;
}

/** Whether it is a file of this module's host, a module that imports one, or none at all. */
function isOurs(address: string): boolean {
  if (address === NOWHERE || address.startsWith('data:text/javascript,import%20')) return true;
  const { protocol, origin } = new URL(address);
  return protocol === 'blob:' || origin === host();
}

const policy = (() => {
  try {
    return (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy('interleave', {
      createScriptURL(address) {
        if (isOurs(address)) return address;
        throw new TypeError(`${address} is no script of Interleave's`);
      },
    });
  } catch {
    // The page's policy does not name ours: the browser refuses the worker, and says why.
    return undefined;
  }
})();

/** The address as a worker's constructor takes it. The types of the DOM know of text only. */
export function trusted(address: string): string {
  return (policy?.createScriptURL(address) ?? address) as string;
}
