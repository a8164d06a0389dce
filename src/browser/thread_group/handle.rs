//! The page's side of a thread group.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::last_words::LastWords;
use super::memory::GroupMemory;
use super::{FromLeader, ToLeader};
use crate::browser::lives::{self, Lives};
use crate::browser::page::Page;
use crate::browser::values::to_message;
use crate::browser::warm::{Warm, keep};
use crate::browser::worker::{Heard, Worker};
use crate::browser::{START_LIMIT, clock, quiet, within};
use crate::error::{Error, Problem, Reason};
use crate::event_loop::{Cancel, Queue};
use crate::work::{EachWork, Members, Program, Report};

/// How long threads that were told to stop may take, before the group is ended; safe points are microseconds apart.
const STOP_LIMIT: Duration = Duration::from_millis(80);

/// How often the page looks for last words, where the browser does not tell it that a thread has ended.
const LOOK: Duration = Duration::from_millis(500);

type Inbox = Rc<Queue<Heard<FromLeader>>>;

/// A group whose threads are up; ended whole on drop.
pub struct ThreadGroup {
    members: Members,
    /// Given up first, since it tells of every end, and all threads end with the group.
    _lives: Lives,
    memory: GroupMemory,
    last_words: LastWords,
    leader: Worker,
    inbox: Inbox,
    /// When the page last looked whether a thread has died.
    looked: Cell<f64>,
    /// What making it ready took, in milliseconds; next to nothing, where it was kept warm.
    startup_ms: f64,
}

thread_local!(static WARM: Warm<ThreadGroup> = const { Warm::empty() });

impl ThreadGroup {
    /// A group with such members, ready: the one kept warm if it is like that, else a new one.
    ///
    /// # Errors
    /// `Code::Unsupported` if the browser refuses the worker or the memory, or cannot load the module;
    /// `Code::WorkerLost` if the group breaks or is not ready in 10 s; `Code::Aborted`.
    pub async fn ready(page: &Page, cancel: &Cancel, members: Members) -> Result<Self, Error> {
        let asked = clock::now();
        let mut group = match WARM.with(Warm::take) {
            Some(group) if group.members == members && group.is_idle() => group,
            other => {
                // One of another size, or broken, is ended before the new one is started.
                drop(other);
                cancel.or(Self::start(page, members)).await??
            }
        };
        group.startup_ms = clock::now() - asked;
        Ok(group)
    }

    async fn start(page: &Page, members: Members) -> Result<Self, Error> {
        // The time that a slow line takes is not the threads'.
        let module = page.threads_module().await?;
        let inbox = Inbox::default();
        let puts = inbox.clone();
        let name = lives::new_name();
        let leader = Worker::heard_by(page.spawn_leader(&module, &name)?, move |heard| puts.put(heard));
        leader.post(&to_message(&ToLeader::Start(members)))?;
        let Some(heard) = within(START_LIMIT, inbox.get()).await else {
            return Err(Reason::ThreadsLate { seconds: START_LIMIT.as_secs() }.into());
        };
        match heard {
            Heard::Message(FromLeader::Ready { memory, stop_flag, last_words }) => {
                let last_words = LastWords::new(memory.clone(), last_words);
                let (Members::Threads(count) | Members::Pool(count)) = members;
                let (puts, words) = (inbox.clone(), last_words.clone());
                let lives = Lives::watch(page, &name, count, move || puts.put(Heard::Lost(words.death())));
                let (memory, looked) = (GroupMemory::new(memory, stop_flag), Cell::new(clock::now()));
                Ok(Self { members, _lives: lives, memory, last_words, leader, inbox, looked, startup_ms: 0.0 })
            }
            Heard::Message(FromLeader::Failed(problem)) => {
                Err(Error::in_field("model", Reason::ThreadsRefused { problem: problem.into() }))
            }
            Heard::Message(_) => Err(spoke_out_of_turn()),
            Heard::Lost(problem) => Err(lost(problem)),
        }
    }

    /// Whether nothing has happened to it since its last program.
    fn is_idle(&self) -> bool {
        self.inbox.try_get().is_none() && self.last_words.read().is_none()
    }

    /// What making it ready took, in milliseconds.
    #[must_use]
    pub fn startup_ms(&self) -> f64 {
        self.startup_ms
    }

    /// Gives the leader the next program, and waits until it has it.
    ///
    /// # Errors
    /// `Code::WorkerLost` if the group broke.
    pub async fn prepare(&self, program: Program) -> Result<(), Error> {
        self.leader.post(&to_message(&ToLeader::Prepare(program)))?;
        match self.hear().await? {
            FromLeader::Prepared => Ok(()),
            _ => Err(spoke_out_of_turn()),
        }
    }

    /// Lets the prepared program run.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be posted.
    pub fn go(&self) -> Result<(), Error> {
        self.leader.post(&to_message(&ToLeader::Go))
    }

    /// Has a thread started for each of these jobs, beside those that the group has.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be posted.
    pub fn start_each(&self, work: EachWork) -> Result<(), Error> {
        self.leader.post(&to_message(&ToLeader::OneEach(work)))
    }

    /// Waits for the next report of the program that runs; nothing if it is over.
    ///
    /// # Errors
    /// `Code::WorkerLost` if the group broke.
    pub async fn report(&self) -> Result<Option<Report>, Error> {
        match self.hear().await? {
            FromLeader::Told(report) => Ok(Some(report)),
            FromLeader::Done => Ok(None),
            _ => Err(spoke_out_of_turn()),
        }
    }

    async fn hear(&self) -> Result<FromLeader, Error> {
        loop {
            // Looked for from time to time also while others go on talking.
            if clock::now() - self.looked.get() >= LOOK.as_secs_f64() * 1000.0 {
                self.looked.set(clock::now());
                if self.last_words.read().is_some() {
                    return Err(lost(self.last_words.death()));
                }
            }
            match within(LOOK, self.inbox.get()).await {
                None => {}
                Some(Heard::Message(FromLeader::Failed(said))) => return Err(lost(said.into())),
                Some(Heard::Lost(problem)) => return Err(lost(problem)),
                Some(Heard::Message(message)) => return Ok(message),
            }
        }
    }

    /// Asks the threads to stop, and ends the group when they have, so that none of them is ended in the middle of its work.
    pub async fn stop(self) {
        let stopped = async { while !matches!(self.inbox.get().await, Heard::Message(FromLeader::Done)) {} };
        if self.memory.tell_stop().is_err() || within(STOP_LIMIT, stopped).await.is_none() {
            quiet::disturbed();
        }
    }

    /// Ends the group where it stands; gives its memory.
    #[must_use]
    pub fn end(self) -> GroupMemory {
        self.memory
    }

    /// Ends the group that is kept warm, if there is one.
    pub(in crate::browser) fn forget_warm() {
        drop(WARM.with(Warm::take));
    }

    /// Keeps the group for the next run.
    pub fn keep_warm(self) {
        keep(&WARM, self);
    }
}

fn spoke_out_of_turn() -> Error {
    lost(Problem::OutOfTurn)
}

fn lost(problem: Problem) -> Error {
    Reason::ThreadsLost { problem }.into()
}
