//! Slow answers from the page's own server.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, XmlHttpRequest};

use super::values::{thrown, unexpected};
use crate::error::{Error, Problem, Reason};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = fetch)]
    fn fetch_value(address: &str) -> Result<Promise, JsValue>;
}

/// What a server that answers slowly says, so that any other page with that name is told apart.
const SAYS: &str = "42";

/// Where the server of this page answers after so many seconds; `None` if it does not.
pub async fn slow_address(seconds: f64) -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    let address =
        |seconds: f64| Some(web_sys::Url::new_with_base(&format!("slow?seconds={seconds}"), &base).ok()?.href());
    get(&address(0.0)?).await.is_ok().then(|| address(seconds)).flatten()
}

/// Awaits the answer.
///
/// # Errors
/// `Code::Internal` if there is none, or another than a slow server gives.
pub async fn get(address: &str) -> Result<(), Error> {
    let failed = |error: JsValue| unexpected(thrown(&error));
    let response: Response =
        JsFuture::from(fetch_value(address).map_err(failed)?).await.map_err(failed)?.unchecked_into();
    let body = JsFuture::from(response.text().map_err(failed)?).await.map_err(failed)?;
    if response.ok() && body == SAYS {
        return Ok(());
    }
    Err(Reason::NoAnswer { problem: Problem::Status { address: address.to_owned(), status: response.status() } }.into())
}

/// Holds the calling thread until the answer is there, as a blocking client does.
///
/// # Errors
/// What went wrong.
pub fn get_blocking(address: &str) -> Result<(), String> {
    let ask = || {
        let request = XmlHttpRequest::new()?;
        request.open_with_async("GET", address, false)?;
        request.send()?;
        Ok::<_, JsValue>((request.status()?, request.response_text()?))
    };
    match ask() {
        Ok((200, Some(body))) if body == SAYS => Ok(()),
        Ok((status, _)) => Err(format!("{address}: HTTP {status}")),
        Err(error) => Err(thrown(&error)),
    }
}
