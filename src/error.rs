//! One error type, with a code for each thing that a person can act on.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::event_loop::Cancelled;

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Code {
    /// The specification has a field that cannot be: correct it.
    InvalidSpec,
    /// This browser or page cannot do it: the message says why and what helps.
    Unsupported,
    /// Another run is going on: wait for it or abort it.
    Busy,
    /// The run was cancelled.
    Aborted,
    /// A worker died again and again.
    WorkerLost,
    /// A defect of this project.
    Internal,
}

/// Why a run did not happen or did not finish.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Error {
    /// What kind of thing went wrong.
    pub code: Code,
    /// The field of the specification that is at fault, where one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub field: Option<String>,
    /// For the field `numbers`: which of them, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub position: Option<u32>,
    /// One or two sentences for a person.
    pub message: String,
}

impl Error {
    /// An error that no field is to blame for.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, field: None, position: None, message: message.into() }
    }

    /// An error of one field of the specification.
    pub fn in_field(code: Code, field: &str, message: impl Into<String>) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new(code, message) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<Cancelled> for Error {
    fn from(_: Cancelled) -> Self {
        Self::new(Code::Aborted, "The run was cancelled.")
    }
}
