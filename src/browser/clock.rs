//! The clock that all times of a run are taken from.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `performance.now()` of the page or worker that calls it, in milliseconds.
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;

    #[wasm_bindgen(thread_local_v2, js_namespace = performance, js_name = timeOrigin)]
    static TIME_ORIGIN: f64;
}

/// A time of this page's or worker's [`now`] on the clock that the page and all its workers share: milliseconds since
/// 1970, monotonic, with the resolution of [`now`].
///
/// Each worker's `performance.now()` starts at 0 when it is made, so that its times alone cannot be laid beside those
/// of others. See [time origin](https://w3c.github.io/hr-time/#sec-time-origin).
#[must_use]
pub fn shared(now: f64) -> f64 {
    TIME_ORIGIN.with(|origin| origin + now)
}

/// Ticks of the clock that are looked at to learn its resolution.
const TICKS: u32 = 10;

/// Longest that may take, in milliseconds: a clock can be made as coarse as 100 ms.
const PATIENCE_MS: f64 = 20.0;

/// The smallest step seen on the clock, in milliseconds.
///
/// Browsers coarsen the clock: 0.005 ms in Chromium on an isolated page and 0.1 ms elsewhere, 1 ms or more in Firefox.
/// Measured at the first call, which takes a few steps of the clock, and remembered.
#[must_use]
pub fn resolution_ms() -> f64 {
    thread_local!(static RESOLUTION: OnceCell<f64> = const { OnceCell::new() });
    RESOLUTION.with(|resolution| *resolution.get_or_init(measure_resolution))
}

fn measure_resolution() -> f64 {
    let began = now();
    let (mut last, mut smallest, mut ticks) = (began, f64::INFINITY, 0);
    while ticks < TICKS && last - began < PATIENCE_MS {
        let time = now();
        if time > last {
            smallest = smallest.min(time - last);
            ticks += 1;
            last = time;
        }
    }
    smallest
}
