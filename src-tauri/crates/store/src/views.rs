//! The views: what the ledger adds up to, in SQL. Written here and nowhere else, dropped and refilled
//! at will. Each row says in which period of the *world* it is true (`from_on`, `to_on`) and in which
//! stretch of *this ledger* it was so (`from_seq`, `to_seq`), so both questions are filters.
//!
//! An entity's rows follow from its changes alone; only `until_on` (the day of the next status of the
//! same workstream) and the search index depend on other rows, and both are derived from rows.

mod coordination;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::iter::Peekable;

use model::change::Recorded;
use model::ids::{EntityId, GestureId};
use model::register::{
    Acknowledgement, Assignment, Contact, Dated, Entity, Fact, FactBody, Handover, Holding, Issued, Organisation,
    Person, Post, State, Status, Topic, Workstream,
};
use model::time::Day;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Rows, params};
use sha2::{Digest as _, Sha256};

use crate::ahead::ahead;
use crate::error::Error;
use crate::ledger::{self, Acted, Acts};

/// Stands for "no end" where SQL compares days.
pub(crate) const OPEN_END: i64 = 9_999_999;
/// Stands for "from the beginning, or unknown".
pub(crate) const NO_BEGIN: i64 = 0;
/// Rows that one change can write; a row's number is the change's seq times this, plus its place.
const ROWS_A_CHANGE: i64 = 1 << 16;

macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident $name:literal ($($column:literal $kind:literal),+) [$($index:literal),*],)+) => {
        /// The tables that hold views; those with texts first, for search has room for sixteen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Table { $($(#[$doc])* $table,)+ }
        impl Table {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$table),+];
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$table => $name),+ }
            }
            const fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$table => &[$($column),+]),+ }
            }
            /// The first column, where rows lie in its order and then by number: what is asked for by that column
            /// alone needs no index.
            const fn ordered_by(self) -> Option<&'static str> {
                match self {
                    Self::Source => Some("scheme"),
                    _ => None,
                }
            }
        }
        fn definition() -> String {
            let mut sql = String::new();
            $(
                let columns: &[(&str, &str)] = &[$(($column, $kind)),+];
                let (key, end) = match Table::$table.ordered_by() {
                    None => ("PRIMARY KEY", String::new()),
                    Some(column) => ("NOT NULL", format!(", PRIMARY KEY ({column}, row)")),
                };
                let _ = write!(sql, "CREATE TABLE {} (row INTEGER {key}, entity BLOB NOT NULL", $name);
                for (column, kind) in columns {
                    let _ = write!(sql, ", {column} {kind}");
                }
                let _ = write!(sql, ", from_seq INTEGER NOT NULL, to_seq INTEGER{end}) STRICT");
                sql.push_str(if end.is_empty() { ";\n" } else { ", WITHOUT ROWID;\n" });
            )+
            sql
        }
        fn indexes() -> String {
            let mut sql = String::new();
            $($(let _ = writeln!(sql, "CREATE INDEX {};", $index);)*)+
            sql
        }
    };
}

