//! A report as CommonMark with pipe tables. What was recorded stays text: no
//! character of it becomes markup, a link or HTML.

use std::fmt::Write as _;

use crate::content::Report;
use crate::document::{Block, Document, Table};
use crate::view::{Extent, ItemView, Matrix, MatrixRow, SectionView, View, view};
use crate::words::Words;

/// Renders the whole report as Markdown.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let view = view(report, Extent::Whole);
    let mut page = Page::default();
    page.opening(&view);
    page.matrix(&view.matrix);
    for note in &view.notes {
        page.paragraph(&escaped(note));
    }
    page.heading(2, &view.items_heading);
    if let Some(empty) = &view.empty {
        page.paragraph(&escaped(empty));
    }
    let words = Words::new(report.language);
    let labels = view.columns.each_ref().map(|column| words.before(column));
    for section in &view.sections {
        page.section(section, &labels);
    }
    page.closing(&view);
    page.out
}

/// Renders a document as Markdown.
pub(crate) fn of_document(document: &Document) -> String {
    let mut page = Page::default();
    page.heading(1, &document.title);
    if let Some(subtitle) = &document.subtitle {
        page.paragraph(&escaped(subtitle));
    }
    page.paragraph(&format!("**{}**", in_line(&document.as_of)));
    for fact in &document.facts {
        page.entry(&fact.label, &fact.text);
    }
    page.line(&format!("- {}", in_line(&document.marking)));
    page.line("");
    for part in &document.parts {
        page.heading(2, &part.heading);
        for block in &part.blocks {
            match block {
                Block::Heading { text } => page.heading(3, text),
                Block::Text { text } | Block::Note { text } => page.paragraph(&escaped(text)),
                Block::Table(table) => page.table(table),
            }
        }
    }
    for note in &document.notes {
        page.paragraph(&escaped(note));
    }
    page.line("---");
    page.line("");
    page.paragraph(&escaped(&format!("{}　{}", document.marking, document.handling)));
    page.out
}

#[derive(Default)]
struct Page {
    out: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn paragraph(&mut self, marked_up: &str) {
        self.line(marked_up);
        self.line("");
    }

    fn heading(&mut self, level: usize, text: &str) {
        let marks = "#".repeat(level);
        self.paragraph(&format!("{marks} {}", in_line(text)));
    }

    fn opening(&mut self, view: &View) {
        self.heading(1, &view.title);
        if let Some(subtitle) = &view.subtitle {
            self.paragraph(&escaped(subtitle));
        }
        self.paragraph(&format!("**{}**", in_line(&view.as_of)));
        for fact in &view.facts {
            self.entry(&fact.label, &fact.text);
        }
        self.line(&format!("- {}", in_line(&view.marking)));
        self.line("");
        self.heading(2, &view.summary_heading);
        self.paragraph(&escaped(&view.lead));
        self.heading(2, &view.matrix_heading);
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        self.line(&row(table.columns.iter().map(|column| in_line(&column.label)).collect()));
        self.line(&row(table.columns.iter().map(|_| "---".to_owned()).collect()));
        for cells in &table.rows {
            let said = cells.iter().map(|cell| {
                let lines: Vec<String> =
                    cell.lines.iter().flat_map(|line| line.text.split('\n')).map(in_line).collect();
                lines.join("<br>")
            });
            self.line(&row(said.collect()));
        }
        self.line("");
    }

    fn matrix(&mut self, matrix: &Matrix) {
        let head: Vec<String> = matrix.head.iter().map(|label| in_line(label)).collect();
        self.line(&format!("| {} |", head.join(" | ")));
        self.line(&format!("| --- |{}", " ---: |".repeat(head.len().saturating_sub(1))));
        for MatrixRow { name, counts } in std::iter::once(&matrix.total).chain(&matrix.rows) {
            let mut row = format!("| {} |", in_line(name));
            for count in counts {
                // Writing to a string cannot fail.
                let _ = write!(row, " {count} |");
            }
            self.line(&row);
        }
        self.line("");
    }

    fn section(&mut self, section: &SectionView, labels: &[String; 5]) {
        self.heading(3, &format!("{}　{}", section.heading, section.count));
        if let Some(none) = &section.none {
            self.paragraph(&escaped(none));
        }
        for item in &section.items {
            self.item(item, labels);
        }
    }

    fn item(&mut self, item: &ItemView, labels: &[String; 5]) {
        let [_, _, status_label, changes_label, next_label] = labels;
        let mark = if item.changed { "◆ " } else { "" };
        self.heading(4, &format!("{mark}{}　{}", item.code, item.title));
        for remark in [&item.again, &item.alert].into_iter().flatten() {
            self.line(&format!("- **{}**", in_line(remark)));
        }
        for owner in &item.owners {
            self.entry(&owner.label, &owner.text);
        }
        let mut status = format!("{} {}　{}", item.symbol, item.health, item.status_day);
        if let Some(rating) = &item.rating {
            status = format!("{status}　{rating}");
        }
        self.entry(status_label, &status);
        if let Some(missing) = &item.missing {
            self.line(&format!("  - **{}**", in_line(missing)));
        }
        for text in [&item.headline, &item.narrative, &item.obstacles].into_iter().flatten() {
            self.nested(text);
        }
        match &item.without_changes {
            Some(text) => self.entry(changes_label, text),
            None => self.entry(changes_label, ""),
        }
        for change in &item.changes {
            self.line(&format!("  - {}", in_line(change)));
        }
        self.entry(next_label, item.next_on.as_deref().unwrap_or_default());
        self.nested(&item.next_step);
        self.line("");
    }

    /// A list entry that opens with a label.
    fn entry(&mut self, label: &str, text: &str) {
        self.line(&format!("- {}", in_line(&format!("{label}{text}"))));
    }

    /// Text of the record below a list entry, its line breaks kept.
    fn nested(&mut self, text: &str) {
        let lines: Vec<String> = text.lines().map(escaped).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.line("");
            self.line(&format!("  {}", lines.join("\\\n  ")));
            self.line("");
        }
    }

    fn closing(&mut self, view: &View) {
        if let Some(found) = &view.findings {
            self.heading(2, &found.heading);
            for line in &found.lines {
                self.line(&format!("- {}", in_line(line)));
            }
            self.line("");
        }
        if !view.sources.is_empty() {
            self.heading(2, &view.sources_heading);
            for source in &view.sources {
                self.line(&format!("- {}", in_line(source)));
            }
            self.line("");
        }
        self.line("---");
        self.line("");
        self.line(&escaped(&format!("{}　{}", view.marking, view.handling)));
    }
}

/// Text for one line: breaks become spaces.
fn in_line(text: &str) -> String {
    escaped(&text.split(['\n', '\r']).map(str::trim).collect::<Vec<_>>().join(" "))
}

/// Text in which nothing is markup. ASCII punctuation may be escaped anywhere
/// in CommonMark; what has no meaning there stays readable.
fn escaped(text: &str) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let before = &text[..at];
        let means_something = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '@' | '^' | '{' | '}'
            | '!' | '"' | '\'' => true,
            // The openings of bare links, lists, rules and set-text headings.
            ':' => true,
            '+' | '-' | '=' => before.is_empty() || before.ends_with(c),
            '.' => ends_with_www(before) || is_number(before),
            ')' => is_number(before),
            _ => false,
        };
        if c.is_control() {
            out.push(' ');
            continue;
        }
        if means_something {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn ends_with_www(text: &str) -> bool {
    text.as_bytes().last_chunk::<3>().is_some_and(|last| last.eq_ignore_ascii_case(b"www"))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
