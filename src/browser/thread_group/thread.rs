//! Threads: workers that share the memory of the group they belong to.
//!
//! The browser starts a worker only while its parent is in its event loop, so all threads are started and have said
//! that they are up before any work begins. From then on each waits at a desk, a queue of its own, for what to do.

use std::marker::PhantomData;
use std::sync::Arc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::sync::SimpleQueue;

/// What a thread is given to do.
type Task = Box<dyn FnOnce() + Send>;

/// Where a thread finds its tasks; `None` is the sentinel.
type Desk = SimpleQueue<Option<Task>>;

/// The threads of a group, up and waiting.
pub struct Threads {
    desks: Vec<Arc<Desk>>,
}

impl Threads {
    /// No threads at all.
    pub(super) fn none() -> Self {
        Self { desks: Vec::new() }
    }

    /// Starts so many. `spawn` makes a worker that calls [`main`] once it has been posted where its desk is.
    ///
    /// # Errors
    /// What the browser throws if it refuses a worker or a worker dies.
    pub(super) async fn start(count: usize, spawn: &Function) -> Result<Self, JsValue> {
        let desks: Vec<_> = (0..count).map(|_| Arc::new(Desk::default())).collect();
        let mut ready = Vec::with_capacity(count);
        for desk in &desks {
            // The worker takes over this reference.
            let desk = Arc::into_raw(Arc::clone(desk)) as u32;
            let welcome = Object::new();
            Reflect::set(&welcome, &"module".into(), &wasm_bindgen::module())?;
            Reflect::set(&welcome, &"memory".into(), &wasm_bindgen::memory())?;
            Reflect::set(&welcome, &"desk".into(), &desk.into())?;
            let up: Promise = spawn.call1(&JsValue::UNDEFINED, &welcome)?.unchecked_into();
            ready.push(up);
        }
        for up in ready {
            JsFuture::from(up).await?;
        }
        Ok(Self { desks })
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.desks.len()
    }

    /// Lets the threads end: each does what it has been given, and returns.
    pub(super) fn end(self) {
        for desk in self.desks {
            desk.put(None);
        }
    }

    /// Gives threads tasks that may borrow from the caller, and returns when all of them are over.
    ///
    /// As [`std::thread::scope`], except that the threads are there before and stay afterwards.
    pub fn scope<'env, R>(&self, body: impl for<'scope> FnOnce(&Scope<'scope, 'env>) -> R) -> R {
        let scope = Scope { desks: &self.desks, ended: Arc::default(), started: 0.into(), env: PhantomData };
        let result = body(&scope);
        for _ in 0..scope.started.get() {
            scope.ended.get();
        }
        result
    }
}

/// Where tasks are started that may borrow from the caller of [`Threads::scope`].
pub struct Scope<'scope, 'env: 'scope> {
    desks: &'scope [Arc<Desk>],
    /// Gets an item from each task that is over.
    ended: Arc<SimpleQueue<()>>,
    started: std::cell::Cell<usize>,
    /// Tasks may hold what they borrow exclusively, so neither lifetime may be shortened or prolonged.
    env: PhantomData<(&'scope mut &'scope (), &'env mut &'env ())>,
}

impl<'scope> Scope<'scope, '_> {
    /// Gives the thread with this number a task, which is told the number.
    pub fn start(&self, thread: usize, task: impl FnOnce(usize) + Send + 'scope) {
        let ended = self.ended.clone();
        let task: Box<dyn FnOnce() + Send + 'scope> = Box::new(move || {
            task(thread);
            ended.put(());
        });
        // SAFETY: only the lifetime changes. The task is over, and has dropped what it borrowed, before `Threads::scope`
        // returns: that waits for an item of each task, and a task puts its item when it has been called and consumed. A
        // panic ends the instance (panic = "abort"), so nobody leaves the scope by unwinding. A thread that dies puts no
        // item; then the scope waits until the page has ended the group.
        let task: Task = unsafe { std::mem::transmute(task) };
        self.started.update(|started| started + 1);
        self.desks[thread].put(Some(task));
    }
}

/// What a thread does for as long as it lives: it waits at its desk and does what comes. It returns when it finds the
/// sentinel there.
///
/// # Safety
/// `desk` is the address that `Threads::start` posted, in the memory that this instance was made with; it is given to
/// one thread only.
#[cfg(feature = "threads")]
pub unsafe fn main(desk: u32) {
    // SAFETY: `start` made the pointer with `Arc::into_raw` from a queue of this very type, and nobody else takes it.
    let desk = unsafe { Arc::from_raw(desk as *const Desk) };
    while let Some(task) = desk.get() {
        task();
    }
}