tables! {
    /// What 組織 are called, by period.
    Name "organisation_name" (
        "from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "ja" "TEXT NOT NULL", "en" "TEXT", "short" "TEXT",
        "abbreviation" "TEXT", "aliases" "TEXT NOT NULL"
    ) ["organisation_name_entity ON organisation_name (entity)"],
    /// 担当（職）: where it is and what it is called, by period; and from when to when it exists.
    Post "post" (
        "from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "organisation" "BLOB NOT NULL", "ja" "TEXT NOT NULL",
        "en" "TEXT", "begin_on" "INTEGER NOT NULL", "end_on" "INTEGER NOT NULL"
    ) ["post_entity ON post (entity)", "post_organisation ON post (organisation)"],
    /// 主題.
    Topic "topic" (
        "kind" "TEXT NOT NULL", "code" "TEXT", "ja" "TEXT NOT NULL", "en" "TEXT", "summary_ja" "TEXT", "summary_en" "TEXT",
        "on_day" "INTEGER", "reference" "TEXT", "aliases" "TEXT NOT NULL", "place" "INTEGER", "verification" "TEXT"
    ) ["topic_entity ON topic (entity)"],
    /// 施策. Long texts stand last, so that a list does not read them.
    Workstream "workstream" (
        "code" "TEXT", "folded_code" "TEXT", "ja" "TEXT NOT NULL", "en" "TEXT", "parent" "BLOB", "from_on" "INTEGER NOT NULL",
        "to_on" "INTEGER NOT NULL", "starts" "INTEGER", "ends" "INTEGER", "pillar" "TEXT", "cadence" "TEXT",
        "marking" "TEXT NOT NULL", "scheme" "TEXT", "closed_reason" "TEXT", "earlier_codes" "TEXT", "url" "TEXT", "aim" "TEXT", "issues" "TEXT", "outline" "TEXT"
    ) ["workstream_entity ON workstream (entity)", "workstream_code ON workstream (folded_code) WHERE folded_code IS NOT NULL", "workstream_parent ON workstream (parent) WHERE parent IS NOT NULL"],
    /// 所管.
    Assignment "assignment" (
        "workstream" "BLOB NOT NULL", "organisation" "BLOB NOT NULL", "post" "BLOB", "role" "TEXT NOT NULL",
        "state" "TEXT NOT NULL", "from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "basis_kind" "TEXT",
        "basis" "TEXT", "basis_on" "INTEGER", "reason" "TEXT", "agreed_on" "INTEGER", "agreed_by" "TEXT",
        "basis_verification" "TEXT"
    ) ["assignment_entity ON assignment (entity)", "assignment_workstream ON assignment (workstream)",
       "assignment_organisation ON assignment (organisation, role, workstream)",
       "assignment_post ON assignment (post) WHERE post IS NOT NULL"],
    /// 進捗: each entry and each confirmation. `until_on` is kept for live rows only.
    Status "status" (
        "id" "BLOB NOT NULL", "workstream" "BLOB NOT NULL", "as_of" "INTEGER NOT NULL", "until_on" "INTEGER",
        "clock" "INTEGER NOT NULL", "confirmation" "INTEGER NOT NULL", "corrected" "INTEGER NOT NULL", "health" "TEXT",
        "rating" "TEXT", "progress" "INTEGER", "next_on" "INTEGER", "recorded_at" "INTEGER NOT NULL", "actor" "BLOB",
        "headline" "TEXT", "source" "TEXT", "reporter" "BLOB", "next_step" "TEXT", "obstacles" "TEXT", "narrative" "TEXT"
    ) ["status_workstream ON status (workstream, until_on, as_of)",
       "status_standing ON status (health, until_on, as_of, workstream) WHERE to_seq IS NULL",
       "status_gone ON status (to_seq) WHERE to_seq IS NOT NULL"],
    /// Goals, bases, budgets, dependencies, topic links, disputes.
    Fact "fact" ("workstream" "BLOB NOT NULL", "sort" "TEXT NOT NULL", "other" "BLOB", "scheme" "TEXT", "body" "TEXT NOT NULL")
        ["fact_workstream ON fact (workstream)", "fact_other ON fact (other) WHERE other IS NOT NULL", "fact_entity ON fact (entity)"],
    /// 人.
    Person "person" ("ja" "TEXT NOT NULL", "en" "TEXT", "reading" "TEXT", "reference" "TEXT", "verification" "TEXT") ["person_entity ON person (entity)"],
    /// 工程, by the day since which it was expected so. `baseline` is the day planned at first.
    Milestone "milestone" (
        "workstream" "BLOB NOT NULL", "from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "ja" "TEXT NOT NULL", "en" "TEXT",
        "critical" "INTEGER NOT NULL", "baseline" "INTEGER NOT NULL", "forecast" "INTEGER NOT NULL", "slips" "INTEGER NOT NULL",
        "reason" "TEXT", "done_on" "INTEGER NOT NULL", "dropped_on" "INTEGER NOT NULL", "evidence" "TEXT", "every" "TEXT",
        "until" "INTEGER", "after" "BLOB"
    ) ["milestone_entity ON milestone (entity)", "milestone_workstream ON milestone (workstream)",
       "milestone_forecast ON milestone (forecast) WHERE to_seq IS NULL",
       "milestone_after ON milestone (after) WHERE after IS NOT NULL"],
    /// 会議体.
    Series "series" ("ja" "TEXT NOT NULL", "en" "TEXT", "level" "TEXT NOT NULL", "cadence" "TEXT", "host" "BLOB", "members" "TEXT NOT NULL")
        ["series_entity ON series (entity)"],
    /// 会議. Lists of ids are joined by blanks; `agenda` and `attendance` are JSON.
    Meeting "meeting" (
        "series" "BLOB", "on_day" "INTEGER NOT NULL", "starts" "INTEGER", "state" "TEXT NOT NULL", "ja" "TEXT NOT NULL", "en" "TEXT",
        "place" "TEXT", "workstreams" "TEXT NOT NULL", "reason" "TEXT", "agenda" "TEXT NOT NULL", "attendance" "TEXT NOT NULL",
        "minutes" "TEXT"
    ) ["meeting_entity ON meeting (entity)", "meeting_day ON meeting (on_day)", "meeting_series ON meeting (series) WHERE series IS NOT NULL"],
    /// 決定.
    Decision "decision" ("meeting" "BLOB", "workstream" "BLOB", "on_day" "INTEGER NOT NULL", "text" "TEXT NOT NULL")
        ["decision_entity ON decision (entity)", "decision_meeting ON decision (meeting) WHERE meeting IS NOT NULL",
         "decision_workstream ON decision (workstream) WHERE workstream IS NOT NULL"],
    /// 対応事項, by the days on which someone has it.
    Action "action" (
        "from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "organisation" "BLOB NOT NULL", "post" "BLOB", "on_day" "INTEGER NOT NULL",
        "due" "INTEGER", "done_on" "INTEGER NOT NULL", "outcome" "TEXT", "workstream" "BLOB", "meeting" "BLOB", "decision" "BLOB",
        "extended" "TEXT", "note" "TEXT", "text" "TEXT NOT NULL"
    ) ["action_entity ON action (entity)", "action_organisation ON action (organisation)", "action_post ON action (post) WHERE post IS NOT NULL",
       "action_workstream ON action (workstream) WHERE workstream IS NOT NULL", "action_meeting ON action (meeting) WHERE meeting IS NOT NULL",
       "action_decision ON action (decision) WHERE decision IS NOT NULL",
       "action_open ON action (due) WHERE to_seq IS NULL AND done_on = 9999999"],
    /// What is passed on, confirmed and asked in a handover, workstream by workstream; what is said of the whole has none.
    HandoverItem "handover_item" (
        "workstream" "BLOB", "confirmed" "INTEGER", "question" "TEXT", "marked_at" "INTEGER", "marked_by" "BLOB",
        "note" "TEXT", "noted_at" "INTEGER", "noted_by" "BLOB"
    ) ["handover_item_entity ON handover_item (entity)", "handover_item_workstream ON handover_item (workstream) WHERE workstream IS NOT NULL"],
    /// 在職.
    Holding "holding" (
        "person" "BLOB NOT NULL", "post" "BLOB NOT NULL", "from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "reason" "TEXT"
    ) ["holding_entity ON holding (entity)", "holding_person ON holding (person)", "holding_post ON holding (post)"],
    /// 組織.
    Organisation "organisation" (
        "kind" "TEXT NOT NULL", "place" "INTEGER", "corporate_number" "TEXT", "from_on" "INTEGER NOT NULL",
        "to_on" "INTEGER NOT NULL", "into_id" "BLOB", "reference" "TEXT", "verification" "TEXT"
    ) ["organisation_entity ON organisation (entity)"],
    /// What it belongs to, by period.
    Parent "organisation_parent" ("from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "parent" "BLOB")
        ["organisation_parent_entity ON organisation_parent (entity)", "organisation_parent_parent ON organisation_parent (parent)"],
    /// How topics bear on one another and on organisations.
    Tie "tie" ("topic" "BLOB NOT NULL", "other" "BLOB NOT NULL", "tie" "TEXT NOT NULL", "verification" "TEXT")
        ["tie_entity ON tie (entity)", "tie_topic ON tie (topic)", "tie_other ON tie (other)"],
    /// Imports that were made.
    Import "import" ("scheme" "TEXT", "label" "TEXT", "attribution" "TEXT", "as_of" "INTEGER") ["import_entity ON import (entity)"],
    /// 了知: findings that someone knows of. `about` holds the ids, joined by blanks.
    Acknowledgement "acknowledgement" (
        "rule" "TEXT NOT NULL", "about" "TEXT NOT NULL", "on_day" "INTEGER NOT NULL", "review_on" "INTEGER", "actor" "BLOB",
        "reason" "TEXT NOT NULL"
    ) ["acknowledgement_entity ON acknowledgement (entity)"],
    /// 報告書: those that were issued. `files` holds form, hash and size of each, as JSON.
    Report "report" (
        "series" "TEXT NOT NULL", "fiscal_year" "INTEGER NOT NULL", "place" "INTEGER NOT NULL", "as_of" "INTEGER NOT NULL",
        "since" "INTEGER NOT NULL", "previous" "BLOB", "upto" "BLOB", "language" "TEXT NOT NULL", "marking" "TEXT NOT NULL",
        "content" "TEXT NOT NULL", "files" "TEXT NOT NULL", "renderer" "TEXT NOT NULL", "remarks" "TEXT",
        "distribution" "TEXT NOT NULL", "supersedes" "BLOB", "withdrawn_on" "INTEGER", "withdrawn_reason" "TEXT",
        "issued_at" "INTEGER NOT NULL", "actor" "BLOB", "meeting" "BLOB", "template" "TEXT", "about" "BLOB",
        "readers" "TEXT", "caveats" "TEXT NOT NULL"
    ) ["report_entity ON report (entity)"],
    /// 様式: templates of reports, whole, as JSON.
    Template "template" ("word" "TEXT NOT NULL", "body" "TEXT NOT NULL") ["template_entity ON template (entity)"],
    /// 引継ぎ.
    Handover "handover" (
        "organisation" "BLOB NOT NULL", "post" "BLOB", "predecessor" "BLOB", "successor" "BLOB", "on_day" "INTEGER NOT NULL",
        "into_organisation" "BLOB", "into_post" "BLOB", "begun_at" "INTEGER NOT NULL", "begun_by" "BLOB",
        "completed_on" "INTEGER", "completed_at" "INTEGER", "completed_by" "BLOB"
    ) ["handover_entity ON handover (entity)", "handover_organisation ON handover (organisation)",
       "handover_post ON handover (post)", "handover_predecessor ON handover (predecessor)",
       "handover_successor ON handover (successor)", "handover_into_organisation ON handover (into_organisation)",
       "handover_into_post ON handover (into_post)"],
    /// How posts and people are reached.
    Contact "contact" ("telephone" "TEXT", "mail" "TEXT") ["contact_entity ON contact (entity)"],
    /// Where imported entities come from.
    Source "source" ("scheme" "TEXT NOT NULL", "key" "TEXT NOT NULL") [],
    /// What lists in meetings and their series name, each by itself.
    Mention "mention" ("other" "BLOB NOT NULL") ["mention_entity ON mention (entity)", "mention_other ON mention (other)"],
    /// Live retractions, by what they retract.
    Retraction "retraction" ("target" "BLOB NOT NULL") ["retraction_target ON retraction (target)"],
}

/// Where a status keeps its day and the day of the next one, among its columns.
const AS_OF: usize = 2;
const UNTIL_ON: usize = 3;

/// The search index, and the list of acts. The tokens that the index is given are folded and stand between blanks, so the
/// simplest way of telling them apart does. It gathers 16 MiB in memory before it writes back.
const OTHERS: &str = "
CREATE VIRTUAL TABLE search USING fts5 (words, content = '', contentless_delete = 1, detail = none,
  tokenize = 'ascii');
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
CREATE TABLE gesture (gesture TEXT PRIMARY KEY, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
  device TEXT NOT NULL, changes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX gesture_first ON gesture (first_seq);
";

/// What search knows all rows by but those of statuses, which are nearly all there are: without it, whatever else has a
/// frequent word would stand behind all of them. No text gives this token, for it is neither letter nor digit.
pub(crate) const NO_STATUS: char = '\u{e000}';

/// One row of a view, before it has a number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub table: Table,
    /// The cells in the order of [`Table::columns`].
    pub cells: Vec<Value>,
    /// The texts that search finds: field and words.
    pub texts: Vec<(&'static str, String)>,
}

/// A row of a view and its number.
struct Placed {
    number: i64,
    row: Row,
}

fn opt<T: Into<Value>>(value: Option<T>) -> Value {
    value.map_or(Value::Null, Into::into)
}
fn text(value: &Option<String>) -> Value {
    opt(value.clone())
}
fn bytes(id: impl Into<EntityId>) -> Value {
    Value::Blob(id.into().as_bytes().to_vec())
}
pub(crate) fn begin(day: Option<Day>) -> i64 {
    day.map_or(NO_BEGIN, |day| i64::from(day.number()))
}
pub(crate) fn end(day: Option<Day>) -> i64 {
    day.map_or(OPEN_END, |day| i64::from(day.number()))
}
fn day(day: Option<Day>) -> Value {
    opt(day.map(|day| i64::from(day.number())))
}
fn said(field: &'static str, value: &Option<String>) -> Option<(&'static str, String)> {
    value.as_ref().map(|value| (field, value.clone()))
}

/// The rows of an entity as it stands.
fn rows(entity: &Entity) -> Vec<Row> {
    let mut rows = Vec::new();
    match entity.state() {
        Some(State::Organisation(organisation)) => organisation_rows(organisation, &mut rows),
        Some(State::Post(post)) => post_rows(post, &mut rows),
        Some(State::Person(person)) => person_rows(person, &mut rows),
        Some(State::Holding(holding)) => holding_rows(holding, &mut rows),
        Some(State::Topic(topic)) => topic_rows(topic, &mut rows),
        Some(State::Workstream(workstream)) => workstream_rows(workstream, &mut rows),
        Some(State::Assignment(assignment)) => assignment_rows(assignment, &mut rows),
        Some(State::Status(status)) => status_rows(entity, status, &mut rows),
        Some(State::Fact(fact)) => fact_rows(fact, &mut rows),
        Some(State::Milestone(milestone)) => coordination::milestone_rows(milestone, &mut rows),
        Some(State::Series(series)) => coordination::series_rows(series, &mut rows),
        Some(State::Meeting(meeting)) => coordination::meeting_rows(meeting, &mut rows),
        Some(State::Decision(decision)) => rows.push(coordination::decision_row(decision)),
        Some(State::Action(action)) => coordination::action_rows(action, &mut rows),
        Some(State::Acknowledgement(known)) => rows.push(acknowledgement_row(known)),
        Some(State::Report(report)) => rows.push(report_row(report)),
        Some(State::Template(template)) => rows.push(Row {
            table: Table::Template,
            // It holds texts, words and lists, which serde_json can always write.
            cells: vec![template.key.clone().into(), serde_json::to_string(template).unwrap_or_default().into()],
            texts: Vec::new(),
        }),
        Some(State::Handover(handover)) => handover_rows(handover, &mut rows),
        Some(State::Tie(tie)) => {
            rows.push(Row {
                table: Table::Tie,
                cells: vec![
                    bytes(tie.topic),
                    bytes(tie.other),
                    tie.tie.token().to_owned().into(),
                    opt(tie.verification.map(|mark| mark.token().to_owned())),
                ],
                texts: Vec::new(),
            });
            source_row(tie.source.as_ref(), &mut rows);
        }
        Some(State::Import(import)) => rows.push(Row {
            table: Table::Import,
            cells: vec![text(&import.scheme), text(&import.label), text(&import.attribution), day(import.as_of)],
            texts: Vec::new(),
        }),
        None => {}
    }
    let gone = entity.retracted();
    rows.extend(gone.into_iter().map(|target| Row {
        table: Table::Retraction,
        cells: vec![Value::Blob(target.as_bytes().to_vec())],
        texts: Vec::new(),
    }));
    rows
}

/// The entities that a finding is about, as one text.
pub(crate) fn about(ids: &[EntityId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn acknowledgement_row(known: &Acknowledgement) -> Row {
    Row {
        table: Table::Acknowledgement,
        cells: vec![
            known.rule.token().to_owned().into(),
            about(&known.about).into(),
            i64::from(known.on.number()).into(),
            day(known.review_on),
            opt(known.actor.map(|actor| EntityId::from(actor).as_bytes().to_vec())),
            known.reason.clone().into(),
        ],
        texts: Vec::new(),
    }
}

fn report_row(report: &Issued) -> Row {
    let said = &report.said;
    let json = |value: &dyn Fn() -> Result<String, serde_json::Error>| value().unwrap_or_default();
    Row {
        table: Table::Report,
        cells: vec![
            said.series.clone().into(),
            i64::from(said.fiscal_year).into(),
            i64::from(said.place).into(),
            i64::from(said.as_of.number()).into(),
            i64::from(said.since.number()).into(),
            opt(said.previous.map(|id| EntityId::from(id).as_bytes().to_vec())),
            opt(said.upto.map(|id| id.as_bytes().to_vec())),
            said.language.clone().into(),
            said.marking.token().to_owned().into(),
            said.content.clone().into(),
            json(&|| serde_json::to_string(&said.files)).into(),
            said.renderer.clone().into(),
            text(&said.remarks),
            json(&|| serde_json::to_string(&said.distribution)).into(),
            opt(said.supersedes.map(|id| EntityId::from(id).as_bytes().to_vec())),
            day(report.withdrawn.as_ref().map(|(on, _)| *on)),
            text(&report.withdrawn.as_ref().map(|(_, reason)| reason.clone())),
            report.at.millis().into(),
            opt(report.actor.map(|actor| EntityId::from(actor).as_bytes().to_vec())),
            opt(said.meeting.map(|id| EntityId::from(id).as_bytes().to_vec())),
            text(&said.template),
            opt(said.about.map(|id| id.as_bytes().to_vec())),
            opt(said.readers.map(|most| most.token().to_owned())),
            json(&|| serde_json::to_string(&said.caveats)).into(),
        ],
        texts: Vec::new(),
    }
}

fn contact_row(contact: &Contact, rows: &mut Vec<Row>) {
    if *contact != Contact::default() {
        let cells = vec![text(&contact.telephone), text(&contact.mail)];
        rows.push(Row { table: Table::Contact, cells, texts: Vec::new() });
    }
}

fn handover_rows(handover: &Handover, rows: &mut Vec<Row>) {
    let id = |id: Option<EntityId>| opt(id.map(|id| id.as_bytes().to_vec()));
    let completed = handover.completed.as_ref();
    let (begun_at, begun_by) = handover.begun;
    rows.push(Row {
        table: Table::Handover,
        cells: vec![
            bytes(handover.organisation),
            id(handover.post.map(Into::into)),
            id(handover.predecessor.map(Into::into)),
            id(handover.successor.map(Into::into)),
            i64::from(handover.on.number()).into(),
            id(handover.into.map(Into::into)),
            id(handover.into_post.map(Into::into)),
            begun_at.millis().into(),
            id(begun_by.map(Into::into)),
            day(completed.map(|completed| completed.on)),
            opt(completed.map(|completed| completed.said.0.millis())),
            id(completed.and_then(|completed| completed.said.1).map(Into::into)),
        ],
        texts: Vec::new(),
    });
    let marked = handover.marks.keys().map(|item| Some(*item));
    for item in handover.notes.keys().copied().chain(marked).collect::<BTreeSet<_>>() {
        let (mark, note) = (item.and_then(|item| handover.marks.get(&item)), handover.notes.get(&item));
        let mut texts: Vec<(&'static str, String)> = note.map(|note| ("note", note.text.clone())).into_iter().collect();
        texts.extend(mark.and_then(|mark| Some(("question", mark.question.clone()?))));
        rows.push(Row {
            table: Table::HandoverItem,
            cells: vec![
                id(item.map(Into::into)),
                opt(mark.map(|mark| i64::from(mark.confirmed))),
                text(&mark.and_then(|mark| mark.question.clone())),
                opt(mark.map(|mark| mark.said.0.millis())),
                id(mark.and_then(|mark| mark.said.1).map(Into::into)),
                text(&note.map(|note| note.text.clone())),
                opt(note.map(|note| note.said.0.millis())),
                id(note.and_then(|note| note.said.1).map(Into::into)),
            ],
            texts,
        });
    }
}

fn source_row(source: Option<&model::values::SourceKey>, rows: &mut Vec<Row>) {
    rows.extend(source.map(|source| Row {
        table: Table::Source,
        cells: vec![source.scheme.clone().into(), source.key.clone().into()],
        texts: Vec::new(),
    }));
}

/// The end of each dated value: the next one's beginning.
fn periods<T>(values: &[Dated<T>]) -> impl Iterator<Item = (i64, i64, &T)> {
    values.iter().enumerate().map(|(place, dated)| {
        let next = values.get(place + 1).and_then(|next| next.from);
        (begin(dated.from), end(next), &dated.value)
    })
}

fn organisation_rows(organisation: &Organisation, rows: &mut Vec<Row>) {
    rows.push(Row {
        table: Table::Organisation,
        cells: vec![
            organisation.kind.token().to_owned().into(),
            opt(organisation.order.map(i64::from)),
            text(&organisation.corporate_number),
            begin(organisation.from).into(),
            end(organisation.dissolved.map(|(on, _)| on)).into(),
            opt(organisation.dissolved.and_then(|(_, into)| into).map(|into| EntityId::from(into).as_bytes().to_vec())),
            text(&organisation.reference),
            opt(organisation.verification.map(|mark| mark.token().to_owned())),
        ],
        texts: Vec::new(),
    });
    for (from, to, names) in periods(&organisation.names) {
        let aliases = names.aliases.join("\n");
        let mut texts = vec![("name", names.ja.clone())];
        texts.extend(said("name_en", &names.en));
        texts.extend(said("short", &names.short));
        texts.extend(said("abbreviation", &names.abbreviation));
        texts.extend((!aliases.is_empty()).then(|| ("aliases", aliases.clone())));
        rows.push(Row {
            table: Table::Name,
            cells: vec![
                from.into(),
                to.into(),
                names.ja.clone().into(),
                text(&names.en),
                text(&names.short),
                text(&names.abbreviation),
                aliases.into(),
            ],
            texts,
        });
    }
    for (from, to, parent) in periods(&organisation.parents) {
        let parent = opt(parent.map(|parent| EntityId::from(parent).as_bytes().to_vec()));
        rows.push(Row { table: Table::Parent, cells: vec![from.into(), to.into(), parent], texts: Vec::new() });
    }
    source_row(organisation.source.as_ref(), rows);
}

fn post_rows(post: &Post, rows: &mut Vec<Row>) {
    let mut days: BTreeSet<i64> = post.titles.iter().map(|dated| begin(dated.from)).collect();
    days.extend(post.organisations.iter().map(|dated| begin(dated.from)));
    let days: Vec<i64> = days.into_iter().collect();
    let titles: Vec<_> = periods(&post.titles).collect();
    let organisations: Vec<_> = periods(&post.organisations).collect();
    for (place, from) in days.iter().enumerate() {
        let title = titles.iter().find(|(begins, ends, _)| begins <= from && from < ends);
        let organisation = organisations.iter().find(|(begins, ends, _)| begins <= from && from < ends);
        let (Some((.., title)), Some((.., organisation))) = (title, organisation) else { continue };
        rows.push(Row {
            table: Table::Post,
            cells: vec![
                (*from).into(),
                days.get(place + 1).copied().unwrap_or(OPEN_END).into(),
                bytes(**organisation),
                title.ja.clone().into(),
                text(&title.en),
                begin(post.from).into(),
                end(post.ended).into(),
            ],
            texts: [Some(("title", title.ja.clone())), said("title_en", &title.en)].into_iter().flatten().collect(),
        });
    }
    contact_row(&post.contact, rows);
    source_row(post.source.as_ref(), rows);
}

fn person_rows(person: &Person, rows: &mut Vec<Row>) {
    let mut texts = vec![("name", person.name.ja.clone())];
    texts.extend(said("name_en", &person.name.en));
    texts.extend(said("reading", &person.reading));
    rows.push(Row {
        table: Table::Person,
        cells: vec![
            person.name.ja.clone().into(),
            text(&person.name.en),
            text(&person.reading),
            text(&person.reference),
            opt(person.verification.map(|mark| mark.token().to_owned())),
        ],
        texts,
    });
    contact_row(&person.contact, rows);
    source_row(person.source.as_ref(), rows);
}

fn holding_rows(holding: &Holding, rows: &mut Vec<Row>) {
    rows.push(Row {
        table: Table::Holding,
        cells: vec![
            bytes(holding.person),
            bytes(holding.post),
            begin(holding.from).into(),
            end(holding.to).into(),
            text(&holding.end_reason),
        ],
        texts: Vec::new(),
    });
    source_row(holding.source.as_ref(), rows);
}

fn topic_rows(topic: &Topic, rows: &mut Vec<Row>) {
    let summary = topic.summary.as_ref();
    let summary_ja = summary.map(|summary| summary.ja.clone());
    let summary_en = summary.and_then(|summary| summary.en.clone());
    let mut texts = vec![("name", topic.name.ja.clone())];
    texts.extend(said("name_en", &topic.name.en));
    texts.extend(said("code", &topic.code));
    texts.extend(said("summary", &summary_ja));
    texts.extend(said("summary_en", &summary_en));
    texts.extend(said("reference", &topic.reference));
    let aliases = topic.aliases.join("\n");
    texts.extend((!aliases.is_empty()).then(|| ("aliases", aliases.clone())));
    rows.push(Row {
        table: Table::Topic,
        cells: vec![
            topic.kind.token().to_owned().into(),
            text(&topic.code),
            topic.name.ja.clone().into(),
            text(&topic.name.en),
            text(&summary_ja),
            text(&summary_en),
            day(topic.on),
            text(&topic.reference),
            aliases.into(),
            opt(topic.order.map(i64::from)),
            opt(topic.verification.map(|mark| mark.token().to_owned())),
        ],
        texts,
    });
    source_row(topic.source.as_ref(), rows);
}

fn workstream_rows(workstream: &Workstream, rows: &mut Vec<Row>) {
    let mut texts = vec![("title", workstream.title.ja.clone())];
    texts.extend(said("title_en", &workstream.title.en));
    texts.extend(said("code", &workstream.code));
    let earlier = (!workstream.earlier_codes.is_empty()).then(|| workstream.earlier_codes.join("\n"));
    texts.extend(said("earlier_codes", &earlier));
    texts.extend(said("aim", &workstream.aim));
    texts.extend(said("issues", &workstream.issues));
    texts.extend(said("outline", &workstream.outline));
    texts.extend(said("closed_reason", &workstream.closed_reason));
    rows.push(Row {
        table: Table::Workstream,
        cells: vec![
            text(&workstream.code),
            opt(workstream.code.as_ref().map(|code| text::fold::fold(code))),
            workstream.title.ja.clone().into(),
            text(&workstream.title.en),
            opt(workstream.parent.map(|parent| EntityId::from(parent).as_bytes().to_vec())),
            begin(workstream.from).into(),
            end(workstream.closed_on).into(),
            opt(workstream.starts_fiscal_year.map(i64::from)),
            opt(workstream.ends_fiscal_year.map(i64::from)),
            opt(workstream.pillar.map(|pillar| pillar.token().to_owned())),
            opt(workstream.cadence.map(|cadence| cadence.token().to_owned())),
            workstream.marking.token().to_owned().into(),
            opt(workstream.source.as_ref().map(|source| source.scheme.clone())),
            text(&workstream.closed_reason),
            text(&earlier),
            text(&workstream.url),
            text(&workstream.aim),
            text(&workstream.issues),
            text(&workstream.outline),
        ],
        texts,
    });
    source_row(workstream.source.as_ref(), rows);
}

fn assignment_rows(assignment: &Assignment, rows: &mut Vec<Row>) {
    let basis = assignment.basis.as_ref();
    let reference = basis.map(|basis| basis.reference.clone());
    let texts =
        [said("basis", &reference), said("reason", &assignment.end_reason), said("agreed_by", &assignment.agreed_by)];
    let texts = texts.into_iter().flatten().collect();
    rows.push(Row {
        table: Table::Assignment,
        cells: vec![
            bytes(assignment.workstream),
            bytes(assignment.organisation),
            opt(assignment.post.map(|post| EntityId::from(post).as_bytes().to_vec())),
            assignment.role.token().to_owned().into(),
            assignment.state.token().to_owned().into(),
            begin(assignment.from).into(),
            end(assignment.to).into(),
            opt(basis.and_then(|basis| basis.kind).map(|kind| kind.token().to_owned())),
            text(&reference),
            day(basis.and_then(|basis| basis.on)),
            text(&assignment.end_reason),
            day(assignment.agreed_on),
            text(&assignment.agreed_by),
            opt(basis.and_then(|basis| basis.verification).map(|mark| mark.token().to_owned())),
        ],
        texts,
    });
    source_row(assignment.source.as_ref(), rows);
}

fn status_rows(entity: &Entity, status: &Status, rows: &mut Vec<Row>) {
    let Some(opening) = entity.opening() else { return };
    let entry = &status.entry;
    let texts = [
        said("headline", &entry.headline),
        said("narrative", &entry.narrative),
        said("obstacles", &entry.obstacles),
        said("next_step", &entry.next_step),
        said("original_rating", &entry.original_rating),
        said("source", &entry.source),
    ];
    let health = opt(entry.health.map(|health| health.token().to_owned()));
    let actor = |post: Option<model::ids::PostId>| opt(post.map(|post| EntityId::from(post).as_bytes().to_vec()));
    let cells = |id: Value, as_of: Day, clock: u64, confirmation: bool, at: i64, who: Value, narrative: Value| {
        vec![
            id,
            bytes(status.workstream),
            i64::from(as_of.number()).into(),
            Value::Null,
            i64::try_from(clock).unwrap_or(i64::MAX).into(),
            i64::from(confirmation).into(),
            i64::from(status.corrected).into(),
            health.clone(),
            text(&entry.original_rating),
            opt(entry.progress.map(i64::from)),
            day(entry.next_on),
            at.into(),
            who,
            text(&entry.headline),
            text(&entry.source),
            actor(entry.reporter),
            text(&entry.next_step),
            text(&entry.obstacles),
            narrative,
        ]
    };
    let (clock, at) = status.recorded;
    rows.push(Row {
        table: Table::Status,
        cells: cells(
            bytes(opening.change.subject),
            entry.as_of,
            clock,
            false,
            at.millis(),
            actor(status.actor),
            text(&entry.narrative),
        ),
        texts: texts.into_iter().flatten().collect(),
    });
    for confirmation in &status.confirmations {
        let (clock, at) = confirmation.recorded;
        let note = text(&confirmation.note);
        rows.push(Row {
            table: Table::Status,
            cells: cells(
                bytes(confirmation.id),
                confirmation.as_of,
                clock,
                true,
                at.millis(),
                actor(confirmation.actor),
                note,
            ),
            texts: said("note", &confirmation.note).into_iter().collect(),
        });
    }
    source_row(status.source.as_ref(), rows);
}

fn fact_rows(fact: &Fact, rows: &mut Vec<Row>) {
    let mut texts = Vec::new();
    let mut other = Value::Null;
    let (sort, body) = match &fact.body {
        FactBody::Goal(goal) => {
            texts.push(("text", goal.text.clone()));
            texts.extend(said("indicator", &goal.indicator));
            texts.extend(said("target", &goal.target));
            texts.extend(said("reasoning", &goal.reasoning));
            ("goal", serde_json::to_string(goal))
        }
        FactBody::Citation(citation) => {
            texts.push(("basis", citation.name.clone()));
            texts.extend(said("number", &citation.number));
            texts.extend(said("article", &citation.article));
            ("citation", serde_json::to_string(citation))
        }
        FactBody::Budget(budget) => {
            texts.extend(said("account", &budget.account));
            texts.extend(said("remarks", &budget.remarks));
            ("budget", serde_json::to_string(budget))
        }
        FactBody::Dependency(dependency) => {
            other = opt(dependency.to.map(|to| EntityId::from(to).as_bytes().to_vec()));
            texts.extend(said("outside", &dependency.outside));
            texts.extend(said("original", &dependency.original));
            ("dependency", serde_json::to_string(dependency))
        }
        FactBody::Topic(link) => {
            other = bytes(link.topic);
            ("topic", serde_json::to_string(link))
        }
        FactBody::Dispute(dispute) => {
            texts.push(("note", dispute.note.clone()));
            ("dispute", serde_json::to_string(dispute))
        }
    };
    // These are maps with text keys and finite numbers, which serde_json can always write.
    let body = body.unwrap_or_default();
    rows.push(Row {
        table: Table::Fact,
        cells: vec![
            bytes(fact.workstream),
            sort.to_owned().into(),
            other,
            opt(fact.source.as_ref().map(|source| source.scheme.clone())),
            body.into(),
        ],
        texts,
    });
    source_row(fact.source.as_ref(), rows);
}

/// The names of the fields in which search finds words, for the rows of one table.
pub(crate) fn texts_of(entity: &Entity, table: Table) -> Vec<Vec<(&'static str, String)>> {
    rows(entity).into_iter().filter(|row| row.table == table).map(|row| row.texts).collect()
}

/// The hash of the views' definition: when it changes, they are dropped and refilled.
pub(crate) fn fingerprint() -> String {
    // The number is raised by hand when the *filling* of the same tables changes.
    const FILLING: u32 = 3;
    let digest = Sha256::digest(format!("{FILLING}{}{}{OTHERS}", definition(), indexes()).as_bytes());
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Makes the empty views.
pub(crate) fn create(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(&definition())?;
    connection.execute_batch(OTHERS)?;
    connection.execute_batch(&indexes())?;
    Ok(())
}

/// Drops all views and fills them anew from the ledger.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), Error> {
    for table in Table::ALL {
        connection.execute_batch(&format!("DROP TABLE IF EXISTS {}", table.name()))?;
    }
    connection.execute_batch("DROP TABLE IF EXISTS search; DROP TABLE IF EXISTS gesture;")?;
    connection.execute_batch(&definition())?;
    connection.execute_batch(OTHERS)?;
    let mut writer = Writer::new(connection)?;
    let acts = ledger::each_entity(connection, Replayed::of, |replayed| writer.replay(replayed))?;
    writer.tell_search()?;
    // Before the indexes, which would be written twice.
    settle_all_statuses(connection)?;
    connection.execute_batch(&indexes())?;
    list_acts(connection, &acts)
}

/// Lists the acts anew.
fn list_acts(connection: &Connection, acts: &Acts) -> Result<(), Error> {
    connection.execute("DELETE FROM gesture", [])?;
    acts.iter().try_for_each(|(gesture, acted)| list_act(connection, *gesture, acted))
}

/// Adds an act, or more of its changes, to the list of acts.
pub(crate) fn list_act(connection: &Connection, gesture: GestureId, acted: &Acted) -> Result<(), Error> {
    let sql = "INSERT INTO gesture VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (gesture) DO UPDATE
               SET last_seq = excluded.last_seq, changes = changes + excluded.changes";
    connection.prepare_cached(sql)?.execute(params![
        gesture.to_string(),
        acted.first_seq,
        acted.last_seq,
        acted.device.to_string(),
        acted.changes
    ])?;
    Ok(())
}

/// Gives every live status the day of the next one of its workstream. Written row after row as they lie in the file:
/// SQLite would keep all of it in memory twice more to do it in one statement.
fn settle_all_statuses(connection: &Connection) -> Result<(), Error> {
    let mut ends: Vec<(i64, i64)> = Vec::new();
    {
        let mut statement = connection.prepare(
            "SELECT row, until_on, lead(as_of, 1, ?1) OVER (PARTITION BY workstream ORDER BY as_of, clock, id)
             FROM status WHERE to_seq IS NULL",
        )?;
        let mut rows = statement.query([OPEN_END])?;
        while let Some(row) = rows.next()? {
            let (place, known, next): (i64, Option<i64>, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if known != Some(next) {
                ends.push((place, next));
            }
        }
    }
    ends.sort_unstable();
    let mut update = connection.prepare("UPDATE status SET until_on = ?2 WHERE row = ?1")?;
    for (place, next) in ends {
        update.execute([place, next])?;
    }
    Ok(())
}

/// Gives the live statuses of one workstream the day of the next one.
fn settle_statuses(connection: &Connection, workstream: &[u8]) -> Result<(), Error> {
    connection
        .prepare_cached(
            "UPDATE status SET until_on = ranked.next FROM (
               SELECT row AS place, lead(as_of, 1, ?2) OVER (ORDER BY as_of, clock, id) AS next
               FROM status WHERE workstream = ?1 AND to_seq IS NULL) AS ranked
             WHERE status.row = ranked.place AND status.until_on IS NOT ranked.next",
        )?
        .execute(params![workstream, OPEN_END])?;
    Ok(())
}

/// Writes rows of views; statements are prepared once.
pub(crate) struct Writer<'c> {
    connection: &'c Connection,
    inserts: Vec<String>,
    /// Documents that search is to forget.
    gone: Vec<i64>,
    /// Documents that search is to learn, by number, and their texts.
    said: BTreeMap<i64, String>,
    /// Bytes of the texts in `said`.
    held: usize,
}

/// The search index is told at the latest when so many bytes of texts wait.
///
/// It is told apart from all other writes, and in order, because it writes back what it has gathered whenever another
/// statement could fail half way (for every change that goes into the ledger, if they took turns) and whenever a number
/// is lower than the one before. What it wrote back in small pieces it has to merge again, which takes longer than all
/// else and leaves free pages behind.
const MOST_HELD: usize = 16 << 20;

impl<'c> Writer<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Result<Self, Error> {
        let inserts = Table::ALL
            .iter()
            .map(|table| {
                let columns = table.columns();
                let marks = ", ?".repeat(columns.len());
                format!(
                    "INSERT INTO {} (row, entity, {}, from_seq, to_seq) VALUES (?, ?{marks}, ?, ?)",
                    table.name(),
                    columns.join(", ")
                )
            })
            .collect();
        Ok(Self { connection, inserts, gone: Vec::new(), said: BTreeMap::new(), held: 0 })
    }

    /// Writes all rows that an entity ever had.
    fn replay(&mut self, replayed: Replayed) -> Result<(), Error> {
        let Replayed { id, closed, open } = replayed;
        for (placed, seq) in closed {
            self.insert(id, &placed, Some(seq))?;
        }
        for placed in open {
            match placed.row.table {
                // As if it were the last: room is kept for the day of the next one.
                Table::Status => self.insert_last_status(id, &placed)?,
                _ => self.insert(id, &placed, None)?,
            }
            self.index(&placed)?;
        }
        Ok(())
    }

    /// Follows one new change of an entity whose rows up to now are in the views.
    pub(crate) fn follow(&mut self, id: EntityId, entity: &mut Tracked, recorded: Recorded) -> Result<(), Error> {
        let seq = recorded.seq;
        entity.entity.add(recorded);
        let (closed, opened, kept) = differences(std::mem::take(&mut entity.open), rows(&entity.entity), seq);
        let mut moved: Vec<Vec<u8>> = Vec::new();
        for placed in closed {
            self.close(&placed, seq)?;
            moved.extend(workstream_of_status(&placed.row));
        }
        let in_place = moved.is_empty();
        for placed in &opened {
            match workstream_of_status(&placed.row) {
                Some(workstream) if in_place && self.follows_last(placed, &workstream)? => {
                    self.insert_last_status(id, placed)?;
                }
                workstream => {
                    self.insert(id, placed, None)?;
                    moved.extend(workstream);
                }
            }
            self.index(placed)?;
        }
        moved.dedup();
        for workstream in moved {
            settle_statuses(self.connection, &workstream)?;
        }
        entity.open = kept;
        entity.open.extend(opened);
        Ok(())
    }

    /// Ends the last status of a workstream where one begins that is later than all others.
    /// Answers false if it is not, and the workstream has to be settled as a whole.
    fn follows_last(&self, placed: &Placed, workstream: &[u8]) -> Result<bool, Error> {
        let as_of = &placed.row.cells[AS_OF];
        let last = self
            .connection
            .prepare_cached(
                "SELECT row, as_of < ?3 FROM status WHERE workstream = ?1 AND until_on = ?2 AND to_seq IS NULL",
            )?
            .query_row(params![workstream, OPEN_END, as_of], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(1)?)))
            .optional()?;
        match last {
            Some((_, false)) => Ok(false),
            Some((row, true)) => {
                self.connection
                    .prepare_cached("UPDATE status SET until_on = ?2 WHERE row = ?1")?
                    .execute(params![row, as_of])?;
                Ok(true)
            }
            None => Ok(true),
        }
    }

    /// Writes a status that is the last of its workstream, so at once with its end: to set the end
    /// afterwards would write two indexes a second time.
    fn insert_last_status(&self, id: EntityId, placed: &Placed) -> Result<(), Error> {
        let end = Value::Integer(OPEN_END);
        let cells = &placed.row.cells;
        self.write(id, placed, cells[..UNTIL_ON].iter().chain([&end]).chain(&cells[UNTIL_ON + 1..]), None)
    }

    fn insert(&self, id: EntityId, placed: &Placed, to_seq: Option<i64>) -> Result<(), Error> {
        self.write(id, placed, placed.row.cells.iter(), to_seq)
    }

    fn write<'v>(
        &self,
        id: EntityId,
        placed: &Placed,
        cells: impl Iterator<Item = &'v Value>,
        to_seq: Option<i64>,
    ) -> Result<(), Error> {
        let mut insert = self.connection.prepare_cached(&self.inserts[placed.row.table as usize])?;
        insert.raw_bind_parameter(1, placed.number)?;
        insert.raw_bind_parameter(2, id.as_bytes())?;
        let mut place = 2;
        for cell in cells {
            place += 1;
            insert.raw_bind_parameter(place, cell)?;
        }
        insert.raw_bind_parameter(place + 1, placed.number / ROWS_A_CHANGE)?;
        insert.raw_bind_parameter(place + 2, to_seq)?;
        insert.raw_execute()?;
        Ok(())
    }

    fn close(&mut self, placed: &Placed, seq: i64) -> Result<(), Error> {
        let clear = if placed.row.table == Table::Status { ", until_on = NULL" } else { "" };
        let mut sql = format!("UPDATE {} SET to_seq = ?2{clear} WHERE row = ?1", placed.row.table.name());
        match placed.row.table.ordered_by() {
            None => self.connection.prepare_cached(&sql)?.execute(params![placed.number, seq])?,
            Some(column) => {
                let _ = write!(sql, " AND {column} = ?3");
                self.connection.prepare_cached(&sql)?.execute(params![placed.number, seq, placed.row.cells[0]])?
            }
        };
        if !placed.row.texts.is_empty() {
            match self.said.remove(&document(placed)) {
                Some(texts) => self.held -= texts.len(),
                None => self.gone.push(document(placed)),
            }
        }
        Ok(())
    }

    fn index(&mut self, placed: &Placed) -> Result<(), Error> {
        if placed.row.texts.is_empty() {
            return Ok(());
        }
        let texts: Vec<&str> = placed.row.texts.iter().map(|(_, text)| text.as_str()).collect();
        let texts = texts.join("\n");
        self.held += texts.len();
        self.said.insert(document(placed), texts);
        if self.held > MOST_HELD { self.tell_search() } else { Ok(()) }
    }

    /// Tells the search index what waits; whoever has a writer does so at its end.
    pub(crate) fn tell_search(&mut self) -> Result<(), Error> {
        self.gone.sort_unstable();
        let mut delete = self.connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?;
        for document in self.gone.drain(..) {
            delete.execute([document])?;
        }
        let mut insert = self.connection.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?;
        let said = std::mem::take(&mut self.said);
        self.held = 0;
        ahead(
            said.into_iter(),
            |(document, texts)| (document, tokens(document, &texts)),
            |(document, words)| {
                insert.execute(params![document, words])?;
                Ok(())
            },
        )
    }
}

