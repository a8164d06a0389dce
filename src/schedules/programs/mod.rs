//! The programs: each with what it shows, what to try in it, and the one that mends it.

mod counter;
mod double_checked;
mod peterson;
mod philosophers;
mod pool;
mod seat;
mod transfer;
mod two_locks;
mod wake_up;
mod wrong_lock;

use std::ops::RangeInclusive;

use serde::Serialize;
use strum::IntoStaticStr;

use super::memory::Value;
use super::outcome::Outcome;
use super::program::Program;
use crate::spec::ids::ProgramId;
use crate::spec::program::Size;

impl ProgramId {
    /// What to look for, in a sentence.
    #[must_use]
    pub fn shows(self) -> &'static str {
        match self {
            Self::Counter => "Two threads read the same number, and one of their additions is lost.",
            Self::CounterCall => "A call stands between reading and writing, so Python may switch there.",
            Self::CounterAwait => "An await stands between reading and writing, so coroutines may switch there.",
            Self::CounterLock => "Whoever has the lock reads and writes; nobody comes between.",
            Self::WrongLock => "Each thread has a lock of its own, so no lock keeps another thread out.",
            Self::Seat => "Two people see that the seat is free, and both get a ticket.",
            Self::SeatLock => "Looking and taking are one critical section, so one person gets the ticket.",
            Self::Transfer => "Between the two halves of a transfer, the money is in neither place.",
            Self::TransferLock => "The reader waits until the transfer is whole.",
            Self::TwoLocks => "Each thread has one lock and waits for the other one.",
            Self::TwoLocksOrdered => "Both threads take the locks in the same order, so nobody waits for ever.",
            Self::Philosophers => "Each philosopher has one fork and waits for the next one.",
            Self::PhilosophersOrdered => "Everybody takes the fork with the lower number first.",
            Self::WakeUp => "The notification comes before anybody sleeps, and it is lost.",
            Self::Event => "An event stays set, so it does not matter who comes first.",
            Self::PoolRacy => "The pool stops when no job is left to take, and misses answers that are still to come.",
            Self::PoolSentinels => "Each worker says when it is done, and the pool counts these messages.",
            Self::DoubleChecked => "The flag says that the size is ready, but it has not been computed yet.",
            Self::DoubleCheckedMended => "The flag says that the size is ready when it has been computed.",
            Self::PetersonFlags => "Both threads raise their flags, and each waits for the other.",
            Self::Peterson => "With flags and a turn, two threads keep each other out without a lock.",
        }
    }

    /// The program with the same work and without this fault. One that is right has none.
    #[must_use]
    pub fn mended(self) -> Option<Self> {
        match self {
            Self::Counter | Self::CounterCall | Self::CounterAwait | Self::WrongLock => Some(Self::CounterLock),
            Self::Seat => Some(Self::SeatLock),
            Self::Transfer => Some(Self::TransferLock),
            Self::TwoLocks => Some(Self::TwoLocksOrdered),
            Self::Philosophers => Some(Self::PhilosophersOrdered),
            Self::WakeUp => Some(Self::Event),
            Self::PoolRacy => Some(Self::PoolSentinels),
            Self::DoubleChecked => Some(Self::DoubleCheckedMended),
            Self::PetersonFlags => Some(Self::Peterson),
            _ => None,
        }
    }

    /// The program, of a size that is cut to what it can have.
    #[must_use]
    pub fn program(self, size: Size) -> Program {
        let within = |number: u8, range: RangeInclusive<u8>| number.clamp(*range.start(), *range.end());
        let threads = within(size.threads, self.threads());
        let times = within(size.times, self.times());
        match self {
            Self::Counter => counter::plain(threads, times),
            Self::CounterCall => counter::with_call(threads, times),
            Self::CounterAwait => counter::with_await(threads, times),
            Self::CounterLock => counter::with_lock(threads, times),
            Self::WrongLock => wrong_lock::program(threads, times),
            Self::Seat => seat::racy(threads),
            Self::SeatLock => seat::with_lock(threads),
            Self::Transfer => transfer::racy(times),
            Self::TransferLock => transfer::with_lock(times),
            Self::TwoLocks => two_locks::crossed(times),
            Self::TwoLocksOrdered => two_locks::ordered(times),
            Self::Philosophers => philosophers::left_first(times),
            Self::PhilosophersOrdered => philosophers::lower_first(times),
            Self::WakeUp => wake_up::lost(),
            Self::Event => wake_up::with_event(),
            Self::PoolRacy => pool::racy(threads, times),
            Self::PoolSentinels => pool::with_sentinels(threads, times),
            Self::DoubleChecked => double_checked::ready_too_early(threads),
            Self::DoubleCheckedMended => double_checked::ready_in_time(threads),
            Self::PetersonFlags => peterson::flags_alone(times),
            Self::Peterson => peterson::whole(times),
        }
    }

    /// What the learner is to bring about. In a program that is right nobody can.
    #[must_use]
    pub fn aim(self) -> Aim {
        match self {
            Self::Counter | Self::CounterCall | Self::CounterAwait | Self::CounterLock | Self::WrongLock => {
                Aim::LoseOne
            }
            Self::Seat | Self::SeatLock => Aim::SellTwice,
            Self::Transfer | Self::TransferLock => Aim::MissMoney,
            Self::PoolRacy | Self::PoolSentinels => Aim::MissAnswers,
            Self::DoubleChecked | Self::DoubleCheckedMended => Aim::ComeEarly,
            Self::TwoLocks
            | Self::TwoLocksOrdered
            | Self::Philosophers
            | Self::PhilosophersOrdered
            | Self::WakeUp
            | Self::Event
            | Self::PetersonFlags
            | Self::Peterson => Aim::WaitForEver,
        }
    }
}

/// What a learner is to bring about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Aim {
    /// The counter shows less than was added.
    LoseOne,
    /// More than one person has a ticket for the seat.
    SellTwice,
    /// The reader finds less money than there is.
    MissMoney,
    /// The pool returns fewer answers than there are jobs.
    MissAnswers,
    /// Somebody takes a value that has not been computed yet.
    ComeEarly,
    /// A thread waits for ever.
    WaitForEver,
}

impl Aim {
    /// Whether it is reached by this end, where `right` is what should have come out.
    #[must_use]
    pub fn reached(self, outcome: Outcome, right: Value) -> bool {
        match (self, outcome) {
            (Self::WaitForEver, outcome) => outcome == Outcome::Deadlock,
            (Self::SellTwice, Outcome::Ended(value)) => value > right,
            (_, Outcome::Ended(value)) => value < right,
            (_, Outcome::Deadlock) => false,
        }
    }
}
