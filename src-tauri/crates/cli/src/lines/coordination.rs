//! Milestones, meetings, decisions, actions and missing reports as this command shows them.

use comfy_table::{Cell, Table};
use serde_json::{Value, json};
use services::contract::Scale;
use services::rows::{
    ActionRow, ChaseRow, DecisionRow, MeetingDetail, MeetingRow, MilestoneDetail, MilestoneRow, Proposed, SeriesRow,
    WorkstreamRef,
};
use text::{Args, Language};

use super::people::holders;
use super::{Lines, health_cell, joined, name, plain, short, workstream_item};
use crate::known::{Bilingual, ContactRow, Day, OrganisationRef, PostRow};
use crate::voice::Voice;

fn titled(title: &Bilingual, language: Language) -> Vec<(&'static str, Value)> {
    vec![("called", Value::String(name(title, language)))]
}

fn of(workstream: Option<&WorkstreamRef>, voice: Voice) -> String {
    workstream.map_or_else(String::new, |of| of.code.clone().unwrap_or_else(|| name(&of.title, voice.language)))
}

fn day(day: Option<Day>, voice: Voice) -> String {
    day.map(|day| voice.day(day)).unwrap_or_default()
}

/// A day, and how many working days it is past.
fn due(on: Option<Day>, late: Option<i64>, voice: Voice) -> String {
    let on = day(on, voice);
    match late {
        Some(late) if late > 0 => format!("{on} {}", voice.with("cli-late", &Args::new().set("days", late))),
        _ => on,
    }
}

/// Who has something: the organisation, the post and who holds it.
pub(super) fn who(organisation: &OrganisationRef, post: Option<&PostRow>, voice: Voice) -> String {
    let body = short(organisation, voice.language);
    match post {
        None => body,
        Some(post) => {
            let held = holders(&post.holders, voice);
            let title = name(&post.title, voice.language);
            if held.is_empty() { format!("{body} {title}") } else { format!("{body} {title}（{held}）") }
        }
    }
}

// ---- actions and decisions ----

pub fn action_item(row: &ActionRow, language: Language) -> Value {
    let who = json!({ "id": row.organisation.id, "name": name(&row.organisation.name, language) });
    plain(row, &[("organisation", who)])
}

pub fn action_table(rows: &[ActionRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["noun-action", "action-owner", "field-due", "noun-workstream", "noun-meeting", "cli-id"]);
    for row in rows {
        let text = match row.outcome {
            None => row.text.clone(),
            Some(outcome) => format!("{}（{}）", row.text, voice.word("outcome", outcome.token())),
        };
        table.add_row([
            text,
            who(&row.organisation, row.post.as_ref(), voice),
            due(row.due, row.late_days, voice),
            of(row.workstream.as_ref(), voice),
            row.meeting
                .as_ref()
                .map(|met| format!("{} {}", voice.day(met.on), name(&met.title, voice.language)))
                .unwrap_or_default(),
            row.id.to_string(),
        ]);
    }
    table
}

pub fn decision_item(row: &DecisionRow, _: Language) -> Value {
    plain(row, &[])
}

pub fn decision_table(rows: &[DecisionRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["noun-decision", "field-on", "noun-workstream", "noun-meeting", "cli-open-of", "cli-id"]);
    for row in rows {
        table.add_row([
            row.text.clone(),
            voice.day(row.on),
            of(row.workstream.as_ref(), voice),
            row.meeting.as_ref().map(|met| name(&met.title, voice.language)).unwrap_or_default(),
            format!("{} / {}", row.open, row.actions),
            row.id.to_string(),
        ]);
    }
    table
}

// ---- meetings ----

pub fn series_item(row: &SeriesRow, language: Language) -> Value {
    plain(row, &titled(&row.name, language))
}

pub fn series_table(rows: &[SeriesRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-series",
        "meeting-kind",
        "noun-cadence",
        "series-members",
        "series-last",
        "series-next",
        "cli-open-actions",
        "cli-id",
    ]);
    for row in rows {
        let members: Vec<String> = row.members.iter().map(|body| short(body, voice.language)).collect();
        table.add_row([
            name(&row.name, voice.language),
            voice.word("meeting-level", row.level.token()),
            row.cadence.map(|cadence| voice.word("cadence", cadence.token())).unwrap_or_default(),
            joined(&members, voice),
            day(row.last, voice),
            day(row.next, voice),
            row.open.to_string(),
            row.id.to_string(),
        ]);
    }
    table
}

