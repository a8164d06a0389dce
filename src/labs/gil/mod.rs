//! The GIL lab: threads under a global interpreter lock, or without one, and what each did from moment to moment.

mod threads;
mod trace;

pub use threads::program;

use super::record;
use crate::error::Error;
use crate::jobs::Job;
use crate::platform::{Stage, perform};
use crate::race::Race;
use crate::record::RunRecord;
use crate::record::measured::Measured;
use crate::record::trace::{latest, spans_of};
use crate::spec::RunSpec;
use crate::work::{GilWork, Members, Program, Report};

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let job = |(index, &n)| Job { index, n, algorithm: spec.algorithm, part: 0, parts: 1 };
    // The first threads compute, a number each; the others wait for the outside world.
    let jobs = (0..spec.mix.computing(spec.threads)).zip(spec.numbers.iter().cycle()).map(job).collect();
    let race = Race::of_jobs(stage, spec, spec.threads, jobs);
    let work = GilWork {
        jobs: race.jobs().to_vec(),
        threads: spec.threads,
        mix: spec.mix,
        switch_interval_ms: spec.gil.then_some(spec.switch_interval),
    };
    let begin = async |startup_ms| Ok(race.begin(startup_ms).await.map(|_| ())?);
    let mut noted = None;
    let take = |report| match report {
        Report::Traced { stamps, left_out, latencies_ms } => noted = Some((stamps, left_out, latencies_ms)),
        report => race.hear(report),
    };
    perform(stage, Members::Threads(spec.threads), Program::Gil(work), begin, take).await?;
    let seen = stage.close().await?;
    let (stamps, left_out, latencies_ms) = noted.unwrap_or_default();
    let clock_start = race.clock_start();
    let measured = race.measured().await?;
    // Threads that only wait settle no number: then the end is where the last thread noted it.
    let total_ms = f64::max(measured.total_ms, latest(&stamps) - clock_start);
    let trace = (0..).zip(&stamps).flat_map(|(thread, stamps)| spans_of(thread, stamps, clock_start)).collect();
    Ok(RunRecord {
        trace: Some(trace),
        trace_left_out: Some(left_out),
        latencies_ms: Some(latencies_ms),
        ..record(spec, spec.threads, Measured { total_ms, ..measured }, seen)
    })
}
