//! Where a thread may be interrupted.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::access::{Access, Cost};
use super::thread::Mark;

/// Where a switch from one thread to another is allowed. The module's documentation says whence these are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Points {
    /// Between any two accesses: threads that really run at the same time, as in Rust, C and free-threaded Python.
    Instruction,
    /// Between any two bytecodes: Python up to 3.9.
    Bytecode,
    /// At calls and at jumps back: Python from 3.10 on.
    Call,
    /// Where something is awaited: coroutines.
    Await,
}

impl Points {
    /// The id as it is written in JSON and URLs.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Whether there is one right before this access.
    pub(super) fn before(self, access: Access) -> bool {
        match self {
            Self::Instruction | Self::Bytecode => true,
            Self::Call => access.cost() == Cost::PythonFunction,
            Self::Await => false,
        }
    }

    /// Whether there is one right after this access.
    pub(super) fn after(self, access: Access) -> bool {
        match self {
            Self::Instruction | Self::Bytecode => true,
            Self::Call => access.cost() != Cost::Bytecode,
            Self::Await => false,
        }
    }

    /// Whether this mark is one.
    pub(super) fn at(self, mark: Mark) -> bool {
        match self {
            // What lies between two accesses changes nothing there: each of them has its point already.
            Self::Instruction | Self::Bytecode => false,
            Self::Call => true,
            Self::Await => mark == Mark::Nap,
        }
    }
}
