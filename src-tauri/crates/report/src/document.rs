//! A document as a tree of parts, texts and tables, every string of it in words already: what every renderer draws, be
//! it a report, minutes or a handover. No wording, no layout but the share of a column.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use text::Language;
use ts_rs::TS;

use crate::beside::beside;
use crate::content::{Report, sha256};
use crate::fit;
use crate::view::{self, Extent};

/// A document: what stands above, and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportDocument")]
pub struct Document {
    /// The BCP 47 tag of its language.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The line below it.
    pub subtitle: Option<String>,
    /// Of which day it speaks, in words.
    pub as_of: String,
    /// What stands under the title: label with its colon, and text.
    pub facts: Vec<Fact>,
    /// The handling grade printed on every page.
    pub marking: String,
    /// What must not be written into it.
    pub handling: String,
    /// Its parts.
    pub parts: Vec<Part>,
    /// What stands at the end, in small letters.
    pub notes: Vec<String>,
    /// The day on which it was made.
    #[ts(type = "string")]
    pub made_on: NaiveDate,
    /// Who made it.
    pub made_by: Option<String>,
    /// Whether its sheets stand upright; across otherwise.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub upright: bool,
    /// Whether all of it stands on one side: where a word processor sets lines apart as its typefaces ask, that is told
    /// it line by line.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub one_side: bool,
}

/// A label with its colon, and what stands after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportFact")]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What stands after it.
    pub text: String,
}

/// A part with its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportPart")]
pub struct Part {
    /// Its heading.
    pub heading: String,
    /// The name of its sheet in a workbook; at most 31 characters.
    pub sheet: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// What a part is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "block", rename_all = "kebab-case")]
#[ts(rename = "ReportBlock")]
pub enum Block {
    /// A heading within the part.
    Heading {
        /// Its words.
        text: String,
        /// The name by which a cell leads to it: a word of the document's own, unlike any other.
        #[serde(default)]
        #[ts(optional = nullable)]
        name: Option<String>,
    },
    /// A text; line breaks are kept.
    Text {
        /// Its words.
        text: String,
    },
    /// A remark in small letters.
    Note {
        /// Its words.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A chart. The table behind it says the same in numbers, and stands for it where nothing can be drawn.
    Chart(Chart),
}

impl Block {
    /// A heading to which nothing leads.
    #[must_use]
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading { text: text.into(), name: None }
    }
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }
    /// A remark.
    #[must_use]
    pub fn note(text: impl Into<String>) -> Self {
        Self::Note { text: text.into() }
    }
}

/// A chart, drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportChart")]
pub struct Chart {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The drawing, as SVG: black, white and grey; it runs, links and loads nothing.
    pub svg: String,
}

/// A table whose head is repeated on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportTable")]
pub struct Table {
    /// What it shows, for those who do not see it.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// Whether its first row sums up the others.
    #[serde(default)]
    #[ts(optional)]
    #[ts(as = "Option<bool>")]
    pub total: bool,
    /// What stands above the pages to which its rows lead; on paper alone.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pages: Option<String>,
}

