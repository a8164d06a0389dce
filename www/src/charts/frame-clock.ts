/**
 * The main thread's heartbeat: the times of the animation frames that came, kept while a run goes on, and what was missed
 * between them. It also says when the page is drawn during a run.
 */

/** How long the heart is still watched after a run, so that the page is seen to be alive again. */
const AFTERGLOW_MS = 1000;

/**
 * While a run goes on, all that shows it is drawn in one frame, and so often at most. Drawing takes a core's time, and on two
 * cores a run of two workers has none to give away.
 */
const SELDOM_MS = 200;

/** More frames than the widest strip shows. */
const KEPT = 4000;

/** Longer than this between two frames, or between a click and its being heard, is a freeze that people notice. */
const NOTICED_MS = 100;

class Beat {
  /** When each frame came, in milliseconds on the page's clock. */
  readonly frames: number[] = [];
  beating = false;
  /** Whether the page's thread is about to be held, so that what is drawn now stays until it is free again. */
  held = false;
  /** The longest freeze since the last run began, in milliseconds; 0 where there was none to notice. */
  frozenMs = 0;
  /** The longest time that a click waited meanwhile. */
  clickWaitedMs = 0;

  #drawers = new Set<() => void>();
  #stopAt = Infinity;
  #drawnAt = -Infinity;
  /** Whether the run's own record has said how long the longest freeze was. */
  #isMeasured = false;

  constructor() {
    if (typeof document === 'undefined') return;
    document.addEventListener('pointerdown', this.#onClick, { capture: true, passive: true });
  }

  /** Forgets the last run and begins to watch. */
  start(): void {
    this.frames.length = 0;
    this.frozenMs = 0;
    this.clickWaitedMs = 0;
    this.#stopAt = Infinity;
    this.#drawnAt = -Infinity;
    this.#isMeasured = false;
    if (this.beating) return;
    this.beating = true;
    requestAnimationFrame(this.#onFrame);
  }

  /**
   * The run is over. Its record knows the longest freeze more exactly than the frames seen here: how long before and after
   * it the clock ran; so there are not two figures for one thing.
   */
  stopSoon(longestGapMs?: number): void {
    const now = performance.now();
    this.#stopAt = now + AFTERGLOW_MS;
    this.#isMeasured = longestGapMs !== undefined;
    if (longestGapMs !== undefined) this.frozenMs = longestGapMs > NOTICED_MS ? longestGapMs : 0;
  }

  /** Tells that the page's thread is about to be held, or no longer. */
  hold(held: boolean): void {
    if (this.held === held) return;
    this.held = held;
    this.#draw();
  }

  /** Has `draw` called now and then while it beats, and when that begins and ends; the function returned ends that. */
  onBeat(draw: () => void): () => void {
    this.#drawers.add(draw);
    return () => this.#drawers.delete(draw);
  }

  #draw(): void {
    this.#drawnAt = performance.now();
    for (const draw of this.#drawers) draw();
  }

  readonly #onFrame = (): void => {
    // The time of the call: after a block some browsers still hand over the time at which the frame was due.
    const now = performance.now();
    const gap = now - (this.frames.at(-1) ?? now);
    if (gap > NOTICED_MS && !this.#isMeasured) this.frozenMs = Math.max(this.frozenMs, gap);
    this.frames.push(now);
    if (this.frames.length > 2 * KEPT) this.frames.splice(0, KEPT);
    this.beating = now < this.#stopAt;
    if (this.beating) requestAnimationFrame(this.#onFrame);
    if (!this.beating || now - this.#drawnAt >= SELDOM_MS) this.#draw();
  };

  readonly #onClick = ({ timeStamp }: Event): void => {
    const waited = performance.now() - timeStamp;
    if (waited <= NOTICED_MS || !this.beating) return;
    this.clickWaitedMs = Math.max(this.clickWaitedMs, waited);
    this.#draw();
  };
}

/** One page has one main thread, and one heart. */
export const beat = new Beat();
