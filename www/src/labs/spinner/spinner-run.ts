import type { RunEvent, RunSpec } from '../../../../pkg/baseline/interleave';
import type { RunOptions } from '../../engine/engine';
import { canvasFor } from './spinner-canvas';
import { LabRun } from '../base/lab-run';

/** A run that prints lines, and shows one that is animated. */
export class SpinnerRun extends LabRun {
  printed: string[] = [];
  /** What the animated line shows, where the page draws it. */
  line = '';
  /** Where it is drawn by another thread. */
  canvas: HTMLCanvasElement | undefined;

  protected override reset(): void {
    super.reset();
    this.printed = [];
    this.line = '';
    this.canvas = undefined;
  }

  /** A canvas is handed over once, so each run has its own; it has to be in its place before its size is taken. */
  protected override async prepare({ model }: RunSpec): Promise<Pick<RunOptions, 'canvas'>> {
    this.canvas = canvasFor(model);
    this.host.requestUpdate();
    await this.host.updateComplete;
    return { canvas: this.canvas };
  }

  protected override take(event: RunEvent): void {
    super.take(event);
    if (event.type === 'printed') this.printed = [...this.printed, event.line];
    else if (event.type === 'turned') this.line = event.line;
    else return;
    this.host.requestUpdate();
  }
}
