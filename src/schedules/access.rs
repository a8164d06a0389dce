//! One access to what threads share: when it is possible, and what it does.

use serde::Serialize;

use super::memory::{Condition, Event, Lock, Queue, Slots, Value, Var, slot};

/// What a thread does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reads a variable.
    Load(Var),
    /// Writes a variable.
    Store(Var, Value),
    /// Takes a lock, which is possible while nobody has it.
    Lock(Lock),
    /// Gives a lock back.
    Unlock(Lock),
    /// Puts something at the end of a queue, which is possible while that has room.
    Put(Queue, Value),
    /// Takes what is first in a queue, which is possible while that has something.
    Get(Queue),
    /// Asks whether a queue is empty.
    IsEmpty(Queue),
    /// Sets an event.
    Set(Event),
    /// Waits for an event: possible once it is set.
    Wait(Event),
    /// Gives the lock of a condition back and falls asleep, both at once.
    Sleep(Condition),
    /// Wakes up with the lock of the condition: possible once somebody has notified and the lock is free.
    Wake(Condition),
    /// Wakes those who sleep now.
    Notify(Condition),
}

/// What an access is in Python.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cost {
    Bytecode,
    CFunction,
    /// Such as a method of `queue.Queue` or of `threading.Event`.
    PythonFunction,
}

/// What a thread that cannot go on waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "for")]
pub enum Wait {
    /// For a lock that this thread holds. It may be the one that waits.
    Lock {
        /// The number of the thread, from 0.
        holder: usize,
    },
    /// For something to be in the queue.
    Item,
    /// For room in the queue.
    Room,
    /// For the event to be set.
    Event,
    /// For somebody who notifies.
    Notification,
    /// In a loop, for a variable to change that it looked at.
    Change,
}

/// What a busy wait has seen: it goes on when one of the two is no longer so.
pub(super) type Seen = [(Var, Value); 2];

/// The next access of a thread, which it has not made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// What it is.
    pub access: Access,
    /// The line of the Rust program that it stands on.
    pub line: u32,
    /// Whether a switch is allowed before it.
    pub(super) open: bool,
    pub(super) until_changed: Option<Seen>,
}

impl Pending {
    pub(super) fn spins(&self, slots: &Slots) -> bool {
        self.until_changed.is_some_and(|seen| seen.iter().all(|&(var, value)| slot(slots, var.0) == value))
    }

    /// It looks again and again, and lets nobody else have a turn.
    pub(super) fn holds_all_up(&self, slots: &Slots) -> bool {
        !self.open && self.spins(slots)
    }

    pub(super) fn blocked(&self, thread: usize, slots: &Slots) -> Option<Wait> {
        if self.spins(slots) { Some(Wait::Change) } else { self.access.blocked(thread, slots) }
    }
}

/// How a slot shows a thread as the holder of a lock.
pub(super) fn holder(thread: usize) -> Value {
    Value::try_from(thread + 1).expect("a thread's number, which is small")
}

fn lock_blocked(lock: Lock, slots: &Slots) -> Option<Wait> {
    let holder = usize::try_from(slot(slots, lock.0)).expect("a thread's number or 0");
    holder.checked_sub(1).map(|holder| Wait::Lock { holder })
}

impl Access {
    pub(super) fn cost(self) -> Cost {
        match self {
            Self::Load(_) | Self::Store(..) => Cost::Bytecode,
            Self::Lock(_) | Self::Unlock(_) => Cost::CFunction,
            _ => Cost::PythonFunction,
        }
    }

    fn blocked(self, thread: usize, slots: &Slots) -> Option<Wait> {
        match self {
            Self::Lock(lock) => lock_blocked(lock, slots),
            Self::Put(queue, _) => (queue.len(slots) == queue.capacity).then_some(Wait::Room),
            Self::Get(queue) => (queue.len(slots) == 0).then_some(Wait::Item),
            Self::Wait(event) => (slot(slots, event.0) == 0).then_some(Wait::Event),
            Self::Wake(condition) if slot(slots, condition.asleep) & (1 << thread) != 0 => Some(Wait::Notification),
            Self::Wake(condition) => lock_blocked(condition.lock, slots),
            _ => None,
        }
    }

    /// Makes the access, which is possible, and returns what was read.
    pub(super) fn perform(self, thread: usize, slots: &mut Slots) -> Value {
        let mut set = |at: u8, value| slots[usize::from(at)] = value;
        match self {
            Self::Load(var) => return slot(slots, var.0),
            Self::Store(var, value) => set(var.0, value),
            Self::Lock(lock) => set(lock.0, holder(thread)),
            Self::Unlock(lock) => set(lock.0, 0),
            Self::Put(queue, value) => queue.push(slots, value),
            Self::Get(queue) => return queue.pop(slots),
            Self::IsEmpty(queue) => return Value::from(queue.len(slots) == 0),
            Self::Set(event) => set(event.0, 1),
            Self::Wait(_) => {}
            Self::Sleep(condition) => {
                set(condition.lock.0, 0);
                slots[usize::from(condition.asleep)] |= 1 << thread;
            }
            Self::Wake(condition) => set(condition.lock.0, holder(thread)),
            Self::Notify(condition) => set(condition.asleep, 0),
        }
        0
    }
}
