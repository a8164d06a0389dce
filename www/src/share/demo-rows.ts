/** What a demo of the lifecycle lab has a row for. */
import type { DemoFigures } from '../../../pkg/baseline/interleave';

export function demoRows(demo: DemoFigures | undefined): readonly object[] {
  return demo?.ways ?? [];
}
