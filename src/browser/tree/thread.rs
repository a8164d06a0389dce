//! Threads: workers that share the memory of the tree they belong to.
//!
//! The browser starts a worker only while its parent is in its event loop, so all threads are started and have said
//! that they are up before any work begins. From then on each waits at a queue of its own for what to do.

use std::sync::Arc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::sync::{SimpleQueue, ThreadId};

/// What a thread is given to do.
type Task = Box<dyn FnOnce() + Send>;

/// A thread's name in a GIL.
#[must_use]
pub fn id(thread: usize) -> ThreadId {
    ThreadId(u32::try_from(thread).unwrap_or(u32::MAX))
}

/// The threads of a tree, up and waiting.
pub struct Threads {
    desks: Vec<Arc<SimpleQueue<Task>>>,
}

impl Threads {
    /// Starts so many; one that dies sets the word at `lost_flag`. `spawn` makes a worker that calls [`main`] once it has been posted where its desk is.
    ///
    /// # Errors
    /// What the browser throws if it refuses a worker or a worker dies.
    pub async fn start(count: usize, lost_flag: u32, spawn: &Function) -> Result<Self, JsValue> {
        let desks: Vec<_> = (0..count).map(|_| Arc::new(SimpleQueue::default())).collect();
        let mut ready = Vec::with_capacity(count);
        for desk in &desks {
            // The worker takes over this reference; it lives as long as the tree, so it is never given back.
            let desk = Arc::into_raw(Arc::clone(desk)) as u32;
            let welcome = Object::new();
            Reflect::set(&welcome, &"module".into(), &wasm_bindgen::module())?;
            Reflect::set(&welcome, &"memory".into(), &wasm_bindgen::memory())?;
            Reflect::set(&welcome, &"desk".into(), &desk.into())?;
            Reflect::set(&welcome, &"lostFlag".into(), &lost_flag.into())?;
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

    /// Gives a thread something to do after what it has already.
    pub fn run(&self, thread: usize, task: impl FnOnce() + Send + 'static) {
        self.desks[thread].put(Box::new(task));
    }
}

/// What a thread does for as long as its tree lives: it waits at its desk and does what comes.
///
/// # Safety
/// `desk` is the address that [`Threads::start`] posted, in the memory that this instance was made with; it is given to
/// one thread only.
pub unsafe fn main(desk: u32) -> ! {
    // SAFETY: `start` made the pointer with `Arc::into_raw` from a queue of this very type, and nobody else takes it.
    let desk = unsafe { Arc::from_raw(desk as *const SimpleQueue<Task>) };
    loop {
        desk.get()();
    }
}
