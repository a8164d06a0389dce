//! What each lab is; which models it takes, the models' own table says.

use super::MOST_NUMBERS;
use super::ids::{Lab, Model};
use crate::reference::REFERENCE;

/// What a lab is.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The model that runs if none is chosen.
    pub model: Model,
    /// The most numbers that it takes.
    pub most_numbers: usize,
    /// The numbers that it checks if it is not told which.
    pub numbers: fn() -> Vec<u64>,
}

impl Lab {
    /// The table.
    #[must_use]
    pub const fn facts(self) -> Facts {
        match self {
            // In the comparison nothing is chosen: all of them run, and this one is what the others are held against.
            Self::Race | Self::Compare => Facts { model: Model::Sequential, most_numbers: MOST_NUMBERS, numbers: all },
            Self::Sweep => Facts { model: Model::Processes, most_numbers: MOST_NUMBERS, numbers: all },
            // What is run, the demo says: each uses all of the lab's models that it has a use for.
            Self::Lifecycle => Facts { model: Model::Processes, most_numbers: MOST_NUMBERS, numbers: mixed },
            // What is run, the deployment says. A server checks no numbers.
            Self::Server => Facts { model: Model::Processes, most_numbers: MOST_NUMBERS, numbers: Vec::new },
            // Each thread gets one, so one is enough.
            Self::Gil => Facts { model: Model::ThreadsGil, most_numbers: MOST_NUMBERS, numbers: heaviest },
            Self::Locks => Facts { model: Model::Threads, most_numbers: MOST_NUMBERS, numbers: all },
            // None stands for a number that keeps this machine busy for as long as was asked.
            Self::Spinner => Facts { model: Model::Coroutines, most_numbers: 1, numbers: Vec::new },
            // Two threads share a memory, and check no numbers.
            Self::Litmus => Facts { model: Model::Threads, most_numbers: 1, numbers: Vec::new },
            // A worker with a memory of its own explores, and checks no numbers.
            Self::Schedules => Facts { model: Model::Processes, most_numbers: 1, numbers: Vec::new },
        }
    }
}

/// The reference numbers.
fn all() -> Vec<u64> {
    REFERENCE.iter().map(|&(n, _)| n).collect()
}

/// The reference number whose check takes longest: the largest prime.
fn heaviest() -> Vec<u64> {
    REFERENCE.iter().filter(|(_, prime)| *prime).map(|&(n, _)| n).max().into_iter().collect()
}

/// Short checks and two long ones, the longest at the end: where it matters in which order they are handed out.
fn mixed() -> Vec<u64> {
    let (short, middling) = (142_702_110_479_723, 299_593_572_317_531);
    let (long, longest) = (3_333_333_333_333_301, 9_999_999_999_999_917);
    vec![long, short, middling, short, middling, short, middling, longest]
}
