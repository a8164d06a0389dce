//! All states of a program: what is shared, and where each thread stands.

use std::rc::Rc;

use super::locals::{Local, Locals};
use super::memory::{MAX_THREADS, Slots};
use super::outcome::Outcome;
use super::program::Program;
use super::step::{self, Enabled};
use super::thread::Next;
use crate::spec::ids::Points;

/// One state. Two schedules that come to the same state have the same future.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct State {
    pub(super) slots: Slots,
    locals: [Local; MAX_THREADS],
}

pub(super) struct Space {
    pub(super) program: Rc<Program>,
    locals: Locals,
}

impl Space {
    /// The states of a program, and the first of them.
    pub(super) fn new(program: Rc<Program>, points: Points) -> (Self, State) {
        let (locals, first) = Locals::new(Rc::clone(&program), points);
        let state = State { slots: program.layout.first, locals: first };
        (Self { program, locals }, state)
    }

    fn nexts(&self, state: &State) -> impl Iterator<Item = Next> {
        state.locals.iter().take(self.program.threads()).map(|&local| self.locals.next(local))
    }

    pub(super) fn enabled(&self, state: &State) -> Enabled {
        step::enabled(&state.slots, self.nexts(state))
    }

    /// The state after a step of a thread that can take one.
    ///
    /// # Panics
    ///
    /// If the thread has come to its end.
    pub(super) fn after(&mut self, state: &State, thread: usize) -> State {
        let mut state = *state;
        let Next::Access(pending) = self.locals.next(state.locals[thread]) else {
            panic!("thread {thread} has come to its end");
        };
        step::step(&mut state.slots, thread, pending, |_, read| {
            let local = self.locals.after(thread, state.locals[thread], read);
            state.locals[thread] = local;
            self.locals.next(local)
        });
        state
    }

    /// How it ended, when nobody can take a step.
    pub(super) fn outcome(&self, state: &State) -> Outcome {
        let returned: Option<Vec<_>> = self.nexts(state).map(ended).collect();
        returned.map_or(Outcome::Deadlock, |returned| Outcome::Ended(self.program.judged(&state.slots, &returned)))
    }
}

fn ended(next: Next) -> Option<i16> {
    match next {
        Next::Ended(value) => Some(value),
        Next::Access(_) => None,
    }
}
