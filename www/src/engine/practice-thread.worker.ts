/** A thread that has the labs of practice. */
import {
  initSync,
  placeOfLastWords,
  threadMain,
  wbg_rayon_start_worker,
} from '../../../pkg/practice-threads/interleave';
import { live } from './live';

live({ initSync, placeOfLastWords, threadMain, wbg_rayon_start_worker });
