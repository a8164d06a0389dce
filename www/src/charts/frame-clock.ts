/** The main thread's heartbeat: the times of the animation frames that came, kept while a run goes on. */

/** How long the heart is still watched after a run, so that the page is seen to be alive again. */
const AFTERGLOW_MS = 1000;

/** More frames than the widest strip shows. */
const KEPT = 4000;

class Beat {
  /** When each frame came, in milliseconds on the page's clock. */
  readonly frames: number[] = [];
  beating = false;

  #drawers = new Set<() => void>();
  #stopAt = Infinity;

  /** Forgets the last run and begins to watch. */
  start(): void {
    this.frames.length = 0;
    this.#stopAt = Infinity;
    if (this.beating) return;
    this.beating = true;
    requestAnimationFrame(this.#onFrame);
  }

  stopSoon(): void {
    this.#stopAt = performance.now() + AFTERGLOW_MS;
  }

  /** Has `draw` called after each frame; the function returned ends that. */
  onBeat(draw: () => void): () => void {
    this.#drawers.add(draw);
    return () => this.#drawers.delete(draw);
  }

  readonly #onFrame = (): void => {
    // The time of the call: after a block some browsers still hand over the time at which the frame was due.
    const now = performance.now();
    this.frames.push(now);
    if (this.frames.length > 2 * KEPT) this.frames.splice(0, KEPT);
    this.beating = now < this.#stopAt;
    if (this.beating) requestAnimationFrame(this.#onFrame);
    for (const draw of this.#drawers) draw();
  };
}

/** One page has one main thread, and one heart. */
export const beat = new Beat();
