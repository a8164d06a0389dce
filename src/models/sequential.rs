//! One number after another, in one go, on the main thread.
//!
//! Nothing else can happen on the page meanwhile: no frame, no click, no cancelling. That is the lesson.

use super::check;
use crate::error::Error;
use crate::race::{MAIN_THREAD, Race};

pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let jobs = race.begin(0.0).await?;
    for job in jobs {
        race.report(MAIN_THREAD, &check(job));
    }
    Ok(())
}
