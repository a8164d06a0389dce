//! Whoever needs an object first makes it: a look without the lock, and if there is none, a second look with it.

use super::super::memory::{Lock, Value, Var};
use super::super::program::Program;
use super::super::thread::Me;

/// What is in the object when it is complete.
const COMPLETE: Value = 7;

/// Whether there is an object, and what is in it.
#[derive(Clone, Copy)]
struct Object {
    shown: Var,
    content: Var,
    lock: Lock,
}

async fn show_then_fill(me: Me, Object { shown, content, lock }: Object) -> Value {
    if me.load(shown).await == 0 {
        me.lock(lock).await;
        if me.load(shown).await == 0 {
            me.store(shown, 1).await;
            me.call();
            me.store(content, COMPLETE).await;
        }
        me.unlock(lock).await;
    }
    Value::from(me.load(content).await == COMPLETE)
}

async fn fill_then_show(me: Me, Object { shown, content, lock }: Object) -> Value {
    if me.load(shown).await == 0 {
        me.lock(lock).await;
        if me.load(shown).await == 0 {
            me.call();
            me.store(content, COMPLETE).await;
            me.store(shown, 1).await;
        }
        me.unlock(lock).await;
    }
    Value::from(me.load(content).await == COMPLETE)
}

/// A program without threads, which is right when all threads see the complete object.
fn one_object(threads: u8) -> (Program, Object) {
    let mut program = Program::new();
    let (shown, content) = (program.var("shown", 0), program.var("content", 0));
    let object = Object { shown, content, lock: program.lock("lock") };
    program.judge(|end| end.returned().iter().sum(), threads.into());
    (program, object)
}

pub(super) fn shown_early(threads: u8) -> Program {
    let (mut program, object) = one_object(threads);
    for _ in 0..threads {
        program.thread(move |me| show_then_fill(me, object));
    }
    program
}

pub(super) fn shown_complete(threads: u8) -> Program {
    let (mut program, object) = one_object(threads);
    for _ in 0..threads {
        program.thread(move |me| fill_then_show(me, object));
    }
    program
}
