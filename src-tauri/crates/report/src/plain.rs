//! A report as plain text, to be pasted into mail: lines without markup that read the same in any typeface.

use text::Language;

use crate::content::Report;
use crate::document::{Block, Cell, Document, Line, Table};

/// Stands above and below what is said.
const RULE: &str = "----------------------------------------";

/// Renders the whole report as plain text.
#[must_use]
pub fn plain(report: &Report) -> String {
    of_document(&Document::of_whole_report(report))
}

/// Renders a document as plain text.
pub(crate) fn of_document(document: &Document) -> String {
    let mut page = Page { out: String::new(), language: document.language() };
    page.line(0, &document.title);
    if let Some(subtitle) = &document.subtitle {
        page.line(0, subtitle);
    }
    page.line(0, &document.marking);
    page.line(0, &document.as_of);
    for fact in &document.facts {
        page.line(0, &format!("{}{}", fact.label, fact.text));
    }
    page.out.push_str(RULE);
    page.out.push('\n');
    for part in &document.parts {
        page.blank();
        page.line(0, &part.heading);
        for block in &part.blocks {
            page.block(block);
        }
    }
    page.blank();
    page.out.push_str(RULE);
    page.out.push('\n');
    for note in &document.notes {
        page.line(0, note);
    }
    page.line(0, &format!("{}　{}", document.marking, document.handling));
    page.out
}

struct Page {
    out: String,
    language: Language,
}

impl Page {
    fn blank(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A text at a depth; its line breaks are kept, and what is no character of a line is left out.
    fn line(&mut self, depth: usize, text: &str) {
        for line in text.lines() {
            let line: String = line.chars().filter(|c| !c.is_control()).collect();
            let line = line.trim_end();
            if line.is_empty() {
                continue;
            }
            for _ in 0..depth {
                self.out.push('　');
            }
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } => {
                self.blank();
                self.line(0, &format!("【{text}】"));
            }
            Block::Text { text } | Block::Note { text } => self.line(0, text),
            // The table behind it says the same.
            Block::Chart(_) => {}
            Block::Table(table) => {
                for row in &table.rows {
                    self.row(table, row);
                }
            }
        }
    }

    fn row(&mut self, table: &Table, row: &[Cell]) {
        let Some((first, others)) = row.split_first() else { return };
        let labels = table.columns.iter().skip(1).map(|column| column.label.as_str());
        if !others.is_empty() && others.iter().all(|cell| cell.number.is_some()) {
            let counts: Vec<String> =
                labels.zip(others).map(|(label, cell)| format!("{label} {}", cell.joined())).collect();
            let between = if self.language == Language::Ja { "、" } else { ", " };
            let name = first.joined().replace('\n', " / ");
            return self.line(0, &format!("{name}{}{}", self.colon(), counts.join(between)));
        }
        let name: Vec<String> = first.lines.iter().map(Line::whole).collect();
        let (title, rest) = match others.split_first() {
            Some((title, rest)) => (title.joined(), rest),
            None => (String::new(), others),
        };
        let (head, below) = title.split_once('\n').unwrap_or((&title, ""));
        self.line(0, &format!("● {}　{head}", name.join(" ")));
        self.line(2, below);
        for (label, cell) in labels.skip(1).zip(rest) {
            let said = cell.joined();
            if said.trim().is_empty() {
                continue;
            }
            let (head, below) = said.split_once('\n').unwrap_or((&said, ""));
            self.line(1, &format!("{label}{}{head}", self.colon()));
            self.line(2, below);
        }
    }

    const fn colon(&self) -> &'static str {
        match self.language {
            Language::Ja => "：",
            Language::En => ": ",
        }
    }
}
