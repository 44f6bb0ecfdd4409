//! The coverage and the findings as this command shows them.

use comfy_table::{Cell, CellAlignment, Table};
use serde_json::{Value, json};
use services::model::coverage::ColumnSum;
use services::model::findings::Evidence;
use services::rows::{Coverage, CoverageColumn, EvidenceRow, FindingRow};
use services::{COVERAGE_SUMS, OfColumn, parts_in_words};
use text::Args;

use super::{joined, name, plain, short};
use crate::voice::Voice;

// ---- coverage ----

/// The matrix: a line for each organisation, then what has no lead, and the whole.
pub fn coverage_table(found: &Coverage, voice: Voice) -> String {
    let mut table = voice.table(&["noun-organisation"]);
    let mut header = vec![Cell::new(voice.say("noun-organisation"))];
    header.extend(found.columns.iter().map(|column| Cell::new(heading(column, voice))));
    header.push(Cell::new(voice.say("coverage-total")));
    table.set_header(header);
    for line in &found.lines {
        let own = if line.own { voice.say("coverage-own") } else { String::new() };
        let mut row = vec![Cell::new(format!("{}{own}", name(&line.name, voice.language)))];
        for place in 0..found.columns.len() {
            let here = line.cells.iter().find(|cell| cell.column as usize == place);
            row.push(Cell::new(
                here.map_or_else(String::new, |here| parts_in_words(&here.cell, here.before.as_ref(), voice.language)),
            ));
        }
        row.push(Cell::new(parts_in_words(&line.sum, line.before.as_ref(), voice.language)));
        table.add_row(row);
    }
    for (words, of) in COVERAGE_SUMS {
        let mut row = vec![Cell::new(voice.say(words))];
        row.extend(found.columns.iter().map(|column| sum(of, &column.sum, column.before.as_ref())));
        row.push(sum(of, &found.sum, found.sum_before.as_ref()));
        table.add_row(row);
    }
    format!("{table}\n{}", voice.say("coverage-legend"))
}

/// A column's heading: the code where it has one, for there are many columns.
fn heading(column: &CoverageColumn, voice: Voice) -> String {
    match (&column.code, &column.name, column.pillar) {
        (Some(code), _, _) => code.clone(),
        (None, Some(called), _) => name(called, voice.language),
        (None, None, Some(pillar)) => voice.word("pillar", pillar.token()),
        (None, None, None) => voice.say("coverage-none"),
    }
}

fn sum(of: OfColumn, now: &ColumnSum, before: Option<&ColumnSum>) -> Cell {
    let (now, before) = (of(now), before.map(of));
    let told = match before.filter(|before| *before != now) {
        Some(before) => format!("{before} → {now}"),
        None => now.to_string(),
    };
    Cell::new(told).set_alignment(CellAlignment::Right)
}

// ---- findings ----

/// The finding's own token: what `findings acknowledge` takes.
pub fn finding_token(row: &FindingRow) -> String {
    let ids = row.about.iter().map(|about| about.id.to_string());
    [row.rule.token().to_owned()].into_iter().chain(ids).collect::<Vec<_>>().join(":")
}

pub fn finding_item(row: &FindingRow) -> Value {
    plain(row, &[("finding", json!(finding_token(row)))])
}

pub fn findings_table(rows: &[FindingRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["noun-finding", "finding-about", "noun-organisation", "finding-since", "finding-seen", "cli-id"]);
    for row in rows {
        let about: Vec<String> = row
            .about
            .iter()
            .map(|about| {
                let called = name(&about.name, voice.language);
                about.code.as_ref().map_or_else(|| called.clone(), |code| format!("{code} {called}"))
            })
            .collect();
        let who: Vec<String> = row.organisations.iter().map(|body| short(body, voice.language)).collect();
        let seen: Vec<String> = row.evidence.iter().flat_map(|seen| sentences(seen, voice)).collect();
        let known = row
            .acknowledged
            .as_ref()
            .map(|known| format!("（{}: {}）", voice.say("finding-acknowledged"), known.reason));
        table.add_row([
            Cell::new(format!("{}{}", voice.word("finding", row.kind.token()), known.unwrap_or_default())),
            Cell::new(joined(&about, voice)),
            Cell::new(joined(&who, voice)),
            Cell::new(row.since.map(|day| voice.day(day)).unwrap_or_default()),
            Cell::new(joined(&seen, voice)),
            Cell::new(finding_token(row)),
        ]);
    }
    table
}

/// What was seen, in words.
fn sentences(seen: &EvidenceRow, voice: Voice) -> Vec<String> {
    let called = || joined(&seen.names.iter().map(|one| name(one, voice.language)).collect::<Vec<_>>(), voice);
    let say = |id: &str, args: Args<'_>| vec![voice.with(id, &args)];
    match &seen.evidence {
        Evidence::Lead { from, agreed, .. } => {
            let id = match (agreed, from.is_some()) {
                (true, true) => "finding-seen-lead-since",
                (true, false) => "finding-seen-lead",
                (false, true) => "finding-seen-claim-since",
                (false, false) => "finding-seen-claim",
            };
            let from = from.map(|from| voice.day_in_full(from)).unwrap_or_default();
            say(id, Args::new().set("name", called()).set("from", from))
        }
        Evidence::LeadEnded { on } => say("finding-seen-lead-ended", Args::new().set("on", voice.day_in_full(*on))),
        Evidence::Workstreams { count } => say("finding-seen-workstreams", Args::new().set("count", *count)),
        Evidence::Topics { .. } => vec![called()],
        Evidence::Alike { percent, .. } => {
            say("finding-seen-alike", Args::new().set("name", called()).set("percent", *percent))
        }
        Evidence::Lacks { indicator, target, due } => {
            let lacks = [(indicator, "indicator"), (target, "target"), (due, "due")];
            let lacks = lacks.iter().filter(|(lacks, _)| **lacks);
            lacks.map(|(_, word)| voice.say(&format!("finding-lacks-{word}"))).collect()
        }
        Evidence::Goals { count } => say("finding-seen-goals", Args::new().set("count", *count)),
        Evidence::Due { on } => say("finding-seen-due", Args::new().set("on", voice.day_in_full(*on))),
    }
}
