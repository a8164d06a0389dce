//! The sweep: the race again and again, with 1, 2, 3 … workers.

use super::record;
use crate::error::Error;
use crate::models;
use crate::platform::Stage;
use crate::race::Race;
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::measured::Measured;
use crate::record::sweep::{SweepRun, medians};
use crate::spec::RunSpec;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let mut runs = Vec::new();
    let mut costs = Vec::new();
    stage.expect((spec.workers * spec.repeats) as usize);
    for workers in 1..=spec.workers {
        for _ in 0..spec.repeats {
            let race = Race::one_of_many(stage, spec, workers);
            models::run(&race).await?;
            let Measured { mut rows, startup_ms, total_ms, switches, .. } = race.measured().await?;
            // The bounds are those of the checks as one worker did them, undisturbed, in the order handed out.
            if workers == 1 {
                rows.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
                costs = rows.iter().map(|row| row.elapsed_ms).collect();
            }
            let run = SweepRun { model: spec.model, workers, startup_ms, total_ms, longest_gap_ms: None, switches };
            runs.push(run);
            stage.advance(1);
            stage.tell(&RunEvent::Run { run: &run });
        }
    }
    let seen = stage.close().await?;
    let measured = Measured {
        startup_ms: runs.iter().map(|run| run.startup_ms).sum(),
        total_ms: runs.iter().map(|run| run.total_ms).sum(),
        switches: runs.iter().map(|run| run.switches).sum(),
        ..Measured::default()
    };
    Ok(RunRecord {
        medians: Some(medians(&runs, &costs, None)),
        runs: Some(runs),
        ..record(spec, spec.workers, measured, seen)
    })
}
