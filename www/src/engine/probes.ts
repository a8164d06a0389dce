/** One question to the browser each. */
import * as texts from '../content/probes';
import { NOWHERE, trusted } from './trusted';

/** `true`, or why not and what would help. */
export type Answer = true | string;

/** A module of ours may be imported by a server or a build, which has no page to run anything on. */
export function page(): Answer {
  if (typeof document === 'object') return true;
  return texts.NO_PAGE;
}

export function wasm(): Answer {
  const here = page();
  if (here !== true) return here;
  if (typeof WebAssembly !== 'object') return texts.SWITCHED_OFF;
  return forbidden ? texts.FORBIDDEN : true;
}

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
    return texts.NO_WORKERS;
  }
  if (moduleWorkers) return true;
  return texts.NO_MODULE_WORKERS;
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
    new Worker(trusted(NOWHERE), options).terminate();
  } catch {
    // The address is refused after the options were read.
  }
  return asked;
})();

export function sharedMemory(): Answer {
  if (!globalThis.isSecureContext) {
    return texts.NOT_SECURE;
  }
  // Chromium starts workers of such a frame from `data:` only, and posts no shared memory to these.
  if (self.origin === 'null') {
    return texts.SANDBOXED;
  }
  if (!crossOriginIsolated) return notIsolated();
  // WebKitGTK can be isolated and still keep the constructor to itself.
  if (typeof SharedArrayBuffer === 'undefined') {
    return texts.NO_SHARED_ARRAY_BUFFER;
  }
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(ATOMICS)) {
    return texts.NO_WASM_THREADS;
  }
  return true;
}

/** What a page can do about it depends on whether it is a page of its own. */
function notIsolated(): string {
  return window.parent === window ? texts.PAGE_NOT_ISOLATED : texts.FRAME_NOT_ISOLATED;
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
  return texts.NO_SUSPENSION;
}

export function global(name: 'MessageChannel' | 'requestAnimationFrame'): Answer {
  return name in globalThis ? true : texts.missing(name);
}

export function scheduler(method: 'postTask' | 'yield'): Answer {
  const has = 'scheduler' in globalThis && method in (globalThis.scheduler as object);
  return has ? true : texts.missing(`scheduler.${method}`);
}
