//! The stage of a run: what is told to the page, and what the page's main thread shows of itself meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::browser::clock;
use crate::browser::explorer;
use crate::browser::frames::{Monitor, painted};
use crate::browser::litmus;
use crate::browser::nap::Napper;
use crate::browser::page::{Page, environment};
use crate::browser::quiet;
use crate::browser::values::thrown;
use crate::browser::visibility::Watch;
use crate::error::{Error, Reason};
use crate::event_loop::{Cancel, Cancelled};
use crate::record::event::RunEvent;
use crate::record::explored::Explored;
use crate::record::litmus::{LitmusCounts, LitmusTried};
use crate::record::moments::MOST_MOMENTS;
use crate::record::{FramesSeen, MainThread};
use crate::spec::RunSpec;
use crate::spec::ids::{Disturbance, Model, Nap};

/// Milliseconds of work after which the page gets a turn: less than half a frame.
const REST_EVERY_MS: f64 = 8.0;

/// Takes the events of a run.
pub type Emit = Rc<dyn Fn(&RunEvent)>;

/// What a run takes place on.
pub struct Stage {
    page: Rc<Page>,
    nap: Nap,
    /// How what is no coroutine of the run lets the page have a turn.
    rest: Napper,
    /// When the page last had one.
    rested: Cell<f64>,
    emit: Emit,
    cancel: Cancel,
    watch: Watch,
    /// What disturbs the run from its beginning, if anything does.
    unrest: Option<Disturbance>,
    timer_resolution_ms: f64,
    progress: Rc<Progress>,
    /// Whether the page knows that the run has begun.
    started: Cell<bool>,
    opened: RefCell<Option<Opened>>,
}

struct Opened {
    monitor: Monitor,
    /// Whether a frame was painted before the clock started.
    seen: bool,
    moments: Rc<RefCell<Vec<f64>>>,
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

impl Stage {
    /// A stage that is not open yet; whether the page is seen is watched from here on.
    ///
    /// # Errors
    /// `Code::Unsupported` if the page told of a nap that the browser does not have.
    pub fn new(page: Rc<Page>, nap: Nap, rest: Nap, emit: Emit, cancel: Cancel) -> Result<Self, Error> {
        let refused = |error| Reason::NapRefused { nap: rest.id(), problem: thrown(&error).into() };
        let rest = Napper::new(rest).map_err(refused)?;
        Ok(Self {
            page,
            nap,
            rest,
            rested: Cell::new(clock::now()),
            emit,
            cancel,
            watch: Watch::start(),
            unrest: quiet::trouble(),
            timer_resolution_ms: clock::resolution_ms(),
            progress: Rc::default(),
            started: Cell::new(false),
            opened: RefCell::default(),
        })
    }

    /// The page.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Whether the browser, as it shows this page, has what a model needs.
    ///
    /// # Errors
    /// `Code::Unsupported` with the page's reason.
    pub fn has(&self, model: Model) -> Result<(), Error> {
        self.page.capabilities()?.require_model(model)
    }

    /// How coroutines nap here.
    pub fn nap(&self) -> Nap {
        self.nap
    }

    /// What may cancel the run.
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Lets the page have a turn, if it has had none for some milliseconds: for what is done on the main thread about a
    /// run, and may be much.
    ///
    /// # Errors
    /// `Code::Aborted`.
    pub async fn pause(&self) -> Result<(), Error> {
        if clock::now() - self.rested.get() >= REST_EVERY_MS {
            // Where the browser refuses, the page has no turn, and nothing else is lost.
            _ = self.cancel.or(self.rest.nap()).await?;
            self.rested.set(clock::now());
        }
        Ok(())
    }

    /// Tells the page something.
    pub fn tell(&self, event: &RunEvent) {
        (self.emit)(event);
    }

    /// The means to tell the page something later.
    pub fn emit(&self) -> Emit {
        self.emit.clone()
    }

    /// Goes through all schedules of the program that was asked for, in a worker; the page is told how far that is.
    ///
    /// # Errors
    /// `Code::Aborted`, or `Code::WorkerLost` if the worker cannot be had or breaks.
    pub async fn explore(&self, spec: &RunSpec) -> Result<Explored, Error> {
        let emit = self.emit();
        explorer::explore(&self.page, &self.cancel, spec, move |so_far| emit(&RunEvent::Explored { so_far })).await
    }

    /// Has two threads try the litmus test that was asked for; `so_far` is told how the trials end.
    ///
    /// # Errors
    /// `Code::Aborted`, or `Code::WorkerLost` if the threads cannot be had or break.
    pub async fn litmus(&self, spec: &RunSpec, so_far: impl Fn(LitmusCounts) + 'static) -> Result<LitmusTried, Error> {
        litmus::try_out(&self.page, &self.cancel, spec, so_far).await
    }

    /// Adds to what is done of the run.
    pub fn advance(&self, by: u32) {
        self.progress.done.update(|done| done + by);
    }

    /// How much there is to do, which [`Stage::advance`] counts up to.
    pub fn expect(&self, total: usize) {
        self.progress.total.set(u32::try_from(total).unwrap_or(u32::MAX));
    }

    /// Everybody is ready: tells the page, the first time, and returns when it has been painted. Work may begin then: had
    /// it begun before, the page would freeze without having said why. A stage that is open stays so, and one that was
    /// closed can be opened again.
    ///
    /// # Errors
    /// If the run is cancelled meanwhile.
    pub async fn open(&self) -> Result<(), Cancelled> {
        if self.opened.borrow().is_some() {
            return Ok(());
        }
        if !self.started.replace(true) {
            self.tell(&RunEvent::Started);
        }
        let seen = self.cancel.or(painted()).await?;
        let (progress, emit) = (self.progress.clone(), self.emit.clone());
        let moments = Rc::new(RefCell::new(vec![clock::shared(clock::now())]));
        let monitor = Monitor::start({
            let moments = moments.clone();
            move || {
                progress.tell(&emit);
                let mut moments = moments.borrow_mut();
                if moments.len() <= MOST_MOMENTS {
                    moments.push(clock::shared(clock::now()));
                }
            }
        });
        *self.opened.borrow_mut() = Some(Opened { monitor, seen, moments });
        Ok(())
    }

    /// Ends with the first frame after the work, and tells what was seen since the stage was opened.
    ///
    /// # Errors
    /// If the run is cancelled meanwhile.
    pub async fn close(&self) -> Result<FramesSeen, Cancelled> {
        let opened = self.opened.take();
        let (main_thread, seen, moments) = match opened {
            Some(Opened { monitor, seen, moments }) => {
                let (main_thread, closed) = self.cancel.or(monitor.stop()).await?;
                (main_thread, seen && closed, moments.take())
            }
            None => (MainThread::default(), false, Vec::new()),
        };
        self.progress.tell(&self.emit);
        let disturbance = self.watch.trouble().or((!seen).then_some(Disturbance::NoFrames)).or(self.unrest);
        Ok(FramesSeen { main_thread, disturbance, moments, environment: environment(self.timer_resolution_ms) })
    }
}
