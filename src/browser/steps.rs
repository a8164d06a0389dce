//! Noticing that an exception of JavaScript went through the engine.
//!
//! It runs no destructor on its way. The task whose step it ended stays half done, and whoever waits for that task waits
//! for ever. So each step of a task is counted as it begins and as it ends: where none of the engine's functions is on the
//! stack and a step is still open, an exception has gone through it.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;

thread_local!(static OPEN: Cell<u32> = const { Cell::new(0) });

/// Whether an exception has ended a step. Means something only where none of the engine's functions is on the stack.
#[must_use]
pub fn are_interrupted() -> bool {
    OPEN.get() > 0
}

/// Awaits `future`, whose steps are counted.
pub async fn counted<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    poll_fn(|context| {
        OPEN.set(OPEN.get() + 1);
        let polled = future.as_mut().poll(context);
        OPEN.set(OPEN.get() - 1);
        polled
    })
    .await
}

/// Runs a task whose steps are counted on the event loop.
pub fn spawn_local(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(counted(task));
}

/// Calls `wait`, which suspends the step that it is called in: others run meanwhile, and this one is not open.
#[cfg(feature = "greenlets")]
pub fn suspended<T>(wait: impl FnOnce() -> T) -> T {
    OPEN.set(OPEN.get() - 1);
    let waited = wait();
    OPEN.set(OPEN.get() + 1);
    waited
}
