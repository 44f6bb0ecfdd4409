//! P2 to P7, the rebuild of P10 and the growth of P4. Each pair is one of ours and one of the floor's,
//! right after the other; both must give the same answer.

use std::path::Path;
use std::process::Command;

use floor::Fault;
use floor::data::{DOMAINS, LEADER, SHORT_WORDS, Scale, TODAY, TODAY_TEXT, WORDS, written};
use floor::sql::{Cipher, Closing, Floor};
use floor::watch::{children_cpu, median, quantile, ratio_of_pairs, run, timed, watched};
use services::{Hardness, Options, Secret, Workspace};

use crate::Setting;
use crate::imports::floor_file;
use crate::ours::{self, Place};
use crate::table::{Figure, Goal, show};

/// What three sides took, pair by pair.
#[derive(Default)]
pub struct Trio {
    pub ours: Vec<f64>,
    pub keyed: Vec<f64>,
    pub plain: Vec<f64>,
}

impl Trio {
    pub fn figure(&self, id: &'static str, what: impl Into<String>, goal: Goal) -> Figure {
        Figure {
            id,
            what: what.into(),
            unit: "ms",
            ours: median(&self.ours),
            keyed: Some(median(&self.keyed)),
            plain: Some(median(&self.plain)),
            ratio: Some(ratio_of_pairs(&self.ours, &self.keyed)),
            goal,
        }
    }
}

fn same(what: &str, ours: u64, floor: u64) -> Result<(), Fault> {
    if ours == floor { Ok(()) } else { Err(format!("{what}: Renkei finds {ours}, the floor {floor}").into()) }
}

pub fn reads(setting: &Setting, place: &Place) -> Result<(), Fault> {
    if setting.wants("P5") {
        lists(setting, place)?;
        derivation(setting)?;
    }
    if setting.wants("P6") {
        searches(setting, place)?;
    }
    if setting.wants("P7") {
        matrix(setting, place)?;
    }
    if setting.wants("P10") {
        read_memory(setting, place)?;
    }
    Ok(())
}

// ---- P5 ----

fn lists(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let (keyed, plain) = (floor_file(setting, "keyed"), floor_file(setting, "plain"));
    let leader = ours::leader(&place.open()?)?;
    let (today, then) = (ours::day(TODAY_TEXT)?, ours::day(&written(TODAY - 60))?);
    let (mut now, mut past, mut warm) = (Trio::default(), Trio::default(), Trio::default());
    let open = |file: &Path, cipher| Floor::open(file, cipher, Closing::Leave);
    for _ in 0..setting.pairs(15, 21, 31) {
        for (trio, day, back) in [(&mut now, today, 0), (&mut past, then, 60)] {
            let list = |floor: Floor| match back {
                0 => floor.list(LEADER, "off-track", TODAY - 14),
                back => floor.list_on(LEADER, "off-track", TODAY - back, TODAY - back - 14),
            };
            let (mine, took) = timed(|| ours::list(&place.open()?, leader, day));
            trio.ours.push(took);
            let (theirs, took) = timed(|| list(open(&keyed, Cipher::Keyed)?));
            trio.keyed.push(took);
            same("the list", mine?.total, theirs?.len() as u64)?;
            let (theirs, took) = timed(|| list(open(&plain, Cipher::Plain)?));
            trio.plain.push(took);
            theirs?;
        }
    }
    let (workspace, keyed, plain) = (place.open()?, open(&keyed, Cipher::Keyed)?, open(&plain, Cipher::Plain)?);
    for _ in 0..51 {
        warm.ours.push(timed(|| ours::list(&workspace, leader, today)).1);
        warm.keyed.push(timed(|| keyed.list(LEADER, "off-track", TODAY - 14)).1);
        warm.plain.push(timed(|| plain.list(LEADER, "off-track", TODAY - 14)).1);
    }
    show(&now.figure("P5", "open; led by METI, off track, silent 14 days", Goal::Ratio(2.0)));
    show(&warm.figure("", "· the list alone, file open", Goal::None));
    show(&past.figure("", "· open and list, as of 60 days ago", Goal::None));
    show(&Figure::alone("P5", "as of 60 days ago", "ms", median(&past.ours), Goal::Most(100.0)));
    Ok(())
}

/// What a passphrase costs as people have it, apart from all else.
fn derivation(setting: &Setting) -> Result<(), Fault> {
    let place = Place::new(setting.folder.join("hard"))?;
    let options = || Options {
        hardness: Hardness::Calibrated,
        home: Some(place.folder.join("data/renkei")),
        ..Options::default()
    };
    let passphrase = "correct horse battery staple";
    drop(Workspace::create(&place.file(), passphrase, options())?);
    let mut took = Vec::new();
    for _ in 0..3 {
        let secret = Secret::Passphrase(passphrase.to_owned());
        let (opened, ms) = timed(|| Workspace::open(&place.file(), &secret, options()));
        drop(opened?);
        took.push(ms);
    }
    show(&Figure::alone("", "· key derivation as people have it, in no other line", "ms", median(&took), Goal::None));
    Ok(())
}

