//! The animated line, and what is seen of it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use crate::browser::clock;
use crate::browser::frames::Monitor;
use crate::record::SpinnerSeen;

/// How long each character stands.
const TURN: Duration = Duration::from_millis(100);

/// And where the visitor has asked for less motion.
const CALM_TURN: Duration = Duration::from_millis(400);

/// How long each character stands on this page.
pub fn turn_length() -> Duration {
    let query =
        web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    if query.is_some_and(|query| query.matches()) { CALM_TURN } else { TURN }
}

const CHARACTERS: [char; 4] = ['\\', '|', '/', '-'];

/// A line that shows one character after another, and counts those that were painted.
///
/// A character counts in the first animation frame after it was drawn: that frame's callbacks run right before the
/// browser paints. So what is drawn while nothing is painted is not counted.
pub struct Line {
    show: Box<dyn Fn(&str)>,
    turn: Cell<usize>,
    turn_length: Duration,
    seen: Rc<Seen>,
    _frames: Monitor,
}

struct Seen {
    /// Whether a character waits to be painted.
    drawn: Cell<bool>,
    frames: Cell<u32>,
    longest_gap_ms: Cell<f64>,
    last: Cell<f64>,
}

impl Seen {
    fn end_gap(&self) {
        let now = clock::now();
        let gap = now - self.last.replace(now);
        self.longest_gap_ms.update(|longest| longest.max(gap));
    }
}

impl Line {
    /// An empty line; `show` draws what stands in it. The first gap counts from now.
    pub fn new(turn_length: Duration, show: impl Fn(&str) + 'static) -> Self {
        let seen = Rc::new(Seen {
            drawn: Cell::new(false),
            frames: Cell::new(0),
            longest_gap_ms: Cell::new(0.0),
            last: Cell::new(clock::now()),
        });
        let frames = Monitor::start({
            let seen = seen.clone();
            move || {
                if seen.drawn.take() {
                    seen.end_gap();
                    seen.frames.update(|frames| frames + 1);
                }
            }
        });
        Self { show: Box::new(show), turn: Cell::new(0), turn_length, seen, _frames: frames }
    }

    /// How long each character is to stand.
    pub fn turn_length(&self) -> Duration {
        self.turn_length
    }

    /// Draws the next character.
    pub fn turn(&self) {
        let turn = self.turn.replace(self.turn.get() + 1);
        (self.show)(&format!("{} thinking!", CHARACTERS[turn % CHARACTERS.len()]));
        self.seen.drawn.set(true);
    }

    /// Leaves nothing of it.
    pub fn erase(&self) {
        (self.show)("");
        self.seen.drawn.set(false);
    }

    /// What was seen up to now, which ends the last gap.
    pub fn seen(&self) -> SpinnerSeen {
        self.seen.end_gap();
        let turn_ms = self.turn_length.as_secs_f64() * 1000.0;
        SpinnerSeen::of(self.seen.frames.get(), self.seen.longest_gap_ms.get(), turn_ms)
    }
}
