//! Every bad value that the interface names, and what its error says.

use super::value::Value;
use super::*;
use crate::error::Code;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn checked(fields: &[(&str, Value)], cores: u32) -> Result<CheckedSpec, Error> {
    let fields: Vec<_> = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    CheckedSpec::from_fields(&fields, cores)
}

fn spec(fields: &[(&str, Value)]) -> Result<RunSpec, Error> {
    checked(fields, 8).map(|checked| checked.run)
}

fn refused(field: &str, value: &Value) -> Error {
    let error = spec(&[(field, value.clone())]).expect_err(&format!("{field} = {value}"));
    assert_eq!((error.code, error.field.as_deref()), (Code::InvalidSpec, Some(field)), "{error}");
    assert!(error.message.contains(field), "{error}");
    error
}

#[test]
fn nothing_given_is_the_sequential_race_of_the_reference_numbers() {
    let spec = spec(&[]).expect("defaults are valid");
    assert_eq!((spec.lab, spec.model, spec.algorithm), (Lab::Race, Model::Sequential, Algorithm::TrialDivision));
    assert_eq!((spec.numbers.len(), spec.numbers[19]), (20, 9_999_999_999_999_999));
    assert_eq!((spec.workers, spec.slice, spec.nap, spec.repeats), (8, 5.0, None, 3));
}

#[test]
fn default_workers_stay_within_the_limits_whatever_the_browser_says() {
    let workers = |cores| checked(&[], cores).expect("valid").run.workers;
    assert_eq!([workers(0), workers(1), workers(64), workers(128)], [1, 1, 64, 64]);
}

#[test]
fn the_same_specification_as_json_values_and_as_url_text() {
    let typed = checked(
        &[
            ("model", text("processes")),
            ("workers", Value::Number(4.0)),
            ("numbers", Value::List(vec![text("2"), Value::BigInt("9999999999999999".into())])),
            ("slice", Value::Number(2.5)),
            ("switchInterval", Value::Number(0.5)),
            ("autorun", Value::Flag(true)),
        ],
        8,
    );
    let url = checked(
        &[
            ("model", text("processes")),
            ("workers", text("4")),
            ("numbers", text("2,9_999_999_999_999_999")),
            ("slice", text("2.5")),
            ("switch", text("0.5")),
            ("autorun", text("1")),
        ],
        8,
    );
    assert_eq!(typed.expect("valid"), url.expect("valid"));
}

#[test]
fn refuses_bad_numbers_and_names_the_place_and_the_text() {
    let huge = format!("1{}", "0".repeat(30));
    for bad in ["abc", "-5", "1.5", "1e9", "18446744073709551616", huge.as_str()] {
        let error = refused("numbers", &Value::List(vec![text("2"), text(bad)]));
        assert_eq!(error.position, Some(1));
        assert!(error.message.contains("position 2") && error.message.contains(bad), "{error}");
        let error = refused("numbers", &text(&format!("2,{bad}")));
        assert_eq!(error.position, Some(1));
    }
    let error = refused("numbers", &Value::List(vec![Value::Number(7.0)]));
    assert!(error.message.contains("JS Number 7") && error.message.contains("BigInt"), "{error}");
    let error = refused("numbers", &text(&"9".repeat(1_000)));
    assert!(error.message.contains('…') && error.message.chars().count() < 250, "{error}");
    assert_eq!(refused("numbers", &text("2,,3")).position, Some(1));
}

#[test]
fn refuses_no_numbers_and_too_many() {
    refused("numbers", &Value::List(vec![]));
    refused("numbers", &text(""));
    refused("numbers", &Value::Other("null"));
    let error = refused("numbers", &Value::List(vec![text("2"); MOST_NUMBERS + 1]));
    assert!(error.message.contains("100001") && error.message.contains("100000"), "{error}");
    assert!(spec(&[("numbers", Value::List(vec![text("2"); MOST_NUMBERS]))]).is_ok());
    let as_text = |count: usize| text(&vec!["2"; count].join(","));
    assert_eq!(refused("numbers", &as_text(MOST_NUMBERS + 1)).message, error.message);
    assert!(spec(&[("numbers", as_text(MOST_NUMBERS))]).is_ok());
}

#[test]
fn refuses_integers_out_of_range_or_shape() {
    let ranges = [
        ("workers", 1, 64),
        ("repeats", 1, 50),
        ("threads", 1, 16),
        ("increments", 1, 10_000_000),
        ("napEvery", 1, 1_000_000_000),
    ];
    for (field, low, high) in ranges {
        for good in [low, high] {
            assert!(spec(&[(field, Value::Number(f64::from(good)))]).is_ok());
            assert!(spec(&[(field, text(&good.to_string()))]).is_ok());
        }
        for bad in [f64::from(low - 1), f64::from(high + 1), 1.5, -1.0, 1e30, f64::NAN, f64::INFINITY] {
            let error = refused(field, &Value::Number(bad));
            assert!(error.message.contains(&format!("from {low} to {high}")), "{error}");
        }
        for bad in ["", "abc", "1.5", "1e1", "-1", " 1", "99999999999999999999"] {
            refused(field, &text(bad));
        }
        refused(field, &Value::Flag(true));
    }
}

