//! The command line as a person or a script meets it: the built `renkei` is run, and what it prints, writes and exits
//! with is looked at. Every form that is promised is here. Not here: what a rule decides (`model`), what a table looks
//! like (`cli`).

mod clocks;
mod files;
mod forms;
mod refusals;
mod reports;
mod schemas;
mod secrets;

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use services::{Hardness, Options, Workspace};
use tempfile::TempDir;

const PASSPHRASE: &str = "correct horse battery staple";

/// A workspace of its own, with a home of its own, so that tests do not meet.
struct Desk {
    folder: TempDir,
}

/// What a command left behind.
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Deriving a key is slow on purpose, so one workspace is made whose key is not, and each test takes a copy.
struct Original {
    folder: TempDir,
    recovery_key: String,
}

fn original() -> &'static Original {
    static MADE: OnceLock<Original> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("pw"), format!("{PASSPHRASE}\n")).expect("written");
        let home = Some(folder.path().join("home"));
        let options = Options { hardness: Hardness::Harness, home, ..Options::default() };
        let path = folder.path().join("w.renkei");
        let (workspace, created) = Workspace::create(&path, PASSPHRASE, options).expect("it is made");
        workspace.settle().expect("it is one file");
        Original { folder, recovery_key: created.recovery_key }
    })
}

impl Desk {
    /// A fresh copy of the original: database, key file and passphrase file.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["w.renkei", "w.renkei.key", "pw"] {
            std::fs::copy(original().folder.path().join(name), folder.path().join(name)).expect("copied");
        }
        Self { folder }
    }

    /// The same with one workstream T1, led by METI since April, on track.
    fn with_t1() -> Self {
        let desk = Self::new();
        desk.ok("workstream open --title 試験 --code T1");
        desk.ok("assign T1 METI --role lead --from 2026-04-01 --basis 閣議決定");
        desk.ok("status log T1 --health on-track --as-of 2026-11-20 --note 順調");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).expect("written");
    }

    fn bare(&self) -> Command {
        let mut command = Command::new(renkei());
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("LANG", "ja_JP.UTF-8")
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.folder.path().join("data"))
            .stdin(Stdio::null());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command
    }

    /// Only what is given, without workspace and passphrase.
    fn plain<S: AsRef<OsStr>>(&self, words: &[S]) -> Done {
        Done::of(&self.bare().args(words).output().expect("it runs"))
    }

    fn run<S: AsRef<OsStr>>(&self, words: &[S]) -> Done {
        let global = ["--workspace", "w.renkei", "--passphrase-file", "pw"];
        Done::of(&self.bare().args(global).args(words).output().expect("it runs"))
    }

    /// With something on stdin.
    fn fed<S: AsRef<OsStr>>(&self, words: &[S], stdin: &str) -> Done {
        let mut child = self
            .bare()
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        child.stdin.take().expect("it was piped").write_all(stdin.as_bytes()).expect("it reads");
        Done::of(&child.wait_with_output().expect("it ends"))
    }

    /// A line as it is typed, its words parted by blanks.
    fn line(&self, line: &str) -> Done {
        self.run(&line.split_whitespace().collect::<Vec<_>>())
    }

    fn ok(&self, line: &str) -> Done {
        self.line(line).ends(0)
    }

    /// The answer for machines.
    fn json<S: AsRef<OsStr>>(&self, words: &[S]) -> Value {
        let mut all: Vec<&OsStr> = vec!["--json".as_ref()];
        all.extend(words.iter().map(AsRef::as_ref));
        self.run(&all).ends(0).value()
    }

    fn ask(&self, line: &str) -> Value {
        self.json(&line.split_whitespace().collect::<Vec<_>>())
    }
}

impl Done {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let done = Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) };
        // Neither is a terminal here, so neither shows colours or a bar.
        assert!(!done.out.contains('\u{1b}') && !done.err.contains('\u{1b}'), "{}{}", done.out, done.err);
        assert!(!done.out.contains('⟦') && !done.err.contains('⟦'), "a message is missing: {}{}", done.out, done.err);
        done
    }

    #[track_caller]
    fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "\nstdout: {}\nstderr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    fn value(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|fault| panic!("{fault}: {}", self.out))
    }

    /// The failure that was told on stderr.
    #[track_caller]
    fn failure(&self) -> Value {
        let value: Value = serde_json::from_str(&self.err).unwrap_or_else(|fault| panic!("{fault}: {}", self.err));
        assert_eq!(value["schema"], "renkei/failure/1");
        assert_eq!(self.out, "", "stdout is for data");
        value["failure"].clone()
    }
}

/// The command that was built beside this test.
fn renkei() -> PathBuf {
    let mut folder = std::env::current_exe().expect("this test runs from a file");
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let file = folder.join(format!("renkei{}", std::env::consts::EXE_SUFFIX));
    assert!(file.exists(), "build the command first: cargo build -p cli");
    file
}

/// The seven real tables that are kept with the tests.
fn real_input() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/rs-system-2024")
}

fn items(value: &Value) -> &Vec<Value> {
    value["items"].as_array().unwrap_or_else(|| panic!("no items: {value}"))
}

fn texts<'v>(value: &'v Value, field: &str) -> Vec<&'v str> {
    items(value).iter().map(|item| item[field].as_str().unwrap_or_default()).collect()
}
