//! The window at work: how long from a key to the painted answer, how long a frame of scrolling keeps the screens busy,
//! what the whole program holds in memory, and how large the screens are. Keys come through X and pictures are taken
//! from it, so that everything between the hardware and the screen is in the figures.
//!
//! Not here: how soon the window shows something (`window`).

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use floor::Fault;
use floor::watch::{now, quantile};
use serde_json::{Value, json};
use services::contract::Introduction;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

use crate::Setting;
use crate::keyboard::Keyboard;
use crate::ours::{self, PASSPHRASE, Place};
use crate::table::{Figure, Goal, show};
use crate::webdriver::{Session, Trouble, wait_until};
use crate::window::{Running, Screen};

const PATIENCE: Duration = Duration::from_secs(120);

/// A picture that has not changed for so long is the answer.
const QUIET: Duration = Duration::from_millis(300);

/// Keys of each sort, and how many of them may change nothing: the answer may be what stood there.
const KEYS: usize = 40;
const IDLE: usize = 4;

/// As wide as a scroll bar at most, in pixels. At the right edge it fades for seconds after it was of use, which is no
/// answer.
const SCROLL_BAR: i64 = 16;

/// A key that has changed nothing for so long changes nothing.
const SOON: Duration = Duration::from_secs(5);

/// Measures at one scale, and prints the lines.
pub fn measure(setting: &Setting, place: &Place) -> Result<(), Fault> {
    settle_in(place)?;
    let screen = Screen::open()?;
    let desk = Desk::open(setting, place, &screen)?;
    desk.unlock()?;
    let beside = beside_empty(setting, &desk)?;
    desk.show_keys("a letter in the quick filter", Desk::filter, Goal::Most(100.0))?;
    desk.show_keys("the selection a row down", Desk::step, Goal::Most(50.0))?;
    desk.show_keys("another record opened beside the list", Desk::follow, Goal::Most(100.0))?;
    for step in [32, 96] {
        let (laid_out, painted) = desk.scroll(step)?;
        let frame = |what: &str, part: f64| format!("scrolling {step} px a frame: {what}, p{:.0}", part * 100.0);
        let line = |what: String, took: f64, goal| show(&Figure::alone("desk", what, "ms", took, goal));
        line(frame("script and layout", 0.5), quantile(&laid_out, 0.5), Goal::None);
        line(frame("script and layout", 0.95), quantile(&laid_out, 0.95), Goal::Most(8.0));
        line(frame("and painting", 0.5), quantile(&painted, 0.5), Goal::None);
        line(frame("and painting", 0.95), quantile(&painted, 0.95), Goal::None);
    }
    show(&beside);
    let after = desk.memory()?;
    show(&Figure::alone("", "· the same after all this", "MB", after, Goal::None));
    Ok(())
}

/// The screens as they are shipped: what they weigh does not depend on the scale.
pub fn bundle() -> Result<(), Fault> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/dist");
    let files = files(&folder)?;
    for (what, endings) in
        [("scripts", &["js"][..]), ("styles", &["css"][..]), ("fonts", &["ttf", "woff", "woff2"][..])]
    {
        let (mut raw, mut packed) = (0.0, 0.0);
        for file in
            files.iter().filter(|file| file.extension().is_some_and(|end| endings.iter().any(|one| end == *one)))
        {
            let bytes = std::fs::read(file)?;
            raw += bytes.len() as f64 / 1e3;
            packed += gzipped(&bytes)? / 1e3;
        }
        show(&Figure::alone("desk", format!("screens: {what}"), "kB", raw, Goal::None));
        show(&Figure::alone("", "· as gzip would send them", "kB", packed, Goal::None));
    }
    Ok(())
}

