//! P1 and the part of P10 that an import leaves behind: times, memory, bytes on disk.

use std::path::{Path, PathBuf};
use std::process::Command;

use floor::Fault;
use floor::watch::{median, ratio_of_pairs};

use crate::Setting;
use crate::ours::{Laps, Place};
use crate::table::{Figure, Goal, show};

/// Imports on both sides, and leaves the last workspace and the last two floors for the other measurements.
pub fn measure(setting: &Setting) -> Result<Place, Fault> {
    let pairs = if setting.wants("P1") { setting.pairs(1, 3, 5) } else { 1 };
    let (mut ours, mut keyed, mut plain, mut place) = (Vec::new(), Vec::new(), Vec::new(), None);
    for pair in 0..pairs {
        let folder = setting.folder.join(format!("ours-{pair}"));
        ours.push(renkei(setting, &folder)?);
        keyed.push(floor(setting, &floor_file(setting, "keyed"), "keyed", "all")?);
        plain.push(floor(setting, &floor_file(setting, "plain"), "plain", "all")?);
        if let Some(Place { folder }) = place.replace(Place::new(folder)?) {
            std::fs::remove_dir_all(folder)?;
        }
    }
    let place = place.ok_or("no import was made")?;
    if setting.wants("P1") {
        times(&ours, &keyed, &plain);
        parts(setting)?;
    }
    if setting.wants("P10") {
        sizes(setting, &place, &ours, &keyed)?;
    }
    Ok(place)
}

/// The floor's file.
pub fn floor_file(setting: &Setting, cipher: &str) -> PathBuf {
    setting.folder.join(format!("floor-{cipher}.db"))
}

fn numbers(command: &mut Command) -> Result<Vec<f64>, Fault> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let text = String::from_utf8(output.stdout)?;
    Ok(text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?)
}

fn renkei(setting: &Setting, folder: &Path) -> Result<Laps, Fault> {
    match numbers(setting.again().arg("import").arg(folder).args(&setting.sheets))?.as_slice() {
        &[read, preview, decide, record, peak] => Ok(Laps { read, preview, decide, record, peak }),
        _ => Err("the import told something else".into()),
    }
}

/// Milliseconds and peak MB.
fn floor(setting: &Setting, file: &Path, cipher: &str, parts: &str) -> Result<(f64, f64), Fault> {
    for ending in ["", "-wal", "-shm"] {
        let mut old = file.as_os_str().to_owned();
        old.push(ending);
        if Path::new(&old).exists() {
            std::fs::remove_file(old)?;
        }
    }
    match numbers(setting.floor().arg("import").arg(file).args([cipher, parts]).args(&setting.sheets))?.as_slice() {
        &[took, peak] => Ok((took, peak)),
        _ => Err("the floor told something else".into()),
    }
}

fn times(ours: &[Laps], keyed: &[(f64, f64)], plain: &[(f64, f64)]) {
    let column = |of: fn(&Laps) -> f64| ours.iter().map(of).collect::<Vec<_>>();
    let took = |floor: &[(f64, f64)]| floor.iter().map(|(took, _)| *took).collect::<Vec<_>>();
    let (all, keyed, plain) = (column(Laps::all), took(keyed), took(plain));
    show(&Figure {
        id: "P1",
        what: "import: preview and apply (first step ≤ 3×)".to_owned(),
        unit: "ms",
        ours: median(&all),
        keyed: Some(median(&keyed)),
        plain: Some(median(&plain)),
        ratio: Some(ratio_of_pairs(&all, &keyed)),
        goal: Goal::Ratio(1.5),
    });
    for (what, of) in [
        ("· read and check the sheet", (|laps| laps.read) as fn(&Laps) -> f64),
        ("· compare, rehearse, tell the differences", |laps| laps.preview),
        ("· back up, decide again", |laps| laps.decide),
        ("· record: ledger, views, search, commit", |laps| laps.record),
    ] {
        show(&Figure::alone("", what, "ms", median(&column(of)), Goal::None));
    }
}

/// The floor with parts left out: what the index and the projection cost by themselves.
fn parts(setting: &Setting) -> Result<(), Fault> {
    for (what, parts) in [("· floor without search", "no-search"), ("· floor, tables only", "tables")] {
        let mut both = [0.0; 2];
        for (took, cipher) in both.iter_mut().zip(["keyed", "plain"]) {
            *took = floor(setting, &setting.folder.join("parts.db"), cipher, parts)?.0;
        }
        let mut figure = Figure::alone("", what, "ms", f64::NAN, Goal::None);
        (figure.keyed, figure.plain, figure.ratio) = (Some(both[0]), Some(both[1]), Some(f64::NAN));
        show(&figure);
    }
    Ok(())
}

fn sizes(setting: &Setting, place: &Place, ours: &[Laps], keyed: &[(f64, f64)]) -> Result<(), Fault> {
    let tables = setting.folder.join("tables.db");
    floor(setting, &tables, "plain", "tables")?;
    let megabytes = |file: &Path| -> Result<f64, Fault> { Ok(std::fs::metadata(file)?.len() as f64 / 1e6) };
    let (mine, tables) = (megabytes(&place.file())?, megabytes(&tables)?);
    show(&Figure {
        id: "P10",
        what: "file, to the tables only (first step ≤ 6×)".to_owned(),
        unit: "MB",
        ours: mine,
        keyed: Some(tables),
        plain: Some(megabytes(&floor_file(setting, "plain"))?),
        ratio: Some(mine / tables),
        goal: Goal::Ratio(4.0),
    });
    let most = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, f64::max);
    show(&Figure {
        id: "P10",
        what: "peak memory of the import".to_owned(),
        unit: "MB",
        ours: most(&mut ours.iter().map(|laps| laps.peak)),
        keyed: Some(most(&mut keyed.iter().map(|(_, peak)| *peak))),
        plain: None,
        ratio: None,
        goal: Goal::Most(150.0),
    });
    Ok(())
}