// ---- P6 ----

fn searches(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let workspace = place.open()?;
    let keyed = Floor::open(&floor_file(setting, "keyed"), Cipher::Keyed, Closing::Leave)?;
    let plain = Floor::open(&floor_file(setting, "plain"), Cipher::Plain, Closing::Leave)?;
    for word in WORDS {
        let (mut all, mut newest, mut hits) = (Trio::default(), Trio::default(), 0);
        let mut screen = Vec::new();
        for _ in 0..setting.pairs(3, 7, 15) {
            let (mine, took) = timed(|| ours::search(&workspace, word, 0, true));
            all.ours.push(took);
            let (theirs, took) = timed(|| keyed.count(word));
            all.keyed.push(took);
            all.plain.push(timed(|| plain.count(word)).1);
            hits = theirs?;
            same(word, mine?.total, hits)?;
            newest.ours.push(timed(|| ours::search(&workspace, word, 50, false)).1);
            let (done, took) = timed(|| ours::search_each(&workspace, word));
            done?;
            screen.push(took);
            newest.keyed.push(timed(|| keyed.newest(word, 50)).1);
            newest.plain.push(timed(|| plain.newest(word, 50)).1);
        }
        show(&all.figure("P6", format!("search 「{word}」, all {hits} counted"), Goal::Ratio(2.0)));
        let figure = newest.figure("P6", format!("search 「{word}」, newest 50 with text"), Goal::Most(5.0));
        show(&figure);
        let what = format!("search 「{word}」, all that the search screen asks");
        show(&Figure::alone("P6", what, "ms", median(&screen), Goal::Most(50.0)));
    }
    let scanned = plain.scan(&SHORT_WORDS)?;
    let mut found = 0;
    for (word, scanned) in SHORT_WORDS.iter().zip(&scanned) {
        found += u64::from(ours::search(&workspace, word, 0, true)?.total == *scanned);
    }
    let what = format!("words of 1 and 2 characters incomplete, of {}", SHORT_WORDS.len());
    show(&Figure::alone("P6", what, "", (SHORT_WORDS.len() as u64 - found) as f64, Goal::Most(0.0)));
    Ok(())
}

// ---- P7 ----

/// Organisation by policy domain with the health of each cell; both add up to the same number of leads.
fn matrix(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let open = |cipher, name| Floor::open(&floor_file(setting, name), cipher, Closing::Leave);
    let (mut keyed, mut plain) = (open(Cipher::Keyed, "keyed")?, open(Cipher::Plain, "plain")?);
    keyed.classify(setting.scale.domains())?;
    plain.classify(setting.scale.domains())?;
    ours::classify(&mut place.open()?, setting.scale.domains(), DOMAINS)?;
    let workspace = place.open()?;
    let today = ours::day(TODAY_TEXT)?;
    let mut trio = Trio::default();
    for _ in 0..setting.pairs(21, 31, 51) {
        let (mine, took) = timed(|| ours::coverage(&workspace, today));
        trio.ours.push(took);
        let (theirs, took) = timed(|| keyed.matrix());
        trio.keyed.push(took);
        let mine = mine?;
        let led = mine.lines.iter().flat_map(|line| &line.cells).map(|cell| u64::from(cell.cell.parts.lead)).sum();
        same("the matrix", led, theirs?.iter().map(|share| share.workstreams).sum())?;
        trio.plain.push(timed(|| plain.matrix()).1);
    }
    show(&trio.figure("P7", "coverage: organisation × policy domain", Goal::Ratio(2.0)));
    show(&Figure::alone(
        "P7",
        "the same, as the screen has to wait for it",
        "ms",
        median(&trio.ours),
        Goal::Most(50.0),
    ));
    Ok(())
}

// ---- P10: memory of reads ----

fn read_memory(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let list: &[&str] =
        &["workstream", "list", "--led-by", "METI", "--health", "off-track", "--stale", "14", "--as-of", TODAY_TEXT];
    let reads: [(&str, &[&str]); 4] = [
        ("renkei workstream list --led-by METI …", list),
        ("renkei workstream list (200 of all)", &["workstream", "list"]),
        ("renkei search 電池", &["search", "電池"]),
        ("renkei history b0-00001", &["history", "b0-00001"]),
    ];
    for (what, words) in reads {
        let (took, peak) = watched(place.command(&setting.renkei()).args(words))?;
        let what = format!("{what}: peak memory ({took:.0} ms)");
        show(&Figure::alone("P10", what, "MB", peak, Goal::Most(40.0)));
    }
    Ok(())
}

// ---- P2, P3 ----

pub fn writes(setting: &Setting, place: &Place) -> Result<(), Fault> {
    if setting.wants("P3") {
        commits(setting, place)?;
    }
    if setting.wants("P2") {
        commands(setting, place)?;
    }
    Ok(())
}

/// A workstream's code; each write goes to another one, as in life.
fn code(number: usize) -> String {
    format!("b0-{:05}", number % 1_000 + 1)
}

