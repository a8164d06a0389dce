import type { Model } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../generated/facts';

/** A canvas for a spinner that another thread draws; nothing for one that the page draws itself. */
export function canvasFor(model: Model): HTMLCanvasElement | undefined {
  const place = MODELS[model].spinner;
  // Threads beside the page, both of them, leave the drawing to the page.
  if (place?.spinner === 'main-thread' || place?.work !== 'main-thread') return undefined;
  const canvas = document.createElement('canvas');
  canvas.className = 'spinner-canvas';
  return canvas;
}
