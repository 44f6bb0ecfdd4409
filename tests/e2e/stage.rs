//! The stage for one window: a home of its own, a display, the driver; and everything cleared away at the end.
//!
//! Not here: what happens in the window.

use crate::input_method::{self, InputMethod};
use crate::picture;
use crate::webdriver::{self, Session, Trouble};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::ops::Deref;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tempfile::TempDir;

/// The first start of WebKit on a cold machine takes seconds, and other builds may run beside it.
const OPENING: Duration = Duration::from_secs(120);

/// WebKitGTK's own driver; it starts the app itself, so nothing stands between.
const DRIVER: &str = "WebKitWebDriver";

/// Two windows on one display take each other's focus: one at a time in this process.
static TURN: Mutex<()> = Mutex::new(());

/// A person's home folder, which outlives a window so that the app can be opened again.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// An empty one.
    pub fn new() -> Self {
        let folder = TempDir::new().expect("there is room for a temporary folder");
        // WebKit and GTK refuse a runtime folder that others can read; a temporary folder is private already.
        for name in ["config", "data", "cache", "state", "run", "documents", "answers"] {
            std::fs::create_dir(folder.path().join(name)).expect("the home is ours");
        }
        let run = folder.path().join("run");
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        std::fs::set_permissions(run, private).expect("the home is ours");
        Self { folder }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// What the system's next dialog of that sort answers: WebDriver cannot drive those, so debug builds of the app
    /// look here instead (`dialogs.rs` in the shell names the sorts).
    ///
    /// # Panics
    /// In release builds, which ask in the system's dialogs whatever happens.
    pub fn answer(&self, dialog: &str, path: &Path) {
        if !cfg!(debug_assertions) {
            panic!("release builds take no prepared answers: run this in the dev profile");
        }
        let path = path.to_str().expect("the tests' paths are UTF-8");
        std::fs::write(self.path().join("answers").join(dialog), path).expect("the home is ours");
    }

    /// A program that sees this home, and not the one of whoever runs the tests.
    pub fn command(&self, program: &Path) -> Command {
        self.command_at(program, "")
    }

    /// The same at a display.
    pub fn command_at(&self, program: &Path, display: &str) -> Command {
        let mut command = Command::new(program);
        self.furnish(&mut command, display);
        command
    }

    /// Where the app and the driver write what they have to say.
    fn log(&self) -> PathBuf {
        self.path().join("window.log")
    }

    /// What to say when the window did not come up.
    fn last_words(&self) -> String {
        let log = std::fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }

    fn furnish(&self, command: &mut Command, display: &str) {
        let at = |name: &str| self.path().join(name);
        command
            .env("HOME", self.path())
            .env("XDG_CONFIG_HOME", at("config"))
            .env("XDG_DATA_HOME", at("data"))
            .env("XDG_CACHE_HOME", at("cache"))
            .env("XDG_STATE_HOME", at("state"))
            .env("XDG_RUNTIME_DIR", at("run"))
            .env("XDG_DOCUMENTS_DIR", at("documents"))
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            // A window that the person at this machine has open is not to be woken, nor their portal asked.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .env("GTK_USE_PORTAL", "0")
            .env("LC_ALL", "C.UTF-8")
            .env("RENKEI_TEST_FILES", at("answers"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
    }
}

/// An open window; closed, and its processes ended, when dropped.
pub struct Window {
    session: Session,
    // Ended in this order, after the session.
    _driver: Driver,
    _input_method: Option<InputMethod>,
    display: Option<Display>,
    /// The name of the display on which it is, its own or another.
    shown_on: String,
    _turn: MutexGuard<'static, ()>,
}

impl Window {
    /// Opens our app in this home.
    pub fn open(home: &Home) -> Self {
        let app = Path::new(env!("CARGO_BIN_EXE_renkei-desktop"));
        match Self::open_program(home, app, OPENING) {
            Ok(window) => window,
            Err(trouble) => panic!("the window did not open: {trouble}\n{}", home.last_words()),
        }
    }

    /// Opens our app on a display where nothing else is.
    pub fn open_alone(home: &Home) -> Self {
        let app = Path::new(env!("CARGO_BIN_EXE_renkei-desktop"));
        let opened = Display::start().and_then(|display| Self::open_on(home, app, OPENING, Err(display), None));
        opened.unwrap_or_else(|trouble| panic!("the window did not open: {trouble}\n{}", home.last_words()))
    }

    /// The same with a Japanese input method between the keyboard and the window.
    pub fn open_with_input_method(home: &Home) -> Self {
        let app = Path::new(env!("CARGO_BIN_EXE_renkei-desktop"));
        let opened = Display::start().and_then(|display| {
            let method = InputMethod::start(home, &display.name)?;
            Self::open_on(home, app, OPENING, Err(display), Some(method))
        });
        opened.unwrap_or_else(|trouble| panic!("the window did not open: {trouble}\n{}", home.last_words()))
    }

    /// Opens any program that lets itself be driven.
    pub fn open_program(home: &Home, program: &Path, patience: Duration) -> Result<Self, Trouble> {
        let display = match std::env::var("DISPLAY") {
            Ok(name) if !name.is_empty() => Ok(name),
            _ => Err(Display::start()?),
        };
        Self::open_on(home, program, patience, display, None)
    }

    /// On the display of that name, or on one of its own.
    fn open_on(
        home: &Home,
        program: &Path,
        patience: Duration,
        display: Result<String, Display>,
        input_method: Option<InputMethod>,
    ) -> Result<Self, Trouble> {
        // A test that failed with its window open has ended it all the same.
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let (name, display) = match display {
            Ok(name) => (name, None),
            Err(own) => (own.name.clone(), Some(own)),
        };
        let known = if input_method.is_some() { &input_method::ENVIRONMENT[..] } else { &[] };
        let driver = Driver::start(DRIVER, home, &name, known)?;
        let session = Session::open(driver.port, program, &[], patience)?;
        Ok(Self { session, _driver: driver, _input_method: input_method, display, shown_on: name, _turn: turn })
    }

    /// The display that is this window's alone.
    pub fn own_display(&self) -> Option<&str> {
        self.display.as_ref().map(|display| display.name.as_str())
    }
}

impl Deref for Window {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Window {
    /// Writes what the window shows as PNG.
    pub fn photograph(&self, to: &Path) -> Result<(), Trouble> {
        picture::take(&self.shown_on, to)
    }

    /// What the window showed when its test failed.
    fn last_look(&self) {
        let test = std::thread::current().name().unwrap_or("window").replace("::", "-");
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.png"));
        match self.photograph(&file) {
            Ok(()) => eprintln!("the window as it was: {}", file.display()),
            Err(trouble) => eprintln!("the window could not be seen any more: {trouble}"),
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.last_look();
        }
        // Politely first, so that the app closes as when a person closes it; the driver's end takes the rest along.
        let _ = self.session.close();
    }
}

/// A virtual screen, for machines without one.
struct Display {
    process: Child,
    name: String,
}

impl Display {
    fn start() -> Result<Self, Trouble> {
        let mut process = Command::new("Xvfb")
            // It chooses a free number itself and says which.
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| absent("Xvfb", "xvfb", &error))?;
        let mut number = String::new();
        if let Some(out) = process.stdout.take() {
            // It writes once it takes connections: reading is waiting.
            let _ = BufReader::new(out).read_line(&mut number);
        }
        let display = Self { process, name: format!(":{}", number.trim()) };
        // A program that finds no display says so in a place where nobody looks, and is then waited for.
        match x11rb::connect(Some(&display.name)) {
            Ok(_) => Ok(display),
            Err(error) => Err(Trouble::Broken(format!("Xvfb opened no display: {error}"))),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The driver's process, and all that it started.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start(program: &str, home: &Home, display: &str, known: &[(&str, &str)]) -> Result<Self, Trouble> {
        let port = free_port()?;
        let log = || std::fs::File::options().create(true).append(true).open(home.log());
        let out = log().map_err(|error| Trouble::Broken(error.to_string()))?;
        let err = log().map_err(|error| Trouble::Broken(error.to_string()))?;
        let mut command = Command::new(program);
        home.furnish(&mut command, display);
        let process = command
            .arg(format!("--port={port}"))
            .envs(known.iter().copied())
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err)
            // A group of its own, so that the app and WebKit's processes end with it.
            .process_group(0)
            .spawn()
            .map_err(|error| absent(program, "webkit2gtk-driver", &error))?;
        let driver = Self { process, port };
        webdriver::wait_until("the driver", Duration::from_secs(20), || Ok(Session::ready(port).then_some(())))?;
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16, Trouble> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Trouble::Broken(format!("no free port: {error}")))
}

/// What to say when a program of the stage is not there.
pub fn absent(program: &str, package: &str, error: &std::io::Error) -> Trouble {
    Trouble::Broken(format!(
        "{program} could not be started ({error}). The real-window tests need it: \
         `apt-get install {package}`, or `cargo xtask test`, which installs what is missing"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_driver_fails_with_a_sentence() {
        let Err(Trouble::Broken(sentence)) = Driver::start("NoSuchDriver", &Home::new(), ":0", &[]) else {
            panic!("a driver that does not exist was started");
        };
        assert!(
            sentence.starts_with("NoSuchDriver could not be started")
                && sentence.contains("apt-get install webkit2gtk-driver"),
            "{sentence}"
        );
    }

    #[test]
    fn a_program_that_opens_no_window_is_not_waited_for_forever() {
        let home = Home::new();
        let opened = Window::open_program(&home, Path::new("/bin/true"), Duration::from_secs(2));
        let Err(Trouble::Broken(sentence)) = opened else {
            panic!("a program without a window was driven");
        };
        assert_eq!(sentence, "POST /session: no answer within 2 s");
    }

    #[test]
    fn nothing_is_left_running() {
        let home = Home::new();
        let display = Display::start().expect("there is a virtual display");
        let driver = Driver::start(DRIVER, &home, &display.name, &[]).expect("there is a driver");
        let ids = [driver.process.id(), display.process.id()];
        let runs = |id: &u32| Path::new(&format!("/proc/{id}")).exists();
        assert!(ids.iter().all(runs));
        drop((driver, display));
        assert!(!ids.iter().any(runs));
    }
}
