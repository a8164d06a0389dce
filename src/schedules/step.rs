//! One step of one thread, and who can take one: the rules that the explorer and a run by hand have in common.

use super::access::Pending;
use super::memory::Slots;
use super::thread::Next;

/// Which threads can take a step: a bit for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Enabled(u8);

impl Enabled {
    pub(super) fn has(self, thread: usize) -> bool {
        self.0 & (1 << thread) != 0
    }

    pub(super) fn none(self) -> bool {
        self.0 == 0
    }

    /// From the first to the last.
    pub(super) fn threads(self) -> impl Iterator<Item = usize> {
        (0..u8::BITS as usize).filter(move |&thread| self.has(thread))
    }
}

/// Whether a thread can take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Able {
    Yes(Pending),
    /// It is blocked, or has come to its end.
    No,
    /// Nor can any other one, for it spins and lets nobody have a turn.
    HoldsAllUp,
}

pub(super) fn able(slots: &Slots, thread: usize, next: Next) -> Able {
    match next {
        Next::Access(pending) if pending.holds_all_up(slots) => Able::HoldsAllUp,
        Next::Access(pending) if pending.blocked(thread, slots).is_none() => Able::Yes(pending),
        _ => Able::No,
    }
}

/// Who can take a step, when each thread stands so.
pub(super) fn enabled(slots: &Slots, threads: impl Iterator<Item = Next>) -> Enabled {
    let mut bits = 0;
    for (thread, next) in threads.enumerate() {
        match able(slots, thread, next) {
            Able::Yes(_) => bits |= 1 << thread,
            Able::No => {}
            Able::HoldsAllUp => return Enabled(0),
        }
    }
    Enabled(bits)
}

/// Lets a thread make its access, which it can, and go on to where a switch is allowed, or where it is blocked, or to its
/// end. `made` is told of each access and what was read, and answers where the thread stands then.
pub(super) fn step(
    slots: &mut Slots,
    thread: usize,
    mut pending: Pending,
    mut made: impl FnMut(Pending, i16) -> Next,
) -> Next {
    loop {
        let read = pending.access.perform(thread, slots);
        match made(pending, read) {
            Next::Access(next) if !next.open && next.blocked(thread, slots).is_none() => pending = next,
            next => return next,
        }
    }
}
