//! When a coroutine naps, and how.

use std::rc::Rc;

use crate::error::{Error, Reason};
use crate::event_loop::Cancel;
use crate::platform::{Napper, Stage, clock, thrown};
use crate::spec::ids::Nap;

/// Steps between two looks at the clock: about 0.04 ms of division, so that a slice ends on time, also on a machine
/// that is ten times slower.
const STEPS_A_LOOK: u64 = 16_384;

/// The rhythm of work and naps of one coroutine.
pub struct Pace {
    cancel: Cancel,
    nap: Nap,
    napper: Rc<Napper>,
    slice: Slice,
    naps: u32,
}

/// What a slice of work is measured by.
enum Slice {
    /// Milliseconds, and when the present slice began.
    Time { length_ms: f64, began: f64 },
    /// Steps, and how many are left of the present slice.
    Steps { length: u64, left: u64 },
}

impl Pace {
    /// A nap once in so many steps, or else after so many milliseconds; the first slice begins now.
    ///
    /// # Errors
    /// `Code::Unsupported` if the browser does not have that nap.
    pub fn new(stage: &Stage, nap_every: Option<u32>, slice_ms: f64) -> Result<Self, Error> {
        let nap = stage.nap();
        let slice = match nap_every {
            Some(steps) => Slice::Steps { length: steps.into(), left: steps.into() },
            None => Slice::Time { length_ms: slice_ms, began: clock::now() },
        };
        let napper = Napper::new(nap).map_err(|error| cannot(nap, thrown(&error)))?;
        Ok(Self { cancel: stage.cancel().clone(), nap, napper: Rc::new(napper), slice, naps: 0 })
    }

    /// A new slice begins now.
    pub fn begin_slice(&mut self) {
        match &mut self.slice {
            Slice::Time { began, .. } => *began = clock::now(),
            Slice::Steps { length, left } => *left = *length,
        }
    }

    /// Steps that may be done before the next question whether a nap is due.
    #[must_use]
    pub fn budget(&self) -> u64 {
        match self.slice {
            Slice::Time { .. } => STEPS_A_LOOK,
            Slice::Steps { left, .. } => left,
        }
    }

    /// Naps if the slice is over after so many more steps; tells whether it did.
    ///
    /// # Errors
    /// `Code::Aborted`: here is where a cancelled coroutine is told.
    pub async fn nap_if_due(&mut self, steps_done: u64) -> Result<bool, Error> {
        let due = self.is_due(steps_done);
        if due {
            self.nap().await?;
            self.begin_slice();
        }
        Ok(due)
    }

    /// Whether the slice is over after so many more steps.
    pub fn is_due(&mut self, steps_done: u64) -> bool {
        match &mut self.slice {
            Slice::Time { length_ms, began } => clock::now() - *began >= *length_ms,
            Slice::Steps { left, .. } => {
                *left = left.saturating_sub(steps_done);
                *left == 0
            }
        }
    }

    /// Naps once, whoever awaits it.
    ///
    /// # Errors
    /// `Code::Aborted`: here is where a cancelled coroutine is told.
    pub fn nap(&mut self) -> impl Future<Output = Result<(), Error>> + 'static {
        self.naps += 1;
        let (cancel, nap, napper) = (self.cancel.clone(), self.nap, self.napper.clone());
        async move { cancel.or(napper.nap()).await?.map_err(|error| cannot(nap, thrown(&error))) }
    }

    /// Naps taken so far.
    #[must_use]
    pub fn naps(&self) -> u32 {
        self.naps
    }
}

fn cannot(nap: Nap, said: String) -> Error {
    Error::in_field("nap", Reason::NapRefused { nap: nap.id(), problem: said.into() })
}
