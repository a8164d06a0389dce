//! Every schedule of a program, counted.
//!
//! Level by level: all states after one step, after two, and so on. States that are equal are one, with the sum of the
//! ways that lead to it; so the work grows with the number of states, and not with the number of schedules, of which there
//! soon are more than anybody could list.

use std::collections::BTreeMap;
use std::mem;
use std::rc::Rc;

use serde::Serialize;

use super::count::Count;
use super::outcome::Outcome;
use super::places::Places;
use super::program::Program;
use super::schedule::Schedule;
use super::shortest::{At, MOST_PLACES, Ways};
use super::space::{Space, State};
use crate::spec::ids::Points;

/// How far to explore.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Different states, and never more than 2^22. Each takes 4 bytes a thread to the end, and about 100 bytes for as long as
    /// its level is worked on.
    pub states: usize,
    /// Steps of one schedule; never more than [`Count::most_steps`].
    pub steps: usize,
}

impl Default for Limits {
    /// Enough for each program of this module, and not too much for a telephone.
    fn default() -> Self {
        Self { states: 2_000_000, steps: usize::MAX }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// How many schedules there are.
    pub schedules: Count,
    /// How many of them end wrong, or in a deadlock.
    pub bad: Count,
    /// How many of them end in a deadlock.
    pub deadlocks: Count,
    /// Whether these are all. If not, a limit was reached: there are at least so many.
    pub complete: bool,
    /// How they end.
    pub outcomes: Vec<Found>,
    /// How many different states they have.
    pub states: usize,
    /// How many steps of the program were taken to find that.
    pub steps: u64,
}

/// One way to end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// What comes out.
    pub value: Outcome,
    /// How many schedules end so.
    pub schedules: Count,
    /// Whether that is wrong.
    pub bad: bool,
    /// One of those with the fewest switches.
    pub shortest: Schedule,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Different states until now.
    pub states: usize,
    /// How long the schedules are that are looked at.
    pub level: usize,
    /// Steps of the program that were taken.
    pub steps: u64,
}

/// The states of one level, and how many ways lead to each.
type Level = Places<State, Count>;

/// A way to end: how many ways lead there, and the best until now.
struct Ending {
    schedules: Count,
    best: At,
    switches: u8,
}

/// An exploration under way, which can be advanced by a little at a time. To cancel it, drop it.
pub struct Exploration {
    space: Space,
    limits: Limits,
    level: Level,
    /// The state of the level that comes next.
    at: At,
    following: Level,
    ways: Ways,
    endings: BTreeMap<Outcome, Ending>,
    states: usize,
    steps: u64,
    /// Whether there was anything beyond the limits.
    cut: bool,
    done: bool,
}

impl Exploration {
    /// Of a program, from its beginning.
    #[must_use]
    pub fn new(program: Rc<Program>, points: Points, limits: Limits) -> Self {
        let threads = program.threads();
        let steps = limits.steps.min(Count::most_steps(threads));
        let (space, first) = Space::new(program, points);
        let mut level = Level::default();
        let place = level.place(first);
        level[place].1 = Count(1);
        Self {
            space,
            limits: Limits { states: limits.states.min(MOST_PLACES), steps },
            level,
            at: At { level: 0, place: 0 },
            following: Level::default(),
            ways: Ways::new(threads),
            endings: BTreeMap::new(),
            states: 1,
            steps: 0,
            cut: false,
            done: false,
        }
    }

    /// Takes about `steps` steps more. Returns whether it is done.
    pub fn advance(&mut self, steps: u64) -> bool {
        let until = self.steps + steps;
        while !self.done && self.steps < until {
            if let Some(&(state, ways)) = self.level.get(self.at.place) {
                self.visit(&state, ways);
                self.at.place += 1;
            } else {
                self.next_level();
            }
        }
        self.done
    }

    fn visit(&mut self, state: &State, ways: Count) {
        let steps = self.space.steps(state);
        if steps.iter().all(Option::is_none) {
            self.end(self.space.outcome(state), ways);
        } else if self.at.level == self.limits.steps {
            self.cut = true;
        } else {
            let best = self.ways.best(self.at);
            for (thread, step) in steps.into_iter().enumerate() {
                let Some(step) = step else { continue };
                let place = self.following.place(state.after(thread, step));
                self.following[place].1 += ways;
                self.ways.note(self.at, best, thread, place);
                self.steps += 1;
            }
            // The level that is worked on is finished only if the next one has room.
            if self.states + self.following.len() > self.limits.states {
                self.cut = true;
                self.done = true;
            }
        }
    }

    fn end(&mut self, outcome: Outcome, ways: Count) {
        let (at, switches) = (self.at, self.ways.best(self.at).switches);
        let fresh = Ending { schedules: Count::default(), best: at, switches };
        let ending = self.endings.entry(outcome).or_insert(fresh);
        ending.schedules += ways;
        if switches < ending.switches {
            (ending.best, ending.switches) = (at, switches);
        }
    }

    fn next_level(&mut self) {
        mem::swap(&mut self.level, &mut self.following);
        self.following.clear();
        self.ways.next_level();
        self.states += self.level.len();
        self.at = At { level: self.at.level + 1, place: 0 };
        self.done = self.level.len() == 0;
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let states = self.states + self.following.len();
        Progress { states, level: self.at.level, steps: self.steps }
    }

    /// What was found until now.
    #[must_use]
    pub fn report(&self) -> Report {
        let program = &self.space.program;
        let found = |(&value, ending): (&Outcome, &Ending)| {
            let shortest = self.ways.schedule(ending.best);
            Found { value, schedules: ending.schedules, bad: program.bad(value), shortest }
        };
        let outcomes: Vec<_> = self.endings.iter().map(found).collect();
        let sum = |of: &dyn Fn(&&Found) -> bool| outcomes.iter().filter(of).map(|found| found.schedules).sum();
        Report {
            schedules: sum(&|_| true),
            bad: sum(&|found| found.bad),
            deadlocks: sum(&|found| found.value == Outcome::Deadlock),
            complete: self.done && !self.cut,
            states: self.states,
            steps: self.steps,
            outcomes,
        }
    }
}

/// Explores a program in one go. Between parts of the work `go_on` is told how far it has come, and says whether to go on.
pub fn explore(
    program: &Rc<Program>,
    points: Points,
    limits: Limits,
    mut go_on: impl FnMut(Progress) -> bool,
) -> Report {
    /// A few milliseconds of work.
    const PART: u64 = 10_000;
    let mut exploration = Exploration::new(Rc::clone(program), points, limits);
    while !exploration.advance(PART) && go_on(exploration.progress()) {}
    exploration.report()
}
