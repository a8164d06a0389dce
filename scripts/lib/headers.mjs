// @ts-check
/** The headers that the site is best served with, here as on any host that can set them. */

/** With these two the page is cross-origin isolated, which is what browsers ask for before memory may be shared. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Lets pages elsewhere load our files even when they are isolated themselves: labs are made to be embedded, and there is
 * nothing private in a file that everybody gets alike.
 */
const EMBEDDABLE = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** @param {boolean} isolated */
export const headers = (isolated) => (isolated ? { ...ISOLATION, ...EMBEDDABLE } : {});

/** Modules and wasm are fetched with CORS by pages elsewhere. */
export const CORS = { origin: '*' };
