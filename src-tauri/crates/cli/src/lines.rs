//! The nouns as this command shows them: JSON items with fixed fields, tables and lines for people.
//! Which fields an item has is documented in `docs/manual/cli-json.md`; asking and writing is not done here.

mod coordination;
mod overview;
mod whole;

use comfy_table::{Cell, CellAlignment, Color, Table};
use serde::Serialize;
use serde_json::{Value, json};
use text::{Args, Language};

use crate::known::{
    AssignmentRow, Bilingual, Candidate, Day, FactRow, GestureRow, Health, HistoryRow, Hit, OrganisationDetail,
    OrganisationRef, OrganisationRow, Ownership, StatusRow, TieRow, TopicDetail, TopicRow, Verification,
    WorkstreamDetail, WorkstreamRow,
};

mod frameworks;
mod handover;
mod issued;
mod ownership;
mod people;

use crate::voice::{Voice, colourful};
pub use coordination::{
    action_item, action_table, chase_item, chase_table, decision_item, decision_table, meeting_detail, meeting_item,
    meeting_lines, meeting_table, milestone_detail, milestone_item, milestone_lines, milestone_table, proposed_item,
    proposed_table, scale_table, series_item, series_table,
};
pub use frameworks::{framework_detail, framework_items, framework_lines, framework_table};
pub use handover::{contact_table, handover_lines, handover_table};
pub use issued::{compared_lines, issued_lines, issued_table, template_table};
pub use overview::{impact_table, neighbourhood_lines, timeline_table, today_item, today_lines};
pub use ownership::ownership_table;
pub use people::{
    person_detail, person_item, person_lines, person_table, post_detail, post_item, post_lines, post_table,
};

pub use whole::{coverage_table, finding_item, findings_table};

/// A text in the asked language, and in Japanese where nobody wrote another.
pub fn name(text: &Bilingual, language: Language) -> String {
    match (&text.en, language) {
        (Some(en), Language::En) => en.clone(),
        _ => text.ja.clone(),
    }
}

pub fn candidate(one: &Candidate) -> String {
    format!("  {}\t{}\t{}", one.code.as_deref().unwrap_or("-"), one.name, one.id)
}

/// The contract's own form of a row, with a string in the asked language put in.
fn plain<T: Serialize>(row: &T, put: &[(&str, Value)]) -> Value {
    let mut value = serde_json::to_value(row).unwrap_or_default();
    if let Value::Object(fields) = &mut value {
        for (key, inner) in put {
            fields.insert((*key).to_owned(), inner.clone());
        }
    }
    value
}

pub fn rows<T: Serialize>(items: &[T]) -> Vec<Value> {
    items.iter().map(|item| plain(item, &[])).collect()
}

// ---- workstreams ----

fn organisation_ref(one: &OrganisationRef, language: Language) -> Value {
    json!({
        "id": one.id, "name": name(&one.name, language), "short": one.short, "abbreviation": one.abbreviation,
    })
}

pub fn workstream_item(row: &WorkstreamRow, language: Language) -> Value {
    let refs =
        |all: &[OrganisationRef]| -> Vec<Value> { all.iter().map(|one| organisation_ref(one, language)).collect() };
    json!({
        "id": row.id, "code": row.code, "title": name(&row.title, language), "title_en": row.title.en,
        "lead": refs(&row.lead), "joint": refs(&row.joint), "ownership": row.ownership,
        "health": row.health, "original_rating": row.original_rating,
        "as_of": row.as_of, "age_days": row.age_days, "headline": row.headline, "closed_on": row.closed_on,
        "progress": row.progress, "next_step": row.next_step, "next_on": row.next_on, "led_since": row.led_since,
        "pillar": row.pillar, "ownership_since": row.ownership_since, "cadence": row.cadence,
        "silence": row.silence, "due_on": row.due_on, "late_days": row.late_days, "confirmed": row.confirmed,
    })
}

