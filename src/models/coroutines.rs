//! One number after another on the main thread, by a coroutine that naps.
//!
//! The work is the same as in `sequential`; the difference is the `await` in the middle of a check. There the event
//! loop gets its turn, frames are painted, and the coroutine can be cancelled.

use super::pace::Pace;
use crate::error::Error;
use crate::jobs::{Checked, Job};
use crate::platform::clock;
use crate::race::{MAIN_THREAD, Race};

/// Checks all numbers.
///
/// # Errors
/// If the run is cancelled, or the browser refuses to nap.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let mut pace = Pace::new(race.stage, race.spec.nap_every, race.spec.slice)?;
    let jobs = race.begin(0.0).await?;
    pace.begin_slice();
    for job in jobs {
        let checked = check(job, &mut pace).await?;
        race.report(MAIN_THREAD, &checked);
    }
    race.count_naps(pace.naps());
    Ok(())
}

/// Checks one number, napping whenever the slice is over.
async fn check(job: &Job, pace: &mut Pace) -> Result<Checked, Error> {
    let started = clock::now();
    let mut test = job.test();
    loop {
        let before = test.steps();
        let answer = test.advance(pace.budget());
        pace.nap_if_due(test.steps() - before).await?;
        if let Some(prime) = answer {
            return Ok(Checked::since(started, job, prime));
        }
    }
}