/// The tokens of a document.
fn tokens(document: i64, texts: &str) -> String {
    let mut words = String::new();
    text::fold::tokens_into(&mut words, texts);
    if undocument(document).is_some_and(|(table, _)| !matches!(table, Table::Status)) {
        words.extend([' ', NO_STATUS]);
    }
    words
}

/// All rows that an entity ever had.
struct Replayed {
    id: EntityId,
    /// Those that ended, with the position at which they did.
    closed: Vec<(Placed, i64)>,
    open: Vec<Placed>,
}

impl Replayed {
    fn of(id: EntityId, changes: Vec<Recorded>) -> Self {
        let mut entity = Entity::default();
        let mut replayed = Self { id, closed: Vec::new(), open: Vec::new() };
        for recorded in changes {
            let seq = recorded.seq;
            entity.add(recorded);
            let (closed, opened, kept) = differences(std::mem::take(&mut replayed.open), rows(&entity), seq);
            replayed.closed.extend(closed.into_iter().map(|placed| (placed, seq)));
            replayed.open = kept;
            replayed.open.extend(opened);
        }
        replayed
    }
}

/// An entity and its rows that are open in the views.
pub(crate) struct Tracked {
    pub entity: Entity,
    open: Vec<Placed>,
}

impl Tracked {
    /// Works out from an entity's changes, in order of arrival, which rows it has open.
    pub(crate) fn of(changes: Vec<Recorded>) -> Self {
        let mut tracked = Self { entity: Entity::default(), open: Vec::new() };
        for recorded in changes {
            let seq = recorded.seq;
            tracked.entity.add(recorded);
            let (_, opened, kept) = differences(std::mem::take(&mut tracked.open), rows(&tracked.entity), seq);
            tracked.open = kept;
            tracked.open.extend(opened);
        }
        tracked
    }
}

