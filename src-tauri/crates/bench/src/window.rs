//! How soon after its start the window shows something, beside a Tauri window that holds one word; from outside, by
//! looking at a virtual screen, so that both are measured alike and the program has no part for it.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use floor::Fault;
use floor::watch::{median, now, ratio_of_pairs};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

use crate::table::{self, Figure, Goal};

/// A blank window has one colour, or the few of its frame; letters with smooth edges have more.
const COLOURS_OF_CONTENT: usize = 12;

const SIZE: (u16, u16) = (1280, 800);
const PATIENCE: Duration = Duration::from_secs(60);

/// Starts of each, after one that warms the disk's memory.
const PAIRS: usize = 10;

/// Measures, and prints the line.
pub fn measure(programs: &Path, folder: &Path) -> Result<(), Fault> {
    let screen = Screen::open()?;
    let ours = programs.join("renkei-desktop");
    let empty = programs.join("examples/empty_window");
    let home = folder.join("window");
    let (mut our_times, mut empty_times) = (Vec::new(), Vec::new());
    for pair in 0..=PAIRS {
        let first = screen.shows_within(&empty, &home)?;
        let second = screen.shows_within(&ours, &home)?;
        if pair > 0 {
            empty_times.push(first);
            our_times.push(second);
        }
    }
    let what = "window: first content, beside an empty Tauri window";
    let alone = Figure::alone("win", what, "ms", median(&our_times), Goal::Ratio(1.2));
    let (keyed, ratio) = (Some(median(&empty_times)), Some(ratio_of_pairs(&our_times, &empty_times)));
    table::show(&Figure { keyed, ratio, ..alone });
    Ok(())
}

/// A screen that nobody sees.
pub struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    /// How programs call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn open() -> Result<Self, Fault> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{}x{}x24", SIZE.0, SIZE.1), "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        if let Some(out) = process.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        Ok(Self { process, name: format!(":{}", number.trim()) })
    }

    /// Milliseconds from the start of a program, in a home that has never seen it, until it shows something.
    fn shows_within(&self, program: &Path, home: &Path) -> Result<f64, Fault> {
        Ok(self.shows(program, home)?.0)
    }

    /// The same, and the program goes on.
    pub fn shows(&self, program: &Path, home: &Path) -> Result<(f64, Running), Fault> {
        if home.exists() {
            std::fs::remove_dir_all(home)?;
        }
        std::fs::create_dir_all(home)?;
        let (client, number) = x11rb::connect(Some(&self.name))?;
        let root = client.setup().roots.get(number).ok_or("the display has no screen")?.root;
        let start = now();
        let mut window = Running::start(program, home, &self.name)?;
        loop {
            let picture = client.get_image(ImageFormat::Z_PIXMAP, root, 0, 0, SIZE.0, SIZE.1, u32::MAX)?.reply()?.data;
            let taken = start.elapsed();
            let colours: BTreeSet<&[u8]> = picture.chunks_exact(4).collect();
            if colours.len() > COLOURS_OF_CONTENT {
                return Ok((taken.as_secs_f64() * 1_000.0, window));
            }
            if let Some(ended) = window.0.try_wait()? {
                return Err(format!("{} ended before it showed anything: {ended}", program.display()).into());
            }
            if taken > PATIENCE {
                return Err(format!("{} showed nothing", program.display()).into());
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A program with all that it started.
pub struct Running(Child);

impl Running {
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    fn start(program: &Path, home: &Path, display: &str) -> Result<Self, Fault> {
        Self::start_with(Command::new(program), home, display, &[])
    }

    /// With folders of its own besides the home.
    pub fn start_with(
        mut command: Command,
        home: &Path,
        display: &str,
        folders: &[(&str, &Path)],
    ) -> Result<Self, Fault> {
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            command.env(name, home);
        }
        command.envs(folders.iter().copied());
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let started = quiet
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .env("GTK_USE_PORTAL", "0")
            .spawn()?;
        Ok(Self(started))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}
