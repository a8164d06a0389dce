//! Two threads that each need two locks.

use super::super::memory::{Lock, Value};
use super::super::program::Program;
use super::super::thread::Me;

/// Returns how often both locks were held.
async fn work(me: Me, first: Lock, second: Lock, times: u8) -> Value {
    for turn in 0..times {
        me.lock(first).await;
        me.nap();
        me.lock(second).await;
        me.unlock(second).await;
        me.unlock(first).await;
        me.jump_back(turn.into());
    }
    times.into()
}

fn program(times: u8, ordered: bool) -> Program {
    let mut program = Program::new();
    let (a, b) = (program.lock("a"), program.lock("b"));
    program.thread(move |me| work(me, a, b, times));
    let (first, second) = if ordered { (a, b) } else { (b, a) };
    program.thread(move |me| work(me, first, second, times));
    program.judge(|end| end.returned().iter().sum(), 2 * Value::from(times));
    program
}

pub(super) fn crossed(times: u8) -> Program {
    program(times, false)
}

pub(super) fn ordered(times: u8) -> Program {
    program(times, true)
}
