/** The lines of a listing that a replay lights up; its lab is drawn anew only when they are others. */
import type { ReactiveControllerHost } from 'lit';

export class LitLines {
  marks: readonly string[] = [];

  constructor(private readonly host: ReactiveControllerHost) {}

  readonly light = (marks: readonly string[]): void => {
    if (marks.join() === this.marks.join()) return;
    this.marks = marks;
    this.host.requestUpdate();
  };
}
