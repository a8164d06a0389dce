//! Event, queue, cancellation and tasks, on an event loop that is small enough to be read here.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex, Weak};
use std::task::{Context, Poll, Wake, Waker};

use interleave::event_loop::{Cancel, Cancelled, Event, Queue, Task};

type Body = Pin<Box<dyn Future<Output = ()>>>;

/// Tasks by number, and the numbers of those whose turn has come.
#[derive(Default)]
struct EventLoop {
    tasks: Vec<Option<Body>>,
    ready: Arc<Mutex<VecDeque<usize>>>,
}

/// Wakes one task of an event loop.
struct Alarm {
    task: usize,
    ready: Arc<Mutex<VecDeque<usize>>>,
}

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        self.ready.lock().expect("no turn panicked").push_back(self.task);
    }
}

impl EventLoop {
    fn spawn(&mut self, body: impl Future<Output = ()> + 'static) {
        self.ready.lock().expect("no turn panicked").push_back(self.tasks.len());
        self.tasks.push(Some(Box::pin(body)));
    }

    /// Gives turns until no task has anything to do.
    fn run(&mut self) {
        loop {
            // Taken in a statement of its own: the lock is free while the task runs, which may wake others.
            let next = self.ready.lock().expect("no turn panicked").pop_front();
            let Some(task) = next else { return };
            let Some(body) = &mut self.tasks[task] else { continue };
            let waker = Waker::from(Arc::new(Alarm { task, ready: self.ready.clone() }));
            if body.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
                self.tasks[task] = None;
            }
        }
    }
}

/// What a future gives on an event loop of its own; `None` if it waits for something that never comes.
fn outcome<T: 'static>(future: impl Future<Output = T> + 'static) -> Option<T> {
    let outcome = Rc::new(Cell::new(None));
    let mut event_loop = EventLoop::default();
    event_loop.spawn({
        let outcome = outcome.clone();
        async move { outcome.set(Some(future.await)) }
    });
    event_loop.run();
    outcome.take()
}

