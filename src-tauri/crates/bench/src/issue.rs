//! The report that officers make each week: 60 workstreams in the forms that are sent, its preview while one writes, and
//! what it takes of memory; beside the typesetter and the workbook library alone on the same texts.

use std::path::Path;

use floor::Fault;
use floor::watch::{median, ratio_of_pairs, timed, watched};
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use services::contract::{IssueRequest, Query, ReportFormat, Submission};
use services::model::ids::WorkstreamId;
use services::model::intent::{AddMilestone, Intent, Stance};
use services::model::values::{Bilingual, Entry, Health, Role};

use crate::ours::{self, Place};
use crate::paper::Press;
use crate::table::{Figure, Goal, show};

/// As many as one weekly report has.
const ITEMS: usize = 60;
const LEADERS: [&str; 6] = ["内閣府", "外務省", "財務省", "経済産業省", "総務省", "農林水産省"];
const HEALTHS: [Health; 4] = [Health::OnTrack, Health::AtRisk, Health::OffTrack, Health::NotStarted];

/// Measures and prints; `programs` is where the command stands.
pub fn measure(programs: &Path, folder: &Path) -> Result<(), Fault> {
    let place = Place::new(folder.join("weekly"))?;
    fill(&place)?;
    let workspace = place.open()?;
    let request = |formats: &[ReportFormat]| -> Result<IssueRequest, Fault> {
        let today = workspace.today();
        let formats = formats.to_vec();
        Ok(IssueRequest { since: Some(today.plus(-7)), formats, ..IssueRequest::on("weekly", today) })
    };
    let three = request(&[ReportFormat::Pdf, ReportFormat::Docx, ReportFormat::Xlsx])?;
    let draft = request(&[])?;
    let preview = Query::ReportPreview { request: draft.clone(), template: None };
    let tables = tables(&serde_json::to_value(workspace.preview_report(&draft, None)?.document)?);
    let press = Press::new()?;
    let (mut ours, mut floors, mut seen) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..7 {
        let (made, took) = timed(|| workspace.draft_files(&three, &mut |_| true));
        made?;
        ours.push(took);
        let (made, took) = timed(|| alone(&press, &tables));
        made?;
        floors.push(took);
        let (told, took) = timed(|| Ok::<_, Fault>(serde_json::to_vec(&workspace.ask(&preview)?)?));
        told?;
        seen.push(took);
    }
    let ratio = ratio_of_pairs(&ours, &floors);
    show(&Figure {
        keyed: Some(median(&floors)),
        ratio: Some(ratio),
        ..Figure::alone(
            "rep",
            format!("PDF, DOCX and XLSX of {ITEMS} workstreams, in one"),
            "ms",
            median(&ours),
            Goal::Most(2_000.0),
        )
    });
    show(&Figure::alone("rep", "· its preview, as the window gets it", "ms", median(&seen), Goal::Most(500.0)));
    for format in [ReportFormat::Pdf, ReportFormat::Docx, ReportFormat::Xlsx] {
        let one = request(&[format])?;
        let mut took = Vec::new();
        for _ in 0..5 {
            let (made, ms) = timed(|| workspace.draft_files(&one, &mut |_| true));
            made?;
            took.push(ms);
        }
        show(&Figure::alone("", format!("· {format:?} alone"), "ms", median(&took), Goal::None));
    }
    let since = workspace.today().plus(-7).to_string();
    drop(workspace);
    memory(&place, programs, &since)
}

/// The command with all three forms, for its memory.
fn memory(place: &Place, programs: &Path, since: &str) -> Result<(), Fault> {
    let mut command = place.command(&programs.join("renkei"));
    command.args([
        "report",
        "draft",
        "--template",
        "weekly",
        "--since",
        since,
        "--format",
        "pdf,docx,xlsx",
        "--overwrite",
    ]);
    command.arg("--output").arg(&place.folder);
    let (took, peak) = watched(&mut command)?;
    show(&Figure::alone("", "· by the command, from its start", "ms", took, Goal::None));
    show(&Figure::alone("rep", "· its peak memory", "MB", peak, Goal::Most(400.0)));
    Ok(())
}

/// The libraries alone, with the same texts.
fn alone(press: &Press, tables: &[Vec<Vec<String>>]) -> Result<(), Fault> {
    press.print(tables)?;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, row) in (0..).zip(tables.iter().flatten()) {
        for (column, cell) in (0..).zip(row) {
            sheet.write_string(at, column, cell)?;
        }
    }
    book.save_to_buffer()?;
    Ok(())
}

/// The texts of a document's tables.
fn tables(document: &Value) -> Vec<Vec<Vec<String>>> {
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let cell = |cell: &Value| {
        let lines = list(cell, "lines");
        lines.iter().filter_map(|line| line["text"].as_str()).collect::<Vec<_>>().join("\n")
    };
    let row = |row: &Value| row.as_array().map(|cells| cells.iter().map(cell).collect()).unwrap_or_default();
    let blocks = list(document, "parts").iter().flat_map(|part| list(part, "blocks")).collect::<Vec<_>>();
    let tables = blocks.iter().filter(|block| block["block"] == "table");
    tables.map(|table| list(table, "rows").iter().map(row).collect()).collect()
}

/// Sixty workstreams with a lead, two statuses and a milestone each.
fn fill(place: &Place) -> Result<(), Fault> {
    let mut workspace = place.create()?;
    let today = workspace.today();
    let mut intents = Vec::new();
    for (number, leader) in (0..ITEMS).zip(LEADERS.iter().cycle()) {
        let work = WorkstreamId::from_bytes([number as u8 + 1; 16]);
        let title = Bilingual {
            ja: format!("重要物資の安定供給に関する施策その{number}"),
            en: Some(format!("Supply of goods {number}")),
        };
        let mut open = Intent::open_workstream(title, Some(format!("W{number:02}")));
        if let Intent::OpenWorkstream { workstream, .. } = &mut open {
            *workstream = Some(work);
        }
        let organisation = ours::organisation(&workspace, leader)?;
        intents.push(open);
        intents.push(Intent::Assign {
            workstream: work,
            organisation,
            post: None,
            role: Role::Lead,
            from: Some(today.plus(-400)),
            to: None,
            basis: None,
            stance: Stance::Plain,
        });
        for (back, health) in [(20, HEALTHS[number % 4]), (3, HEALTHS[(number / 2) % 4])] {
            let mut entry = Entry::on(today.plus(-back));
            entry.health = Some(health);
            entry.headline = Some(format!("調達先の調査を{back}日前に終え、代替の候補を比べている。"));
            entry.narrative = Some("候補の三者から見積りを得た。".repeat(8));
            entry.next_step = Some("関係府省との協議に諮る。".to_owned());
            entry.next_on = Some(today.plus(20));
            intents.push(Intent::LogStatus { workstream: work, entry });
        }
        intents.push(Intent::AddMilestone(AddMilestone {
            workstream: work,
            title: Bilingual::ja(format!("第{number}期の契約")),
            on: today.plus(30 + 5 * number as i32),
            milestone: None,
            critical: false,
            every: None,
            until: None,
        }));
    }
    workspace.submit(Submission::Batch { intents }, None)?;
    workspace.settle()?;
    Ok(())
}
