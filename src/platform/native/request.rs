//! Slow answers of a server. Without a browser there is none.

use crate::error::Problem;

/// Holds the calling thread until the answer is there.
///
/// # Errors
/// Always.
pub fn get_blocking(address: &str) -> Result<(), Problem> {
    Err(Problem::NobodyToAsk { address: address.to_owned() })
}
