//! A real Japanese input method at a display: Anthy under IBus, as Linux desktops have it, between the keyboard and the
//! window.
//!
//! Not here: what is typed with it (`composing`).

use crate::stage::{Home, absent};
use crate::webdriver::{Trouble, wait_until};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Starting two daemons and the dictionary beside other builds.
const STARTING: Duration = Duration::from_secs(60);

/// What windows need to know so that they ask it.
pub const ENVIRONMENT: [(&str, &str); 1] = [("GTK_IM_MODULE", "ibus")];

/// The daemon with all that it started.
pub struct InputMethod(Child);

impl InputMethod {
    /// Starts it at that display, and waits until Anthy answers for the keys.
    pub fn start(home: &Home, display: &str) -> Result<Self, Trouble> {
        let program = |name: &str| {
            let mut command = home.command_at(name.as_ref(), display);
            // The engine is written in Python, and needs the system's own.
            command.env("PATH", "/usr/bin:/bin").env("GSETTINGS_BACKEND", "memory");
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command
        };
        let daemon = program("dbus-run-session")
            .args(["--", "ibus-daemon", "--panel=disable", "--emoji-extension=disable", "--desktop=none"])
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .process_group(0)
            .spawn()
            .map_err(|error| absent("dbus-run-session", "dbus-daemon ibus ibus-gtk3 ibus-anthy", &error))?;
        let method = Self(daemon);
        wait_until("the input method (Debian: ibus, ibus-gtk3, ibus-anthy)", STARTING, || {
            // It ends with 1 where it cannot set the keyboard's layout too, which is right as it is: so it is asked.
            let _ = program("ibus").args(["engine", "anthy"]).status();
            let chosen = program("ibus").arg("engine").stdout(Stdio::piped()).output();
            Ok(chosen.is_ok_and(|said| said.stdout.trim_ascii() == b"anthy").then_some(()))
        })?;
        Ok(method)
    }
}

impl Drop for InputMethod {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}
