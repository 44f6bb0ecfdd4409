//! `run`: the window on a display, or the demonstration where there is none.
//!
//! Not here: what the demonstration does (the test `demo` in `tests/e2e` drives the same window through its visible
//! controls).

use crate::ground::{Ground, Outcome, Profile, Stop, about, must};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether a window could be seen.
pub fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Opens the window and waits until it is closed.
pub fn open_window(ground: &Ground, profile: Profile, arguments: &[&str]) -> Outcome {
    must(Command::new(ground.binary(profile, "renkei-desktop")).args(arguments))
}

/// Drives the window under a virtual display and says where the pictures are.
pub fn without_display(ground: &Ground, profile: Profile) -> Outcome {
    println!(
        "\nThere is no display here. The same window runs under a virtual one instead: first run, import, assign, log, \
         report."
    );
    let folder = ground.root.join("target/demo");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(about(&folder))?;
    }
    std::fs::create_dir_all(&folder).map_err(about(&folder))?;
    let mut command = ground.cargo_whole(&["test", "--test", "e2e"]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    command.args(["--", "demo", "--exact", "--nocapture"]).env("RENKEI_DEMO_DIR", &folder);
    must(&mut command)?;
    let left = left_behind(&folder)?;
    if !left.iter().any(|path| path.extension().is_some_and(|kind| kind == "png")) {
        return Err(Stop("the demonstration left no screenshot, so it showed nothing.".into()));
    }
    println!("\nThe demonstration left:");
    left.iter().for_each(|path| println!("  {}", path.display()));
    Ok(())
}

fn left_behind(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let entries = std::fs::read_dir(folder).map_err(about(folder))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    paths.sort();
    Ok(paths)
}
