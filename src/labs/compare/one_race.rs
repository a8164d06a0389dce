//! One race of a comparison, and what the page showed of itself during that race alone.

use crate::error::Error;
use crate::models;
use crate::platform::Stage;
use crate::race::Race;
use crate::record::FramesSeen;
use crate::record::measured::Measured;
use crate::spec::RunSpec;

/// What came of it.
pub struct OneRace {
    pub workers: u32,
    pub measured: Measured,
    pub frames: FramesSeen,
}

fn workers_of(spec: &RunSpec) -> u32 {
    if spec.model.facts().has_workers { spec.workers } else { 1 }
}

/// Runs the race by the model of `spec`. The stage opens for it, and is closed after it.
pub async fn race(spec: &RunSpec, stage: &Stage) -> Result<OneRace, Error> {
    #[cfg(target_arch = "wasm32")]
    if !spec.model.page_bundle(spec.lab).is_here() {
        return elsewhere(spec, stage).await;
    }
    let workers = workers_of(spec);
    let race = Race::one_of_many(stage, spec, workers);
    let raced = models::run(&race).await;
    if raced.is_ok() {
        stage.advance(1);
    }
    // Also after one that failed: the next one opens the stage for itself.
    let frames = stage.close().await?;
    raced?;
    Ok(OneRace { workers, measured: race.measured().await?, frames })
}

/// The same in the bundle that has what this one has not: a comparison of that one model, on a stage of its own, whose
/// figures are those of the race.
#[cfg(target_arch = "wasm32")]
async fn elsewhere(spec: &RunSpec, stage: &Stage) -> Result<OneRace, Error> {
    use crate::browser::elsewhere::{Ran, run};

    let bundle = spec.model.page_bundle(spec.lab);
    let once = RunSpec { repeats: 1, ..spec.clone() };
    let ran = run(stage.page(), stage.cancel(), bundle, &once).await?;
    let workers = workers_of(spec);
    let Ran { startup_ms, total_ms, naps, switches, restarts, main_thread, disturbance } = ran;
    stage.advance(1);
    // It was not opened: what is told here is how far the run is.
    let FramesSeen { environment, moments, .. } = stage.close().await?;
    let measured = Measured { startup_ms, total_ms, naps, switches, restarts, ..Measured::default() };
    Ok(OneRace { workers, measured, frames: FramesSeen { main_thread, disturbance, moments, environment } })
}
