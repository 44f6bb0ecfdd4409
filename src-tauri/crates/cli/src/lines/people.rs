//! Posts and people as this command shows them.

use comfy_table::Table;
use serde_json::Value;
use text::Language;

use super::{Lines, joined, mark, name, plain, tie_lines};
use crate::known::{Day, Held, Holder, PersonDetail, PersonRow, PostDetail, PostRow};
use crate::voice::Voice;

pub fn post_item(row: &PostRow, language: Language) -> Value {
    plain(row, &[("name", Value::String(name(&row.title, language)))])
}

pub fn post_detail(detail: &PostDetail, language: Language) -> Value {
    plain(detail, &[("name", Value::String(name(&detail.row.title, language)))])
}

pub fn post_table(rows: &[PostRow], voice: Voice) -> Table {
    let mut table = voice.table(&["noun-organisation", "noun-post", "noun-person", "field-from", "field-to", "cli-id"]);
    for row in rows {
        let day = |day: Option<Day>| day.map(|day| voice.day(day)).unwrap_or_default();
        table.add_row([
            name(&row.organisation.name, voice.language),
            name(&row.title, voice.language),
            holders(&row.holders, voice),
            day(row.from),
            day(row.ended_on),
            row.id.to_string(),
        ]);
    }
    table
}

/// Who holds a post, by name.
pub fn holders(all: &[Holder], voice: Voice) -> String {
    let names: Vec<String> = all.iter().map(|one| name(&one.person.name, voice.language)).collect();
    joined(&names, voice)
}

pub fn post_lines(detail: &PostDetail, voice: Voice) -> String {
    let row = &detail.row;
    let day = |day: Option<Day>| day.map(|day| voice.day_in_full(day));
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.title, voice.language));
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("noun-organisation", Some(&name(&row.organisation.name, voice.language)));
    lines.field("field-from", day(row.from).as_deref());
    lines.field("field-to", day(row.ended_on).as_deref());
    lines.field("field-telephone", detail.reached.telephone.as_deref());
    lines.field("field-mail", detail.reached.mail.as_deref());
    lines.field("noun-person", Some(&holders(&row.holders, voice)));
    for period in detail.periods.iter().filter(|_| detail.periods.len() > 1) {
        let (title, place) = (name(&period.title, voice.language), name(&period.organisation.name, voice.language));
        lines.field("field-title", Some(&format!("{title}　{place} ({})", span(period.from, period.to, voice))));
    }
    for held in &detail.held {
        let who = name(&held.person.name, voice.language);
        lines.field("noun-holding", Some(&format!("{who} ({})", span(held.from, held.to, voice))));
    }
    lines.done()
}

pub fn span(from: Option<Day>, to: Option<Day>, voice: Voice) -> String {
    let day = |day: Option<Day>| day.map(|day| voice.day_in_full(day)).unwrap_or_default();
    format!("{} – {}", day(from), day(to))
}

pub fn person_item(row: &PersonRow, language: Language) -> Value {
    plain(row, &[("called", Value::String(name(&row.name, language)))])
}

pub fn person_detail(detail: &PersonDetail, language: Language) -> Value {
    plain(detail, &[("called", Value::String(name(&detail.row.name, language)))])
}

pub fn person_table(rows: &[PersonRow], voice: Voice) -> Table {
    let mut table = voice.table(&["noun-person", "field-reading", "noun-post", "cli-id"]);
    for row in rows {
        let posts: Vec<String> = row.posts.iter().map(|held| post_of(held, voice)).collect();
        table.add_row([
            name(&row.name, voice.language),
            row.reading.clone().unwrap_or_default(),
            posts.join("\n"),
            row.id.to_string(),
        ]);
    }
    table
}

fn post_of(held: &Held, voice: Voice) -> String {
    format!("{} {}", name(&held.organisation.name, voice.language), name(&held.title, voice.language))
}

pub fn person_lines(detail: &PersonDetail, voice: Voice) -> String {
    let row = &detail.row;
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.name, voice.language));
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("field-reading", row.reading.as_deref());
    lines.field("field-telephone", detail.reached.telephone.as_deref());
    lines.field("field-mail", detail.reached.mail.as_deref());
    for held in &detail.held {
        let said = format!("{} ({})", post_of(held, voice), span(held.from, held.to, voice));
        lines.field(if held.holds { "noun-post" } else { "cli-held-before" }, Some(&said));
    }
    lines.field("field-reference", detail.reference.as_deref());
    lines.field("noun-verification", mark(detail.verification, voice).as_deref());
    tie_lines(&detail.ties, &mut lines, voice);
    lines.done()
}
