//! A thread of a program: an `async fn` that awaits each of its accesses.
//!
//! It is polled until it has said which access it wants to make. That access is made for it, whenever the explorer or
//! the person at the controls chooses, and then it is polled again. So the code that is shown is the code that runs.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::access::{Access, Pending, Seen};
use super::memory::{Condition, Event, Lock, MAX_SLOTS, Queue, Slots, Value, Var};
use super::program::Program;
use crate::spec::ids::Points;

/// A thread that has been given its program.
pub(super) type Body = Pin<Box<dyn Future<Output = Value>>>;

/// A place that a thread comes by between two accesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A function is called that touches nothing that is shared.
    Call,
    /// It sleeps for a moment; a coroutine awaits something.
    Nap,
    /// A loop begins its next turn, and this is all that the thread still knows.
    Jump(Value),
    /// A loop looks once more at what it waits for.
    Spin,
}

/// What a thread says to whoever runs it.
#[derive(Default)]
struct Port {
    asked: Cell<Option<(Access, u32)>>,
    answer: Cell<Value>,
    passed: RefCell<Vec<(Mark, u32)>>,
    loaded: Cell<Slots>,
    until_changed: Cell<Option<Seen>>,
    /// How a nap is taken where time passes; nobody asks there what the thread came by.
    nap: Option<fn()>,
}

/// A thread as it sees itself: all that it can do with what it shares.
pub struct Me {
    port: Rc<Port>,
}

/// One access, to be awaited.
struct Asking<'a> {
    port: &'a Port,
    access: Option<(Access, u32)>,
}

impl Future for Asking<'_> {
    type Output = Value;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Value> {
        match self.access.take() {
            None => Poll::Ready(self.port.answer.get()),
            asked => {
                self.port.asked.set(asked);
                Poll::Pending
            }
        }
    }
}

/// The line of the program that called.
#[track_caller]
fn line() -> u32 {
    Location::caller().line()
}

impl Me {
    fn ask(&self, access: Access, line: u32) -> Asking<'_> {
        Asking { port: &self.port, access: Some((access, line)) }
    }

    fn pass(&self, mark: Mark, line: u32) {
        match self.port.nap {
            Some(nap) if mark == Mark::Nap => nap(),
            Some(_) => {}
            None => self.port.passed.borrow_mut().push((mark, line)),
        }
    }

    /// Reads a variable.
    #[track_caller]
    pub fn load(&self, var: Var) -> impl Future<Output = Value> {
        let asking = self.ask(Access::Load(var), line());
        async move {
            let value = asking.await;
            let mut loaded = self.port.loaded.get();
            loaded[usize::from(var.0)] = value;
            self.port.loaded.set(loaded);
            value
        }
    }

    /// Writes a variable.
    #[track_caller]
    pub fn store(&self, var: Var, value: Value) -> impl Future<Output = Value> {
        self.ask(Access::Store(var, value), line())
    }

    /// Takes a lock, when it is free.
    #[track_caller]
    pub fn lock(&self, lock: Lock) -> impl Future<Output = Value> {
        self.ask(Access::Lock(lock), line())
    }

    /// Gives a lock back.
    #[track_caller]
    pub fn unlock(&self, lock: Lock) -> impl Future<Output = Value> {
        self.ask(Access::Unlock(lock), line())
    }

    /// Puts something at the end of a queue, when there is room.
    #[track_caller]
    pub fn put(&self, queue: Queue, value: Value) -> impl Future<Output = Value> {
        self.ask(Access::Put(queue, value), line())
    }

    /// Takes what is first in a queue, when there is something.
    #[track_caller]
    pub fn get(&self, queue: Queue) -> impl Future<Output = Value> {
        self.ask(Access::Get(queue), line())
    }

    /// Whether a queue is empty.
    #[track_caller]
    pub fn is_empty(&self, queue: Queue) -> impl Future<Output = bool> {
        let asking = self.ask(Access::IsEmpty(queue), line());
        async move { asking.await != 0 }
    }

    /// Sets an event.
    #[track_caller]
    pub fn set(&self, event: Event) -> impl Future<Output = Value> {
        self.ask(Access::Set(event), line())
    }

    /// Waits for an event.
    #[track_caller]
    pub fn wait(&self, event: Event) -> impl Future<Output = Value> {
        self.ask(Access::Wait(event), line())
    }

    /// Waits to be notified: gives the lock back, sleeps, and has the lock again.
    #[track_caller]
    pub fn sleep(&self, condition: Condition) -> impl Future<Output = ()> {
        let line = line();
        async move {
            self.ask(Access::Sleep(condition), line).await;
            self.ask(Access::Wake(condition), line).await;
        }
    }

    /// Wakes those who sleep.
    #[track_caller]
    pub fn notify(&self, condition: Condition) -> impl Future<Output = Value> {
        self.ask(Access::Notify(condition), line())
    }

    /// Calls a function that touches nothing that is shared.
    #[track_caller]
    pub fn call(&self) {
        self.pass(Mark::Call, line());
    }

    /// Sleeps for a moment; in a coroutine, awaits something.
    #[track_caller]
    pub fn nap(&self) {
        self.pass(Mark::Nap, line());
    }

    /// Jumps back to where a loop begins. `kept` stands for all that the thread still knows: two threads that come to this
    /// line with the same `kept` must do the same from here on.
    #[track_caller]
    pub fn jump_back(&self, kept: Value) {
        self.pass(Mark::Jump(kept), line());
    }

    /// Jumps back to look once more at two variables that it has just read, or at the same one twice. The thread is blocked
    /// until one of them has changed: a look that sees the same again is not a step.
    #[track_caller]
    pub fn spin(&self, [a, b]: [Var; 2]) {
        let loaded = self.port.loaded.get();
        let seen = |var: Var| (var, loaded[usize::from(var.0)]);
        self.port.until_changed.set(Some([seen(a), seen(b)]));
        self.pass(Mark::Spin, line());
    }
}

