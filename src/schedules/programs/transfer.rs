//! One thread moves money from one account to another; one adds up what is in both.

use super::super::memory::{Lock, Value, Var};
use super::super::program::Program;
use super::super::thread::Me;

/// What is in the account that pays, for each transfer.
const AMOUNT: Value = 10;

#[derive(Clone, Copy)]
struct Accounts {
    from: Var,
    to: Var,
}

async fn transfer(me: Me, Accounts { from, to }: Accounts, times: u8) {
    for turn in 0..times {
        let balance = me.load(from).await;
        me.store(from, balance - AMOUNT).await;
        me.call();
        let balance = me.load(to).await;
        me.store(to, balance + AMOUNT).await;
        me.jump_back(turn.into());
    }
}

async fn add_up(me: Me, Accounts { from, to }: Accounts) -> Value {
    let first = me.load(from).await;
    let second = me.load(to).await;
    first + second
}

async fn transfer_under_lock(me: Me, Accounts { from, to }: Accounts, lock: Lock, times: u8) {
    for turn in 0..times {
        me.lock(lock).await;
        let balance = me.load(from).await;
        me.store(from, balance - AMOUNT).await;
        me.call();
        let balance = me.load(to).await;
        me.store(to, balance + AMOUNT).await;
        me.unlock(lock).await;
        me.jump_back(turn.into());
    }
}

async fn add_up_under_lock(me: Me, Accounts { from, to }: Accounts, lock: Lock) -> Value {
    me.lock(lock).await;
    let first = me.load(from).await;
    let second = me.load(to).await;
    me.unlock(lock).await;
    first + second
}

/// A program without threads that has two accounts, and is right when the reader, its second thread, finds all the money.
fn two_accounts(times: u8) -> (Program, Accounts) {
    let mut program = Program::new();
    let money = AMOUNT * Value::from(times);
    let accounts = Accounts { from: program.var("from", money), to: program.var("to", 0) };
    program.judge(|end| end.returned()[1], money);
    (program, accounts)
}

pub(super) fn racy(times: u8) -> Program {
    let (mut program, accounts) = two_accounts(times);
    program.thread(move |me| transfer(me, accounts, times));
    program.thread(move |me| add_up(me, accounts));
    program
}

pub(super) fn with_lock(times: u8) -> Program {
    let (mut program, accounts) = two_accounts(times);
    let lock = program.lock("lock");
    program.thread(move |me| transfer_under_lock(me, accounts, lock, times));
    program.thread(move |me| add_up_under_lock(me, accounts, lock));
    program
}
