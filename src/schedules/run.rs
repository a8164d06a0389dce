//! A program, run step by step by somebody who chooses the thread: what a view needs to show it and to step it by hand.

use std::rc::Rc;

use serde::Serialize;
use strum::IntoStaticStr;

use super::access::{Access, Pending, Wait};
use super::memory::{Place, Queue, Slots, Value, slot};
use super::outcome::Outcome;
use super::program::Program;
use super::schedule::{Schedule, ScheduleError};
use super::shortest::narrow;
use super::step::{self, Enabled};
use super::thread::{Live, Mark, Next, Turn};
use crate::spec::ids::Points;

/// What a thread does, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the access, or the mark, of its name")]
pub enum Act {
    Load,
    Store,
    Lock,
    Unlock,
    Put,
    Get,
    IsEmpty,
    Set,
    Wait,
    Sleep,
    Wake,
    Notify,
    Call,
    Nap,
    Jump,
    Spin,
}

/// Something that a thread did or is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Did {
    /// What it is.
    pub act: Act,
    /// The line of the Rust program that it stands on.
    pub line: u32,
    /// The name of what is read or written. Calls, naps and jumps have none.
    pub object: Option<&'static str>,
    /// What was read or is written.
    pub value: Option<Shown>,
}

/// A value as the program has it: a number ([`NONE`](super::NONE) is Python's `None`), or true or false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Shown {
    Number(Value),
    Truth(bool),
}

/// One step of one thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Whose, from 0.
    pub thread: usize,
    /// What it did, in order; what it came by before its first access is in the step before.
    pub did: Vec<Did>,
}

/// Where a thread stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "stands")]
pub enum Stands {
    /// It can take a step, which begins so.
    Ready {
        /// What it is about to do.
        next: Did,
    },
    /// It cannot take a step.
    Blocked {
        /// What it is about to do.
        next: Did,
        /// What it waits for.
        until: Wait,
        /// The names of the variables one of which has to change; none, where it waits for something else.
        variables: Vec<&'static str>,
    },
    /// It has come to its end.
    Ended {
        /// What it returned.
        returned: Value,
    },
}

/// Something that threads share, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// Its name in the program.
    pub name: &'static str,
    /// What is in it.
    pub holds: Holds,
}

/// What is in something that threads share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// A variable, and its value.
    Value(Shown),
    /// A lock, and the thread that holds it.
    Lock(Option<usize>),
    /// An event, and whether it is set.
    Event(bool),
    /// A condition, and the threads that sleep there.
    Asleep(Vec<usize>),
    /// A queue, and what is in it, the first first.
    Queue(Vec<Value>),
}

/// A program under way.
pub struct Run {
    program: Rc<Program>,
    points: Points,
    slots: Slots,
    threads: Vec<(Live, Next)>,
    taken: Schedule,
}

impl Run {
    /// A program at its beginning.
    #[must_use]
    pub fn new(program: Rc<Program>, points: Points) -> Self {
        let start = |thread| {
            let (live, turn) = Live::start(&program, thread, points);
            (live, turn.next)
        };
        let threads = (0..program.threads()).map(start).collect();
        Self { slots: program.layout.first, threads, program, points, taken: Schedule::default() }
    }

    fn able(&self) -> Enabled {
        step::enabled(&self.slots, self.threads.iter().map(|(_, next)| *next))
    }

    /// The threads that can take a step.
    #[must_use]
    pub fn enabled(&self) -> Vec<usize> {
        self.able().threads().collect()
    }

    /// Lets a thread take a step.
    ///
    /// # Errors
    ///
    /// If it cannot, or if there is no such thread. Nothing has changed then.
    pub fn step(&mut self, thread: usize) -> Result<Step, ScheduleError> {
        let at = self.taken.0.len();
        let able = self.able();
        let Some((live, next)) = self.threads.get_mut(thread) else {
            return Err(ScheduleError::NoSuchThread { at, thread });
        };
        let Next::Access(pending) = *next else {
            return Err(ScheduleError::Ended { at, thread });
        };
        if !able.has(thread) {
            return Err(ScheduleError::Blocked { at, thread });
        }
        let mut did = Vec::new();
        *next = step::step(&mut self.slots, thread, pending, |made, read| {
            let Turn { passed, next } = live.resume(read);
            did.push(describe(&self.program, &made, Some(read)));
            did.extend(passed.into_iter().map(|(mark, line)| passing(mark, line)));
            next
        });
        self.taken.0.push(narrow(thread));
        Ok(Step { thread, did })
    }

    /// Takes the last step back, if there is one: the others are taken anew, from the beginning.
    pub fn undo(&mut self) {
        let mut steps = self.taken.clone();
        if steps.0.pop().is_some() {
            *self = self.anew(&steps);
        }
    }

    /// The same program after some of the steps that it has taken.
    fn anew(&self, steps: &Schedule) -> Self {
        replay(&self.program, self.points, steps).expect("steps that have been taken before").0
    }

    /// The steps taken until now.
    #[must_use]
    pub fn taken(&self) -> &Schedule {
        &self.taken
    }

