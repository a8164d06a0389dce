//! Coroutines that add to one counter: nobody comes in between, for nobody is interrupted but where it naps.

use std::cell::{Cell, RefCell};

use futures_util::future::try_join_all;

use super::counter::Counter;
use super::rehearsal::{ADDITIONS_A_LOOK, rehearse};
use super::sample::{ADDITIONS, add_slowly, pause};
use super::{ADD_MS, MOST_INCREMENTS};
use crate::error::Error;
use crate::event_loop::Event;
use crate::models::pace::Pace;
use crate::platform::{Stage, clock};
use crate::record::event::RunEvent;
use crate::record::moments::Addition;
use crate::spec::RunSpec;
use crate::work::Counted;

/// Naps of each task, if nothing else is asked for: however often they add, they take turns.
const NAPS: u32 = 20;

/// How the counter stands in the end, the naps that were taken, and what was looked at closely.
pub async fn count(spec: &RunSpec, stage: &Stage) -> Result<(Counted, u32, Vec<Addition>), Error> {
    let per_ms = rehearse(spec.guard);
    let increments = spec.increments.unwrap_or_else(|| share(spec.threads, per_ms * ADD_MS));
    stage.expect((spec.threads * increments) as usize);
    stage.open().await?;
    let counter = Counter::default();
    let books = Cell::new(Counted { increments, ..Counted::default() });
    let closely = Closely::of(spec.threads);
    let started = clock::now();
    let tasks = (0..spec.threads).map(async |task| {
        let naps = add(spec, stage, &counter, &books).await?;
        closely.add(task, spec, stage).await?;
        Ok::<_, Error>(naps)
    });
    let naps = try_join_all(tasks).await?.into_iter().sum();
    let elapsed_ms = closely.ended.get() - started;
    Ok((Counted { elapsed_ms, ..books.get() }, naps, closely.sample.take()))
}

/// One task's share of so many additions, in thousands.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds")]
fn share(tasks: u32, additions: f64) -> u32 {
    let share = (additions / f64::from(tasks)).clamp(ADDITIONS_A_LOOK.into(), MOST_INCREMENTS.into()) as u32;
    share - share % ADDITIONS_A_LOOK
}

/// One task's additions; gives its naps.
async fn add(spec: &RunSpec, stage: &Stage, counter: &Counter, books: &Cell<Counted>) -> Result<u32, Error> {
    let mut left = books.get().increments;
    let nap_every = spec.nap_every.unwrap_or(left.div_ceil(NAPS));
    let mut pace = Pace::new(stage, Some(nap_every), spec.slice)?;
    pace.begin_slice();
    while left > 0 {
        let now = left.min(ADDITIONS_A_LOOK);
        // No await in here, so no other task loads the same number.
        counter.add_many(spec.guard, now);
        left -= now;
        books.update(|before| Counted { made: before.made + now, actual: counter.value(), ..before });
        stage.advance(now);
        if pace.nap_if_due(now.into()).await? {
            let Counted { made, actual, .. } = books.get();
            stage.tell(&RunEvent::Count { made, actual });
        }
    }
    Ok(pace.naps())
}

/// What tasks do when all have added as often as they were to: a few additions more, one by one.
struct Closely {
    /// Tasks that are not done yet.
    missing: Cell<u32>,
    /// When the last of them was.
    ended: Cell<f64>,
    all_done: Event,
    counter: Counter,
    sample: RefCell<Vec<Addition>>,
}

impl Closely {
    fn of(tasks: u32) -> Self {
        Self {
            missing: Cell::new(tasks),
            ended: Cell::new(0.0),
            all_done: Event::default(),
            counter: Counter::default(),
            sample: RefCell::default(),
        }
    }

    /// Waits for the other tasks, and then adds; naps after each addition.
    async fn add(&self, task: u32, spec: &RunSpec, stage: &Stage) -> Result<(), Error> {
        self.missing.update(|missing| missing - 1);
        if self.missing.get() == 0 {
            self.ended.set(clock::now());
            self.all_done.set();
        }
        self.all_done.wait().await;
        let mut pace = Pace::new(stage, Some(1), spec.slice)?;
        for _ in 0..ADDITIONS {
            let addition = add_slowly(&self.counter, spec.guard, task);
            self.sample.borrow_mut().push(addition);
            pause();
            pace.nap_if_due(1).await?;
        }
        Ok(())
    }
}
