//! A new thread for each job: the page's part. Who starts them is at the seam, since a browser lets only a worker do it
//! that is in its event loop.

use crate::error::Error;
use crate::jobs::Job;
use crate::platform::{Stage, perform_each};
use crate::record::lifecycle::OneEach;
use crate::work::EachWork;

/// Starts a thread for each job, has the job done, and ends the thread.
pub async fn each(jobs: &[Job], limit_ms: f64, stage: &Stage) -> Result<Vec<OneEach>, Error> {
    let mut done = Vec::new();
    perform_each(stage, EachWork { jobs: jobs.to_vec(), limit_ms }, |one| done.push(one)).await?;
    Ok(done)
}
