//! A new process for each job.

use crate::browser::clock;
use crate::browser::process::Pool;
use crate::error::Error;
use crate::jobs::Job;
use crate::record::lifecycle::OneEach;
use crate::stage::Stage;

/// Starts a process for each job, has the job done, and ends the process.
pub async fn each(jobs: &[Job], limit_ms: f64, stage: &Stage) -> Result<Vec<OneEach>, Error> {
    let began = clock::now();
    let mut done = Vec::new();
    for &job in jobs {
        if clock::now() - began >= limit_ms {
            break;
        }
        let started = clock::now();
        let process = Pool::new(stage.page(), stage.cancel(), 1).await?;
        let startup_ms = clock::now() - started;
        let checked = stage.cancel().or(process.check(job)).await??;
        let (job_ms, total_ms) = (checked.elapsed_ms, clock::now() - started);
        done.push(OneEach { startup_ms, job_ms, total_ms });
        // It waits for messages, so that to end it disturbs nobody.
        drop(process);
    }
    Ok(done)
}
