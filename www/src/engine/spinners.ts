/** Spinners on other threads: workers that draw on a canvas of the page. */
import type { Pen } from '../../../pkg/baseline/interleave';
import processAddress from './spinner-process.worker?worker&url';
import threadAddress from './spinner-thread.worker?worker&url';
import { fileAt } from './site';
import type { SpinnerWelcome } from './spinner-welcome';
import { startWorker } from './start-worker';

/** The spinners of one run. */
export class Spinners {
  #corner: HTMLCanvasElement | undefined;

  constructor(private readonly canvas: HTMLCanvasElement | undefined) {}

  spawn({ turnMs, ...welcome }: Omit<SpinnerWelcome, 'canvas' | 'pen'> & { turnMs: number }): Worker {
    const canvas = this.canvas ?? this.#inCorner();
    if (!('transferControlToOffscreen' in canvas)) {
      throw new Error('it has no OffscreenCanvas, on which a spinner beside the page could draw');
    }
    const pen = { ...looksOf(canvas), turnMs };
    const offscreen = canvas.transferControlToOffscreen();
    const address = welcome.memory ? threadAddress : processAddress;
    const worker = startWorker(fileAt(address), 'interleave spinner');
    worker.postMessage({ ...welcome, canvas: offscreen, pen } satisfies SpinnerWelcome, [offscreen]);
    return worker;
  }

  /** The run is over. */
  tidy(): void {
    this.#corner?.remove();
  }

  /** What is nowhere on the page is not presented, so a run without a place for its spinner gets one. */
  #inCorner(): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.ariaHidden = 'true';
    Object.assign(canvas.style, {
      position: 'fixed',
      inset: 'auto auto 0.5rem 0.5rem',
      inlineSize: '9rem',
      blockSize: '1.5rem',
      font: '1rem monospace',
    });
    document.body.append(canvas);
    return (this.#corner = canvas);
  }
}

/** Sets the canvas's resolution and says how to write on it: as text would look in its place. */
function looksOf(canvas: HTMLCanvasElement): Pick<Pen, 'font' | 'ink'> {
  const { fontSize, fontFamily, color } = getComputedStyle(canvas);
  const scale = devicePixelRatio;
  canvas.width = Math.round(canvas.clientWidth * scale);
  canvas.height = Math.round(canvas.clientHeight * scale);
  return { font: `${Number.parseFloat(fontSize) * scale}px ${fontFamily}`, ink: color };
}
