//! Naps: how a coroutine gives the event loop a turn, as `await asyncio.sleep(0)` does.
//!
//! They differ in what the browser does meanwhile. A timer waits 4 ms once it is nested; a message and a task come back
//! at once; a `scheduler.yield` comes back before anything else, frames included; a frame waits for the display.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::frames;
use crate::spec::ids::Nap;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = scheduler, js_name = postTask)]
    fn post_task(callback: &Closure<dyn Fn()>, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = scheduler, js_name = yield)]
    fn scheduler_yield() -> Result<Promise, JsValue>;
}

thread_local! {
    /// What a task does that is there for its turn. The browser may call it when the napper that asked for it is gone.
    static NOTHING: Closure<dyn Fn()> = Closure::new(|| ());
}

/// A way to nap, with what it keeps between naps.
pub enum Napper {
    /// `setTimeout(0)`.
    Timer,
    /// A channel to itself.
    Message(Channel),
    /// An empty task, with these options: its priority is that of the background.
    PostTask(Object),
    /// `scheduler.yield()`.
    SchedulerYield,
    /// The next animation frame.
    Frame,
}

impl Napper {
    /// Prepares to nap in the given way.
    ///
    /// # Errors
    /// What the browser throws where it does not have that way.
    pub fn new(nap: Nap) -> Result<Self, JsValue> {
        Ok(match nap {
            Nap::Timer => Self::Timer,
            Nap::Message => Self::Message(Channel::open()?),
            Nap::PostTask => {
                let options = Object::new();
                Reflect::set(&options, &"priority".into(), &"background".into())?;
                Self::PostTask(options)
            }
            Nap::SchedulerYield => Self::SchedulerYield,
            Nap::Frame => Self::Frame,
        })
    }

    /// Naps once.
    ///
    /// # Errors
    /// What the browser throws where it does not have that way.
    pub async fn nap(&self) -> Result<(), JsValue> {
        match self {
            Self::Timer => gloo_timers::future::TimeoutFuture::new(0).await,
            Self::Message(channel) => channel.round().await?,
            Self::PostTask(options) => {
                JsFuture::from(NOTHING.with(|nothing| post_task(nothing, options))?).await?;
            }
            Self::SchedulerYield => {
                JsFuture::from(scheduler_yield()?).await?;
            }
            Self::Frame => frames::next().await,
        }
        Ok(())
    }
}

/// A message channel to oneself, closed on drop.
pub struct Channel(MessageChannel);

impl Channel {
    fn open() -> Result<Self, JsValue> {
        MessageChannel::new().map(Self)
    }

    async fn round(&self) -> Result<(), JsValue> {
        let arrived = Promise::new(&mut |resolve, _| self.0.port1().set_onmessage(Some(&resolve)));
        self.0.port2().post_message(&JsValue::NULL)?;
        JsFuture::from(arrived).await?;
        Ok(())
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.0.port1().set_onmessage(None);
        self.0.port1().close();
    }
}
