//! A task that is cancelled: it learns of it at an await, and no await is in the update.

use std::time::Duration;

use futures_util::future::join;
use gloo_timers::future::sleep;

use crate::error::Error;
use crate::event_loop::{Cancel, Cancelled};
use crate::labs::locks::transfer::{Accounts, STEPS_BETWEEN};
use crate::models::pace::Pace;
use crate::platform::Stage;
use crate::spec::RunSpec;

/// Cancels a task while it moves money; gives what the accounts hold.
pub async fn cut(spec: &RunSpec, stage: &Stage, let_run: Duration) -> Result<[u32; 2], Error> {
    stage.open().await?;
    let accounts = Accounts::new();
    let task = Cancel::default();
    let cancel_it = async {
        sleep(let_run).await;
        task.cancel();
    };
    let (outcome, ()) = join(task.or(transfer_for_ever(spec, stage, &accounts)), cancel_it).await;
    // Cancelled, as was to be expected; only an error of the transfers themselves is one.
    outcome.unwrap_or(Ok(()))?;
    if stage.cancel().is_cancelled() {
        return Err(Cancelled.into());
    }
    Ok(accounts.balances())
}

/// Moves money, napping between updates and never in one.
async fn transfer_for_ever(spec: &RunSpec, stage: &Stage, accounts: &Accounts) -> Result<(), Error> {
    let mut pace = Pace::new(stage, spec.nap_every, spec.slice)?;
    loop {
        accounts.transfer();
        pace.nap_if_due(STEPS_BETWEEN).await?;
    }
}
