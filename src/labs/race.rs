//! The race: the numbers, checked by the chosen model.

use super::record;
use crate::error::Error;
use crate::models;
use crate::platform::Stage;
use crate::race::Race;
use crate::record::RunRecord;
use crate::spec::RunSpec;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let race = Race::new(stage, spec);
    models::run(&race).await?;
    let seen = stage.close().await?;
    let workers = race.workers;
    let measured = race.measured().await?;

    let naps = spec.model.facts().naps;
    Ok(RunRecord {
        nap: naps.then_some(stage.nap()),
        slice: (naps && spec.nap_every.is_none()).then_some(spec.slice),
        nap_every: spec.nap_every.filter(|_| naps),
        ..record(spec, workers, measured, seen)
    })
}
