//! The labs: one file each. A lab runs what was asked for on a stage, and makes the record.

#[cfg(feature = "basics")]
mod compare;
#[cfg(feature = "basics")]
pub mod gil;
#[cfg(feature = "practice")]
pub mod lifecycle;
#[cfg(all(feature = "practice", target_arch = "wasm32"))]
mod litmus;
#[cfg(feature = "basics")]
pub mod locks;
#[cfg(feature = "practice")]
pub mod practice;
#[cfg(feature = "basics")]
mod race;
mod rate;
#[cfg(feature = "basics")]
pub mod schedules;
#[cfg(feature = "practice")]
pub mod server;
#[cfg(feature = "basics")]
pub mod spinner;
#[cfg(feature = "basics")]
mod sweep;

use crate::error::{Error, Reason};
use crate::platform::Stage;
use crate::record::measured::{Measured, Trace};
use crate::record::{FramesSeen, RunRecord, SCHEMA};
use crate::spec::RunSpec;
use crate::spec::ids::{Disturbance, Lab};

/// Runs the lab that was asked for.
///
/// # Errors
/// [`Code::Unsupported`](crate::error::Code), `Aborted`, `WorkerLost` or `Internal`.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    match spec.lab {
        #[cfg(feature = "basics")]
        Lab::Race => race::run(spec, stage).await,
        #[cfg(feature = "basics")]
        Lab::Sweep => sweep::run(spec, stage).await,
        #[cfg(feature = "basics")]
        Lab::Compare => compare::run(spec, stage).await,
        #[cfg(feature = "basics")]
        Lab::Gil => gil::run(spec, stage).await,
        #[cfg(feature = "basics")]
        Lab::Locks => locks::run(spec, stage).await,
        #[cfg(feature = "basics")]
        Lab::Schedules => schedules::run(spec, stage).await,
        #[cfg(feature = "practice")]
        Lab::Lifecycle => lifecycle::run(spec, stage).await,
        #[cfg(feature = "practice")]
        Lab::Server => server::run(spec, stage).await,
        #[cfg(all(feature = "practice", target_arch = "wasm32"))]
        Lab::Litmus => litmus::run(spec, stage).await,
        #[cfg(all(feature = "basics", target_arch = "wasm32"))]
        Lab::Spinner => spinner::run(spec, stage).await,
        // Another bundle has it. Or there is no browser, and nothing to see turn, and no WebAssembly.
        #[allow(unreachable_patterns, reason = "in a browser a build may have all labs")]
        _ => Err(Reason::NotInBuild { lab: spec.lab.id(), model: spec.model.id() }.into()),
    }
}

/// A record with all that every lab's record has, and nothing else.
fn record(spec: &RunSpec, workers: u32, measured: Measured, seen: FramesSeen) -> RunRecord {
    let Measured { rows, startup_ms, total_ms, naps, switches, restarts, trace, started_at: _ } = measured;
    let (trace, trace_left_out) = trace.map(|Trace { spans, left_out, .. }| (spans, left_out)).unzip();
    RunRecord {
        schema: SCHEMA,
        lab: spec.lab,
        model: spec.model,
        work: None,
        algorithm: spec.algorithm,
        spec: spec.clone(),
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
        comparable: seen.disturbance.is_none(),
        disturbance: seen.disturbance,
        not_comparable: seen.disturbance.map(Disturbance::sentence),
        runs: None,
        medians: None,
        not_run: None,
        trace,
        trace_left_out,
        latencies_ms: None,
        expected: None,
        actual: None,
        lost: None,
        per_second: None,
        overlap_ms: None,
        sample: None,
        cuts: None,
        places: None,
        line_bytes: None,
        answer: None,
        spinner: None,
        moments: None,
        uninterrupted_ms: None,
        rounds: None,
        answered_by: None,
        schedules: None,
        bad: None,
        deadlocks: None,
        complete: None,
        outcomes: None,
        observed: None,
        trials: None,
        demo: None,
        requests: None,
        latency_ms: None,
        queue: None,
        server: None,
        environment: seen.environment,
    }
}
