//! What the engine knows of its models and labs, where it stands a second time: in the page's `facts.ts`, which is
//! written here, and in the documentation.

#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use interleave::error::{Problem, Reason};
use interleave::primality::Algorithm;
use interleave::record::SCHEMA;
use interleave::spec::RunSpec;
use interleave::spec::ids::{Lab, Model, Nap, ProgramId};
use interleave::spec::page::PageSpec;
use strum::{VariantArray, VariantNames};

/// A generated file, and what renders it.
type Rendered = (&'static str, fn() -> String);

/// Where the page has its copies. What answers `capabilities()` and what names the fields are files of their own: the
/// button that stands in a frame until somebody wants the lab needs the first, and is kept small.
const COPIES: [Rendered; 5] = [
    ("www/src/generated/facts.ts", facts),
    ("www/src/generated/needs.ts", needs),
    ("www/src/generated/fields.ts", fields),
    ("www/src/generated/schema.ts", schema),
    ("www/src/generated/programs.ts", programs),
];

fn in_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn the_page_has_the_same_facts_as_the_engine() {
    let mut written = Vec::new();
    for (file, render) in COPIES {
        let (path, text) = (in_root(file), render());
        if !fs::read_to_string(&path).is_ok_and(|before| before == text) {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder that can be made");
            fs::write(&path, text).expect("a file that can be written");
            written.push(file);
        }
    }
    assert!(
        written.is_empty(),
        "{written:?} were out of date and are written anew; commit them, and run the test again"
    );
}

#[test]
fn the_documentation_names_every_model_and_every_lab() {
    let text = fs::read_to_string(in_root("docs/interface.md")).expect("the documentation");
    let (fields, spinner) = text.split_once("## The spinner").expect("the spinner's table after that of the fields");
    let (labs, models) = (row_of(fields, "lab"), row_of(fields, "model"));
    for &lab in Lab::VARIANTS {
        assert!(labs.contains(&code(lab.id())), "docs/interface.md does not name the lab {}", lab.id());
    }
    for lab in [Lab::Race, Lab::Sweep, Lab::Spinner] {
        let ids: Vec<_> = lab.models().into_iter().map(|model| code(model.id())).collect();
        let listed = format!("{}: {}", code(lab.id()), ids.join(", "));
        assert!(models.contains(&listed), "docs/interface.md, row `model`, should say {listed}");
    }
    for &model in Model::VARIANTS.iter().filter(|model| !model.works().is_empty()) {
        let row = row_of(spinner, model.id());
        for work in model.works() {
            assert!(row.contains(&code(work.id())), "docs/interface.md: {} with {}", model.id(), work.id());
        }
    }
}

#[test]
fn the_documentation_names_every_field() {
    let text = fs::read_to_string(in_root("docs/interface.md")).expect("the documentation");
    for field in [RunSpec::FIELDS, PageSpec::FIELDS].concat() {
        let row = text.lines().find(|line| line.starts_with('|') && line.contains(&code(field)));
        assert!(row.is_some(), "docs/interface.md has no row for {field}");
    }
}

#[test]
fn the_documentation_has_every_reason_with_its_code_and_its_particulars() {
    let text = fs::read_to_string(in_root("docs/interface.md")).expect("the documentation");
    let (_, reasons) = text.split_once("### Reasons").expect("the table of reasons");
    for (id, (code_of, particulars)) in Reason::VARIANTS.iter().zip(Reason::PARTICULARS) {
        let cells: Vec<_> = row_of(reasons, id).split('|').map(str::trim).collect();
        let named: Vec<_> = particulars.iter().copied().map(code).collect();
        let expected = if named.is_empty() { "none".to_owned() } else { named.join(", ") };
        assert_eq!(cells[2].replace(['`', '-'], ""), format!("{code_of:?}").to_lowercase(), "{id}");
        assert_eq!(cells[3], expected, "{id}");
    }
    // The page's own come after the engine's.
    let page = fs::read_to_string(in_root("www/src/engine/reasons.ts")).expect("the reasons of the page");
    let rows = reasons.lines().filter(|line| line.starts_with("| `")).skip(Reason::VARIANTS.len());
    for id in rows.filter_map(|row| row.split('`').nth(1)) {
        assert!(page.contains(&format!("  '{id}': {{")), "neither the engine nor the page has the reason {id}");
    }
    let own = page.lines().filter(|line| line.starts_with("  '") && line.ends_with("};"));
    for id in own.filter_map(|line| line.split('\'').nth(1)) {
        row_of(reasons, id);
    }
}

#[test]
fn the_documentation_has_every_kind_of_problem() {
    let text = fs::read_to_string(in_root("docs/interface.md")).expect("the documentation");
    let (_, problems) = text.split_once("### Problems").expect("the table of problems");
    for kind in Problem::VARIANTS {
        row_of(problems, kind);
    }
}

/// The row of a table in Markdown that begins with a word.
fn row_of<'a>(text: &'a str, word: &str) -> &'a str {
    let start = format!("| {} ", code(word));
    text.lines().find(|line| line.starts_with(&start)).unwrap_or_else(|| panic!("docs/interface.md: no row for {word}"))
}

