//! The lab of all schedules: a worker goes through every order in which the threads of a small program can be interleaved.

use super::record;
use crate::error::Error;
use crate::platform::{Stage, clock};
use crate::record::RunRecord;
use crate::record::explored::Explored;
use crate::record::measured::Measured;
use crate::spec::RunSpec;

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or the explorer cannot be had or is lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    stage.open().await?;
    let began = clock::now();
    let Explored { schedules, bad, deadlocks, complete, outcomes } = stage.explore(spec).await?;
    let measured = Measured { total_ms: clock::now() - began, ..Measured::default() };
    let seen = stage.close().await?;
    Ok(RunRecord {
        schedules: Some(schedules),
        bad: Some(bad),
        deadlocks: Some(deadlocks),
        complete: Some(complete),
        outcomes: Some(outcomes),
        ..record(spec, 1, measured, seen)
    })
}