pub fn workstream_table(rows: &[WorkstreamRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-code",
        "noun-workstream",
        "role-lead",
        "role-joint-lead",
        "noun-health",
        "noun-as-of",
        "cli-age",
        "chase-silence",
        "noun-headline",
    ]);
    for row in rows {
        table.add_row([
            Cell::new(row.code.as_deref().unwrap_or_default()),
            Cell::new(name(&row.title, voice.language)),
            Cell::new(leads(row, voice)),
            Cell::new(ministries(&row.joint, voice)),
            health_cell(row.health, row.original_rating.as_deref(), voice),
            Cell::new(row.as_of.map(|day| voice.day(day)).unwrap_or_default()),
            Cell::new(row.age_days.map(|days| days.to_string()).unwrap_or_default())
                .set_alignment(CellAlignment::Right),
            Cell::new(silence(row, voice)),
            Cell::new(row.headline.as_deref().unwrap_or_default()),
        ]);
    }
    table
}

/// Whether the report that is due came, and how many working days it is late.
fn silence(row: &WorkstreamRow, voice: Voice) -> String {
    let late = row.late_days.map(|days| voice.with("cli-late", &Args::new().set("days", days)));
    format!("{}{}", voice.word("silence", row.silence.token()), late.unwrap_or_default())
}

/// Who leads, and what is wrong with it where something is.
fn leads(row: &WorkstreamRow, voice: Voice) -> String {
    let who = brief(&row.lead, voice);
    match row.ownership {
        Ownership::Settled => who,
        Ownership::Vacant => voice.say("assignment-vacant"),
        Ownership::Contested if who.is_empty() => voice.say("assignment-contested"),
        Ownership::Contested => format!("{who}（{}）", voice.say("assignment-contested")),
    }
}

fn brief(all: &[OrganisationRef], voice: Voice) -> String {
    let names: Vec<String> = all.iter().map(|one| short(one, voice.language)).collect();
    joined(&names, voice)
}

/// Each ministry once: in a narrow column, its bodies would fill the screen.
fn ministries(all: &[OrganisationRef], voice: Voice) -> String {
    let mut names: Vec<String> = Vec::new();
    for one in all {
        let called = match voice.language {
            Language::Ja => one.short.clone(),
            Language::En => one.abbreviation.clone(),
        };
        // 総務省 has no shorter name; of its bodies the first word is the ministry.
        let top = || one.name.ja.split([' ', '\u{3000}']).next().unwrap_or_default().to_owned();
        let called = called.unwrap_or_else(|| match voice.language {
            Language::Ja => top(),
            Language::En => name(&one.name, voice.language),
        });
        if !names.contains(&called) {
            names.push(called);
        }
    }
    joined(&names, voice)
}

fn joined(names: &[String], voice: Voice) -> String {
    names.join(if voice.language == Language::Ja { "、" } else { ", " })
}

/// 経産省, METI: what officers call it. A body within a ministry keeps its own full name.
fn short(one: &OrganisationRef, language: Language) -> String {
    let within = one.name.ja.contains(' ') || one.name.ja.contains('\u{3000}');
    let called = match language {
        Language::Ja => one.short.clone(),
        Language::En => one.abbreviation.clone(),
    };
    called.filter(|_| !within).unwrap_or_else(|| name(&one.name, language))
}

/// Symbol and word, the same symbols as in reports.
pub fn health_text(health: Option<Health>, original: Option<&str>, voice: Voice) -> String {
    let symbol = match health {
        Some(Health::OnTrack) => "○",
        Some(Health::AtRisk) => "△",
        Some(Health::OffTrack) => "×",
        Some(Health::NotStarted) => "－",
        Some(Health::Completed) => "◎",
        None => "□",
    };
    let word = voice.word("health", health.map_or("none", Health::token));
    match original {
        Some(original) if health.is_none() => format!("{symbol} {word}（{original}）"),
        _ => format!("{symbol} {word}"),
    }
}

fn health_cell(health: Option<Health>, original: Option<&str>, voice: Voice) -> Cell {
    let cell = Cell::new(health_text(health, original, voice));
    if !colourful() {
        return cell;
    }
    match health {
        Some(Health::OnTrack | Health::Completed) => cell.fg(Color::Green),
        Some(Health::AtRisk) => cell.fg(Color::Yellow),
        Some(Health::OffTrack) => cell.fg(Color::Red),
        Some(Health::NotStarted) | None => cell,
    }
}

pub fn workstream_detail(detail: &WorkstreamDetail, language: Language) -> Value {
    let row = workstream_item(&detail.row, language);
    let mut all = plain(detail, &[]);
    if let (Value::Object(all), Value::Object(row)) = (&mut all, row) {
        all.extend(row);
    }
    all
}

