//! What docs/architecture.md promises of who may name whom, held against the sources.
#![cfg(not(target_arch = "wasm32"))]
#![cfg(not(miri))]

use std::fs;
use std::path::{Path, PathBuf};

/// A source file, by its path under `src/`, and its code without comments.
struct Source {
    path: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let source = |file: PathBuf| {
        let text = fs::read_to_string(&file).expect("a source file");
        let code: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let path = file.strip_prefix(&root).expect("under src").to_string_lossy().replace('\\', "/");
        Source { path, code: code.join("\n") }
    };
    let sources: Vec<_> = files.into_iter().map(source).collect();
    assert!(sources.len() > 80, "the sources are not where this test looks");
    sources
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The files whose code has one of these words in it, except those below one of the places.
fn naming(words: &[&str], except: &[&str]) -> Vec<String> {
    let names = |source: &Source| words.iter().any(|word| source.code.contains(word));
    let excepted = |source: &Source| except.iter().any(|place| source.path.starts_with(place));
    sources().into_iter().filter(|source| names(source) && !excepted(source)).map(|source| source.path).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn the_rim_knows_no_model_and_no_lab() {
    let upwards = ["crate::models", "crate::labs", "crate::programs", "crate::race", "crate::stage", "crate::run"];
    let found: Vec<_> = naming(&upwards, &[]).into_iter().filter(|path| path.starts_with("browser/")).collect();
    assert_eq!(found, NONE);
}

#[test]
fn only_the_rim_the_exports_and_the_spinners_canvas_name_the_browser() {
    let browser = ["web_sys", "js_sys", "gloo_events", "serde_wasm_bindgen"];
    assert_eq!(naming(&browser, &["browser/", "wasm/", "labs/spinner/", "labs/locks/cut"]), NONE);
}

#[test]
fn the_models_take_their_surroundings_from_the_seam() {
    let rim = ["crate::browser", "wasm_bindgen", "gloo"];
    let found: Vec<_> = naming(&rim, &["models/processes.rs", "models/greenlets.rs"]);
    let models: Vec<_> = found.into_iter().filter(|path| path.starts_with("models/")).collect();
    assert_eq!(models, NONE);
}

#[test]
fn the_arithmetic_and_what_threads_are_built_from_name_nothing_of_this_crate() {
    let crate_paths = |source: &Source| {
        source.code.lines().filter(|line| line.contains("crate::")).map(str::to_owned).collect::<Vec<_>>()
    };
    for source in sources() {
        let low = source.path.starts_with("primality/") || source.path.starts_with("sync/");
        let named: Vec<_> =
            crate_paths(&source).into_iter().filter(|line| !line.contains("crate::primality")).collect();
        assert!(!low || named.is_empty(), "{}: {named:?}", source.path);
    }
}

#[test]
fn only_the_seam_of_the_primitives_waits_on_an_atomic() {
    assert_eq!(naming(&["memory_atomic_wait32", "memory_atomic_notify"], &["sync/word.rs"]), NONE);
}
