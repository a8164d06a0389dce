//! The thread primitives under a model checker: the same source files, on a platform that tries out schedules.
//!
//! A test that runs threads sees the few orders of steps that the machine happens to choose. [Shuttle][shuttle] runs the
//! threads of a test one step at a time, chooses after each atomic operation who is next, and does so over and over: at
//! random, with few but badly placed interruptions ([PCT][pct]), or, where a test is small, in every order there is. A
//! schedule in which nobody can go on is a deadlock and fails the test, so a lost wake-up does.
//!
//! Only the platform is another one: `word.rs` beside this file stands in for the one of the crate. There time is a free
//! choice: a wait with a limit may find its time up at any moment, or never.
//!
//! What this does not check are memory orderings: here all threads agree on one order of all steps. WebAssembly promises
//! just that, for it has no weaker atomics; for other machines the comments in the source argue each ordering.
//!
//! [shuttle]: https://docs.rs/shuttle
//! [pct]: https://www.microsoft.com/en-us/research/publication/a-randomized-scheduler-with-probabilistic-guarantees-of-finding-bugs/

#![cfg(not(target_arch = "wasm32"))]
#![allow(dead_code, reason = "the primitives offer more than is checked here")]

#[path = "../../src/sync/barrier.rs"]
mod barrier;
#[path = "../../src/sync/condition.rs"]
mod condition;
#[path = "../../src/sync/event.rs"]
mod event;
#[path = "../../src/sync/gil/mod.rs"]
mod gil;
#[path = "../../src/sync/lock.rs"]
mod lock;
#[path = "../../src/sync/queue.rs"]
mod queue;
mod word;

mod barriers;
mod check;
mod conditions;
mod events;
mod gils;
mod locks;
mod queues;
mod search;
mod trace;
