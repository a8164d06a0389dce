//! Sleeping without letting go of the thread.

use js_sys::{Atomics, Int32Array, Object, Reflect, SharedArrayBuffer};

use super::clock;

/// Holds the calling thread for so many milliseconds.
///
/// A worker that may share memory sleeps, and uses no power. A page's main thread is not let sleep by any browser, so
/// there, and where memory cannot be shared, it looks at the clock until the time is up; what can be seen of the page
/// meanwhile is the same.
pub fn sleep(ms: f64) {
    let until = clock::now() + ms;
    let may_share = Reflect::has(&js_sys::global(), &"SharedArrayBuffer".into()).unwrap_or(false);
    let on_main_thread = Reflect::has(&js_sys::global(), &"document".into()).unwrap_or(true);
    if may_share && !on_main_thread {
        let word = Int32Array::new(&Object::from(SharedArrayBuffer::new(4)));
        _ = Atomics::wait_with_timeout(&word, 0, 0, ms);
    }
    while clock::now() < until {
        std::hint::spin_loop();
    }
}
