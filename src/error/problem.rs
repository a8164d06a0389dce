//! What was beneath an error: by an id, and with what somebody else said of it.

use std::fmt;

use serde::Serialize;
use strum::VariantNames;

/// What was beneath an error. What the browser said stays as it is, in whatever language; all else is told by the id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, VariantNames)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Problem {
    /// Something was thrown.
    Thrown {
        /// In whose words it may be: the browser's, a library's, or those of a panic.
        said: String,
    },
    /// The script of a worker could not be loaded, and the browser does not say why.
    NoScript,
    /// A message of a worker that could not be read.
    UnreadableMessage,
    /// A message that nobody waited for.
    OutOfTurn,
    /// It is gone, and has not said why.
    Ended,
    /// The threads have ended and left no answer.
    ThreadsEnded,
    /// A thread of a group is gone, and has not said why.
    ThreadEnded,
    /// A thread of a group died.
    ThreadDied {
        /// Its last words.
        said: String,
    },
    /// Another answer than a slow server gives.
    Status {
        /// Who was asked.
        address: String,
        /// The status of HTTP.
        status: u16,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thrown { said } => f.write_str(said),
            Self::NoScript => f.write_str(
                "its script could not be loaded, because of the network, or because the site has changed since this \
                 page was opened",
            ),
            Self::UnreadableMessage => f.write_str("a message of it could not be read"),
            Self::OutOfTurn => f.write_str("it spoke out of turn"),
            Self::Ended => f.write_str("it has ended"),
            Self::ThreadsEnded => f.write_str("the threads ended without it"),
            Self::ThreadEnded => f.write_str("one of them has ended, and with it what it may have held"),
            Self::ThreadDied { said } => write!(f, "one of them died ({said}), and with it what it may have held"),
            Self::Status { address, status } => write!(f, "{address} answered with status {status}"),
        }
    }
}

impl From<String> for Problem {
    fn from(said: String) -> Self {
        Self::Thrown { said }
    }
}

impl From<&str> for Problem {
    fn from(said: &str) -> Self {
        said.to_owned().into()
    }
}
