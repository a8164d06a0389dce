//! The page's part: the scene is prepared and played, and the record is made of it.

use super::scene::{Outcome, Scene};
use super::slow::{self, ANSWER};
use super::{coroutines, offload, processes, watcher};
use crate::error::{Error, Reason};
use crate::labs::record;
use crate::record::RunRecord;
use crate::record::measured::{Measured, check_answers};
use crate::spec::RunSpec;
use crate::spec::ids::{Model, Work};
use crate::spec::model::InSpinner;
use crate::stage::Stage;

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or something that it needs cannot be had or is lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let scene = Scene::prepare(stage, spec).await?;
    play(&scene).await?;
    let seen = stage.close().await?;
    let Outcome { startup_ms, work_ms, rows, spinner, naps, switches } = scene.outcome();
    check_answers(&rows)?;
    if spec.work.computes() {
        slow::found(spec.algorithm, scene.uninterrupted_ms(), work_ms);
    }

    let workers = if spec.model.facts().spinner.is_none_or(InSpinner::is_all_on_the_page) { 1 } else { 2 };
    let napping = spec.work == Work::CpuNap;
    let measured = Measured { rows, startup_ms, total_ms: work_ms, naps, switches, ..Measured::default() };
    Ok(RunRecord {
        work: Some(spec.work),
        nap: napping.then_some(stage.nap()),
        slice: (napping && spec.nap_every.is_none()).then_some(spec.slice),
        nap_every: spec.nap_every.filter(|_| napping),
        answer: Some(ANSWER),
        spinner: Some(spinner),
        uninterrupted_ms: Some(scene.uninterrupted_ms()),
        rounds: spec.work.computes().then_some(scene.workload().rounds),
        answered_by: scene.answered_by(),
        ..record(spec, workers, measured, seen)
    })
}

/// Plays the scene: the one dispatch.
async fn play(scene: &Scene<'_>) -> Result<(), Error> {
    match scene.spec().model {
        Model::Coroutines => coroutines::supervisor(scene).await,
        Model::ThreadsGil => watcher::supervisor(scene).await,
        Model::Processes => processes::supervisor(scene).await,
        Model::Offload => offload::supervisor(scene).await,
        #[cfg(feature = "greenlets")]
        Model::Greenlets => super::greenlets::supervisor(scene).await,
        #[cfg(feature = "threads")]
        Model::Threads => super::threads::supervisor(scene).await,
        // What another bundle has, and what is no place for a spinner.
        #[cfg(not(feature = "greenlets"))]
        Model::Greenlets => Err(absent(scene)),
        #[cfg(not(feature = "threads"))]
        Model::Threads => Err(absent(scene)),
        Model::Sequential | Model::Executor => Err(absent(scene)),
    }
}

fn absent(scene: &Scene<'_>) -> Error {
    Reason::NotInBuild { lab: scene.spec().lab.id(), model: scene.spec().model.id() }.into()
}
