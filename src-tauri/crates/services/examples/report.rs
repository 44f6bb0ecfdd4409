//! Draws the report of the 224 sample projects into a folder, for looking at it:
//! `cargo run -p services --example report -- DIR [ja|en] [FOLDER]`. With something of every kind of change in
//! it. A FOLDER of RS tables is taken in as well, to see how long a large report takes.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant as Stopwatch;

use model::intent::{Intent, Stance};
use model::time::{Day, Instant};
use model::values::{Basis, BasisKind, Bilingual, Entry, Health, Role, WorkstreamField};
use services::contract::{Answer, Language, Query, ReportFormat, ReportRequest, Submission};
use services::{Clock, ExportFormat, Failure, Hardness, ImportRequest, Options, Profile, Workspace};
use store::rows::{Noun, WorkstreamRow};

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let Some(folder) = args.next().map(PathBuf::from) else {
        eprintln!("usage: report DIR [ja|en] [FOLDER]");
        return ExitCode::from(2);
    };
    let language = if args.next().is_some_and(|it| it == "en") { Language::En } else { Language::Ja };
    match draw(&folder, language, args.next().map(PathBuf::from)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure} {}", failure.data);
            ExitCode::FAILURE
        }
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day of this file")
}

fn at(day: &str) -> Clock {
    Clock::Fixed(format!("{day}T01:00:00Z").parse::<Instant>().expect("an instant of this file"))
}

#[expect(clippy::disallowed_methods, reason = "this program is a stopwatch, too")]
fn draw(folder: &Path, language: Language, tables: Option<PathBuf>) -> Result<(), Failure> {
    let begun = Stopwatch::now();
    let lap = |what: &str| eprintln!("{what:<24} {:>8.3} s", begun.elapsed().as_secs_f64());
    let _ = std::fs::remove_dir_all(folder.join("workspace"));
    std::fs::create_dir_all(folder.join("workspace")).map_err(|_| Failure::of(services::Code::FileFault))?;
    let path = folder.join("workspace").join("sample.renkei");
    let options = |clock| Options {
        sample: true,
        hardness: Hardness::Harness,
        home: Some(folder.join("workspace").join("home")),
        clock,
    };
    let secret = services::Secret::Passphrase("correct horse battery staple".to_owned());
    let (mut workspace, _) = Workspace::create(&path, "correct horse battery staple", options(at("2026-10-20")))?;
    if let Some(tables) = tables {
        let request = ImportRequest { paths: vec![tables], profile: Profile::RsSystem, as_of: None };
        let handle = workspace.preview(&request, &mut |_| true)?.handle;
        workspace.submit(Submission::Import { handle }, None)?;
    }
    drop(workspace);
    lap("create");
    let mut workspace = Workspace::open(&path, &secret, options(at("2026-11-12")))?;
    happen(&mut workspace)?;
    lap("write");
    let workspace = Workspace::open(&path, &secret, options(at("2026-11-20")))?;
    let formats = vec![ReportFormat::Pdf, ReportFormat::Xlsx, ReportFormat::Html, ReportFormat::Md];
    let request = ReportRequest {
        since: day("2026-11-01"),
        as_of: day("2026-11-20"),
        language,
        formats,
        readers: None,
        both: false,
    };
    workspace.report_content(&request)?;
    lap("content");
    for (format, bytes) in workspace.report(&request, &mut |_| true)? {
        let name = format!("report.{format:?}").to_lowercase();
        std::fs::write(folder.join(name), bytes).map_err(|_| Failure::of(services::Code::FileFault))?;
    }
    lap("four forms");
    for format in ExportFormat::ALL {
        for (name, bytes) in workspace.export(format)? {
            std::fs::write(folder.join(name), bytes).map_err(|_| Failure::of(services::Code::FileFault))?;
        }
        lap(format.token());
    }
    Ok(())
}

/// A fortnight of coordination.
fn happen(workspace: &mut Workspace) -> Result<(), Failure> {
    let all = rows(workspace)?;
    let organisation = |workspace: &Workspace, given: &str| {
        let query = Query::Resolve { noun: Noun::Organisation, given: given.to_owned(), clock: Default::default() };
        match workspace.ask(&query)? {
            Answer::Resolve(found) => Ok(found.id.into()),
            _ => Err(Failure::of(services::Code::Broken)),
        }
    };
    let mut submit = |intent| workspace.submit(Submission::Intent { intent }, None);
    for (row, health) in
        all.iter().step_by(5).zip([Health::OnTrack, Health::AtRisk, Health::OffTrack].into_iter().cycle())
    {
        let mut entry = Entry::on(day("2026-11-10"));
        entry.health = Some(health);
        entry.headline = Some("関係府省庁との調整を終え、実施計画を改定した。".to_owned());
        entry.narrative = Some("計画どおり進めている。\n地方公共団体との協議は12月に始める。".to_owned());
        entry.next_step = Some("有識者会議での中間報告".to_owned());
        entry.next_on = Some(day("2026-12-15"));
        if health == Health::OffTrack {
            entry.obstacles = Some("部材の調達の遅れ".to_owned());
        }
        submit(Intent::LogStatus { workstream: row.id, entry })?;
    }
    let basis = Some(Basis {
        kind: Some(BasisKind::Agreement),
        reference: "関係府省庁申合せ".to_owned(),
        on: None,
        verification: None,
    });
    let (soumu, keisan) = (organisation(workspace, "総務省")?, organisation(workspace, "METI")?);
    let mut submit = |intent| workspace.submit(Submission::Intent { intent }, None);
    let assign = |row: &WorkstreamRow, organisation, stance| Intent::Assign {
        workstream: row.id,
        organisation,
        post: None,
        role: Role::Lead,
        from: Some(day("2026-11-15")),
        to: None,
        basis: basis.clone(),
        stance,
    };
    let lead_is_not = |name: &'static str| {
        move |row: &&WorkstreamRow| row.lead.first().is_some_and(|lead| !lead.name.ja.starts_with(name))
    };
    let others: Vec<&WorkstreamRow> =
        all.iter().filter(lead_is_not("総務省")).filter(lead_is_not("経済産業省")).collect();
    submit(assign(others[3], soumu, Stance::Transfer))?;
    submit(assign(others[30], keisan, Stance::Claim))?;
    submit(assign(others[50], keisan, Stance::Joint))?;
    let title = WorkstreamField::Title(Bilingual::ja("重要物資の供給網に関する調査（改称）"));
    submit(Intent::ReviseWorkstream { workstream: others[7].id, set: vec![title] })?;
    let reason = Some("事業の終了".to_owned());
    submit(Intent::CloseWorkstream { workstream: others[11].id, on: day("2026-11-18"), reason })?;
    submit(Intent::OpenWorkstream {
        workstream: None,
        title: Bilingual::ja("海底ケーブルの防護に関する連絡調整"),
        code: Some("C-1".to_owned()),
        parent: None,
        aim: None,
        outline: None,
        from: Some(day("2026-11-16")),
        pillar: None,
        cadence: None,
        marking: None,
    })?;
    Ok(())
}

fn rows(workspace: &Workspace) -> Result<Vec<WorkstreamRow>, Failure> {
    let query = Query::Workstreams {
        filter: Default::default(),
        sort: Default::default(),
        descending: false,
        window: store::rows::Window { offset: 0, limit: 100_000 },
        clock: Default::default(),
    };
    match workspace.ask(&query)? {
        Answer::Workstreams(page) => Ok(page.items),
        _ => Err(Failure::of(services::Code::Broken)),
    }
}
