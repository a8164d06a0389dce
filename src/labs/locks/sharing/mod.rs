//! What sharing costs: threads that add to counters of their own, which stand close together in memory or far apart.
//!
//! A processor moves memory between its cores in lines. A core that adds takes the whole line for itself, so two cores that
//! add to neighbours take it from each other all the time, though they share no variable: false sharing.

mod counters;
mod rounds;
mod threads;

pub use threads::program;

use crate::error::Error;
use crate::labs::record;
use crate::platform::{Stage, clock, perform};
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::measured::Measured;
use crate::record::sharing::line_bytes;
use crate::spec::RunSpec;
use crate::work::{Members, Program, Report};

/// Measures each place.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let (mut places, mut measured, mut from) = (Vec::new(), Measured::default(), 0.0);
    let begin = async |took| {
        measured.startup_ms = took;
        stage.open().await?;
        from = clock::now();
        Ok(())
    };
    let take = |report| {
        if let Report::Places(now) = report {
            stage.tell(&RunEvent::Places { places: &now });
            places = now;
        }
    };
    perform(stage, Members::Threads(spec.threads), Program::Sharing(spec.threads), begin, take).await?;
    measured.total_ms = clock::now() - from;
    let seen = stage.close().await?;
    Ok(RunRecord {
        line_bytes: line_bytes(&places),
        places: Some(places),
        ..record(spec, spec.threads, measured, seen)
    })
}
