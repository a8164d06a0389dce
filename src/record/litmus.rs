//! What the threads of a litmus test hand over.

use serde::{Deserialize, Serialize};

/// How many trials ended in which way: the register of the first thread is the upper bit of the way's number, that of the
/// second one the lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(type = "[number, number, number, number]"))]
#[serde(transparent)]
pub struct LitmusCounts(pub [u32; 4]);

/// What came of all trials.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LitmusTried {
    /// How they ended.
    pub counts: LitmusCounts,
    /// From the first to the last of them, in milliseconds.
    pub took_ms: f64,
    /// The kind of processor, where the browser tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub architecture: Option<String>,
}