/// Where a thread stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Access(Pending),
    /// It has come to its end, and returned this.
    Ended(Value),
}

/// From one access to the next: what it came by, and where it stands.
pub(super) struct Turn {
    pub(super) passed: Vec<(Mark, u32)>,
    pub(super) next: Next,
}

/// A thread that runs.
pub(super) struct Live {
    port: Rc<Port>,
    body: Body,
    points: Points,
    /// The access that it waits for.
    pending: Option<Access>,
}

impl Live {
    /// Starts a thread: it runs up to its first access.
    pub(super) fn start(program: &Program, thread: usize, points: Points) -> (Self, Turn) {
        Self::start_with(program, thread, points, Port::default())
    }

    fn start_with(program: &Program, thread: usize, points: Points, port: Port) -> (Self, Turn) {
        let port = Rc::new(port);
        port.loaded.set([0; MAX_SLOTS]);
        let body = program.body(thread, Me { port: Rc::clone(&port) });
        let mut live = Self { port, body, points, pending: None };
        let turn = live.poll();
        (live, turn)
    }

    /// Answers the access that it waits for: it runs up to the next one.
    pub(super) fn resume(&mut self, answer: Value) -> Turn {
        self.port.answer.set(answer);
        self.poll()
    }

    fn poll(&mut self) -> Turn {
        let ended = self.body.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        let passed = self.port.passed.take();
        let next = match ended {
            Poll::Ready(value) => Next::Ended(value),
            Poll::Pending => {
                let asked = self.port.asked.take();
                let (access, line) = asked.expect("a thread awaits nothing but what it shares");
                let open = self.pending.is_none_or(|last| self.points.after(last))
                    || passed.iter().any(|&(mark, _)| self.points.at(mark))
                    || self.points.before(access);
                self.pending = Some(access);
                Next::Access(Pending { access, line, open, until_changed: self.port.until_changed.take() })
            }
        };
        Turn { passed, next }
    }
}

/// A thread that runs elsewhere than in the explorer, and stands at its first access.
pub struct Started {
    live: Live,
    next: Next,
}

impl Started {
    pub(super) fn new(program: &Program, thread: usize, nap: fn()) -> Self {
        let port = Port { nap: Some(nap), ..Port::default() };
        let (live, turn) = Live::start_with(program, thread, Points::Instruction, port);
        Self { live, next: turn.next }
    }

    /// Runs it to its end: `make` makes each access and says what was read, or `None` if the thread shall stop there.
    /// Returns what the thread returned.
    pub fn run(mut self, mut make: impl FnMut(&Pending) -> Option<Value>) -> Option<Value> {
        loop {
            match self.next {
                Next::Ended(value) => return Some(value),
                Next::Access(pending) => self.next = self.live.resume(make(&pending)?).next,
            }
        }
    }
}
