//! The models: one file each, the same words in all of them: jobs, check, results, worker, sentinel, report.
//!
//! What two of them differ in is what their models differ in: lay two files side by side.

mod coroutines;
pub mod pace;
pub mod processes;
mod sequential;
pub mod spinner;
pub mod tree;

#[cfg(feature = "threads")]
pub mod executor;
#[cfg(feature = "threads")]
pub mod gil;
#[cfg(feature = "greenlets")]
mod greenlets;
#[cfg(feature = "threads")]
pub mod locks;
#[cfg(feature = "threads")]
pub mod threads;
#[cfg(feature = "threads")]
pub mod threads_gil;
#[cfg(feature = "threads")]
mod trace;
#[cfg(feature = "threads")]
pub mod transfer;

use crate::browser::clock;
use crate::error::{Code, Error};
use crate::jobs::{Checked, Job};
use crate::race::Race;
use crate::spec::ids::Model;

/// Runs the race: the one dispatch.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    match race.model() {
        Model::Sequential => sequential::run(race).await,
        Model::Coroutines => coroutines::run(race).await,
        Model::Processes => processes::run(race).await,
        Model::Threads | Model::ThreadsGil | Model::Executor => tree::run(race).await,
        #[cfg(feature = "greenlets")]
        Model::Greenlets => greenlets::run(race).await,
        model => Err(Error::new(Code::Internal, format!("This bundle runs no race by {}.", model.id()))),
    }
}

/// Checks one number in one go, and times it where it runs.
fn check(job: &Job) -> Checked {
    let started = clock::now();
    let prime = job.is_prime();
    Checked { index: job.index, prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started }
}
