//! Slow answers of a server. Without a browser there is none.

/// Holds the calling thread until the answer is there.
///
/// # Errors
/// Always.
pub fn get_blocking(address: &str) -> Result<(), String> {
    Err(format!("there is nobody here who could ask {address}"))
}