/// As after a first run: someone works here, and this workspace was open last.
fn settle_in(place: &Place) -> Result<(), Fault> {
    let mut workspace = place.open()?;
    let organisation = ours::leader(&workspace)?;
    workspace.introduce(&Introduction { name: "佐藤 花子".into(), organisation, title: "課長補佐".into() })?;
    workspace.settle()?;
    let last = json!({ "workspace": place.file() });
    std::fs::write(place.folder.join("data/renkei/window.json"), last.to_string())?;
    Ok(())
}

/// The open window under the driver's hand, with a keyboard before it and an eye on it.
struct Desk {
    session: Session,
    driver: Running,
    keyboard: Keyboard,
    eye: Eye,
}

impl Desk {
    fn open(setting: &Setting, place: &Place, screen: &Screen) -> Result<Self, Fault> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let home = place.folder.join("home");
        std::fs::create_dir_all(&home)?;
        let driver =
            Running::start_with(command, &home, screen.name(), &[("XDG_DATA_HOME", &place.folder.join("data"))])?;
        told(wait_until("the driver", PATIENCE, || Ok(Session::ready(port).then_some(()))))?;
        let program = setting.window();
        let session = told(Session::open(port, &program, &[], PATIENCE))?;
        told(wait_until("the passphrase's field", PATIENCE, || session.find("input[type=password]").map(Some)))?;
        let keyboard = Keyboard::at(screen.name()).map_err(|error| error.to_string())?;
        Ok(Self { session, driver, keyboard, eye: Eye::on(screen.name())? })
    }

    fn unlock(&self) -> Result<(), Fault> {
        self.types(PASSPHRASE)?;
        self.press("Enter")?;
        self.awaits("rows", "return document.querySelectorAll('.kit-grid [role=row]').length > 5")?;
        self.eye.rests(self.eye.all)
    }

    /// p50 and p95 of a sort of key.
    fn show_keys(
        &self,
        what: &str,
        work: impl Fn(&Self) -> Result<Vec<Option<f64>>, Fault>,
        goal: Goal,
    ) -> Result<(), Fault> {
        let keys = work(self)?;
        let took: Vec<f64> = keys.iter().flatten().copied().collect();
        if took.len() + IDLE < keys.len() {
            return Err(format!("{what}: {} of {} keys changed nothing", keys.len() - took.len(), keys.len()).into());
        }
        let line =
            |what: String, part: f64, goal| show(&Figure::alone("desk", what, "ms", quantile(&took, part), goal));
        line(format!("key to paint: {what}, p50 of {}", took.len()), 0.5, goal);
        line(format!("key to paint: {what}, p95"), 0.95, Goal::None);
        Ok(())
    }

    /// Each letter narrows the list to others, and each one that is taken back widens it.
    fn filter(&self) -> Result<Vec<Option<f64>>, Fault> {
        let list = self.place_of(".kit-grid")?;
        self.press("Ctrl+F")?;
        self.types("b0-00")?;
        self.eye.rests(self.eye.all)?;
        let mut took = Vec::new();
        for key in
            ["1", "Backspace", "2", "Backspace", "3", "Backspace", "4", "Backspace"].into_iter().cycle().take(KEYS)
        {
            took.push(self.timed(key, list)?);
        }
        self.press("Ctrl+A")?;
        self.press("Delete")?;
        self.press("Esc")?;
        self.eye.rests(self.eye.all)?;
        Ok(took)
    }

    fn step(&self) -> Result<Vec<Option<f64>>, Fault> {
        let list = self.place_of(".kit-grid")?;
        self.press("Ctrl+Home")?;
        self.eye.rests(self.eye.all)?;
        (0..KEYS).map(|_| self.timed("Down", list)).collect()
    }

    fn follow(&self) -> Result<Vec<Option<f64>>, Fault> {
        self.press("Enter")?;
        self.awaits("a record", "return document.querySelector('.record') !== null")?;
        self.press("Esc")?;
        self.eye.rests(self.eye.all)?;
        let record = self.place_of(".record")?;
        (0..KEYS).map(|_| self.timed("Down", record)).collect()
    }

    /// Milliseconds from a key until the last change of a part of the screen.
    fn timed(&self, key: &str, part: Part) -> Result<Option<f64>, Fault> {
        let before = self.eye.sees(part)?;
        let start = now();
        self.press(key)?;
        self.eye.changes(part, before, start)
    }

    /// Milliseconds of each frame that the page's own thread was busy while the list is scrolled, from the first that is
    /// told of it, scroll event or frame: until the frame is laid out, and until it is painted.
    fn scroll(&self, step: u32) -> Result<(Vec<f64>, Vec<f64>), Fault> {
        told(self.session.execute(SCROLL, &[json!(step)]))?;
        let done = told(wait_until("the scrolling", PATIENCE, || {
            let done = self.session.execute("return window.renkeiScrolled ?? null", &[])?;
            Ok((done != Value::Null).then_some(done))
        }))?;
        let of = |what: usize| {
            let frames = done.as_array().into_iter().flatten();
            frames.filter_map(|frame| frame[what].as_f64()).collect()
        };
        Ok((of(0), of(1)))
    }

    /// What the program and all that it started hold, in MB.
    fn memory(&self) -> Result<f64, Fault> {
        held_below(self.driver.id())
    }

    fn press(&self, key: &str) -> Result<(), Fault> {
        self.keyboard.press(key).map_err(|error| error.to_string().into())
    }

    fn types(&self, letters: &str) -> Result<(), Fault> {
        self.keyboard.types(letters).map_err(|error| error.to_string().into())
    }

    fn awaits(&self, what: &str, script: &str) -> Result<(), Fault> {
        told(wait_until(what, PATIENCE, || Ok((self.session.execute(script, &[])? == true).then_some(()))))
    }

    /// Where an element is on the screen. The window is the only one, without a frame.
    fn place_of(&self, css: &str) -> Result<Part, Fault> {
        let script = "const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); \
                      return [x, y, width, Math.min(height, innerHeight - y)].map(Math.floor)";
        let place = told(self.session.execute(script, &[json!(css)]))?;
        let at = |index: usize| place[index].as_i64().ok_or("an element without a place");
        let (x, y) = (i16::try_from(at(0)?)?, i16::try_from(at(1)?)?);
        let (right, down) = (u16::try_from(at(2)? - SCROLL_BAR)?, u16::try_from(at(3)?)?);
        Ok(Part { x: self.eye.all.x + x, y: self.eye.all.y + y, width: right, height: down })
    }
}

