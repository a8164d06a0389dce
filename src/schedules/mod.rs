//! Every order in which the threads of a small program can be interleaved.
//!
//! Trying a wrong program seldom shows that it is wrong: it is one order among very many. Here all of them are gone
//! through. In reading order:
//!
//! - [`Program`]: threads are plain `async fn`s, which do all that is shared through [`Me`], an `.await` each.
//!   [`ProgramId`] names those that there are.
//! - [`explore`]: how many schedules there are, how each ends, and the shortest for each end.
//! - [`Run`] and [`replay`]: one schedule, step by step.
//! - [`graph`]: all of them as one drawing.
//! - [`RealMemory`]: the same program on real threads.
//!
//! # What a schedule is
//!
//! Two threads read a counter and write it back. One schedule is 0011: thread 0 reads and writes, then thread 1 does.
//! Another is 0101, and in that one an addition is lost.
//!
//! A *schedule* says for each step which thread takes it, until no thread can take one. A *step* is one access to
//! something shared, and all that the thread does after it until the next place where a switch is allowed
//! ([`Points`]); if none comes before, several accesses are one step. What a thread does between two accesses nobody else
//! can see, so it makes no difference when it is done, and it belongs to the access before. For the same reason a start, an
//! end, a call of a function that shares nothing, and a jump are no steps. They are at most places where a switch is allowed,
//! and two such places without an access between them are one. So two schedules are different if, and only if, somebody who
//! watches the accesses sees the steps in a different order.
//!
//! A thread that is *blocked* cannot take a step: it wants a lock that is held, something from an empty queue, or an event
//! that is not set. It leaves the processor, wherever it is. Its access is one step, which it takes when it can. That it
//! has begun to wait changes nothing for anybody, so that is no step. This is why two threads that each add once under a
//! lock have two schedules: who has the lock first is all that is open, and then the other one is blocked until the end. (If
//! asking for the lock were a step of its own there would be eight; they differ in nothing but when somebody began to
//! wait.) Where nobody can take a step, and not all have come to their end, there is a *deadlock*.
//!
//! A loop that looks at a variable again and again until it changes has schedules without end, for it may look any
//! number of times. A look that sees what the last one saw is therefore not counted: the thread is blocked until one of
//! the variables is different ([`Me::spin`]). If that never happens, the thread waits for ever, and it is a deadlock too.
//!
//! Every access takes effect at once, for all threads, in the order of the steps (*sequential consistency*). A processor
//! promises less unless it is asked to, so on real threads a program without locks can show even more ends.
//!
//! # Where a switch is allowed
//!
//! | `Points` | a switch is allowed | where that is so |
//! | --- | --- | --- |
//! | `instruction` | before each access | threads that run at the same time: C, Rust, free-threaded Python |
//! | `bytecode` | before each access | Python up to 3.9 |
//! | `call` | after each call, and at each jump back | Python from 3.10 on |
//! | `await` | where something is awaited | coroutines |
//!
//! Python is its usual interpreter here, `CPython`, with its GIL.
//!
//! - **Up to 3.9** the loop that evaluates bytecode looks before nearly each one whether it shall give up the GIL. It leaves
//!   that out after some that touch nothing shared, such as `LOAD_FAST` and `LOAD_CONST`, and before one that opens a `with`
//!   or a `try`. It does look after `LOAD_GLOBAL` and after `INPLACE_ADD`; so there is a place between reading a global
//!   variable and writing it. Each access of these programs is one bytecode, or one call of a function that locks for itself.
//!   So `bytecode` and `instruction` have the same schedules here, and a test holds them to that.
//! - **From 3.10 on** it looks at certain places: after a call, when a function written in Python begins, and at a jump back.
//!   That came with [gh-18334] (commit 4958f5d, March 2021) for [bpo-29988], an interrupt that could come between
//!   `__enter__` and the `try` behind it; the comment above `_Py_HandlePending` in the interpreter's `Python/ceval_gil.c` tells it.
//!   `counter += 1` has no such place in it, and `counter += one()` has. This is how the interpreter is made, and not a promise
//!   of the language.
//! - A method of `Queue`, `Event` or `Condition` is written in Python, so there is one place before its access and one
//!   after it. A `Lock` is written in C, so there is only the one after. From 3.10 to 3.13 `with lock` has none there either,
//!   if it need not wait; 3.14 calls `__enter__` like any function. `call` allows that switch: it is one more place, not
//!   one too few.
//! - **Coroutines** are switched where they really wait: at `nap`, and where they are blocked. `await` alone does not
//!   suspend: `await lock.acquire()` goes on at once if the lock is free. Which of those that can go on does is taken to be
//!   open, while asyncio takes the one that has been ready for longest.
//!
//! # Why it is fast
//!
//! What a thread does next depends on nothing but what it has read. Each place that a thread can come to is computed once, by
//! polling the thread, and looked up from then on (`locals`). What is shared, as a whole, has a number too, and what a step
//! leads to depends on that and on the place of its thread: so each step is computed once as well (`space`). A state is these
//! few numbers, that of what is shared and the place of each thread: two schedules that lead to equal states have the same
//! future. So they are merged and *counted*, exactly ([`Count`]).
//!
//! [gh-18334]: https://github.com/python/cpython/pull/18334
//! [bpo-29988]: https://github.com/python/cpython/issues/74174

mod access;
mod count;
mod explore;
mod graph;
mod hash;
mod locals;
mod memory;
mod outcome;
mod places;
mod points;
mod program;
mod programs;
mod real;
mod run;
mod schedule;
mod shortest;
mod space;
mod step;
mod thread;

pub use access::{Access, Pending, Wait};
pub use count::Count;
pub use explore::{Exploration, Found, Limits, Progress, Report, explore};
pub use graph::{Edge, Graph, Node, graph};
pub use memory::{Condition, Event, Lock, MAX_SLOTS, MAX_THREADS, Memory, NONE, Queue, Value, Var};
pub use outcome::Outcome;
pub use program::{End, Program, Returned};
pub use programs::Aim;
pub use real::RealMemory;
pub use run::{Act, Did, Holds, Run, Shared, Shown, Stands, Step, replay};
pub use schedule::{Schedule, ScheduleError};
pub use thread::{Me, Started};

pub use crate::spec::ids::{Points, ProgramId};
pub use crate::spec::program::Size;
