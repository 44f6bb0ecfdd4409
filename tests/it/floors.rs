//! Who may depend on whom: arrows point down only, and some libraries have one owner.
//!
//! Read from what cargo itself says, so that no crate is forgotten. Not here: imports within the screens (linted in
//! `ui/lint`).

use serde_json::{Value, json};
use std::process::Command;

/// Our crates with the ones each may name, from the bottom up. Tests of a crate may name anything below it.
const FLOORS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("text", &["model"]),
    ("store", &["model", "text"]),
    ("sheet", &["model", "text"]),
    ("report", &["model", "text"]),
    ("services", &["model", "text", "store", "sheet", "report"]),
    // Doors are thin: they know the services and the words, and nothing that services hide.
    ("cli", &["services", "text"]),
    ("renkei-desktop", &["services", "text"]),
    // What speed is measured against: raw SQLite, with the words' folding, since both sides index the same tokens.
    ("floor", &["text"]),
    // A door for measuring.
    ("bench", &["services", "floor"]),
    // Built first, on a machine that has nothing: no dependency at all.
    ("xtask", &[]),
];

/// Libraries (by the start of their name) that one crate owns, tests included: its neighbours ask it instead.
const OWNED: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("libsqlite3-sys", "store"),
    ("argon2", "store"),
    ("chacha20poly1305", "store"),
    ("tauri", "renkei-desktop"),
    ("wry", "renkei-desktop"),
    ("typst", "report"),
    ("fluent", "text"),
    ("icu_", "text"),
    ("clap", "cli"),
];

/// Owned libraries that another crate may name too.
const LENT: &[(&str, &str)] = &[
    // Raw SQLite is what Renkei is measured against: the same build of it, or the ratio would compare two builds.
    ("rusqlite", "floor"),
    // And the typesetter alone is what a report's PDF is measured against.
    ("typst", "bench"),
    ("typst-layout", "bench"),
    ("typst-pdf", "bench"),
];

/// What the pure floor must never reach for: a clock, randomness, files of its own.
const IMPURE: &[&str] = &["getrandom", "rand", "directories", "tempfile", "tokio"];

#[test]
fn arrows_point_down_only() {
    assert_eq!(violations(&metadata()), Vec::<String>::new());
}

#[test]
fn every_crate_of_the_house_is_looked_at() {
    let metadata = metadata();
    let mut seen: Vec<&str> = packages(&metadata).map(name).collect();
    let mut known: Vec<&str> = FLOORS.iter().map(|(name, _)| *name).collect();
    seen.sort_unstable();
    known.sort_unstable();
    assert_eq!(seen, known);
}

#[test]
fn control_a_seeded_arrow_upwards_is_reported() {
    let found = violations(&seeded("model", json!({ "name": "store", "kind": null })));
    assert_eq!(found, ["model must not depend on store"]);
}

#[test]
fn control_an_arrow_upwards_for_tests_is_reported_too() {
    let found = violations(&seeded("sheet", json!({ "name": "services", "kind": "dev" })));
    assert_eq!(found, ["sheet must not depend on services"]);
}

#[test]
fn control_a_second_owner_of_the_database_is_reported() {
    let found = violations(&seeded("report", json!({ "name": "rusqlite", "kind": "dev" })));
    assert_eq!(found, ["report must not depend on rusqlite, which belongs to store"]);
}

#[test]
fn control_the_database_is_lent_to_one_crate_by_its_whole_name() {
    let found = violations(&seeded("floor", json!({ "name": "libsqlite3-sys", "kind": null })));
    assert_eq!(found, ["floor must not depend on libsqlite3-sys, which belongs to store"]);
}

#[test]
fn control_tauri_in_the_services_is_reported() {
    let found = violations(&seeded("services", json!({ "name": "tauri-plugin-dialog", "kind": null })));
    assert_eq!(found, ["services must not depend on tauri-plugin-dialog, which belongs to renkei-desktop"]);
}

