//! What the workers of the spinner lab call.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::OffscreenCanvas;

use crate::browser::values::{from_js, to_js};
use crate::labs::spinner;

/// Spins on a canvas, in a process of its own, until a message comes; resolves to what was seen of the spinner.
/// `up` is called when it turns.
///
/// # Errors
/// Throws if it is not called in a dedicated worker.
#[wasm_bindgen(js_name = spinProcess, unchecked_return_type = "Spun")]
pub async fn spin_process(
    canvas: OffscreenCanvas,
    #[wasm_bindgen(unchecked_param_type = "Pen")] pen: JsValue,
    #[wasm_bindgen(unchecked_param_type = "() => void")] up: Function,
) -> Result<JsValue, JsValue> {
    let pen = from_js(pen)?;
    Ok(to_js(&spinner::processes::child(canvas, &pen, &up).await?))
}

/// Spins on a canvas, in a thread of the page's memory, until the event is set; resolves to what was seen of the
/// spinner. `up` is called when it turns.
///
/// # Errors
/// Throws if the browser gives no context for drawing.
///
/// # Safety
/// `event` is what the page posted, and this instance was made with the memory that it posted.
#[cfg(feature = "threads")]
#[wasm_bindgen(js_name = spinThread, unchecked_return_type = "Spun")]
pub async unsafe fn spin_thread(
    canvas: OffscreenCanvas,
    #[wasm_bindgen(unchecked_param_type = "Pen")] pen: JsValue,
    #[wasm_bindgen(unchecked_param_type = "() => void")] up: Function,
    event: u32,
) -> Result<JsValue, JsValue> {
    let pen = from_js(pen)?;
    // SAFETY: as this function's own.
    Ok(to_js(&unsafe { spinner::threads::thread(canvas, &pen, &up, event) }.await?))
}
