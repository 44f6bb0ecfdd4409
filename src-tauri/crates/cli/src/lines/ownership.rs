//! Ownership as this command shows it: who leads and since when, what is open about it, who led when, and what an act
//! would change.

use comfy_table::Table;
use text::Args;

use super::{joined, leads, name, people};
use crate::known::{AssignmentRow, Day, FactRow, LeadPeriod, Ownership, OwnershipChange, WorkstreamDetail};
use crate::voice::Voice;

/// Who leads, with post and holder, since when, on what basis and who agreed.
pub fn owner(detail: &WorkstreamDetail, voice: Voice) -> String {
    let agreed = |row: &&AssignmentRow| row.holds && row.role.token() == "lead" && row.state.token() == "agreed";
    let held: Vec<String> = detail.assignments.iter().filter(agreed).map(|row| said(row, voice)).collect();
    if held.is_empty() { leads(&detail.row, voice) } else { joined(&held, voice) }
}

fn said(row: &AssignmentRow, voice: Voice) -> String {
    let mut said = with_post(row, voice);
    if let Some(from) = row.from {
        said += &voice.with("cli-since", &Args::new().set("day", voice.day_in_full(from)));
    }
    if let Some(basis) = &row.basis {
        said += &voice.with("cli-on-basis", &Args::new().set("basis", basis.reference.clone()));
    }
    if let Some(by) = &row.agreed_by {
        said += &voice.with("cli-agreed-by", &Args::new().set("who", by.clone()));
    }
    said
}

fn with_post(row: &AssignmentRow, voice: Voice) -> String {
    let organisation = name(&row.organisation.name, voice.language);
    match &row.post {
        Some(post) => {
            let (title, holders) = (name(&post.title, voice.language), people::holders(&post.holders, voice));
            let holders = if holders.is_empty() { holders } else { format!("（{holders}）") };
            format!("{organisation} {title}{holders}")
        }
        None => organisation,
    }
}

/// What is open about it: vacant or contested, since when and for how many days, who claims, and who settles.
pub fn trouble(detail: &WorkstreamDetail, at: Day, voice: Voice) -> Vec<String> {
    let row = &detail.row;
    let word = match row.ownership {
        Ownership::Settled => return Vec::new(),
        Ownership::Vacant => "assignment-vacant",
        Ownership::Contested => "assignment-contested",
    };
    let what = voice.say(word);
    let mut all = vec![match row.ownership_since {
        Some(since) => {
            let args = Args::new().set("what", what).set("day", voice.day_in_full(since));
            voice.with("cli-open-since", &args.set("days", at.days_since(since)))
        }
        None => what,
    }];
    for claim in detail.assignments.iter().filter(|row| row.holds && row.role.token() == "lead") {
        all.push(format!("{}（{}）", said(claim, voice), voice.word("assignment", claim.state.token())));
    }
    all.extend(detail.facts.iter().filter_map(|fact| match fact {
        FactRow::Dispute { dispute, settler, .. } => Some(match settler {
            Some(who) => {
                let who = name(&who.name, voice.language);
                voice.with("cli-dispute", &Args::new().set("note", dispute.note.clone()).set("who", who))
            }
            None => dispute.note.clone(),
        }),
        _ => None,
    }));
    all
}

pub fn lead_table(rows: &[LeadPeriod], voice: Voice) -> Table {
    let mut table = voice.table(&["field-from", "field-to", "field-role", "noun-organisation", "noun-post"]);
    for row in rows {
        let day = |day: Option<Day>| day.map(|day| voice.day(day)).unwrap_or_default();
        let holders: Vec<String> = row.holders.iter().map(|one| name(&one.name, voice.language)).collect();
        let post = row.post.as_ref().map(|title| name(title, voice.language)).unwrap_or_default();
        let role = voice.word("role", row.role.token());
        let role = match row.state.token() {
            "agreed" => role,
            state => format!("{role}（{}）", voice.word("assignment", state)),
        };
        table.add_row([
            day(row.from),
            day(row.to),
            role,
            name(&row.organisation.name, voice.language),
            format!("{post} {}", joined(&holders, voice)).trim().to_owned(),
        ]);
    }
    table
}

/// How ownership is, and how it would be.
pub fn ownership_table(rows: &[OwnershipChange], voice: Voice) -> Table {
    let mut table = voice.table(&["noun-code", "noun-workstream", "field-on", "cli-before", "cli-after"]);
    let held = |all: &[AssignmentRow]| -> String {
        let line = |row: &AssignmentRow| format!("{}: {}", voice.word("role", row.role.token()), with_post(row, voice));
        all.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    for row in rows {
        table.add_row([
            row.code.clone().unwrap_or_default(),
            name(&row.title, voice.language),
            voice.day(row.on),
            held(&row.before),
            held(&row.after),
        ]);
    }
    table
}
