//! The GIL lab: threads under a global interpreter lock, or without one, and what each did from moment to moment.

use super::record;
use crate::browser::tree::{Crew, FromTree, GilWork, Program};
use crate::error::Error;
use crate::jobs::Job;
use crate::models::tree::perform;
use crate::race::{Measured, Race};
use crate::record::RunRecord;
use crate::record::trace::spans_of;
use crate::spec::RunSpec;
use crate::stage::Stage;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let job = |(index, &n)| Job { index, n, algorithm: spec.algorithm, part: 0, parts: 1 };
    // The first threads compute, a number each; the others wait for the outside world.
    let jobs = (0..spec.mix.computing(spec.threads)).zip(spec.numbers.iter().cycle()).map(job).collect();
    let race = Race::of_jobs(stage, spec, spec.threads, jobs);
    let begin = async |startup_ms| {
        let jobs = race.begin(startup_ms).await?.to_vec();
        let switch_interval_ms = spec.gil.then_some(spec.switch_interval);
        Ok(Program::Gil(GilWork { jobs, threads: spec.threads, mix: spec.mix, switch_interval_ms }))
    };
    let mut noted = None;
    let take = |message| match message {
        FromTree::Results(results) => {
            for (worker, checked) in &results {
                race.report(*worker, checked);
            }
        }
        FromTree::Traced { stamps, left_out, latencies_ms } => noted = Some((stamps, left_out, latencies_ms)),
        _ => {}
    };
    let switches = perform(stage, Crew::Threads(spec.threads), begin, take).await?;
    race.count_switches(switches);
    let seen = stage.close().await?;
    let (stamps, left_out, latencies_ms) = noted.unwrap_or_default();
    let clock_start = race.clock_start();
    // Threads that only wait settle no number, so the end is where the last thread noted it.
    let ends = stamps.iter().filter_map(|stamps| stamps.last()).map(|stamp| stamp.at - clock_start);
    let total_ms = ends.fold(0.0, f64::max);
    let trace = (0..).zip(&stamps).flat_map(|(thread, stamps)| spans_of(thread, stamps, clock_start)).collect();
    Ok(RunRecord {
        trace: Some(trace),
        trace_left_out: Some(left_out),
        latencies_ms: Some(latencies_ms),
        ..record(spec, spec.threads, Measured { total_ms, ..race.measured()? }, seen)
    })
}
