//! The animated line, and what is seen of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::browser::clock;
use crate::browser::frames::Monitor;
use crate::record::SpinnerSeen;
use crate::record::moments::{MOST_MOMENTS, Turn};

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

/// What was seen of a line, and when.
#[derive(Clone, Debug, Default, Serialize, Deserialize, tsify::Tsify)]
pub struct Spun {
    /// All in all.
    pub seen: SpinnerSeen,
    /// The first characters that were painted, on the clock that all workers share.
    pub turns: Vec<Turn>,
}

struct Seen {
    /// The character that waits to be painted, if one does.
    drawn: Cell<Option<usize>>,
    turns: RefCell<Vec<Turn>>,
    frames: Cell<u32>,
    longest_gap_ms: Cell<f64>,
    last: Cell<f64>,
}

impl Seen {
    fn end_gap(&self, now: f64) {
        let gap = now - self.last.replace(now);
        self.longest_gap_ms.update(|longest| longest.max(gap));
    }

    /// A frame has come.
    fn paint(&self) {
        let Some(turn) = self.drawn.take() else { return };
        let now = clock::now();
        self.end_gap(now);
        self.frames.update(|frames| frames + 1);
        let mut turns = self.turns.borrow_mut();
        if turns.len() < MOST_MOMENTS {
            let turn = u32::try_from(turn).unwrap_or(u32::MAX);
            turns.push(Turn { turn, at_ms: clock::shared(now) });
        }
    }
}

impl Line {
    /// An empty line; `show` draws what stands in it. The first gap counts from now.
    pub fn new(turn_length: Duration, show: impl Fn(&str) + 'static) -> Self {
        let seen = Rc::new(Seen {
            drawn: Cell::new(None),
            turns: RefCell::default(),
            frames: Cell::new(0),
            longest_gap_ms: Cell::new(0.0),
            last: Cell::new(clock::now()),
        });
        let frames = Monitor::start({
            let seen = seen.clone();
            move || seen.paint()
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
        self.seen.drawn.set(Some(turn));
    }

    /// Leaves nothing of it.
    pub fn erase(&self) {
        (self.show)("");
        self.seen.drawn.set(None);
    }

    /// What was seen up to now, which ends the last gap.
    pub fn seen(&self) -> Spun {
        self.seen.end_gap(clock::now());
        let turn_ms = self.turn_length.as_secs_f64() * 1000.0;
        let seen = SpinnerSeen::of(self.seen.frames.get(), self.seen.longest_gap_ms.get(), turn_ms);
        Spun { seen, turns: self.seen.turns.borrow().clone() }
    }
}
