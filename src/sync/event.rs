//! A flag that threads can wait for, as `threading.Event` is.

use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};
use std::time::Duration;

use super::word::{Waited, Word};

/// The bit of the word that is the flag.
const SET: u32 = 1;

/// A flag, false at first; [`Event::wait`] returns once it is true.
///
/// ```
/// use std::time::Duration;
/// use interleave::sync::Event;
///
/// let stop = Event::new();
/// std::thread::scope(|threads| {
///     threads.spawn(|| {
///         while !stop.wait(Some(Duration::from_millis(1))) {
///             // a step of work
///         }
///     });
///     stop.set();
/// });
/// ```
#[derive(Debug)]
pub struct Event {
    /// How often the flag has changed: it is set when the number is odd. So a thread that waited knows that the flag was
    /// set meanwhile even if it has been cleared again, and `set` followed by `clear` wakes everybody who waited, as it
    /// does in Python.
    changes: Word,
}

impl Event {
    /// An event whose flag is false.
    #[must_use]
    pub const fn new() -> Self {
        Self { changes: Word::new(0) }
    }

    /// Whether the flag is true.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.changes.load(Acquire) & SET != 0
    }

    /// Makes the flag true and wakes every thread that waits for it.
    ///
    /// It never waits, and takes no lock where threads are web workers: a browser's main thread may call it. What the
    /// caller did before is seen by every thread that finds the flag set.
    pub fn set(&self) {
        // From even to odd is to the next number, and setting the lowest bit of an odd one leaves it alone.
        let before = self.changes.fetch_or(SET, AcqRel);
        if before & SET == 0 {
            self.changes.notify_all();
        }
    }

    /// Makes the flag false again. Never waits.
    pub fn clear(&self) {
        let seen = self.changes.load(Relaxed);
        if seen & SET != 0 {
            // If this fails, another thread has cleared the flag since: nothing else changes an odd number.
            let _ = self.changes.compare_exchange(seen, seen.wrapping_add(1), Release, Relaxed);
        }
    }

    /// Waits until the flag is true, and returns whether it was: `false` means that the time was up first.
    ///
    /// `None` is no limit. Not for a browser's main thread: see [`Event::as_ptr`].
    pub fn wait(&self, timeout: Option<Duration>) -> bool {
        let seen = self.changes.load(Acquire);
        if seen & SET != 0 {
            return true;
        }
        loop {
            let waited = self.changes.wait(seen, timeout);
            // The number was even: whatever it is now, the next change was to set the flag.
            if self.changes.load(Acquire) != seen {
                return true;
            }
            // Woken for no reason, which no platform is known to do often: the time starts again, for want of a clock.
            if waited == Waited::TimedOut {
                return false;
            }
        }
    }

    /// Where the word of this event is in memory: 4 bytes, aligned, an odd number when the flag is set.
    ///
    /// For JavaScript, which can wait for it on a page's main thread too:
    ///
    /// ```js
    /// const words = new Int32Array(memory.buffer);
    /// const index = address / 4;
    /// const seen = Atomics.load(words, index);
    /// if (seen % 2 === 0) await Atomics.waitAsync(words, index, seen).value;
    /// ```
    ///
    /// The address holds as long as the event is not moved. Nothing but this type may write there.
    #[must_use]
    pub const fn as_ptr(&self) -> *const u32 {
        self.changes.as_ptr()
    }
}

impl Default for Event {
    fn default() -> Self {
        Self::new()
    }
}
