//! The clients, and the queue in front of the server: who asks when, who waits, who is refused.

use std::collections::VecDeque;

use super::compute::ALGORITHM;
use super::figures::{Kept, Log};
use crate::labs::rate;
use crate::platform::clock;
use crate::work::practice::{Answered, Ask, Load};

/// Requests that may wait until somebody takes them. One more is refused, as a full `listen` queue refuses it.
const BACKLOG: usize = 100;

/// A client that was refused tries again so much later, in milliseconds.
const RETRY_MS: f64 = 50.0;

/// After the last request, clients wait so long for their answers, in milliseconds.
const PATIENCE_MS: f64 = 10_000.0;

/// All clients of a server, and the queue in front of it.
pub struct Front {
    load: Load,
    /// When the first request was due, on the clock that all workers share.
    began: f64,
    /// When clients that have nothing to wait for ask next, in milliseconds after the beginning.
    idle: Vec<f64>,
    /// Requests that wait to be taken.
    backlog: VecDeque<u32>,
    /// How many requests each server has.
    busy: Vec<u32>,
    log: Log,
}

impl Front {
    /// Clients that measure the machine, and then begin. What is known of it already they take into account.
    pub fn measured(load: Load) -> Self {
        let steps_per_ms = rate::measure(ALGORITHM).max(load.steps_per_ms);
        Self::new(Load { steps_per_ms, ..load })
    }

    /// Clients that begin now.
    fn new(load: Load) -> Self {
        let clients = if load.rate.is_some() { 0 } else { load.clients };
        Self {
            load,
            began: clock::shared(clock::now()),
            idle: vec![0.0; clients as usize],
            backlog: VecDeque::new(),
            busy: vec![0; load.servers as usize],
            log: Log::default(),
        }
    }

    /// Milliseconds since the beginning.
    pub fn now(&self) -> f64 {
        clock::shared(clock::now()) - self.began
    }

    // region: clients
    /// Has all clients ask that are due, and gives what goes to which server.
    pub fn ask(&mut self, now: f64) -> Vec<(usize, Ask)> {
        while let Some(due) = self.due().filter(|&due| due <= now) {
            // From the moment at which it was meant to be made, however late that is: a client that is held up would else
            // leave out the very requests that had to wait longest.
            let asked = if self.load.rate.is_some() { due } else { now };
            self.take_due(due);
            let request = self.log.asked(asked);
            if self.backlog.len() < BACKLOG {
                self.backlog.push_back(request);
            } else {
                self.log.refused(request, now);
                self.is_idle(now + RETRY_MS);
            }
        }
        self.hand_out()
    }

    /// When the next client asks, if any does before the end.
    pub fn due(&self) -> Option<f64> {
        let due = match self.load.rate {
            Some(rate) => Some(1000.0 * f64::from(self.log.count()) / f64::from(rate)),
            None => self.idle.iter().copied().min_by(f64::total_cmp),
        };
        due.filter(|&due| due < self.load.asking_ms)
    }
    // endregion: clients

    fn take_due(&mut self, due: f64) {
        if let Some(client) = self.idle.iter().position(|&idle| idle <= due) {
            self.idle.swap_remove(client);
        }
    }

    /// A client has nothing to wait for, and asks next at this moment.
    fn is_idle(&mut self, next: f64) {
        if self.load.rate.is_none() {
            self.idle.push(next);
        }
    }

    // region: queue
    /// Gives waiting requests to servers that can take one more, to the least busy of them first.
    fn hand_out(&mut self) -> Vec<(usize, Ask)> {
        let mut handed = Vec::new();
        while let Some(&request) = self.backlog.front() {
            let least = (0..self.busy.len()).min_by_key(|&server| self.busy[server]);
            let Some(server) = least.filter(|&server| self.busy[server] < self.load.at_once) else { break };
            self.backlog.pop_front();
            self.busy[server] += 1;
            self.log.sent(request, server, self.now());
            handed.push((server, self.request(request)));
        }
        handed
    }
    // endregion: queue

    fn request(&self, request: u32) -> Ask {
        // Evenly among the others, and the first after half of that many.
        let heavy_before = |count: u32| (f64::from(count) * self.load.heavy + 0.5).floor();
        let heavy = heavy_before(request + 1) > heavy_before(request);
        let ms = if heavy { self.load.heavy_ms } else { self.load.cpu_ms };
        Ask { request, io_ms: self.load.io_ms, steps: rate::steps_in(ms, self.load.steps_per_ms), heavy }
    }

    /// A server has answered, and perhaps left a job behind.
    pub fn answered(&mut self, server: usize, answered: Answered, job: bool) {
        let now = self.now();
        self.busy[server] -= 1;
        if !job {
            self.computed(answered);
        }
        self.log.answered(answered, job, now, self.began);
        self.is_idle(now);
    }

    /// A job of the task queue is done. Only processes have one.
    #[cfg(target_arch = "wasm32")]
    pub fn job_done(&mut self, done: Answered, worker: u32) {
        self.computed(done);
        self.log.job_done(done, worker, self.began);
    }

    /// The work of a request was done, which says how fast the machine is at least.
    fn computed(&mut self, done: Answered) {
        self.log.computed(self.request(done.request).steps, done, self.began);
    }

    /// Whether all have their answers, or have given up.
    pub fn is_over(&self, now: f64) -> bool {
        self.due().is_none() && (!self.log.is_open() || now > self.load.asking_ms + PATIENCE_MS)
    }

    /// How long to wait for an answer at most, in milliseconds, before [`Front::ask`] is called again.
    pub fn patience(&self, now: f64) -> f64 {
        self.due().map_or(PATIENCE_MS, |due| (due - now).max(0.0))
    }

    /// When it began, on the clock that all workers share.
    pub fn began(&self) -> f64 {
        self.began
    }

    /// What came of it.
    pub fn kept(self) -> Kept {
        self.log.kept(self.load)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(clients: u32, rate: Option<u32>) -> Load {
        Load {
            clients,
            rate,
            asking_ms: 60_000.0,
            io_ms: 0.0,
            cpu_ms: 0.0,
            heavy: 0.25,
            heavy_ms: 1.0,
            servers: 2,
            at_once: 1,
            computing: 2,
            steps_per_ms: 100.0,
        }
    }

    fn answer(request: u32) -> Answered {
        Answered { request, taken: 0.0, data: 0.0, computing: 0.0, over: 0.0 }
    }

    #[test]
    fn a_client_asks_again_when_it_has_its_answer_and_nobody_takes_more_than_it_can() {
        let mut front = Front::new(load(5, None));
        let now = front.now();
        let first: Vec<_> = front.ask(now).iter().map(|(server, ask)| (*server, ask.request)).collect();
        assert_eq!(first, [(0, 0), (1, 1)]);
        front.answered(1, answer(1), false);
        let now = front.now();
        let next: Vec<_> = front.ask(now).iter().map(|(server, ask)| (*server, ask.request)).collect();
        assert_eq!(next, [(1, 2)]);
        assert!(!front.is_over(now));
    }

    #[test]
    fn requests_come_at_their_rate_and_those_that_find_no_room_are_refused() {
        let mut front = Front::new(load(1, Some(1000)));
        assert_eq!(front.ask(149.5).len(), 2);
        let counts = front.kept().counts();
        assert_eq!((counts.asked, counts.refused, counts.failed), (150, 50, 100));
    }

    #[test]
    fn heavy_requests_are_spread_evenly() {
        let front = Front::new(load(1, None));
        let heavy: Vec<_> = (0..12).filter(|&request| front.request(request).heavy).collect();
        assert_eq!(heavy, [1, 5, 9]);
    }
}
