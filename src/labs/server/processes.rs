//! The server as processes: what each of them does, and what the page does to have them run.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use futures_util::future::{Either, select};
use gloo_timers::future::sleep;

use super::compute::compute;
use super::front::Front;
use crate::browser::clock;
use crate::browser::process::{Lines, Pool};
use crate::browser::steps::spawn_local;
use crate::error::Error;
use crate::record::server::Served;
use crate::spec::ids::{Deployment, Serves};
use crate::stage::Stage;
use crate::work::practice::{Answered, Ask, Load, OnLine, Role};

/// The line of an event loop to the clients; on the others are the processes of the task queue.
const TO_CLIENTS: usize = 0;

/// Starts the processes, lets the clients ask, and gives what they tell in the end, and what starting took, in
/// milliseconds.
pub async fn run(deployment: Deployment, load: Load, jobs: u32, stage: &Stage) -> Result<(Served, f64), Error> {
    let (servers, jobs) = (load.servers as usize, jobs as usize);
    let started = clock::now();
    // Each run has processes of its own: what an event loop had taken on would go on in the next run.
    let pool = Pool::new(stage.page(), stage.cancel(), load.servers + u32::try_from(jobs).unwrap_or(0) + 1).await?;
    let startup_ms = clock::now() - started;
    stage.open().await?;
    let clients = servers + jobs;
    let role = if deployment.has_event_loop() { Role::EventLoop } else { Role::OneByOne };
    let mut roles = vec![role; servers];
    roles.extend(vec![Role::Jobs; jobs]);
    roles.push(Role::Clients(load));
    // From the clients to each server, and from each server to each process of the task queue.
    let to_servers = (0..servers).map(|server| (clients, server));
    let to_jobs = (0..servers).flat_map(|server| (servers..clients).map(move |job| (server, job)));
    let lines: Vec<_> = to_servers.chain(to_jobs).collect();
    pool.serve(&roles, &lines)?;
    let served = stage.cancel().or(pool.served()).await??;
    Ok((served, startup_ms))
}

/// A process's part. Only the clients have something to tell in the end.
pub async fn serve(role: &Role, lines: Lines) -> Option<Served> {
    match *role {
        Role::Clients(load) => return Some(clients(load, &lines).await),
        Role::OneByOne => one_by_one(&lines).await,
        Role::EventLoop => event_loop(lines).await,
        Role::Jobs => do_jobs(&lines).await,
    }
    None
}

/// Asks, and waits for answers, until it is over.
async fn clients(load: Load, lines: &Lines) -> Served {
    let mut front = Front::measured(load);
    loop {
        let now = front.now();
        for (server, ask) in front.ask(now) {
            lines.post(server, &OnLine::Ask(ask));
        }
        if front.is_over(now) {
            break;
        }
        let patience = Duration::from_secs_f64(front.patience(now) / 1000.0);
        match select(std::pin::pin!(lines.get()), sleep(patience)).await {
            Either::Left(((server, OnLine::Answer(answered, job)), _)) => front.answered(server, answered, job),
            Either::Left(((_, OnLine::JobDone(done, worker)), _)) => front.job_done(done, worker),
            Either::Left(_) | Either::Right(_) => {}
        }
    }
    front.kept().served(if load.at_once > 1 { Serves::Coroutine } else { Serves::Process })
}

// region: one_by_one
/// Serves one request after another.
async fn one_by_one(lines: &Lines) {
    loop {
        let (client, OnLine::Ask(ask)) = lines.get().await else { continue };
        let answer = serve_one(ask, ask.steps).await;
        lines.post(client, &OnLine::Answer(answer, false));
    }
}
// endregion: one_by_one

// region: event_loop
/// Serves each request by a coroutine of its own. Heavy work goes to the task queue, if there is one.
async fn event_loop(lines: Lines) {
    let queue = (lines.count() > 1).then(|| Rc::new(TaskQueue::of(&lines)));
    let lines = Rc::new(lines);
    loop {
        match lines.get().await {
            (client, OnLine::Ask(ask)) => {
                let (lines, queue) = (lines.clone(), queue.clone().filter(|_| ask.heavy));
                spawn_local(async move {
                    let steps = if queue.is_some() { 0 } else { ask.steps };
                    let answer = serve_one(ask, steps).await;
                    if let Some(queue) = &queue {
                        queue.put(ask, &lines);
                    }
                    lines.post(client, &OnLine::Answer(answer, queue.is_some()));
                });
            }
            (process, OnLine::JobDone(done, _)) => {
                let Some(queue) = &queue else { continue };
                lines.post(TO_CLIENTS, &queue.done(process, done, &lines));
            }
            _ => {}
        }
    }
}

/// Waits for the data, and computes so many steps then.
async fn serve_one(ask: Ask, steps: u64) -> Answered {
    let taken = shared_now();
    if ask.io_ms > 0.0 {
        sleep(Duration::from_secs_f64(ask.io_ms / 1000.0)).await;
    }
    let computing = shared_now();
    // A coroutine whose data was there may have waited for another one to let go of the event loop.
    let data = f64::min(taken + ask.io_ms, computing);
    compute(steps, || true);
    Answered { request: ask.request, taken, data, computing, over: shared_now() }
}
// endregion: event_loop

// region: task_queue
/// Jobs that wait, and processes that do them.
struct TaskQueue {
    waiting: RefCell<VecDeque<(Ask, f64)>>,
    /// What each process has, with when it was put into the queue.
    doing: RefCell<Vec<Option<f64>>>,
}

impl TaskQueue {
    fn of(lines: &Lines) -> Self {
        Self { waiting: RefCell::default(), doing: RefCell::new(vec![None; lines.count() - 1]) }
    }

    fn put(&self, ask: Ask, lines: &Lines) {
        self.waiting.borrow_mut().push_back((ask, shared_now()));
        self.hand_out(lines);
    }

    /// Gives the next jobs to processes that have none.
    fn hand_out(&self, lines: &Lines) {
        for (process, doing) in self.doing.borrow_mut().iter_mut().enumerate() {
            if doing.is_some() {
                continue;
            }
            let Some((ask, put)) = self.waiting.borrow_mut().pop_front() else { break };
            *doing = Some(put);
            lines.post(process + 1, &OnLine::Job(ask));
        }
    }

    /// A process has done its job. Gives what to tell the clients.
    fn done(&self, line: usize, done: Answered, lines: &Lines) -> OnLine {
        let put = self.doing.borrow_mut()[line - 1].take();
        self.hand_out(lines);
        let taken = put.unwrap_or(done.taken);
        OnLine::JobDone(Answered { taken, ..done }, u32::try_from(line - 1).unwrap_or(0))
    }
}

/// Does one job after another.
async fn do_jobs(lines: &Lines) {
    loop {
        let (server, OnLine::Job(ask)) = lines.get().await else { continue };
        let done = serve_one(Ask { io_ms: 0.0, ..ask }, ask.steps).await;
        lines.post(server, &OnLine::JobDone(done, 0));
    }
}
// endregion: task_queue

fn shared_now() -> f64 {
    clock::shared(clock::now())
}
