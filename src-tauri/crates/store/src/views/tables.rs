//! The tables that hold views, with their columns and indexes: one list, from which the SQL is made.

use std::fmt::Write as _;

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
            pub(super) const fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$table => &[$($column),+]),+ }
            }
            /// The first column, where rows lie in its order and then by number: what is asked for by that column
            /// alone needs no index.
            pub(super) const fn ordered_by(self) -> Option<&'static str> {
                match self {
                    Self::Source => Some("scheme"),
                    _ => None,
                }
            }
        }
        pub(super) fn definition() -> String {
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
        pub(super) fn indexes() -> String {
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
    ) ["organisation_name_entity ON organisation_name (entity)", "organisation_name_ja ON organisation_name (ja)",
       "organisation_name_short ON organisation_name (short) WHERE short IS NOT NULL",
       "organisation_name_abbreviation ON organisation_name (abbreviation COLLATE NOCASE) WHERE abbreviation IS NOT NULL"],
    /// 担当（職）: where it is and what it is called, by period; and from when to when it exists.
    Post "post" (
        "from_on" "INTEGER NOT NULL", "to_on" "INTEGER NOT NULL", "organisation" "BLOB NOT NULL", "ja" "TEXT NOT NULL",
        "en" "TEXT", "begin_on" "INTEGER NOT NULL", "end_on" "INTEGER NOT NULL"
    ) ["post_entity ON post (entity)", "post_organisation ON post (organisation)"],
    /// 主題.
    Topic "topic" (
        "kind" "TEXT NOT NULL", "code" "TEXT", "ja" "TEXT NOT NULL", "en" "TEXT", "summary_ja" "TEXT", "summary_en" "TEXT",
        "on_day" "INTEGER", "reference" "TEXT", "aliases" "TEXT NOT NULL", "place" "INTEGER", "verification" "TEXT"
    ) ["topic_entity ON topic (entity)", "topic_ja ON topic (ja)",
       "topic_code ON topic (code COLLATE NOCASE) WHERE code IS NOT NULL"],
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
pub(super) const AS_OF: usize = 2;
pub(super) const UNTIL_ON: usize = 3;
