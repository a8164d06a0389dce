/** Patterns that tell blocks apart where colours do not; a legend's key shows the same by its style. */

export type Pattern = 'hatched' | 'dotted' | 'barred';

export function patternOf(context: CanvasRenderingContext2D, color: string, kind: Pattern): string | CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6;
  const pen = tile.getContext('2d');
  if (!pen) return color;
  pen.fillStyle = pen.strokeStyle = color;
  if (kind === 'dotted') {
    pen.fillRect(0, 3, 2, 2);
    pen.fillRect(3, 0, 2, 2);
  } else if (kind === 'barred') {
    pen.fillRect(0, 0, 4, 6);
  } else {
    pen.lineWidth = 1.6;
    pen.beginPath();
    for (const offset of [-6, 0, 6]) {
      pen.moveTo(offset, 6);
      pen.lineTo(offset + 6, 0);
    }
    pen.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? color;
}
