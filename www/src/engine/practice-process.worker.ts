/** A process that has the labs of practice. */
import { initSync, processMain } from '../../../pkg/practice/interleave';
import { becomeProcess } from './become-process';

becomeProcess({ initSync, processMain });
