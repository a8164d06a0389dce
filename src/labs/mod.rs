//! The labs: one file each. A lab runs what was asked for on a stage, and makes the record.

mod gil;
mod locks;
mod race;
mod spinner;
mod sweep;

use crate::error::Error;
use crate::race::Measured;
use crate::record::{RunRecord, SCHEMA};
use crate::spec::RunSpec;
use crate::spec::ids::Lab;
use crate::stage::{Seen, Stage};

/// Runs the lab that was asked for.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    match spec.lab {
        Lab::Race => race::run(spec, stage).await,
        Lab::Sweep => sweep::run(spec, stage).await,
        Lab::Gil => gil::run(spec, stage).await,
        Lab::Locks => locks::run(spec, stage).await,
        Lab::Spinner => spinner::run(spec, stage).await,
    }
}

/// A record with all that every lab's record has, and nothing else.
fn record(spec: &RunSpec, workers: u32, measured: Measured, seen: Seen) -> RunRecord {
    let Measured { rows, startup_ms, total_ms, naps, switches, restarts } = measured;
    RunRecord {
        schema: SCHEMA,
        lab: spec.lab,
        model: spec.model,
        work: None,
        algorithm: spec.algorithm,
        workers,
        nap: None,
        slice: None,
        nap_every: None,
        switch_interval: spec.model.facts().gil.then_some(spec.switch_interval),
        rows,
        startup_ms,
        total_ms,
        naps,
        switches,
        restarts,
        main_thread: seen.main_thread,
        comparable: seen.not_comparable.is_none(),
        not_comparable: seen.not_comparable,
        runs: None,
        medians: None,
        trace: None,
        trace_left_out: None,
        latencies_ms: None,
        expected: None,
        actual: None,
        lost: None,
        per_second: None,
        cuts: None,
        answer: None,
        spinner: None,
        uninterrupted_ms: None,
        rounds: None,
        answered_by: None,
        environment: seen.environment,
    }
}
