//! Whoever needs the size first computes it: a look without the lock, and if it is not ready, a second look with it.

use super::super::memory::{Lock, NONE, Value, Var};
use super::super::program::Program;
use super::super::thread::Me;

/// What is computed.
const SIZE: Value = 7;

/// Whether the size is ready, and the size.
#[derive(Clone, Copy)]
struct Computed {
    ready: Var,
    size: Var,
    lock: Lock,
}

async fn say_then_compute(me: Me, Computed { ready, size, lock }: Computed) -> Value {
    if me.load(ready).await == 0 {
        me.lock(lock).await;
        if me.load(ready).await == 0 {
            me.store(ready, 1).await;
            me.call();
            me.store(size, SIZE).await;
        }
        me.unlock(lock).await;
    }
    Value::from(me.load(size).await == SIZE)
}

async fn compute_then_say(me: Me, Computed { ready, size, lock }: Computed) -> Value {
    if me.load(ready).await == 0 {
        me.lock(lock).await;
        if me.load(ready).await == 0 {
            me.call();
            me.store(size, SIZE).await;
            me.store(ready, 1).await;
        }
        me.unlock(lock).await;
    }
    Value::from(me.load(size).await == SIZE)
}

/// A program without threads, which is right when all threads get the size.
fn one_size(threads: u8) -> (Program, Computed) {
    let mut program = Program::new();
    let (ready, size) = (program.flag("ready"), program.var("size", NONE));
    let computed = Computed { ready, size, lock: program.lock("lock") };
    program.judge(|end| end.returned().iter().sum(), threads.into());
    (program, computed)
}

pub(super) fn ready_too_early(threads: u8) -> Program {
    let (mut program, computed) = one_size(threads);
    for _ in 0..threads {
        program.thread(move |me| say_then_compute(me, computed));
    }
    program
}

pub(super) fn ready_in_time(threads: u8) -> Program {
    let (mut program, computed) = one_size(threads);
    for _ in 0..threads {
        program.thread(move |me| compute_then_say(me, computed));
    }
    program
}
