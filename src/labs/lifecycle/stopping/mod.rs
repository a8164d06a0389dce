//! How a worker quits: by a sentinel, an event, a cancel, or by force; and what it leaves behind.
//!
//! The worker writes records, each in many pieces. In the middle of the fourth one it is to stop.

mod books;
mod coroutines;
#[cfg(target_arch = "wasm32")]
mod processes;

#[cfg(target_arch = "wasm32")]
pub use processes::write;

use self::books::Books;
use super::{Shown, here};
use crate::error::{Code, Error};
use crate::platform::Stage;
use crate::primality::{Algorithm, PrimalityTest};
use crate::record::lifecycle::{DemoFigures, StopFigures, StoppingFigures};
use crate::record::sweep::NotRun;
use crate::reference::LARGE_PRIME;
use crate::spec::RunSpec;
use crate::spec::ids::{Model, Stopping};
use crate::work::practice::WriteWork;

/// Records to write.
const RECORDS: u32 = 12;

/// Pieces of a record.
const PIECES: u32 = 32;

/// Bytes of a piece.
const BYTES: u32 = 1_024;

/// Steps of work for a piece: a tenth of a millisecond, so that a record takes a few milliseconds.
const STEPS: u64 = 100_000;

/// The record in whose middle the worker is to stop, and the bytes that there are of it then.
const LAST: (u32, u32) = (3, BYTES * PIECES / 2);

/// By process first, and what is ended by force at the end: it may compute on for a while.
const WAYS: [(Stopping, Model); 4] = [
    (Stopping::Sentinel, Model::Processes),
    (Stopping::Event, Model::Processes),
    (Stopping::Cancel, Model::Coroutines),
    (Stopping::Terminate, Model::Processes),
];

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<Shown, Error> {
    let mut not_run = Vec::new();
    let mut models = here(stage, [Model::Processes, Model::Coroutines], &mut not_run);
    let (mut ways, mut startup_ms) = (Vec::new(), 0.0);
    stage.expect(WAYS.iter().filter(|(_, model)| models.contains(model)).count());
    stage.open().await?;
    for (way, model) in WAYS {
        if !models.contains(&model) {
            continue;
        }
        match of_way(way, spec, stage).await {
            Ok((books, took_ms)) => {
                startup_ms += took_ms;
                ways.push(books.figures(way, model));
            }
            // What the browser seemed to have, and refuses now.
            Err(error) if error.code == Code::Unsupported => {
                models.retain(|&one| one != model);
                not_run.push(NotRun { model, why: error.message });
            }
            Err(error) => return Err(error),
        }
        stage.advance(1);
    }
    let total_ms = ways.iter().map(|way: &StopFigures| way.told_ms + way.quiet_ms.unwrap_or(0.0)).sum();
    let demo = DemoFigures::Stopping(StoppingFigures { records: RECORDS, bytes: BYTES * PIECES, ways });
    Ok(Shown { demo, not_run, workers: 1, startup_ms, total_ms })
}

/// Has the records written until somebody makes the worker stop; gives also what starting it took, in milliseconds.
async fn of_way(way: Stopping, spec: &RunSpec, stage: &Stage) -> Result<(Books, f64), Error> {
    #[cfg(target_arch = "wasm32")]
    if way != Stopping::Cancel {
        return processes::write_until(way, stage).await;
    }
    debug_assert!(way == Stopping::Cancel, "there are processes only in a browser, as the stage has said");
    Ok((coroutines::write_until_cancelled(spec, stage).await?, 0.0))
}

/// The records, in the order in which they are written.
fn records() -> impl Iterator<Item = WriteWork> {
    (0..RECORDS).map(|record| WriteWork { record, pieces: PIECES, bytes: BYTES, steps: STEPS })
}

/// What a piece takes.
fn work_for_a_piece(steps: u64) {
    std::hint::black_box(PrimalityTest::new(LARGE_PRIME, Algorithm::TrialDivision).advance(steps));
}
