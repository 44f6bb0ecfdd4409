//! `cargo xtask bench`: Renkei against the floor, alternating in the same run, and the table of ratios.
//!
//! `bench [--scale 1k|10k|1m]… [--only P1,P5,rep,win,desk]… [--folder DIR] [--seed N]`. Only ratios within one run mean
//! anything: the machine is shared. What it measures is in [`measures`], the floor in `floor`.

mod desk;
mod imports;
mod issue;
mod measures;
mod ours;
mod paper;
mod reports;
mod table;
mod window;

// The window is driven as its tests drive it; what they need besides is not used here.
#[path = "../../../../tests/e2e/http.rs"]
mod http;
#[path = "../../../../tests/e2e/keyboard.rs"]
#[expect(dead_code, reason = "shared with the tests of the real window")]
mod keyboard;
#[path = "../../../../tests/e2e/webdriver.rs"]
#[expect(dead_code, reason = "shared with the tests of the real window")]
mod webdriver;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use floor::Fault;
use floor::data::{self, SCALES, Scale};
use floor::watch::own_peak;

use crate::ours::Place;

/// What was asked for.
struct Wanted {
    scales: Vec<Scale>,
    only: Vec<String>,
    folder: PathBuf,
    seed: u64,
}

/// What every measurement needs.
pub struct Setting {
    /// How much there is.
    pub scale: Scale,
    /// The sheets.
    pub sheets: Vec<PathBuf>,
    /// Where everything is written.
    pub folder: PathBuf,
    /// The folder of this program and its neighbours.
    programs: PathBuf,
    only: Vec<String>,
}

impl Setting {
    /// The `renkei` command of the same build.
    pub fn renkei(&self) -> PathBuf {
        self.programs.join("renkei")
    }
    /// The floor's own program.
    pub fn floor(&self) -> Command {
        Command::new(self.programs.join("floor"))
    }
    /// The window.
    pub fn window(&self) -> PathBuf {
        self.programs.join("renkei-desktop")
    }
    /// A Tauri window with one word.
    pub fn empty_window(&self) -> PathBuf {
        self.programs.join("examples/empty_window")
    }
    /// This program again.
    pub fn again(&self) -> Command {
        Command::new(self.programs.join("bench"))
    }
    /// Whether a goal is asked for.
    pub fn wants(&self, id: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == id)
    }
    /// So many pairs, fewer where each is long.
    pub fn pairs(&self, few: usize, more: usize, most: usize) -> usize {
        match self.scale.name {
            "1m" => few,
            "10k" => more,
            _ => most,
        }
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        // The import in a process of its own, for its memory is measured.
        ["import", folder, sheets @ ..] => import(folder, sheets),
        _ => wanted(&words).and_then(|wanted| all(&wanted)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("bench: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn wanted(words: &[&str]) -> Result<Wanted, Fault> {
    let mut wanted = Wanted {
        scales: Vec::new(),
        only: Vec::new(),
        folder: std::env::temp_dir().join(format!("renkei-bench-{}", std::process::id())),
        seed: 20_261_120,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
        match *word {
            "--scale" => {
                let known = SCALES.iter().find(|scale| scale.name == *value);
                wanted.scales.push(*known.ok_or_else(|| format!("no scale {value}: 1k, 10k or 1m"))?);
            }
            "--only" => wanted.only.extend(value.split(',').map(str::to_owned)),
            "--folder" => wanted.folder = PathBuf::from(value),
            "--seed" => wanted.seed = value.parse()?,
            _ => return Err(format!("no such word: {word}").into()),
        }
    }
    if wanted.scales.is_empty() {
        wanted.scales = SCALES.to_vec();
    }
    Ok(wanted)
}

fn all(wanted: &Wanted) -> Result<(), Fault> {
    println!("{}", table::machine()?);
    println!("Under {}; seed {}.", wanted.folder.display(), wanted.seed);
    println!("P11 is not timed: it is a property test.");
    let programs = std::env::current_exe()?.parent().ok_or("this program stands nowhere")?.to_owned();
    let mut places: Vec<(Scale, Place)> = Vec::new();
    for scale in &wanted.scales {
        println!("{}", table::head(scale.name));
        let folder = wanted.folder.join(scale.name);
        // What an earlier run left is not this run's.
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        let sheets = data::write(&folder, *scale, wanted.seed)?.into_iter().map(|(sheet, _)| sheet).collect();
        let setting = Setting { scale: *scale, sheets, folder, programs: programs.clone(), only: wanted.only.clone() };
        let place = imports::measure(&setting)?;
        measures::reads(&setting, &place)?;
        measures::writes(&setting, &place)?;
        reports::measure(&setting, &place)?;
        measures::rebuild(&setting, &place)?;
        if setting.wants("desk") {
            desk::measure(&setting, &place)?;
        }
        places.push((*scale, place));
    }
    measures::growth(&places, &programs)?;
    if wanted.only.is_empty() || wanted.only.iter().any(|only| only == "rep") {
        println!("{}", table::head("weekly report"));
        issue::measure(&programs, &wanted.folder)?;
    }
    if wanted.only.is_empty() || wanted.only.iter().any(|only| only == "win") {
        println!("{}", table::head("window"));
        window::measure(&programs, &wanted.folder)?;
    }
    if wanted.only.is_empty() || wanted.only.iter().any(|only| only == "desk") {
        println!("{}", table::head("screens"));
        desk::bundle()?;
    }
    println!("\n{}", table::machine()?);
    std::fs::remove_dir_all(&wanted.folder)?;
    Ok(())
}

fn import(folder: &str, sheets: &[&str]) -> Result<(), Fault> {
    let place = Place::new(PathBuf::from(folder))?;
    let mut workspace = place.create()?;
    let mut sum = ours::Laps::default();
    for sheet in sheets {
        let laps = ours::import(&mut workspace, &PathBuf::from(sheet))?;
        sum.read += laps.read;
        sum.preview += laps.preview;
        sum.decide += laps.decide;
        sum.record += laps.record;
    }
    workspace.settle()?;
    println!("{} {} {} {} {}", sum.read, sum.preview, sum.decide, sum.record, own_peak());
    Ok(())
}