/// Lets the other tasks have a turn.
async fn turn() {
    let mut had = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut had, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Tells when it is dropped.
struct Held(Rc<Cell<bool>>);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

/// Polls a future once, by a waker of its own, and drops it; whether somebody still has that waker is told by the result.
fn poll_and_drop<F: Future>(future: F) -> Weak<impl Wake> {
    struct Nobody;
    impl Wake for Nobody {
        fn wake(self: Arc<Self>) {}
    }

    let nobody = Arc::new(Nobody);
    let waker = Waker::from(nobody.clone());
    assert!(std::pin::pin!(future).poll(&mut Context::from_waker(&waker)).is_pending());
    Arc::downgrade(&nobody)
}

#[test]
fn a_wait_that_is_dropped_leaves_nothing_waiting() {
    let (event, queue, cancel) = (Event::default(), Queue::<()>::default(), Cancel::default());
    for _ in 0..10_000 {
        assert_eq!(poll_and_drop(event.wait()).strong_count(), 0);
        assert_eq!(poll_and_drop(queue.get()).strong_count(), 0);
        assert_eq!(poll_and_drop(cancel.or(std::future::pending::<()>())).strong_count(), 0);
    }
}

#[test]
fn an_event_wakes_every_task_that_waits_for_it_in_the_order_they_came() {
    let (event, woken) = (Rc::new(Event::default()), Rc::new(RefCell::new(Vec::new())));
    let mut event_loop = EventLoop::default();
    for me in 0..20 {
        let (event, woken) = (event.clone(), woken.clone());
        event_loop.spawn(async move {
            event.wait().await;
            woken.borrow_mut().push(me);
        });
    }
    event_loop.run();
    assert_eq!(*woken.borrow(), []);
    event.set();
    event_loop.run();
    assert_eq!(*woken.borrow(), (0..20).collect::<Vec<_>>());
}

#[test]
fn an_event_that_is_set_lets_everybody_pass_until_it_is_cleared() {
    let event = Rc::new(Event::default());
    let wait = || {
        let event = event.clone();
        outcome(async move { event.wait().await })
    };
    event.set();
    assert!(event.is_set());
    assert_eq!(wait(), Some(()));
    event.clear();
    assert!(!event.is_set());
    assert_eq!(wait(), None);
}

#[test]
fn a_task_that_finds_its_event_cleared_again_waits_on() {
    let (event, passed) = (Rc::new(Event::default()), Rc::new(Cell::new(false)));
    let mut event_loop = EventLoop::default();
    event_loop.spawn({
        let (event, passed) = (event.clone(), passed.clone());
        async move {
            event.wait().await;
            passed.set(true);
        }
    });
    event_loop.run();
    event.set();
    event.clear();
    event_loop.run();
    assert!(!passed.get());
    event.set();
    event_loop.run();
    assert!(passed.get());
}

#[test]
fn a_queue_gives_items_in_the_order_they_were_put() {
    let queue = Rc::new(Queue::default());
    let mut event_loop = EventLoop::default();
    let taken = Rc::new(RefCell::new(Vec::new()));
    event_loop.spawn({
        let (queue, taken) = (queue.clone(), taken.clone());
        async move {
            for _ in 0..100 {
                let item = queue.get().await;
                taken.borrow_mut().push(item);
            }
        }
    });
    event_loop.spawn(async move {
        for item in 0..100 {
            queue.put(item);
            if item % 10 == 0 {
                turn().await;
            }
        }
    });
    event_loop.run();
    assert_eq!(*taken.borrow(), (0..100).collect::<Vec<_>>());
}

#[test]
fn several_tasks_that_get_take_each_item_once() {
    let (queue, taken) = (Rc::new(Queue::default()), Rc::new(RefCell::new(Vec::new())));
    let mut event_loop = EventLoop::default();
    for _ in 0..4 {
        let (queue, taken) = (queue.clone(), taken.clone());
        event_loop.spawn(async move {
            // 0 is the sentinel, one for each task.
            loop {
                match queue.get().await {
                    0 => break,
                    item => taken.borrow_mut().push(item),
                }
            }
        });
    }
    event_loop.run();
    for item in (1..=50).chain([0; 4]) {
        queue.put(item);
        event_loop.run();
    }
    assert_eq!(*taken.borrow(), (1..=50).collect::<Vec<_>>());
    assert!(event_loop.tasks.iter().all(Option::is_none), "each task got its sentinel");
}

#[test]
fn a_cancelled_get_loses_no_item_and_keeps_nobody_waiting() {
    let (queue, cancel) = (Rc::new(Queue::default()), Cancel::default());
    let (first, second) = (Rc::new(Cell::new(None)), Rc::new(Cell::new(None)));
    let mut event_loop = EventLoop::default();
    event_loop.spawn({
        let (queue, cancel, first) = (queue.clone(), cancel.clone(), first.clone());
        async move { first.set(Some(cancel.or(queue.get()).await)) }
    });
    event_loop.spawn({
        let (queue, second) = (queue.clone(), second.clone());
        async move { second.set(Some(queue.get().await)) }
    });
    event_loop.run();
    cancel.cancel();
    queue.put(7);
    event_loop.run();
    assert_eq!(first.get(), Some(Err(Cancelled)));
    assert_eq!(second.get(), Some(7));
}

#[test]
fn a_cancelled_wait_drops_what_it_waited_for() {
    let (cancel, dropped) = (Cancel::default(), Rc::new(Cell::new(false)));
    let told = Rc::new(Cell::new(None));
    let mut event_loop = EventLoop::default();
    event_loop.spawn({
        let (cancel, told, dropped, held) = (cancel.clone(), told.clone(), dropped.clone(), Held(dropped.clone()));
        async move {
            let outcome = cancel
                .or(async move {
                    let _held = held;
                    std::future::pending::<()>().await;
                })
                .await;
            told.set(Some((outcome, dropped.get())));
        }
    });
    event_loop.run();
    assert_eq!(told.get(), None);
    cancel.cancel();
    event_loop.run();
    assert!(cancel.is_cancelled());
    assert_eq!(told.get(), Some((Err(Cancelled), true)));
}

#[test]
fn a_cancellation_wins_over_a_result_of_the_same_moment() {
    let cancel = Cancel::default();
    cancel.cancel();
    assert_eq!(outcome(async move { cancel.or(std::future::ready(42)).await }), Some(Err(Cancelled)));
}

#[test]
fn a_task_goes_on_by_itself_and_gives_its_result() {
    let mut event_loop = EventLoop::default();
    let (task, body) = Task::create("sum", |_| async {
        turn().await;
        Ok(42)
    });
    event_loop.spawn(body);
    assert_eq!(task.to_string(), "<Task pending name='sum'>");
    event_loop.run();
    assert_eq!(task.to_string(), "<Task done name='sum'>");
    assert_eq!(outcome(task.join()), Some(Ok(42)));
}

#[test]
fn a_join_waits_for_the_end_of_the_task() {
    let (gate, joined) = (Rc::new(Event::default()), Rc::new(Cell::new(None)));
    let mut event_loop = EventLoop::default();
    let (task, body) = Task::create("wait", {
        let gate = gate.clone();
        |_| async move {
            gate.wait().await;
            Ok(42)
        }
    });
    event_loop.spawn({
        let joined = joined.clone();
        async move { joined.set(Some(task.join().await)) }
    });
    event_loop.spawn(body);
    event_loop.run();
    assert_eq!(joined.get(), None);
    gate.set();
    event_loop.run();
    assert_eq!(joined.get(), Some(Ok(42)));
}

#[test]
fn a_task_that_is_cancelled_at_its_await_cleans_up_there() {
    let cleaned = Rc::new(Cell::new(false));
    let mut event_loop = EventLoop::default();
    let (task, body) = Task::create("spin", {
        let cleaned = cleaned.clone();
        move |cancel| async move {
            let outcome = cancel.or(std::future::pending::<()>()).await;
            cleaned.set(true);
            outcome
        }
    });
    event_loop.spawn(body);
    event_loop.run();
    task.cancel();
    assert_eq!(task.to_string(), "<Task cancelling name='spin'>");
    event_loop.run();
    assert!(cleaned.get());
    assert_eq!(task.to_string(), "<Task cancelled name='spin'>");
    assert_eq!(outcome(task.join()), Some(Err(Cancelled)));
}

#[test]
fn a_task_that_is_cancelled_before_its_first_turn_runs_nothing() {
    let stepped = Rc::new(Cell::new(false));
    let mut event_loop = EventLoop::default();
    let (task, body) = Task::create("spin", {
        let stepped = stepped.clone();
        move |_| async move {
            stepped.set(true);
            Ok(())
        }
    });
    event_loop.spawn(body);
    task.cancel();
    event_loop.run();
    assert!(!stepped.get());
    assert_eq!(outcome(task.join()), Some(Err(Cancelled)));
}