/// Which rows end with a change, which begin, and which go on.
fn differences(open: Vec<Placed>, wanted: Vec<Row>, seq: i64) -> (Vec<Placed>, Vec<Placed>, Vec<Placed>) {
    let mut wanted: Vec<Option<Row>> = wanted.into_iter().map(Some).collect();
    let (mut closed, mut kept) = (Vec::new(), Vec::new());
    for placed in open {
        let same = wanted.iter_mut().find(|row| row.as_ref() == Some(&placed.row));
        match same {
            Some(row) => {
                *row = None;
                kept.push(placed);
            }
            None => closed.push(placed),
        }
    }
    let opened =
        wanted.into_iter().flatten().zip(0..).map(|(row, place)| Placed { number: seq * ROWS_A_CHANGE + place, row });
    (closed, opened.collect(), kept)
}

/// Where the documents begin that are not the first rows of their changes.
const FURTHER: i64 = 1 << 60;
/// The lowest number that a row can have which came after a position.
pub(crate) const fn first_row_after(seq: i64) -> i64 {
    (seq + 1) * ROWS_A_CHANGE
}

/// Tables that search can tell apart, and those of them that hold nearly all there is to find.
const TABLES: i64 = 16;
const NEAR: i64 = 8;

/// The number under which search knows a row. The first row of a change, nearly always its only one, is known by the
/// change: the index keeps the distances between numbers, and is half as large where these are small. So what there is
/// little of stands apart too.
fn document(placed: &Placed) -> i64 {
    let table = placed.row.table as i64;
    debug_assert!(table < TABLES, "search cannot tell this table from another");
    match placed.number % ROWS_A_CHANGE {
        0 if table < NEAR => placed.number / ROWS_A_CHANGE * NEAR + table,
        _ => FURTHER + placed.number * TABLES + table,
    }
}

