//! Keeping what is costly to start for the next run: for a minute, or until the page is left.

use std::cell::RefCell;
use std::thread::LocalKey;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;

/// How long something idle is kept, in milliseconds.
const KEPT_MS: u32 = 60_000;

/// A place for one idle thing.
pub struct Warm<T>(RefCell<Option<Kept<T>>>);

struct Kept<T> {
    thing: T,
    _idle: Timeout,
    _page_left: Option<EventListener>,
}

impl<T> Warm<T> {
    /// A place with nothing in it.
    #[must_use]
    pub const fn empty() -> Self {
        Self(RefCell::new(None))
    }

    /// Takes what is kept, if anything is.
    pub fn take(&self) -> Option<T> {
        self.0.take().map(|kept| kept.thing)
    }
}

/// Keeps a thing in its place; it is dropped after a minute of idleness, or when the page is left.
pub fn keep<T: 'static>(place: &'static LocalKey<Warm<T>>, thing: T) {
    let drop_it = move || drop(place.with(Warm::take));
    let page_left = web_sys::window().map(|window| EventListener::once(&window, "pagehide", move |_| drop_it()));
    let kept = Kept { thing, _idle: Timeout::new(KEPT_MS, drop_it), _page_left: page_left };
    place.with(|place| *place.0.borrow_mut() = Some(kept));
}

/// Ends whatever workers are kept, so that the next start of any is a start.
pub fn forget_warm() {
    super::process::Pool::forget_warm();
    super::thread_group::ThreadGroup::forget_warm();
}
