//! Writing down what threads do, at a bounded cost and of a bounded size.

use crate::platform::clock;
use crate::record::trace::{Noted, Stamp, State};
use crate::sync::{Lock, Observer, ThreadId};

/// Stamps kept of each thread. The first are kept and later ones counted: the beginning shows how a pattern comes about.
/// One more has room, [`State::Done`], so that the end of each thread is known.
const MOST_STAMPS: usize = 4_000;

/// One notebook for each thread.
///
/// Each is written by one thread only, so that its lock is never contended, and has its room from the start, so that
/// nothing is allocated while the clock runs. A stamp costs two looks at memory and one at the clock.
#[derive(Debug)]
pub struct Notes {
    notebooks: Vec<Lock<Notebook>>,
}

#[derive(Debug, Default)]
struct Notebook {
    stamps: Vec<Stamp>,
    left_out: u32,
}

impl Notes {
    /// Empty notebooks for so many threads.
    #[must_use]
    pub fn of(threads: usize) -> Self {
        let empty = || Lock::new(Notebook { stamps: Vec::with_capacity(MOST_STAMPS + 1), left_out: 0 });
        Self { notebooks: (0..threads).map(|_| empty()).collect() }
    }

    /// Notes what a thread does from now on.
    ///
    /// # Panics
    /// If there is no notebook for this thread.
    pub fn note(&self, me: ThreadId, state: State) {
        let at = clock::shared(clock::now());
        let mut notebook = self.notebooks[me.0 as usize].lock();
        if notebook.stamps.len() < MOST_STAMPS || state == State::Done {
            notebook.stamps.push(Stamp { state, at });
        } else {
            notebook.left_out += 1;
        }
    }

    /// What has been noted; the notebooks are empty then.
    #[must_use]
    pub fn take(&self) -> Noted {
        let notebooks: Vec<Notebook> =
            self.notebooks.iter().map(|notebook| std::mem::take(&mut *notebook.lock())).collect();
        let left_out = notebooks.iter().map(|notebook| notebook.left_out).sum();
        Noted { stamps: notebooks.into_iter().map(|notebook| notebook.stamps).collect(), left_out }
    }
}

impl Observer for Notes {
    fn waiting(&self, me: ThreadId) {
        self.note(me, State::Waiting);
    }

    fn requested(&self, me: ThreadId) {
        self.note(me, State::Request);
    }

    fn taken(&self, me: ThreadId) {
        self.note(me, State::Holding);
    }

    fn released(&self, me: ThreadId) {
        self.note(me, State::Released);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_notebook_has_its_beginning_and_its_end() {
        let (notes, me) = (Notes::of(1), ThreadId(0));
        for _ in 0..MOST_STAMPS + 7 {
            notes.note(me, State::Waiting);
        }
        notes.note(me, State::Done);
        let Noted { stamps, left_out } = notes.take();
        assert_eq!((stamps[0].len(), left_out), (MOST_STAMPS + 1, 7));
        assert_eq!(stamps[0].last().map(|stamp| stamp.state), Some(State::Done));
    }
}