impl Table {
    /// A table in which nothing is summed up and nothing leads anywhere.
    #[must_use]
    pub fn new(caption: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Self {
        Self { caption: caption.into(), columns, rows, total: false, pages: None }
    }
    /// Whether every cell is one paragraph without anything before or behind its words.
    pub(crate) fn is_plain(&self) -> bool {
        let is_plain = |line: &Line| line.label.is_none() && line.aside.is_none();
        self.rows.iter().flatten().all(|cell| cell.lines.len() < 2 && cell.lines.iter().all(is_plain))
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportColumn")]
pub struct Column {
    /// What stands above it.
    pub label: String,
    /// Its share of the width, and its width in a workbook, in characters.
    pub share: u16,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportCell")]
pub struct Cell {
    /// What stands in it.
    pub lines: Vec<Line>,
    /// The day that it says, for a workbook.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub day: Option<NaiveDate>,
    /// The number that it says, for a workbook.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub number: Option<i64>,
    /// The name of the heading to which it leads.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
}

/// What a line says beyond its words; never by its colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ReportTone")]
pub enum Tone {
    /// As it should be.
    Good,
    /// To be watched.
    Warn,
    /// Amiss.
    Bad,
}

/// A paragraph of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportLine")]
pub struct Line {
    /// Its words; line breaks are kept.
    pub text: String,
    /// In bold.
    pub strong: bool,
    /// In small letters.
    pub small: bool,
    /// What stands before its words, with a colon or a dot of its own; the words hang behind it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub label: Option<String>,
    /// What stands behind its words, in small letters.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub aside: Option<String>,
    /// What it says beyond its words.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tone: Option<Tone>,
    /// The BCP 47 tag of its language, where that is not the document's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lang: Option<String>,
}

impl Line {
    /// A line in small letters.
    #[must_use]
    pub fn small(text: impl Into<String>) -> Self {
        Self { text: text.into(), small: true, ..Self::default() }
    }
    /// All of it, in the order in which it is read.
    #[must_use]
    pub fn whole(&self) -> String {
        let aside = self.aside.as_ref().map(|aside| format!("　{aside}"));
        format!("{}{}{}", self.label.as_deref().unwrap_or_default(), self.text, aside.unwrap_or_default())
    }
}

impl Cell {
    /// A cell with a text; an empty text leaves it empty.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }
    /// A cell with a text in bold.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self::default().and_strong(text)
    }
    /// A cell with a day, and how it is shown.
    #[must_use]
    pub fn day(day: NaiveDate, shown: impl Into<String>) -> Self {
        Self { day: Some(day), ..Self::text(shown) }
    }
    /// A cell with a number.
    #[must_use]
    pub fn number(number: i64) -> Self {
        Self { number: Some(number), ..Self::text(number.to_string()) }
    }
    /// The same with one more paragraph, unless that is empty.
    #[must_use]
    pub fn and(self, text: impl Into<String>) -> Self {
        self.with(text.into(), false, false)
    }
    /// The same with one more paragraph in bold.
    #[must_use]
    pub fn and_strong(self, text: impl Into<String>) -> Self {
        self.with(text.into(), true, false)
    }
    /// The same with one more paragraph in small letters.
    #[must_use]
    pub fn and_small(self, text: impl Into<String>) -> Self {
        self.with(text.into(), false, true)
    }
    fn with(self, text: String, strong: bool, small: bool) -> Self {
        self.and_line(Line { text, strong, small, ..Line::default() })
    }
    /// The same with one more paragraph, unless that is empty.
    #[must_use]
    pub fn and_line(mut self, line: Line) -> Self {
        if !line.text.is_empty() || line.aside.is_some() {
            self.lines.push(line);
        }
        self
    }
    /// All its paragraphs, one below the other.
    #[must_use]
    pub fn joined(&self) -> String {
        self.lines.iter().map(Line::whole).collect::<Vec<_>>().join("\n")
    }
}

impl Document {
    /// The document of a report, as it stands on paper: beside an annex or on one side, where that is so.
    #[must_use]
    pub fn of_report(report: &Report) -> Self {
        let extent = if report.needs_annex() { Extent::BesideAnnex } else { Extent::Whole };
        Self::in_its_languages(report, extent)
    }

    /// The same with every workstream, however many there are; what stands on one side is the same everywhere.
    #[must_use]
    pub fn of_whole_report(report: &Report) -> Self {
        Self::in_its_languages(report, Extent::Whole)
    }

    fn in_its_languages(report: &Report, extent: Extent) -> Self {
        if view::layout(report).one_side {
            return fit::on_one_side(|extent| Self::told(report, extent), report);
        }
        Self::told(report, extent)
    }

    fn told(report: &Report, extent: Extent) -> Self {
        let first = view::view(report, report, extent);
        match &report.beside {
            None => first,
            Some(other) => beside(first, view::view(other, report, extent)),
        }
    }

    /// What a file says that it is about: the title with its day.
    pub(crate) fn subject(&self) -> String {
        format!("{}　{}", self.title, self.as_of)
    }

    /// The SHA-256 of the tree: the same document has the same one.
    #[must_use]
    pub fn hash(&self) -> String {
        // A tree of texts and numbers can always be written.
        let text = serde_json::to_vec(self).unwrap_or_default();
        sha256(text)
    }

    /// Its language.
    #[must_use]
    pub fn language(&self) -> Language {
        if self.lang == Language::En.tag() { Language::En } else { Language::Ja }
    }
}