/// `at` is the day asked about.
pub fn workstream_lines(detail: &WorkstreamDetail, at: Day, voice: Voice) -> String {
    let row = &detail.row;
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.title, voice.language));
    lines.field("noun-code", row.code.as_deref());
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("role-lead", Some(&ownership::owner(detail, voice)));
    lines.field("role-joint-lead", Some(&brief(&row.joint, voice)));
    for said in ownership::trouble(detail, at, voice) {
        lines.field("cli-ownership", Some(&said));
    }
    lines.field("noun-health", Some(&health_text(row.health, row.original_rating.as_deref(), voice)));
    lines.field("noun-as-of", row.as_of.map(|day| aged(day, row.age_days, voice)).as_deref());
    lines.field("chase-silence", Some(&silence(row, voice)));
    lines.field("noun-headline", row.headline.as_deref());
    if let Some(latest) = &detail.latest {
        lines.field("noun-narrative", latest.narrative.as_deref());
        lines.field("noun-obstacles", latest.obstacles.as_deref());
        lines.field("noun-next-step", latest.next_step.as_deref());
        lines.field("field-next-on", latest.next_on.map(|day| voice.day_in_full(day)).as_deref());
        let reporter = latest.reporter.as_ref().map(|post| coordination::who(&post.organisation, Some(post), voice));
        lines.field("noun-reporter", reporter.as_deref());
    }
    lines.field("field-parent", detail.parent.as_ref().map(|(_, title)| title.as_str()));
    lines.field("field-aim", detail.aim.as_deref());
    lines.field("field-issues", detail.issues.as_deref());
    lines.field("field-outline", detail.outline.as_deref());
    lines.field("field-url", detail.url.as_deref());
    lines.field("noun-pillar", detail.row.pillar.map(|it| voice.word("pillar", it.token())).as_deref());
    lines.field("noun-cadence", detail.row.cadence.map(|it| voice.word("cadence", it.token())).as_deref());
    lines.field("noun-marking", Some(&voice.word("marking", detail.marking.token())));
    lines.field("noun-source", detail.source.as_deref());
    lines.field("field-closed-on", row.closed_on.map(|day| voice.day_in_full(day)).as_deref());
    if detail.leads.len() > 1 {
        lines.block("cli-leads-through-time", &ownership::lead_table(&detail.leads, voice));
    }
    if !detail.assignments.is_empty() {
        lines.block("noun-assignment", &assignment_table(&detail.assignments, voice));
    }
    if !detail.contacts.is_empty() {
        lines.block("noun-contact", &contact_table(&detail.contacts, voice));
    }
    for fact in &detail.facts {
        let (kind, said) = fact_line(fact, voice);
        lines.field(kind, Some(&said));
    }
    lines.done()
}

fn aged(day: Day, age: Option<i32>, voice: Voice) -> String {
    let day = voice.day_in_full(day);
    match age {
        Some(age) => voice.with("cli-as-of-aged", &Args::new().set("day", day).set("days", age)),
        None => day,
    }
}

fn assignment_table(rows: &[AssignmentRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["field-role", "noun-organisation", "field-state", "field-from", "field-to", "noun-basis"]);
    for row in rows {
        let day = |day: Option<Day>| day.map(|day| voice.day(day)).unwrap_or_default();
        table.add_row([
            voice.word("role", row.role.token()),
            name(&row.organisation.name, voice.language),
            voice.word("assignment", row.state.token()),
            day(row.from),
            day(row.to),
            row.basis.as_ref().map(|basis| marked(&basis.reference, basis.verification, voice)).unwrap_or_default(),
        ]);
    }
    table
}

