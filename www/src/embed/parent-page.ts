/** The page around this one: what it is told, and whose messages are heard. */
import type { FrameMessage, Told } from './protocol';

export class ParentPage {
  readonly #origin: string | undefined;
  /** A page that is in no frame is its own parent, and has nobody to talk to. */
  readonly #window = window.parent === window ? undefined : window.parent;

  /** With an `origin`, only a page of this origin is told or heard anything. */
  constructor(origin: string | undefined) {
    this.#origin = origin;
  }

  tell(what: Told): void {
    this.tellAs({ source: 'interleave', ...what } satisfies FrameMessage);
  }

  /** Posts a message in the words of somebody else. */
  tellAs(message: object): void {
    this.#window?.postMessage(message, this.#origin ?? '*');
  }

  /** Hears what the page around says to this one, and nobody else: not the frames beside it, nor this page itself. */
  onMessage(hear: (data: unknown) => void): void {
    addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
      if (source === null || source !== this.#window) return;
      if ((this.#origin === undefined || origin === this.#origin) && isForUs(data)) hear(data);
    });
  }
}

/** Reveal.js says this to the frames of a slide that is shown or left. */
const SLIDES: readonly unknown[] = ['slide:start', 'slide:stop'];

function isForUs(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return SLIDES.includes(data);
  return 'target' in data && data.target === 'interleave';
}

/** Whether this is an origin as browsers write it: a scheme, a host and perhaps a port, with no path. */
export function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
