//! Where things are (the clone, the build output, the tools) and how cargo and npm are called from here.
//!
//! Not here: what is called in which order.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The one feature set. Another one, or leaving `--workspace` out, would build tauri a second time.
const WHOLE: [&str; 3] = ["--workspace", "--features", "renkei-desktop/custom-protocol"];

/// Why a verb could not go on, as a sentence for the person at the keyboard.
#[derive(Debug, PartialEq, Eq)]
pub struct Stop(pub String);

impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What every step answers.
pub type Outcome = Result<(), Stop>;

/// How the product is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build; the one that tests use.
    Dev,
    /// What is shipped and measured.
    Release,
}

/// The folders that everything else needs.
pub struct Ground {
    /// The clone.
    pub root: PathBuf,
    /// Build output, outside the clone unless `CARGO_TARGET_DIR` says otherwise, so that a second clone starts warm.
    pub target: PathBuf,
    /// Tools built from source, kept across clones.
    pub tools: PathBuf,
}

impl Ground {
    /// Reads the environment.
    pub fn find() -> Result<Self, Stop> {
        // Set by `cargo run`; the compiled-in value is for a binary started by hand.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(3)
            .filter(|root| root.join("tauri.conf.json").is_file())
            .ok_or_else(|| Stop(format!("{} is not inside a clone of Renkei.", manifest.display())))?
            .to_path_buf();
        let cache = cache_home()?.join("renkei");
        let target = match std::env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty()) {
            // A relative folder is meant from where the person stands, and children run elsewhere.
            Some(dir) => std::path::absolute(&dir).map_err(|error| Stop(format!("CARGO_TARGET_DIR: {error}")))?,
            None => cache.join("target"),
        };
        Ok(Self { root, target, tools: cache.join("tools") })
    }

    /// The screens' folder.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Where a binary of ours ends up.
    pub fn binary(&self, profile: Profile, name: &str) -> PathBuf {
        let folder = match profile {
            Profile::Dev => "debug",
            Profile::Release => "release",
        };
        self.target.join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A cargo call in the clone that writes to our build output.
    pub fn cargo(&self, words: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.args(words).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target).stdin(Stdio::null());
        command
    }

    /// A cargo call over the whole workspace with the one feature set.
    pub fn cargo_whole(&self, words: &[&str]) -> Command {
        let mut command = self.cargo(words);
        command.args(WHOLE);
        command
    }

    /// An npm call in the screens' folder.
    pub fn npm(&self, words: &[&str]) -> Command {
        let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command
            .args(words)
            .current_dir(self.ui())
            .env("npm_config_fund", "false")
            .env("npm_config_audit", "false")
            .env("npm_config_update_notifier", "false")
            .stdin(Stdio::null());
        command
    }

    /// Builds the window and the command line.
    ///
    /// The examples come along in the dev profile because with them cargo counts the dev-dependencies' features in,
    /// as it does for tests: the binaries, the generator and the tests then share one build of everything below.
    pub fn build(&self, profile: Profile) -> Outcome {
        let words: &[&str] = match profile {
            Profile::Dev => &["build", "--bins", "--examples"],
            Profile::Release => &["build", "--bins", "--release"],
        };
        must(&mut self.cargo_whole(words))
    }
}

fn cache_home() -> Result<PathBuf, Stop> {
    let of = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    of("XDG_CACHE_HOME")
        .filter(|dir| dir.is_absolute())
        .or_else(|| of("HOME").map(|home| home.join(".cache")))
        .or_else(|| of("LOCALAPPDATA"))
        .ok_or_else(|| Stop("neither XDG_CACHE_HOME nor HOME is set: there is no place for build output.".into()))
}

/// Runs a command with its output going straight through; anything but success stops.
pub fn must(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    match status.success() {
        true => Ok(()),
        false => Err(Stop(format!("`{}` ended with {status}.", shown(command)))),
    }
}

/// The sentence for a command that is not there.
pub fn cannot_start(command: &Command, error: &std::io::Error) -> Stop {
    Stop(format!("`{}` could not be started: {error}.", command.get_program().to_string_lossy()))
}

/// A command as a person would type it.
pub fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a program answers `--version`, or whatever it is asked.
pub fn answers(program: &Path, words: &[&str]) -> bool {
    Command::new(program)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// An `io::Error` with the file it is about.
pub fn about(path: &Path) -> impl Fn(std::io::Error) -> Stop + '_ {
    move |error| Stop(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_with_its_arguments() {
        let answer = must(Command::new("false").arg("--quiet"));
        assert_eq!(answer, Err(Stop("`false --quiet` ended with exit status: 1.".into())));
    }

    #[test]
    fn a_missing_command_is_a_sentence_and_not_a_panic() {
        let Err(Stop(sentence)) = must(&mut Command::new("renkei-no-such-program")) else {
            panic!("a program that does not exist was run");
        };
        assert!(sentence.starts_with("`renkei-no-such-program` could not be started"), "{sentence}");
    }
}
