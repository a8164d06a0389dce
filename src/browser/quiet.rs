//! Whether the machine is left alone: what a worker that was ended by force may still do.
//!
//! A browser ends a busy worker when it gets to it: one within two seconds, another perhaps only when the worker's
//! loop is over. Until then the worker computes on, and a run beside it takes too long. So whoever ends a worker by force
//! says so here, and a run that begins soon after it is marked.

use std::cell::Cell;

use super::clock;

/// How long a worker that was ended by force may go on, in milliseconds.
const UNREST_MS: f64 = 5_000.0;

thread_local!(static DISTURBED: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) });

/// A worker was ended in the middle of its work.
pub fn disturbed() {
    DISTURBED.set(clock::now());
}

/// Why what is measured from now on is worth little, if it is.
#[must_use]
pub fn trouble() -> Option<&'static str> {
    let quiet = clock::now() - DISTURBED.get() > UNREST_MS;
    (!quiet).then_some(
        "A worker had to be ended by force just before, and browsers let such a worker compute on for a while.",
    )
}
