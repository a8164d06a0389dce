//! The comparison: the race by every model that can be had here, one after another, on the same numbers.

mod one_race;

use self::one_race::{OneRace, race};
use super::record;
use crate::error::{Code, Error, Reason};
use crate::platform::Stage;
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::measured::Measured;
use crate::record::sweep::{NotRun, SweepRun, medians};
use crate::spec::RunSpec;
use crate::spec::ids::{Bundle, Lab, Model};

/// Whether it is for this build to run a model: of any other bundle than the page's own, the page's asks for what it
/// cannot run itself.
fn is_asked_for(model: Model) -> bool {
    Bundle::THIS == Bundle::Baseline || Bundle::THIS == model.page_bundle(Lab::Compare)
}

/// What one race counts beside the figures that its run has.
struct Raced {
    run: SweepRun,
    naps: u32,
    restarts: u32,
}

/// Whether only this model cannot be had: the browser refuses now what it seemed to have, or its workers did not come in
/// time or broke. The others are run all the same.
fn concerns_one_model(error: &Error) -> bool {
    matches!(error.code, Code::Unsupported | Code::WorkerLost)
}

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let (mut models, mut not_run) = (Vec::new(), Vec::new());
    for model in spec.lab.models().into_iter().filter(|&model| is_asked_for(model)) {
        match stage.has(model) {
            Ok(()) => models.push(model),
            Err(error) => not_run.push(NotRun { model, why: error.message }),
        }
    }
    let (mut kept, mut costs) = (Vec::new(), Vec::new());
    let (mut seen, mut in_vain) = (None, 0);
    stage.expect(models.len() * spec.repeats as usize);
    // In rounds: a machine that gets slower meanwhile, or faster, does so for all models alike.
    for _ in 0..spec.repeats {
        for model in models.clone() {
            // The jobs are the same for all, so no number is split for those that can.
            let of_model = RunSpec { model, split: false, ..spec.clone() };
            let OneRace { workers, measured, frames } = match race(&of_model, stage).await {
                Err(error) if concerns_one_model(&error) && models.len() > 1 => {
                    models.retain(|&one| one != model);
                    // The medians of all others are of more rounds than it had.
                    let before = kept.len();
                    kept.retain(|one: &Raced| one.run.model != model);
                    in_vain += before - kept.len();
                    not_run.push(NotRun { model, why: error.message });
                    stage.expect(models.len() * spec.repeats as usize + in_vain);
                    continue;
                }
                raced => raced?,
            };
            let Measured { mut rows, startup_ms, total_ms, naps, switches, restarts, .. } = measured;
            // The bounds are those of the checks as the page made them alone, in the order handed out.
            if model == spec.model {
                rows.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
                costs = rows.iter().map(|row| row.elapsed_ms).collect();
            }
            let longest_gap_ms = Some(frames.main_thread.longest_gap_ms);
            let run = SweepRun { model, workers, startup_ms, start_ms: None, total_ms, longest_gap_ms, switches };
            seen = Some(frames.after(seen));
            kept.push(Raced { run, naps, restarts });
            stage.tell(&RunEvent::Run { run: &run });
        }
    }
    let seen = seen.ok_or_else(|| Reason::NotInBuild { lab: spec.lab.id(), model: spec.model.id() })?;
    let cores = Some(seen.environment.cores).filter(|&cores| cores > 0);
    let sum = sum_of(&kept);
    let runs: Vec<_> = kept.into_iter().map(|one| one.run).collect();
    Ok(RunRecord {
        nap: Some(stage.nap()),
        slice: spec.nap_every.is_none().then_some(spec.slice),
        nap_every: spec.nap_every,
        switch_interval: Some(spec.switch_interval),
        medians: Some(medians(&runs, &costs, cores)),
        runs: Some(runs),
        not_run: Some(not_run),
        ..record(spec, spec.workers, sum, seen)
    })
}

/// What the races come to together.
fn sum_of(kept: &[Raced]) -> Measured {
    kept.iter().fold(Measured::default(), |sum, Raced { run, naps, restarts }| Measured {
        startup_ms: sum.startup_ms + run.startup_ms,
        total_ms: sum.total_ms + run.total_ms,
        naps: sum.naps + naps,
        switches: sum.switches + run.switches,
        restarts: sum.restarts + restarts,
        ..sum
    })
}
