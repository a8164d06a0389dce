//! What a page is told while a run goes on.

use serde::Serialize;

use super::explored::{Explored, ExploredSoFar, Observed};
use super::sharing::SharingPlace;
use super::sweep::SweepRun;
use super::{Row, RunRecord};

/// What is told, in this order: `started`; then what happens, mixed; `finished`.
#[derive(Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RunEvent<'a> {
    /// The workers are ready; the clock starts when this has been painted.
    Started,
    /// A number has been checked.
    Row {
        /// Its row.
        row: &'a Row,
    },
    /// One run of a sweep or of a comparison is over.
    Run {
        /// Its figures.
        run: &'a SweepRun,
    },
    /// How the shared counter of the locks lab stands.
    Count {
        /// Additions made.
        made: u32,
        /// What the counter shows.
        actual: u32,
    },
    /// Lab `locks` with `sharing`: what an addition takes, as far as it has been measured.
    Places {
        /// Each place where the threads add.
        places: &'a [SharingPlace],
    },
    /// Lab `spinner`: a line is printed.
    Printed {
        /// The line.
        line: &'a str,
    },
    /// Lab `spinner`: the animated line shows something else.
    Turned {
        /// What it shows; nothing, when it is erased.
        line: &'a str,
    },
    /// Lab `schedules`: how far it has come; nobody knows how far it is to go.
    Explored {
        /// That far.
        so_far: ExploredSoFar,
    },
    /// Lab `schedules`: all schedules have been gone through.
    Found {
        /// What was found.
        explored: &'a Explored,
    },
    /// Labs `schedules` and `litmus`: how the real runs of the program, or the trials, have ended until now.
    Observed {
        /// Each way in which one did; in the lab `litmus` each in which one can.
        observed: &'a [Observed],
    },
    /// How far the run is; at most once an animation frame.
    Progress {
        /// What is done: numbers, runs or additions.
        done: u32,
        /// Of so many.
        total: u32,
    },
    /// The run is over.
    Finished {
        /// What was measured.
        result: &'a RunRecord,
    },
}
