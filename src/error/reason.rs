//! Each thing that can go wrong, with its particulars and its sentence.
//!
//! A page that speaks another language tells the reasons apart by their ids and fills the particulars into sentences of
//! its own; `docs/interface.md` lists them.

use std::fmt;

use serde::Serialize;
use strum::{IntoStaticStr, VariantNames};

use super::{Code, Problem};

/// One table of all reasons: what is known of each, the code that it comes with, and its English sentence.
macro_rules! reasons {
    ($(
        $(#[$meta:meta])*
        $name:ident { $($param:ident: $of:ty),* $(,)? } => $code:ident, $sentence:literal $(, $word:expr)*;
    )+) => {
        /// What went wrong. Spelt in kebab-case outside of Rust.
        #[derive(Clone, Debug, PartialEq, IntoStaticStr, VariantNames)]
        #[strum(serialize_all = "kebab-case")]
        #[cfg_attr(
            target_arch = "wasm32",
            derive(tsify::Tsify),
            serde(tag = "reason", content = "params", rename_all = "kebab-case")
        )]
        #[expect(missing_docs, reason = "the particulars are described once for all reasons, in docs/interface.md")]
        pub enum Reason { $($(#[$meta])* $name { $($param: $of),* }),+ }

        impl Reason {
            /// The code and the names of the particulars of each reason, in the order of [`VariantNames::VARIANTS`].
            pub const PARTICULARS: &[(Code, &[&str])] = &[$((Code::$code, &[$(stringify!($param)),*])),+];

            /// What kind of thing it is.
            #[must_use]
            pub fn code(&self) -> Code {
                match self { $(Self::$name { .. } => Code::$code),+ }
            }

            /// The particulars by name.
            pub(super) fn particulars(&self) -> Vec<(&'static str, Particular<'_>)> {
                match self {
                    $(Self::$name { $($param),* } => vec![$((stringify!($param), Particular::from($param))),*]),+
                }
            }
        }

        impl fmt::Display for Reason {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$name { $($param),* } => write!(f, $sentence $(, $word)*)),+ }
            }
        }
    };
}

impl Reason {
    /// Its id outside of Rust.
    pub(super) fn id(&self) -> &'static str {
        self.into()
    }
}

