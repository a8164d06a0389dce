//! Peterson's lock: two threads keep each other out with variables alone.

use super::super::memory::{Value, Var};
use super::super::program::Program;
use super::super::thread::Me;
use super::counter::counting;

/// What one of the two threads sees.
#[derive(Clone, Copy)]
struct Door {
    counter: Var,
    own_flag: Var,
    other_flag: Var,
}

/// Whose turn it is to go first if both want to, and the number of the other thread.
#[derive(Clone, Copy)]
struct Turn {
    turn: Var,
    other: Value,
}

async fn add_with_flags_and_turn(me: Me, door: Door, Turn { turn, other }: Turn, times: u8) {
    let Door { counter, own_flag, other_flag } = door;
    for round in 0..times {
        me.store(own_flag, 1).await;
        me.store(turn, other).await;
        while me.load(other_flag).await == 1 && me.load(turn).await == other {
            me.spin([other_flag, turn]);
        }
        let seen = me.load(counter).await;
        me.call();
        me.store(counter, seen + 1).await;
        me.store(own_flag, 0).await;
        me.jump_back(round.into());
    }
}

async fn add_with_flags(me: Me, door: Door, times: u8) {
    let Door { counter, own_flag, other_flag } = door;
    for round in 0..times {
        me.store(own_flag, 1).await;
        while me.load(other_flag).await == 1 {
            me.spin([other_flag, other_flag]);
        }
        let seen = me.load(counter).await;
        me.call();
        me.store(counter, seen + 1).await;
        me.store(own_flag, 0).await;
        me.jump_back(round.into());
    }
}

/// A program without threads, and what each of its two threads will see.
fn doors(times: u8) -> (Program, [Door; 2]) {
    let (mut program, counter) = counting(2, times);
    let flags = ["flags[0]", "flags[1]"].map(|name| program.flag(name));
    let door = |own: usize, other: usize| Door { counter, own_flag: flags[own], other_flag: flags[other] };
    (program, [door(0, 1), door(1, 0)])
}

pub(super) fn whole(times: u8) -> Program {
    let (mut program, doors) = doors(times);
    let turn = program.var("turn", 0);
    for (door, other) in doors.into_iter().zip([1, 0]) {
        program.thread(move |me| add_with_flags_and_turn(me, door, Turn { turn, other }, times));
    }
    program
}

pub(super) fn flags_alone(times: u8) -> Program {
    let (mut program, doors) = doors(times);
    for door in doors {
        program.thread(move |me| add_with_flags(me, door, times));
    }
    program
}
