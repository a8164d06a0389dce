//! Sleeping without letting go of the thread.

use std::time::Duration;

/// Holds the calling thread for so many milliseconds.
pub fn sleep(ms: f64) {
    std::thread::sleep(Duration::from_secs_f64(ms / 1000.0));
}
