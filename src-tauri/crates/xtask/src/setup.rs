//! What a fresh machine lacks: Debian packages, the screens' packages, the built screens.
//!
//! Not here: tools that only `check` needs (each is fetched where it is used).

use crate::ground::{Ground, Outcome, Stop, about, answers, cannot_start, must, shown};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// What the machine is prepared for; each needs Debian packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Compiling the window, and SQLCipher with its own OpenSSL (hence perl).
    Build,
    /// Driving the real window without a display, and looking into the report it makes.
    Window,
    /// Component tests in Chromium, fault injection and disk-full through strace and unshare, Japanese through a real
    /// input method.
    Tests,
}

impl Purpose {
    /// Everything that `test` and `check` need.
    pub const ALL: &[Self] = &[Self::Build, Self::Window, Self::Tests];

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Build => &["libwebkit2gtk-4.1-dev", "libsoup-3.0-dev", "build-essential", "pkg-config", "perl"],
            Self::Window => &["webkit2gtk-driver", "xvfb", "xauth", "fonts-noto-cjk", "poppler-utils"],
            Self::Tests => {
                &["chromium", "strace", "xclip", "util-linux", "dbus-daemon", "ibus", "ibus-gtk3", "ibus-anthy"]
            }
        }
    }
}

/// Makes the machine ready; quick when it already is.
pub fn prepare(ground: &Ground, purposes: &[Purpose]) -> Outcome {
    system_packages(purposes)?;
    screens_packages(ground)?;
    screens_built(ground)
}

/// rustfmt and clippy, which a minimal toolchain lacks.
pub fn rust_components() -> Outcome {
    let cargo = Path::new("cargo");
    if answers(cargo, &["fmt", "--version"]) && answers(cargo, &["clippy", "--version"]) {
        return Ok(());
    }
    must(Command::new("rustup").args(["component", "add", "rustfmt", "clippy"]))
        .map_err(|stop| Stop(format!("rustfmt and clippy are needed: {stop}")))
}

fn system_packages(purposes: &[Purpose]) -> Outcome {
    let wanted: Vec<&str> = purposes.iter().flat_map(|purpose| purpose.packages()).copied().collect();
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let Some(installed) = installed_packages(&wanted) else {
        // Another distribution: we cannot know its names, and what is missing will say so while building.
        println!("This machine has no dpkg. What these Debian packages hold is needed: {}", wanted.join(" "));
        return Ok(());
    };
    let missing = missing(&wanted, &installed);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing Debian packages: {}", missing.join(" "));
    let Some(prefix) = rights() else {
        return Err(Stop(format!(
            "these packages need an administrator. Run this, then the same command again:\n\n    sudo apt-get update && \
             sudo apt-get install -y --no-install-recommends {}\n",
            missing.join(" ")
        )));
    };
    for words in apt_calls(&missing) {
        let line: Vec<&str> = prefix.iter().copied().chain(words).collect();
        let mut command = Command::new(line[0]);
        command.args(&line[1..]).stdin(Stdio::null());
        println!("{}", shown(&command));
        must(&mut command)?;
    }
    Ok(())
}

/// One line per known package, `<status> <name>`; None without dpkg.
fn installed_packages(wanted: &[&str]) -> Option<String> {
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${db:Status-Status} ${Package}\\n"])
        .args(wanted)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    // It ends with 1 when a package is unknown; the answer about the others is still good.
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn missing<'a>(wanted: &[&'a str], installed: &str) -> Vec<&'a str> {
    let there: Vec<&str> = installed.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    wanted.iter().copied().filter(|name| !there.contains(name)).collect()
}

/// What goes before `apt-get`: nothing for root, sudo where it asks for no password, None otherwise.
fn rights() -> Option<&'static [&'static str]> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some(&["env", "DEBIAN_FRONTEND=noninteractive"]);
    }
    answers(Path::new("sudo"), &["-n", "true"]).then_some(&["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"])
}

fn apt_calls<'a>(missing: &[&'a str]) -> [Vec<&'a str>; 2] {
    // Another apt may be at work (unattended upgrades on a fresh machine): wait for it instead of failing.
    let apt = ["apt-get", "-o", "DPkg::Lock::Timeout=600", "-q"];
    let mut install = apt.to_vec();
    install.extend(["install", "-y", "--no-install-recommends"]);
    install.extend(missing);
    let mut update = apt.to_vec();
    update.push("update");
    [update, install]
}

fn screens_packages(ground: &Ground) -> Outcome {
    let lock = ground.ui().join("package-lock.json");
    let stamp = ground.ui().join("node_modules/.installed-from");
    let wanted = std::fs::read(&lock).map_err(about(&lock))?;
    if std::fs::read(&stamp).is_ok_and(|had| had == wanted) {
        return Ok(());
    }
    node_version()?;
    must(&mut ground.npm(&["ci", "--ignore-scripts"]))?;
    // Written last: an installation that was cut off is done again.
    std::fs::write(&stamp, wanted).map_err(about(&stamp))
}

fn node_version() -> Outcome {
    let mut node = Command::new("node");
    let output = node.arg("--version").output().map_err(|error| cannot_start(&node, &error))?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    match new_enough(&said) {
        true => Ok(()),
        false => Err(Stop(format!("Node 20.19 or later is needed; this one says {said:?}."))),
    }
}

fn new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= (20, 19)
}

/// The window embeds the built screens, so they come before cargo.
fn screens_built(ground: &Ground) -> Outcome {
    let built = ground.ui().join("dist/index.html");
    let built_at = modified(&built);
    // The screens read the same messages as everything else.
    let sources = [ground.ui(), ground.root.join("src-tauri/crates/text")];
    if built_at.is_some() && sources.iter().filter_map(|folder| newest(folder)).max() < built_at {
        return Ok(());
    }
    must(&mut ground.npm(&["run", "build"]))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|about| about.modified()).ok()
}

/// The latest change below a folder; a folder's own time is counted too, so that a deleted file is noticed.
fn newest(folder: &Path) -> Option<SystemTime> {
    let below = std::fs::read_dir(folder).ok()?.flatten().filter_map(|entry| {
        let name = entry.file_name();
        let made_by_tools = name == "node_modules" || name == "dist" || name == "target";
        match entry.file_type().ok()? {
            _ if made_by_tools => None,
            kind if kind.is_dir() => newest(&entry.path()),
            _ => modified(&entry.path()),
        }
    });
    below.chain(modified(folder)).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_counts_only_when_fully_installed() {
        let said = "installed xvfb\nconfig-files xauth\nnot-installed perl\n";
        assert_eq!(missing(&["xvfb", "xauth", "perl", "strace"], said), ["xauth", "perl", "strace"]);
    }

    #[test]
    fn apt_is_told_to_ask_nothing() {
        let [update, install] = apt_calls(&["xvfb"]);
        assert_eq!(update.last(), Some(&"update"));
        assert!(install.ends_with(&["install", "-y", "--no-install-recommends", "xvfb"]));
    }

    #[test]
    fn old_node_is_refused() {
        let answers: Vec<bool> =
            ["v18.19.0", "v20.18.3", "v20.19.0", "v22.1.0", ""].iter().map(|said| new_enough(said)).collect();
        assert_eq!(answers, [false, false, true, true, false]);
    }

    #[test]
    fn no_package_is_named_twice() {
        let mut all: Vec<&str> = Purpose::ALL.iter().flat_map(|purpose| purpose.packages()).copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
