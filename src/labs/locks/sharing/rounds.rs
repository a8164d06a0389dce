//! What the rounds at one place come to.

use super::counters::Target;
use crate::labs::locks::stretch::{Stretch, length_ms};
use crate::record::sharing::SharingPlace;

/// Threads added at the same time if this part of a round had all of them adding. Whoever loses its processor, or gets it
/// late, does so for longer than the rest of a round.
const NEARLY_ALL: f64 = 0.8;

/// And if it took less than so many times as long as it was to: several may have been kept waiting together.
const MUCH_LONGER: f64 = 2.0;

/// What one thread did in a round.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// When it added.
    pub stretch: Stretch,
    /// How often.
    pub made: u32,
}

/// One round of all threads.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Round {
    /// Nanoseconds that an addition of one thread took.
    ns: f64,
    /// Whether all added at the same time.
    together: bool,
}

impl Round {
    fn of(turns: &[Turn], round_ms: f64) -> Self {
        let stretches: Vec<_> = turns.iter().map(|turn| turn.stretch).collect();
        let last_begin = stretches.iter().map(|stretch| stretch.from).fold(f64::NEG_INFINITY, f64::max);
        let first_end = stretches.iter().map(|stretch| stretch.to).fold(f64::INFINITY, f64::min);
        let adding_ms: f64 = stretches.iter().map(|stretch| stretch.to - stretch.from).sum();
        let length_ms = length_ms(&stretches);
        let made: f64 = turns.iter().map(|turn| f64::from(turn.made)).sum();
        Self {
            ns: adding_ms * 1e6 / made,
            together: first_end - last_begin >= NEARLY_ALL * length_ms && length_ms < MUCH_LONGER * round_ms,
        }
    }
}

/// All rounds at one place.
pub struct Tally {
    target: Target,
    rounds: Vec<Round>,
    additions: u64,
    counted: u64,
}

impl Tally {
    pub fn of(target: Target) -> Self {
        Self { target, rounds: Vec::new(), additions: 0, counted: 0 }
    }

    /// One more round, how long it was to be, and what the counters showed after it.
    pub fn take(&mut self, turns: &[Turn], round_ms: f64, counted: u64) {
        self.rounds.push(Round::of(turns, round_ms));
        self.additions += turns.iter().map(|turn| u64::from(turn.made)).sum::<u64>();
        self.counted += counted;
    }

    /// Rounds in which all threads added at the same time.
    pub fn together(&self) -> usize {
        self.rounds.iter().filter(|round| round.together).count()
    }

    /// What they come to, once there is one.
    ///
    /// The median, and not the fastest: a thread that is kept waiting by the system leaves its neighbours alone, who are
    /// then faster than they are when both add.
    pub fn place(&self) -> Option<SharingPlace> {
        let together = self.together();
        let counts = |round: &&Round| together == 0 || round.together;
        let mut ns: Vec<_> = self.rounds.iter().filter(counts).map(|round| round.ns).collect();
        ns.sort_by(f64::total_cmp);
        let (kind, bytes) = self.target.place();
        Some(SharingPlace {
            kind,
            bytes,
            ns_per_addition: *ns.get(ns.len() / 2)?,
            fastest_ns: *ns.first()?,
            slowest_ns: *ns.last()?,
            rounds: small(self.rounds.len()),
            together: small(together),
            additions: self.additions,
            counted: self.counted,
        })
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Turns of threads, from and to a millisecond, and additions.
    fn turns(of: &[(f64, f64, u32)]) -> Vec<Turn> {
        of.iter().map(|&(from, to, made)| Turn { stretch: Stretch { from, to }, made }).collect()
    }

    fn nearest(ns: f64) -> u64 {
        ns.round().to_bits()
    }

    #[test]
    fn an_addition_takes_what_threads_added_for_by_how_often() {
        let round = Round::of(&turns(&[(0.0, 1.0, 100_000), (0.0, 1.0, 300_000)]), 1.0);
        assert_eq!(round, Round { ns: 5.0, together: true });
    }

    #[test]
    fn a_thread_that_came_late_or_was_kept_waiting_did_not_add_together_with_the_others() {
        let together = |of: &[(f64, f64, u32)]| Round::of(&turns(of), 1.0).together;
        assert!(together(&[(0.0, 1.0, 1), (0.1, 1.1, 1)]));
        assert!(!together(&[(0.0, 1.0, 1), (0.9, 1.9, 1)]), "late");
        assert!(!together(&[(0.0, 1.0, 1), (1.5, 2.5, 1)]), "one after the other");
        assert!(!together(&[(0.0, 1.0, 1), (0.0, 4.0, 1)]), "kept waiting");
        assert!(!together(&[(0.0, 4.0, 1), (0.0, 4.0, 1)]), "both kept waiting");
    }

    #[test]
    fn rounds_together_are_what_counts_where_there_are_some() {
        let mut tally = Tally::of(Target::Bytes(4));
        assert_eq!(tally.place(), None);
        tally.take(&turns(&[(0.0, 1.0, 1_000_000), (2.0, 3.0, 1_000_000)]), 1.0, 2_000_000);
        let place = tally.place().expect("a round");
        assert_eq!((place.rounds, place.together, nearest(place.ns_per_addition)), (1, 0, 1.0_f64.to_bits()));
        for made in [100_000, 200_000, 50_000] {
            tally.take(&turns(&[(0.0, 1.0, made), (0.0, 1.0, made)]), 1.0, u64::from(2 * made));
        }
        let place = tally.place().expect("rounds");
        assert_eq!((place.rounds, place.together), (4, 3));
        let ns = [place.fastest_ns, place.ns_per_addition, place.slowest_ns].map(nearest);
        assert_eq!(ns, [5.0, 10.0, 20.0].map(f64::to_bits));
        assert_eq!((place.additions, place.counted), (2_700_000, 2_700_000));
    }
}
