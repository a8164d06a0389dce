//! Where a thread stands, as a number.
//!
//! What a thread does next depends on nothing but what it has read. So where it stands is a place in a tree: a branch for
//! each answer that an access of it got. Each place is computed once, by polling a fresh thread with all the answers that
//! lead there; after that it is looked up. Two branches grow together where the thread says at a jump back that it has
//! forgotten what made them different, and where threads have returned the same.

use std::rc::Rc;

use super::hash::Map;
use super::memory::{MAX_THREADS, Value};
use super::program::Program;
use super::thread::{Live, Mark, Next, Turn};
use crate::spec::ids::Points;

/// The number of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Local(pub(super) u32);

struct Node {
    next: Next,
    /// The place before, and what was read there.
    reached: Option<(Local, Value)>,
    /// What was read here, and the place after that. There are few, so to look through them is quick.
    after: Vec<(Value, Local)>,
}

/// What is alike in two places that are one.
#[derive(PartialEq, Eq, Hash)]
enum Alike {
    Ended { thread: usize, returned: Value },
    Kept { thread: usize, line: u32, kept: Value, open: bool },
}

pub(super) struct Locals {
    program: Rc<Program>,
    points: Points,
    nodes: Vec<Node>,
    alike: Map<Alike, Local>,
}

impl Locals {
    /// Of a program whose threads start now, and where each of them stands.
    pub(super) fn new(program: Rc<Program>, points: Points) -> (Self, [Local; MAX_THREADS]) {
        let threads = program.threads();
        let mut locals = Self { program, points, nodes: Vec::new(), alike: Map::default() };
        let mut first = [Local(0); MAX_THREADS];
        for (thread, local) in first.iter_mut().enumerate().take(threads) {
            let (_, turn) = Live::start(&locals.program, thread, points);
            *local = locals.place(thread, &turn, None);
        }
        (locals, first)
    }

    pub(super) fn next(&self, local: Local) -> Next {
        self.nodes[local.0 as usize].next
    }

    /// Where a thread stands that stood here and read this.
    pub(super) fn after(&mut self, thread: usize, local: Local, read: Value) -> Local {
        if let Some(&(_, known)) = self.nodes[local.0 as usize].after.iter().find(|(value, _)| *value == read) {
            return known;
        }
        let mut answers = vec![read];
        let mut at = local;
        while let Some((before, read)) = self.nodes[at.0 as usize].reached {
            answers.push(read);
            at = before;
        }
        let (mut live, mut turn) = Live::start(&self.program, thread, self.points);
        while let Some(answer) = answers.pop() {
            turn = live.resume(answer);
        }
        let place = self.place(thread, &turn, Some((local, read)));
        self.nodes[local.0 as usize].after.push((read, place));
        place
    }

    fn place(&mut self, thread: usize, turn: &Turn, reached: Option<(Local, Value)>) -> Local {
        let jump = turn.passed.iter().rev().find_map(|&(mark, line)| match mark {
            Mark::Jump(kept) => Some((line, kept)),
            _ => None,
        });
        let alike = match (turn.next, jump) {
            (Next::Ended(returned), _) => Some(Alike::Ended { thread, returned }),
            (Next::Access(next), Some((line, kept))) => Some(Alike::Kept { thread, line, kept, open: next.open }),
            (Next::Access(_), None) => None,
        };
        let new = Local(u32::try_from(self.nodes.len()).expect("fewer places than there is memory for"));
        let local = alike.map_or(new, |alike| *self.alike.entry(alike).or_insert(new));
        if local == new {
            self.nodes.push(Node { next: turn.next, reached, after: Vec::new() });
        }
        local
    }
}
