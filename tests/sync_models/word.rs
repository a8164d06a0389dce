//! The word of the model: no thread sleeps in earnest, and time passes when the checker says so.

use std::cell::Cell;
use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use shuttle::future::block_on;
use shuttle::rand::Rng;
use shuttle::sync::atomic::AtomicU32;

use super::trace;

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited {
    Woken,
    TimedOut,
}

/// What the platform may do in an execution beyond waking whom it must.
#[derive(Clone, Copy, Debug)]
pub struct Liberties {
    /// How many of the waits with a limit may time out. Which of them, and when, is up to the schedule. The others have all
    /// the time in the world; that hides no deadlock behind a time-out, but demands of a test that somebody wakes them.
    pub time_outs: u32,
    /// How many waits, with a limit or without, may end for no reason.
    pub spurious: u32,
    /// Who is woken when one is to be.
    pub wakes: Wakes,
}

/// Who is woken when one of several sleepers is to be.
#[derive(Clone, Copy, Debug)]
pub enum Wakes {
    /// The one that has slept the longest, as in WebAssembly.
    Oldest,
    /// The other extreme.
    Newest,
    /// Anyone; not where every schedule is to be seen, since this choice is none of the schedule.
    Any,
}

/// A platform that only does what it must.
pub const STRICT: Liberties = Liberties { time_outs: 0, spurious: 0, wakes: Wakes::Oldest };

thread_local! {
    /// What is left of them in this execution. All threads of the model run on one real thread.
    static LEFT: Cell<Liberties> = const { Cell::new(STRICT) };
    static ASLEEP: Cell<u32> = const { Cell::new(0) };
}

/// Begins an execution.
pub fn begin(liberties: Liberties) {
    LEFT.set(liberties);
    ASLEEP.set(0);
}

/// How many threads sleep on any word.
pub fn asleep() -> u32 {
    ASLEEP.get()
}

fn take_one(left: impl Fn(&mut Liberties) -> &mut u32) -> bool {
    let mut liberties = LEFT.get();
    let left = left(&mut liberties);
    let any = *left > 0;
    *left = left.saturating_sub(1);
    LEFT.set(liberties);
    any
}

#[derive(Debug)]
pub struct Word {
    value: AtomicU32,
    /// In the order in which they fell asleep.
    sleepers: Mutex<Vec<Arc<Sleeper>>>,
}

#[derive(Debug, Default)]
struct Sleeper {
    woken: AtomicBool,
    waker: Mutex<Option<Waker>>,
}

impl Sleeper {
    fn is_woken(&self) -> bool {
        self.woken.load(Ordering::SeqCst)
    }

    fn wake(&self) {
        self.woken.store(true, Ordering::SeqCst);
        if let Some(waker) = own(&self.waker).take() {
            waker.wake();
        }
    }

    /// As long as a liberty is left the thread can be chosen to run at any time, and if it has not been woken by then, the
    /// liberty has been taken.
    fn sleep_or_lie_awake(&self, timed: bool) -> Waited {
        let left = LEFT.get();
        if timed && left.time_outs > 0 || left.spurious > 0 {
            shuttle::thread::yield_now();
            if self.is_woken() {
                return Waited::Woken;
            }
            if timed && take_one(|left| &mut left.time_outs) {
                return Waited::TimedOut;
            }
            if take_one(|left| &mut left.spurious) {
                return Waited::Woken;
            }
        }
        self.sleep();
        Waited::Woken
    }

    /// Blocks the thread of the model, with nothing that could end it but `wake`.
    fn sleep(&self) {
        block_on(poll_fn(|context| {
            if self.is_woken() {
                return Poll::Ready(());
            }
            *own(&self.waker) = Some(context.waker().clone());
            Poll::Pending
        }));
    }
}

/// Data that no two real threads share: a mutex of std is no step of the schedule.
fn own<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// All orderings are `SeqCst` here: the checker knows no other. It may change threads before each operation on the value,
/// and nowhere else.
impl Word {
    /// To look once more is a step of the schedule that proves nothing.
    pub const SPINS: u32 = 0;

    pub const fn new(value: u32) -> Self {
        Self { value: AtomicU32::new(value), sleepers: Mutex::new(Vec::new()) }
    }

    pub fn load(&self, _: Ordering) -> u32 {
        self.value.load(Ordering::SeqCst)
    }

    pub fn store(&self, value: u32, _: Ordering) {
        self.value.store(value, Ordering::SeqCst);
    }

    pub fn swap(&self, value: u32, _: Ordering) -> u32 {
        self.value.swap(value, Ordering::SeqCst)
    }

    pub fn compare_exchange(&self, current: u32, new: u32, _: Ordering, _: Ordering) -> Result<u32, u32> {
        self.value.compare_exchange(current, new, Ordering::SeqCst, Ordering::SeqCst)
    }

    pub fn fetch_add(&self, value: u32, _: Ordering) -> u32 {
        self.value.fetch_add(value, Ordering::SeqCst)
    }

    pub fn fetch_sub(&self, value: u32, _: Ordering) -> u32 {
        self.value.fetch_sub(value, Ordering::SeqCst)
    }

    pub fn fetch_or(&self, bits: u32, _: Ordering) -> u32 {
        self.value.fetch_or(bits, Ordering::SeqCst)
    }

    pub fn wait(&self, expected: u32, timeout: Option<Duration>) -> Waited {
        // From this load to the first change of threads below is one step, as it is for the real ones.
        if self.value.load(Ordering::SeqCst) != expected {
            return Waited::Woken;
        }
        let sleeper = Arc::new(Sleeper::default());
        own(&self.sleepers).push(sleeper.clone());
        if timeout.is_some() {
            trace::fell_asleep();
        }
        ASLEEP.set(ASLEEP.get() + 1);
        let waited = sleeper.sleep_or_lie_awake(timeout.is_some());
        ASLEEP.set(ASLEEP.get() - 1);
        own(&self.sleepers).retain(|other| !Arc::ptr_eq(other, &sleeper));
        waited
    }

    pub fn notify_one(&self) {
        self.change_threads();
        let mut sleepers = own(&self.sleepers);
        let count = sleepers.len();
        if count > 0 {
            let chosen = match LEFT.get().wakes {
                Wakes::Oldest => 0,
                Wakes::Newest => count - 1,
                Wakes::Any => shuttle::rand::thread_rng().gen_range(0..count),
            };
            sleepers.remove(chosen).wake();
        }
    }

    pub fn notify_all(&self) {
        self.change_threads();
        own(&self.sleepers).drain(..).for_each(|sleeper| sleeper.wake());
    }

    /// The checker may let others run between what came before and the notification.
    fn change_threads(&self) {
        self.value.load(Ordering::SeqCst);
    }

    pub const fn as_ptr(&self) -> *const u32 {
        std::ptr::from_ref(self).cast()
    }
}