#[test]
fn refuses_measures_out_of_range_or_shape() {
    for (field, low, high) in [("slice", 0.1, 1000.0), ("switchInterval", 0.1, 1000.0), ("seconds", 0.1, 60.0)] {
        for good in [low, high] {
            assert!(spec(&[(field, Value::Number(good))]).is_ok());
        }
        for bad in [0.0, 0.09, -1.0, high + 0.1, f64::NAN, f64::INFINITY] {
            refused(field, &Value::Number(bad));
        }
        for bad in ["", "abc", "inf", "NaN", "1e1", "-1", "1,5", ".", "5ms"] {
            refused(field, &text(bad));
        }
    }
}

#[test]
fn refuses_what_is_no_share_and_takes_times_of_nothing_for_a_server() {
    for good in [0.0, 0.02, 1.0] {
        assert!(spec(&[("heavy", Value::Number(good))]).is_ok());
    }
    for bad in [Value::Number(-0.1), Value::Number(1.1), Value::Number(f64::NAN), text("half"), text("")] {
        assert!(refused("heavy", &bad).message.ends_with("a share from 0 to 1 is allowed."));
    }
    for (field, high) in [("ioMs", 1000.0), ("cpuMs", 1000.0), ("heavyMs", 2000.0)] {
        assert!(spec(&[(field, Value::Number(0.0)), ("lab", text("server"))]).is_ok());
        refused(field, &Value::Number(high + 1.0));
        refused(field, &text("long"));
    }
}

#[test]
fn refuses_unknown_ids_and_lists_the_known_ones() {
    let ids =
        ["lab", "model", "work", "algorithm", "nap", "order", "theme", "profile", "mix", "guard", "demo", "deployment"];
    for field in ids {
        for bad in [text("nonsense"), text(""), text("Race"), Value::Number(1.0), Value::Other("null")] {
            let error = refused(field, &bad);
            assert!(error.message.ends_with("allowed."), "{error}");
        }
    }
    assert!(refused("algorithm", &text("magic")).message.contains("trial-division, wheel or miller-rabin"));
}

#[test]
fn refuses_flags_that_are_neither_zero_nor_one() {
    for field in ["split", "autorun", "controls", "allowLinks", "isolate", "gil", "steps"] {
        for bad in [text("2"), text("yes"), text(""), Value::Number(2.0), Value::Other("null")] {
            refused(field, &bad);
        }
        assert!(spec(&[(field, text("0"))]).is_ok() && spec(&[(field, Value::Number(1.0))]).is_ok());
    }
}

#[test]
fn refuses_what_is_no_language_tag_and_takes_languages_nobody_speaks() {
    for bad in ["", "en_GB", "a-", "toolongasubtag"] {
        refused("lang", &text(bad));
    }
    assert_eq!(checked(&[("lang", text("qx-Test"))], 8).expect("a tag").page.lang, "qx-Test");
}

#[test]
fn refuses_what_is_no_name_of_a_step_and_leaves_open_whether_steps_are_shown() {
    for field in ["step", "guess"] {
        for bad in [text(""), text("Let it"), text("a_b"), text(&"a".repeat(41)), Value::Number(1.0)] {
            refused(field, &bad);
        }
    }
    let page = checked(&[("step", text("let-it-nap")), ("guess", text("2x"))], 8).expect("names").page;
    assert_eq!((page.step.as_deref(), page.guess.as_deref()), (Some("let-it-nap"), Some("2x")));
    assert_eq!(page.steps, None);
    assert_eq!(checked(&[("steps", text("0"))], 8).expect("a flag").page.steps, Some(false));
}

#[test]
fn every_field_that_is_listed_is_checked() {
    for field in [RunSpec::FIELDS, PageSpec::FIELDS].concat() {
        refused(field, &Value::Other("null"));
    }
}

#[test]
fn an_unknown_field_is_told_all_that_there_are() {
    let error = refused("wrokers", &text("4"));
    for field in [RunSpec::FIELDS, PageSpec::FIELDS].concat() {
        assert!(error.message.contains(&format!(" {field}")), "{field}: {error}");
    }
}

#[test]
fn a_model_that_is_not_the_labs_is_told_which_are() {
    let labs = [
        ("race", "sequential, coroutines, processes, threads, threads-gil, executor or greenlets is allowed."),
        ("sweep", "processes, threads, threads-gil or executor is allowed."),
        ("compare", "sequential, coroutines, processes, threads, threads-gil, executor or greenlets is allowed."),
        ("gil", "threads-gil or threads is allowed."),
        ("locks", "threads or coroutines is allowed."),
        ("spinner", "coroutines, processes, threads, threads-gil, greenlets or offload is allowed."),
    ];
    for (lab, allowed) in labs {
        for bad in [text("fibres"), text(""), Value::Number(1.0)] {
            let error = spec(&[("lab", text(lab)), ("model", bad.clone())]).expect_err(lab);
            assert_eq!((error.code, error.field.as_deref()), (Code::InvalidSpec, Some("model")));
            assert_eq!(error.message, format!("model is {bad} in the lab {lab}; there {allowed}"));
        }
    }
    let sweep = |model| spec(&[("lab", text("sweep")), ("model", text(model))]);
    for model in ["sequential", "coroutines", "greenlets", "offload"] {
        assert!(sweep(model).expect_err(model).message.contains(&format!("“{model}” in the lab sweep")));
    }
    assert_eq!(sweep("executor").expect("it has workers to count").model, Model::Executor);
}