/// The table and row number of a search document.
fn undocument(document: i64) -> Option<(Table, i64)> {
    let (table, row) = match document < FURTHER {
        true => (document % NEAR, document / NEAR * ROWS_A_CHANGE),
        false => ((document - FURTHER) % TABLES, (document - FURTHER) / TABLES),
    };
    Some((*Table::ALL.get(usize::try_from(table).ok()?)?, row))
}

/// A row of a view: its table and its number.
type Spot = (Table, i64);

/// The rows that search found, the newest first: those that are the first of their change, and the further ones.
pub(crate) struct Found<'s> {
    rows: Rows<'s>,
    further: Peekable<std::vec::IntoIter<Spot>>,
    next: Option<Spot>,
}

impl<'s> Found<'s> {
    /// Of documents in falling order.
    pub(crate) fn new(rows: Rows<'s>) -> Result<Self, Error> {
        let mut found = Self { rows, further: Vec::new().into_iter().peekable(), next: None };
        let mut further = Vec::new();
        while let Some((document, row)) = found.read()? {
            if document < FURTHER {
                found.next = Some(row);
                break;
            }
            further.push(row);
        }
        found.further = further.into_iter().peekable();
        Ok(found)
    }

    /// The next row, and its table.
    pub(crate) fn next(&mut self) -> Result<Option<Spot>, Error> {
        let newest = self.next.map(|(_, number)| number);
        if let Some(further) = self.further.next_if(|(_, number)| newest.is_none_or(|newest| *number > newest)) {
            return Ok(Some(further));
        }
        let next = self.next;
        if next.is_some() {
            self.next = self.read()?.map(|(_, row)| row);
        }
        Ok(next)
    }

