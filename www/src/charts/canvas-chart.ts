/**
 * What all charts are alike in: they look as the styles say, are drawn anew when their size, their fonts or their colours
 * change, and at most once a frame.
 */
import type { PropertyValues } from 'lit';
import { LightElement } from '../dom/light-element';
import { onResize, WhileConnected } from '../dom/observers';
import { type Surface, surfaceOf } from './canvas';
import { type Palette, paletteAt } from './palette';
import { theme } from './theme';

/** What the styles say where a chart stands. */
export interface Look {
  palette: Palette;
  fontSize: number;
  fontFamily: string;
}

export abstract class CanvasChart extends LightElement {
  #look: Look | undefined;
  /** Whether nothing of what is on the canvas can stay. */
  #anew = true;
  /** The end of the frame in which it was drawn last. */
  #frame: number | undefined;
  /** Whether it has to be drawn again after that. */
  #again = false;

  /** The properties that, when they change, leave on the canvas what is there. */
  protected readonly adding: readonly PropertyKey[] = [];

  constructor() {
    super();
    new WhileConnected(this, () => [
      // The first time, too, it is told of its size.
      onResize(this, this.#restyle),
      theme.onChange(this, this.#recolour),
      () => {
        if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
        this.#frame = undefined;
      },
      // Text that was drawn before its font had come is drawn again.
      () => {
        document.fonts.addEventListener('loadingdone', this.#restyle);
        return () => document.fonts.removeEventListener('loadingdone', this.#restyle);
      },
    ]);
  }

  /** Draws what there is: all of it, or, unless `anew`, what has come since. */
  protected abstract draw(look: Look, anew: boolean): void;

  /** How it looks, once that is known. */
  protected get look(): Look | undefined {
    return this.#look;
  }

  /** Where a chart of one canvas is drawn, wiped; nothing where there is no room. */
  protected surface(): Surface | undefined {
    const canvas = this.querySelector('canvas');
    return canvas ? surfaceOf(canvas) : undefined;
  }

  /** Draws at once the first time in a frame, and then not before the next. */
  protected redraw(anew = true): void {
    this.#anew ||= anew;
    if (this.#frame === undefined) this.#drawNow();
    else this.#again = true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const names = [...changed.keys()];
    this.redraw(names.length === 0 || !names.every((name) => this.adding.includes(name)));
  }

  #drawNow(): void {
    if (!this.#look || !this.isConnected) return;
    this.#again = false;
    this.draw(this.#look, this.#anew);
    this.#anew = false;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#again) this.#drawNow();
    });
  }

  /** Reads what the styles say; done seldom, since it makes the browser work them out at once. */
  #readLook(): void {
    const { fontSize, fontFamily } = getComputedStyle(this.querySelector('[role=img]') ?? this);
    this.#look = { palette: paletteAt(this), fontSize: Math.round(parseFloat(fontSize)), fontFamily };
  }

  /** What is around the canvas may follow its size and that of its type. */
  readonly #restyle = (): void => {
    if (!this.isConnected) return;
    this.#readLook();
    this.requestUpdate();
  };

  /** Before the page is printed there may be no other frame. */
  readonly #recolour = (): void => {
    this.#readLook();
    this.#anew = true;
    this.#drawNow();
  };
}
