//! A new coroutine for each job.

use futures_util::future::join_all;

use crate::error::Error;
use crate::jobs::{Checked, Job};
use crate::platform::clock;
use crate::record::lifecycle::WayFigures;
use crate::record::sweep::median;
use crate::spec::ids::Way;

/// Coroutines that are started to learn what that costs: one alone is over before the clock ticks.
const EMPTY: u32 = 10_000;

/// Starts a coroutine for each job, and awaits all of them.
pub async fn each(jobs: &[Job]) -> Result<WayFigures, Error> {
    let started = clock::now();
    join_all((0..EMPTY).map(|_| async {})).await;
    let startup_ms = (clock::now() - started) / f64::from(EMPTY);

    let started = clock::now();
    let checked = join_all(jobs.iter().map(check)).await;
    let total_ms = clock::now() - started;

    let job_ms = median(checked.iter().map(|checked| checked.elapsed_ms).collect());
    let jobs = u32::try_from(jobs.len()).unwrap_or(u32::MAX);
    Ok(WayFigures { way: Way::CoroutineEach, workers: jobs, jobs, startup_ms, job_ms, total_ms, pays_from: None })
}

async fn check(job: &Job) -> Checked {
    let started = clock::now();
    Checked::since(started, job, job.is_prime())
}
