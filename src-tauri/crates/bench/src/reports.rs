//! P8 and P9: a report's rows, its workbook and its PDF.

use floor::Fault;
use floor::data::TODAY_TEXT;
use floor::sql::{Cipher, Closing, Floor};
use floor::watch::{median, timed, watched};
use rust_xlsxwriter::Workbook;
use services::contract::ReportFormat;

use crate::Setting;
use crate::imports::floor_file;
use crate::measures::Trio;
use crate::ours::{self, Place};
use crate::table::{Figure, Goal, show};

pub fn measure(setting: &Setting, place: &Place) -> Result<(), Fault> {
    if setting.wants("P8") {
        rows(setting, place)?;
    }
    if setting.wants("P9") {
        paper(setting, place)?;
    }
    Ok(())
}

fn rows(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let workspace = place.open()?;
    let keyed = Floor::open(&floor_file(setting, "keyed"), Cipher::Keyed, Closing::Leave)?;
    let plain = Floor::open(&floor_file(setting, "plain"), Cipher::Plain, Closing::Leave)?;
    let (today, then) = (workspace.today(), ours::day("2026-10-23")?);
    let content = ours::report(today, today, &[]);
    let xlsx = ours::report(today, today, &[ReportFormat::Xlsx]);
    let all_new = ours::report(then, today, &[]);
    let (mut data, mut books, mut new, mut annex) = (Trio::default(), Trio::default(), Vec::new(), Vec::new());
    for _ in 0..setting.pairs(3, 5, 9) {
        let (made, took) = timed(|| workspace.report_content(&content));
        made?;
        data.ours.push(took);
        let (rows, took) = timed(|| keyed.report_rows());
        let rows = rows?;
        data.keyed.push(took);
        data.plain.push(timed(|| plain.report_rows()).1);
        let (made, whole) = timed(|| workspace.report(&xlsx, &mut |_| true));
        made?;
        annex.push(whole);
        // The workbook alone: the content was timed a moment ago.
        books.ours.push(whole - took_of(&data.ours));
        let (book, took) = timed(|| workbook(&rows));
        book?;
        books.keyed.push(took);
        books.plain.push(took);
        let (made, took) = timed(|| workspace.report_content(&all_new));
        made?;
        new.push(took);
    }
    show(&data.figure("P8", "report rows", Goal::Ratio(2.0)));
    let what = "· the same where every status is new since and is told";
    show(&Figure::alone("", what, "ms", median(&new), Goal::None));
    let what = format!("annex over {} workstreams: content and workbook", setting.scale.all_workstreams());
    show(&Figure::alone("P8", what, "ms", median(&annex), Goal::Most(5_000.0)));
    show(&books.figure("P8", "workbook, to the same rows by the same library", Goal::Ratio(1.3)));
    Ok(())
}

fn took_of(values: &[f64]) -> f64 {
    values.last().copied().unwrap_or_default()
}

/// The same number of rows by the library alone: no colours, no widths, no second sheet.
fn workbook(rows: &[[String; 8]]) -> Result<Vec<u8>, Fault> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            sheet.write_string(at, column, cell)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

/// As a process, for its memory. Over 200 items the paper holds exceptions and changes only.
fn paper(setting: &Setting, place: &Place) -> Result<(), Fault> {
    let folder = place.folder.join("reports");
    std::fs::create_dir_all(&folder)?;
    let (mut took, mut peaks) = (Vec::new(), Vec::new());
    for _ in 0..setting.pairs(1, 1, 3) {
        let mut command = place.command(&setting.renkei());
        command.args(["report", "coordination", "--since", "2026-10-23", "--as-of", TODAY_TEXT, "--format", "pdf"]);
        command.arg("--overwrite").arg("--output").arg(&folder);
        let (ms, peak) = watched(&mut command)?;
        took.push(ms);
        peaks.push(peak);
    }
    let small = setting.scale.all_workstreams() <= 1_000;
    let goal = if small { Goal::Most(1_200.0) } else { Goal::None };
    let rows = setting.scale.all_workstreams();
    show(&Figure::alone("P9", format!("PDF over {rows} workstreams, by the command"), "ms", median(&took), goal));
    let goal = Goal::Most(if small { 300.0 } else { 400.0 });
    show(&Figure::alone("P9", "· its peak memory", "MB", peaks.iter().copied().fold(0.0, f64::max), goal));
    let bytes = std::fs::read_dir(&folder)?.filter_map(|file| Some(file.ok()?.metadata().ok()?.len())).sum::<u64>();
    show(&Figure::alone("", "· its size", "MB", bytes as f64 / 1e6, Goal::None));
    Ok(())
}
