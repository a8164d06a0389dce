/** `<interleave-heart-beat>`: the strip on which the main thread's animation frames appear while a run goes on. */
import { html } from 'lit';
import { HEART_BEAT, HEART_BEAT_CAPTION } from '../content/charts';
import { LANGUAGE } from '../format/language';
import { onSight, WhileConnected } from '../dom/observers';
import { CanvasChart, type Look } from './canvas-chart';
import { beat } from './frame-clock';
import { drawStrip } from './heart-beat-drawing';

/** CSS pixels for a millisecond: a frame of a 60 Hz screen is 5 pixels wide, or 2½ in the corner. */
const SCALE = 0.3;
const CORNER_SCALE = 0.15;

/** With reduced motion the strip is redrawn this seldom. */
const CALM_MS = 500;

export class HeartBeat extends CanvasChart {
  static override properties = { follow: { type: Boolean }, corner: { state: true } };

  /** Whether the strip moves to a corner of the window when it is scrolled out of sight. */
  declare follow: boolean;
  /** Whether it is there now. */
  declare corner: boolean;

  #drawnAt = 0;

  constructor() {
    super();
    this.follow = false;
    this.corner = false;
    new WhileConnected(this, () => [
      onSight(this, (inSight) => (this.corner = this.follow && !inSight)),
      beat.onBeat(this.#drawInTime),
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = LANGUAGE;
  }

  protected override render() {
    return html`<figure class="heart-beat ${this.corner ? 'corner' : ''}">
      <canvas role="img" aria-label=${HEART_BEAT}></canvas>
      <figcaption>${HEART_BEAT_CAPTION}</figcaption>
    </figure>`;
  }

  protected override draw({ palette, fontSize, fontFamily }: Look): void {
    this.toggleAttribute('used', beat.frames.length > 0);
    this.toggleAttribute('beating', beat.beating);
    this.#drawnAt = performance.now();
    const surface = this.surface();
    if (!surface) return;
    drawStrip(surface, {
      frames: beat.frames,
      beating: beat.beating,
      scale: this.corner ? CORNER_SCALE : SCALE,
      font: `500 ${fontSize}px ${fontFamily}`,
      palette,
    });
  }

  readonly #drawInTime = (): void => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (calm && beat.beating && performance.now() - this.#drawnAt < CALM_MS) return;
    this.redraw();
  };
}

customElements.define('interleave-heart-beat', HeartBeat);
