//! A home-made process pool: a job queue, a result queue, and a sentinel for each worker.
//!
//! Each process has a memory of its own, so jobs and results travel as messages. The main thread only hands out and
//! takes in; it is free for frames all the while.

use wasm_bindgen::JsValue;

use super::check;
use super::spinner::slow;
use crate::browser::clock;
use crate::browser::process::{FromProcess, Pool, ToProcess, ready_pool};
use crate::browser::worker::Heard;
use crate::error::{Code, Error};
use crate::event_loop::Queue;
use crate::jobs::{Board, Next};
use crate::race::Race;

pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let workers = race.workers() as usize;
    let asked = clock::now();
    let mut pool = race.cancel().or(ready_pool(race.host(), workers)).await??;
    let mut jobs = Board::new(race.begin(clock::now() - asked).await?, workers);

    for worker in 0..workers {
        hand_out(&pool, &mut jobs, worker)?;
    }
    report(race, &mut pool, &mut jobs).await?;
    pool.keep_warm();
    Ok(())
}

/// Sends a worker its next jobs, or the sentinel.
fn hand_out(pool: &Pool, jobs: &mut Board, worker: usize) -> Result<(), Error> {
    pool.send(
        worker,
        &match jobs.next_for(worker) {
            Next::Jobs(jobs) => ToProcess::Jobs(jobs),
            Next::Sentinel => ToProcess::Sentinel,
        },
    )
}

/// Takes results in until every worker has said that it is done; an empty queue would prove nothing.
async fn report(race: &Race<'_>, pool: &mut Pool, jobs: &mut Board) -> Result<(), Error> {
    let mut done = 0;
    while done < pool.size() {
        let (worker, heard) = race.cancel().or(pool.hear()).await?;
        match heard {
            Heard::Message(FromProcess::Ready) => hand_out(pool, jobs, worker)?,
            Heard::Message(FromProcess::Results(results)) => {
                // Its next jobs first: the worker should not wait for our books.
                hand_out(pool, jobs, worker)?;
                for checked in &results {
                    if race.report(worker, checked) == Some(false) {
                        jobs.forget(checked.index);
                    }
                }
            }
            Heard::Message(FromProcess::Done) => done += 1,
            Heard::Message(FromProcess::Slowed(_)) => {
                return Err(Error::new(Code::Internal, "A process answered what it was not asked."));
            }
            Heard::Lost(reason) => {
                jobs.lost(worker, &reason)?;
                race.count_restart();
                pool.restart(race.host(), worker)?;
            }
        }
    }
    Ok(())
}

/// What a process does in one run: checks what it gets until it gets the sentinel, then says that it is done.
pub async fn worker(
    jobs: &Queue<ToProcess>,
    results: impl Fn(FromProcess) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    loop {
        results(match jobs.get().await {
            ToProcess::Jobs(jobs) => FromProcess::Results(jobs.iter().map(check).collect()),
            ToProcess::Slow(work) => FromProcess::Slowed(slow(&work)),
            ToProcess::Sentinel => return results(FromProcess::Done),
        })?;
    }
}