/// As Markdown sets a word of the interface.
fn code(id: &str) -> String {
    format!("`{id}`")
}

/// The file with the models and labs, as prettier would format it.
fn facts() -> String {
    let mut file = String::from(
        "/**
 * What the engine knows of its models and labs, for a page that has not loaded it. Names and sentences are in `content/`.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { Lab, Model, Place, Work } from '../../../pkg/baseline/interleave';

export interface ModelFacts {
  /** Where it checks numbers. */
  place: Place;
  /** Whether it has workers, as many as are asked for. */
  hasWorkers: boolean;
  naps: boolean;
  gil: boolean;
  /** In the lab `spinner`: where the spinner turns, where the work is done, and what that may be, the default first. */
  spinner: { spinner: Place; work: Place; works: readonly Work[] } | undefined;
}

export interface LabFacts {
  /** Those that can be chosen, the default first. */
  models: readonly Model[];
}

",
    );
    file += "export const MODELS = {\n";
    for &model in Model::VARIANTS {
        let facts = model.facts();
        writeln!(file, "  {}: {{", key(model.id())).expect("text");
        property(&mut file, 4, "place", &quoted(facts.place.id()));
        property(&mut file, 4, "hasWorkers", &facts.has_workers.to_string());
        property(&mut file, 4, "naps", &facts.naps.to_string());
        property(&mut file, 4, "gil", &facts.gil.to_string());
        match facts.spinner {
            None => property(&mut file, 4, "spinner", "undefined"),
            Some(spinner) => {
                file += "    spinner: {\n";
                property(&mut file, 6, "spinner", &quoted(spinner.spinner.id()));
                property(&mut file, 6, "work", &quoted(spinner.work.id()));
                property(&mut file, 6, "works", &list(&ids(spinner.works)));
                file += "    },\n";
            }
        }
        file += "  },\n";
    }
    file += "} as const satisfies Record<Model, ModelFacts>;\n\nexport const LABS = {\n";
    for &lab in Lab::VARIANTS {
        writeln!(file, "  {}: {{", key(lab.id())).expect("text");
        property(&mut file, 4, "models", &list(&ids(&lab.models())));
        file += "  },\n";
    }
    file += "} as const satisfies Record<Lab, LabFacts>;\n";
    file
}

