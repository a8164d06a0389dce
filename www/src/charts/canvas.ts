/** A canvas's drawing context, cleared and scaled so that one unit is one CSS pixel, and its size in these. */
export interface Surface {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
}

/** Makes the bitmap fit the element on this screen; nothing where there is no room to draw. */
export function surfaceOf(canvas: HTMLCanvasElement): Surface | undefined {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return undefined;
  const [across, down] = [width, height].map((size) => Math.round(size * devicePixelRatio));
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across ?? 0;
    canvas.height = down ?? 0;
  }
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}
