//! The allocator where memory is shared: one whose lock never sleeps.
//!
//! Every thread allocates, the page's main thread too where this bundle runs on it, and a browser does not let that one
//! sleep. The allocator of the standard library sleeps when another thread is allocating, which would be an error there,
//! once in a while. This one tries again until the other is done, some hundred instructions later.

use spinning_top::RawSpinlock;
use talc::sync::TalcLock;
use talc::wasm::{WasmBinning, WasmGrowAndClaim};

#[global_allocator]
static ALLOCATOR: TalcLock<RawSpinlock, WasmGrowAndClaim, WasmBinning> = TalcLock::new(WasmGrowAndClaim);
