//! House rules that a machine can see in the files: names, openings, forbidden words, what the top level holds.
//!
//! Each rule is a pure function over (path, content), so that its control can seed a file. Not here: what clippy,
//! biome or cargo-deny already see.

use std::path::Path;

/// One file of the clone: its path from the root with `/`, and its text.
struct File {
    path: String,
    text: String,
}

/// A rule: the files that break it, each as `path: why`.
type Rule = fn(&[File]) -> Vec<String>;

// ---- names ----

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &["util", "utils", "common", "helper", "helpers", "manager", "misc", "types"];

fn no_empty_names(files: &[File]) -> Vec<String> {
    let code = files.iter().filter(|file| is_code(&file.path));
    code.flat_map(|file| {
        let in_path = file.path.split('/').filter(|part| is_empty_name(part));
        let modules = file.text.lines().filter_map(declared_module);
        in_path
            .chain(modules.filter(|module| EMPTY_NAMES.contains(module)))
            .map(|part| format!("{}: `{part}` says nothing about what is inside", file.path))
            .collect::<Vec<_>>()
    })
    .collect()
}

fn is_code(path: &str) -> bool {
    [".rs", ".ts", ".tsx", ".mjs", ".css", ".ftl", ".sql"].iter().any(|kind| path.ends_with(kind))
}

fn is_empty_name(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part);
    words(stem).iter().any(|word| EMPTY_NAMES.contains(&word.as_str()))
}

/// `WindowManager`, `window_manager` and `window-manager` are two words each.
fn words(stem: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in stem.chars() {
        if letter == '_' || letter == '-' || letter.is_uppercase() {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            let last = words.last_mut().expect("it is never empty");
            last.extend(letter.to_lowercase());
        }
    }
    words
}

fn declared_module(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
    let rest = line.strip_prefix("mod ")?;
    rest.split([' ', ';', '{']).next()
}

// ---- Rust files ----

fn rust(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.path.ends_with(".rs"))
}

fn each_rust_file_says_what_lives_in_it(files: &[File]) -> Vec<String> {
    rust(files)
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| format!("{}: does not open with `//!`", file.path))
        .collect()
}

