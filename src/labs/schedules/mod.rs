//! The lab of all schedules: a worker goes through every order in which the threads of a small program can be interleaved,
//! and then the same program runs on real threads, again and again.

mod threads;

pub use threads::program;

use super::record;
use crate::error::{Code, Error};
use crate::platform::{Stage, clock, perform};
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::explored::{Explored, Observed};
use crate::record::measured::Measured;
use crate::record::sweep::NotRun;
use crate::spec::RunSpec;
use crate::spec::ids::Model;
use crate::work::{Members, Program, Report, TrialWork};

/// How real runs of the program ended, and what starting the threads took.
struct Tried {
    observed: Vec<Observed>,
    startup_ms: f64,
}

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or the explorer cannot be had, or it or a thread is lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    stage.open().await?;
    let began = clock::now();
    let explored = stage.explore(spec).await?;
    let total_ms = clock::now() - began;
    stage.tell(&RunEvent::Found { explored: &explored });
    let (tried, not_run) = match try_for_real(spec, stage).await {
        // The explorer needs no shared memory: what it found stands all the same.
        Err(error) if error.code == Code::Unsupported => {
            (None, Some(vec![NotRun { model: Model::Threads, why: error.message }]))
        }
        tried => (tried?, None),
    };
    let startup_ms = tried.as_ref().map_or(0.0, |tried| tried.startup_ms);
    let seen = stage.close().await?;
    let Explored { schedules, bad, deadlocks, complete, outcomes } = explored;
    Ok(RunRecord {
        schedules: Some(schedules),
        bad: Some(bad),
        deadlocks: Some(deadlocks),
        complete: Some(complete),
        outcomes: Some(outcomes),
        trials: tried.as_ref().map(|tried| tried.observed.iter().map(|one| one.count).sum()),
        observed: tried.map(|tried| tried.observed),
        not_run,
        ..record(spec, 1, Measured { startup_ms, total_ms, ..Measured::default() }, seen)
    })
}

/// Runs the program on threads, if that was not declined.
async fn try_for_real(spec: &RunSpec, stage: &Stage) -> Result<Option<Tried>, Error> {
    if spec.trials == Some(0) {
        return Ok(None);
    }
    stage.has(Model::Threads)?;
    let work = TrialWork { program: spec.program, threads: spec.threads, times: spec.times, trials: spec.trials };
    let mut tried = Tried { observed: Vec::new(), startup_ms: 0.0 };
    let begin = async |took| {
        tried.startup_ms = took;
        Ok(stage.open().await?)
    };
    let take = |report| {
        if let Report::Observed(now) = report {
            stage.tell(&RunEvent::Observed { observed: &now });
            tried.observed = now;
        }
    };
    perform(stage, Members::Threads(spec.threads), Program::Trials(work), begin, take).await?;
    Ok(Some(tried))
}
