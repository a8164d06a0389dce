//! A thread for one job.

use super::{Stage, clock, stop_asked};
use crate::error::Error;
use crate::event_loop::Cancelled;
use crate::jobs::{Checked, Job};
use crate::record::lifecycle::OneEach;
use crate::work::EachWork;

/// Has each job done by a thread of its own, until the time is over.
///
/// # Errors
/// `Code::Aborted` if it was asked to stop.
pub async fn perform_each(_stage: &Stage, work: EachWork, mut take: impl FnMut(OneEach)) -> Result<(), Error> {
    let began = clock::now();
    for job in &work.jobs {
        if stop_asked() {
            return Err(Cancelled.into());
        }
        if clock::now() - began >= work.limit_ms {
            break;
        }
        let started = clock::now();
        let (up, checked) = std::thread::scope(|scope| {
            let thread = scope.spawn(|| (clock::now(), check(job)));
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        let (startup_ms, job_ms) = (up - started, checked.elapsed_ms);
        take(OneEach { startup_ms, job_ms, total_ms: clock::now() - started });
    }
    Ok(())
}

fn check(job: &Job) -> Checked {
    let started = clock::now();
    Checked::since(started, job, job.is_prime())
}