/// A synchronous command freezes the window while it works.
fn every_command_is_async(files: &[File]) -> Vec<String> {
    rust(files)
        .filter(|file| file.path.starts_with("src-tauri/src/"))
        .flat_map(|file| {
            file.text
                .split("\n#[tauri::command")
                .skip(1)
                .filter_map(signature)
                .filter(|signature| !signature.contains("async fn "))
                .map(|signature| format!("{}: `{}` is not async", file.path, signature.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The line that names the function, below its attributes and comments.
fn signature(after_attribute: &str) -> Option<&str> {
    after_attribute.lines().skip(1).find(|line| {
        let line = line.trim_start();
        line.contains("fn ") && !line.starts_with("//") && !line.starts_with("#[")
    })
}

fn no_test_is_switched_off(files: &[File]) -> Vec<String> {
    let rust_mark = concat!("#[ign", "ore");
    let screen_marks = [
        concat!("it.sk", "ip("),
        concat!("test.sk", "ip("),
        concat!("describe.sk", "ip("),
        concat!("it.on", "ly("),
        concat!("test.on", "ly("),
        concat!("describe.on", "ly("),
    ];
    files
        .iter()
        .filter(|file| match file.path.rsplit('.').next() {
            Some("rs") => file.text.contains(rust_mark),
            Some("ts" | "tsx" | "mjs") => screen_marks.iter().any(|mark| file.text.contains(mark)),
            _ => false,
        })
        .map(|file| format!("{}: a test is switched off", file.path))
        .collect()
}

fn every_crate_takes_the_house_lints(files: &[File]) -> Vec<String> {
    files
        .iter()
        .filter(|file| file.path.ends_with("Cargo.toml"))
        .filter(|file| !file.text.contains("[lints]\nworkspace = true"))
        .map(|file| format!("{}: lacks `[lints] workspace = true`", file.path))
        .collect()
}

// ---- every text file ----

/// A path of somebody's machine works there and nowhere else.
fn no_path_of_a_machine(files: &[File]) -> Vec<String> {
    let homes = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
        concat!("/wo", "rk/"),
        concat!("C:\\Us", "ers\\"),
    ];
    files
        .iter()
        .filter(|file| !is_received(&file.path))
        .flat_map(|file| {
            homes
                .iter()
                .filter(|home| stands_alone(&file.text, home))
                .map(|home| format!("{}: names a path of one machine ({home}…)", file.path))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Whether the path begins there, and is not the middle of an address or of a longer path.
fn stands_alone(text: &str, home: &str) -> bool {
    text.match_indices(home).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|letter| !letter.is_alphanumeric() && !"./-_~}".contains(letter))
    })
}

/// Input of others is kept byte for byte.
fn is_received(path: &str) -> bool {
    path.starts_with("tests/data/") || path.starts_with("tests/ledgers/")
}

// ---- the clone as a whole ----

/// What a Tauri user expects at the top, and nothing that could be elsewhere. Dot files and documents besides.
const TOP: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "docs",
    "src-tauri",
    "tauri.conf.json",
    "tests",
    "ui",
];

const DOCUMENTS: &[&str] = &["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "README.md"];

fn nothing_else_at_the_top(files: &[File]) -> Vec<String> {
    let mut tops: Vec<&str> = files
        .iter()
        .filter_map(|file| file.path.split('/').next())
        .filter(|top| !top.starts_with('.') && !TOP.contains(top) && !DOCUMENTS.contains(top))
        .collect();
    tops.sort_unstable();
    tops.dedup();
    tops.iter().map(|top| format!("{top}: does not belong at the top level")).collect()
}

fn what_must_be_there_is_there(files: &[File]) -> Vec<String> {
    TOP.iter()
        .chain(DOCUMENTS)
        .filter(|wanted| !files.iter().any(|file| file.path.split('/').next() == Some(**wanted)))
        .map(|wanted| format!("{wanted}: is missing"))
        .collect()
}

/// House rule 17: each dependency says what it saves and how we would leave it.
fn every_dependency_has_its_reason(files: &[File]) -> Vec<String> {
    let text_of = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.map_or("", |file| file.text.as_str())
    };
    let reasons = text_of("docs/decisions/0002-dependencies.md");
    text_of("Cargo.toml")
        .lines()
        .skip_while(|line| *line != "[workspace.dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with('#') && !line.contains("path = \"src-tauri"))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
        .filter(|name| !reasons.contains(&format!("`{name}`")))
        .map(|name| format!("{name}: docs/decisions/0002-dependencies.md does not say what it saves"))
        .collect()
}

// ---- the rules on the real files, and on seeded ones ----

/// The clone's text files, without what tools make. Files that are not text are left out.
fn clone() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the clone can be read") {
            let path = entry.expect("the clone can be read").path();
            let inside = path.strip_prefix(root).expect("it was found below the root");
            let inside = inside.to_string_lossy().replace('\\', "/");
            if is_made(&inside) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                files.push(File { path: inside, text });
            }
        }
    }
    files
}

/// Made by git or a tool, and ignored (see .gitignore).
fn is_made(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or(path);
    last == "node_modules" || last.ends_with(".renkei") || [".git", "target", "gen", "ui/dist"].contains(&path)
}

/// The rule finds nothing in the clone, and finds the seed when one file more is there.
fn holds(rule: Rule, seed: File) {
    let mut files = clone();
    assert!(files.len() > 20, "only {} files were read", files.len());
    let found = rule(&files);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    let path = seed.path.clone();
    files.retain(|file| file.path != path);
    files.push(seed);
    let found = rule(&files);
    let seen = found.iter().any(|line| line.starts_with(path.split('/').next().unwrap_or(&path)));
    assert!(seen, "the seeded {path} was not noticed: {found:?}");
}

fn file(path: &str, text: &str) -> File {
    File { path: path.into(), text: text.into() }
}

