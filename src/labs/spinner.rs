//! The spinner lab: something keeps turning, or not, while something else works.

use super::record;
use crate::error::Error;
use crate::models::spinner::{self, ANSWER, Played, Scene};
use crate::race::{Measured, check_answers};
use crate::record::RunRecord;
use crate::spec::RunSpec;
use crate::spec::ids::Work;
use crate::spec::model::InSpinner;
use crate::stage::Stage;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let scene = Scene::prepare(stage, spec).await?;
    spinner::run(&scene).await?;
    let seen = stage.close().await?;
    let Played { startup_ms, work_ms, rows, spinner, naps, switches } = scene.played();
    check_answers(&rows)?;

    let workers = if spec.model.facts().spinner.is_none_or(InSpinner::is_all_on_the_page) { 1 } else { 2 };
    let napping = spec.work == Work::CpuNap;
    let measured = Measured { rows, startup_ms, total_ms: work_ms, naps, switches, restarts: 0 };
    Ok(RunRecord {
        work: Some(spec.work),
        nap: napping.then_some(stage.nap()),
        slice: (napping && spec.nap_every.is_none()).then_some(spec.slice),
        nap_every: spec.nap_every.filter(|_| napping),
        answer: Some(ANSWER),
        spinner: Some(spinner),
        uninterrupted_ms: Some(scene.uninterrupted_ms()),
        rounds: spec.work.computes().then_some(scene.chore().rounds),
        answered_by: scene.answered_by(),
        ..record(spec, workers, measured, seen)
    })
}
