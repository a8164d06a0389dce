//! Cutting an update off: a thread is ended where it happens to be, a task is cancelled where it awaits.

use std::cell::Cell;
use std::time::Duration;

use gloo_timers::future::sleep;
use js_sys::{Atomics, Int32Array};

use crate::browser::clock;
use crate::browser::thread_group::ThreadGroup;
use crate::browser::values::thrown;
use crate::error::{Code, Error};
use crate::event_loop::Cancel;
use crate::labs::record;
use crate::models::pace::Pace;
use crate::primality::{Algorithm, PrimalityTest};
use crate::record::measured::Measured;
use crate::record::{Cuts, RunRecord};
use crate::reference::LARGE_PRIME;
use crate::spec::RunSpec;
use crate::spec::ids::Guard;
use crate::stage::Stage;
use crate::work::{Members, Program, Report};

/// How long an update goes on before it is cut off, at least; a little more each time, so that no rhythm is met.
const LET_RUN: Duration = Duration::from_millis(20);

/// Accounts are looked at twice, so long apart, until they stand still: the browser ends a worker when it gets to it.
const SETTLE: Duration = Duration::from_millis(20);

/// Looks after which a group counts as ended whatever the accounts do.
const MOST_LOOKS: u32 = 100;

/// What both accounts hold together; the program `transfer` puts as much into them.
const TOTAL: i32 = 1_000;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    stage.expect(spec.repeats as usize);
    let (mut cuts, mut startup_ms) = (Cuts::default(), 0.0);
    let started = clock::now();
    for turn in 0..spec.repeats {
        let let_run = LET_RUN + Duration::from_micros(700) * turn;
        let (total, took) = match spec.guard {
            Guard::Coroutines => (cut_task(spec, stage, let_run).await?, 0.0),
            Guard::None | Guard::Lock | Guard::Atomic => cut_thread(stage, let_run).await?,
        };
        startup_ms += took;
        cuts.tries += 1;
        cuts.torn += u32::from(total != TOTAL);
        stage.advance(1);
    }
    let total_ms = clock::now() - started - startup_ms;
    let seen = stage.close().await?;
    let measured = Measured { startup_ms, total_ms, ..Measured::default() };
    Ok(RunRecord { cuts: Some(cuts), ..record(spec, 1, measured, seen) })
}

/// Ends a whole group while its thread moves money; gives what the accounts hold, and what starting the group took.
async fn cut_thread(stage: &Stage, let_run: Duration) -> Result<(i32, f64), Error> {
    let group = ThreadGroup::ready(stage.page(), stage.cancel(), Members::Threads(1)).await?;
    let startup_ms = group.startup_ms();
    stage.cancel().or(group.prepare(Program::Transfer)).await??;
    stage.open().await?;
    group.go()?;
    let Some(Report::Accounts(addresses)) = stage.cancel().or(group.report()).await?? else {
        return Err(Error::new(Code::Internal, "The group did not say where the accounts are."));
    };
    stage.cancel().or(sleep(let_run)).await?;
    // Dropped when the accounts have been read, it asks the thread to stop, should the browser not have ended it.
    let memory = group.end();
    let words = memory.words()?;

    let mut before = balances(&words, addresses)?;
    for _ in 0..MOST_LOOKS {
        stage.cancel().or(sleep(SETTLE)).await?;
        let now = balances(&words, addresses)?;
        if now == before {
            break;
        }
        before = now;
    }
    Ok((before[0] + before[1], startup_ms))
}

fn balances(memory: &Int32Array, addresses: [u32; 2]) -> Result<[i32; 2], Error> {
    let load =
        |address: u32| Atomics::load(memory, address / 4).map_err(|error| Error::new(Code::Internal, thrown(&error)));
    Ok([load(addresses[0])?, load(addresses[1])?])
}

/// Cancels a task while it moves money; gives what the accounts hold.
async fn cut_task(spec: &RunSpec, stage: &Stage, let_run: Duration) -> Result<i32, Error> {
    stage.open().await?;
    let accounts = (Cell::new(TOTAL), Cell::new(0));
    let task = Cancel::default();
    let cancel_it = async {
        sleep(let_run).await;
        task.cancel();
    };
    let (outcome, ()) = futures_util::future::join(task.or(transfer_for_ever(spec, stage, &accounts)), cancel_it).await;
    // Cancelled, as was to be expected; only an error of the transfers themselves is one.
    outcome.unwrap_or(Ok(()))?;
    if stage.cancel().is_cancelled() {
        return Err(crate::event_loop::Cancelled.into());
    }
    Ok(accounts.0.get() + accounts.1.get())
}

/// Moves 1 from one account to the other and back, napping between updates and never in one.
async fn transfer_for_ever(spec: &RunSpec, stage: &Stage, accounts: &(Cell<i32>, Cell<i32>)) -> Result<(), Error> {
    let mut pace = Pace::new(stage, spec.nap_every, spec.slice)?;
    loop {
        let (from, to) = if accounts.0.get() > 0 { (&accounts.0, &accounts.1) } else { (&accounts.1, &accounts.0) };
        from.update(|balance| balance - 1);
        let mut rate = PrimalityTest::new(LARGE_PRIME, Algorithm::TrialDivision);
        rate.advance(STEPS_BETWEEN);
        to.update(|balance| balance + 1);
        pace.nap_if_due(rate.steps()).await?;
    }
}

/// Steps of work between taking and giving, as many as the thread does.
const STEPS_BETWEEN: u64 = 20_000;
