/** `<interleave-heart-beat>`: the strip on which the main thread's animation frames appear while a run goes on. */
import { html, LitElement } from 'lit';
import { beat } from './frame-clock';
import { surfaceOf } from './canvas';
import { drawStrip } from './heart-beat-drawing';
import { onPaletteChange, type Palette, paletteAt } from './palette';
import { onResize, onSight, WhileConnected } from '../dom/observers';

/** CSS pixels for a millisecond: a frame of a 60 Hz screen is 5 pixels wide, or 2½ in the corner. */
const SCALE = 0.3;
const CORNER_SCALE = 0.15;

/** With reduced motion the strip is redrawn this seldom. */
const CALM_MS = 500;

export class HeartBeat extends LitElement {
  static override properties = { follow: { type: Boolean }, corner: { state: true } };

  /** Whether the strip moves to a corner of the window when it is scrolled out of sight. */
  declare follow: boolean;
  /** Whether it is there now. */
  declare corner: boolean;

  #palette: Palette | undefined;
  #font = '';
  #drawnAt = 0;

  constructor() {
    super();
    this.follow = false;
    this.corner = false;
    new WhileConnected(this, () => [
      onResize(this, this.#draw),
      onSight(this, (inSight) => (this.corner = this.follow && !inSight)),
      beat.onBeat(this.#drawInTime),
      onPaletteChange(this.#recolour),
    ]);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<figure class="heart-beat ${this.corner ? 'corner' : ''}">
      <canvas role="img" aria-label="Heartbeat: the animation frames of this page’s main thread during a run"></canvas>
      <figcaption>
        The heartbeat: a mark for each frame that this page draws. It is taken while a run goes on.
      </figcaption>
    </figure>`;
  }

  protected override updated(): void {
    this.#recolour();
  }

  readonly #recolour = (): void => {
    this.#palette = paletteAt(this);
    const { fontSize, fontFamily } = getComputedStyle(this);
    this.#font = `500 ${fontSize} ${fontFamily}`;
    this.#draw();
  };

  readonly #drawInTime = (): void => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (calm && beat.beating && performance.now() - this.#drawnAt < CALM_MS) return;
    this.#draw();
  };

  readonly #draw = (): void => {
    const canvas = this.querySelector('canvas');
    const surface = canvas && surfaceOf(canvas);
    if (!surface || !this.#palette) return;
    this.toggleAttribute('used', beat.frames.length > 0);
    this.toggleAttribute('beating', beat.beating);
    this.#drawnAt = performance.now();
    drawStrip(surface, {
      frames: beat.frames,
      beating: beat.beating,
      scale: this.corner ? CORNER_SCALE : SCALE,
      font: this.#font,
      palette: this.#palette,
    });
  };
}

customElements.define('interleave-heart-beat', HeartBeat);