const SCROLL: &str = r"
const frame = document.querySelector('.kit-grid');
const step = arguments[0];
const took = [];
let begun = null;
let laidOut = 0;
const begin = () => { begun ??= performance.now(); };
frame.addEventListener('scroll', begin, true);
const after = new MessageChannel();
after.port1.onmessage = () => {
  if (begun !== null) took.push([laidOut - begun, performance.now() - begun]);
  begun = null;
  if (took.length < 140) return requestAnimationFrame(turn);
  frame.removeEventListener('scroll', begin, true);
  window.renkeiScrolled = took.slice(20);
};
const turn = () => {
  begin();
  frame.scrollTop += step;
  void frame.offsetHeight;
  laidOut = performance.now();
  after.port2.postMessage(null);
};
window.renkeiScrolled = null;
frame.scrollTop = 0;
requestAnimationFrame(turn);
return null;
";

/// A part of the screen, in pixels.
#[derive(Debug, Clone, Copy)]
struct Part {
    x: i16,
    y: i16,
    width: u16,
    height: u16,
}

/// Looks at the screen from outside.
struct Eye {
    client: RustConnection,
    root: Window,
    /// Where the window is.
    all: Part,
}

impl Eye {
    fn on(display: &str) -> Result<Self, Fault> {
        let (client, number) = x11rb::connect(Some(display))?;
        let root = client.setup().roots.get(number).ok_or("the display has no screen")?.root;
        let mut all = Part { x: 0, y: 0, width: 0, height: 0 };
        for window in client.query_tree(root)?.reply()?.children {
            let size = client.get_geometry(window)?.reply()?;
            let is_shown = client.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
            if is_shown && size.width > all.width {
                all = Part { x: size.x, y: size.y, width: size.width, height: size.height };
            }
        }
        Ok(Self { client, root, all })
    }

