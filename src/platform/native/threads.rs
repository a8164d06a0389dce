//! Threads of the operating system, in the shape that a program is given them.

use super::Stop;

/// So many threads; they are started when a program has something for them to do.
pub struct Threads {
    count: usize,
}

impl Threads {
    /// So many threads.
    #[must_use]
    pub fn new(count: usize) -> Self {
        Self { count }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Gives threads tasks that may borrow from the caller, and returns when all of them are over.
    pub fn scope<'env, R>(&self, body: impl for<'scope> FnOnce(&Scope<'scope, 'env>) -> R) -> R {
        std::thread::scope(|scope| body(&Scope { scope }))
    }
}

/// Where tasks are started that may borrow from the caller of [`Threads::scope`].
pub struct Scope<'scope, 'env: 'scope> {
    scope: &'scope std::thread::Scope<'scope, 'env>,
}

impl<'scope> Scope<'scope, '_> {
    /// Gives the thread with this number a task, which is told the number.
    pub fn start(&self, thread: usize, task: impl FnOnce(usize) + Send + 'scope) {
        let stop = Stop::here();
        self.scope.spawn(move || {
            stop.adopt();
            task(thread);
        });
    }
}