    fn read(&mut self) -> Result<Option<(i64, Spot)>, Error> {
        while let Some(row) = self.rows.next()? {
            let document = row.get(0)?;
            if let Some(row) = undocument(document) {
                return Ok(Some((document, row)));
            }
        }
        Ok(None)
    }
}

fn workstream_of_status(row: &Row) -> Option<Vec<u8>> {
    match (row.table, row.cells.get(1)) {
        (Table::Status, Some(Value::Blob(workstream))) => Some(workstream.clone()),
        _ => None,
    }
}

/// Writes an entity's rows anew from its changes: after an erasure, when even closed rows must change.
pub(crate) fn refill(connection: &Connection, id: EntityId) -> Result<(), Error> {
    let mut workstreams: BTreeSet<Vec<u8>> = connection
        .prepare_cached("SELECT DISTINCT workstream FROM status WHERE entity = ?1")?
        .query_map([id.as_bytes()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for table in Table::ALL {
        connection.execute(&format!("DELETE FROM {} WHERE entity = ?1", table.name()), [id.as_bytes()])?;
    }
    let changes = ledger::changes_of(connection, id)?;
    if let Some(State::Status(status)) = Entity::of(changes.iter().cloned()).state() {
        workstreams.insert(EntityId::from(status.workstream).as_bytes().to_vec());
    }
    let mut writer = Writer::new(connection)?;
    writer.replay(Replayed::of(id, changes))?;
    writer.tell_search()?;
    workstreams.iter().try_for_each(|workstream| settle_statuses(connection, workstream))
}

/// After an erasure: drops the search index and fills it anew from the rows that are open, for deleting from a
/// contentless index leaves terms behind; and lists the acts anew.
pub(crate) fn refill_search(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch("DROP TABLE search;")?;
    let start = OTHERS.find("CREATE TABLE gesture").unwrap_or(OTHERS.len());
    connection.execute_batch(&OTHERS[..start])?;
    let mut writer = Writer::new(connection)?;
    let acts = ledger::each_entity(
        connection,
        |_, changes| Tracked::of(changes),
        |tracked| tracked.open.iter().try_for_each(|placed| writer.index(placed)),
    )?;
    writer.tell_search()?;
    list_acts(connection, &acts)
}

/// All rows of all views as text, sorted; without numbers and order of arrival unless asked.
pub(crate) fn dump(connection: &Connection, with_seq: bool) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    for table in Table::ALL {
        let order = if with_seq { "row, from_seq, to_seq" } else { "to_seq IS NULL" };
        let filter = if with_seq { "" } else { "WHERE to_seq IS NULL" };
        let sql = format!("SELECT {}, entity, {order} FROM {} {filter}", table.columns().join(", "), table.name());
        let mut statement = connection.prepare(&sql)?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let cells = (0..width).map(|place| row.get::<_, Value>(place).map(|cell| format!("{cell:?}")));
            lines.push(format!("{}: {}", table.name(), cells.collect::<Result<Vec<_>, _>>()?.join(" | ")));
        }
    }
    lines.sort();
    Ok(lines)
}
