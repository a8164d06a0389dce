//! One run, from request to record.

use std::rc::Rc;

use crate::browser::host::Host;
use crate::error::Error;
use crate::event_loop::Cancel;
use crate::models;
use crate::race::{Measured, Race};
use crate::record::RunRecord;
use crate::record::sweep::{SweepRun, medians};
use crate::spec::RunSpec;
use crate::spec::ids::{Lab, Model};
use crate::stage::{Emit, RunEvent, Seen, Stage};

/// Runs what `spec` asks for.
///
/// # Errors
/// [`Code::Unsupported`](crate::error::Code), `Aborted`, `WorkerLost` or `Internal`.
pub async fn run(spec: RunSpec, host: Rc<Host>, emit: Emit, cancel: Cancel) -> Result<RunRecord, Error> {
    let capabilities = host.capabilities()?;
    capabilities.require(&spec)?;
    let nap = spec.nap.unwrap_or_else(|| capabilities.best_nap());
    let stage = Stage::new(host, nap, emit, cancel);
    let record = match spec.lab {
        Lab::Race => race(&spec, &stage).await?,
        Lab::Sweep => sweep(&spec, &stage).await?,
    };
    stage.tell(&RunEvent::Finished { result: &record });
    Ok(record)
}

async fn race(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let race = Race::new(stage, spec);
    models::run(&race).await?;
    let seen = stage.close().await?;
    let workers = race.workers();
    let measured = race.measured()?;

    let naps = spec.model == Model::Coroutines;
    Ok(RunRecord {
        nap: naps.then_some(stage.nap()),
        slice: (naps && spec.nap_every.is_none()).then_some(spec.slice),
        nap_every: spec.nap_every.filter(|_| naps),
        ..record(spec, workers, measured, seen)
    })
}

/// The race again and again, with 1, 2, 3 … workers.
async fn sweep(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let mut runs = Vec::new();
    let mut costs = Vec::new();
    stage.expect((spec.workers * spec.repeats) as usize);
    for workers in 1..=spec.workers {
        for _ in 0..spec.repeats {
            let race = Race::of_sweep(stage, spec, workers);
            models::run(&race).await?;
            let Measured { mut rows, startup_ms, total_ms, switches, .. } = race.measured()?;
            // The bounds are those of the checks as one worker did them, undisturbed, in the order handed out.
            if workers == 1 {
                rows.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
                costs = rows.iter().map(|row| row.elapsed_ms).collect();
            }
            let run = SweepRun { model: spec.model, workers, startup_ms, total_ms, switches };
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
        medians: Some(medians(&runs, &costs)),
        runs: Some(runs),
        ..record(spec, spec.workers, measured, seen)
    })
}

fn record(spec: &RunSpec, workers: u32, measured: Measured, seen: Seen) -> RunRecord {
    let Measured { rows, startup_ms, total_ms, naps, switches, restarts } = measured;
    RunRecord {
        schema: crate::record::SCHEMA,
        lab: spec.lab,
        model: spec.model,
        algorithm: spec.algorithm,
        workers,
        nap: None,
        slice: None,
        nap_every: None,
        switch_interval: (spec.model == Model::ThreadsGil).then_some(spec.switch_interval),
        rows,
        startup_ms,
        total_ms,
        naps,
        switches,
        restarts,
        main_thread: seen.main_thread,
        comparable: seen.not_comparable.is_none(),
        not_comparable: seen.not_comparable,
        runs: None,
        medians: None,
        environment: seen.environment,
    }
}
