//! What people do, as the harnesses do it: open, assign, log, import, erase. The same in a child and in the test.

use std::fs;
use std::path::Path;

use services::contract::{Answer, Query, Receipt, Submission};
use services::model::ids::{OrganisationId, WorkstreamId};
use services::model::intent::{Intent, Stance};
use services::model::values::{Bilingual, Entry, Health, Role};
use services::rows::{AsOf, Noun, WorkstreamFilter, WorkstreamSort};
use services::{ImportRequest, Outcome, Profile, Workspace};

use super::chance::Chance;
use super::desk::ALL;

pub const fn intent(intent: Intent) -> Submission {
    Submission::Intent { intent }
}

pub fn open_workstream(title: &str) -> Submission {
    intent(Intent::OpenWorkstream {
        workstream: None,
        title: Bilingual::ja(title),
        code: None,
        parent: None,
        aim: Some("供給途絶に備えた体制を整える".to_owned()),
        outline: None,
        from: None,
        pillar: None,
        cadence: None,
        marking: None,
    })
}

pub fn assign(workstream: WorkstreamId, organisation: OrganisationId, role: Role) -> Submission {
    let (post, from, to, basis) = (None, None, None, None);
    intent(Intent::Assign { workstream, organisation, post, role, from, to, basis, stance: Stance::default() })
}

pub fn log(workspace: &Workspace, workstream: WorkstreamId, headline: &str) -> Submission {
    let headline = Some(headline.to_owned());
    let entry = Entry { health: Some(Health::AtRisk), headline, ..Entry::on(workspace.today()) };
    intent(Intent::LogStatus { workstream, entry })
}

/// A ministry by its abbreviation; every new workspace holds it.
pub fn ministry(workspace: &Workspace, abbreviation: &str) -> OrganisationId {
    let (noun, given, clock) = (Noun::Organisation, abbreviation.to_owned(), AsOf::default());
    match workspace.ask(&Query::Resolve { noun, given, clock }) {
        Ok(Answer::Resolve(found)) => found.id.into(),
        other => panic!("{other:?}"),
    }
}

/// The workstreams there are, by title.
pub fn workstreams(workspace: &Workspace) -> Vec<WorkstreamId> {
    let filter = WorkstreamFilter::default();
    let (sort, descending, clock) = (WorkstreamSort::Title, false, AsOf::default());
    match workspace.ask(&Query::Workstreams { filter, sort, descending, window: ALL, clock }) {
        Ok(Answer::Workstreams(page)) => page.items.iter().map(|row| row.id).collect(),
        other => panic!("{other:?}"),
    }
}

/// Opens a workstream and gives it a lead and a status.
pub fn begin(workspace: &mut Workspace, title: &str) -> Outcome<WorkstreamId> {
    let workstream = workspace.submit(open_workstream(title), None)?.subject.into();
    let meti = ministry(workspace, "METI");
    workspace.submit(assign(workstream, meti, Role::Lead), None)?;
    workspace.submit(log(workspace, workstream, "体制を協議中"), None)?;
    Ok(workstream)
}

const MAPPING: &str = r#"name = "survey"
label = "進捗調査"

[workstream]
key = "番号"
title = "施策名"

[[role]]
role = "lead"
columns = ["主管"]

[status]
narrative = "備考"
"#;

/// Writes a small folder to import: so many rows, with remarks that no earlier one had. Gives the request for it.
pub fn sheets(folder: &Path, rows: u32, chance: &mut Chance) -> ImportRequest {
    let folder = folder.join("sheets");
    fs::create_dir_all(&folder).unwrap();
    let mut sheet = String::from("番号,施策名,主管,備考\n");
    for row in 1..=rows {
        sheet.push_str(&format!("{row},重要物資{row}の供給確保,経済産業省,備考{:x}\n", chance.next()));
    }
    let (mapping, table) = (folder.join("survey.toml"), folder.join("survey.csv"));
    fs::write(&mapping, MAPPING).unwrap();
    fs::write(&table, sheet).unwrap();
    ImportRequest { paths: vec![table], profile: Profile::Mapping(mapping), as_of: None }
}

/// Previews an import, and gives what applies it.
pub fn prepared(workspace: &mut Workspace, request: &ImportRequest) -> Outcome<Submission> {
    let preview = workspace.preview(request, &mut |_| true)?;
    assert_eq!(preview.problem_total, 0, "{:?}", preview.problems);
    Ok(Submission::Import { handle: preview.handle })
}

pub fn import(workspace: &mut Workspace, request: &ImportRequest) -> Outcome<Receipt> {
    let submission = prepared(workspace, request)?;
    workspace.submit(submission, None)
}
