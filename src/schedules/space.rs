//! All states of a program: what is shared, and where each thread stands.
//!
//! A state is a few small numbers, for what is shared is listed once and has a number too. What a step does depends on
//! nothing but what is shared and where its thread stands. So each step is computed once, and looked up wherever the other
//! threads stand elsewhere: states are many, and these pairs are few.

use std::array;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use super::locals::{Local, Locals};
use super::memory::{MAX_THREADS, Slots};
use super::outcome::Outcome;
use super::places::Places;
use super::program::Program;
use super::shortest::narrow;
use super::step::{self, Able};
use super::thread::Next;
use crate::spec::ids::Points;

/// The number of what is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Content(u32);

/// One state. Two schedules that come to the same state have the same future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct State {
    content: Content,
    locals: [Local; MAX_THREADS],
}

impl Hash for State {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        let [a, b, c] = self.locals;
        hasher.write_u64(pair(self.content.0, a.0));
        hasher.write_u64(pair(b.0, c.0));
    }
}

impl State {
    /// The state after a step of a thread.
    pub(super) fn after(&self, thread: usize, step: Step) -> Self {
        // In registers: a store to one place of an array would keep the whole waiting.
        let local = |of| if of == thread { step.local } else { self.locals[of] };
        Self { content: step.content, locals: array::from_fn(local) }
    }
}

/// Two numbers in one word, which is quicker to hash.
fn pair(a: u32, b: u32) -> u64 {
    u64::from(a) << 32 | u64::from(b)
}

/// Where a thread stands, which says which thread it is, and what is shared.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Situation(Local, Content);

impl Hash for Situation {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        hasher.write_u64(pair(self.0.0, self.1.0));
    }
}

/// A step of a thread: what is shared after it, and where the thread stands.
#[derive(Clone, Copy)]
pub(super) struct Step {
    content: Content,
    local: Local,
}

/// What a thread can do in a situation.
#[derive(Clone, Copy)]
enum Move {
    Step(Step),
    None,
    /// Nor can any other thread.
    HoldsAllUp,
}

/// The steps that can be taken in a state, by their threads.
pub(super) type Steps = [Option<Step>; MAX_THREADS];

pub(super) struct Space {
    pub(super) program: Rc<Program>,
    locals: Locals,
    contents: Places<Slots, ()>,
    /// Those that are known.
    moves: Places<Situation, Option<Move>>,
}

impl Space {
    /// The states of a program, and the first of them.
    pub(super) fn new(program: Rc<Program>, points: Points) -> (Self, State) {
        let (locals, first) = Locals::new(Rc::clone(&program), points);
        let mut contents = Places::default();
        let content = Content(narrow(contents.place(program.layout.first)));
        let state = State { content, locals: first };
        (Self { program, locals, contents, moves: Places::default() }, state)
    }

    /// The steps that can be taken; none, if all threads have come to their end or wait.
    pub(super) fn steps(&mut self, state: &State) -> Steps {
        let mut steps = Steps::default();
        for (thread, step) in steps.iter_mut().enumerate().take(self.program.threads()) {
            match self.next_move(thread, Situation(state.locals[thread], state.content)) {
                Move::Step(taken) => *step = Some(taken),
                Move::None => {}
                Move::HoldsAllUp => return Steps::default(),
            }
        }
        steps
    }

    fn next_move(&mut self, thread: usize, situation: Situation) -> Move {
        let place = self.moves.place(situation);
        if let Some(known) = self.moves[place].1 {
            return known;
        }
        let found = self.find_move(thread, situation);
        self.moves[place].1 = Some(found);
        found
    }

    fn slots(&self, content: Content) -> Slots {
        self.contents[content.0 as usize].0
    }

    fn find_move(&mut self, thread: usize, Situation(mut local, content): Situation) -> Move {
        let mut slots = self.slots(content);
        match step::able(&slots, thread, self.locals.next(local)) {
            Able::Yes(pending) => {
                step::step(&mut slots, thread, pending, |_, read| {
                    local = self.locals.after(thread, local, read);
                    self.locals.next(local)
                });
                Move::Step(Step { content: Content(narrow(self.contents.place(slots))), local })
            }
            Able::No => Move::None,
            Able::HoldsAllUp => Move::HoldsAllUp,
        }
    }

    /// How it ended, when nobody can take a step.
    pub(super) fn outcome(&self, state: &State) -> Outcome {
        let threads = state.locals.iter().take(self.program.threads());
        let returned: Option<Vec<_>> = threads.map(|&local| ended(self.locals.next(local))).collect();
        let judged = |returned: Vec<_>| Outcome::Ended(self.program.judged(&self.slots(state.content), &returned));
        returned.map_or(Outcome::Deadlock, judged)
    }
}

fn ended(next: Next) -> Option<i16> {
    match next {
        Next::Ended(value) => Some(value),
        Next::Access(_) => None,
    }
}
