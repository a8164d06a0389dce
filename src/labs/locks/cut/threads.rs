//! A thread that is ended in the middle of an update, and the proof that it has ended.
//!
//! Browsers end a worker when they get to it: at once, in two seconds, or not at all while it computes. Until then the
//! accounts are those of a thread at work, and say nothing. So the page watches the thread's heartbeat in the memory
//! that it kept, and believes that the thread has ended only when that has stood still for long.

use std::time::Duration;

use gloo_timers::future::sleep;

use super::Cut;
use crate::browser::clock;
use crate::browser::thread_group::{GroupMemory, ThreadGroup};
use crate::error::{Error, Reason};
use crate::stage::Stage;
use crate::work::{AccountsAt, Members, Program, Report};

/// How often the heartbeat is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// How long the heart of a thread that has ended must have stood still, in milliseconds: much longer than a thread
/// that only waits for its turn on the processor waits, on a machine with a dozen others.
const STILL_MS: f64 = 500.0;

/// How long it is waited for, in milliseconds. Chromium gives a worker that computes 2 s, and 4 s where the one that
/// started it has to be ended before.
const PATIENCE_MS: f64 = 8_000.0;

/// A group that has been ended while its thread moved money.
pub struct Ended {
    /// Dropped at whatever moment, it tells the thread to stop: a run that is cancelled leaves none behind.
    memory: GroupMemory,
    at: AccountsAt,
    /// What starting the group took, in milliseconds.
    pub startup_ms: f64,
}

/// Ends a whole group while its thread moves money.
pub async fn end_one(stage: &Stage, let_run: Duration) -> Result<Ended, Error> {
    let group = ThreadGroup::ready(stage.page(), stage.cancel(), Members::Threads(1)).await?;
    let startup_ms = group.startup_ms();
    stage.cancel().or(group.prepare(Program::Transfer)).await??;
    stage.open().await?;
    group.go()?;
    let Some(Report::Accounts(at)) = stage.cancel().or(group.report()).await?? else {
        return Err(Reason::NoAccounts {}.into());
    };
    stage.cancel().or(sleep(let_run)).await?;
    Ok(Ended { memory: group.end(), at, startup_ms })
}

/// What became of its update.
pub async fn post_mortem(stage: &Stage, Ended { memory, at, .. }: Ended) -> Result<Cut, Error> {
    let still = stage.cancel().or(stands_still(&memory, at.heartbeat)).await??;
    let (heartbeat, balances) = (memory.word_at(at.heartbeat)?, balances(&memory, at)?);
    // A thread that was not ended after all stops at its next step, and betrays itself by it. And nothing of it is left
    // that could slow down what comes next.
    memory.tell_stop()?;
    stage.cancel().or(stands_still(&memory, at.heartbeat)).await??;
    let ended = still && memory.word_at(at.heartbeat)? == heartbeat;
    Ok(if ended { Cut::Off(balances) } else { Cut::NotAtAll })
}

/// Returns when the heartbeat has stood still for long enough, or when patience is at an end; tells which.
async fn stands_still(memory: &GroupMemory, heartbeat: u32) -> Result<bool, Error> {
    let began = clock::now();
    let (mut last, mut since) = (memory.word_at(heartbeat)?, began);
    while clock::now() - since < STILL_MS {
        if clock::now() - began > PATIENCE_MS {
            return Ok(false);
        }
        sleep(LOOK).await;
        let now = memory.word_at(heartbeat)?;
        if now != last {
            (last, since) = (now, clock::now());
        }
    }
    Ok(true)
}

fn balances(memory: &GroupMemory, at: AccountsAt) -> Result<[u32; 2], Error> {
    Ok([memory.word_at(at.balances[0])?, memory.word_at(at.balances[1])?])
}
