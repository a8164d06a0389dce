//! A thread for one job: started, given the job, and ended when it has done it. One after another.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::leader::stop_asked;
use super::thread::Threads;
use crate::browser::clock;
use crate::jobs::{Checked, Job};
use crate::record::lifecycle::OneEach;
use crate::work::EachWork;

/// Has each job done by a thread of its own, until the time is over or the group is asked to stop.
///
/// # Errors
/// What the browser throws if it refuses a worker or a worker dies.
pub(super) async fn one_each(work: &EachWork, spawn: &Function, tell: impl Fn(OneEach)) -> Result<(), JsValue> {
    let began = clock::now();
    for job in &work.jobs {
        if stop_asked() || clock::now() - began >= work.limit_ms {
            break;
        }
        let started = clock::now();
        let thread = Threads::start(1, spawn).await?;
        let startup_ms = clock::now() - started;
        let mut job_ms = 0.0;
        thread.scope(|scope| scope.start(0, |_| job_ms = check(job).elapsed_ms));
        let total_ms = clock::now() - started;
        thread.end();
        tell(OneEach { startup_ms, job_ms, total_ms });
    }
    Ok(())
}

fn check(job: &Job) -> Checked {
    let started = clock::now();
    Checked::since(started, job, job.is_prime())
}
