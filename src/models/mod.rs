//! The models: one file each, with the same words in all of them: jobs, check, results, worker, sentinel, report.
//!
//! What two files differ in is what their models differ in: lay two of them side by side. [`queues`] has what the
//! models on threads share, and [`pace`] has what the models that nap share.

pub mod coroutines;
pub mod executor;
pub mod pace;
pub mod queues;
pub mod sequential;
pub mod threads;
pub mod threads_gil;

#[cfg(feature = "greenlets")]
pub mod greenlets;
#[cfg(target_arch = "wasm32")]
pub mod processes;

use crate::error::{Error, Reason};
use crate::race::Race;
use crate::spec::ids::Model;

/// Runs the race by its model: the one dispatch.
///
/// # Errors
/// If the run is cancelled, or workers cannot be had or are lost.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    match race.spec.model {
        Model::Sequential => sequential::run(race).await,
        Model::Coroutines => coroutines::run(race).await,
        Model::Threads => threads::run(race).await,
        Model::ThreadsGil => threads_gil::run(race).await,
        Model::Executor => executor::run(race).await,
        #[cfg(target_arch = "wasm32")]
        Model::Processes => processes::run(race).await,
        #[cfg(feature = "greenlets")]
        Model::Greenlets => greenlets::run(race).await,
        // What a build without a browser, or without suspension, does not have; and what is no way to run a race.
        #[cfg(not(target_arch = "wasm32"))]
        Model::Processes => Err(absent(race)),
        #[cfg(not(feature = "greenlets"))]
        Model::Greenlets => Err(absent(race)),
        Model::Offload => Err(absent(race)),
    }
}

fn absent(race: &Race<'_>) -> Error {
    Reason::NotInBuild { lab: race.spec.lab.id(), model: race.spec.model.id() }.into()
}
