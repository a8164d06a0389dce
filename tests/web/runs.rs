//! Whole runs on the main thread of a real page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use interleave::wasm::run;
use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AbortController, AbortSignal};

use crate::page::{get, object, page, page_that_offers};

/// A prime that takes 5 million steps: some milliseconds of work.
const HEAVY: &str = "100000000000031";

fn ignore() -> Function {
    Function::new_no_args("")
}

fn race(model: &str, more: &[(&str, JsValue)]) -> JsValue {
    let numbers: Array = ["2", "91", HEAVY, "9999999999999999"].into_iter().map(JsValue::from).collect();
    let mut fields = vec![("model", model.into()), ("numbers", numbers.into())];
    fields.extend_from_slice(more);
    object(&fields)
}

async fn code(spec: JsValue, signal: Option<AbortSignal>) -> String {
    let error = run(spec, page(), ignore(), signal).await.expect_err("a refusal");
    get(&error, "code").as_string().expect("a code")
}

fn answers(record: &JsValue) -> String {
    let rows: Array = get(record, "rows").into();
    rows.iter().map(|row| if get(&row, "prime").is_truthy() { 'P' } else { '-' }).collect()
}

#[wasm_bindgen_test]
async fn both_main_thread_models_answer_in_the_order_given() {
    for model in ["sequential", "coroutines"] {
        let record = run(race(model, &[]), page(), ignore(), None).await.expect(model);
        assert_eq!(answers(&record), "P-P-", "{model}");
        assert_eq!(get(&record, "model"), model);
        assert_eq!(get(&record, "schema"), 1);
    }
}

#[wasm_bindgen_test]
async fn events_come_in_order_and_end_with_the_record() {
    let types = Rc::new(RefCell::new(Vec::<String>::new()));
    let listener = Closure::<dyn FnMut(JsValue)>::new({
        let types = types.clone();
        move |event: JsValue| types.borrow_mut().push(get(&event, "type").as_string().expect("a type"))
    });
    let listener: Function = listener.into_js_value().unchecked_into();
    run(race("coroutines", &[]), page(), listener, None).await.expect("a run");
    let types = types.borrow();
    assert_eq!(
        (types.first().map(String::as_str), types.last().map(String::as_str)),
        (Some("started"), Some("finished"))
    );
    assert_eq!(types.iter().filter(|kind| *kind == "row").count(), 4);
    assert!(types.iter().any(|kind| kind == "progress"));
}

#[wasm_bindgen_test]
async fn a_listener_that_throws_does_not_stop_the_run() {
    // `reportError` would make the test page fail, which is what it is for; here the error is expected.
    let quiet = js_sys::eval("{ const was = globalThis.reportError; globalThis.reportError = () => {}; was }")
        .expect("the reporter");
    let record = run(race("sequential", &[]), page(), Function::new_no_args("throw new Error('mine')"), None).await;
    js_sys::Reflect::set(&js_sys::global(), &"reportError".into(), &quiet).expect("the reporter is back");
    assert_eq!(answers(&record.expect("a run")), "P-P-");
}

#[wasm_bindgen_test]
async fn a_coroutine_naps_once_in_so_many_steps() {
    let record =
        run(race("coroutines", &[("napEvery", 1_000_000.into())]), page(), ignore(), None).await.expect("a run");
    assert_eq!(get(&record, "naps"), 5); // 5,000,003 steps in all
    assert_eq!(get(&record, "napEvery"), 1_000_000);
    assert!(get(&record, "slice").is_undefined());
}

#[wasm_bindgen_test]
async fn the_sequential_model_never_naps() {
    let record = run(race("sequential", &[]), page(), ignore(), None).await.expect("a run");
    assert_eq!(get(&record, "naps"), 0);
    assert!(get(&record, "nap").is_undefined());
}

#[wasm_bindgen_test]
async fn longest_first_hands_out_the_largest_number_first() {
    let record = run(race("sequential", &[("order", "longest-first".into())]), page(), ignore(), None).await;
    let rows: Array = get(&record.expect("a run"), "rows").into();
    let indices: Vec<_> = rows.iter().map(|row| get(&row, "index").as_f64().expect("an index")).collect();
    assert_eq!(indices, [3.0, 2.0, 1.0, 0.0]);
}

#[wasm_bindgen_test]
async fn a_second_run_is_refused_while_one_goes_on_and_taken_afterwards() {
    let first =
        wasm_bindgen_futures::future_to_promise(async { run(race("coroutines", &[]), page(), ignore(), None).await });
    TimeoutFuture::new(0).await;
    assert_eq!(code(race("sequential", &[]), None).await, "busy");
    JsFuture::from(first).await.expect("the first run");
    run(race("sequential", &[]), page(), ignore(), None).await.expect("a run afterwards");
}

#[wasm_bindgen_test]
async fn an_abort_ends_a_coroutine_that_would_take_minutes() {
    let controller = AbortController::new().expect("a controller");
    let numbers: Array = (0..50_000).map(|_| JsValue::from("9999999999999917")).collect();
    let endless = object(&[("model", "coroutines".into()), ("numbers", numbers.into())]);
    let running = code(endless, Some(controller.signal()));
    let abort = async {
        TimeoutFuture::new(100).await;
        controller.abort();
    };
    let (code, ()) = futures_util::future::join(running, abort).await;
    assert_eq!(code, "aborted");
    run(race("coroutines", &[]), page(), ignore(), None).await.expect("a run afterwards");
}

