//! What threads share: variables, locks, queues, events and conditions, all of them in a few numbered slots.
//!
//! One flat array of small integers is all there is, so that a state of the memory can be copied, compared and hashed
//! in no time.

use super::access::{Access, Pending, Wait};

/// What a variable holds, a queue carries and a thread returns.
pub type Value = i16;

/// What is `None` in Python: a variable has nothing yet, or a queue has nothing more.
pub const NONE: Value = -1;

/// How many threads a program has at most.
pub const MAX_THREADS: usize = 3;

/// How many slots a program has at most.
pub const MAX_SLOTS: usize = 24;

pub(super) type Slots = [Value; MAX_SLOTS];

/// A variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Var(pub(super) u8);

/// A lock, as Python's `threading.Lock`: its slot has the number of the thread that holds it, from 1, or 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lock(pub(super) u8);

/// An event, as Python's `threading.Event`: its slot is 1 once it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Event(pub(super) u8);

/// A condition with its lock, as Python's `threading.Condition`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Condition {
    /// Who waits or notifies has to hold it.
    pub lock: Lock,
    /// Its slot has a bit for each thread that sleeps.
    pub(super) asleep: u8,
}

/// A queue, first in first out, as Python's `queue.Queue`: its first slot has its length, the others what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Queue {
    pub(super) length: u8,
    pub(super) capacity: u8,
}

/// The shared memory at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memory(pub(super) Slots);

impl Memory {
    /// Why the thread cannot make this access now, if it cannot.
    #[must_use]
    pub fn blocks(&self, thread: usize, pending: &Pending) -> Option<Wait> {
        pending.blocked(thread, &self.0)
    }

    /// Lets a thread make its access, and says what it read.
    pub fn perform(&mut self, thread: usize, access: Access) -> Value {
        access.perform(thread, &mut self.0)
    }
}

pub(super) fn slot(slots: &Slots, at: u8) -> Value {
    slots[usize::from(at)]
}

impl Queue {
    pub(super) fn len(self, slots: &Slots) -> u8 {
        u8::try_from(slot(slots, self.length)).expect("a length that was counted up from 0")
    }

    pub(super) fn items(self, slots: &Slots) -> &[Value] {
        &slots[usize::from(self.length) + 1..][..usize::from(self.len(slots))]
    }

    pub(super) fn push(self, slots: &mut Slots, value: Value) {
        let at = self.length + 1 + self.len(slots);
        slots[usize::from(at)] = value;
        slots[usize::from(self.length)] += 1;
    }

    pub(super) fn pop(self, slots: &mut Slots) -> Value {
        let first = usize::from(self.length) + 1;
        let items = &mut slots[first..first + usize::from(self.capacity)];
        let value = items[0];
        // What is free is 0, so that equal queues are equal slots.
        items.copy_within(1.., 0);
        items[items.len() - 1] = 0;
        slots[usize::from(self.length)] -= 1;
        value
    }
}

/// What a slot belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Var,
    /// A variable that is `True` or `False` in Python.
    Flag,
    Lock,
    Event,
    Condition,
    Queue {
        capacity: u8,
    },
}

/// The names of what threads share, and what it is at first.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) places: Vec<(u8, &'static str, Place)>,
    pub(super) first: Slots,
    used: u8,
}

impl Layout {
    /// Takes `slots` slots for something.
    ///
    /// # Panics
    ///
    /// If there are not so many left.
    pub(super) fn take(&mut self, name: &'static str, place: Place, slots: u8) -> u8 {
        let at = self.used;
        self.used += slots;
        assert!(usize::from(self.used) <= MAX_SLOTS, "a program has at most {MAX_SLOTS} slots");
        self.places.push((at, name, place));
        at
    }

    /// The name of what a slot belongs to, and what that is.
    pub(super) fn at(&self, slot: u8) -> (&'static str, Place) {
        let place = self.places.iter().find(|(at, ..)| *at == slot).expect("a slot that was taken by its name");
        (place.1, place.2)
    }
}
