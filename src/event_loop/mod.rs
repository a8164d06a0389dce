//! What coroutines are built from: primitives for tasks that share one event loop.
//!
//! One thread runs all of them, and a task is interrupted only where it awaits. So nothing here is atomic and nothing
//! locks: a step between two awaits *is* the critical section.

mod cancel;
mod event;
mod queue;
mod task;
mod waiting;

pub use cancel::{Cancel, Cancelled};
pub use event::Event;
pub use queue::Queue;
pub use task::Task;
