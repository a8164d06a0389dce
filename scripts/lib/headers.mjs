// @ts-check
/** The headers that the site is best served with, here as on any host that can set them. */
import { POLICY } from './policy.mjs';

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

/** Isolates a document in a frame of any page, in the browsers that know this; the page for frames gets it. */
export const FRAME_ISOLATION = { 'Document-Isolation-Policy': 'isolate-and-require-corp' };

/**
 * For Vite, whose servers have one set of headers for all files: adds those of the page for frames.
 * @param {boolean} isolated
 * @returns {import('vite').Plugin}
 */
export function frameHeaders(isolated) {
  /** @type {import('vite').Connect.NextHandleFunction} */
  const add = ({ url = '' }, response, next) => {
    if (isolated && new URL(url, 'http://localhost').pathname === '/embed.html') {
      for (const [name, value] of Object.entries(FRAME_ISOLATION)) response.setHeader(name, value);
    }
    next();
  };
  return {
    name: 'interleave:frame-headers',
    configureServer: ({ middlewares }) => void middlewares.use(add),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(add),
  };
}

/** Of every file of the built site. @param {boolean} isolated */
export const siteHeaders = (isolated) => (isolated ? { ...headers(true), 'Content-Security-Policy': POLICY } : {});

/** @param {boolean} isolated */
export const headers = (isolated) => (isolated ? { ...ISOLATION, ...EMBEDDABLE } : {});

/** Modules and wasm are fetched with CORS by pages elsewhere. */
export const CORS = { origin: '*' };
export const CORS_HEADER = { 'Access-Control-Allow-Origin': '*' };

/**
 * Sets the headers on every answer of a preview server, also on 304 Not Modified, from which Vite leaves them out: WebKit
 * takes the headers of that answer for those of the file, and then refuses a worker's script.
 * @param {boolean} isolated
 * @returns {import('vite').Plugin}
 */
export const headersOfAll = (isolated) => ({
  name: 'headers-of-all',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use((_request, response, next) => {
      for (const [name, value] of Object.entries(siteHeaders(isolated))) response.setHeader(name, value);
      next();
    }),
});
