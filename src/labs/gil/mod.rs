//! The GIL lab: threads under a global interpreter lock, or without one, and what each did from moment to moment.

mod threads;

pub use threads::program;

use super::record;
use crate::error::Error;
use crate::jobs::Job;
use crate::platform::{Stage, perform};
use crate::race::Race;
use crate::record::RunRecord;
use crate::record::measured::Measured;
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
    let mut latencies_ms = None;
    let take = |report| match report {
        Report::Latencies(all) => latencies_ms = Some(all),
        report => race.hear(report),
    };
    perform(stage, Members::Threads(spec.threads), Program::Gil(work), begin, take).await?;
    let seen = stage.close().await?;
    let measured = race.measured().await?;
    // Threads that only wait settle no number: then the end is where the last thread noted it.
    let ended_ms = measured.trace.as_ref().map_or(0.0, |trace| trace.ended_ms);
    let total_ms = f64::max(measured.total_ms, ended_ms);
    Ok(RunRecord { latencies_ms, ..record(spec, spec.threads, Measured { total_ms, ..measured }, seen) })
}
