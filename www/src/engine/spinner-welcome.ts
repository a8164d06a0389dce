import type { Pen } from '../../../pkg/baseline/interleave';

/** What a spinner's worker is posted. */
export interface SpinnerWelcome {
  module: WebAssembly.Module;
  memory?: WebAssembly.Memory;
  event?: number;
  name?: string;
  canvas: OffscreenCanvas;
  pen: Pen;
}
