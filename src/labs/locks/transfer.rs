//! An update of two steps that can be cut off: two accounts, and money that is in neither for a while.
//!
//! The thread's page ends the whole group at some moment and looks at the accounts in the memory that it kept. A lock
//! around the update does not help: it keeps other threads out, and says nothing to those who end the thread that holds
//! it. A task makes the very same updates.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::platform::{Outbox, Threads, stop_asked};
use crate::primality::{Algorithm, PrimalityTest};
use crate::reference::LARGE_PRIME;
use crate::sync::Lock;
use crate::work::{AccountsAt, Report};

/// What both accounts hold together, always, unless an update was cut off.
pub const TOTAL: u32 = 1_000;

/// Steps of work between taking and giving: what makes the update long enough to be cut.
pub const STEPS_BETWEEN: u64 = 20_000;

/// Steps between two beats of the heart: a few microseconds.
const STEPS_A_BEAT: u64 = 500;

/// Two accounts, and the money that goes from the one to the other until there is none left, and then back.
pub struct Accounts {
    balances: [AtomicU32; 2],
    /// Which of them is being emptied.
    from: AtomicU32,
    /// Changes for as long as somebody computes here.
    heartbeat: AtomicU32,
}

impl Accounts {
    pub const fn new() -> Self {
        Self {
            balances: [AtomicU32::new(TOTAL), AtomicU32::new(0)],
            from: AtomicU32::new(0),
            heartbeat: AtomicU32::new(0),
        }
    }

    #[cfg(any(target_arch = "wasm32", test))]
    pub fn balances(&self) -> [u32; 2] {
        self.balances.each_ref().map(|balance| balance.load(Ordering::Relaxed))
    }

    /// Moves 1. Whoever is asked to stop hurries, but gives what was taken.
    pub fn transfer(&self) {
        if self.balances[self.from()].load(Ordering::Relaxed) == 0 {
            self.from.fetch_xor(1, Ordering::Relaxed);
        }
        let from = self.from();
        self.balances[from].fetch_sub(1, Ordering::Relaxed);
        self.look_up_the_exchange_rate();
        self.balances[1 - from].fetch_add(1, Ordering::Relaxed);
    }

    fn from(&self) -> usize {
        self.from.load(Ordering::Relaxed) as usize
    }

    /// Something that takes a while.
    fn look_up_the_exchange_rate(&self) {
        let mut rate = PrimalityTest::new(LARGE_PRIME, Algorithm::TrialDivision);
        while rate.steps() < STEPS_BETWEEN && !stop_asked() {
            rate.advance(STEPS_A_BEAT);
            self.heartbeat.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn address(&self) -> AccountsAt {
        AccountsAt {
            balances: self.balances.each_ref().map(|balance| (&raw const *balance) as u32),
            heartbeat: (&raw const self.heartbeat) as u32,
        }
    }
}

/// Moves money until it is asked to stop.
pub fn program(threads: &Threads, outbox: &mut Outbox) {
    let accounts = Lock::new(Accounts::new());
    let address = accounts.lock().address();
    threads.scope(|scope| {
        scope.start(0, |_| {
            while !stop_asked() {
                accounts.lock().transfer();
            }
        });
        outbox.tell(Report::Accounts(address));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_goes_one_way_until_there_is_none_left_and_then_back() {
        let accounts = Accounts::new();
        let after = |transfers: u32| {
            (0..transfers).for_each(|_| accounts.transfer());
            accounts.balances()
        };
        assert_eq!([after(400), after(600), after(1), after(499)], [[600, 400], [0, 1000], [1, 999], [500, 500]]);
    }
}