fn fact_line(fact: &FactRow, voice: Voice) -> (&'static str, String) {
    match fact {
        FactRow::Goal { goal, .. } => ("noun-goal", goal.text.clone()),
        FactRow::Citation { citation, .. } => {
            let parts = [Some(&citation.name), citation.number.as_ref(), citation.article.as_ref()];
            ("noun-basis", parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" "))
        }
        FactRow::Budget { budget, .. } => {
            let yen = |amount: Option<i64>| amount.map(|yen| yen.to_string()).unwrap_or_else(|| "-".to_owned());
            let args = Args::new()
                .set(
                    "year",
                    text::era::fiscal_year_text(budget.fiscal_year, text::era::DateStyle::Wareki, voice.language),
                )
                .set("account", budget.account.clone().unwrap_or_default())
                .set("total", yen(budget.total))
                .set("executed", yen(budget.executed));
            ("noun-budget", voice.with("cli-budget", &args))
        }
        FactRow::Dependency { dependency, other, inward, .. } => {
            let arrow = if *inward { "←" } else { "→" };
            ("noun-dependency", format!("{} {arrow} {other}", voice.word("dependency", dependency.relation.token())))
        }
        FactRow::Topic { topic, .. } => ("noun-topic", name(&topic.name, voice.language)),
        FactRow::Dispute { dispute, .. } => ("assignment-contested", dispute.note.clone()),
    }
}

// ---- statuses ----

pub fn status_table(rows: &[StatusRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["noun-as-of", "noun-health", "field-progress", "noun-headline", "noun-next-step", "cli-id"]);
    for row in rows {
        let original = row.original_rating.as_deref();
        let health = match (row.confirmation, row.corrected) {
            (true, _) => Cell::new(voice.say("status-no-change")),
            (_, true) => {
                let health = health_text(row.health, original, voice);
                Cell::new(format!("{health}{}", voice.say("cli-corrected")))
            }
            _ => health_cell(row.health, original, voice),
        };
        let said = row.headline.as_deref().or_else(|| row.narrative.as_deref().and_then(|text| text.lines().next()));
        table.add_row([
            Cell::new(voice.day(row.as_of)),
            health,
            Cell::new(row.progress.map(|percent| format!("{percent}%")).unwrap_or_default()),
            Cell::new(said.unwrap_or_default()),
            Cell::new(row.next_step.as_deref().unwrap_or_default()),
            Cell::new(row.id),
        ]);
    }
    table
}

/// A source, and how far it was checked.
fn marked(reference: &str, verification: Option<Verification>, voice: Voice) -> String {
    mark(verification, voice).map_or_else(|| reference.to_owned(), |mark| format!("{reference} [{mark}]"))
}

// ---- organisations and topics ----

pub fn organisation_item(row: &OrganisationRow, language: Language) -> Value {
    plain(row, &[("name", Value::String(name(&row.path, language)))])
}

pub fn organisation_detail(detail: &OrganisationDetail, language: Language) -> Value {
    plain(detail, &[("name", Value::String(name(&detail.row.path, language)))])
}

pub fn organisation_table(rows: &[OrganisationRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["noun-organisation", "field-abbreviation", "cli-kind", "cli-leads", "cli-children", "cli-id"]);
    for row in rows {
        table.add_row([
            Cell::new(name(&row.path, voice.language)),
            Cell::new(row.names.abbreviation.as_deref().unwrap_or_default()),
            Cell::new(voice.word("organisation-kind", row.kind.token())),
            Cell::new(row.leads).set_alignment(CellAlignment::Right),
            Cell::new(row.children).set_alignment(CellAlignment::Right),
            Cell::new(row.id),
        ]);
    }
    table
}

pub fn organisation_lines(detail: &OrganisationDetail, voice: Voice) -> String {
    let row = &detail.row;
    let day = |day: Option<Day>| day.map(|day| voice.day_in_full(day));
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.path, voice.language));
    lines.field("cli-kind", Some(&voice.word("organisation-kind", row.kind.token())));
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("field-short", row.names.short.as_deref());
    lines.field("field-abbreviation", row.names.abbreviation.as_deref());
    lines.field("noun-alias", Some(&row.names.aliases.join(", ")));
    lines.field("field-corporate-number", detail.corporate_number.as_deref());
    lines.field("field-from", day(row.from).as_deref());
    lines.field("field-dissolved-on", day(row.dissolved_on).as_deref());
    lines.field("field-into", detail.into.as_ref().map(|into| name(&into.name, voice.language)).as_deref());
    lines.field("cli-leads", Some(&row.leads.to_string()));
    lines.field("cli-children", Some(&row.children.to_string()));
    for period in detail.all_names.iter().filter(|_| detail.all_names.len() > 1) {
        let span = format!("{} – {}", day(period.from).unwrap_or_default(), day(period.to).unwrap_or_default());
        lines.field("field-name", Some(&format!("{} ({span})", period.names.ja)));
    }
    lines.field("field-reference", detail.reference.as_deref());
    lines.field("noun-verification", mark(detail.verification, voice).as_deref());
    tie_lines(&detail.ties, &mut lines, voice);
    for post in &detail.posts {
        let (title, holders) = (name(&post.title, voice.language), people::holders(&post.holders, voice));
        lines.field("noun-post", Some(&format!("{title}  {holders}  {}", post.id)));
    }
    lines.done()
}

