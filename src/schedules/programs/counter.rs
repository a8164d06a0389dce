//! Threads add to one counter.

use super::super::memory::{Lock, Value, Var};
use super::super::program::Program;
use super::super::thread::Me;

async fn add(me: Me, counter: Var, times: u8) {
    for turn in 0..times {
        let seen = me.load(counter).await;
        me.store(counter, seen + 1).await;
        me.jump_back(turn.into());
    }
}

async fn add_what_is_returned(me: Me, counter: Var, times: u8) {
    for turn in 0..times {
        let seen = me.load(counter).await;
        me.call();
        me.store(counter, seen + 1).await;
        me.jump_back(turn.into());
    }
}

async fn add_what_is_awaited(me: Me, counter: Var, times: u8) {
    for turn in 0..times {
        let seen = me.load(counter).await;
        me.nap();
        me.store(counter, seen + 1).await;
        me.jump_back(turn.into());
    }
}

async fn add_under_lock(me: Me, counter: Var, lock: Lock, times: u8) {
    for turn in 0..times {
        me.lock(lock).await;
        let seen = me.load(counter).await;
        me.store(counter, seen + 1).await;
        me.unlock(lock).await;
        me.jump_back(turn.into());
    }
}

/// A program without threads that has a counter, and is right when nothing is lost.
pub(super) fn counting(threads: u8, times: u8) -> (Program, Var) {
    let mut program = Program::new();
    let counter = program.var("counter", 0);
    program.judge(move |end| end.value(counter), Value::from(threads * times));
    (program, counter)
}

pub(super) fn plain(threads: u8, times: u8) -> Program {
    let (mut program, counter) = counting(threads, times);
    for _ in 0..threads {
        program.thread(move |me| add(me, counter, times));
    }
    program
}

pub(super) fn with_call(threads: u8, times: u8) -> Program {
    let (mut program, counter) = counting(threads, times);
    for _ in 0..threads {
        program.thread(move |me| add_what_is_returned(me, counter, times));
    }
    program
}

pub(super) fn with_await(threads: u8, times: u8) -> Program {
    let (mut program, counter) = counting(threads, times);
    for _ in 0..threads {
        program.thread(move |me| add_what_is_awaited(me, counter, times));
    }
    program
}

pub(super) fn with_lock(threads: u8, times: u8) -> Program {
    let (mut program, counter) = counting(threads, times);
    let lock = program.lock("lock");
    for _ in 0..threads {
        program.thread(move |me| add_under_lock(me, counter, lock, times));
    }
    program
}
