//! What happened to a `Gil` in one execution, and what must be true of it.

use std::cell::RefCell;

use super::gil::{Observer, ThreadId};

/// What a thread did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// Began to wait on a word with a limit of time, as only those do that want the lock.
    FallAsleep,
    Request,
    Take,
    Release,
    /// Returned from a safe point that said it had let another thread have the lock.
    HandOver,
}

thread_local! {
    static TRACE: RefCell<Vec<(usize, Did)>> = const { RefCell::new(Vec::new()) };
}

/// Begins an execution.
pub fn begin() {
    TRACE.take();
}

/// The calling thread did this, after everything that was recorded before.
pub fn record(did: Did) {
    let me = shuttle::thread::current().id().into();
    TRACE.with_borrow_mut(|trace| trace.push((me, did)));
}

pub fn fell_asleep() {
    record(Did::FallAsleep);
}

/// Records what a `Gil` tells.
#[derive(Debug)]
pub struct Recorder;

impl Observer for Recorder {
    fn requested(&self, _me: ThreadId) {
        record(Did::Request);
    }

    fn taken(&self, _me: ThreadId) {
        record(Did::Take);
    }

    fn released(&self, _me: ThreadId) {
        record(Did::Release);
    }
}

/// Checks the trace of an execution that has come to its end, and returns how often the lock changed hands.
pub fn checked() -> u32 {
    let trace = TRACE.take();
    let switches = one_holder_at_a_time(&trace);
    for (at, &(me, did)) in trace.iter().enumerate() {
        match did {
            Did::Request => no_switch_while_asleep(&trace[..at], me),
            Did::HandOver => another_took_the_lock(&trace[..at], me),
            _ => {}
        }
    }
    switches
}

fn one_holder_at_a_time(trace: &[(usize, Did)]) -> u32 {
    let (mut holder, mut last, mut switches) = (None, None, 0);
    for &(me, did) in trace {
        match did {
            Did::Take => {
                assert_eq!(holder.replace(me), None, "{me} took a lock that was held: {trace:?}");
                switches += u32::from(last.is_some_and(|last| last != me));
                last = Some(me);
            }
            Did::Release => assert_eq!(holder.take(), Some(me), "{me} released what it did not hold: {trace:?}"),
            Did::FallAsleep | Did::Request | Did::HandOver => {}
        }
    }
    assert_eq!(holder, None, "the lock is still held: {trace:?}");
    switches
}

/// Whoever asks for the lock has slept through a switch interval in which the lock did not change hands.
fn no_switch_while_asleep(before: &[(usize, Did)], me: usize) {
    let asleep = before.iter().rposition(|&entry| entry == (me, Did::FallAsleep)).expect("it never slept");
    let mut released_by = None;
    for &(other, did) in &before[asleep..] {
        match did {
            Did::Release => released_by = Some(other),
            Did::Take => {
                let switched = released_by.is_some_and(|last| last != other);
                assert!(!switched, "{me} asked for the lock, which {other} had just taken: {before:?}");
            }
            _ => {}
        }
    }
}

/// The forced switch: between the release and the next take of a thread that was asked, another thread had the lock.
fn another_took_the_lock(before: &[(usize, Did)], me: usize) {
    let mut takes = before.iter().rev().filter(|(_, did)| *did == Did::Take);
    assert_eq!(takes.next(), Some(&(me, Did::Take)), "{before:?}");
    assert!(takes.next().is_some_and(|&(last, _)| last != me), "{me} took back what it was asked for: {before:?}");
}
