//! What threads are built from: primitives for threads that share one memory.
//!
//! The names and the behaviour are those of Python's `threading` and `queue`, and [`Gil`] is Python's global interpreter
//! lock, step by step. In reading order: [`Word`] is all that is asked of the platform, an integer that threads can
//! sleep on; [`Lock`] and [`Condition`] are made of words; [`Event`] is one word, and [`Barrier`] a few; [`SimpleQueue`] and [`Gil`] are made of
//! locks and conditions. Nothing here starts a thread or reads a clock, so the same code runs on the threads of an
//! operating system, on web workers, and under a model checker that tries out the orders in which threads can run.
//!
//! # On a browser's main thread
//!
//! A page must not sleep: while its main thread waits for a worker nothing is drawn and nothing can be clicked, and if
//! the worker waits for the page in turn, both wait for ever. A browser therefore refuses to sleep there: the wait
//! instruction of WebAssembly [traps][agents], which is a loud error and not a silent freeze. So the main thread may call
//! only what never waits:
//!
//! | never waits | may wait |
//! | --- | --- |
//! | [`Event::set`], [`Event::clear`], [`Event::is_set`] | [`Event::wait`] |
//! | [`Lock::try_lock`], and dropping its [`Guard`] | [`Lock::lock`] |
//! | [`Condition::notify_one`], [`Condition::notify_all`] | [`Condition::wait`] |
//! | | [`Barrier::wait`], [`Barrier::leave`] |
//! | | all of [`SimpleQueue`], which takes a lock even to look, and of [`Gil`] |
//!
//! To be told of an event without waiting, the page hands the address that [`Event::as_ptr`] returns to JavaScript's
//! `Atomics.waitAsync`.
//!
//! [agents]: https://tc39.es/ecma262/#sec-agentcansuspend

mod barrier;
mod condition;
mod event;
mod gil;
mod lock;
mod queue;
mod word;

pub use barrier::Barrier;
pub use condition::Condition;
pub use event::Event;
pub use gil::{Gil, Held, Observer, ThreadId};
pub use lock::{Guard, Lock};
pub use queue::SimpleQueue;
pub use word::{Waited, Word};
