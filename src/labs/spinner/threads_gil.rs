//! Two threads under a global interpreter lock: one spins, one works. The spinner turns because the lock is handed over.

use std::time::Duration;

use super::slow::{answer_since, slow};
use crate::jobs::Workload;
use crate::models::queues::STEPS_A_SAFE_POINT;
use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::sync::{Event, Gil, SimpleQueue, ThreadId};
use crate::work::{Answer, Report, Slow, SpinnerWork};

/// What the threads have to tell; `None` says that a thread is done.
type Printed = SimpleQueue<Option<Print>>;

enum Print {
    /// The next character.
    Turn,
    /// The answer, or why there is none.
    Answer(Result<Answer, String>),
}

/// The threads: one that spins, one that works.
const THREADS: usize = 2;

/// Has thread 0 spin while thread 1 works.
pub fn program(work: SpinnerWork, threads: &Threads, outbox: &mut Outbox) {
    let SpinnerWork { work, turn_ms, switch_interval_ms } = work;
    let turn = Duration::from_secs_f64(turn_ms / 1000.0);
    let gil = Gil::with_interval_ms(switch_interval_ms);
    let (done, printed) = (Event::new(), Printed::default());
    threads.scope(|scope| {
        scope.start(0, |_| spin(&gil, &done, turn, &printed));
        scope.start(1, |_| supervisor(&work, &gil, &done, &printed));
        let mut ended = 0;
        while ended < THREADS {
            match printed.get() {
                Some(Print::Turn) => outbox.tell(Report::Turned),
                Some(Print::Answer(answer)) => outbox.tell(Report::Answered(answer)),
                None => ended += 1,
            }
        }
    });
    outbox.switched(gil.switches());
}

// region: spin
/// To wait for the event is to wait: the lock is free meanwhile. To print a character it has to be taken again.
fn spin(gil: &Gil, done: &Event, turn: Duration, printed: &Printed) {
    let mut held = gil.take(ThreadId(0));
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
    let mut held = gil.take(ThreadId(1));
    let answer = match work {
        // Blocking calls let go of the lock and take it again, as those of Python's library do.
        Slow::Sleep(_) | Slow::Fetch(_) => held.release_while(|| slow(work)),
        Slow::Cpu(workload) => Ok(is_prime(*workload, || _ = held.safe_point())),
    };
    printed.put(Some(Print::Answer(answer)));
    done.set();
    printed.put(None);
}

/// The check with a safe point every few thousand steps, where the lock is handed over if somebody has asked for it.
fn is_prime(workload: Workload, mut safe_point: impl FnMut()) -> Answer {
    let started = clock::now();
    let mut check = workload.begin();
    let prime = loop {
        if stop_asked() {
            break None;
        }
        if let Some(prime) = check.advance(STEPS_A_SAFE_POINT) {
            break Some(prime);
        }
        safe_point();
    };
    answer_since(started, prime, 0)
}
// endregion: supervisor
