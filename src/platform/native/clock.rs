//! The clock that all times of a run are taken from.

use std::sync::OnceLock;
use std::time::Instant;

/// Milliseconds since the clock was looked at for the first time.
#[must_use]
pub fn now() -> f64 {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    FIRST.get_or_init(Instant::now).elapsed().as_secs_f64() * 1000.0
}

/// The smallest step of the clock, in milliseconds.
#[must_use]
pub fn resolution_ms() -> f64 {
    0.000_1
}

/// The same time on the clock that all threads share: here every thread reads that one anyway.
#[must_use]
pub fn shared(now: f64) -> f64 {
    now
}
