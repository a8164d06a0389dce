//! The locks lab on threads of the operating system.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::thread;
use std::time::Duration;

use interleave::error::{Code, Error};
use interleave::platform::Stop;
use interleave::record::RunRecord;

fn run(fields: &[(&str, &str)]) -> Result<RunRecord, Error> {
    support::run(&[&[("lab", "locks")], fields].concat())
}

#[test]
fn with_a_guard_nothing_is_lost() {
    for guard in ["lock", "atomic", "coroutines"] {
        let record = run(&[("guard", guard), ("threads", "3"), ("increments", "12345")]).expect("no error");
        assert_eq!((record.expected, record.actual, record.lost), (Some(37_035), Some(37_035), Some(0)), "{guard}");
    }
}

#[test]
fn without_a_guard_the_counter_never_shows_more_than_was_added() {
    for _ in 0..20 {
        let record = run(&[("threads", "4"), ("increments", "2500")]).expect("no error");
        assert_eq!(record.expected, Some(10_000));
        assert_eq!(record.actual.zip(record.lost).map(|(actual, lost)| actual + lost), Some(10_000));
    }
}

#[test]
fn a_number_that_nobody_gave_is_the_same_for_all_threads() {
    for guard in ["none", "lock", "atomic", "coroutines"] {
        let record = run(&[("guard", guard), ("threads", "3")]).expect("no error");
        let expected = record.expected.expect("a count");
        assert!(expected > 0 && expected.is_multiple_of(3_000), "{guard}: {expected}");
        if guard != "none" {
            assert_eq!(record.actual, Some(expected), "{guard}");
        }
    }
}

#[test]
fn one_thread_loses_nothing_and_meets_nobody() {
    let record = run(&[("threads", "1")]).expect("no error");
    assert_eq!((record.lost, record.overlap_ms), (Some(0), Some(0.0)));
}

/// The numbers that were stored, in order.
fn stored(record: &RunRecord) -> Vec<u32> {
    let mut stored: Vec<_> = record.sample.iter().flatten().map(|addition| addition.seen + 1).collect();
    stored.sort_unstable();
    stored
}

#[test]
fn a_few_additions_more_of_each_are_kept_one_by_one() {
    for guard in ["none", "lock", "atomic", "coroutines"] {
        let record = run(&[("guard", guard), ("threads", "3"), ("increments", "1000")]).expect("no error");
        assert_eq!(record.expected, Some(3_000), "{guard}: those are not counted");
        let sample = record.sample.as_deref().expect("a sample");
        for thread in 0..3 {
            assert_eq!(sample.iter().filter(|addition| addition.thread == thread).count(), 10, "{guard}");
        }
        assert!(sample.iter().all(|one| one.asked_ms >= 0.0), "{guard}");
        assert!(sample.iter().all(|one| one.asked_ms <= one.loaded_ms && one.loaded_ms <= one.stored_ms), "{guard}");
        if guard == "none" {
            assert!(stored(&record).last().is_some_and(|&most| (10..=30).contains(&most)));
        } else {
            assert_eq!(stored(&record), (1..=30).collect::<Vec<_>>(), "{guard}: none is lost");
        }
    }
}

#[test]
fn nobody_holds_a_lock_that_another_holds() {
    let record = run(&[("guard", "lock"), ("threads", "4"), ("increments", "1000")]).expect("no error");
    let mut sample = record.sample.expect("a sample");
    sample.sort_by(|one, other| one.loaded_ms.total_cmp(&other.loaded_ms));
    assert!(sample.windows(2).all(|pair| pair[0].stored_ms <= pair[1].loaded_ms), "{sample:?}");
}

#[test]
fn the_stop_flag_ends_it() {
    for fields in [&[][..], &[("guard", "lock"), ("increments", "10000000"), ("threads", "16")][..]] {
        let stop = Stop::here();
        stop.clear();
        let stopper = thread::spawn(move || {
            thread::sleep(Duration::from_millis(30));
            stop.set();
        });
        let error = run(fields).expect_err("asked to stop");
        assert_eq!(error.code, Code::Aborted);
        stopper.join().expect("no panic");
    }
}
