//! A schedule as text: one digit a step, the number of the thread that takes it.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// Which thread takes each step, from the first to the last; threads are counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Schedule(pub Vec<u8>);

/// What is wrong with a schedule. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "wrong")]
pub enum ScheduleError {
    /// There is something else than a digit.
    NotADigit {
        /// Where in the text, in characters.
        at: usize,
        /// What it is.
        found: char,
    },
    /// The program has no such thread.
    NoSuchThread {
        /// Which step.
        at: usize,
        /// Which thread was to take it.
        thread: usize,
    },
    /// The thread is blocked there.
    Blocked {
        /// Which step.
        at: usize,
        /// Which thread was to take it.
        thread: usize,
    },
    /// The thread has come to its end before.
    Ended {
        /// Which step.
        at: usize,
        /// Which thread was to take it.
        thread: usize,
    },
}

impl fmt::Display for ScheduleError {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADigit { at, found } => write!(text, "character {}: {found:?} is not a digit", at + 1),
            Self::NoSuchThread { at, thread } => write!(text, "step {}: there is no thread {thread}", at + 1),
            Self::Blocked { at, thread } => write!(text, "step {}: thread {thread} is blocked", at + 1),
            Self::Ended { at, thread } => write!(text, "step {}: thread {thread} has ended", at + 1),
        }
    }
}

impl std::error::Error for ScheduleError {}

impl Schedule {
    /// How often another thread goes on than the one before.
    #[must_use]
    pub fn switches(&self) -> usize {
        self.0.windows(2).filter(|pair| pair[0] != pair[1]).count()
    }
}

impl FromStr for Schedule {
    type Err = ScheduleError;

    fn from_str(text: &str) -> Result<Self, ScheduleError> {
        let digit = |(at, found): (usize, char)| {
            let digit = found.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            digit.ok_or(ScheduleError::NotADigit { at, found })
        };
        text.chars().enumerate().map(digit).collect::<Result<_, _>>().map(Self)
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|thread| thread.fmt(text))
    }
}

impl Serialize for Schedule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