pub fn meeting_item(row: &MeetingRow, language: Language) -> Value {
    plain(row, &titled(&row.title, language))
}

pub fn meeting_detail(row: &MeetingDetail, language: Language) -> Value {
    plain(row, &titled(&row.row.title, language))
}

fn time(starts: Option<u16>) -> String {
    starts.map(|minute| format!(" {:02}:{:02}", minute / 60, minute % 60)).unwrap_or_default()
}

pub fn meeting_table(rows: &[MeetingRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "field-on",
        "noun-meeting",
        "meeting-kind",
        "field-state",
        "noun-decision",
        "cli-open-of",
        "cli-id",
    ]);
    for row in rows {
        table.add_row([
            format!("{}{}", voice.day(row.on), time(row.starts)),
            name(&row.title, voice.language),
            row.series.as_ref().map(|(.., level)| voice.word("meeting-level", level.token())).unwrap_or_default(),
            voice.word("meeting-state", row.state.token()),
            row.decisions.to_string(),
            format!("{} / {}", row.open, row.actions),
            row.id.to_string(),
        ]);
    }
    table
}

pub fn meeting_lines(found: &MeetingDetail, voice: Voice) -> String {
    let row = &found.row;
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.title, voice.language));
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("field-on", Some(&format!("{}{}", voice.day_in_full(row.on), time(row.starts))));
    lines.field("field-state", Some(&voice.word("meeting-state", row.state.token())));
    lines.field("field-place", row.place.as_deref());
    for item in &found.agenda {
        let parts = [of(item.workstream.as_ref(), voice), item.text.clone().unwrap_or_default()];
        lines.field("field-agenda", Some(parts.join(" ").trim()));
    }
    for one in &found.attendance {
        let note = one.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
        lines.field("meeting-attended", Some(&format!("{}{note}", who(&one.organisation, one.post.as_ref(), voice))));
    }
    for body in &found.absent {
        lines.field("meeting-absent", Some(&short(body, voice.language)));
    }
    for decision in &found.taken {
        lines.field("noun-decision", Some(&format!("{} {}", decision.text, of(decision.workstream.as_ref(), voice))));
    }
    let action = |action: &ActionRow| {
        let who = who(&action.organisation, action.post.as_ref(), voice);
        format!("{}　{who}　{}", action.text, due(action.due, action.late_days, voice))
    };
    for one in &found.given {
        lines.field("noun-action", Some(&action(one)));
    }
    for one in &found.carried {
        lines.field("agenda-reason-carried-over", Some(&action(one)));
    }
    lines.field("field-minutes", found.minutes.as_deref());
    for number in &found.reports {
        lines.field("noun-report", Some(number));
    }
    lines.field("field-reason", found.reason.as_deref());
    lines.done()
}

pub fn proposed_item(row: &Proposed, _: Language) -> Value {
    plain(row, &[])
}

pub fn proposed_table(rows: &[Proposed], voice: Voice) -> Table {
    let mut table =
        voice.table(&["noun-code", "noun-workstream", "noun-health", "agenda-why", "noun-action", "noun-milestone"]);
    for row in rows {
        let reasons: Vec<String> =
            row.reasons.iter().map(|reason| voice.word("agenda-reason", reason.token())).collect();
        let actions: Vec<String> =
            row.actions.iter().map(|one| format!("{} {}", one.text, due(one.due, one.late_days, voice))).collect();
        let milestones: Vec<String> = row
            .milestones
            .iter()
            .map(|one| {
                format!("{} {}", name(&one.title, voice.language), due(Some(one.forecast), one.late_days, voice))
            })
            .collect();
        let title = row.workstream.as_ref().map(|of| name(&of.title, voice.language));
        table.add_row([
            Cell::new(row.workstream.as_ref().and_then(|of| of.code.clone()).unwrap_or_default()),
            Cell::new(title.unwrap_or_default()),
            health_cell(row.health, None, voice),
            Cell::new(joined(&reasons, voice)),
            Cell::new(actions.join("\n")),
            Cell::new(milestones.join("\n")),
        ]);
    }
    table
}

// ---- milestones ----

pub fn milestone_item(row: &MilestoneRow, language: Language) -> Value {
    plain(row, &titled(&row.title, language))
}

pub fn milestone_detail(row: &MilestoneDetail, language: Language) -> Value {
    plain(row, &titled(&row.row.title, language))
}

