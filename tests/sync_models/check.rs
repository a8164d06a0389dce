//! Running a test under the checker's schedulers.

use std::env;

use shuttle::scheduler::{DfsScheduler, PctScheduler, RandomScheduler, Scheduler};
use shuttle::{Config, Runner};

use super::trace;
use super::word::{self, Liberties};

/// The same schedules every time, so that a change of the source is all that can change the outcome.
const SEED: u64 = 0x17_1e_af;

/// How many preemptions [`random`] places besides those that waiting brings.
const PREEMPTIONS: usize = 3;

/// How much longer than usual to try: `INTERLEAVE_LONG=1` asks for it.
fn factor() -> usize {
    if env::var_os("INTERLEAVE_LONG").is_some() { 50 } else { 1 }
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

/// Tries `schedules` random ones, and as many with few preemptions.
pub fn random(schedules: usize, liberties: Liberties, test: fn()) {
    let schedules = schedules * factor();
    run(RandomScheduler::new_from_seed(SEED, schedules), liberties, test);
    run(PctScheduler::new_from_seed(SEED, PREEMPTIONS, schedules), liberties, test);
}

/// Tries every schedule there is.
///
/// # Panics
///
/// If there are more than `limit`: that check would be endless, and no proof if it were cut short.
pub fn exhaustive(limit: usize, liberties: Liberties, test: fn()) {
    let schedules = run(DfsScheduler::new(Some(limit), false), liberties, test);
    assert!(schedules < limit, "there are more than {limit} schedules");
    println!("all of {schedules} schedules");
}
