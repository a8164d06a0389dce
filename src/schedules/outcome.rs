//! How a schedule ends.

use std::fmt;

use serde::{Serialize, Serializer};

use super::memory::Value;

/// How a schedule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// All threads come to their end; this is what the program is judged by.
    Ended(Value),
    /// No thread can take a step, and not all have come to their end.
    Deadlock,
}

impl fmt::Display for Outcome {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended(value) => value.fmt(text),
            Self::Deadlock => text.write_str("deadlock"),
        }
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