pub fn milestone_table(rows: &[MilestoneRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-workstream",
        "noun-milestone",
        "milestone-baseline",
        "milestone-forecast",
        "milestone-actual",
        "milestone-slips",
        "field-reason",
        "cli-id",
    ]);
    for row in rows {
        let mark = if row.critical { voice.say("milestone-critical-mark") } else { String::new() };
        table.add_row([
            of(Some(&row.workstream), voice),
            format!("{mark}{}", name(&row.title, voice.language)),
            voice.day(row.baseline),
            due(Some(row.forecast), row.late_days, voice),
            day(row.actual.or(row.dropped_on), voice),
            row.slips.to_string(),
            row.reason.clone().unwrap_or_default(),
            row.id.to_string(),
        ]);
    }
    table
}

pub fn milestone_lines(found: &MilestoneDetail, voice: Voice) -> String {
    let row = &found.row;
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.title, voice.language));
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("noun-workstream", Some(&name(&row.workstream.title, voice.language)));
    if row.critical {
        lines.field("field-critical", Some(&voice.say("milestone-critical")));
    }
    lines.field("milestone-baseline", Some(&voice.day_in_full(row.baseline)));
    for slip in &found.history {
        let by = slip.actor.as_ref().map(|post| format!(" {}", name(&post.title, voice.language))).unwrap_or_default();
        let told =
            format!("{} → {}　{}（{}{by}）", voice.day(slip.was), voice.day(slip.to), slip.reason, voice.day(slip.on));
        lines.field("milestone-slip", Some(&told));
    }
    lines.field("milestone-forecast", Some(&due(Some(row.forecast), row.late_days, voice)));
    lines.field("milestone-actual", row.actual.map(|on| voice.day_in_full(on)).as_deref());
    lines.field("field-evidence", row.evidence.as_deref());
    lines.field("milestone-dropped", row.dropped_on.map(|on| voice.day_in_full(on)).as_deref());
    lines.field("field-every", row.every.map(|every| voice.word("every", every.token())).as_deref());
    lines.done()
}

// ---- missing reports ----

pub fn chase_item(row: &ChaseRow, language: Language) -> Value {
    let mut item = workstream_item(&row.row, language);
    if let Value::Object(fields) = &mut item {
        let ministry = row.ministry.as_ref();
        let ministry = ministry.map(|body| json!({ "id": body.id, "name": name(&body.name, language) }));
        fields.insert("ministry".to_owned(), ministry.unwrap_or_default());
        fields.insert("ask".to_owned(), json!(row.ask));
        fields.insert("contacts".to_owned(), json!(row.contacts));
    }
    item
}

pub fn chase_table(rows: &[ChaseRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-ministry",
        "noun-code",
        "noun-workstream",
        "chase-silence",
        "chase-due",
        "noun-as-of",
        "chase-ask",
    ]);
    for row in rows {
        let ask: Vec<String> = row.ask.iter().map(|ask| who(&ask.organisation, ask.post.as_ref(), voice)).collect();
        table.add_row([
            row.ministry.as_ref().map_or_else(|| voice.say("assignment-vacant"), |body| short(body, voice.language)),
            row.row.code.clone().unwrap_or_default(),
            name(&row.row.title, voice.language),
            voice.word("silence", row.row.silence.token()),
            due(row.row.due_on, row.row.late_days, voice),
            day(row.row.as_of, voice),
            format!("{} {}", joined(&ask, voice), reached(&row.contacts).join(" ")).trim_end().to_owned(),
        ]);
    }
    table
}

/// How those are reached who are to be asked, each number and address once.
fn reached(contacts: &[ContactRow]) -> Vec<&str> {
    let mut told = Vec::new();
    for contact in contacts {
        for one in [&contact.reached.telephone, &contact.reached.mail].into_iter().flatten() {
            if !told.contains(&one.as_str()) {
                told.push(one.as_str());
            }
        }
    }
    told
}

pub fn scale_table(scales: &[Scale], voice: Voice) -> Table {
    let mut table = voice.table(&["noun-scale", "field-original-rating", "noun-health"]);
    for scale in scales {
        for mark in &scale.marks {
            table.add_row([
                Cell::new(format!("{} ({})", name(&scale.name, voice.language), scale.id)),
                Cell::new(&mark.mark),
                health_cell(mark.health, None, voice),
            ]);
        }
    }
    table
}
