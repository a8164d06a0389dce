//! Threads that add in short rounds, at one place after the other.
//!
//! Each place gets its round in turn, again and again, so that whatever else the machine does meets all of them alike.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::counters::{Counters, TARGETS, Target};
use super::rounds::{Tally, Turn};
use crate::labs::locks::stretch::Stretch;
use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::record::sharing::SharingPlace;
use crate::sync::{Barrier, Event, Lock};
use crate::work::Report;

/// How long a round is, in milliseconds: shorter than a thread's turn on a processor, so that most rounds lie within one.
const ROUND_MS: f64 = 1.0;

/// Steps of the clock that a round has at least, and how long it gets by that at most, in milliseconds.
const LEAST_STEPS: f64 = 25.0;
const LONGEST_ROUND_MS: f64 = 40.0;

/// Additions between two looks at the clock, which takes as long as a dozen of them.
const ADDITIONS_A_LOOK: u32 = 200;

/// Rounds of each place, and how many of them at least with all threads adding at the same time.
const ROUNDS: usize = 31;
const ROUNDS_TOGETHER: usize = 9;

/// After this time no more are begun, in milliseconds: threads that never add at the same time may have one core.
const MOST_MS: f64 = 2_000.0;

/// How long each way of adding is rehearsed, in milliseconds, until the browser has compiled it well.
const REHEARSAL_MS: f64 = 20.0;

/// How often the page is told what has been measured: a few frames.
const TELL: Duration = Duration::from_millis(50);

/// What the threads share.
struct Sharing {
    counters: Counters,
    round_ms: f64,
    began: OnceLock<f64>,
    /// How many rounds are over.
    rounds: AtomicUsize,
    /// What the threads did in the round that goes on.
    turns: Lock<Vec<Turn>>,
    tallies: Lock<[Tally; TARGETS.len()]>,
    barrier: Barrier,
    over: Event,
}

/// Has so many threads add at each place, and reports what an addition takes.
pub fn program(adding: u32, threads: &Threads, outbox: &mut Outbox) {
    let sharing = Sharing::of(adding);
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |thread| sharing.work(thread));
        }
        while !sharing.over.wait(Some(TELL)) {
            outbox.tell(Report::Places(sharing.places()));
        }
        outbox.tell(Report::Places(sharing.places()));
    });
}

impl Sharing {
    fn of(threads: u32) -> Self {
        Self {
            counters: Counters::new(),
            round_ms: (LEAST_STEPS * clock::resolution_ms()).clamp(ROUND_MS, LONGEST_ROUND_MS),
            began: OnceLock::new(),
            rounds: AtomicUsize::new(0),
            turns: Lock::default(),
            tallies: Lock::new(TARGETS.map(Tally::of)),
            barrier: Barrier::new(threads),
            over: Event::new(),
        }
    }

    /// What each thread does.
    fn work(&self, thread: usize) {
        rehearse();
        self.barrier.wait(|| {
            self.began.get_or_init(now);
        });
        while !self.over.is_set() {
            let target = self.target();
            self.barrier.leave();
            let turn = add_for(self.round_ms, &self.counters, target, thread);
            self.turns.lock().push(turn);
            self.barrier.wait(|| self.judge());
        }
    }

    /// Where they add in this round.
    fn target(&self) -> Target {
        TARGETS[self.rounds.load(Ordering::Relaxed) % TARGETS.len()]
    }

    /// A round is over, and all threads wait.
    fn judge(&self) {
        let at = self.rounds.fetch_add(1, Ordering::Relaxed) % TARGETS.len();
        let mut tallies = self.tallies.lock();
        tallies[at].take(&self.turns.lock(), self.round_ms, self.counters.take());
        self.turns.lock().clear();
        let each_had_its_round = at + 1 == TARGETS.len();
        if stop_asked() || each_had_its_round && self.is_enough(&tallies[..]) {
            self.over.set();
        }
    }

    fn is_enough(&self, tallies: &[Tally]) -> bool {
        let rounds = self.rounds.load(Ordering::Relaxed) / TARGETS.len();
        let met = || tallies.iter().all(|tally| tally.together() >= ROUNDS_TOGETHER);
        rounds >= ROUNDS && met() || self.began.get().is_some_and(|began| now() - began >= MOST_MS)
    }

    fn places(&self) -> Vec<SharingPlace> {
        self.tallies.lock().iter().filter_map(Tally::place).collect()
    }
}

/// Each way of adding, to counters of the caller's own.
fn rehearse() {
    let counters = Counters::new();
    for target in [Target::Bytes(0), Target::Lock, Target::Own] {
        add_for(REHEARSAL_MS, &counters, target, 0);
    }
}

/// Adds for so long.
fn add_for(ms: f64, counters: &Counters, target: Target, thread: usize) -> Turn {
    let from = now();
    let (mut made, mut kept, mut to) = (0, 0, from);
    while to - from < ms && !stop_asked() {
        kept += counters.add_many(target, thread, ADDITIONS_A_LOOK);
        made += ADDITIONS_A_LOOK;
        to = now();
    }
    counters.hand_in(kept);
    Turn { stretch: Stretch { from, to }, made }
}

/// The clock that all threads share.
fn now() -> f64 {
    clock::shared(clock::now())
}
