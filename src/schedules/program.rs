//! A program: what its threads share, what each of them does, and how its end is judged.

use std::future::Future;

use super::memory::{Condition, Event, Layout, Lock, MAX_THREADS, Memory, Place, Queue, Slots, Value, Var, slot};
use super::outcome::Outcome;
use super::thread::{Body, Me, Started};

type Start = Box<dyn Fn(Me) -> Body + Send + Sync>;
type Measure = Box<dyn Fn(&End) -> Value + Send + Sync>;

/// What one thread returns: a number, or nothing.
pub trait Returned {
    /// As a number; nothing is 0.
    fn value(self) -> Value;
}

impl Returned for Value {
    fn value(self) -> Value {
        self
    }
}

impl Returned for () {
    fn value(self) -> Value {
        0
    }
}

/// A program of a few threads.
pub struct Program {
    pub(super) layout: Layout,
    threads: Vec<Start>,
    measure: Measure,
    right: Value,
}

impl Default for Program {
    fn default() -> Self {
        Self::new()
    }
}

impl Program {
    /// One without threads, in which nothing can go wrong.
    #[must_use]
    pub fn new() -> Self {
        let (layout, threads) = (Layout::default(), Vec::new());
        Self { layout, threads, measure: Box::new(|_| 0), right: 0 }
    }

    /// A variable, and what is in it at first.
    pub fn var(&mut self, name: &'static str, value: Value) -> Var {
        let at = self.layout.take(name, Place::Var, 1);
        self.layout.first[usize::from(at)] = value;
        Var(at)
    }

    /// A variable that is true or false: 1 or 0. At first it is false.
    pub fn flag(&mut self, name: &'static str) -> Var {
        Var(self.layout.take(name, Place::Flag, 1))
    }

    /// A lock that nobody holds.
    pub fn lock(&mut self, name: &'static str) -> Lock {
        Lock(self.layout.take(name, Place::Lock, 1))
    }

    /// An event that is not set.
    pub fn event(&mut self, name: &'static str) -> Event {
        Event(self.layout.take(name, Place::Event, 1))
    }

    /// A condition with its lock.
    pub fn condition(&mut self, name: &'static str) -> Condition {
        let lock = self.lock(name);
        Condition { lock, asleep: self.layout.take(name, Place::Condition, 1) }
    }

    /// A queue with room for `capacity` things, and what is in it at first.
    pub fn queue(&mut self, name: &'static str, capacity: u8, items: &[Value]) -> Queue {
        let queue = Queue { length: self.layout.take(name, Place::Queue { capacity }, capacity + 1), capacity };
        for &item in items {
            queue.push(&mut self.layout.first, item);
        }
        queue
    }

    /// One more thread.
    ///
    /// # Panics
    ///
    /// If there are [`MAX_THREADS`] already.
    pub fn thread<F>(&mut self, start: impl Fn(Me) -> F + Send + Sync + 'static)
    where
        F: Future<Output: Returned> + 'static,
    {
        assert!(self.threads.len() < MAX_THREADS, "a program has at most {MAX_THREADS} threads");
        self.threads.push(Box::new(move |me| {
            let body = start(me);
            Box::pin(async move { body.await.value() })
        }));
    }

    /// What its end is judged by, and what that should be.
    pub fn judge(&mut self, measure: impl Fn(&End) -> Value + Send + Sync + 'static, right: Value) {
        self.measure = Box::new(measure);
        self.right = right;
    }

    /// How many threads it has.
    #[must_use]
    pub fn threads(&self) -> usize {
        self.threads.len()
    }

    /// What is shared, at first.
    #[must_use]
    pub fn memory(&self) -> Memory {
        Memory(self.layout.first)
    }

    /// What should come out.
    #[must_use]
    pub fn right(&self) -> Value {
        self.right
    }

    /// Whether an end is wrong. A deadlock always is.
    #[must_use]
    pub fn bad(&self, outcome: Outcome) -> bool {
        outcome != Outcome::Ended(self.right)
    }

    /// What a program that ended so is judged by.
    #[must_use]
    pub fn measure(&self, memory: &Memory, returned: &[Value]) -> Value {
        self.judged(&memory.0, returned)
    }

    /// Starts one thread elsewhere than in the explorer, where a nap takes its time: `nap` is called for each.
    #[must_use]
    pub fn start(&self, thread: usize, nap: fn()) -> Started {
        Started::new(self, thread, nap)
    }

    pub(super) fn body(&self, thread: usize, me: Me) -> Body {
        (self.threads[thread])(me)
    }

    pub(super) fn judged(&self, slots: &Slots, returned: &[Value]) -> Value {
        (self.measure)(&End { slots, returned })
    }
}

/// A program at its end.
pub struct End<'a> {
    slots: &'a Slots,
    returned: &'a [Value],
}

impl End<'_> {
    /// What is in a variable.
    #[must_use]
    pub fn value(&self, var: Var) -> Value {
        slot(self.slots, var.0)
    }

    /// What each thread returned.
    #[must_use]
    pub fn returned(&self) -> &[Value] {
        self.returned
    }
}
