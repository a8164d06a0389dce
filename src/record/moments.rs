//! When things happened that a record otherwise only counts: what a run looked at slowly is drawn from.
//!
//! There is only so much of each, however long a run was.

use serde::{Deserialize, Serialize};

/// As many moments of one kind are kept: those of a spinner for 100 s, of animation frames for about 16 s.
pub const MOST_MOMENTS: usize = 1_000;

/// Milliseconds between two times of one clock, to a microsecond: no clock of a browser is finer.
#[must_use]
pub fn ms_between(from: f64, to: f64) -> f64 {
    ((to - from) * 1_000.0).round() / 1_000.0
}

/// When a spinner turned, the page drew, and the work began. Times count from when the page was measured.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SpinnerMoments {
    /// When the work began, in milliseconds; it took the record's `total_ms`.
    pub work_from_ms: f64,
    /// The characters that were painted; one that was there before the page was measured has a negative time.
    pub turns: Vec<Turn>,
    /// When animation frames of the page came, in milliseconds.
    pub frames_ms: Vec<f64>,
}

/// A character of a spinner that was painted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Turn {
    /// Which of the characters that were drawn, from 0.
    pub turn: u32,
    /// When it was painted, in milliseconds.
    pub at_ms: f64,
}

/// One addition to the counter of the locks lab, looked at closely. Times count from the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Addition {
    /// The thread or task, from 0.
    pub thread: u32,
    /// What the counter showed when it was loaded; 1 more was stored.
    pub seen: u32,
    /// When the thread wanted to add: where there is a lock, when it asked for it. In milliseconds.
    pub asked_ms: f64,
    /// When it loaded; where there is a lock, it held it from then on.
    pub loaded_ms: f64,
    /// When it had stored, and let go of the lock where there is one.
    pub stored_ms: f64,
}

/// The same additions, with times that count from the first of them.
#[must_use]
pub fn from_the_first(mut additions: Vec<Addition>) -> Vec<Addition> {
    let first = additions.iter().map(|addition| addition.asked_ms).fold(f64::INFINITY, f64::min);
    for addition in &mut additions {
        for time in [&mut addition.asked_ms, &mut addition.loaded_ms, &mut addition.stored_ms] {
            *time = ms_between(first, *time);
        }
    }
    additions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn additions_count_from_the_first_that_was_asked_for() {
        let at = |thread, seen, asked: f64, loaded: f64, stored: f64| Addition {
            thread,
            seen,
            asked_ms: 1_000.0 + asked,
            loaded_ms: 1_000.0 + loaded,
            stored_ms: 1_000.0 + stored,
        };
        let all = from_the_first(vec![at(1, 1, 0.25, 2.0, 3.0), at(0, 0, 0.5, 0.5, 2.0)]);
        let found: Vec<_> = all
            .iter()
            .map(|one| format!("{} {} {} {} {}", one.thread, one.seen, one.asked_ms, one.loaded_ms, one.stored_ms))
            .collect();
        assert_eq!(found, ["1 1 0 1.75 2.75", "0 0 0.25 0.25 1.75"]);
        assert!(from_the_first(Vec::new()).is_empty());
    }
}
