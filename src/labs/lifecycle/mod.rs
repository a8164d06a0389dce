//! The lifecycle lab: why it is hard to have workers. Each demo is an experiment of its own, on real workers.

mod errors;
mod exchange;
mod order;
mod racy;
mod startup;
mod stopping;

#[cfg(target_arch = "wasm32")]
pub use errors::attempt;
pub use errors::program as fail;
pub use exchange::program as exchange;
pub use racy::program as racy;
#[cfg(target_arch = "wasm32")]
pub use stopping::write;

use super::record;
use crate::error::Error;
use crate::platform::Stage;
use crate::record::RunRecord;
use crate::record::lifecycle::DemoFigures;
use crate::record::measured::Measured;
use crate::record::sweep::NotRun;
use crate::spec::RunSpec;
use crate::spec::ids::{Demo, Model};

/// What a demo gives.
struct Shown {
    demo: DemoFigures,
    not_run: Vec<NotRun>,
    /// Workers, where their number can be set.
    workers: u32,
    startup_ms: f64,
    total_ms: f64,
}

/// Runs the demo that was asked for.
///
/// # Errors
/// If the run is cancelled, or workers cannot be had or are lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let shown = match spec.demo {
        Demo::Startup => startup::run(spec, stage).await?,
        Demo::Racy => racy::run(spec, stage).await?,
        Demo::Stopping => stopping::run(spec, stage).await?,
        Demo::Order => order::run(spec, stage).await?,
        Demo::Exchange => exchange::run(stage).await?,
        Demo::Errors => errors::run(stage).await?,
    };
    let seen = stage.close().await?;
    let Shown { demo, not_run, workers, startup_ms, total_ms } = shown;
    let measured = Measured { startup_ms, total_ms, ..Measured::default() };
    Ok(RunRecord { demo: Some(demo), not_run: Some(not_run), ..record(spec, workers, measured, seen) })
}

/// Those of the models that can be had here; why the others cannot goes to `not_run`.
fn here<const N: usize>(stage: &Stage, models: [Model; N], not_run: &mut Vec<NotRun>) -> Vec<Model> {
    let mut here = Vec::new();
    for model in models {
        match stage.has(model) {
            Ok(()) => here.push(model),
            Err(error) => not_run.push(NotRun { model, why: error.message }),
        }
    }
    here
}
