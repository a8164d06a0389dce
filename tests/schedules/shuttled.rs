//! The same programs under another checker, Shuttle: their own `async fn`s, on its threads and by its schedules. It finds
//! the same outcomes.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex as StdMutex};

use interleave::schedules::{Memory, Outcome, Pending, Points, Program, ProgramId, Value};
use shuttle::scheduler::RandomScheduler;
use shuttle::sync::{Condvar, Mutex};
use shuttle::{Config, Runner, thread};
use strum::VariantArray;

use super::counts::explored;

/// The same schedules every time.
const SEED: u64 = 0x5c_4e_d0;

/// So many that those with few schedules are all met.
const TRIALS: usize = 4_000;

struct World {
    memory: Memory,
    /// How many threads have not come to their end.
    alive: usize,
    /// How many of these have found that they are blocked, since somebody last did something.
    blocked: usize,
}

struct Shared {
    world: Mutex<World>,
    changed: Condvar,
}

impl Shared {
    /// Makes an access when it can be made; nothing if all wait for ever.
    fn make(&self, thread: usize, pending: &Pending) -> Option<Value> {
        let mut world = self.world.lock().expect("no thread panics");
        while world.memory.blocks(thread, pending).is_some() {
            world.blocked += 1;
            if world.blocked >= world.alive {
                self.changed.notify_all();
                return None;
            }
            world = self.changed.wait(world).expect("no thread panics");
            if world.blocked >= world.alive {
                return None;
            }
        }
        world.blocked = 0;
        let read = world.memory.perform(thread, pending.access);
        self.changed.notify_all();
        Some(read)
    }

    fn end(&self) {
        let mut world = self.world.lock().expect("no thread panics");
        world.alive -= 1;
        // Those who wait look once more, and find out whether all do.
        world.blocked = 0;
        self.changed.notify_all();
    }
}

fn run(program: &Arc<Program>) -> Outcome {
    let world = World { memory: program.memory(), alive: program.threads(), blocked: 0 };
    let shared = Arc::new(Shared { world: Mutex::new(world), changed: Condvar::new() });
    let start = |number| {
        let (program, shared) = (Arc::clone(program), Arc::clone(&shared));
        thread::spawn(move || {
            let returned = program.start(number, || {}).run(|pending| shared.make(number, pending));
            if returned.is_some() {
                shared.end();
            }
            returned
        })
    };
    let threads: Vec<_> = (0..program.threads()).map(start).collect();
    let returned: Option<Vec<_>> = threads.into_iter().map(|thread| thread.join().expect("no thread panics")).collect();
    let world = shared.world.lock().expect("no thread panics");
    returned.map_or(Outcome::Deadlock, |returned| Outcome::Ended(program.measure(&world.memory, &returned)))
}

#[test]
fn shuttle_finds_the_same_outcomes() {
    for &id in ProgramId::VARIANTS {
        let size = id.smallest();
        let program = Arc::new(id.program(size));
        let outcomes = Arc::new(StdMutex::new(BTreeSet::new()));
        let seen = Arc::clone(&outcomes);
        let mut config = Config::new();
        config.silence_warnings = true;
        Runner::new(RandomScheduler::new_from_seed(SEED, TRIALS), config).run(move || {
            let outcome = run(&program);
            seen.lock().expect("no thread panics").insert(outcome);
        });
        let found = explored(id, size.threads, size.times, Points::Instruction).outcomes;
        let expected: BTreeSet<_> = found.iter().map(|found| found.value).collect();
        assert_eq!(*outcomes.lock().expect("no thread panics"), expected, "{}", id.id());
    }
}
