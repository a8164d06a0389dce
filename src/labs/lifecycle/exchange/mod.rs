//! Handing data over: to a thread by telling where it is, to a process by copy, and to a process by transfer.

#[cfg(target_arch = "wasm32")]
mod processes;
mod threads;

pub use threads::program;

use super::{Shown, here};
use crate::error::{Code, Error};
use crate::platform::{Stage, perform};
use crate::record::lifecycle::{DemoFigures, ExchangeFigures, HandedFigures};
use crate::record::sweep::{NotRun, median};
use crate::spec::ids::{Handing, Model};
use crate::work::practice::{ExchangeWork, Program, Report};
use crate::work::{self, Members};

/// How often each thing is handed over. The first time is not counted: somebody may have to wake up.
const REPEATS: u32 = 11;

/// Numbers of the list: as many as a small table has.
const NUMBERS: u32 = 10_000;

const MEGABYTE: u32 = 1 << 20;

/// Of the blocks. The largest takes two fifths of the memory that a group of threads has.
const BYTES: [u32; 3] = [MEGABYTE, 4 * MEGABYTE, 16 * MEGABYTE];

pub async fn run(stage: &Stage) -> Result<Shown, Error> {
    let work = ExchangeWork { repeats: REPEATS, numbers: NUMBERS, bytes: BYTES.to_vec() };
    let (mut handed, mut not_run, mut startup_ms) = (Vec::new(), Vec::new(), 0.0);
    let models = here(stage, [Model::Threads, Model::Processes], &mut not_run);
    let each = 1 + BYTES.len();
    stage.expect(
        each * usize::from(models.contains(&Model::Threads))
            + (2 * each - 1) * usize::from(models.contains(&Model::Processes)),
    );
    stage.open().await?;
    for model in models {
        let took = match model {
            Model::Threads => by_threads(stage, work.clone(), &mut handed).await,
            _ => by_processes(stage, &work, &mut handed).await,
        };
        match took {
            Ok(took) => startup_ms += took,
            // What the browser seemed to have, and refuses now.
            Err(error) if error.code == Code::Unsupported => not_run.push(NotRun { model, why: error.message }),
            Err(error) => return Err(error),
        }
    }
    let total_ms = handed.iter().map(|one: &HandedFigures| one.micros * f64::from(REPEATS) / 1000.0).sum();
    let demo = DemoFigures::Exchange(ExchangeFigures { repeats: REPEATS, handed });
    Ok(Shown { demo, not_run, workers: 1, startup_ms, total_ms })
}

/// Gives what starting the threads took, in milliseconds.
async fn by_threads(stage: &Stage, work: ExchangeWork, handed: &mut Vec<HandedFigures>) -> Result<f64, Error> {
    let mut startup_ms = 0.0;
    let begin = async |took| {
        startup_ms = took;
        Ok(())
    };
    let take = |report| {
        if let work::Report::Practice(Report::Handed(figures)) = report {
            handed.push(figures);
            stage.advance(1);
        }
    };
    perform(stage, Members::Threads(1), Program::Exchange(work).into(), begin, take).await?;
    Ok(startup_ms)
}

#[cfg(target_arch = "wasm32")]
use processes::hand_over as by_processes;

#[cfg(not(target_arch = "wasm32"))]
async fn by_processes(_: &Stage, _: &ExchangeWork, _: &mut Vec<HandedFigures>) -> Result<f64, Error> {
    std::future::ready(Ok(0.0)).await
}

/// The medians of what each time took, in milliseconds: until it was there, and for how long the sender was held.
fn figures(way: Handing, list: bool, size: u32, times: &[(f64, f64)]) -> HandedFigures {
    let micros_of = |of: fn(&(f64, f64)) -> f64| 1000.0 * median(times.iter().map(of).collect());
    HandedFigures { way, list, size, micros: micros_of(|time| time.0), held_micros: micros_of(|time| time.1) }
}
