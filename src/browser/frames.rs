//! Animation frames: the page's pulse.
//!
//! A browser gives a page a frame about every 16 ms, if its main thread is free to take it. The gaps between frames are
//! what a visitor feels, so they are what is measured.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen::prelude::*;

use super::{clock, within};
use crate::event_loop::Event;
use crate::record::MainThread;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_animation_frame(callback: &JsValue) -> i32;

    #[wasm_bindgen(js_name = cancelAnimationFrame)]
    fn cancel_animation_frame(handle: i32);
}

/// How long a frame is waited for. A hidden tab, or a frame that is scrolled away, gets none.
const PATIENCE: Duration = Duration::from_secs(1);

/// A gap up to this long passes for a busy page; what exceeds it is felt as blocked. It is the threshold of the
/// [long animation frames API](https://w3c.github.io/long-animation-frames/).
const FELT_MS: f64 = 50.0;

/// Waits for the next animation frame; dropped, it leaves no callback behind.
pub async fn next() {
    let came = Rc::new(Event::default());
    let callback = Closure::once({
        let came = came.clone();
        move || came.set()
    });
    // Dropped before the callback is.
    let _request = Request(request_animation_frame(callback.as_ref()));
    came.wait().await;
}

/// A requested frame, taken back on drop. To take back one that has come does nothing.
struct Request(i32);

impl Drop for Request {
    fn drop(&mut self) {
        cancel_animation_frame(self.0);
    }
}

/// Waits until what the page shows now has been painted; `false` if no frame came for a second.
///
/// The first frame's callbacks run *before* it is painted, so a second frame must have come.
pub async fn painted() -> bool {
    within(PATIENCE, async {
        next().await;
        next().await;
    })
    .await
    .is_some()
}

/// Measures the gaps between animation frames while it lives.
pub struct Monitor {
    pulse: Rc<Pulse>,
    request: Rc<RefCell<Option<Request>>>,
    callback: Rc<Callback>,
}

/// A callback that asks for itself again, so it is made first and filled in then.
type Callback = RefCell<Option<Closure<dyn FnMut()>>>;

struct Pulse {
    measured: Cell<MainThread>,
    last: Cell<f64>,
    beat: Event,
    on_frame: Box<dyn Fn()>,
}

impl Pulse {
    fn beat(&self) {
        let now = clock::now();
        let gap = now - self.last.replace(now);
        let MainThread { frames, longest_gap_ms, blocked_ms } = self.measured.get();
        self.measured.set(MainThread {
            frames: frames + 1,
            longest_gap_ms: longest_gap_ms.max(gap),
            blocked_ms: blocked_ms + (gap - FELT_MS).max(0.0),
        });
        self.beat.set();
        (self.on_frame)();
    }
}

impl Monitor {
    /// Begins to measure; the first gap counts from now. `on_frame` is called in every frame.
    #[must_use]
    pub fn start(on_frame: impl Fn() + 'static) -> Self {
        let pulse = Rc::new(Pulse {
            measured: Cell::default(),
            last: Cell::new(clock::now()),
            beat: Event::default(),
            on_frame: Box::new(on_frame),
        });
        let request = Rc::new(RefCell::new(None));
        let callback: Rc<Callback> = Rc::default();
        *callback.borrow_mut() = Some(Closure::new({
            let (pulse, request, callback) = (pulse.clone(), request.clone(), Rc::downgrade(&callback));
            move || {
                if let Some(callback) = callback.upgrade() {
                    ask(&request, &callback);
                }
                pulse.beat();
            }
        }));
        ask(&request, &callback);
        Self { pulse, request, callback }
    }

    /// Waits for the first frame after now and tells what was measured up to it, and whether that frame came.
    ///
    /// Without that frame a wholly blocked run would have no freeze to show.
    pub async fn stop(self) -> (MainThread, bool) {
        self.pulse.beat.clear();
        let came = within(PATIENCE, self.pulse.beat.wait()).await.is_some();
        (self.pulse.measured.get(), came)
    }
}

impl Drop for Monitor {
    fn drop(&mut self) {
        self.request.take();
        self.callback.take();
    }
}

fn ask(request: &RefCell<Option<Request>>, callback: &Callback) {
    if let Some(callback) = callback.borrow().as_ref() {
        *request.borrow_mut() = Some(Request(request_animation_frame(callback.as_ref())));
    }
}
