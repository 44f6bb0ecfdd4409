//! Handovers and whom to turn to, as this command shows them.

use comfy_table::Table;

use super::{Lines, brief, joined, name};
use crate::known::{ContactRow, HandoverPack, HandoverRow, PersonRef};
use crate::voice::Voice;

fn who(person: Option<&PersonRef>, voice: Voice) -> String {
    person.map_or_else(|| voice.say("handover-nobody"), |person| name(&person.name, voice.language))
}

fn whose(row: &HandoverRow, voice: Voice) -> String {
    let organisation = name(&row.organisation.name, voice.language);
    match &row.post {
        Some(post) => format!("{organisation} {}", name(&post.title, voice.language)),
        None => organisation,
    }
}

fn counted(row: &HandoverRow, voice: Voice) -> String {
    let counts =
        text::Args::new().set("items", row.items).set("confirmed", row.confirmed).set("questioned", row.questioned);
    voice.with("handover-progress", &counts)
}

pub fn handover_table(rows: &[HandoverRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-post",
        "handover-predecessor",
        "handover-successor",
        "handover-day",
        "handover-progress-label",
        "cli-id",
    ]);
    for row in rows {
        let state = match &row.completed {
            Some(_) => voice.say("cli-handover-completed"),
            None => counted(row, voice),
        };
        table.add_row([
            whose(row, voice),
            who(row.predecessor.as_ref(), voice),
            who(row.successor.as_ref(), voice),
            voice.day(row.on),
            state,
            row.id.to_string(),
        ]);
    }
    table
}

pub fn handover_lines(pack: &HandoverPack, voice: Voice) -> String {
    let row = &pack.row;
    let mut lines = Lines::new(voice);
    lines.title(&whose(row, voice));
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("handover-predecessor", Some(&who(row.predecessor.as_ref(), voice)));
    lines.field("handover-successor", Some(&who(row.successor.as_ref(), voice)));
    lines.field("handover-day", Some(&voice.day_in_full(row.on)));
    if let Some(into) = &row.into {
        let post = row.into_post.as_ref().map(|post| format!(" {}", name(&post.title, voice.language)));
        let into = format!("{}{}", name(&into.name, voice.language), post.unwrap_or_default());
        lines.field("handover-into", Some(&into));
    }
    lines.field("handover-progress-label", Some(&counted(row, voice)));
    lines.field("handover-sheet-notes", pack.note.as_ref().map(|note| note.text.as_str()));
    if !pack.workstreams.is_empty() {
        lines.block("handover-sheet-items", &item_table(pack, voice));
    }
    if !pack.promises.is_empty() {
        lines.block("handover-sheet-promises", &promise_table(pack, voice));
    }
    if !pack.contacts.is_empty() {
        lines.block("noun-contact", &contact_table(&pack.contacts, voice));
    }
    lines.done()
}

fn item_table(pack: &HandoverPack, voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-code",
        "noun-workstream",
        "field-role",
        "noun-health",
        "noun-as-of",
        "handover-column-note",
        "handover-column-mark",
    ]);
    for item in &pack.workstreams {
        let roles: Vec<String> = item.parts.iter().map(|held| voice.word("role", held.role.token())).collect();
        let health = item.row.health.map_or_else(|| voice.say("health-none"), |it| voice.word("health", it.token()));
        let mark = match &item.mark {
            None => voice.say("handover-mark-open"),
            Some(mark) if mark.confirmed => voice.say("handover-mark-confirmed"),
            Some(mark) => {
                let asked = mark.question.clone().unwrap_or_default();
                format!("{}　{asked}", voice.say("handover-mark-questioned"))
            }
        };
        table.add_row([
            item.row.code.clone().unwrap_or_default(),
            name(&item.row.title, voice.language),
            joined(&roles, voice),
            health,
            item.row.as_of.map(|day| voice.day(day)).unwrap_or_default(),
            item.note.as_ref().map(|note| note.text.clone()).unwrap_or_default(),
            mark,
        ]);
    }
    table
}

fn promise_table(pack: &HandoverPack, voice: Voice) -> Table {
    let mut table = voice.table(&["handover-column-due", "handover-column-promise", "noun-code", "noun-workstream"]);
    for promise in &pack.promises {
        table.add_row([
            promise.on.map(|on| voice.day(on)).unwrap_or_default(),
            promise.what.clone(),
            promise.code.clone().unwrap_or_default(),
            promise.title.as_ref().map(|title| name(title, voice.language)).unwrap_or_default(),
        ]);
    }
    table
}

pub fn contact_table(contacts: &[ContactRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-organisation",
        "noun-post",
        "handover-column-person",
        "field-telephone",
        "field-mail",
        "field-role",
    ]);
    for contact in contacts {
        let roles: Vec<String> = contact.roles.iter().map(|role| voice.word("role", role.token())).collect();
        table.add_row([
            brief(std::slice::from_ref(&contact.organisation), voice),
            contact.post.as_ref().map(|post| name(&post.title, voice.language)).unwrap_or_default(),
            contact
                .person
                .as_ref()
                .map_or_else(|| voice.say("handover-contact-unknown"), |person| name(&person.name, voice.language)),
            contact.reached.telephone.clone().unwrap_or_default(),
            contact.reached.mail.clone().unwrap_or_default(),
            joined(&roles, voice),
        ]);
    }
    table
}
