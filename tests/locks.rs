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
