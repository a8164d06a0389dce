//! The page's part: the scene is prepared and played, and the record is made of it.

use super::line::Spun;
use super::scene::{Outcome, Scene};
use super::slow::ANSWER;
use super::{coroutines, offload, processes, watcher};
use crate::error::{Error, Reason};
use crate::labs::record;
use crate::record::RunRecord;
use crate::record::measured::{Measured, check_answers};
use crate::record::moments::{SpinnerMoments, Turn, ms_between};
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
    let Outcome { startup_ms, work_at, work_ms, rows, spinner, naps, switches } = scene.outcome();
    let Spun { seen: spinner, turns } = spinner;
    let moments = moments(work_at, &turns, &seen.moments);
    check_answers(&rows)?;
    let (uninterrupted_ms, too_short) = scene.found(work_ms);
    let seen = if too_short { seen.with_too_little_work() } else { seen };

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
        moments,
        uninterrupted_ms: Some(uninterrupted_ms),
        rounds: spec.work.computes().then_some(scene.workload().rounds),
        answered_by: scene.answered_by(),
        ..record(spec, workers, measured, seen)
    })
}

/// What happened when, from when the page was measured.
fn moments(work_at: f64, turns: &[Turn], page: &[f64]) -> Option<SpinnerMoments> {
    let (&from, frames) = page.split_first()?;
    Some(SpinnerMoments {
        work_from_ms: ms_between(from, work_at),
        turns: turns.iter().map(|&Turn { turn, at_ms }| Turn { turn, at_ms: ms_between(from, at_ms) }).collect(),
        frames_ms: frames.iter().map(|&at| ms_between(from, at)).collect(),
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