#[wasm_bindgen_test]
async fn a_signal_that_is_aborted_already_runs_nothing() {
    assert_eq!(code(race("coroutines", &[]), Some(AbortSignal::abort())).await, "aborted");
    assert_eq!(code(race("sequential", &[]), Some(AbortSignal::abort())).await, "aborted");
}

#[wasm_bindgen_test]
async fn what_the_page_cannot_do_is_unsupported() {
    assert_eq!(code(race("processes", &[]), None).await, "unsupported");
}

#[wasm_bindgen_test]
async fn a_demo_runs_what_it_can_where_the_browser_refuses_workers_and_names_the_rest() {
    let spec = |demo: &str| object(&[("lab", "lifecycle".into()), ("demo", demo.into()), ("jobs", 10.into())]);
    assert_eq!(code(spec("stopping"), None).await, "unsupported");
    assert_eq!(code(spec("magic"), None).await, "invalid-spec");
    for (demo, ways) in [("startup", "ways"), ("stopping", "ways"), ("errors", "cases")] {
        let page = page_that_offers(&["processes", "coroutines"]);
        let record = run(spec(demo), page, ignore(), None).await.expect(demo);
        let figures = get(&record, "demo");
        assert_eq!(get(&figures, "kind"), demo);
        let found: Array = get(&figures, ways).into();
        // What needs no worker: a coroutine for each job, a cancel, an await and a task that nobody looks at.
        assert_eq!(found.length(), if demo == "errors" { 2 } else { 1 }, "{demo}");
        let not_run: Array = get(&record, "notRun").into();
        let models: Vec<_> = not_run.iter().map(|one| get(&one, "model").as_string().expect("a model")).collect();
        assert!(models.contains(&"processes".to_owned()), "{demo}: {models:?}");
    }
}

#[wasm_bindgen_test]
async fn a_comparison_measures_the_freeze_of_each_run_and_says_once_that_it_has_begun() {
    let types = Rc::new(RefCell::new(Vec::<String>::new()));
    let listener = Closure::<dyn FnMut(JsValue)>::new({
        let types = types.clone();
        move |event: JsValue| types.borrow_mut().push(get(&event, "type").as_string().expect("a type"))
    });
    let listener: Function = listener.into_js_value().unchecked_into();
    let spec = race("sequential", &[("lab", "compare".into()), ("repeats", 2.into())]);
    let record = run(spec, page(), listener, None).await.expect("a run");
    let runs: Array = get(&record, "runs").into();
    let models: Vec<_> = runs.iter().map(|run| get(&run, "model").as_string().expect("a model")).collect();
    assert_eq!(models, ["sequential", "coroutines", "sequential", "coroutines"]);
    for run in runs.iter() {
        let gap = get(&run, "longestGapMs").as_f64().expect("a gap");
        let total = get(&run, "totalMs").as_f64().expect("a total");
        let sequential = get(&run, "model") == "sequential";
        assert!(gap > 0.0 && (!sequential || gap >= total), "{gap} of {total}");
    }
    let not_run: Array = get(&record, "notRun").into();
    assert_eq!(not_run.length(), 5);
    let types = types.borrow();
    let told = |of: &str| types.iter().filter(|kind| *kind == of).count();
    assert_eq!([told("started"), told("run"), told("row"), told("finished")], [1, 4, 0, 1]);
}

#[wasm_bindgen_test]
async fn an_abort_ends_a_comparison_in_the_middle_of_a_run() {
    let abort = AbortController::new().expect("a controller");
    let signal = abort.signal();
    let listener = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if get(&event, "type") == "run" {
            abort.abort();
        }
    });
    let listener: Function = listener.into_js_value().unchecked_into();
    let spec = race("sequential", &[("lab", "compare".into()), ("repeats", 50.into())]);
    let error = run(spec, page(), listener, Some(signal)).await.expect_err("an abort");
    assert_eq!(get(&error, "code"), "aborted");
}

fn spinner(work: &str) -> JsValue {
    object(&[("lab", "spinner".into()), ("work", work.into()), ("seconds", 0.3.into())])
}

#[wasm_bindgen_test]
async fn a_spinner_turns_while_the_work_awaits_and_not_while_it_holds_the_thread() {
    for (work, appears) in [("sleep", true), ("cpu-nap", true), ("cpu", false), ("blocking-sleep", false)] {
        let record = run(spinner(work), page(), ignore(), None).await.expect(work);
        assert_eq!(get(&record, "answer"), 42, "{work}");
        assert_eq!(get(&get(&record, "spinner"), "looks") != "never-appears", appears, "{work}");
    }
}

#[wasm_bindgen_test]
async fn the_supervisor_prints_the_task_and_the_answer_and_erases_the_line() {
    let lines = Rc::new(RefCell::new(Vec::<String>::new()));
    let listener = Closure::<dyn FnMut(JsValue)>::new({
        let lines = lines.clone();
        move |event: JsValue| lines.borrow_mut().extend(get(&event, "line").as_string())
    });
    let listener: Function = listener.into_js_value().unchecked_into();
    run(spinner("sleep"), page(), listener, None).await.expect("a run");
    let lines = lines.borrow();
    assert_eq!(lines[0], "spinner object: <Task pending name='spin'>");
    assert_eq!(lines[1], "\\ thinking!");
    assert_eq!(lines[lines.len() - 2..], ["", "Answer: 42"]);
}
