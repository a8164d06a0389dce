import type { Model } from '../../../pkg/baseline/interleave';

/** A canvas for a spinner that another thread draws; nothing for one that the page draws itself. */
export function canvasFor(model: Model): HTMLCanvasElement | undefined {
  if (model !== 'threads' && model !== 'processes') return undefined;
  const canvas = document.createElement('canvas');
  canvas.className = 'spinner-canvas';
  return canvas;
}
