//! One number after another on the main thread, by a coroutine that naps.
//!
//! The work is the same as in `sequential`; the difference is the `await` in the middle of a check. There the event
//! loop gets its turn, frames are painted, and the coroutine can be cancelled.

use super::clock;
use crate::browser::nap::Napper;
use crate::browser::values::thrown;
use crate::error::{Code, Error};
use crate::jobs::{Checked, Job};
use crate::race::{MAIN_THREAD, Race};
use crate::spec::ids::Nap;

/// Steps between two looks at the clock: about 0.04 ms of division, so that a slice ends on time, also on a machine
/// that is ten times slower.
const STEPS_A_LOOK: u64 = 16_384;

pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let mut pace = Pace::new(race)?;
    let jobs = race.begin(0.0).await?;
    pace.begin_slice();
    for job in &jobs {
        let checked = check(job, &mut pace).await?;
        race.report(MAIN_THREAD, &checked);
    }
    Ok(())
}

/// Checks one number, napping whenever the slice is over.
async fn check(job: &Job, pace: &mut Pace<'_>) -> Result<Checked, Error> {
    let started = clock::now();
    let mut test = job.test();
    let prime = loop {
        let before = test.steps();
        let answer = test.advance(pace.budget());
        pace.nap_if_due(test.steps() - before).await?;
        if let Some(prime) = answer {
            break prime;
        }
    };
    Ok(Checked { index: job.index, prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started })
}

/// When to nap, and how.
struct Pace<'a> {
    race: &'a Race<'a>,
    napper: Napper,
    slice: Slice,
}

/// What a slice of work is measured by.
enum Slice {
    /// Milliseconds, and when the present slice began.
    Time { length_ms: f64, began: f64 },
    /// Steps, and how many are left of the present slice.
    Steps { length: u64, left: u64 },
}

impl<'a> Pace<'a> {
    fn new(race: &'a Race<'a>) -> Result<Self, Error> {
        let spec = race.spec();
        let nap = race.nap();
        let slice = match spec.nap_every {
            Some(steps) => Slice::Steps { length: steps.into(), left: steps.into() },
            None => Slice::Time { length_ms: spec.slice, began: clock::now() },
        };
        let napper = Napper::new(nap).map_err(|error| cannot_nap(nap, &error))?;
        Ok(Self { race, napper, slice })
    }

    fn begin_slice(&mut self) {
        match &mut self.slice {
            Slice::Time { began, .. } => *began = clock::now(),
            Slice::Steps { length, left } => *left = *length,
        }
    }

    /// Steps that may be done before the next question whether a nap is due.
    fn budget(&self) -> u64 {
        match self.slice {
            Slice::Time { .. } => STEPS_A_LOOK,
            Slice::Steps { left, .. } => left,
        }
    }

    async fn nap_if_due(&mut self, steps_done: u64) -> Result<(), Error> {
        let due = match &mut self.slice {
            Slice::Time { length_ms, began } => clock::now() - *began >= *length_ms,
            Slice::Steps { left, .. } => {
                *left = left.saturating_sub(steps_done);
                *left == 0
            }
        };
        if due {
            self.race.count_nap();
            self.race.cancel().or(self.napper.nap()).await?.map_err(|error| cannot_nap(self.race.nap(), &error))?;
            self.begin_slice();
        }
        Ok(())
    }
}

fn cannot_nap(nap: Nap, error: &wasm_bindgen::JsValue) -> Error {
    let message = format!("The browser refused to nap by {}: {}", nap.id(), thrown(error));
    Error::in_field(Code::Unsupported, "nap", message)
}
