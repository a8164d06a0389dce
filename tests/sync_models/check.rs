//! Running a test under the checker's schedulers.

use std::env;

use shuttle::scheduler::{PctScheduler, RandomScheduler, Scheduler};
use shuttle::{Config, Runner};

use super::search::Search;
use super::trace;
use super::word::{self, Liberties};

/// The same schedules every time, so that a change of the source is all that can change the outcome.
const SEED: u64 = 0x17_1e_af;

/// How many preemptions [`random`] places besides those that waiting brings.
const PREEMPTIONS: usize = 3;

/// Whether to try much more than usual.
fn long() -> bool {
    env::var_os("INTERLEAVE_LONG").is_some()
}

fn run(scheduler: impl Scheduler + 'static, liberties: Liberties, test: fn()) -> usize {
    let mut config = Config::new();
    config.silence_warnings = true;
    Runner::new(scheduler, config).run(move || {
        word::begin(liberties);
        trace::begin();
        test();
    })
}

/// Tries `schedules` random ones, and as many with few preemptions; 20 times as many if there is time.
pub fn random(schedules: usize, liberties: Liberties, test: fn()) {
    let schedules = if long() { 20 * schedules } else { schedules };
    run(RandomScheduler::new_from_seed(SEED, schedules), liberties, test);
    run(PctScheduler::new_from_seed(SEED, PREEMPTIONS, schedules), liberties, test);
}

/// Tries every schedule there is.
pub fn every_schedule(liberties: Liberties, test: fn()) {
    every_schedule_with(u32::MAX, liberties, test);
}

/// Tries every schedule in which at most `preemptions` times a thread is interrupted that could have gone on; one more
/// time if there is time.
///
/// # Panics
///
/// If there are too many: it would take for ever, and prove nothing if it were cut short.
pub fn every_schedule_with(preemptions: u32, liberties: Liberties, test: fn()) {
    const TOO_MANY: usize = 10_000_000;
    let preemptions = preemptions.saturating_add(u32::from(long()));
    let schedules = run(Search::new(preemptions, TOO_MANY), liberties, test);
    assert!(schedules < TOO_MANY, "there are {TOO_MANY} schedules or more");
    println!("all of {schedules} schedules");
}
