/** A run that was recorded on another machine: what is drawn of its record, and where it was made. */
import type { RunRecord } from '../../../pkg/baseline/interleave';

export interface Recording extends Pick<
  RunRecord,
  'model' | 'workers' | 'totalMs' | 'rows' | 'trace' | 'switchInterval' | 'runs' | 'medians'
> {
  cores: number;
  browser: string;
}
