//! What the threads of a program share when they are real ones.
//!
//! The same slots as in the explorer, each an atomic integer, and each access a sequentially consistent operation: it takes
//! effect at once and for all, as the explorer has it. So whatever comes out here is the end of a schedule where a switch is
//! allowed at each access.

use std::array;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicBool, AtomicI16, AtomicU32, Ordering::SeqCst};
use std::time::Duration;

use super::access::{Access, Pending, holder};
use super::memory::{Condition, MAX_SLOTS, MAX_THREADS, Memory, Queue, Slots, Value};
use super::program::Program;
use crate::sync::{Lock, Word};

/// Looks at what a thread waits for between two looks whether all wait.
const LOOKS: u32 = 64;

/// How long a thread that has looked often enough lets others have the processor between looks.
const REST: Duration = Duration::from_micros(20);

/// The shared memory of a program on real threads.
pub struct RealMemory {
    first: Slots,
    slots: [AtomicI16; MAX_SLOTS],
    /// A queue is several slots: one thread at a time.
    queues: Lock<()>,
    threads: Vec<Waiting>,
    /// Whether all threads wait, and have nothing to wait for.
    stuck: AtomicBool,
    /// Nobody ever writes to it: to wait for it is to sleep.
    rest: Word,
}

/// Whether a thread waits, and for what.
#[derive(Default)]
struct Waiting {
    /// Odd while it waits, and after its end. It changes whenever the thread goes on.
    changes: AtomicU32,
    /// The access that it cannot make; none after its end.
    pending: Lock<Option<Pending>>,
}

impl RealMemory {
    /// Of a program, as it is at first.
    #[must_use]
    pub fn new(program: &Program) -> Self {
        let first = program.layout.first;
        Self {
            first,
            slots: first.map(AtomicI16::new),
            queues: Lock::default(),
            threads: (0..program.threads()).map(|_| Waiting::default()).collect(),
            stuck: AtomicBool::new(false),
            rest: Word::new(0),
        }
    }

    /// Makes it what it was at first. Nobody may be at work on it.
    pub fn reset(&self) {
        for (slot, &first) in self.slots.iter().zip(&self.first) {
            slot.store(first, SeqCst);
        }
        for thread in &self.threads {
            *thread.pending.lock() = None;
            thread.changes.store(0, SeqCst);
        }
        self.stuck.store(false, SeqCst);
    }

    /// What is in it, once nobody is at work on it.
    #[must_use]
    pub fn now(&self) -> Memory {
        Memory(self.snapshot())
    }

    /// Makes an access of a thread as soon as it can be made, and says what was read. Nothing if all threads wait for ever,
    /// or if `go_on` says no while this one waits.
    pub fn make(&self, thread: usize, pending: &Pending, go_on: impl Fn() -> bool) -> Option<Value> {
        loop {
            if let Some(read) = self.make_now(thread, pending) {
                return Some(read);
            }
            self.wait(thread, pending, &go_on)?;
        }
    }

    /// A thread has come to its end: it makes nothing possible any more.
    pub fn end(&self, thread: usize) {
        let waiting = &self.threads[thread];
        *waiting.pending.lock() = None;
        waiting.changes.fetch_add(1, SeqCst);
    }

    /// The access in one step, if it is possible at this moment.
    fn make_now(&self, thread: usize, pending: &Pending) -> Option<Value> {
        let at = |slot: u8| &self.slots[usize::from(slot)];
        let take = |lock: u8| at(lock).compare_exchange(0, holder(thread), SeqCst, SeqCst).ok().map(|_| 0);
        if pending.until_changed.is_some_and(|seen| seen.iter().all(|(var, value)| at(var.0).load(SeqCst) == *value)) {
            return None;
        }
        match pending.access {
            Access::Load(var) => return Some(at(var.0).load(SeqCst)),
            Access::Store(var, value) => at(var.0).store(value, SeqCst),
            Access::Lock(lock) => return take(lock.0),
            Access::Unlock(lock) => at(lock.0).store(0, SeqCst),
            Access::Set(event) => at(event.0).store(1, SeqCst),
            Access::Wait(event) => return (at(event.0).load(SeqCst) != 0).then_some(0),
            Access::Sleep(Condition { lock, asleep }) => {
                // In this order both are one step: nobody notifies without the lock.
                at(asleep).fetch_or(1 << thread, SeqCst);
                at(lock.0).store(0, SeqCst);
            }
            Access::Wake(condition) if at(condition.asleep).load(SeqCst) & (1 << thread) != 0 => return None,
            Access::Wake(condition) => return take(condition.lock.0),
            Access::Notify(condition) => at(condition.asleep).store(0, SeqCst),
            Access::Put(queue, _) | Access::Get(queue) | Access::IsEmpty(queue) => {
                return self.queue_now(queue, thread, pending);
            }
        }
        Some(0)
    }

    /// An access to a queue, as the explorer makes it, on a copy.
    fn queue_now(&self, queue: Queue, thread: usize, pending: &Pending) -> Option<Value> {
        let _alone = self.queues.lock();
        let mut slots = Slots::default();
        let place = place(queue);
        for at in place.clone() {
            slots[at] = self.slots[at].load(SeqCst);
        }
        if pending.blocked(thread, &slots).is_some() {
            return None;
        }
        let read = pending.access.perform(thread, &mut slots);
        for at in place {
            self.slots[at].store(slots[at], SeqCst);
        }
        Some(read)
    }

    /// Waits until the access seems possible. Nothing if it never will be, or nobody wants it any more.
    fn wait(&self, thread: usize, pending: &Pending, go_on: impl Fn() -> bool) -> Option<()> {
        let waiting = &self.threads[thread];
        *waiting.pending.lock() = Some(*pending);
        waiting.changes.fetch_add(1, SeqCst);
        let mut looks = 0;
        while pending.blocked(thread, &self.snapshot()).is_some() {
            looks += 1;
            if looks % LOOKS == 0 && self.all_wait() {
                self.stuck.store(true, SeqCst);
            }
            if self.stuck.load(SeqCst) || !go_on() {
                return None;
            }
            if looks < Word::SPINS {
                std::hint::spin_loop();
            } else {
                self.rest.wait(0, Some(REST));
            }
        }
        // Before it tries: while a thread counts as waiting, it changes nothing.
        waiting.changes.fetch_add(1, SeqCst);
        Some(())
    }

    /// Whether no thread can ever go on. No time decides that: if all waited at one moment, and none of them has gone on since,
    /// nothing has changed meanwhile, and what has been looked at in between was the memory of that moment.
    fn all_wait(&self) -> bool {
        let before = self.changes();
        if before[..self.threads.len()].iter().any(|changes| changes.is_multiple_of(2)) {
            return false;
        }
        let slots = self.snapshot();
        let blocked = |(thread, waiting): (usize, &Waiting)| {
            waiting.pending.lock().is_none_or(|pending| pending.blocked(thread, &slots).is_some())
        };
        self.threads.iter().enumerate().all(blocked) && before == self.changes()
    }

    fn changes(&self) -> [u32; MAX_THREADS] {
        array::from_fn(|thread| self.threads.get(thread).map_or(0, |waiting| waiting.changes.load(SeqCst)))
    }

    fn snapshot(&self) -> Slots {
        array::from_fn(|at| self.slots[at].load(SeqCst))
    }
}

/// The slots of a queue.
fn place(queue: Queue) -> RangeInclusive<usize> {
    let first = usize::from(queue.length);
    first..=first + usize::from(queue.capacity)
}
