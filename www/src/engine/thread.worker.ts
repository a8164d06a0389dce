/** A thread. */
import { initSync, placeOfLastWords, threadMain, wbg_rayon_start_worker } from '../../../pkg/threads/interleave';
import { live } from './live';

live({ initSync, placeOfLastWords, threadMain, wbg_rayon_start_worker });
