//! Where a thread may be interrupted.

use super::access::{Access, Cost};
use super::thread::Mark;
use crate::spec::ids::Points;

impl Points {
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
