//! Cutting an update off: a thread is ended where it happens to be, a task is cancelled where it awaits.

mod coroutines;
mod threads;

use std::time::Duration;

use futures_util::TryStreamExt;
use futures_util::stream::FuturesUnordered;

use super::transfer::TOTAL;
use crate::error::Error;
use crate::labs::record;
use crate::platform::{Stage, clock};
use crate::record::measured::Measured;
use crate::record::{Cuts, RunRecord};
use crate::spec::RunSpec;
use crate::spec::ids::Guard;

/// How long an update goes on before it is cut off, at least; a little more each time, so that no rhythm is met.
const LET_RUN: Duration = Duration::from_millis(20);

/// What became of one update.
#[derive(Clone, Copy)]
enum Cut {
    /// It was cut off, and this is what the accounts held.
    Off([u32; 2]),
    /// The thread computed on, though it should have been ended.
    NotAtAll,
}

/// Groups that are waited for at the same time: Chromium takes seconds to end one.
const MOST_ENDING: usize = 4;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    stage.expect(spec.repeats as usize);
    let (mut cuts, mut startup_ms) = (Cuts::default(), 0.0);
    let mut ending = FuturesUnordered::new();
    let started = clock::now();
    for turn in 0..spec.repeats {
        let let_run = LET_RUN + Duration::from_micros(700) * turn;
        if spec.guard == Guard::Coroutines {
            take(stage, &mut cuts, Cut::Off(coroutines::cut(spec, stage, let_run).await?));
            continue;
        }
        let ended = threads::end_one(stage, let_run).await?;
        startup_ms += ended.startup_ms;
        ending.push(threads::post_mortem(stage, ended));
        if ending.len() == MOST_ENDING
            && let Some(cut) = ending.try_next().await?
        {
            take(stage, &mut cuts, cut);
        }
    }
    while let Some(cut) = ending.try_next().await? {
        take(stage, &mut cuts, cut);
    }
    let total_ms = clock::now() - started - startup_ms;
    let seen = stage.close().await?;
    let measured = Measured { startup_ms, total_ms, ..Measured::default() };
    Ok(RunRecord { cuts: Some(cuts), ..record(spec, 1, measured, seen) })
}

fn take(stage: &Stage, cuts: &mut Cuts, cut: Cut) {
    cuts.tries += 1;
    match cut {
        Cut::Off(balances) => {
            cuts.torn += u32::from(balances.iter().sum::<u32>() != TOTAL);
            cuts.accounts.push(balances);
        }
        Cut::NotAtAll => cuts.not_ended += 1,
    }
    stage.advance(1);
}
