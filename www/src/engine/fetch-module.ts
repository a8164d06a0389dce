/** Fetches a bundle and compiles it as it comes; who waits for that can say what for. */
import type { Part } from '../content/loading';
import { couldNotLoad } from './could-not-load';
import { InterleaveError } from './interleave-error';

/** A bundle that is on its way. */
export interface OnItsWay {
  part: Part;
  /** As it travels, compressed or not; nothing where the host does not say. */
  bytes: number | undefined;
}

const underway = new Set<OnItsWay>();
const told = new Set<() => void>();

/** The bundle that has been on its way the longest. */
export function onItsWay(): OnItsWay | undefined {
  return underway.values().next().value;
}

/** Calls `tell` whenever another bundle is on its way, or none; the function returned ends that. */
export function whenOthersAreOnTheirWay(tell: () => void): () => void {
  told.add(tell);
  return () => told.delete(tell);
}

/**
 * The bundle: what `glue` gives and its module, which come side by side. Rejects with an `InterleaveError` that says what
 * helps.
 */
export async function fetchBundle<Glue>(
  part: Part,
  glue: Promise<Glue>,
  address: URL,
): Promise<{ glue: Glue; module: WebAssembly.Module }> {
  const way: OnItsWay = { part, bytes: undefined };
  underway.add(way);
  tellAll();
  try {
    const [theGlue, module] = await Promise.all([glue, fetchModule(address, way)]);
    return { glue: theGlue, module };
  } catch (cause) {
    throw new InterleaveError(couldNotLoad(part, cause), { cause });
  } finally {
    underway.delete(way);
    tellAll();
  }
}

async function fetchModule(address: URL, way: OnItsWay): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const length = response.headers.get('Content-Length');
  way.bytes = length === null ? undefined : Number(length);
  tellAll();
  if (response.headers.get('Content-Type')?.toLowerCase() === 'application/wasm') {
    return WebAssembly.compileStreaming(response);
  }
  // A host that does not know what wasm is: browsers do not compile it as it comes then.
  return WebAssembly.compile(await response.arrayBuffer());
}

function tellAll(): void {
  for (const tell of told) tell();
}
