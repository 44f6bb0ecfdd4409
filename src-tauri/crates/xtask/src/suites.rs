//! The test runners and the checkers, as `test` and `check` call them.
//!
//! Not here: what is tested.

use crate::ground::{Ground, Outcome, about, answers, must};
use crate::steps::Steps;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The cargo-deny that is built when `check` first needs it (some minutes, once per machine).
const DENY: &str = "0.20.2";

/// Every test there is: Rust with the real window among them, documentation, screens.
pub fn all(ground: &Ground, steps: &mut Steps) {
    // First, because tests start the command line and the window as a person would.
    steps.run("build", || ground.build(crate::ground::Profile::Dev));
    steps.suite("Rust tests", &mut rust_tests(ground));
    steps.suite("documentation tests", &mut ground.cargo_whole(&["test", "--doc", "--no-fail-fast"]));
    steps.suite("screen tests", &mut ground.npm(&["test"]));
}

/// nextest where a person has it; otherwise what comes with cargo, since building nextest costs minutes.
fn rust_tests(ground: &Ground) -> Command {
    let words: &[&str] = match answers(Path::new("cargo"), &["nextest", "--version"]) {
        true => &["nextest", "run", "--no-fail-fast"],
        false => &["test", "--tests", "--no-fail-fast"],
    };
    let cargo = ground.cargo_whole(words);
    match cfg!(target_os = "linux") {
        true => under_virtual_display(&cargo),
        false => cargo,
    }
}

/// The same command with a display of its own, so that tests never open windows in front of a person at work.
fn under_virtual_display(command: &Command) -> Command {
    let mut wrapped = Command::new("xvfb-run");
    wrapped
        .args(["--auto-servernum", "--server-args", "-screen 0 1280x800x24"])
        .arg(command.get_program())
        .args(command.get_args())
        .env_remove("WAYLAND_DISPLAY");
    if let Some(folder) = command.get_current_dir() {
        wrapped.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => wrapped.env(name, value),
            None => wrapped.env_remove(name),
        };
    }
    wrapped
}

/// Rust's formatting.
pub fn format(ground: &Ground) -> Outcome {
    // rustfmt colours its differences even in a file.
    let colour = if std::io::stdout().is_terminal() { "auto" } else { "never" };
    must(&mut ground.cargo(&["fmt", "--all", "--check", "--", "--color", colour]))
}

/// The lockfile answers for every dependency. Fetches for all platforms, as the licence check looks at all of them.
pub fn lockfile(ground: &Ground) -> Outcome {
    must(&mut ground.cargo(&["fetch", "--locked"]))
}

/// Lints, warnings included.
pub fn clippy(ground: &Ground) -> Outcome {
    let mut command = ground.cargo_whole(&["clippy", "--all-targets"]);
    command.args(["--", "--deny", "warnings"]);
    must(&mut command)
}

/// The screens' own checks: format and lints, types, direction of imports.
pub fn screens(ground: &Ground) -> Outcome {
    must(&mut ground.npm(&["run", "check"]))
}

/// Which crates may come in: bans, licences, sources. Known vulnerabilities need the network and are looked up by hand.
pub fn deny(ground: &Ground) -> Outcome {
    let tool = deny_tool(ground)?;
    must(
        Command::new(tool)
            .current_dir(&ground.root)
            .args(["--workspace", "--locked", "check", "--hide-inclusion-graph"])
            .args(["bans", "licenses", "sources"]),
    )
}

fn deny_tool(ground: &Ground) -> Result<PathBuf, crate::ground::Stop> {
    let tool = ground.tools.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if answers(&tool, &["--version"]) {
        return Ok(tool);
    }
    let build = ground.tools.join("build");
    let mut install = ground.cargo(&["install", "cargo-deny", "--locked", "--version", DENY, "--root"]);
    // Its own build folder: other flags in ours would rebuild what both share.
    must(install.arg(&ground.tools).env("CARGO_TARGET_DIR", &build).env_remove("CARGO_INCREMENTAL"))?;
    std::fs::remove_dir_all(&build).map_err(about(&build))?;
    Ok(tool)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_display_wrapper_keeps_folder_environment_and_arguments() {
        let mut plain = Command::new("cargo");
        plain.args(["test", "--doc"]).current_dir("/").env("CARGO_TARGET_DIR", "/t");
        let wrapped = under_virtual_display(&plain);
        assert_eq!(wrapped.get_program(), "xvfb-run");
        let arguments: Vec<_> = wrapped.get_args().collect();
        assert!(arguments.ends_with(&["cargo".as_ref(), "test".as_ref(), "--doc".as_ref()]));
        assert_eq!(wrapped.get_current_dir(), Some(Path::new("/")));
        assert!(wrapped.get_envs().any(|pair| pair == ("CARGO_TARGET_DIR".as_ref(), Some("/t".as_ref()))));
    }
}
