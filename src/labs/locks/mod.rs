//! The locks lab: threads that add to one counter, and updates that are cut off in the middle.

mod coroutines;
#[cfg(target_arch = "wasm32")]
mod cut;
mod threads;
mod transfer;

pub use threads::program;
pub use transfer::program as transfer;

use super::record;
use crate::error::Error;
use crate::platform::{Stage, perform};
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::measured::Measured;
use crate::spec::RunSpec;
use crate::spec::ids::Guard;
use crate::work::{Counted, LockWork, Members, Program, Report};

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    #[cfg(target_arch = "wasm32")]
    if spec.cut {
        return cut::run(spec, stage).await;
    }
    let expected = spec.threads * spec.increments;
    stage.expect(expected as usize);
    let (counted, startup_ms, naps) = match spec.guard {
        Guard::Coroutines => coroutines::count(spec, stage).await?,
        Guard::None | Guard::Lock | Guard::Atomic => count_by_threads(spec, stage).await?,
    };
    let seen = stage.close().await?;
    let measured = Measured { startup_ms, naps, total_ms: counted.elapsed_ms, ..Measured::default() };
    Ok(RunRecord {
        expected: Some(expected),
        actual: Some(counted.actual),
        lost: Some(expected - counted.actual),
        // A few additions may be over before a coarse clock ticks.
        per_second: (counted.elapsed_ms > 0.0).then(|| f64::from(expected) / (counted.elapsed_ms / 1000.0)),
        ..record(spec, spec.threads, measured, seen)
    })
}

async fn count_by_threads(spec: &RunSpec, stage: &Stage) -> Result<(Counted, f64, u32), Error> {
    let (mut counted, mut startup_ms) = (Counted::default(), 0.0);
    let work = LockWork { guard: spec.guard, threads: spec.threads, increments: spec.increments };
    let begin = async |took| {
        startup_ms = took;
        Ok(stage.open().await?)
    };
    let take = |report| {
        if let Report::Count(now) = report {
            tell(stage, &counted, &now);
            counted = now;
        }
    };
    perform(stage, Members::Threads(spec.threads), Program::Locks(work), begin, take).await?;
    Ok((counted, startup_ms, 0))
}

/// Tells how the counter stands.
fn tell(stage: &Stage, before: &Counted, now: &Counted) {
    stage.advance(now.made - before.made);
    stage.tell(&RunEvent::Count { made: now.made, actual: now.actual });
}
