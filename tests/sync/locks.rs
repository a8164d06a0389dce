//! `Lock` and `Condition`.

use std::thread;

use interleave::sync::{Condition, Lock, Waited};

use super::{Alone, MILLISECOND, within_a_minute};

#[test]
fn a_lock_admits_one_thread_at_a_time() {
    within_a_minute(|| {
        let (number, alone) = (Lock::new(0_u32), Alone::default());
        thread::scope(|threads| {
            for _ in 0..4 {
                threads.spawn(|| {
                    for _ in 0..20_000 {
                        let mut number = number.lock();
                        alone.visit(|| *number += 1);
                    }
                });
            }
        });
        assert_eq!(*number.lock(), 80_000);
    });
}

#[test]
fn a_lock_that_is_held_is_not_got_by_trying() {
    let lock = Lock::new(());
    let guard = lock.lock();
    assert!(lock.try_lock().is_none());
    drop(guard);
    assert!(lock.try_lock().is_some());
}

#[test]
fn a_thread_that_panics_releases_its_lock() {
    let lock = Lock::new(0);
    let died = thread::scope(|threads| {
        threads
            .spawn(|| {
                *lock.lock() = 1;
                let _guard = lock.lock();
                panic!("on purpose");
            })
            .join()
    });
    assert!(died.is_err());
    assert_eq!(lock.try_lock().map(|guard| *guard), Some(1));
}

#[test]
fn a_condition_wakes_all_who_wait() {
    within_a_minute(|| {
        let (ready, changed) = (Lock::new(false), Condition::new());
        thread::scope(|threads| {
            for _ in 0..4 {
                threads.spawn(|| {
                    let mut guard = ready.lock();
                    while !*guard {
                        (guard, _) = changed.wait(guard, None);
                    }
                });
            }
            thread::sleep(MILLISECOND);
            *ready.lock() = true;
            changed.notify_all();
        });
    });
}

#[test]
fn a_condition_that_nobody_signals_times_out_with_the_lock_held() {
    let (lock, never) = (Lock::new(()), Condition::new());
    let mut guard = lock.lock();
    let mut waited = Waited::Woken;
    while waited != Waited::TimedOut {
        (guard, waited) = never.wait(guard, Some(MILLISECOND));
    }
    assert!(lock.try_lock().is_none());
    drop(guard);
}
