//! A document as a tree of parts, texts and tables, every string of it in words already: what the renderers draw that
//! know no report's own form. No wording, no layout but the share of a column.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use text::Language;
use ts_rs::TS;

use crate::content::{Report, sha256};
use crate::view::{Extent, ItemView, SectionView, view};

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
}

impl Block {
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
    fn with(mut self, text: String, strong: bool, small: bool) -> Self {
        if !text.is_empty() {
            self.lines.push(Line { text, strong, small });
        }
        self
    }
    /// All its paragraphs, one below the other.
    #[must_use]
    pub fn joined(&self) -> String {
        self.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}

impl Document {
    /// The document of a coordination report: the same words, in the same order, as on paper.
    #[must_use]
    pub fn of_report(report: &Report) -> Self {
        Self::of_view(report, if report.needs_annex() { Extent::BesideAnnex } else { Extent::Whole })
    }

    /// The same with every workstream, however many there are.
    #[must_use]
    pub fn of_whole_report(report: &Report) -> Self {
        Self::of_view(report, Extent::Whole)
    }

    fn of_view(report: &Report, extent: Extent) -> Self {
        let view = view(report, extent);
        let matrix = Table {
            caption: view.matrix_heading.clone(),
            columns: shares(&view.matrix.head, |place| if place == 0 { 20 } else { 8 }),
            rows: std::iter::once(&view.matrix.total)
                .chain(&view.matrix.rows)
                .map(|row| {
                    let counts = row.counts.iter().map(|count| Cell::number(i64::try_from(*count).unwrap_or(i64::MAX)));
                    std::iter::once(Cell::strong(row.name.clone())).chain(counts).collect()
                })
                .collect(),
        };
        let part = |heading: &str, blocks| Part { heading: heading.to_owned(), sheet: heading.to_owned(), blocks };
        let mut items: Vec<Block> = view.empty.iter().map(Block::text).collect();
        for section in &view.sections {
            of_section(section, &view.columns, &mut items);
        }
        let mut parts = vec![
            part(&view.summary_heading, vec![Block::text(view.lead.clone())]),
            part(
                &view.matrix_heading,
                std::iter::once(Block::Table(matrix)).chain(view.notes.iter().map(Block::note)).collect(),
            ),
            part(&view.items_heading, items),
        ];
        if let Some(found) = &view.findings {
            parts.push(part(&found.heading, found.lines.iter().map(Block::text).collect()));
        }
        if !view.sources.is_empty() {
            parts.push(part(&view.sources_heading, view.sources.iter().map(Block::text).collect()));
        }
        Self {
            lang: view.lang.to_owned(),
            title: view.title.clone(),
            subtitle: view.subtitle.clone(),
            as_of: view.as_of.clone(),
            facts: view.facts.iter().map(|fact| Fact { label: fact.label.clone(), text: fact.text.clone() }).collect(),
            marking: view.marking.clone(),
            handling: view.handling.clone(),
            parts,
            notes: Vec::new(),
            made_on: report.made_on,
            made_by: report.made_by.clone(),
        }
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

fn shares(labels: &[String], share: impl Fn(usize) -> u16) -> Vec<Column> {
    labels.iter().enumerate().map(|(place, label)| Column { label: label.clone(), share: share(place) }).collect()
}

fn of_section(section: &SectionView, columns: &[String; 5], blocks: &mut Vec<Block>) {
    let heading = format!("{}　{}", section.heading, section.count);
    blocks.push(Block::Heading { text: heading.clone() });
    blocks.extend(section.none.iter().map(Block::text));
    if !section.items.is_empty() {
        let widths = [9, 28, 34, 20, 15];
        blocks.push(Block::Table(Table {
            caption: heading,
            columns: shares(columns, |place| widths[place]),
            rows: section.items.iter().map(of_item).collect(),
        }));
    }
    blocks.extend(section.left_out.iter().chain(&section.unreported).map(Block::note));
}

fn of_item(item: &ItemView) -> Vec<Cell> {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut code = Cell::text(item.code.clone());
    if item.changed {
        code = code.and_strong("◆");
    }
    let mut workstream = Cell::strong(item.title.clone());
    if let Some(again) = &item.again {
        workstream = workstream.and_small(format!("※ {again}"));
    }
    if let Some(alert) = &item.alert {
        workstream = workstream.and_strong(format!("■ {alert}"));
    }
    for owner in &item.owners {
        workstream = workstream.and_small(format!("{}{}", owner.label, owner.text));
    }
    let status = Cell::strong(format!("{} {}　{}", item.symbol, item.health, item.status_day))
        .and_strong(item.missing.as_ref().map(|missing| format!("■ {missing}")).unwrap_or_default())
        .and_small(said(&item.rating))
        .and(said(&item.headline))
        .and_small(said(&item.narrative))
        .and_small(said(&item.obstacles));
    let mut changes = Cell::default().and_small(said(&item.without_changes));
    for change in &item.changes {
        changes = changes.and_small(format!("・{change}"));
    }
    let next = Cell::strong(said(&item.next_on)).and_small(item.next_step.clone());
    vec![code, workstream, status, changes, next]
}
