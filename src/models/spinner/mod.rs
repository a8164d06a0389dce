//! The concurrent hello world: something keeps turning while something else works.
//!
//! One file for each place where the spinner may turn, the same words in each: `spin`, `slow`, `supervisor`. The
//! supervisor starts the spinner, does the slow work or has it done, stops the spinner and waits for its end.

mod coroutines;
pub mod drawn;
#[cfg(feature = "greenlets")]
mod greenlets;
mod line;
mod offload;
pub mod processes;
mod scene;
mod slow;
#[cfg(feature = "threads")]
pub mod threads;
mod threads_gil;
#[cfg(feature = "threads")]
pub mod under_gil;

pub use line::{Line, turn_length};
pub use scene::{Played, Scene};
pub use slow::{ANSWER, Slow, Slowed, slow};

use crate::error::{Code, Error};
use crate::spec::ids::Model;

/// Plays the scene: the one dispatch.
pub async fn run(scene: &Scene<'_>) -> Result<(), Error> {
    match scene.spec().model {
        Model::Coroutines => coroutines::supervisor(scene).await,
        Model::ThreadsGil => threads_gil::supervisor(scene).await,
        Model::Processes => processes::supervisor(scene).await,
        Model::Offload => offload::supervisor(scene).await,
        #[cfg(feature = "greenlets")]
        Model::Greenlets => greenlets::supervisor(scene).await,
        #[cfg(feature = "threads")]
        Model::Threads => threads::supervisor(scene).await,
        model => Err(Error::new(Code::Internal, format!("This bundle has no spinner for {}.", model.id()))),
    }
}