    fn sees(&self, Part { x, y, width, height }: Part) -> Result<Vec<u8>, Fault> {
        Ok(self.client.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, u32::MAX)?.reply()?.data)
    }

    /// Milliseconds until the last change before it is quiet; none where nothing changes.
    fn changes(&self, part: Part, before: Vec<u8>, start: Instant) -> Result<Option<f64>, Fault> {
        let (mut last, mut picture) = (None, before);
        loop {
            let at = start.elapsed();
            let seen = self.sees(part)?;
            if seen != picture {
                picture = seen;
                last = Some(start.elapsed());
            }
            match last {
                Some(last) if at > last + QUIET => return Ok(Some(last.as_secs_f64() * 1e3)),
                None if at > SOON => return Ok(None),
                _ => pause(),
            }
        }
    }

    /// Waits until nothing changes any more.
    fn rests(&self, part: Part) -> Result<(), Fault> {
        let (mut since, mut picture) = (now(), self.sees(part)?);
        while since.elapsed() < QUIET {
            pause();
            let seen = self.sees(part)?;
            if seen != picture {
                (since, picture) = (now(), seen);
            }
        }
        Ok(())
    }
}

/// Between two looks; without it the looking would take the processor from what it looks at.
#[expect(clippy::disallowed_methods, reason = "a screen does not tell that it changed")]
fn pause() {
    std::thread::sleep(Duration::from_millis(1));
}

/// The memory of the whole program just after opening, beside that of an empty window.
fn beside_empty(setting: &Setting, desk: &Desk) -> Result<Figure, Fault> {
    let ours = desk.memory()?;
    let home = setting.folder.join("empty");
    let screen = Screen::open()?;
    let (_, empty) = screen.shows(&setting.empty_window(), &home)?;
    let keyed = held_by(empty.id())? + held_below(empty.id())?;
    let what = "memory of all processes (PSS), beside an empty window's";
    let alone = Figure::alone("desk", what, "MB", ours, Goal::None);
    Ok(Figure { keyed: Some(keyed), ..alone })
}

/// The proportional share of a process, in MB (10^6 bytes).
fn held_by(process: u32) -> Result<f64, Fault> {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).ok_or("no Pss")?;
    let kib: f64 = line.split_whitespace().next().ok_or("no Pss")?.parse()?;
    Ok(kib * 1024.0 / 1e6)
}

/// Of all that a process started, and what those started.
fn held_below(process: u32) -> Result<f64, Fault> {
    let mut sum = 0.0;
    for thread in std::fs::read_dir(format!("/proc/{process}/task"))? {
        for child in std::fs::read_to_string(thread?.path().join("children"))?.split_whitespace() {
            let child = child.parse()?;
            sum += held_by(child)? + held_below(child)?;
        }
    }
    Ok(sum)
}

fn told<T>(answer: Result<T, Trouble>) -> Result<T, Fault> {
    answer.map_err(|trouble| trouble.to_string().into())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(self::files(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

/// How many bytes gzip makes of these.
fn gzipped(bytes: &[u8]) -> Result<f64, Fault> {
    let mut gzip = Command::new("gzip").arg("-9c").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = gzip.stdin.take().ok_or("gzip takes nothing")?;
    let bytes = bytes.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&bytes));
    let output = gzip.wait_with_output()?;
    writing.join().map_err(|_| "gzip was not written to")??;
    Ok(output.stdout.len() as f64)
}
