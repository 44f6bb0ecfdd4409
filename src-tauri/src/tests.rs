//! The commands without a window: real configuration, real permissions, real serde, Tauri's mock runtime.
//!
//! Not here: the real window (`tests/e2e`), the desk by itself (`session_tests`).

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use services::Hardness;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Listener as _, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

use crate::session::{Desk, Noticed, Prompts, Surroundings};

const PASSPHRASE: &str = "経済安保の回復力を確かめる十四字";

/// The app as it is, with a desk in a folder of its own and prepared answers for the dialogs.
struct Stage {
    folder: TempDir,
    desk: Arc<Desk>,
    app: App<MockRuntime>,
    main: WebviewWindow<MockRuntime>,
}

impl Stage {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("answers")).unwrap();
        let desk = Arc::new(Desk::new(Surroundings {
            home: Some(folder.path().join("home")),
            hardness: Hardness::Harness,
            prompts: Prompts::Prepared(folder.path().join("answers")),
            ..Surroundings::default()
        }));
        let app = crate::configure(mock_builder(), Arc::clone(&desk)).build(crate::context()).unwrap();
        let main = window(&app, "main");
        Self { folder, desk, app, main }
    }

    fn open() -> Self {
        let stage = Self::new();
        stage.answer("new-workspace", &stage.folder.path().join("経済安保.renkei"));
        assert_eq!(stage.call("choose_workspace", json!({ "purpose": "create" })), Ok(json!("経済安保")));
        let made = stage.call("create", json!({ "passphrase": PASSPHRASE, "language": "ja", "sample": false }));
        assert!(made.unwrap()["recovery_key"].as_str().is_some_and(|key| key.len() > 20));
        stage
    }

    /// What the next dialog of that sort answers.
    fn answer(&self, question: &str, path: &Path) {
        std::fs::write(self.folder.path().join("answers").join(question), path.to_str().unwrap()).unwrap();
    }

    fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        call(&self.main, command, arguments, "tauri://localhost")
    }
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, Default::default()).build().unwrap()
}

fn call(from: &WebviewWindow<MockRuntime>, command: &str, arguments: Value, url: &str) -> Result<Value, Value> {
    let url = if cfg!(windows) { url.replace("tauri://localhost", "http://tauri.localhost") } else { url.to_owned() };
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.into(),
    };
    get_ipc_response(from, request).map(|body| body.deserialize().unwrap())
}

fn refused_by_permission(answer: &Result<Value, Value>) -> bool {
    answer.as_ref().is_err_and(|why| why.as_str().is_some_and(|why| why.contains("not allowed")))
}

// ---- who may call what ----

/// Every command that the app answers to, from the one list.
fn commands() -> BTreeSet<String> {
    let list = include_str!("lib.rs").lines().filter_map(|line| line.trim().strip_prefix("commands::"));
    list.filter_map(|line| line.strip_suffix(',')).map(str::to_owned).collect()
}

/// The words in quotes between two marks of a file.
fn quoted(text: &str, from: &str, to: char, quote: char) -> BTreeSet<String> {
    let parts = text.split(from).skip(1).filter_map(|part| part.split(to).next());
    parts.flat_map(|part| part.split(quote).skip(1).step_by(2).map(str::to_owned)).collect()
}

#[test]
fn the_three_lists_of_commands_agree() {
    let commands = commands();
    assert!(commands.len() > 10 && commands.contains("ask"), "{commands:?}");
    let allowed = quoted(include_str!("../permissions/commands.toml"), "commands.allow", ']', '"');
    assert_eq!(allowed, commands, "permissions/commands.toml");
    let mut passed = quoted(include_str!("../isolation/index.js"), "const commands", ']', '\'');
    let of_tauri: Vec<String> = passed.extract_if(.., |command| command.starts_with("plugin:")).collect();
    assert_eq!(passed, commands, "isolation/index.js");
    assert_eq!(
        of_tauri,
        [
            "plugin:__TAURI_CHANNEL__|fetch",
            "plugin:event|listen",
            "plugin:event|unlisten",
            "plugin:webview|set_webview_zoom"
        ]
    );
}

