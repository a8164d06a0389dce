//! A thread that is ended in the middle of an update: two accounts, and money that is in neither.
//!
//! The page ends the whole group at some moment and looks at the accounts in the memory that it kept. A lock around the
//! update would not have helped: it keeps other threads out, and says nothing to those who end the thread that holds it.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::platform::{Outbox, Threads, stop_asked};
use crate::primality::{Algorithm, PrimalityTest};
use crate::reference::LARGE_PRIME;
use crate::sync::Lock;
use crate::work::Report;

/// What both accounts hold together, always, unless an update was cut off.
pub const TOTAL: u32 = 1_000;

/// Steps of work between taking and giving: what makes the update long enough to be cut.
const STEPS_BETWEEN: u64 = 20_000;

#[repr(C)]
struct Accounts {
    from: AtomicU32,
    to: AtomicU32,
}

/// Moves money until it is asked to stop.
pub fn program(threads: &Threads, outbox: &mut Outbox) {
    let accounts = Lock::new(Accounts { from: AtomicU32::new(TOTAL), to: AtomicU32::new(0) });
    let address = {
        let accounts = accounts.lock();
        [(&raw const accounts.from) as u32, (&raw const accounts.to) as u32]
    };
    threads.scope(|scope| {
        scope.start(0, |_| {
            while !stop_asked() {
                transfer(&accounts);
            }
        });
        outbox.tell(Report::Accounts(address));
    });
}

/// Moves 1 from one account to the other, and back when there is nothing left.
fn transfer(accounts: &Lock<Accounts>) {
    let accounts = accounts.lock();
    let (from, to) = match accounts.from.load(Ordering::Relaxed) {
        0 => (&accounts.to, &accounts.from),
        _ => (&accounts.from, &accounts.to),
    };
    from.fetch_sub(1, Ordering::Relaxed);
    // Looking up the exchange rate, say.
    PrimalityTest::new(LARGE_PRIME, Algorithm::TrialDivision).advance(STEPS_BETWEEN);
    to.fetch_add(1, Ordering::Relaxed);
}
