/** One question to the browser each. */
import { LEAST, LEAST_WITH_SUSPENSION } from '../content/browsers';

/** `true`, or why not and what would help. */
export type Answer = true | string;

/** A module of ours may be imported by a server or a build, which has no page to run anything on. */
export function page(): Answer {
  if (typeof document === 'object') return true;
  return 'There is no page here: Interleave runs in a browser. Call it in code that runs there.';
}

export function wasm(): Answer {
  const here = page();
  if (here !== true) return here;
  if (typeof WebAssembly !== 'object') return SWITCHED_OFF;
  return forbidden ? FORBIDDEN : true;
}

const SWITCHED_OFF = `This browser has no WebAssembly, or has it switched off, as Lockdown Mode and policies against the JIT do. Allow it for this site, or use ${LEAST} or later.`;

const FORBIDDEN =
  "This page’s Content-Security-Policy forbids WebAssembly. Serve it with 'wasm-unsafe-eval' in script-src.";

/** Whether a policy keeps the page from compiling: even the smallest module is refused then. */
const forbidden = (() => {
  try {
    new WebAssembly.Module(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00));
    return false;
  } catch {
    return true;
  }
})();

export function workers(): Answer {
  if (typeof Worker === 'undefined') {
    return `This browser has no Web Workers, so there is only the main thread. Use ${LEAST} or later.`;
  }
  if (moduleWorkers) return true;
  return `This browser cannot start a worker from a module, so there is only the main thread. Use ${LEAST} or later.`;
}

/**
 * Whether the constructor asks for the kind of script. The address cannot be parsed, so no worker is ever started.
 */
const moduleWorkers = (() => {
  let asked = false;
  const options: WorkerOptions = {
    get type() {
      asked = true;
      return 'module' as const;
    },
  };
  try {
    new Worker('http://[', options).terminate();
  } catch {
    // The address is refused after the options were read.
  }
  return asked;
})();

export function sharedMemory(): Answer {
  if (!globalThis.isSecureContext) {
    return 'This page did not come over HTTPS or from localhost, so the browser will not let it share memory. Serve it over HTTPS.';
  }
  // Chromium starts workers of such a frame from `data:` only, and posts no shared memory to these.
  if (self.origin === 'null') {
    return 'This frame is sandboxed without allow-same-origin, so its threads may not share memory. Open the lab on a page of its own.';
  }
  if (!crossOriginIsolated) return notIsolated();
  // WebKitGTK can be isolated and still keep the constructor to itself.
  if (typeof SharedArrayBuffer === 'undefined') {
    return `This page is isolated, but the browser has no SharedArrayBuffer for it. Use ${LEAST} or later.`;
  }
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(ATOMICS)) {
    return `This browser runs WebAssembly without threads. Use ${LEAST} or later.`;
  }
  return true;
}

/** What a page can do about it depends on whether it is a page of its own. */
function notIsolated(): string {
  if (window.parent !== window) {
    return 'This frame is not cross-origin isolated, so it may not share memory between threads. Serve it with the header Document-Isolation-Policy: isolate-and-require-corp, which Chrome and Edge know, or isolate the page around it, too.';
  }
  return 'This page is not cross-origin isolated, so it may not share memory between threads. Serve it with the headers Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.';
}

/**
 * The smallest module that has a shared memory and uses it:
 * `(module (memory 1 1 shared) (func (drop (i32.atomic.load (i32.const 0)))))`.
 */
const ATOMICS = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x05, 0x04, 0x01, 0x03, 0x01, 0x01],
  ...[0x0a, 0x0b, 0x01, 0x09, 0x00, 0x41, 0x00, 0xfe, 0x10, 0x02, 0x00, 0x1a, 0x0b],
);

/** JavaScript Promise Integration, by which a plain function of WebAssembly can be suspended. */
export function suspension(): Answer {
  if (typeof WebAssembly === 'object' && 'Suspending' in WebAssembly && 'promising' in WebAssembly) return true;
  return `This browser cannot suspend a function of WebAssembly (JavaScript Promise Integration). Use ${LEAST_WITH_SUSPENSION} or later.`;
}

export function global(name: 'MessageChannel' | 'requestAnimationFrame'): Answer {
  return name in globalThis ? true : `This browser has no ${name}.`;
}

export function scheduler(method: 'postTask' | 'yield'): Answer {
  const has = 'scheduler' in globalThis && method in (globalThis.scheduler as object);
  return has ? true : `This browser has no scheduler.${method}.`;
}
