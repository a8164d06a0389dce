//! Another way to count: every schedule of a list of operations, one after the other, by a plain recursion that shares
//! nothing with the explorer.

use std::collections::BTreeMap;

use interleave::schedules::{Outcome, Points, Value};

/// What a thread does. Each has one number of its own, the `sum`.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// Adds a variable to the sum.
    Load(usize),
    /// Writes the sum, and one more, to a variable.
    Store(usize),
    Lock(usize),
    Unlock(usize),
    /// Puts the sum into the queue.
    Put,
    /// Adds what is taken from the queue.
    Get,
    /// Adds 1 if the queue is empty.
    IsEmpty,
    Set,
    Wait,
    Call,
    Nap,
    Jump,
    /// Leaves the next one out if the sum is odd.
    SkipIfOdd,
}

pub const VARS: usize = 2;
pub const LOCKS: usize = 2;
pub const ROOM: usize = 2;

/// The sums are kept small, so that they repeat and states meet.
pub fn small(sum: Value) -> Value {
    sum % 5
}

#[derive(Clone, Copy, Default)]
struct Thread {
    at: usize,
    sum: Value,
    /// A switch is allowed before what it does next.
    open: bool,
}

#[derive(Clone)]
struct World {
    vars: [Value; VARS],
    locks: [bool; LOCKS],
    queue: Vec<Value>,
    set: bool,
    threads: Vec<Thread>,
}

/// What there is to count of one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub schedules: u128,
    pub fewest_switches: usize,
}

pub struct BruteForce<'a> {
    ops: &'a [Vec<Op>],
    points: Points,
    pub outcomes: BTreeMap<Outcome, Counted>,
}

impl<'a> BruteForce<'a> {
    pub fn count(ops: &'a [Vec<Op>], points: Points) -> BTreeMap<Outcome, Counted> {
        let mut all = Self { ops, points, outcomes: BTreeMap::new() };
        let threads = vec![Thread { open: true, ..Thread::default() }; ops.len()];
        let (vars, locks) = ([0; VARS], [false; LOCKS]);
        let mut world = World { vars, locks, queue: Vec::new(), set: false, threads };
        for thread in 0..ops.len() {
            all.come_to_an_access(&mut world, thread);
        }
        all.go_on(&world, None, 0);
        all.outcomes
    }

    fn next(&self, world: &World, thread: usize) -> Option<Op> {
        self.ops[thread].get(world.threads[thread].at).copied()
    }

    /// Past all that is not an access.
    fn come_to_an_access(&self, world: &mut World, thread: usize) {
        while let Some(op) = self.next(world, thread) {
            let own = &mut world.threads[thread];
            match op {
                Op::Call | Op::Jump => own.open |= self.points == Points::Call,
                Op::Nap => own.open |= matches!(self.points, Points::Call | Points::Await),
                Op::SkipIfOdd if own.sum % 2 == 1 => own.at += 1,
                Op::SkipIfOdd => {}
                _ => return,
            }
            world.threads[thread].at += 1;
        }
    }

    fn can(world: &World, op: Op) -> bool {
        match op {
            Op::Lock(lock) => !world.locks[lock],
            Op::Put => world.queue.len() < ROOM,
            Op::Get => !world.queue.is_empty(),
            Op::Wait => world.set,
            _ => true,
        }
    }

    fn make(&self, world: &mut World, thread: usize, op: Op) {
        let own = &mut world.threads[thread];
        match op {
            Op::Load(var) => own.sum = small(own.sum + world.vars[var]),
            Op::Store(var) => world.vars[var] = own.sum + 1,
            Op::Lock(lock) => world.locks[lock] = true,
            Op::Unlock(lock) => world.locks[lock] = false,
            Op::Put => world.queue.push(own.sum),
            Op::Get => own.sum = small(own.sum + world.queue.remove(0)),
            Op::IsEmpty => own.sum = small(own.sum + Value::from(world.queue.is_empty())),
            Op::Set => world.set = true,
            _ => {}
        }
        own.at += 1;
        let python = !matches!(op, Op::Load(_) | Op::Store(_));
        own.open = match self.points {
            Points::Instruction | Points::Bytecode => true,
            Points::Call => python,
            Points::Await => false,
        };
        self.come_to_an_access(world, thread);
    }

    fn step(&self, world: &mut World, thread: usize) {
        while let Some(op) = self.next(world, thread) {
            self.make(world, thread, op);
            let before = matches!(
                self.next(world, thread),
                Some(Op::Put | Op::Get | Op::IsEmpty | Op::Set | Op::Wait) if self.points == Points::Call
            );
            let blocked = self.next(world, thread).is_some_and(|op| !Self::can(world, op));
            if world.threads[thread].open || before || blocked {
                return;
            }
        }
    }

    fn go_on(&mut self, world: &World, last: Option<usize>, switches: usize) {
        let mut ended = true;
        for thread in 0..self.ops.len() {
            if self.next(world, thread).is_some_and(|op| Self::can(world, op)) {
                ended = false;
                let mut world = world.clone();
                self.step(&mut world, thread);
                let other = last.is_some_and(|last| last != thread);
                self.go_on(&world, Some(thread), switches + usize::from(other));
            }
        }
        if ended {
            let all = (0..self.ops.len()).all(|thread| self.next(world, thread).is_none());
            let sums = world.threads.iter().map(|thread| thread.sum);
            let outcome = if all { Outcome::Ended(measure(world.vars, sums)) } else { Outcome::Deadlock };
            let fresh = Counted { schedules: 0, fewest_switches: usize::MAX };
            let counted = self.outcomes.entry(outcome).or_insert(fresh);
            counted.schedules += 1;
            counted.fewest_switches = counted.fewest_switches.min(switches);
        }
    }
}

/// All that is left at the end, as one number.
pub fn measure(vars: [Value; VARS], sums: impl Iterator<Item = Value>) -> Value {
    vars.into_iter().chain(sums).fold(0, |all, value| all * 6 + value)
}