const HEADLINE: &str = "蓄電池の供給契約を締結した";

fn commits(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let mut workspace = place.open()?;
    let mut keyed = Floor::open(&floor_file(setting, "keyed"), Cipher::Keyed, Closing::Leave)?;
    let mut plain = Floor::open(&floor_file(setting, "plain"), Cipher::Plain, Closing::Leave)?;
    let mut trio = Trio::default();
    for number in 0..400 {
        let code = code(number);
        let workstream = ours::workstream(&workspace, &code)?;
        let (done, took) = timed(|| ours::log(&mut workspace, workstream, HEADLINE));
        done?;
        trio.ours.push(took);
        let (done, took) = timed(|| keyed.log(&code, "on-track", TODAY, HEADLINE));
        done?;
        trio.keyed.push(took);
        let (done, took) = timed(|| plain.log(&code, "on-track", TODAY, HEADLINE));
        done?;
        trio.plain.push(took);
    }
    show(&trio.figure("P3", "log one status, app running: p50 of 400", Goal::Ratio(1.15)));
    for (part, name, goal) in [(0.95, "p95", Goal::None), (0.99, "p99", Goal::Ratio(1.5))] {
        let of = |values: &[f64]| quantile(values, part);
        show(&Figure {
            id: "P3",
            what: format!("log one status, app running: {name} of 400"),
            unit: "ms",
            ours: of(&trio.ours),
            keyed: Some(of(&trio.keyed)),
            plain: Some(of(&trio.plain)),
            ratio: None,
            goal,
        });
    }
    Ok(())
}

fn log_command(place: &Place, renkei: &Path, number: usize) -> Command {
    let mut command = place.command(renkei);
    command.args(["status", "log"]).arg(code(number));
    command.args(["--health", "on-track", "--as-of", TODAY_TEXT, "--headline", HEADLINE]);
    command
}

fn commands(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let renkei = setting.renkei();
    let floor = |cipher: &str, closing: &str, number: usize| {
        let mut command = setting.floor();
        command.arg("log").arg(floor_file(setting, cipher)).args([cipher, closing]).arg(code(number));
        command.args(["on-track", TODAY_TEXT, HEADLINE]);
        run(&mut command)
    };
    let (mut usual, mut lazy) = (Trio::default(), Trio::default());
    for number in 500..500 + setting.pairs(31, 31, 31) {
        let took = run(&mut log_command(place, &renkei, number))?;
        usual.ours.push(took);
        lazy.ours.push(took);
        for (cipher, usual, lazy) in
            [("keyed", &mut usual.keyed, &mut lazy.keyed), ("plain", &mut usual.plain, &mut lazy.plain)]
        {
            usual.push(floor(cipher, "checkpoint", number)?);
            lazy.push(floor(cipher, "leave", number)?);
        }
    }
    show(&usual.figure("P2", "renkei status log, to a one-shot floor process", Goal::Ratio(0.8)));
    show(&lazy.figure("", "· to a floor process that leaves the WAL", Goal::None));
    let mut idle = Vec::new();
    for _ in 0..15 {
        idle.push(run(Command::new(&renkei).arg("--version"))?);
    }
    show(&Figure::alone("", "· of it: a process of that size that does nothing", "ms", median(&idle), Goal::None));
    Ok(())
}

// ---- P4 ----

/// The same command in the smallest and in the largest workspace, in turn: processor time only.
pub fn growth(places: &[(Scale, Place)], programs: &Path) -> Result<(), Fault> {
    let [(small, first), .., (large, last)] = places else { return Ok(()) };
    let mut sums = [0.0; 2];
    let runs = 40;
    for number in 600..600 + runs {
        for (sum, place) in sums.iter_mut().zip([first, last]) {
            let before = children_cpu()?;
            run(&mut log_command(place, &programs.join("renkei"), number))?;
            *sum += children_cpu()? - before;
        }
    }
    let each = sums.map(|sum| sum / runs as f64);
    println!("\n── {} to {}", large.name, small.name);
    show(&Figure {
        id: "P4",
        what: format!("processor time of renkei status log, {} (beside: {})", large.name, small.name),
        unit: "ms",
        ours: each[1],
        keyed: Some(each[0]),
        plain: None,
        ratio: None,
        goal: Goal::Ratio(1.2),
    });
    Ok(())
}

// ---- P10: rebuild ----

pub fn rebuild(setting: &Setting, place: &Place) -> Result<(), Fault> {
    if !setting.wants("P10") {
        return Ok(());
    }
    let mut workspace = place.open()?;
    let (done, took) = timed(|| workspace.rebuild());
    done?;
    show(&Figure::alone("P10", "rebuild of all views", "ms", took, Goal::Most(30_000.0)));
    let (done, took) = timed(|| workspace.verify());
    let verified = done?;
    show(&Figure::alone("", format!("· verify {} changes", verified.changes), "ms", took, Goal::None));
    Ok(())
}
