//! Whether the page was seen all the while: one that is not is throttled, and its times tell nothing.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, IntersectionObserver, IntersectionObserverEntry, VisibilityState, Window};

use crate::spec::ids::Disturbance;

/// Watches a page from its making on.
pub struct Watch {
    hidden: Rc<Cell<bool>>,
    out_of_sight: Rc<Cell<bool>>,
    _listener: Option<EventListener>,
    _sight: Option<Sight>,
}

impl Watch {
    /// Begins to watch.
    #[must_use]
    pub fn start() -> Self {
        let window = web_sys::window();
        let document = window.as_ref().and_then(Window::document);
        let is_hidden = |document: &Document| document.visibility_state() == VisibilityState::Hidden;
        let hidden = Rc::new(Cell::new(document.as_ref().is_some_and(is_hidden)));
        let listener = document.clone().map(|document| {
            let (seen, hidden) = (document.clone(), hidden.clone());
            EventListener::new(&document, "visibilitychange", move |_| hidden.set(hidden.get() || is_hidden(&seen)))
        });
        let out_of_sight = Rc::new(Cell::new(false));
        let sight = window.filter(is_in_frame).and(document).and_then(|document| document.document_element()).and_then(
            |root| {
                let out_of_sight = out_of_sight.clone();
                Sight::watch(&root, move || out_of_sight.set(true))
            },
        );
        Self { hidden, out_of_sight, _listener: listener, _sight: sight }
    }

    /// Why what was measured since is worth little, if it is.
    #[must_use]
    pub fn trouble(&self) -> Option<Disturbance> {
        if self.hidden.get() {
            Some(Disturbance::Hidden)
        } else if self.out_of_sight.get() {
            Some(Disturbance::OutOfSight)
        } else {
            None
        }
    }
}

fn is_in_frame(window: &Window) -> bool {
    window.parent().ok().flatten().is_some_and(|parent| parent != *window)
}

/// Whether any of an element is in sight, also where the page around is another site's.
struct Sight {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Calls `lost` when nothing of the element is in sight; soon, if that is so from the start.
    fn watch(element: &Element, lost: impl Fn() + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let seen = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
            if !entries.iter().all(seen) {
                lost();
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
