//! The server on threads: one thread is all clients, and each of the others serves one request at a time.

use std::time::Duration;

use super::compute::compute;
use super::front::Front;
use crate::notes::Notes;
use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::record::server::ServerLane;
use crate::record::trace::{Span, State};
use crate::spec::ids::Serves;
use crate::sync::{Event, Gil, SimpleQueue, ThreadId};
use crate::work::practice::{Answered, Ask, Report, ServeWork};

/// Longest that the clients wait before they look whether they are to stop.
const LOOK: Duration = Duration::from_millis(20);

/// Where a thread finds its requests; `None` is the sentinel.
type Desk = SimpleQueue<Option<Ask>>;

/// Answers, each with the number of the thread that gave it.
type Answers = SimpleQueue<(usize, Answered)>;

/// Has the first thread ask, and the others serve.
pub fn program(work: &ServeWork, threads: &Threads, outbox: &mut Outbox) {
    let desks: Vec<_> = (0..work.load.servers).map(|_| Desk::default()).collect();
    let answers = Answers::default();
    let gil =
        work.switch_interval_ms.map(|ms| Gil::observed(Duration::from_secs_f64(ms / 1000.0), Notes::of(desks.len())));
    let over = SimpleQueue::default();
    let front = threads.scope(|scope| {
        for (me, desk) in desks.iter().enumerate() {
            let (gil, answers) = (gil.as_ref(), &answers);
            scope.start(me + 1, move |_| match gil {
                Some(gil) => serve_under_gil(me, desk, answers, gil),
                None => serve(me, desk, answers),
            });
        }
        scope.start(0, |_| over.put(clients(work, &desks, &answers)));
        over.get()
    });
    let began = front.began();
    let mut served = front.kept().served(Serves::Thread);
    if let Some(gil) = &gil {
        // What the threads noted tells also when they waited for the lock.
        let noted = gil.observer().take();
        let idle = |span: &Span| span.state == State::Done;
        served.spans = noted.spans(began).into_iter().filter(|span| !idle(span)).collect();
        served.lanes = (0..work.load.servers).map(|worker| ServerLane { worker, serves: Serves::Thread }).collect();
        served.left_out = noted.left_out;
    }
    outbox.switched(gil.as_ref().map_or(0, Gil::switches));
    outbox.tell(Report::Served(served).into());
}

/// Asks, and waits for answers, until it is over; then lets the threads end.
fn clients(work: &ServeWork, desks: &[Desk], answers: &Answers) -> Front {
    let mut front = Front::measured(work.load);
    loop {
        let now = front.now();
        for (server, ask) in front.ask(now) {
            desks[server].put(Some(ask));
        }
        if front.is_over(now) || stop_asked() {
            break;
        }
        let patience = Duration::from_secs_f64(front.patience(now) / 1000.0).min(LOOK);
        if let Some((server, answer)) = answers.get_timeout(patience) {
            front.answered(server, answer, false);
        }
    }
    for desk in desks {
        desk.put(None);
    }
    front
}

// region: serve
/// Serves one request after another.
fn serve(me: usize, desk: &Desk, answers: &Answers) {
    while let Some(ask) = desk.get() {
        let taken = shared_now();
        wait(ask.io_ms);
        let data = shared_now();
        compute(ask.steps, || !stop_asked());
        answers.put((me, Answered { request: ask.request, taken, data, computing: data, over: shared_now() }));
    }
}

/// The same, and only the thread that holds the lock computes.
fn serve_under_gil(me: usize, desk: &Desk, answers: &Answers, gil: &Gil<Notes>) {
    let id = ThreadId::of(me);
    while let Some(ask) = desk.get() {
        let mut held = gil.take(id);
        let taken = shared_now();
        let data = held.release_while(|| {
            gil.observer().note(id, State::Io);
            wait(ask.io_ms);
            shared_now()
        });
        let computing = shared_now();
        compute(ask.steps, || {
            held.safe_point();
            !stop_asked()
        });
        drop(held);
        gil.observer().note(id, State::Done);
        answers.put((me, Answered { request: ask.request, taken, data, computing, over: shared_now() }));
    }
}

/// Waits for data.
fn wait(ms: f64) {
    // Never set: to wait for it is to wait for its time-out.
    Event::new().wait(Some(Duration::from_secs_f64(ms / 1000.0)));
}
// endregion: serve

fn shared_now() -> f64 {
    clock::shared(clock::now())
}
