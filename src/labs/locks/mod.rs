//! The locks lab: threads that add to one counter, updates that are cut off in the middle, and what it costs to share.

mod coroutines;
mod counter;
#[cfg(target_arch = "wasm32")]
mod cut;
mod rehearsal;
mod sample;
mod sharing;
mod stretch;
mod threads;
mod transfer;

pub use sharing::program as sharing;
pub use threads::program;
pub use transfer::program as transfer;

use super::record;
use crate::error::Error;
use crate::platform::{Stage, perform};
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::measured::Measured;
use crate::record::moments::{Addition, from_the_first};
use crate::spec::RunSpec;
use crate::spec::ids::Guard;
use crate::work::{Counted, LockWork, Members, Program, Report};

/// How long additions go on if nobody says how many, in milliseconds: dozens of turns on a processor.
const ADD_MS: f64 = 200.0;

/// The most additions of each thread or task that are made unasked: those of 16 stay within a `u32`.
const MOST_INCREMENTS: u32 = 100_000_000;

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    if spec.sharing {
        return sharing::run(spec, stage).await;
    }
    #[cfg(target_arch = "wasm32")]
    if spec.cut {
        return cut::run(spec, stage).await;
    }
    let (counted, sample, measured) = match spec.guard {
        Guard::Coroutines => {
            let (counted, naps, sample) = coroutines::count(spec, stage).await?;
            (counted, sample, Measured { naps, ..Measured::default() })
        }
        Guard::None | Guard::Lock | Guard::Atomic => {
            let (counted, sample, startup_ms) = count_by_threads(spec, stage).await?;
            (counted, sample, Measured { startup_ms, ..Measured::default() })
        }
    };
    let seen = stage.close().await?;
    let measured = Measured { total_ms: counted.elapsed_ms, ..measured };
    let expected = spec.threads * counted.increments;
    Ok(RunRecord {
        expected: Some(expected),
        actual: Some(counted.actual),
        lost: Some(expected - counted.actual),
        // A few additions may be over before a coarse clock ticks.
        per_second: (counted.elapsed_ms > 0.0).then(|| f64::from(expected) / (counted.elapsed_ms / 1000.0)),
        sample: Some(from_the_first(sample)),
        overlap_ms: (spec.guard != Guard::Coroutines).then_some(counted.overlap_ms),
        ..record(spec, spec.threads, measured, seen)
    })
}

/// How the counter stands in the end, what was looked at closely, and what starting the threads took.
async fn count_by_threads(spec: &RunSpec, stage: &Stage) -> Result<(Counted, Vec<Addition>, f64), Error> {
    let (mut counted, mut sample, mut startup_ms) = (Counted::default(), Vec::new(), 0.0);
    let work = LockWork { guard: spec.guard, threads: spec.threads, increments: spec.increments };
    let begin = async |took| {
        startup_ms = took;
        Ok(stage.open().await?)
    };
    let take = |report| match report {
        Report::Count(now) => {
            // Until the threads have agreed on a number, as much is expected as has been done.
            stage.expect(now.made.max(spec.threads * now.increments) as usize);
            stage.advance(now.made - counted.made);
            stage.tell(&RunEvent::Count { made: now.made, actual: now.actual });
            counted = now;
        }
        Report::Sample(additions) => sample = additions,
        _ => {}
    };
    perform(stage, Members::Threads(spec.threads), Program::Locks(work), begin, take).await?;
    Ok((counted, sample, startup_ms))
}
