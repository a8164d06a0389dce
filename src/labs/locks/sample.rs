//! A few more additions, made by the same hands under the same guard when those that were counted are over, and looked at one
//! by one.
//!
//! An addition that is counted takes nanoseconds, which is less than a browser's clock can see, and to look at the clock in
//! it would take longer than the addition. So these are drawn out: whoever has loaded waits for a moment before it stores.

use std::sync::atomic::{AtomicU32, Ordering};

use super::counter::Counter;
use crate::platform::{clock, stop_asked};
use crate::record::moments::Addition;
use crate::spec::ids::Guard;

/// As many of each thread or task.
pub const ADDITIONS: u32 = 10;

/// How long a step is drawn out, in milliseconds: what most browsers' clocks can tell apart.
const DRAWN_OUT_MS: f64 = 0.05;

/// How long a thread or task then keeps away from the counter: about as long as it takes to wake up one that waits.
const PAUSE_MS: f64 = 0.15;

/// How long a thread waits for the others to come, in milliseconds: on a busy machine each needs a turn on a processor first.
const MEET_MS: f64 = 60.0;

/// Looks at the clock after which a moment is over all the same, however coarse the clock is.
const MOST_LOOKS: u32 = 10_000;

/// One addition of the thread, with its times on the clock that all threads share.
pub fn add_slowly(counter: &Counter, guard: Guard, thread: u32) -> Addition {
    let asked = now();
    let (mut loaded, mut stored) = (asked, asked);
    let seen = counter.add_watched(
        guard,
        || {
            loaded = now();
            let_pass(DRAWN_OUT_MS);
        },
        || stored = now(),
    );
    Addition { thread, seen, asked_ms: asked, loaded_ms: loaded, stored_ms: stored.max(loaded) }
}

/// Waits until so many threads are here, and awake: whoever slept would come when the others are done.
pub fn meet(here: &AtomicU32, threads: u32) {
    here.fetch_add(1, Ordering::Relaxed);
    let began = clock::now();
    while here.load(Ordering::Relaxed) < threads && clock::now() - began < MEET_MS && !stop_asked() {
        std::hint::spin_loop();
    }
}

/// Keeps away from the counter for a moment.
pub fn pause() {
    let_pass(PAUSE_MS);
}

fn let_pass(ms: f64) {
    let began = clock::now();
    for _ in 0..MOST_LOOKS {
        if clock::now() - began >= ms || stop_asked() {
            break;
        }
    }
}

fn now() -> f64 {
    clock::shared(clock::now())
}
