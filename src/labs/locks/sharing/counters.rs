//! The counters, and how a thread adds to them.

use std::hint::black_box;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::labs::locks::counter::Counter;
use crate::record::sharing::PlaceKind;
use crate::spec::ids::Guard;

/// The farthest that counters stand apart, in bytes: more than any processor of today moves at once.
const FARTHEST: u32 = 256;

/// As many threads can have one.
const MOST_THREADS: usize = 16;

/// Bytes of a counter.
const WORD: u32 = 4;

/// What the threads add to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Counters so many bytes apart.
    Bytes(u32),
    /// One counter, guarded by a lock.
    Lock,
    /// A variable of each thread.
    Own,
}

/// All of them, in the order in which they are measured.
pub const TARGETS: [Target; 10] = [
    Target::Bytes(0),
    Target::Bytes(4),
    Target::Bytes(8),
    Target::Bytes(16),
    Target::Bytes(32),
    Target::Bytes(64),
    Target::Bytes(128),
    Target::Bytes(FARTHEST),
    Target::Lock,
    Target::Own,
];

impl Target {
    /// It as a record has it.
    pub fn place(self) -> (PlaceKind, Option<u32>) {
        match self {
            Self::Bytes(bytes) => (PlaceKind::Bytes, Some(bytes)),
            Self::Lock => (PlaceKind::Lock, None),
            Self::Own => (PlaceKind::Own, None),
        }
    }
}

/// Words that all counters have room in, however far apart they stand.
const WORDS: usize = MOST_THREADS * (FARTHEST / WORD) as usize;

/// A stretch of memory that begins where a line does, however long lines are.
#[repr(align(256))]
struct Words([AtomicU32; WORDS]);

/// Everything that is added to.
pub struct Counters {
    words: Words,
    guarded: Counter,
}

impl Counters {
    pub fn new() -> Self {
        Self { words: Words([const { AtomicU32::new(0) }; WORDS]), guarded: Counter::default() }
    }

    /// Adds 1 so many times, as the thread with this number; gives what this thread keeps to itself for now.
    pub fn add_many(&self, target: Target, thread: usize, times: u32) -> u32 {
        match target {
            Target::Bytes(bytes) => add_atomically(self.word(bytes, thread), times),
            Target::Lock => self.guarded.add_many(Guard::Lock, times),
            Target::Own => return add_to_own(times),
        }
        0
    }

    /// Adds what a thread has kept to itself.
    pub fn hand_in(&self, kept: u32) {
        self.words.0[0].fetch_add(kept, Ordering::Relaxed);
    }

    /// The counter of a thread, where each stands so many bytes from the next one.
    fn word(&self, bytes: u32, thread: usize) -> &AtomicU32 {
        &self.words.0[thread * (bytes / WORD) as usize]
    }

    /// What all counters show, when nobody adds; they begin at 0 again.
    pub fn take(&self) -> u64 {
        let words: u64 = self.words.0.iter().map(|word| u64::from(word.swap(0, Ordering::Relaxed))).sum();
        words + u64::from(self.guarded.take())
    }
}

/// Each addition is one step, which nobody can come between.
#[inline(never)]
fn add_atomically(counter: &AtomicU32, times: u32) {
    for _ in 0..times {
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

/// Nobody else sees this counter before it is done.
#[inline(never)]
fn add_to_own(times: u32) -> u32 {
    let mut counter = 0;
    for _ in 0..times {
        // The compiler would make one addition of all of them.
        counter = black_box(counter) + 1;
    }
    counter
}
