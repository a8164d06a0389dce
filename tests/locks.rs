//! The locks lab on threads of the operating system.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::thread;
use std::time::Duration;

use interleave::error::{Code, Error};
use interleave::platform::Stop;
use interleave::record::RunRecord;
use interleave::record::sharing::PlaceKind;
use interleave::spec::ids::Model;

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
fn each_place_is_measured_and_no_addition_is_lost() {
    for threads in ["2", "3", "16"] {
        let record = run(&[("sharing", "1"), ("threads", threads)]).expect("no error");
        let places = record.places.expect("places");
        let kinds: Vec<_> = places.iter().map(|place| (place.kind, place.bytes)).collect();
        let distances = [0, 4, 8, 16, 32, 64, 128, 256].map(|bytes| (PlaceKind::Bytes, Some(bytes)));
        assert_eq!(kinds[..8], distances, "{threads}");
        assert_eq!(kinds[8..], [(PlaceKind::Lock, None), (PlaceKind::Own, None)], "{threads}");
        for place in places {
            assert!(place.rounds > 0 && place.together <= place.rounds, "{threads}: {place:?}");
            assert!(place.additions > 0 && place.counted == place.additions, "{threads}: {place:?}");
            assert!(place.fastest_ns > 0.0 && place.fastest_ns <= place.ns_per_addition, "{threads}: {place:?}");
            assert!(place.ns_per_addition <= place.slowest_ns, "{threads}: {place:?}");
        }
    }
}

#[test]
fn what_sharing_costs_takes_two_threads_whatever_else_is_set() {
    let record = run(&[("sharing", "1"), ("guard", "coroutines"), ("cut", "1")]).expect("no error");
    assert_eq!((record.model, record.workers), (Model::Threads, 2));
    assert!(record.places.is_some() && record.expected.is_none() && record.cuts.is_none());
    let error = run(&[("sharing", "1"), ("threads", "1")]).expect_err("nobody to share with");
    assert_eq!((error.code, error.field.as_deref()), (Code::InvalidSpec, Some("threads")));
}

#[test]
fn the_stop_flag_ends_it() {
    for fields in
        [&[][..], &[("sharing", "1")][..], &[("guard", "lock"), ("increments", "10000000"), ("threads", "16")][..]]
    {
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