/// The file with the version of the record's shape.
fn schema() -> String {
    format!(
        "/**
 * The version of the record's shape.
 *
 * Generated from `src/record/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
export const SCHEMA = {SCHEMA};
"
    )
}

/// The file with how large the programs of the lab `schedules` can be, and which one mends which.
fn programs() -> String {
    let mut file = String::from(
        "/**
 * How large the programs of the lab `schedules` can be, and which one mends which.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { ProgramId } from '../../../pkg/baseline/interleave';

export interface ProgramFacts {
  /** The fewest and the most. */
  threads: readonly [number, number];
  times: readonly [number, number];
  /** How many times it has if nobody says. */
  first: number;
  /** The same work without the fault. */
  mended?: ProgramId;
}

export const PROGRAM_FACTS: Record<ProgramId, ProgramFacts> = {
",
    );
    for &program in ProgramId::VARIANTS {
        let (threads, times) = (program.threads(), program.times());
        write!(
            file,
            "  {}: {{ threads: [{}, {}], times: [{}, {}], first: {}",
            key(program.id()),
            threads.start(),
            threads.end(),
            times.start(),
            times.end(),
            program.smallest().times
        )
        .expect("text");
        if let Some(mended) = program.mended() {
            write!(file, ", mended: {}", quoted(mended.id())).expect("text");
        }
        file += " },\n";
    }
    file += "};\n";
    file
}

/// The file with what the browser must have, and the ids that need nothing.
fn needs() -> String {
    let mut file = String::from(
        "/**
 * What models and labs need of the browser, beyond WebAssembly; a lab needs what all of its models do.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { Algorithm, Lab, Model, Nap, Need } from '../../../pkg/baseline/interleave';

export const MODEL_NEEDS: Record<Model, readonly Need[]> = {
",
    );
    for &model in Model::VARIANTS {
        property(&mut file, 2, &key(model.id()), &list(&ids(&model.needs())));
    }
    file += "};\n\nexport const LAB_NEEDS: Record<Lab, readonly Need[]> = {\n";
    for &lab in Lab::VARIANTS {
        property(&mut file, 2, &key(lab.id()), &list(&ids(&lab.needs())));
    }
    file += "};\n\n";
    array(&mut file, "ALGORITHMS", &ids(Algorithm::VARIANTS), "Algorithm[]");
    file += "\n";
    array(&mut file, "NAPS", &ids(Nap::VARIANTS), "Nap[]");
    file
}

/// The file with the fields' names.
fn fields() -> String {
    let mut file = String::from(
        "/**
 * The fields of a specification.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { PageSpec, RunSpec } from '../../../pkg/baseline/interleave';

/** What a run is asked. */
",
    );
    array(&mut file, "RUN_FIELDS", RunSpec::FIELDS, "(keyof RunSpec)[]");
    file += "\n/** What a page is asked besides. */\n";
    array(&mut file, "PAGE_FIELDS", PageSpec::FIELDS, "(keyof PageSpec)[]");
    file
}

fn ids<T: Copy + Into<&'static str>>(values: &[T]) -> Vec<&'static str> {
    values.iter().map(|&value| value.into()).collect()
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}

/// A property's name, in quotes only where it needs them.
fn key(id: &str) -> String {
    if id.contains('-') { quoted(id) } else { id.to_owned() }
}

fn list(ids: &[&str]) -> String {
    let items: Vec<_> = ids.iter().copied().map(quoted).collect();
    format!("[{}]", items.join(", "))
}

fn property(file: &mut String, indent: usize, name: &str, value: &str) {
    writeln!(file, "{:indent$}{name}: {value},", "").expect("text");
}

/// A constant array, which prettier sets on one line if that has no more than 120 columns.
fn array(file: &mut String, name: &str, ids: &[&str], of: &str) {
    let end = format!("as const satisfies readonly {of};");
    let line = format!("export const {name} = {} {end}", list(ids));
    if line.len() <= 120 {
        *file += &line;
    } else {
        writeln!(file, "export const {name} = [").expect("text");
        for id in ids {
            writeln!(file, "  {},", quoted(id)).expect("text");
        }
        *file += "] ";
        *file += &end;
    }
    *file += "\n";
}
