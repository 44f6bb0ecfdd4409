//! What an import would do, said before it is done.

use model::refusal::Warning;
use model::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// To be given back to apply it.
    pub handle: u32,
    /// The source in words.
    pub label: String,
    /// The attribution that its licence asks for.
    pub attribution: Option<String>,
    /// The day of which statuses without one of their own speak.
    pub as_of: Option<Day>,
    /// The files that were read, with their rows.
    pub files: Vec<ImportFile>,
    /// Counts by sort of record.
    pub counts: Vec<ImportCount>,
    /// The first differences, at most [`store::rows::MOST_ROWS`].
    pub differences: Vec<Difference>,
    /// How many differences there are.
    pub total: u64,
    /// Rows that cannot be read, at most [`store::rows::MOST_ROWS`].
    pub problems: Vec<ImportProblem>,
    /// How many of them there are.
    pub problem_total: u64,
    /// What was noticed once for the whole import: a code and its numbers.
    pub notes: Vec<ImportNote>,
    /// What should be looked at.
    pub warnings: Vec<Warning>,
}

/// One file of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFile {
    /// Its name without the folder.
    pub name: String,
    /// Its data rows.
    pub rows: u64,
}

/// How many records of a sort an import has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCount {
    /// The sort: a noun of the glossary.
    pub noun: String,
    /// In the files.
    pub read: u64,
    /// Not here yet.
    pub new: u64,
    /// Different from what the source said last.
    pub changed: u64,
    /// In the workspace, and no longer in the files.
    pub gone: u64,
    /// The same.
    pub unchanged: u64,
}

/// One difference between files and workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// New, changed or gone.
    pub what: DifferenceKind,
    /// The sort of record: a noun of the glossary.
    pub noun: String,
    /// The record in the source.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Field, old value and new value, where it changed.
    pub fields: Vec<FieldDifference>,
}

/// How a record differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// Not here yet.
    New,
    /// Different from what the source said last.
    Changed,
    /// No longer in the files.
    Gone,
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldDifference {
    /// Its name.
    pub field: String,
    /// What the workspace says.
    pub old: Option<String>,
    /// What the files say.
    pub new: Option<String>,
}

/// A row that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportProblem {
    /// The file.
    pub file: String,
    /// The line in it, from 1.
    pub line: u32,
    /// The column's heading.
    pub column: Option<String>,
    /// The reason: a code with a sentence in `text` (`import-problem-<code>`).
    pub reason: String,
    /// What stands there.
    pub value: String,
}

/// What was noticed once for a whole import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportNote {
    /// A code with a sentence in `text` (`import-note-<code>`).
    pub code: String,
    /// How many.
    pub count: u64,
    /// Of how many.
    pub of: Option<u64>,
}