#[test]
fn names_say_what_is_inside() {
    holds(no_empty_names, file("ui/src/parts/dateUtils.ts", ""));
    let inline = [file("src-tauri/src/x.rs", "//! X.\npub(crate) mod helpers {}\n")];
    assert_eq!(no_empty_names(&inline).len(), 1);
    let innocent = [file("ui/src/parts/Commonwealth.tsx", ""), file("ui/src/kit/typeset.ts", "")];
    assert_eq!(no_empty_names(&innocent), Vec::<String>::new());
}

#[test]
fn rust_files_open_with_what_lives_there() {
    let seed = file("src-tauri/src/x.rs", "fn main() {}\n");
    holds(each_rust_file_says_what_lives_in_it, seed);
}

#[test]
fn commands_are_async() {
    let seed = "//! X.\n\n#[tauri::command]\n/// Reads.\n#[allow(dead_code)]\npub fn read() {}\n";
    holds(every_command_is_async, file("src-tauri/src/x.rs", seed));
    let good = [file("src-tauri/src/x.rs", "\n#[tauri::command]\npub async fn read() {}\n")];
    assert_eq!(every_command_is_async(&good), Vec::<String>::new());
}

#[test]
fn no_test_is_off() {
    let seed = concat!("//! X.\n#[test]\n#[ign", "ore = \"later\"]\nfn x() {}\n");
    holds(no_test_is_switched_off, file("src-tauri/src/x.rs", seed));
    let screen = [file("ui/src/x.test.ts", concat!("it.on", "ly('x', f)"))];
    assert_eq!(no_test_is_switched_off(&screen).len(), 1);
}

#[test]
fn lints_are_the_house_lints() {
    let seed = file("src-tauri/crates/x/Cargo.toml", "[package]\nname = \"x\"\n");
    holds(every_crate_takes_the_house_lints, seed);
}

#[test]
fn no_machine_is_named() {
    let seed = concat!("See /ho", "me/tanaka/notes.\n");
    holds(no_path_of_a_machine, file("docs/x.md", seed));
    let address = [file("docs/x.md", concat!("https://example.org/ho", "me/ and ~/ro", "ot/"))];
    assert_eq!(no_path_of_a_machine(&address), Vec::<String>::new());
}

#[test]
fn the_top_level_is_short() {
    holds(nothing_else_at_the_top, file("scripts/x.sh", ""));
}

#[test]
fn the_documents_are_there() {
    let files = clone();
    assert_eq!(what_must_be_there_is_there(&files), Vec::<String>::new());
    let without: Vec<File> = files.into_iter().filter(|file| file.path != "CHANGELOG.md").collect();
    assert_eq!(what_must_be_there_is_there(&without), ["CHANGELOG.md: is missing"]);
}

#[test]
fn dependencies_have_reasons() {
    let files = clone();
    assert_eq!(every_dependency_has_its_reason(&files), Vec::<String>::new());
    let mut seeded = files;
    let manifest = seeded.iter_mut().find(|file| file.path == "Cargo.toml");
    let manifest = manifest.expect("the clone has a manifest");
    let line = "[workspace.dependencies]\nleft-pad = \"1\"";
    manifest.text = manifest.text.replace("[workspace.dependencies]", line);
    assert_eq!(every_dependency_has_its_reason(&seeded).len(), 1);
}

/// What a screen may call stands in three lists; one that the isolation does not know would never be answered.
#[test]
fn each_command_is_known_to_the_isolation() {
    let read = |path: &str| {
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file is there")
    };
    let (permissions, isolation) = (read("src-tauri/permissions/commands.toml"), read("src-tauri/isolation/index.js"));
    let allowed = permissions.lines().filter_map(|line| line.strip_prefix("commands.allow = "));
    let commands: Vec<&str> = allowed.flat_map(|list| list.split('"').skip(1).step_by(2)).collect();
    assert!(commands.len() > 15, "{commands:?}");
    for command in commands {
        assert!(isolation.contains(&format!("'{command}'")), "{command} is not in isolation/index.js");
    }
}
