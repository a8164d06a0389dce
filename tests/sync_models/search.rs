//! A scheduler that leaves out no schedule with at most so many preemptions.
//!
//! A preemption is a change of threads where the running one could have gone on; changes where it has to wait, or gives
//! way by itself, are free. The number of schedules grows exponentially with the steps, but only polynomially with the
//! steps if the preemptions are bounded, and most mistakes show with very few:
//! [*Iterative Context Bounding for Systematic Testing of Multithreaded Programs*][paper], Musuvathi and Qadeer, 2007.
//!
//! [paper]: https://www.microsoft.com/en-us/research/publication/iterative-context-bounding-for-systematic-testing-of-multithreaded-programs/

use shuttle::scheduler::{Schedule, Scheduler, Task, TaskId};

/// A depth-first search through the schedules.
pub struct Search {
    max_preemptions: u32,
    max_schedules: usize,
    /// How many schedules were begun.
    schedules: usize,
    /// What was chosen at each step of this schedule, or is to be chosen again.
    choices: Vec<Choice>,
    /// How many steps of this schedule were made.
    steps: usize,
    /// How many preemptions there were in it.
    preemptions: u32,
}

/// One step of a schedule: who ran, and who is still to be tried in its place.
struct Choice {
    chosen: TaskId,
    /// Who would have gone on without a preemption.
    free: Option<TaskId>,
    untried: Vec<TaskId>,
}

impl Search {
    pub fn new(max_preemptions: u32, max_schedules: usize) -> Self {
        Self { max_preemptions, max_schedules, schedules: 0, choices: Vec::new(), steps: 0, preemptions: 0 }
    }

    fn choice(&self, runnable: &[&Task], current: Option<TaskId>, yielding: bool) -> Choice {
        let mut untried: Vec<_> = runnable.iter().map(|task| task.id()).collect();
        let Some(current) = current.filter(|current| !yielding && untried.contains(current)) else {
            return Choice { chosen: untried.remove(0), free: None, untried };
        };
        if self.preemptions == self.max_preemptions {
            untried.clear();
        }
        untried.retain(|task| *task != current);
        Choice { chosen: current, free: Some(current), untried }
    }
}

impl Scheduler for Search {
    fn new_execution(&mut self) -> Option<Schedule> {
        if self.schedules == self.max_schedules {
            return None;
        }
        if self.schedules > 0 {
            // Backwards to the last step at which something is left to try.
            while self.choices.last()?.untried.is_empty() {
                self.choices.pop();
            }
            let last = self.choices.last_mut()?;
            last.chosen = last.untried.pop()?;
        }
        self.schedules += 1;
        self.steps = 0;
        self.preemptions = 0;
        Some(Schedule::new(0))
    }

    fn next_task(&mut self, runnable: &[&Task], current: Option<TaskId>, yielding: bool) -> Option<TaskId> {
        if self.steps == self.choices.len() {
            self.choices.push(self.choice(runnable, current, yielding));
        }
        let Choice { chosen, free, .. } = self.choices[self.steps];
        self.preemptions += u32::from(free.is_some_and(|free| free != chosen));
        self.steps += 1;
        Some(chosen)
    }

    fn next_u64(&mut self) -> u64 {
        panic!("a choice that is none of the schedule would not be tried in all its values");
    }
}
