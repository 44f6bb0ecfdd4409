//! A desk at which work has gone on for a while: the sample projects are in the workspace, it is known who works here,
//! and the window is at the list. Nothing but keys, from the passphrase on.
//!
//! Not here: the first run (`journey`).

use crate::keyboard::Keyboard;
use crate::person::Person;
use crate::stage::{Home, Window};
use crate::webdriver::wait_until;
use services::contract::{Answer, Introduction, Query};
use services::rows::{AsOf, Noun};
use services::{Hardness, Options, Workspace};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Five words, which can be typed on every keyboard.
const PASSPHRASE: &str = "cherry blossoms fall in april";

/// Where the workspace lies in the home.
const WORKSPACE: &str = "documents/経済安保.renkei";

/// A project that another ministry than the user's leads.
pub const PROJECT: &str = "次世代X-nics半導体創生拠点形成事業";

/// Debug builds on a busy machine are slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether the first element of a selector says the words.
const SAYS: &str = "document.querySelector(arguments[0])?.innerText.includes(arguments[1]) ?? false";

/// Someone at the keys.
pub struct Desk<'w> {
    pub person: Person<'w>,
    pub keys: Keyboard,
}

/// Makes the workspace, as if it had been open here last.
pub fn prepare(home: &Home) -> PathBuf {
    prepare_with(home, |_| ())
}

/// The same, with what a scenario needs beside.
pub fn prepare_with(home: &Home, more: impl FnOnce(&mut Workspace)) -> PathBuf {
    let file = home.path().join(WORKSPACE);
    let memory = home.path().join("data/renkei");
    let options =
        Options { sample: true, hardness: Hardness::Harness, home: Some(memory.clone()), ..Options::default() };
    let (mut workspace, _) = Workspace::create(&file, PASSPHRASE, options).expect("the home is ours");
    let query = Query::Resolve { noun: Noun::Organisation, given: "経済産業省".into(), clock: AsOf::default() };
    let Ok(Answer::Resolve(ministry)) = workspace.ask(&query) else { panic!("every workspace holds the ministries") };
    let introduction = Introduction {
        name: "佐藤 花子".into(),
        organisation: ministry.id.into(),
        title: "経済安全保障政策課 課長補佐".into(),
    };
    workspace.introduce(&introduction).expect("the post is new");
    more(&mut workspace);
    workspace.settle().expect("the disk takes it");
    let last = serde_json::json!({ "workspace": file });
    std::fs::write(memory.join("window.json"), last.to_string()).expect("the home is ours");
    file
}

/// What the command line says of the same workspace, as data.
pub fn told(home: &Home, words: &[&str]) -> serde_json::Value {
    let passphrase = home.path().join("passphrase");
    std::fs::write(&passphrase, PASSPHRASE).expect("the home is ours");
    let program = Path::new(env!("CARGO_BIN_EXE_renkei-desktop")).with_file_name("renkei");
    assert!(program.exists(), "{} is not built: `cargo xtask test` builds it first", program.display());
    let output = home
        .command(&program)
        .args(["--lang", "ja", "--json", "--workspace"])
        .arg(home.path().join(WORKSPACE))
        .arg("--passphrase-file")
        .arg(&passphrase)
        .args(words)
        .output()
        .expect("it was built");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|fault| panic!("{words:?}: {fault}"))
}

impl<'w> Desk<'w> {
    /// Unlocks with the keys alone.
    #[track_caller]
    pub fn before(window: &'w Window) -> Self {
        let person = Person::before(window);
        person.sees_in_time("経済安保");
        let display = window.own_display().expect("the window was opened alone");
        let desk = Self { person, keys: Keyboard::at(display).expect("a window is in sight") };
        desk.types(PASSPHRASE);
        desk.press("Enter");
        desk.person.sees_in_time(&desk.person.word("screen-workstreams"));
        desk.keys.counted();
        desk
    }

    /// One act of the keys.
    #[track_caller]
    pub fn press(&self, chord: &str) {
        self.keys.press(chord).unwrap_or_else(|error| panic!("{chord}: {error}"));
    }

    /// Letters, as one act.
    #[track_caller]
    pub fn types(&self, letters: &str) {
        self.keys.types(letters).unwrap_or_else(|error| panic!("{letters}: {error}"));
    }

    /// Says how many acts there have been since the passphrase; there may not be more.
    #[track_caller]
    pub fn has_taken(&self, what: &str, most: u32) {
        let counted = self.keys.counted();
        println!("{what}: {counted} acts of the keys");
        assert!(counted <= most, "{what} took {counted} acts, more than {most}");
    }

    /// Waits until the field that has the keys holds this.
    #[track_caller]
    pub fn holds(&self, content: &str) {
        self.waits(
            &format!("「{content}」 in the field"),
            "return document.activeElement.value === arguments[0]",
            &[content],
        );
    }

    /// Waits until what the field that has the keys holds begins so.
    #[track_caller]
    pub fn begins(&self, content: &str) {
        self.waits(
            &format!("「{content}…」 in the field"),
            "return document.activeElement.value?.startsWith(arguments[0]) ?? false",
            &[content],
        );
    }

    /// Waits until the keys are within what the selector names.
    #[track_caller]
    pub fn is_in(&self, css: &str) {
        self.waits(
            &format!("the keys in {css}"),
            "return document.activeElement.closest(arguments[0]) !== null",
            &[css],
        );
    }

    /// Waits until it is said there.
    #[track_caller]
    pub fn comes(&self, css: &str, words: &str) {
        self.waits(&format!("「{words}」 in {css}"), &format!("return {SAYS}"), &[css, words]);
    }

    /// Waits until it is not said there any more.
    #[track_caller]
    pub fn goes(&self, css: &str, words: &str) {
        self.waits(&format!("{css} without 「{words}」"), &format!("return !({SAYS})"), &[css, words]);
    }

    /// Whether it is said there now.
    pub fn shows(&self, css: &str, words: &str) -> bool {
        let said = self.person.window().execute(&format!("return {SAYS}"), &[css.into(), words.into()]);
        said.is_ok_and(|said| said == true)
    }

    /// How many the list says it has, once it says so.
    #[track_caller]
    pub fn listed(&self) -> u32 {
        let count = "(document.querySelector('.page-head [role=status]')?.innerText.replace(/\\D/g, '') ?? '')";
        self.waits("the number of the list", &format!("return {count} !== ''"), &[]);
        let said = self.person.window().execute(&format!("return {count}"), &[]);
        let said = said.unwrap_or_else(|error| panic!("the number of the list: {error}"));
        said.as_str().and_then(|digits| digits.parse().ok()).unwrap_or_else(|| panic!("no number: {said}"))
    }

    /// Waits until a script says yes.
    #[track_caller]
    pub fn waits(&self, what: &str, script: &str, given: &[&str]) {
        let given: Vec<_> = given.iter().map(|one| serde_json::Value::from(*one)).collect();
        let waited =
            wait_until(what, PATIENCE, || Ok((self.person.window().execute(script, &given)? == true).then_some(())));
        self.person.stands(waited);
    }
}
