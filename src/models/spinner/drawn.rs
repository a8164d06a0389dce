//! The spinner in a worker of its own, which draws on a canvas of the page.
//!
//! What a worker has drawn is shown when it is back in its event loop, so between two turns it waits there.

use std::time::Duration;

use js_sys::Function;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use super::Line;
use crate::browser::frames;
use crate::record::SpinnerSeen;

/// What the spinner's worker tells the page.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FromSpinner {
    /// It turns.
    Up,
    /// It was told to stop, has erased its line and is gone.
    Gone(SpinnerSeen),
}

/// What the line is to be like: the page says how it looks, and the engine how fast it turns.
#[derive(Clone, Debug, Deserialize, tsify::Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Pen {
    /// A CSS font.
    pub font: String,
    /// A CSS colour.
    pub ink: String,
    /// Milliseconds for which each character stands.
    pub turn_ms: f64,
}

// region: spin
/// Turns the line until `done` says that it is time to stop; `done` waits for that as long as a turn takes.
pub async fn spin(line: &Line, done: impl AsyncFn(Duration) -> bool) -> SpinnerSeen {
    loop {
        line.turn();
        if done(line.turn_length()).await {
            break;
        }
    }
    let seen = line.seen();
    line.erase();
    seen
}
// endregion: spin

/// A line on a canvas.
///
/// # Errors
/// What the browser throws if it has no such canvas.
pub fn line_on(canvas: &OffscreenCanvas, pen: &Pen) -> Result<Line, JsValue> {
    let context = canvas.get_context("2d")?.ok_or("the browser gave no context for drawing")?;
    let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.set_font(&pen.font);
    context.set_fill_style_str(&pen.ink);
    context.set_text_baseline("middle");
    Ok(Line::new(Duration::from_secs_f64(pen.turn_ms / 1000.0), move |text| {
        context.clear_rect(0.0, 0.0, width, height);
        // A canvas that cannot be drawn on shows nothing, and that is what the page then sees.
        _ = context.fill_text(text, 0.0, height / 2.0);
    }))
}

/// Shows a first character, and then says that the spinner is up: what a browser prepares for the first drawing it may
/// prepare on the main thread, which is about to block.
pub async fn come_up(line: &Line, say: &Function) -> Result<(), JsValue> {
    line.turn();
    frames::painted().await;
    say.call0(&JsValue::UNDEFINED)?;
    Ok(())
}

/// Waits until what was drawn last has been shown.
pub async fn shown() {
    frames::painted().await;
}
