//! From JavaScript's values to those of a specification, and back.

use std::fmt::Write;

use js_sys::{Array, JsString, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::error::{Error, Reason};
use crate::spec::value::Value;
use crate::spec::{MOST_NUMBERS, RunSpec};

// Each of these may run code of the page: a getter, a proxy's trap, a method that was replaced.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(of: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(given: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_name = String)]
    fn text_of(given: &JsValue) -> Result<String, JsValue>;
}

/// The fields of an object, by name; a field that is `undefined` was not given.
///
/// # Errors
/// If `given` is no plain object, or throws as it is read.
pub fn fields(given: &JsValue) -> Result<Vec<(String, Value)>, Error> {
    if given.is_undefined() {
        return Ok(Vec::new());
    }
    let unreadable = |error: JsValue| Reason::SpecUnreadable { problem: thrown(&error).into() };
    // Asked by its type and not by its constructor: a page may pass on an object of another frame.
    if !given.is_object() || is_array(given).map_err(unreadable)? {
        return Err(Reason::NoObject { given: (&single(given)).into() }.into());
    }
    let mut fields = Vec::new();
    for name in keys(given).map_err(unreadable)?.iter().filter_map(|name| name.as_string()) {
        let value = Reflect::get(given, &name.as_str().into())
            .map_err(|error| unreadable_field(&name, &error))
            .and_then(|given| value(&name, &given))
            .map_err(|reason| Error::in_field(&name, reason))?;
        if value != Value::Other(UNDEFINED) {
            fields.push((name, value));
        }
    }
    Ok(fields)
}

/// The kind of what was not given.
const UNDEFINED: &str = "undefined";

/// A field's value, or what is wrong with it.
fn value(name: &str, given: &JsValue) -> Result<Value, Reason> {
    let unreadable = |error: JsValue| unreadable_field(name, &error);
    if !is_array(given).map_err(unreadable)? {
        return Ok(single(given));
    }
    let length = Reflect::get(given, &"length".into()).map_err(unreadable)?;
    let length = length.as_f64().unwrap_or_default();
    // Not even copied: an array of a length only, without any items, can be longer than memory.
    if length > f64::from(LONGEST) {
        return Err(Reason::WrongCount { name: name.to_owned(), count: length, most: MOST_NUMBERS });
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length, and not a long one")]
    let items = (0..length as u32).map(|place| Reflect::get_u32(given, place).map(|item| single(&item)));
    items.collect::<Result<_, _>>().map(Value::List).map_err(unreadable)
}

/// Most items of an array: as many as there may be numbers.
#[expect(clippy::cast_possible_truncation, reason = "100,000")]
const LONGEST: u32 = MOST_NUMBERS as u32;

fn unreadable_field(name: &str, error: &JsValue) -> Reason {
    Reason::FieldUnreadable { name: name.to_owned(), problem: thrown(error).into() }
}

/// A value that is no array. An array in an array has no use, and may well be that array itself, so it is not looked into.
fn single(given: &JsValue) -> Value {
    if let Some(text) = given.as_string() {
        Value::Text(text)
    } else if let Some(number) = given.as_f64() {
        Value::Number(number)
    } else if let Some(flag) = given.as_bool() {
        Value::Flag(flag)
    } else if let Some(bigint) = given.dyn_ref::<js_sys::BigInt>() {
        Value::BigInt(bigint.to_string(10).map(String::from).unwrap_or_default())
    } else if is_array(given) == Ok(true) {
        Value::Other("an array")
    } else if given.is_null() {
        Value::Other("null")
    } else if given.is_undefined() {
        Value::Other(UNDEFINED)
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

/// A specification as a plain object. Its numbers go over as one text, which JavaScript takes apart: a hundred thousand
/// texts, one by one, hold a page up for longer than a frame or two.
#[must_use]
pub fn spec_to_js(spec: &RunSpec) -> JsValue {
    let object = to_js(&RunSpec { numbers: Vec::new(), ..spec.clone() });
    if !spec.numbers.is_empty() {
        let mut list = String::new();
        for n in &spec.numbers {
            // Writing to a string cannot fail.
            _ = write!(list, "{n},");
        }
        list.pop();
        // Our own object can be written to.
        _ = Reflect::set(&object, &"numbers".into(), &JsString::from(list).split(","));
    }
    object
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
/// [`Reason::Unexpected`]: only values of our own making come this way.
pub fn from_js<T: DeserializeOwned>(given: JsValue) -> Result<T, Error> {
    serde_wasm_bindgen::from_value(given).map_err(|error| unexpected(error.to_string()))
}

/// Whatever was thrown where nothing should have been.
#[must_use]
pub fn unexpected(said: String) -> Error {
    Reason::Unexpected { problem: said.into() }.into()
}

/// What JavaScript threw, in words.
#[must_use]
pub fn thrown(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().and_then(|error| Reflect::get(error, &"message".into()).ok());
    let message = message.as_ref().unwrap_or(error);
    message.as_string().or_else(|| text_of(message).ok()).unwrap_or_else(|| "something without a text".to_owned())
}
