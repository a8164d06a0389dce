//! Three philosophers sit around a table, with a fork between each two of them. To eat, one needs two forks.

use super::super::memory::{Lock, Value};
use super::super::program::Program;
use super::super::thread::Me;

/// Returns how often the philosopher ate.
async fn dine(me: Me, first: Lock, second: Lock, times: u8) -> Value {
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

fn program(times: u8, last: fn([Lock; 3]) -> [Lock; 2]) -> Program {
    let mut program = Program::new();
    let forks = ["forks[0]", "forks[1]", "forks[2]"].map(|name| program.lock(name));
    for [first, second] in [[forks[0], forks[1]], [forks[1], forks[2]], last(forks)] {
        program.thread(move |me| dine(me, first, second, times));
    }
    program.judge(|end| end.returned().iter().sum(), 3 * Value::from(times));
    program
}

pub(super) fn left_first(times: u8) -> Program {
    program(times, |[first, _, last]| [last, first])
}

pub(super) fn lower_first(times: u8) -> Program {
    program(times, |[first, _, last]| [first, last])
}
