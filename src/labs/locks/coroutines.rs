//! Coroutines that add to one counter: nobody comes in between, for nobody is interrupted but where it naps.

use std::cell::Cell;

use futures_util::future::try_join_all;

use super::tell;
use crate::error::Error;
use crate::models::pace::Pace;
use crate::platform::{Stage, clock};
use crate::spec::RunSpec;
use crate::work::Counted;

/// Additions between two questions whether a nap is due.
const ADDITIONS_A_LOOK: u32 = 1_000;

/// Additions between two naps, if nothing else is asked for: few, so that the tasks do take turns.
const ADDITIONS_A_NAP: u32 = 10_000;

/// How the counter stands in the end, what starting took, and the naps that were taken.
pub async fn count(spec: &RunSpec, stage: &Stage) -> Result<(Counted, f64, u32), Error> {
    stage.open().await?;
    let shared = Cell::new(0_u32);
    let made = Cell::new(Counted::default());
    let started = clock::now();
    let tasks = (0..spec.threads).map(|_| add(spec, stage, &shared, &made, started));
    let naps = try_join_all(tasks).await?.into_iter().sum();
    let counted = Counted { elapsed_ms: clock::now() - started, ..made.get() };
    Ok((counted, 0.0, naps))
}

/// One task's additions; gives its naps.
async fn add(
    spec: &RunSpec,
    stage: &Stage,
    counter: &Cell<u32>,
    made: &Cell<Counted>,
    started: f64,
) -> Result<u32, Error> {
    let nap_every = spec.nap_every.or(Some(ADDITIONS_A_NAP));
    let mut pace = Pace::new(stage, nap_every, spec.slice)?;
    pace.begin_slice();
    let mut left = spec.increments;
    while left > 0 {
        let now = left.min(ADDITIONS_A_LOOK);
        for _ in 0..now {
            let seen = counter.get();
            // No await here, so no other task loads the same number.
            counter.set(seen + 1);
        }
        left -= now;
        let before = made.get();
        made.set(Counted { made: before.made + now, actual: counter.get(), elapsed_ms: clock::now() - started });
        stage.advance(now);
        if pace.nap_if_due(now.into()).await? {
            tell(stage, &made.get(), &made.get());
        }
    }
    Ok(pace.naps())
}
