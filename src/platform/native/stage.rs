//! The stage of a run that nobody watches.

use std::rc::Rc;

use crate::error::{Error, Reason};
use crate::event_loop::{Cancel, Cancelled};
use crate::record::event::RunEvent;
use crate::record::explored::Explored;
use crate::record::{Environment, FramesSeen, MainThread};
use crate::schedules::{Limits, Size, explore};
use crate::spec::RunSpec;
use crate::spec::ids::{Disturbance, Lab, Model, Nap, Place};
use crate::spec::model::Facts;

/// What a run takes place on: here, without a page.
#[derive(Default)]
pub struct Stage {
    cancel: Cancel,
}

impl Stage {
    /// Whether a model can be had without a browser.
    ///
    /// # Errors
    /// `Code::Internal` if this build does not have it.
    pub fn has(&self, model: Model) -> Result<(), Error> {
        let Facts { place, page, .. } = model.facts();
        let here = place != Place::Processes && page.is_here();
        here.then_some(()).ok_or_else(|| Reason::NotInBuild { lab: Lab::Compare.id(), model: model.id() }.into())
    }

    /// How coroutines nap here.
    #[must_use]
    pub fn nap(&self) -> Nap {
        Nap::Timer
    }

    /// What may cancel the run.
    #[must_use]
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Here nobody else needs a turn.
    ///
    /// # Errors
    /// If the run is cancelled.
    pub async fn pause(&self) -> Result<(), Error> {
        Ok(self.cancel.or(std::future::ready(())).await?)
    }

    /// Tells nobody.
    pub fn tell(&self, _event: &RunEvent) {}

    /// Goes through all schedules of the program that was asked for: here, at once.
    ///
    /// # Errors
    /// If the run is cancelled before it begins.
    pub async fn explore(&self, spec: &RunSpec) -> Result<Explored, Error> {
        self.pause().await?;
        let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        let size = Size { threads: small(spec.threads), times: small(spec.times) };
        let program = Rc::new(spec.program.program(size));
        Ok(explore(&program, spec.points, Limits::default(), |_| true).into())
    }

    /// So much more of the run is done.
    pub fn advance(&self, _by: u32) {}

    /// How much there is to do.
    pub fn expect(&self, _total: usize) {}

    /// Everybody is ready.
    ///
    /// # Errors
    /// If the run is cancelled.
    pub async fn open(&self) -> Result<(), Cancelled> {
        self.cancel.or(std::future::ready(())).await
    }

    /// The work is over. No frames were there to be seen, so nothing of them is comparable.
    ///
    /// # Errors
    /// If the run is cancelled.
    pub async fn close(&self) -> Result<FramesSeen, Cancelled> {
        self.cancel.or(std::future::ready(())).await?;
        Ok(FramesSeen {
            main_thread: MainThread::default(),
            disturbance: Some(Disturbance::NoFrames),
            moments: Vec::new(),
            environment: Environment {
                user_agent: String::new(),
                cores: 0,
                cross_origin_isolated: false,
                timer_resolution_ms: 0.0,
                architecture: None,
            },
        })
    }
}
