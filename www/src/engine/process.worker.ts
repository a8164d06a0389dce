/** A process. */
import { initSync, processMain } from '../../../pkg/baseline/interleave';
import { becomeProcess } from './become-process';

becomeProcess({ initSync, processMain });
