//! `Event`.

use std::thread;
use std::time::Duration;

use interleave::sync::Event;

use super::{FOR_EVER, MILLISECOND, within_a_minute};

#[test]
fn an_event_wakes_all_who_wait_for_it() {
    within_a_minute(|| {
        for nap in [Duration::ZERO, MILLISECOND] {
            let event = Event::new();
            thread::scope(|threads| {
                threads.spawn(|| assert!(event.wait(None)));
                threads.spawn(|| assert!(event.wait(Some(FOR_EVER))));
                thread::sleep(nap);
                event.set();
            });
        }
    });
}

#[test]
fn an_event_that_nobody_sets_times_out() {
    let event = Event::new();
    assert!(!event.wait(Some(Duration::ZERO)));
    assert!(!event.wait(Some(MILLISECOND)));
    event.set();
    assert!(event.wait(Some(Duration::ZERO)));
    event.clear();
    assert!(!event.is_set());
    assert!(!event.wait(Some(MILLISECOND)));
}

#[test]
fn an_event_stays_set_and_stays_clear_however_often_it_is_told() {
    let event = Event::default();
    for _ in 0..3 {
        event.clear();
        event.clear();
        assert!(!event.is_set());
        event.set();
        event.set();
        assert!(event.is_set());
    }
}

#[test]
fn the_word_of_an_event_is_odd_when_it_is_set() {
    let event = Event::new();
    // SAFETY: nobody else uses the event, whose word this is.
    let word = || unsafe { event.as_ptr().read_volatile() };
    assert_eq!(word() % 2, 0);
    event.set();
    assert_eq!(word() % 2, 1);
    event.clear();
    assert_eq!(word() % 2, 0);
}
