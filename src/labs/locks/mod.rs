//! The locks lab: threads that add to one counter, and updates that are cut off in the middle.

mod cut;
mod tasks;

use super::record;
use crate::browser::tree::{Counted, Crew, FromTree, LockWork, Program};
use crate::error::Error;
use crate::models::tree::perform;
use crate::race::Measured;
use crate::record::RunRecord;
use crate::spec::RunSpec;
use crate::spec::ids::Guard;
use crate::stage::{RunEvent, Stage};

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    if spec.cut {
        return cut::run(spec, stage).await;
    }
    let expected = spec.threads * spec.increments;
    stage.expect(expected as usize);
    let (counted, startup_ms, naps) = match spec.guard {
        Guard::Coroutines => tasks::count(spec, stage).await?,
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
        stage.open().await?;
        Ok(Program::Locks(work))
    };
    let take = |message| {
        if let FromTree::Count(now) = message {
            tell(stage, &counted, &now);
            counted = now;
        }
    };
    perform(stage, Crew::Threads(spec.threads), begin, take).await?;
    Ok((counted, startup_ms, 0))
}

/// Tells how the counter stands.
fn tell(stage: &Stage, before: &Counted, now: &Counted) {
    stage.advance(now.made - before.made);
    stage.tell(&RunEvent::Count { made: now.made, actual: now.actual });
}
