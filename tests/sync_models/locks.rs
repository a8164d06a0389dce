//! `Lock`: one holder at a time, and nobody is left asleep.

use shuttle::thread;

use super::check::{every_schedule, random};
use super::lock::Lock;
use super::word::{Liberties, STRICT, Wakes};

/// Adds one in two steps, which is one too few if another thread adds in between.
fn add_one(number: &mut u32) {
    let before = *number;
    thread::yield_now();
    *number = before + 1;
}

fn threads_that_add(count: u32, times: u32) {
    let number = Lock::new(0);
    thread::scope(|threads| {
        for _ in 0..count {
            threads.spawn(|| {
                for _ in 0..times {
                    add_one(&mut number.lock());
                }
            });
        }
    });
    assert_eq!(*number.lock(), count * times);
}

#[test]
fn two_threads_exclude_each_other_in_every_schedule() {
    every_schedule(STRICT, || threads_that_add(2, 1));
}

#[test]
fn two_threads_exclude_each_other_in_every_schedule_with_two_spurious_wake_ups() {
    every_schedule(Liberties { spurious: 2, ..STRICT }, || threads_that_add(2, 1));
}

#[test]
fn four_threads_exclude_one_another() {
    let liberties = Liberties { spurious: 2, wakes: Wakes::Any, ..STRICT };
    random(3000, liberties, || threads_that_add(4, 3));
}

#[test]
fn trying_takes_a_lock_only_from_nobody_in_every_schedule() {
    every_schedule(STRICT, || {
        let number = Lock::new(0);
        let added = thread::scope(|threads| {
            let trying = threads.spawn(|| number.try_lock().map(|mut guard| add_one(&mut guard)).is_some());
            add_one(&mut number.lock());
            trying.join().expect("no panic")
        });
        assert_eq!(*number.lock(), 1 + u32::from(added));
    });
}