reasons! {
    /// A field that no specification has.
    UnknownField { given: String, allowed: Vec<&'static str> } =>
        InvalidSpec, "“{given}” is no field of a run specification; the fields are {}.", allowed.join(", ");
    /// A field under both of its names.
    GivenTwice { name: String } => InvalidSpec, "{name} is given twice; once is allowed.";
    /// Not one of a field's words.
    UnknownId { name: String, given: Given, allowed: Vec<&'static str> } =>
        InvalidSpec, "{name} is {given}; {} allowed.", one_of(allowed);
    /// No model of this lab.
    ModelNotInLab { given: Given, lab: &'static str, allowed: Vec<&'static str> } =>
        InvalidSpec, "model is {given} in the lab {lab}; there {} allowed.", one_of(allowed);
    /// No work beside this spinner.
    WorkNotWithModel { given: &'static str, model: &'static str, allowed: Vec<&'static str> } =>
        InvalidSpec, "work is {given} with the model {model}; there {} allowed.", one_of(allowed);
    /// No integer, or one out of its range.
    NoInteger { name: String, given: Given, from: u32, to: u32 } =>
        InvalidSpec, "{name} is {given}; an integer from {from} to {to} is allowed.";
    /// No measure, or one out of its range.
    NoMeasure { name: String, given: Given, unit: &'static str, from: f64, to: f64 } =>
        InvalidSpec, "{name} is {given}; a number of {unit} from {from} to {to} is allowed.";
    /// No share of a whole.
    NoShare { name: String, given: Given } => InvalidSpec, "{name} is {given}; a share from 0 to 1 is allowed.";
    /// Neither 0 nor 1.
    NoFlag { name: String, given: Given } => InvalidSpec, "{name} is {given}; 0 or 1 is allowed.";
    /// No language tag.
    NoLanguage { name: String, given: Given } =>
        InvalidSpec, "{name} is {given}; auto or a language tag such as en or pt-BR is allowed.";
    /// No name.
    NoWord { name: String, given: Given } =>
        InvalidSpec, "{name} is {given}; 1 to 40 lower-case letters, digits and hyphens are allowed.";
    /// No schedule.
    NoSchedule { name: String, given: Given, most: usize } =>
        InvalidSpec,
        "{name} is {given}; text of 1 to {most} digits from 0 to 2 is allowed, one for each step: the thread that takes it.";
    /// No list of numbers.
    NoList { name: String, given: Given } =>
        InvalidSpec, "{name} is {given}; an array of decimal strings or BigInts is allowed.";
    /// No numbers, or too many.
    WrongCount { name: String, count: f64, most: usize } =>
        InvalidSpec, "{name} has {count} entries; {} allowed.", so_many(*most);
    /// A number that is none.
    NoNumber { name: String, position: u32, given: Given } =>
        InvalidSpec,
        "{name} at position {} is {given}; an integer from 0 to 18446744073709551615 in decimal digits is allowed \
         (with _ between digits, as in Python).", position + 1;
    /// A number that may have lost digits.
    JsNumber { name: String, position: u32, given: Given } =>
        InvalidSpec,
        "{name} at position {} is the JS Number {given}, and a JS Number cannot hold every integer; give decimal text \
         or a BigInt.", position + 1;
    /// A specification that is no object.
    NoObject { given: Given } =>
        InvalidSpec, "The run specification is {given}; an object with the fields of a run is allowed.";
    /// A specification that throws as it is read.
    SpecUnreadable { problem: Problem } => InvalidSpec, "The run specification cannot be read: {problem}.";
    /// A field that throws as it is read.
    FieldUnreadable { name: String, problem: Problem } => InvalidSpec, "{name} cannot be read: {problem}.";

    /// What the page has found that the browser lacks; `why` is what the page said.
    NotHere { why: String } => Unsupported, "{why}";
    /// What the page told nothing about.
    NotOffered { id: String } => Unsupported, "The page does not offer {id}.";
    /// A worker that the browser would not start.
    WorkerRefused { problem: Problem } => Unsupported, "The browser refused to start a worker: {problem}";
    /// Threads without memory, or something else that they need.
    ThreadsRefused { problem: Problem } =>
        Unsupported,
        "The browser could not give the threads what they need: {problem}. Fewer workers may fit, and the model \
         processes needs no shared memory.";
    /// A request that nobody answers slowly.
    NoSlowServer {} =>
        Unsupported,
        "The server of this page gives no slow answers, as a static host cannot, and nothing else can stand in for it \
         in a synchronous request. Serve the page with npm start, or choose the model coroutines, where a worker \
         stands in.";
    /// A nap that the browser would not take.
    NapRefused { nap: &'static str, problem: Problem } =>
        Unsupported, "The browser refused to nap by {nap}: {problem}";

    /// Runs on one page do not overlap.
    RunGoingOn {} => Busy, "Another run is going on; wait for it to end, or abort it.";

    /// The run was cancelled.
    Cancelled {} => Aborted, "The run was cancelled.";

    /// Processes that die again and again, without work.
    LostAtRest { deaths: u32, problem: Problem } =>
        WorkerLost, "{deaths} workers were lost before they did any work. The last one said: {problem}";
    /// Processes that die again and again over one number.
    LostOverNumber { deaths: u32, n: String, problem: Problem } =>
        WorkerLost, "{deaths} workers were lost while they checked {n}. The last one said: {problem}";
    /// A process that died before it was up.
    LostAtStart { worker: usize, problem: Problem } =>
        WorkerLost, "Worker {worker} was lost while it started: {problem}.";
    /// Processes that did not come up in time.
    WorkersLate { workers: usize, seconds: u64 } =>
        WorkerLost, "{workers} workers were not ready within {seconds} seconds.";
    /// The one process of a spinner's work.
    ProcessLost { problem: Problem } => WorkerLost, "The process was lost: {problem}.";
    /// A group of threads that did not come up in time.
    ThreadsLate { seconds: u64 } => WorkerLost, "The threads were not ready within {seconds} seconds.";
    /// A group of threads that broke.
    ThreadsLost { problem: Problem } => WorkerLost, "The threads were lost: {problem}.";
    /// A spinner beside the page that did not come up in time.
    SpinnerLate { seconds: u64 } => WorkerLost, "The spinner was not ready within {seconds} seconds.";
    /// A spinner beside the page that died.
    SpinnerLost { problem: Problem } => WorkerLost, "The spinner was lost: {problem}.";
    /// A worker that explores schedules, and could not be had or broke.
    ExplorerLost { problem: Problem } => WorkerLost, "The worker that goes through the schedules was lost: {problem}.";

    /// A request that got no answer, or another than a slow server gives.
    NoAnswer { problem: Problem } => Internal, "The slow answer did not come: {problem}.";
    /// Numbers without a row.
    RowsMissing { numbers: usize, rows: usize } => Internal, "{numbers} numbers gave {rows} rows.";
    /// An answer that is not true.
    WrongAnswer { n: String, answer: &'static str } => Internal, "{n} came out as {answer}, which it is not.";
    /// What another bundle has.
    NotInBuild { lab: &'static str, model: &'static str } =>
        Internal, "This build cannot run the model {model} in the lab {lab}.";
    /// A message that nobody waits for.
    OutOfTurn {} => Internal, "A process answered what it was not asked.";
    /// Threads that did not say where the accounts are.
    NoAccounts {} => Internal, "The group did not say where the accounts are.";
    /// The lists of an outline.
    ListsDiffer {} => Internal, "The lists of an outline are not of one length.";
    /// Whatever the browser threw at a place where it should not have.
    Unexpected { problem: Problem } => Internal, "{problem}";
}

/// What was given, as an error repeats it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Given {
    /// What kind of value it is.
    pub kind: Kind,
    /// The value in English, shortened: `“abc”`, `7`, `an array of 3`.
    pub text: String,
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A kind of JavaScript's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Kind {
    /// A string.
    Text,
    /// A JS Number.
    Number,
    /// A `BigInt`.
    Bigint,
    /// `true` or `false`.
    Boolean,
    /// An array.
    Array,
    /// Nothing of these.
    Other,
}

/// A particular as it leaves Rust. All reasons are written by this one type: code for each would be a tenth of the bundle.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Particular<'a> {
    Text(&'a str),
    Number(f64),
    Ids(&'a [&'static str]),
    Given(&'a Given),
    Problem(&'a Problem),
}

/// Each kind of particular: where it is borrowed from, and what it is as one.
macro_rules! particulars {
    ($($of:ty: |$value:ident| $as:expr;)+) => {$(
        impl<'a> From<&'a $of> for Particular<'a> {
            #[allow(clippy::cast_precision_loss, reason = "counts and seconds, far from 2^53")]
            fn from($value: &'a $of) -> Self {
                $as
            }
        }
    )+};
}

particulars! {
    String: |text| Self::Text(text);
    &'static str: |text| Self::Text(text);
    u32: |number| Self::Number((*number).into());
    u64: |number| Self::Number(*number as f64);
    usize: |number| Self::Number(*number as f64);
    f64: |number| Self::Number(*number);
    Vec<&'static str>: |ids| Self::Ids(ids);
    Given: |given| Self::Given(given);
    Problem: |problem| Self::Problem(problem);
}

/// “a, b or c is”, for the end of a sentence.
fn one_of(ids: &[&str]) -> String {
    match ids {
        [] => "nothing is".to_owned(),
        [only] => format!("only {only} is"),
        [rest @ .., last] => format!("{} or {last} is", rest.join(", ")),
    }
}

/// “1 to 9 numbers are”, for the end of a sentence.
fn so_many(most: usize) -> String {
    if most == 1 { "one number is".to_owned() } else { format!("1 to {most} numbers are") }
}