#[test]
fn a_window_without_capability_gets_nothing() {
    let stage = Stage::open();
    let stranger = window(&stage.app, "stranger");
    for command in commands() {
        let answer = call(&stranger, &command, json!({}), "tauri://localhost");
        assert!(refused_by_permission(&answer), "{command}: {answer:?}");
        // The control: the main window gets past the permission, if only to be told that arguments are missing.
        let answer = stage.call(&command, json!({}));
        assert!(!refused_by_permission(&answer), "{command}: {answer:?}");
    }
}

#[test]
fn a_page_from_elsewhere_gets_nothing_even_in_the_main_window() {
    let stage = Stage::open();
    for command in commands() {
        let answer = call(&stage.main, &command, json!({}), "https://example.org");
        assert!(refused_by_permission(&answer), "{command}: {answer:?}");
    }
}

#[test]
fn plugins_are_for_the_core_alone() {
    let stage = Stage::new();
    for command in [
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:opener|open_url",
        "plugin:opener|open_path",
        "plugin:event|emit",
        "plugin:webview|create_webview_window",
        "plugin:window|close",
        "plugin:path|resolve_directory",
    ] {
        let answer = stage.call(command, json!({}));
        assert!(refused_by_permission(&answer), "{command}: {answer:?}");
    }
}

#[test]
fn only_our_own_pages_are_shown() {
    let ours = [
        "tauri://localhost/",
        "isolation-8be88e00://localhost/",
        "http://tauri.localhost/workstreams",
        "http://isolation-8be88e00.localhost/",
    ];
    let others = [
        "https://example.org/",
        "http://tauri.localhost.example.org/",
        "http://evil.tauri.localhost/",
        "file:///etc/passwd",
        "data:text/html,x",
    ];
    assert!(ours.iter().all(|url| crate::is_ours(&url.parse().unwrap())));
    assert!(!others.iter().any(|url| crate::is_ours(&url.parse().unwrap())));
}

#[test]
fn only_debug_builds_take_prepared_answers() {
    // What a release build contains cannot be looked at here; that nothing outside the gated function reads it can.
    let mark = concat!("RENKEI_TEST", "_FILES");
    let sources =
        [include_str!("lib.rs"), include_str!("commands.rs"), include_str!("session.rs"), include_str!("main.rs")];
    assert!(!sources.iter().any(|source| source.contains(mark)));
    let (before, gated) = include_str!("dialogs.rs").split_once("#[cfg(debug_assertions)]\npub fn").unwrap();
    let code_before: Vec<&str> = before.lines().filter(|line| !line.starts_with("///")).collect();
    assert!(!code_before.join("\n").contains(mark));
    let (function, after) = gated.split_once("\n}\n").unwrap();
    assert!(function.contains(mark) && !after.contains(mark));
}

// ---- the doors ----

