/** Why something cannot be had on this page, and what would help. Small, since whatever loads first may be asked. */
import { LEAST, LEAST_WITH_SUSPENSION } from './browsers';

export const NO_PAGE = 'There is no page here: Interleave runs in a browser. Call it in code that runs there.';

export const SWITCHED_OFF = `This browser has no WebAssembly, or has it switched off, as Lockdown Mode and policies against the JIT do. Allow it for this site, or use ${LEAST} or later.`;

export const FORBIDDEN =
  "This page’s Content-Security-Policy forbids WebAssembly. Serve it with 'wasm-unsafe-eval' in script-src.";

export const NO_WORKERS = `This browser has no Web Workers, so there is only the main thread. Use ${LEAST} or later.`;

export const NO_MODULE_WORKERS = `This browser cannot start a worker from a module, so there is only the main thread. Use ${LEAST} or later.`;

export const NOT_SECURE =
  'This page did not come over HTTPS or from localhost, so the browser will not let it share memory. Serve it over HTTPS.';

export const SANDBOXED =
  'This frame is sandboxed without allow-same-origin, so its threads may not share memory. Open the lab on a page of its own.';

export const NO_SHARED_ARRAY_BUFFER = `This page is isolated, but the browser has no SharedArrayBuffer for it. Use ${LEAST} or later.`;

export const NO_WASM_THREADS = `This browser runs WebAssembly without threads. Use ${LEAST} or later.`;

export const FRAME_NOT_ISOLATED =
  'This frame is not cross-origin isolated, so it may not share memory between threads. Serve it with the header Document-Isolation-Policy: isolate-and-require-corp, which Chrome and Edge know, or isolate the page around it, too.';

export const PAGE_NOT_ISOLATED =
  'This page is not cross-origin isolated, so it may not share memory between threads. Serve it with the headers Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.';

export const NO_SUSPENSION = `This browser cannot suspend a function of WebAssembly (JavaScript Promise Integration). Use ${LEAST_WITH_SUSPENSION} or later.`;

export const missing = (name: string): string => `This browser has no ${name}.`;
