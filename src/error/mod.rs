//! One error type, with a code for each thing that a person can act on, and a reason that says which thing it was.

mod problem;
mod reason;

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::event_loop::Cancelled;

pub use problem::Problem;
pub use reason::{Given, Kind, Reason};

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What kind of thing went wrong.
    pub code: Code,
    /// What went wrong, with its particulars.
    pub reason: Box<Reason>,
    /// The field of the specification that is at fault, where one is.
    pub field: Option<String>,
    /// For the field `numbers`: which of them, from 0.
    pub position: Option<u32>,
    /// The reason in one or two sentences for a person.
    pub message: String,
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("reason", self.reason.id())?;
        map.serialize_entry("params", &Params(&self.reason))?;
        if let Some(field) = &self.field {
            map.serialize_entry("field", field)?;
        }
        if let Some(position) = self.position {
            map.serialize_entry("position", &position)?;
        }
        map.serialize_entry("message", &self.message)?;
        map.end()
    }
}

/// The particulars of a reason, as one object.
struct Params<'a>(&'a Reason);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.particulars())
    }
}

/// tsify would have an interface extend the union of reasons, which TypeScript does not allow.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
const ERROR: &str = "
/** Why a run did not happen or did not finish. */
export type Error = Reason & {
    /** What kind of thing went wrong. */
    code: Code;
    /** The field of the specification that is at fault, where one is. */
    field?: string;
    /** For the field `numbers`: which of them, from 0. */
    position?: number;
    /** The reason in one or two sentences for a person. */
    message: string;
};
";

impl Error {
    /// An error of one field of the specification.
    #[must_use]
    pub fn in_field(field: &str, reason: Reason) -> Self {
        Self { field: Some(field.to_owned()), ..reason.into() }
    }
}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        Self { code: reason.code(), message: reason.to_string(), reason: Box::new(reason), field: None, position: None }
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
        Reason::Cancelled {}.into()
    }
}
