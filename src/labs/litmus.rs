//! The lab of litmus tests: two threads with a few accesses each, and what they saw of one another.
//!
//! The accesses stand in `www/src/engine/litmus/litmus.wat`: two threads that load and store one variable without atomics
//! are undefined behaviour in Rust, and what the processor does with them is the very question.

use super::record;
use crate::error::Error;
use crate::platform::{Stage, clock};
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::explored::Observed;
use crate::record::litmus::{LitmusCounts, LitmusTried};
use crate::record::measured::Measured;
use crate::spec::RunSpec;
use crate::spec::ids::LitmusTest;

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    stage.open().await?;
    let began = clock::now();
    let (test, emit) = (spec.test, stage.emit());
    let so_far = move |counts| emit(&RunEvent::Observed { observed: &observed(test, counts) });
    let LitmusTried { counts, took_ms, architecture } = stage.litmus(spec, so_far).await?;
    let startup_ms = (clock::now() - began - took_ms).max(0.0);
    let mut seen = stage.close().await?;
    seen.environment.architecture = architecture;
    let trials = counts.0.iter().sum();
    Ok(RunRecord {
        observed: Some(observed(test, counts)),
        trials: Some(trials),
        per_second: (took_ms > 0.0).then(|| f64::from(trials) / (took_ms / 1000.0)),
        ..record(spec, 2, Measured { startup_ms, total_ms: took_ms, ..Measured::default() }, seen)
    })
}

/// The ways in which a trial can end, in words.
fn observed(test: LitmusTest, LitmusCounts(counts): LitmusCounts) -> Vec<Observed> {
    let ways = [[0, 0], [0, 1], [1, 0], [1, 1]];
    let way = |(registers, count): ([u8; 2], u32)| {
        let bad = registers == test.reordered();
        let value = registers.map(|register| register.to_string()).join(" ");
        Observed { value, count, bad, interleaving: Some(!bad) }
    };
    ways.into_iter().zip(counts).map(way).collect()
}
