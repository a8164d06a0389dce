//! One number after another, in one go, on the main thread.
//!
//! Nothing else can happen on the page meanwhile: no frame, no click, no cancelling. That is the lesson.

use crate::error::Error;
use crate::jobs::{Checked, Job};
use crate::platform::clock;
use crate::race::{MAIN_THREAD, Race};

/// Checks all numbers.
///
/// # Errors
/// If the run is cancelled before it begins.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    for job in race.begin(0.0).await? {
        race.report(MAIN_THREAD, &check(job));
    }
    Ok(())
}

/// Checks one number, and times it where it runs.
fn check(job: &Job) -> Checked {
    let started = clock::now();
    Checked::since(started, job, job.is_prime())
}