#[test]
fn a_comparison_is_of_all_models_whichever_is_named() {
    let named = spec(&[("lab", text("compare")), ("model", text("threads"))]).expect("a model of the race");
    assert_eq!(named.model, Model::Sequential);
}

#[test]
fn a_program_says_how_many_threads_and_times_it_can_have() {
    let of = |program: &str, more: &[(&str, Value)]| {
        spec(&[&[("lab", text("schedules")), ("program", text(program))], more].concat())
    };
    let sizes = |program| of(program, &[]).map(|spec| (spec.model, spec.threads, spec.times)).expect("valid");
    assert_eq!(sizes("counter"), (Model::Processes, 2, 1));
    assert_eq!(sizes("philosophers"), (Model::Processes, 3, 1));
    assert_eq!(sizes("pool-racy"), (Model::Processes, 2, 2));
    let error = of("counter", &[("threads", text("4"))]).expect_err("three at most");
    assert_eq!(error.message, "threads is “4”; an integer from 2 to 3 is allowed.");
    let error = of("seat", &[("times", Value::Number(2.0))]).expect_err("once");
    assert_eq!(error.field.as_deref(), Some("times"));
    // In another lab it is a field without a use.
    assert_eq!(spec(&[("program", text("seat")), ("threads", text("16"))]).expect("valid").threads, 16);
}

#[test]
fn refuses_what_is_no_schedule() {
    assert_eq!(spec(&[("schedule", text("0110"))]).expect("valid").schedule.as_deref(), Some("0110"));
    for value in [text(""), text("0131"), text("01 1"), text(&"0".repeat(201)), Value::Number(110.0)] {
        let error = refused("schedule", &value);
        assert!(error.message.contains("1 to 200 digits from 0 to 2"), "{error}");
    }
}

#[test]
fn refuses_unknown_fields_and_fields_given_twice() {
    let error = refused("wrokers", &text("4"));
    assert!(error.message.contains("workers"), "{error}");
    let twice = spec(&[("switch", text("5")), ("switchInterval", text("5"))]).expect_err("twice");
    assert_eq!((twice.code, twice.field.as_deref()), (Code::InvalidSpec, Some("switchInterval")));
}

#[test]
fn a_spinner_takes_the_work_that_means_something_and_no_other() {
    use Work::{BlockingSleep, Cpu, CpuNap, Fetch, Sleep};
    let pairs = [
        ("coroutines", vec![Sleep, BlockingSleep, Fetch, Cpu, CpuNap]),
        ("greenlets", vec![CpuNap]),
        ("threads", vec![BlockingSleep, Fetch, Cpu]),
        ("threads-gil", vec![BlockingSleep, Fetch, Cpu]),
        ("processes", vec![BlockingSleep, Fetch, Cpu]),
        ("offload", vec![BlockingSleep, Cpu]),
    ];
    let spinner = |model: &str, work: Option<Work>| {
        let mut fields = vec![("lab", text("spinner")), ("model", text(model))];
        fields.extend(work.map(|work| ("work", text(work.id()))));
        spec(&fields)
    };
    for (model, works) in pairs {
        for work in [Sleep, BlockingSleep, Fetch, Cpu, CpuNap] {
            let given = spinner(model, Some(work));
            assert_eq!(given.is_ok(), works.contains(&work), "{model} {work:?}");
            if let Err(error) = given {
                assert_eq!((error.code, error.field.as_deref()), (Code::InvalidSpec, Some("work")));
                assert!(error.message.contains(model) && error.message.contains(work.id()), "{error}");
            }
        }
        let default = spinner(model, None).expect("a default").work;
        assert_eq!(default, if model == "greenlets" { CpuNap } else { Cpu });
    }
    assert_eq!(spec(&[("lab", text("spinner"))]).expect("defaults").model, Model::Coroutines);
    refused("work", &text("nonsense"));
}

#[test]
fn a_spinner_takes_one_number_or_none() {
    let spinner = |numbers: &str| spec(&[("lab", text("spinner")), ("numbers", text(numbers))]);
    assert!(spec(&[("lab", text("spinner"))]).expect("none").numbers.is_empty());
    assert_eq!(spinner("5_000_111_000_222_021").expect("one").numbers, [5_000_111_000_222_021]);
    assert!(spinner("7, 11").expect_err("two").message.contains("one number is allowed"));
}
