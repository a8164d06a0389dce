/** The lines of a listing that a replay lights up; its lab is drawn anew only when they are others. */
import type { ReactiveControllerHost } from 'lit';

/** One and the same, so that who lights other lines from outside is not overruled whenever the lab is drawn anew. */
export const NONE_LIT: readonly string[] = [];

export class LitLines {
  marks = NONE_LIT;

  constructor(private readonly host: ReactiveControllerHost) {}

  readonly light = (marks: readonly string[]): void => {
    if (marks.join() === this.marks.join()) return;
    this.marks = marks;
    this.host.requestUpdate();
  };
}
