//! The stage of a run: what is told to the page, and what the page's main thread shows of itself meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::Serialize;

use crate::browser::clock;
use crate::browser::frames::{Monitor, painted};
use crate::browser::host::{Host, environment};
use crate::browser::visibility::Watch;
use crate::event_loop::{Cancel, Cancelled};
use crate::record::sweep::SweepRun;
use crate::record::{Environment, MainThread, Row, RunRecord};
use crate::spec::ids::Nap;

/// What is told while a run goes on, in this order: `started`; then what happens, mixed; `finished`.
#[derive(Serialize, tsify::Tsify)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum RunEvent<'a> {
    /// The workers are ready; the clock starts when this has been painted.
    Started,
    /// A number has been checked.
    Row {
        /// Its row.
        row: &'a Row,
    },
    /// One run of a sweep is over.
    Run {
        /// Its figures.
        run: &'a SweepRun,
    },
    /// How the shared counter of the locks lab stands.
    Count {
        /// Additions made.
        made: u32,
        /// What the counter shows.
        actual: u32,
    },
    /// Lab `spinner`: a line is printed.
    Printed {
        /// It.
        line: &'a str,
    },
    /// Lab `spinner`: the animated line shows something else.
    Turned {
        /// What; nothing, when it is erased.
        line: &'a str,
    },
    /// How far the run is; at most once an animation frame.
    Progress {
        /// What is done: numbers, runs or additions.
        done: u32,
        /// Of so many.
        total: u32,
    },
    /// The run is over.
    Finished {
        /// What was measured.
        result: &'a RunRecord,
    },
}

/// Takes the events of a run.
pub type Emit = Rc<dyn Fn(&RunEvent)>;

/// What a run takes place on.
pub struct Stage {
    host: Rc<Host>,
    nap: Nap,
    emit: Emit,
    cancel: Cancel,
    watch: Watch,
    timer_resolution_ms: f64,
    progress: Rc<Progress>,
    opened: RefCell<Option<Opened>>,
}

struct Opened {
    monitor: Monitor,
    /// Whether a frame was painted before the clock started.
    seen: bool,
}

/// How much is done, of how much, and what was last told of it.
#[derive(Default)]
struct Progress {
    done: Cell<u32>,
    total: Cell<u32>,
    told: Cell<u32>,
}

impl Progress {
    fn tell(&self, emit: &Emit) {
        let done = self.done.get();
        if self.told.replace(done) != done {
            emit(&RunEvent::Progress { done, total: self.total.get() });
        }
    }
}

/// What was seen from the opening to the closing of a stage.
pub struct Seen {
    /// The main thread's animation frames.
    pub main_thread: MainThread,
    /// Why the figures cannot be compared with those of other runs, where they cannot.
    pub not_comparable: Option<String>,
    /// Where it took place.
    pub environment: Environment,
}

impl Stage {
    /// A stage that is not open yet; whether the page is seen is watched from here on.
    pub fn new(host: Rc<Host>, nap: Nap, emit: Emit, cancel: Cancel) -> Self {
        Self {
            host,
            nap,
            emit,
            cancel,
            watch: Watch::start(),
            timer_resolution_ms: clock::resolution_ms(),
            progress: Rc::default(),
            opened: RefCell::default(),
        }
    }

    /// The page.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// How coroutines nap here.
    pub fn nap(&self) -> Nap {
        self.nap
    }

    /// What may cancel the run.
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Tells the page something.
    pub fn tell(&self, event: &RunEvent) {
        (self.emit)(event);
    }

    /// The means to tell the page something later.
    pub fn emit(&self) -> Emit {
        self.emit.clone()
    }

    /// So much more of the run is done.
    pub fn advance(&self, by: u32) {
        self.progress.done.update(|done| done + by);
    }

    /// How much there is to do, which [`Stage::advance`] counts up to.
    pub fn expect(&self, total: usize) {
        self.progress.total.set(u32::try_from(total).unwrap_or(u32::MAX));
    }

    /// Everybody is ready: tells the page, and returns when it has been painted; the first time, that is, for a stage
    /// that is open stays so. Work may begin then: had it begun before, the page would freeze without having said why.
    ///
    /// # Errors
    /// If the run is cancelled meanwhile.
    pub async fn open(&self) -> Result<(), Cancelled> {
        if self.opened.borrow().is_some() {
            return Ok(());
        }
        self.tell(&RunEvent::Started);
        let seen = self.cancel.or(painted()).await?;
        let (progress, emit) = (self.progress.clone(), self.emit.clone());
        let monitor = Monitor::start(move || progress.tell(&emit));
        *self.opened.borrow_mut() = Some(Opened { monitor, seen });
        Ok(())
    }

    /// Ends with the first frame after the work.
    ///
    /// # Errors
    /// If the run is cancelled meanwhile.
    pub async fn close(&self) -> Result<Seen, Cancelled> {
        let opened = self.opened.take();
        let (main_thread, seen) = match opened {
            Some(Opened { monitor, seen }) => {
                let (main_thread, closed) = self.cancel.or(monitor.stop()).await?;
                (main_thread, seen && closed)
            }
            None => (MainThread::default(), false),
        };
        self.progress.tell(&self.emit);
        let no_frames = "The browser gave the page no animation frames, as it does where the page cannot be seen.";
        let not_comparable = self.watch.trouble().or((!seen).then_some(no_frames)).map(str::to_owned);
        Ok(Seen { main_thread, not_comparable, environment: environment(self.timer_resolution_ms) })
    }
}
