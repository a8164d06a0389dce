//! There is one seat, and more than one person wants it: first look, then take.

use super::super::memory::{Lock, Value, Var};
use super::super::program::Program;
use super::super::thread::Me;

async fn book(me: Me, taken: Var) -> Value {
    let mut tickets = 0;
    if me.load(taken).await == 0 {
        me.call();
        me.store(taken, 1).await;
        tickets = 1;
    }
    tickets
}

async fn book_under_lock(me: Me, taken: Var, lock: Lock) -> Value {
    let mut tickets = 0;
    me.lock(lock).await;
    if me.load(taken).await == 0 {
        me.call();
        me.store(taken, 1).await;
        tickets = 1;
    }
    me.unlock(lock).await;
    tickets
}

/// A program without threads that has one seat, and is right when one ticket is sold.
fn one_seat() -> (Program, Var) {
    let mut program = Program::new();
    let taken = program.flag("taken");
    program.judge(|end| end.returned().iter().sum(), 1);
    (program, taken)
}

pub(super) fn racy(threads: u8) -> Program {
    let (mut program, taken) = one_seat();
    for _ in 0..threads {
        program.thread(move |me| book(me, taken));
    }
    program
}

pub(super) fn with_lock(threads: u8) -> Program {
    let (mut program, taken) = one_seat();
    let lock = program.lock("lock");
    for _ in 0..threads {
        program.thread(move |me| book_under_lock(me, taken, lock));
    }
    program
}