#[test]
fn control_randomness_in_the_model_is_reported() {
    let by_name = violations(&seeded("model", json!({ "name": "getrandom", "kind": null })));
    assert_eq!(by_name, ["model must stay pure and not depend on getrandom"]);
    let by_feature = violations(&seeded("model", json!({ "name": "uuid", "kind": null, "features": ["v7"] })));
    assert_eq!(by_feature, ["model must stay pure and not use uuid's v7"]);
}

#[test]
fn control_a_dependency_of_the_build_tool_is_reported() {
    let found = violations(&seeded("xtask", json!({ "name": "serde", "kind": null })));
    assert_eq!(found, ["xtask must not depend on serde: it needs nothing but std"]);
}

#[test]
fn control_a_crate_without_a_floor_is_reported() {
    let metadata = json!({ "packages": [{ "name": "extra", "dependencies": [] }] });
    assert_eq!(violations(&metadata), ["extra has no floor: give it one here"]);
}

/// The real metadata with one more dependency in one package.
fn seeded(package: &str, dependency: Value) -> Value {
    let mut metadata = metadata();
    let target = metadata["packages"]
        .as_array_mut()
        .and_then(|all| all.iter_mut().find(|one| one["name"] == package))
        .expect("the seeded package is one of ours");
    target["dependencies"].as_array_mut().expect("cargo lists dependencies as an array").push(dependency);
    metadata
}

/// Our packages as cargo sees them. `--no-deps` needs neither network nor the crates of other platforms.
fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--offline", "--no-deps", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs, since it runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata writes JSON")
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn name(item: &Value) -> &str {
    item["name"].as_str().unwrap_or_default()
}

/// Every forbidden arrow, as a sentence.
fn violations(metadata: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for package in packages(metadata) {
        let from = name(package);
        let Some((_, allowed)) = FLOORS.iter().find(|(floor, _)| *floor == from) else {
            found.push(format!("{from} has no floor: give it one here"));
            continue;
        };
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        found.extend(dependencies.filter_map(|dependency| violation(from, allowed, dependency)));
    }
    found
}

fn violation(from: &str, allowed: &[&str], dependency: &Value) -> Option<String> {
    let to = name(dependency);
    if from == "xtask" {
        return Some(format!("xtask must not depend on {to}: it needs nothing but std"));
    }
    let for_tests = dependency["kind"] == "dev";
    let ours = height(to).is_some();
    let down = allowed.contains(&to) || (for_tests && below(from).contains(&to));
    if ours && !down {
        return Some(format!("{from} must not depend on {to}"));
    }
    let lent = LENT.contains(&(to, from));
    if let Some((_, owner)) = OWNED.iter().find(|(library, owner)| !lent && to.starts_with(library) && *owner != from) {
        return Some(format!("{from} must not depend on {to}, which belongs to {owner}"));
    }
    if from == "model" && !for_tests {
        return impurity(to, dependency);
    }
    None
}

fn impurity(to: &str, dependency: &Value) -> Option<String> {
    if IMPURE.contains(&to) {
        return Some(format!("model must stay pure and not depend on {to}"));
    }
    let features = dependency["features"].as_array().into_iter().flatten();
    // These features of uuid and chrono read the clock or draw random numbers.
    features
        .filter_map(Value::as_str)
        .find(|feature| match to {
            "uuid" => ["v1", "v4", "v6", "v7"].contains(feature),
            "chrono" => ["clock", "now"].contains(feature),
            _ => false,
        })
        .map(|feature| format!("model must stay pure and not use {to}'s {feature}"))
}

fn height(name: &str) -> Option<usize> {
    FLOORS.iter().position(|(floor, _)| *floor == name)
}

/// All that a crate stands on, directly or not.
fn below(name: &str) -> Vec<&'static str> {
    let direct = FLOORS.iter().find(|(floor, _)| *floor == name).map_or(&[][..], |(_, allowed)| allowed);
    direct.iter().flat_map(|floor| std::iter::once(*floor).chain(below(floor))).collect()
}
