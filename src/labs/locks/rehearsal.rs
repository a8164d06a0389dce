//! What is done before additions are timed.

use super::counter::Counter;
use crate::platform::{clock, stop_asked};
use crate::spec::ids::Guard;

/// Additions between two looks whether to go on.
pub const ADDITIONS_A_LOOK: u32 = 1_000;

/// How long it goes on, in milliseconds: long enough for the browser to have compiled the addition well. The first guard
/// that somebody tries would be the slowest otherwise, whichever it is.
const REHEARSAL_MS: f64 = 20.0;

/// Adds to a counter of the caller's own; gives additions a millisecond, as they came to in the second half.
pub fn rehearse(guard: Guard) -> f64 {
    let counter = Counter::default();
    add_for(REHEARSAL_MS / 2.0, &counter, guard);
    add_for(REHEARSAL_MS / 2.0, &counter, guard)
}

fn add_for(ms: f64, counter: &Counter, guard: Guard) -> f64 {
    let began = clock::now();
    let (mut made, mut elapsed_ms) = (0.0, 0.0);
    while elapsed_ms < ms && !stop_asked() {
        counter.add_many(guard, ADDITIONS_A_LOOK);
        made += f64::from(ADDITIONS_A_LOOK);
        elapsed_ms = clock::now() - began;
    }
    if elapsed_ms > 0.0 { made / elapsed_ms } else { 0.0 }
}