    /// Where each thread stands.
    #[must_use]
    pub fn stands(&self) -> Vec<Stands> {
        let able = self.able();
        let stands = |(thread, (_, next)): (usize, &(Live, Next))| match next {
            Next::Ended(returned) => Stands::Ended { returned: *returned },
            Next::Access(pending) => {
                let next = describe(&self.program, pending, None);
                match pending.blocked(thread, &self.slots) {
                    Some(until) => {
                        let variables = if until == Wait::Change { self.looked_at(pending) } else { Vec::new() };
                        Stands::Blocked { next, until, variables }
                    }
                    // Somebody who spins lets nobody else have a turn.
                    None if !able.has(thread) => {
                        let variables = self.spinning().map_or_else(Vec::new, |pending| self.looked_at(pending));
                        Stands::Blocked { next, until: Wait::Change, variables }
                    }
                    None => Stands::Ready { next },
                }
            }
        };
        self.threads.iter().enumerate().map(stands).collect()
    }

    /// What somebody who spins is about to do, and lets nobody else have a turn.
    fn spinning(&self) -> Option<&Pending> {
        self.threads.iter().find_map(|(_, next)| match next {
            Next::Access(pending) if pending.holds_all_up(&self.slots) => Some(pending),
            _ => None,
        })
    }

    /// The names of the variables that a thread which spins looks at, each once.
    fn looked_at(&self, pending: &Pending) -> Vec<&'static str> {
        let mut names: Vec<_> =
            pending.until_changed.iter().flatten().map(|(var, _)| self.program.layout.at(var.0).0).collect();
        names.dedup();
        names
    }

    /// What is in all that the threads share.
    #[must_use]
    pub fn shared(&self) -> Vec<Shared> {
        let holds = |&(at, name, place): &(u8, &'static str, Place)| {
            let value = slot(&self.slots, at);
            let holds = match place {
                Place::Var | Place::Flag => Holds::Value(shown(place, value)),
                Place::Lock => Holds::Lock(usize::try_from(value).ok().and_then(|holder| holder.checked_sub(1))),
                Place::Event => Holds::Event(value != 0),
                Place::Condition => {
                    Holds::Asleep((0..self.threads.len()).filter(|thread| value & (1 << thread) != 0).collect())
                }
                Place::Queue { capacity } => Holds::Queue(Queue { length: at, capacity }.items(&self.slots).to_vec()),
            };
            Shared { name, holds }
        };
        self.program.layout.places.iter().map(holds).collect()
    }

    /// How it ended, if no thread can take a step.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        let returned = |(_, next): &(Live, Next)| match next {
            Next::Ended(value) => Some(*value),
            Next::Access(_) => None,
        };
        if !self.able().none() {
            return None;
        }
        let returned: Option<Vec<_>> = self.threads.iter().map(returned).collect();
        Some(returned.map_or(Outcome::Deadlock, |all| Outcome::Ended(self.program.judged(&self.slots, &all))))
    }
}

/// Takes the steps of a schedule, and says what was done in each.
///
/// # Errors
///
/// If there is a step that cannot be taken. A schedule that stops before the end is none.
pub fn replay(program: &Rc<Program>, points: Points, schedule: &Schedule) -> Result<(Run, Vec<Step>), ScheduleError> {
    let mut run = Run::new(Rc::clone(program), points);
    let steps = schedule.0.iter().map(|&thread| run.step(usize::from(thread))).collect::<Result<_, _>>()?;
    Ok((run, steps))
}

fn passing(mark: Mark, line: u32) -> Did {
    let act = match mark {
        Mark::Call => Act::Call,
        Mark::Nap => Act::Nap,
        Mark::Jump(_) => Act::Jump,
        Mark::Spin => Act::Spin,
    };
    Did { act, line, object: None, value: None }
}

/// An access, with what was read if it has been made.
fn describe(program: &Program, pending: &Pending, read: Option<Value>) -> Did {
    let (act, at, value) = match pending.access {
        Access::Load(var) => (Act::Load, var.0, read),
        Access::Store(var, value) => (Act::Store, var.0, Some(value)),
        Access::Lock(lock) => (Act::Lock, lock.0, None),
        Access::Unlock(lock) => (Act::Unlock, lock.0, None),
        Access::Put(queue, value) => (Act::Put, queue.length, Some(value)),
        Access::Get(queue) => (Act::Get, queue.length, read),
        Access::IsEmpty(queue) => (Act::IsEmpty, queue.length, read),
        Access::Set(event) => (Act::Set, event.0, None),
        Access::Wait(event) => (Act::Wait, event.0, None),
        Access::Sleep(condition) => (Act::Sleep, condition.asleep, None),
        Access::Wake(condition) => (Act::Wake, condition.asleep, None),
        Access::Notify(condition) => (Act::Notify, condition.asleep, None),
    };
    let (object, place) = program.layout.at(at);
    let shown = |value| if act == Act::IsEmpty { Shown::Truth(value != 0) } else { shown(place, value) };
    Did { act, line: pending.line, object: Some(object), value: value.map(shown) }
}

fn shown(place: Place, value: Value) -> Shown {
    if place == Place::Flag { Shown::Truth(value != 0) } else { Shown::Number(value) }
}
