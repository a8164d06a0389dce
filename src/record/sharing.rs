//! What it costs that threads share memory: what an addition takes, by where the threads add.

use serde::{Deserialize, Serialize};

/// What the threads add to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum PlaceKind {
    /// Each to a counter of its own in the shared memory, so many bytes from the next one; 0 is one counter for all.
    Bytes,
    /// All to one counter, which a lock guards.
    Lock,
    /// Each to a variable of its own, which is added to the shared sum once in the end.
    Own,
}

/// What an addition takes at one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharingPlace {
    /// What the threads add to.
    pub kind: PlaceKind,
    /// How far the counters stand apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub bytes: Option<u32>,
    /// Nanoseconds that an addition of one thread took: the median of the rounds in which all added at the same time, or, if
    /// there was none, of all rounds.
    pub ns_per_addition: f64,
    /// The same in the fastest of those rounds.
    pub fastest_ns: f64,
    /// And in the slowest.
    pub slowest_ns: f64,
    /// Rounds that were measured.
    pub rounds: u32,
    /// Of them, those in which all threads added at the same time, nearly from beginning to end.
    pub together: u32,
    /// Additions that the threads made in all rounds.
    pub additions: u64,
    /// What the counters came to.
    pub counted: u64,
}

/// What makes a difference that is no noise: so many times as long.
const CLEARLY: f64 = 1.5;

/// How far apart counters have to stand to leave each other alone, where the measurement shows it: additions at all shorter
/// distances take clearly longer than at this one and all longer ones. What one counter for all costs plays no part in it.
#[must_use]
pub fn line_bytes(places: &[SharingPlace]) -> Option<u32> {
    let mut apart: Vec<_> = places.iter().filter(|place| place.bytes.is_some_and(|bytes| bytes > 0)).collect();
    if apart.iter().any(|place| place.together == 0) {
        return None;
    }
    apart.sort_by_key(|place| place.bytes);
    let (nearest, farthest) = (apart.first()?.ns_per_addition, apart.last()?.ns_per_addition);
    if nearest < CLEARLY * farthest {
        return None;
    }
    // In the middle between the two, as many times as long as the one as it is shorter than the other.
    let border = (nearest * farthest).sqrt();
    let edge = apart.iter().position(|place| place.ns_per_addition < border)?;
    let stays_fast = apart[edge..].iter().all(|place| place.ns_per_addition < border);
    stays_fast.then_some(apart[edge].bytes).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same word, and then distances from 4 to 256.
    fn line_of(ns: [f64; 8]) -> Option<u32> {
        line_bytes(&places(ns, 9))
    }

    fn places(ns: [f64; 8], together: u32) -> Vec<SharingPlace> {
        let place = |(bytes, ns)| SharingPlace {
            kind: PlaceKind::Bytes,
            bytes: Some(bytes),
            ns_per_addition: ns,
            fastest_ns: ns,
            slowest_ns: ns,
            rounds: 9,
            together,
            additions: 1,
            counted: 1,
        };
        [0, 4, 8, 16, 32, 64, 128, 256].into_iter().zip(ns).map(place).collect()
    }

    #[test]
    fn a_line_is_as_long_as_counters_have_to_stand_apart() {
        assert_eq!(line_of([30.0, 20.0, 21.0, 22.0, 19.0, 5.0, 5.2, 4.9]), Some(64));
        assert_eq!(line_of([30.0, 20.0, 21.0, 22.0, 19.0, 18.0, 5.2, 4.9]), Some(128));
    }

    #[test]
    fn without_a_cliff_there_is_none() {
        assert_eq!(line_of([5.0; 8]), None);
        assert_eq!(line_of([30.0, 5.1, 5.0, 5.2, 5.0, 5.0, 5.0, 5.0]), None, "only one counter for all is slow");
        assert_eq!(line_of([30.0, 20.0, 5.0, 21.0, 19.0, 5.0, 5.0, 5.0]), None, "up and down is noise");
    }

    #[test]
    fn threads_that_took_turns_show_none() {
        assert_eq!(line_bytes(&places([30.0, 20.0, 21.0, 22.0, 19.0, 5.0, 5.2, 4.9], 0)), None);
    }
}
