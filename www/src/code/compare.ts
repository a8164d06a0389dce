/** The code of the comparison: one program for all models. */
import * as notes from '../content/listings';
import type { Listing } from './listing';
import allPython from '../../python/compare/all.py?whole&code';
import compareRust from '../../../src/labs/compare/mod.rs?cut=run&code';
import oneRaceRust from '../../../src/labs/compare/one_race.rs?cut=race&code';

export const LISTINGS: Record<'all', Listing> = {
  all: {
    python: allPython,
    rust: [compareRust, oneRaceRust],
    marks: {
      each: ['for name, work in zip(', 'for model in models.clone()'],
      race: ['            await race(name, work)', 'match race(&of_model, stage).await'],
      work: ['    await work', 'models::run(&race).await'],
      last: ['    await asyncio.sleep(0.02)', 'stage.close().await?'],
      freeze: ['max(gaps)', 'frames.main_thread.longest_gap_ms'],
    },
    note: notes.PAGE_AS_LOOP,
  },
};
