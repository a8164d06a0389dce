//! Run specifications as JavaScript gives them.

use interleave::wasm::check_spec;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{get, object};

fn refusal(spec: &JsValue) -> (String, String) {
    let error: JsValue = check_spec(spec, 4).expect_err("a refusal").into();
    assert_eq!(get(&error, "code"), "invalid-spec");
    (get(&error, "field").as_string().unwrap_or_default(), get(&error, "message").as_string().expect("a message"))
}

fn numbers(item: &JsValue) -> JsValue {
    object(&[("numbers", js_sys::Array::of1(item).into())])
}

#[wasm_bindgen_test]
fn takes_bigints_and_texts_and_gives_texts_back() {
    let given = js_sys::eval("({ numbers: [18446744073709551615n, '9_999_999_999_999_999'], workers: undefined })");
    let spec = get(&check_spec(&given.expect("an object"), 3).expect("valid"), "run");
    let numbers: js_sys::Array = get(&spec, "numbers").into();
    assert_eq!(numbers.join(" "), "18446744073709551615 9999999999999999");
    assert_eq!(get(&spec, "workers"), 3);
    assert_eq!(get(&spec, "switchInterval"), 5);
}

#[wasm_bindgen_test]
fn nothing_given_is_the_default() {
    let spec = check_spec(&JsValue::UNDEFINED, 0).expect("valid");
    assert_eq!(get(&get(&spec, "run"), "workers"), 4);
    assert_eq!(get(&get(&spec, "page"), "controls"), true);
}

#[wasm_bindgen_test]
fn refuses_javascript_values_of_the_wrong_kind() {
    for (source, said) in [
        ("7", "JS Number 7"),
        ("-1n", "-1n"),
        ("18446744073709551616n", "18446744073709551616n"),
        ("null", "null"),
        ("undefined", "undefined"),
        ("true", "true"),
        ("({})", "an object"),
        ("(() => 7)", "a function"),
        ("Symbol()", "a symbol"),
        ("['7']", "an array"),
    ] {
        let (field, message) = refusal(&numbers(&js_sys::eval(source).expect(source)));
        assert_eq!(field, "numbers");
        assert!(message.contains(said), "{source}: {message}");
    }
}

#[wasm_bindgen_test]
fn refuses_a_specification_that_is_no_object() {
    for source in ["null", "7", "'race'", "[]", "(() => 7)"] {
        refusal(&js_sys::eval(source).expect(source));
    }
}

#[wasm_bindgen_test]
fn refuses_what_throws_as_it_is_read_with_its_own_words() {
    let revoked = "(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; })()";
    for (source, field, said) in [
        ("({ get workers() { throw new Error('no peeping'); } })", "workers", "no peeping"),
        ("({ get workers() { throw Object.create(null); } })", "workers", "something without a text"),
        ("new Proxy({}, { ownKeys() { throw 'no keys'; } })", "", "no keys"),
        (revoked, "", "revoked"),
        ("({ numbers: new Proxy(['7'], { get() { throw Symbol('shy'); } }) })", "numbers", "shy"),
        ("({ numbers: Object.defineProperty([], 0, { get() { throw 7; } }) })", "numbers", "7"),
    ] {
        let (named, message) = refusal(&js_sys::eval(source).expect(source));
        assert_eq!(named, field, "{source}");
        assert!(message.contains("cannot be read") && message.contains(said), "{source}: {message}");
    }
    assert_eq!(refusal(&numbers(&js_sys::eval(revoked).expect("a proxy"))).0, "numbers");
}

#[wasm_bindgen_test]
fn refuses_an_array_that_holds_itself() {
    for source in ["{ const a = []; a.push(a); a }", "{ const a = [], b = [a]; a.push(b); a }"] {
        let (field, message) = refusal(&object(&[("numbers", js_sys::eval(source).expect(source))]));
        assert_eq!(field, "numbers");
        assert!(message.contains("position 1") && message.contains("an array"), "{message}");
    }
}

#[wasm_bindgen_test]
fn refuses_an_array_longer_than_memory_without_reading_it() {
    let endless = js_sys::eval("new Array(2 ** 32 - 1)").expect("an array");
    let (field, message) = refusal(&object(&[("numbers", endless)]));
    assert_eq!(field, "numbers");
    assert!(message.contains("4294967295") && message.contains("100000"), "{message}");
}

#[wasm_bindgen_test]
fn takes_an_object_of_another_frame() {
    let made = js_sys::eval(
        "const frame = document.body.appendChild(document.createElement('iframe'));
         const made = frame.contentWindow.eval('({ numbers: [7n, `9`], workers: 2 })');
         frame.remove();
         made",
    );
    let spec = get(&check_spec(&made.expect("an object"), 3).expect("valid"), "run");
    assert_eq!(get(&spec, "workers"), 2);
}

#[wasm_bindgen_test]
fn refuses_an_unknown_field_by_name() {
    assert_eq!(refusal(&object(&[("wrokers", 4.into())])).0, "wrokers");
}
