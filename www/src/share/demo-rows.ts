/** What a demo of the lifecycle lab has a row for. */
import type { DemoFigures } from '../../../pkg/baseline/interleave';

export function demoRows(demo: DemoFigures | undefined): readonly object[] {
  switch (demo?.kind) {
    case 'startup':
      return demo.ways;
    case 'racy':
      return demo.ends.flatMap(({ end, lost }) => lost.map((lost, run) => ({ end, run, lost })));
    case 'errors':
      // What one has, all have.
      return demo.cases.map(({ afterMs, says, ...figures }) => ({ ...figures, afterMs, says }));
    case 'stopping':
      return demo.ways.map(({ written, ...figures }) => ({ ...figures, begun: written.length }));
    case 'order':
      return demo.runs.flatMap(({ answers, jobs }) => jobs.map((job) => ({ answers, ...job })));
    case 'exchange':
      return demo.handed;
    case undefined:
      return [];
  }
}