#[test]
fn what_was_submitted_is_answered_and_told_to_every_screen() {
    let stage = Stage::open();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let into = Arc::clone(&heard);
    stage.app.listen_any("changed", move |event| into.lock().unwrap().push(event.payload().to_owned()));
    let submission = json!({
        "submit": "intent", "intent": "open-workstream", "title": { "ja": "蓄電池の供給確保" }, "code": "K-1",
    });
    let receipt = stage.call("submit", json!({ "submission": submission })).unwrap();
    assert_eq!(receipt["tags"], json!(["workstreams", "ledger"]));
    assert_eq!(*heard.lock().unwrap(), [r#"["workstreams","ledger"]"#]);
    let query = json!({ "query": "workstream", "id": receipt["subject"] });
    let answer = stage.call("ask", json!({ "query": query })).unwrap();
    assert_eq!(answer["answer"], "workstream");
    assert!(answer.to_string().contains("蓄電池の供給確保"), "{answer}");
}

#[test]
fn a_refusal_arrives_as_a_failure_of_the_contract() {
    let stage = Stage::open();
    let submission = json!({ "submit": "intent", "intent": "open-workstream", "title": { "ja": "  " } });
    let failure = stage.call("submit", json!({ "submission": submission })).unwrap_err();
    assert_eq!((&failure["code"], &failure["class"]), (&json!("empty-text"), &json!("refused")));
    let absent = json!({ "query": "resolve", "noun": "workstream", "given": "ありません" });
    assert_eq!(stage.call("ask", json!({ "query": absent })).unwrap_err()["code"], "not-found");
}

#[test]
fn no_answer_has_more_than_two_hundred_rows() {
    let stage = Stage::open();
    let query = json!({ "query": "organisations", "window": { "offset": 0, "limit": 4_000 } });
    let answer = stage.call("ask", json!({ "query": query })).unwrap();
    let rows = answer["value"]["items"].as_array().unwrap().len();
    assert!(rows > 10 && rows <= 200, "{rows}");
}

#[test]
fn locking_shuts_both_doors_until_the_passphrase_comes() {
    let stage = Stage::open();
    let question = json!({ "query": { "query": "workspace" } });
    assert!(stage.call("ask", question.clone()).is_ok());
    assert_eq!(stage.call("lock", json!({})).unwrap()["session"], "locked");
    assert_eq!(stage.call("ask", question.clone()).unwrap_err()["code"], "locked");
    let wrong = stage.call("unlock", json!({ "secret": "wrong wrong wrong", "recovery": false })).unwrap_err();
    assert_eq!((&wrong["code"], &wrong["data"]["wait_seconds"]), (&json!("wrong-key"), &json!(2)));
    let early = stage.call("unlock", json!({ "secret": PASSPHRASE, "recovery": false })).unwrap_err();
    assert_eq!((&early["code"], early["data"]["wait_seconds"].as_u64() > Some(0)), (&json!("locked"), true));
    assert_eq!(stage.call("session", json!({})).unwrap()["session"], "locked");
    assert!(!wrong.to_string().contains(stage.folder.path().to_str().unwrap()), "no path leaves the core");
}

#[test]
fn the_watch_tells_of_outside_writes_within_a_second() {
    let stage = Stage::open();
    let (tell, told) = std::sync::mpsc::channel();
    stage.app.listen_any("changed", move |event| drop(tell.send(event.payload().to_owned())));
    let watch = crate::watch::begin(stage.app.handle().clone(), Arc::clone(&stage.desk)).unwrap();
    let options = services::Options { home: Some(stage.folder.path().join("home")), ..Default::default() };
    let secret = services::Secret::Passphrase(PASSPHRASE.into());
    let path = stage.folder.path().join("経済安保.renkei");
    let mut elsewhere = services::Workspace::open(&path, &secret, options).unwrap();
    let submission = json!({ "submit": "intent", "intent": "open-workstream", "title": { "ja": "外からの記録" } });
    elsewhere.submit(serde_json::from_value(submission).unwrap(), None).unwrap();
    // Twice the promise: other tests run beside this one.
    let told = told.recv_timeout(Duration::from_secs(2)).unwrap();
    assert!(told.contains("workstreams") && told.contains("assignments"), "{told}");
    drop(watch);
    assert_eq!(stage.desk.look(), None::<Noticed>);
}

// ---- files ----

#[test]
fn backing_out_of_a_dialog_is_no_failure() {
    let stage = Stage::open();
    for (command, arguments) in [
        ("choose_workspace", json!({ "purpose": "open" })),
        ("choose_import", json!({ "kind": "folder" })),
        ("choose_import", json!({ "kind": "files" })),
        ("recovery_sheet", json!({ "recoveryKey": "ABCDE" })),
    ] {
        assert_eq!(stage.call(command, arguments), Ok(Value::Null), "{command}");
    }
    assert_eq!(stage.call("session", json!({})).unwrap()["session"], "open");
}

#[test]
fn the_recovery_sheet_is_written_where_the_dialog_said() {
    let stage = Stage::open();
    let path = stage.folder.path().join("シート.html");
    stage.answer("recovery-sheet", &path);
    let key = "7K2M-9QXD";
    assert_eq!(stage.call("recovery_sheet", json!({ "recoveryKey": key })), Ok(json!("シート.html")));
    let sheet = std::fs::read_to_string(path).unwrap();
    assert!(sheet.contains(key) && sheet.contains("経済安保") && sheet.contains("回復シート"));
}

#[test]
fn a_preview_needs_files_that_were_chosen() {
    let stage = Stage::open();
    let asked = json!({ "handle": 7, "asOf": null, "progress": "__CHANNEL__:9" });
    assert_eq!(stage.call("preview_import", asked).unwrap_err()["code"], "preview-gone");
}

#[test]
fn the_version_is_that_of_the_program() {
    assert_eq!(Stage::new().call("about", json!({})), Ok(json!({ "version": env!("CARGO_PKG_VERSION") })));
}
