//! What starting costs: the same small jobs by a new worker each, by workers that are kept, and by coroutines.

mod coroutines;
#[cfg(target_arch = "wasm32")]
mod processes;
mod threads;

use strum::VariantArray;

use super::{Shown, here};
use crate::error::{Code, Error};
use crate::jobs::{Job, jobs_of};
use crate::models;
use crate::platform::{Stage, forget_warm};
use crate::race::Race;
use crate::record::lifecycle::{DemoFigures, OneEach, StartupFigures, WayFigures};
use crate::record::measured::Measured;
use crate::record::sweep::{NotRun, median};
use crate::spec::RunSpec;
use crate::spec::ids::{Model, Order, Way};

/// Jobs, if nobody says how many.
const JOBS: u32 = 200;

/// The number that every job checks: a prime that takes a hundred thousand steps, some tenths of a millisecond.
const SMALL: u64 = 10_000_000_019;

/// How long a new worker for each job is afforded, in milliseconds. To start a process may take a tenth of a second.
const LIMIT_MS: f64 = 3_000.0;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<Shown, Error> {
    let asked = spec.jobs.unwrap_or(JOBS);
    let numbers = vec![SMALL; asked as usize];
    let spec = &RunSpec { numbers, order: Order::Given, split: false, ..spec.clone() };
    let mut not_run = Vec::new();
    let mut models = here(stage, [Model::Processes, Model::Threads, Model::Coroutines], &mut not_run);
    let mut ways: Vec<WayFigures> = Vec::new();
    stage.expect(Way::VARIANTS.iter().filter(|way| models.contains(&way.model())).count());
    stage.open().await?;
    for &way in Way::VARIANTS {
        let model = way.model();
        if !models.contains(&model) {
            continue;
        }
        match of_way(way, spec, stage).await {
            Ok(figures) => ways.push(figures),
            // What the browser seemed to have, and refuses now.
            Err(error) if error.code == Code::Unsupported => {
                models.retain(|&one| one != model);
                not_run.push(NotRun { model, why: error.message });
            }
            Err(error) => return Err(error),
        }
        stage.advance(1);
    }
    for pool in [Way::ProcessPool, Way::ThreadPool] {
        pays(&mut ways, pool);
    }
    let total = |of: fn(&WayFigures) -> f64| ways.iter().map(of).sum();
    let (startup_ms, total_ms) = (total(|way| way.startup_ms), total(|way| way.total_ms));
    let demo = DemoFigures::Startup(StartupFigures { jobs: asked, limit_ms: LIMIT_MS, ways });
    Ok(Shown { demo, not_run, workers: spec.workers, startup_ms, total_ms })
}

async fn of_way(way: Way, spec: &RunSpec, stage: &Stage) -> Result<WayFigures, Error> {
    let jobs = jobs_of(spec, 1);
    match way {
        Way::ProcessPool | Way::ThreadPool => pool(way, spec, stage).await,
        Way::CoroutineEach => coroutines::each(&jobs).await,
        Way::ProcessEach | Way::ThreadEach => {
            // The first of all: its script has to come over the network, and to be compiled.
            each(way, &jobs[..1], stage).await?;
            Ok(figures(way, &each(way, &jobs, stage).await?))
        }
    }
}

/// A new worker for each job, one after another, for as long as that is afforded.
async fn each(way: Way, jobs: &[Job], stage: &Stage) -> Result<Vec<OneEach>, Error> {
    #[cfg(target_arch = "wasm32")]
    if way == Way::ProcessEach {
        return processes::each(jobs, LIMIT_MS, stage).await;
    }
    debug_assert!(way != Way::ProcessEach, "there are processes only in a browser, as the stage has said");
    threads::each(jobs, LIMIT_MS, stage).await
}

/// Workers that are started once, and then take the jobs from a queue: the pool of the race.
async fn pool(way: Way, spec: &RunSpec, stage: &Stage) -> Result<WayFigures, Error> {
    // What an earlier run has left there would make the start look free.
    forget_warm();
    let of_model = RunSpec { model: way.model(), ..spec.clone() };
    let race = Race::one_of_many(stage, &of_model, spec.workers);
    models::run(&race).await?;
    let Measured { rows, startup_ms, total_ms, .. } = race.measured().await?;
    let job_ms = median(rows.iter().map(|row| row.elapsed_ms).collect());
    let jobs = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Ok(WayFigures { way, workers: spec.workers, jobs, startup_ms, job_ms, total_ms, pays_from: None })
}

fn figures(way: Way, done: &[OneEach]) -> WayFigures {
    let median_of = |of: fn(&OneEach) -> f64| median(done.iter().map(of).collect());
    let jobs = u32::try_from(done.len()).unwrap_or(u32::MAX);
    WayFigures {
        way,
        workers: jobs,
        jobs,
        startup_ms: median_of(|one| one.startup_ms),
        job_ms: median_of(|one| one.job_ms),
        total_ms: done.iter().map(|one| one.total_ms).sum(),
        pays_from: None,
    }
}

/// Finds the number of jobs from which on a pool pays for itself.
fn pays(ways: &mut [WayFigures], pool: Way) {
    let each_ms = ways
        .iter()
        .find(|each| each.way.model() == pool.model() && each.way != pool)
        .map(|each| each.total_ms / f64::from(each.jobs.max(1)));
    let Some((each_ms, pool)) = each_ms.zip(ways.iter_mut().find(|way| way.way == pool)) else { return };
    let saved_ms = each_ms - pool.total_ms / f64::from(pool.jobs.max(1));
    if saved_ms > 0.0 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of jobs")]
        let from = (pool.startup_ms / saved_ms).ceil() as u32;
        pool.pays_from = Some(from.max(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(way: Way, jobs: u32, startup_ms: f64, total_ms: f64) -> WayFigures {
        WayFigures { way, workers: 1, jobs, startup_ms, job_ms: 0.1, total_ms, pays_from: None }
    }

    #[test]
    fn a_pool_pays_from_where_its_start_costs_less_than_those_that_it_saves() {
        // A job costs 50 ms by a new process, and 1 ms by the pool, whose start costs 110 ms: 49 ms are saved by each.
        let mut ways = [way(Way::ProcessEach, 40, 49.0, 2000.0), way(Way::ProcessPool, 200, 110.0, 200.0)];
        pays(&mut ways, Way::ProcessPool);
        assert_eq!(ways[1].pays_from, Some(3));
        pays(&mut ways, Way::ThreadPool);
        let mut slow = [way(Way::ThreadEach, 10, 1.0, 10.0), way(Way::ThreadPool, 10, 5.0, 20.0)];
        pays(&mut slow, Way::ThreadPool);
        assert_eq!(slow[1].pays_from, None);
    }
}
