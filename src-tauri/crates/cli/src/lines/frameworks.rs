//! Frameworks and partners as this command shows them.

use comfy_table::{Cell, CellAlignment, Table};
use serde_json::{Value, json};
use services::parts_in_words;
use services::rows::{ComingDate, FrameworkDetail, FrameworkMap, WorkstreamRow};
use text::Language;

use super::{Lines, mark, name, plain, short, tie_lines, workstream_item, workstream_table};
use crate::voice::Voice;

/// A framework a row, each with the bodies behind it.
pub fn framework_items(found: &FrameworkMap, language: Language) -> Vec<Value> {
    let mut items = Vec::new();
    for (place, row) in (0_u32..).zip(&found.frameworks) {
        let behind = found.cells.iter().filter(|cell| cell.framework == place).filter_map(|cell| {
            let body = found.bodies.get(cell.body as usize)?;
            Some(json!({
                "organisation": body.organisation, "name": body.name, "parts": cell.cell.parts,
                "health": cell.cell.health, "tie": cell.tie,
            }))
        });
        let title = Value::String(name(&row.row.name, language));
        items.push(plain(row, &[("title", title), ("bodies", Value::Array(behind.collect()))]));
    }
    items
}

/// A day, in how many days, and of what.
fn next(date: &ComingDate, voice: Voice) -> String {
    let step = date.step.as_ref().map(|step| format!(" {step}")).unwrap_or_default();
    format!("{} {}{step}", voice.day(date.on), name(&date.name, voice.language))
}

pub fn framework_table(found: &FrameworkMap, voice: Voice) -> Table {
    let mut table = voice.table(&[
        "cli-kind",
        "noun-framework",
        "coverage-workstreams",
        "assignment-vacant",
        "noun-organisation",
        "framework-next",
        "noun-verification",
        "cli-id",
    ]);
    for (place, row) in (0_u32..).zip(&found.frameworks) {
        let bodies = found.cells.iter().filter(|cell| cell.framework == place).filter_map(|cell| {
            let called = short(&found.bodies.get(cell.body as usize)?.organisation, voice.language);
            let parts = parts_in_words(&cell.cell, None, voice.language);
            Some(if parts.is_empty() { called } else { format!("{called}（{parts}）") })
        });
        table.add_row([
            Cell::new(voice.word("topic-kind", row.row.kind.token())),
            Cell::new(name(&row.row.name, voice.language)),
            Cell::new(row.sum.workstreams).set_alignment(CellAlignment::Right),
            Cell::new(row.sum.vacant).set_alignment(CellAlignment::Right),
            Cell::new(bodies.collect::<Vec<_>>().join("\n")),
            Cell::new(row.next.as_ref().map(|date| next(date, voice)).unwrap_or_default()),
            Cell::new(mark(row.row.verification, voice).unwrap_or_default()),
            Cell::new(row.row.id),
        ]);
    }
    table
}

pub fn framework_detail(found: &FrameworkDetail, language: Language) -> Value {
    let linked: Vec<Value> =
        found.linked.items.iter().map(|row: &WorkstreamRow| workstream_item(row, language)).collect();
    let title = Value::String(name(&found.framework.row.name, language));
    let linked = json!({ "items": linked, "total": found.linked.total });
    plain(found, &[("title", title), ("linked", linked)])
}

pub fn framework_lines(found: &FrameworkDetail, voice: Voice) -> String {
    let (row, sum) = (&found.framework.row, &found.framework.sum);
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.name, voice.language));
    lines.field("noun-code", row.code.as_deref());
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("cli-kind", Some(&voice.word("topic-kind", row.kind.token())));
    lines.field("noun-as-of", Some(&voice.day_in_full(found.day)));
    lines.field("field-summary", row.summary.as_ref().map(|text| name(text, voice.language)).as_deref());
    lines.field("field-on", row.on.map(|day| voice.day_in_full(day)).as_deref());
    lines.field("field-reference", row.reference.as_deref());
    lines.field("noun-verification", mark(row.verification, voice).as_deref());
    let none = voice.say("framework-next-none");
    let coming = found.framework.next.as_ref().map_or(none, |date| next(date, voice));
    lines.field("framework-next", Some(&coming));
    lines.field("coverage-workstreams", Some(&sum.workstreams.to_string()));
    lines.field("assignment-vacant", Some(&sum.vacant.to_string()));
    lines.field("assignment-contested", Some(&sum.contested.to_string()));
    for body in &found.bodies {
        let parts = parts_in_words(&body.cell, None, voice.language);
        let named = body.tie.map(|tie| voice.word("tie", tie.token()));
        let said: Vec<String> = [Some(parts).filter(|parts| !parts.is_empty()), named].into_iter().flatten().collect();
        lines.field("noun-organisation", Some(&format!("{}: {}", name(&body.name, voice.language), said.join(" "))));
    }
    for date in found.coming.iter().chain(&found.past) {
        let mark = mark(date.verification, voice).map(|mark| format!(" [{mark}]")).unwrap_or_default();
        lines.field("framework-day", Some(&format!("{}{mark}", next(date, voice))));
    }
    for one in &found.promised {
        let led = voice.say(if one.is_led { "framework-led" } else { "finding-commitment-unowned" });
        let on = one.on.map(|day| format!(" {}", voice.day(day))).unwrap_or_default();
        lines.field("framework-commitments", Some(&format!("{}{on} {led}", name(&one.name, voice.language))));
    }
    tie_lines(&found.ties, &mut lines, voice);
    if !found.linked.items.is_empty() {
        lines.block("noun-workstream", &workstream_table(&found.linked.items, voice));
    }
    lines.done()
}
