//! One thread moves money from the savings to the wallet; one adds up what is in both.

use super::super::memory::{Lock, Value, Var};
use super::super::program::Program;
use super::super::thread::Me;

/// What one transfer moves. At first all that will be moved is in the savings.
const AMOUNT: Value = 10;

#[derive(Clone, Copy)]
struct Money {
    savings: Var,
    wallet: Var,
}

async fn transfer(me: Me, Money { savings, wallet }: Money, times: u8) {
    for turn in 0..times {
        let balance = me.load(savings).await;
        me.store(savings, balance - AMOUNT).await;
        me.call();
        let balance = me.load(wallet).await;
        me.store(wallet, balance + AMOUNT).await;
        me.jump_back(turn.into());
    }
}

async fn add_up(me: Me, Money { savings, wallet }: Money) -> Value {
    let first = me.load(savings).await;
    let second = me.load(wallet).await;
    first + second
}

async fn transfer_under_lock(me: Me, Money { savings, wallet }: Money, lock: Lock, times: u8) {
    for turn in 0..times {
        me.lock(lock).await;
        let balance = me.load(savings).await;
        me.store(savings, balance - AMOUNT).await;
        me.call();
        let balance = me.load(wallet).await;
        me.store(wallet, balance + AMOUNT).await;
        me.unlock(lock).await;
        me.jump_back(turn.into());
    }
}

async fn add_up_under_lock(me: Me, Money { savings, wallet }: Money, lock: Lock) -> Value {
    me.lock(lock).await;
    let first = me.load(savings).await;
    let second = me.load(wallet).await;
    me.unlock(lock).await;
    first + second
}

/// A program without threads that has money in two places, and is right when the reader, its second thread, finds all the money.
fn two_places(times: u8) -> (Program, Money) {
    let mut program = Program::new();
    let all = AMOUNT * Value::from(times);
    let places = Money { savings: program.var("savings", all), wallet: program.var("wallet", 0) };
    program.judge(|end| end.returned()[1], all);
    (program, places)
}

pub(super) fn racy(times: u8) -> Program {
    let (mut program, money) = two_places(times);
    program.thread(move |me| transfer(me, money, times));
    program.thread(move |me| add_up(me, money));
    program
}

pub(super) fn with_lock(times: u8) -> Program {
    let (mut program, money) = two_places(times);
    let lock = program.lock("lock");
    program.thread(move |me| transfer_under_lock(me, money, lock, times));
    program.thread(move |me| add_up_under_lock(me, money, lock));
    program
}
