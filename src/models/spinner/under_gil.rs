//! Two threads under a global interpreter lock: one spins, one works. The spinner turns because the lock is handed over.

use std::sync::Arc;
use std::time::Duration;

use super::scene::timed;
use super::slow::slow;
use super::{Slow, Slowed};
use crate::browser::tree::host::{Gathered, stop_asked};
use crate::browser::tree::thread::{self, Threads};
use crate::browser::tree::{FromTree, SpinnerWork};
use crate::jobs::Chore;
use crate::models::threads::STEPS_A_SAFE_POINT;
use crate::sync::{Event, Gil, SimpleQueue};

/// What the threads have to tell; `None` says that a thread is done.
type Printed = SimpleQueue<Option<Print>>;

enum Print {
    /// The next character.
    Turn,
    /// The answer, or why there is none.
    Answer(Result<Slowed, String>),
}

/// The threads: one that spins, one that works.
const THREADS: usize = 2;

pub fn run(spin_work: SpinnerWork, crew: &Threads, page: &mut Gathered) -> u32 {
    let SpinnerWork { work, turn_ms, switch_interval_ms } = spin_work;
    let turn = Duration::from_secs_f64(turn_ms / 1000.0);
    let gil = Arc::new(Gil::new(Duration::from_secs_f64(switch_interval_ms / 1000.0)));
    let (done, printed) = (Arc::new(Event::new()), Arc::new(Printed::default()));
    crew.run(0, {
        let (gil, done, printed) = (gil.clone(), done.clone(), printed.clone());
        move || spin(&gil, &done, turn, &printed)
    });
    crew.run(1, {
        let (gil, done, printed) = (gil.clone(), done.clone(), printed.clone());
        move || supervisor(&work, &gil, &done, &printed)
    });
    let mut ended = 0;
    while ended < THREADS {
        match printed.get() {
            Some(Print::Turn) => page.tell(&FromTree::Turned),
            Some(Print::Answer(answer)) => page.tell(&FromTree::Slowed(answer)),
            None => ended += 1,
        }
    }
    gil.switches()
}

// region: spin
/// To wait for the event is to wait: the lock is free meanwhile. To print a character it has to be taken again.
fn spin(gil: &Gil, done: &Event, turn: Duration, printed: &Printed) {
    let mut held = gil.take(thread::id(0));
    loop {
        printed.put(Some(Print::Turn));
        if held.release_while(|| done.wait(Some(turn))) || stop_asked() {
            break;
        }
    }
    printed.put(None);
}
// endregion: spin

// region: supervisor
fn supervisor(work: &Slow, gil: &Gil, done: &Event, printed: &Printed) {
    let mut held = gil.take(thread::id(1));
    let answer = match work {
        // Blocking calls let go of the lock and take it again, as those of Python's library do.
        Slow::Sleep(_) | Slow::Fetch(_) => held.release_while(|| slow(work)),
        Slow::Cpu(chore) => Ok(is_prime(*chore, || _ = held.safe_point())),
    };
    printed.put(Some(Print::Answer(answer)));
    done.set();
    printed.put(None);
}

/// The check with a safe point every few thousand steps, where the lock is handed over if somebody has asked for it.
fn is_prime(chore: Chore, mut safe_point: impl FnMut()) -> Slowed {
    let (prime, elapsed_ms) = timed(|| {
        let mut check = chore.begin();
        loop {
            if stop_asked() {
                return None;
            }
            if let Some(prime) = check.advance(STEPS_A_SAFE_POINT) {
                return Some(prime);
            }
            safe_point();
        }
    });
    Slowed { prime, elapsed_ms, naps: 0 }
}
// endregion: supervisor
