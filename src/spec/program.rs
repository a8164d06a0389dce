//! How large the programs of the lab `schedules` can be.

use std::ops::RangeInclusive;

use super::ids::ProgramId;

/// How large a program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// How many threads it has.
    pub threads: u8,
    /// How often each does its work, or how many jobs there are.
    pub times: u8,
}

/// How many times can be chosen where that means something.
const TIMES: RangeInclusive<u8> = 1..=5;

/// Where it means nothing.
const ONCE: RangeInclusive<u8> = 1..=1;

impl ProgramId {
    /// How many threads can be chosen.
    #[must_use]
    pub fn threads(self) -> RangeInclusive<u8> {
        match self {
            Self::Counter
            | Self::CounterCall
            | Self::CounterAwait
            | Self::CounterLock
            | Self::WrongLock
            | Self::Seat
            | Self::SeatLock
            | Self::PoolRacy
            | Self::PoolSentinels
            | Self::DoubleChecked
            | Self::DoubleCheckedMended => 2..=3,
            Self::Philosophers | Self::PhilosophersOrdered => 3..=3,
            _ => 2..=2,
        }
    }

    /// How many times can be chosen.
    #[must_use]
    pub fn times(self) -> RangeInclusive<u8> {
        match self {
            Self::Seat
            | Self::SeatLock
            | Self::WakeUp
            | Self::Event
            | Self::DoubleChecked
            | Self::DoubleCheckedMended => ONCE,
            _ => TIMES,
        }
    }

    /// The smallest that shows what there is to see.
    #[must_use]
    pub fn smallest(self) -> Size {
        let times = if self == Self::PoolRacy || self == Self::PoolSentinels { 2 } else { 1 };
        Size { threads: *self.threads().start(), times }
    }
}
