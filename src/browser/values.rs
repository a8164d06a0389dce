//! From JavaScript's values to those of a specification, and back.

use js_sys::{Array, Object};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Error};
use crate::spec::value::Value;

/// The fields of an object, by name; a field that is `undefined` was not given.
///
/// # Errors
/// If `given` is no plain object.
pub fn fields(given: &JsValue) -> Result<Vec<(String, Value)>, Error> {
    if given.is_undefined() {
        return Ok(Vec::new());
    }
    // Asked by its type and not by its constructor: a page may pass on an object of another frame.
    if !given.is_object() || Array::is_array(given) {
        let message =
            format!("The run specification is {}; an object with the fields of a run is allowed.", value(given));
        return Err(Error::new(Code::InvalidSpec, message));
    }
    let entries = Object::entries(given.unchecked_ref());
    let entries = entries.iter().map(|entry| {
        let entry: Array = entry.unchecked_into();
        (entry.get(0).as_string().unwrap_or_default(), entry.get(1))
    });
    Ok(entries.filter(|(_, given)| !given.is_undefined()).map(|(name, given)| (name, value(&given))).collect())
}

fn value(given: &JsValue) -> Value {
    if let Some(text) = given.as_string() {
        Value::Text(text)
    } else if let Some(number) = given.as_f64() {
        Value::Number(number)
    } else if let Some(flag) = given.as_bool() {
        Value::Flag(flag)
    } else if let Some(bigint) = given.dyn_ref::<js_sys::BigInt>() {
        Value::BigInt(bigint.to_string(10).map(String::from).unwrap_or_default())
    } else if Array::is_array(given) {
        Value::List(given.unchecked_ref::<Array>().iter().map(|item| value(&item)).collect())
    } else if given.is_null() {
        Value::Other("null")
    } else if given.is_undefined() {
        Value::Other("undefined")
    } else if given.is_function() {
        Value::Other("a function")
    } else if given.is_symbol() {
        Value::Other("a symbol")
    } else {
        Value::Other("an object")
    }
}

/// A Rust value as a plain JavaScript one, as `JSON.parse` would give it.
#[must_use]
pub fn to_js(value: &impl Serialize) -> JsValue {
    // Serialising our own records fails only by a defect of ours, and then `undefined` shows it soonest.
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_default()
}

/// A message to a worker or from one: as [`to_js`], but bytes stay bytes, which are copied in one go.
#[must_use]
pub fn to_message(message: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible().serialize_bytes_as_arrays(false);
    message.serialize(&serializer).unwrap_or_default()
}

/// A Rust value out of a plain JavaScript one.
///
/// # Errors
/// [`Code::Internal`]: only values of our own making come this way.
pub fn from_js<T: DeserializeOwned>(given: JsValue) -> Result<T, Error> {
    serde_wasm_bindgen::from_value(given).map_err(|error| Error::new(Code::Internal, error.to_string()))
}

/// What JavaScript threw, in words.
#[must_use]
pub fn thrown(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_else(|| format!("{error:?}")),
    }
}