pub fn topic_item(row: &TopicRow, language: Language) -> Value {
    let title = name(&row.name, language);
    plain(row, &[("title", Value::String(title))])
}

pub fn topic_detail(detail: &TopicDetail, language: Language) -> Value {
    plain(detail, &[("title", Value::String(name(&detail.row.name, language)))])
}

pub fn topic_table(rows: &[TopicRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["noun-code", "noun-topic", "cli-kind", "noun-verification", "cli-workstreams", "cli-id"]);
    for row in rows {
        table.add_row([
            Cell::new(row.code.as_deref().unwrap_or_default()),
            Cell::new(name(&row.name, voice.language)),
            Cell::new(voice.word("topic-kind", row.kind.token())),
            Cell::new(mark(row.verification, voice).unwrap_or_default()),
            Cell::new(row.workstreams).set_alignment(CellAlignment::Right),
            Cell::new(row.id),
        ]);
    }
    table
}

/// How far something was checked, in words.
pub fn mark(verification: Option<Verification>, voice: Voice) -> Option<String> {
    verification.map(|mark| voice.word("verification", mark.token()))
}

/// A tie a line: how, what, and how far it was checked.
pub fn tie_lines(ties: &[TieRow], lines: &mut Lines, voice: Voice) {
    for tie in ties {
        let how = voice.word(if tie.inward { "tie-inward" } else { "tie" }, tie.tie.token());
        let mark = mark(tie.verification, voice).map(|mark| format!(" [{mark}]")).unwrap_or_default();
        lines.field("noun-tie", Some(&format!("{how}: {}{mark}  {}", name(&tie.name, voice.language), tie.id)));
    }
}

pub fn topic_lines(detail: &TopicDetail, voice: Voice) -> String {
    let row = &detail.row;
    let mut lines = Lines::new(voice);
    lines.title(&name(&row.name, voice.language));
    lines.field("noun-code", row.code.as_deref());
    lines.field("cli-id", Some(&row.id.to_string()));
    lines.field("cli-kind", Some(&voice.word("topic-kind", row.kind.token())));
    lines.field("field-summary", row.summary.as_ref().map(|text| name(text, voice.language)).as_deref());
    lines.field("field-on", row.on.map(|day| voice.day_in_full(day)).as_deref());
    lines.field("noun-alias", Some(&row.aliases.join(", ")));
    lines.field("field-reference", row.reference.as_deref());
    lines.field("noun-verification", mark(row.verification, voice).as_deref());
    lines.field("cli-workstreams", Some(&row.workstreams.to_string()));
    tie_lines(&detail.ties, &mut lines, voice);
    lines.done()
}

// ---- search, history ----

pub fn hit_table(rows: &[Hit], voice: Voice) -> Table {
    let mut table = voice.table(&["cli-kind", "noun-code", "field-title", "cli-found-in", "cli-id"]);
    for row in rows {
        table.add_row([
            voice.word("noun", services::noun_token(row.kind)),
            row.code.clone().unwrap_or_default(),
            row.title.clone(),
            format!("{}: {}", voice.word("field", &row.field), row.excerpt.replace('\n', " ")),
            row.id.to_string(),
        ]);
    }
    table
}

pub fn history_table(rows: &[HistoryRow], voice: Voice) -> Table {
    let mut table = voice.table(&["cli-recorded-on", "cli-act", "cli-said", "noun-change"]);
    for row in rows {
        let said: Vec<String> = row.says.iter().map(|one| said(&row.kind, &one.field, &one.value, voice)).collect();
        let mut act = voice.word("change-kind", &row.kind);
        for (holds, id) in
            [(row.retracted, "cli-retracted"), (row.erased, "erased"), (row.wrong_clock, "cli-wrong-clock")]
        {
            if holds {
                act = format!("{act} {}", voice.say(id));
            }
        }
        table.add_row([voice.day(row.at.day_in_japan()), act, said.join("\n"), row.change.to_string()]);
    }
    table
}

