//! Each object that adds to the counter makes a lock for itself.

use super::super::memory::{Lock, Var};
use super::super::program::Program;
use super::super::thread::Me;
use super::counter::counting;

const LOCKS: [&str; 3] = ["adders[0].lock", "adders[1].lock", "adders[2].lock"];

async fn add(me: Me, counter: Var, own_lock: Lock, times: u8) {
    for turn in 0..times {
        me.lock(own_lock).await;
        let seen = me.load(counter).await;
        me.call();
        me.store(counter, seen + 1).await;
        me.unlock(own_lock).await;
        me.jump_back(turn.into());
    }
}

pub(super) fn program(threads: u8, times: u8) -> Program {
    let (mut program, counter) = counting(threads, times);
    for name in LOCKS.iter().take(threads.into()) {
        let own_lock = program.lock(name);
        program.thread(move |me| add(me, counter, own_lock, times));
    }
    program
}