/// A field and its value in words: 評価: 順調.
fn said(kind: &str, field: &str, value: &str, voice: Voice) -> String {
    let field = if (kind, field) == ("assignment.given", "reference") { "basis" } else { field };
    let value = match field {
        "health" | "role" | "pillar" | "cadence" | "marking" => voice.word(field, value),
        "state" => voice.word("assignment", value),
        "relation" => voice.word("dependency", value),
        "tie" => voice.word("tie", value),
        "verification" => voice.word("verification", value),
        "level" => voice.word("goal-level", value),
        "kind" if kind.starts_with("organisation.") => voice.word("organisation-kind", value),
        "kind" if kind.starts_with("topic.") => voice.word("topic-kind", value),
        "kind" => voice.word("basis", value),
        _ => value.parse().map_or_else(|_| value.to_owned(), |day| voice.day(day)),
    };
    format!("{}: {value}", voice.word("field", field))
}

pub fn activity_table(rows: &[GestureRow], voice: Voice) -> Table {
    let mut table = voice.table(&["cli-recorded-on", "cli-act", "cli-subject", "cli-changes", "cli-gesture"]);
    for row in rows {
        let mut act = voice.word("change-kind", &row.kind);
        if row.retracted {
            act = format!("{act} {}", voice.say("cli-retracted"));
        }
        table.add_row([
            Cell::new(voice.day(row.at.day_in_japan())),
            Cell::new(act),
            Cell::new(&row.about),
            Cell::new(row.changes).set_alignment(CellAlignment::Right),
            Cell::new(row.gesture),
        ]);
    }
    table
}

// ---- a record in lines ----

/// Heading, then a field a line; fields without a value are left out.
pub struct Lines {
    voice: Voice,
    text: String,
}

impl Lines {
    pub const fn new(voice: Voice) -> Self {
        Self { voice, text: String::new() }
    }

    pub fn title(&mut self, title: &str) {
        self.text += &format!("{title}\n");
    }

    pub fn field(&mut self, id: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let value = value.replace('\n', "\n    ");
            self.text += &format!("  {}: {value}\n", self.voice.say(id));
        }
    }

    pub fn block(&mut self, id: &str, table: &Table) {
        self.text += &format!("  {}\n{table}\n", self.voice.say(id));
    }

    pub fn done(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOICE: Voice = Voice { language: Language::Ja, json: false };

    #[test]
    fn health_is_a_symbol_and_a_word() {
        for health in Health::ALL {
            let said = health_text(Some(*health), None, VOICE);
            let (symbol, word) = said.split_once(' ').expect("two parts");
            assert_eq!(symbol.chars().count(), 1, "{said}");
            assert!(!word.is_empty() && word != health.token(), "{said}");
        }
        assert_eq!(health_text(None, Some("Ａ"), VOICE), "□ 未評価（Ａ）");
    }

    #[test]
    fn full_width_letters_count_as_two_columns() {
        let mut table = VOICE.table(&["noun-code", "noun-workstream"]);
        table.add_row(["T1", "蓄電池"]).add_row(["LONG-1", "abc"]);
        let text = table.to_string();
        let rows: Vec<&str> = text.lines().filter(|line| line.contains("T1") || line.contains("LONG-1")).collect();
        let width = |line: &str| line.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<usize>();
        assert_eq!(width(rows[0]), width(rows[1]), "\n{text}");
    }

    #[test]
    fn history_speaks_in_words() {
        assert_eq!(said("status.recorded", "health", "on-track", VOICE), "評価: 順調");
        assert_eq!(said("assignment.given", "reference", "閣議決定", VOICE), "根拠: 閣議決定");
        assert_eq!(said("assignment.given", "from", "2026-04-01", VOICE), "開始日: R8.4.1");
        assert_eq!(said("status.recorded", "headline", "on-track", VOICE), "要旨: on-track");
        assert_eq!(said("later.kind", "new_field", "x", VOICE), "new_field: x");
    }

    #[test]
    fn a_record_leaves_out_what_nobody_said() {
        let mut lines = Lines::new(VOICE);
        lines.title("T");
        lines.field("noun-code", None);
        lines.field("noun-headline", Some(""));
        lines.field("noun-source", Some("a\nb"));
        assert_eq!(lines.done(), "T\n  出典: a\n    b\n");
    }
}
