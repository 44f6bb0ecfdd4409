//! A report as CommonMark with pipe tables. What was recorded stays text: no
//! character of it becomes markup, a link or HTML. A table whose cells hold
//! several lines would need HTML for that: its rows become entries instead.

use crate::content::Report;
use crate::document::{Block, Cell, Document, Line, Table};
use crate::words::Words;

/// Renders the whole report as Markdown.
#[must_use]
pub fn markdown(report: &Report) -> String {
    of_document(&Document::of_whole_report(report))
}

/// Renders a document as Markdown.
pub(crate) fn of_document(document: &Document) -> String {
    let mut page = Page { out: String::new(), words: Words::new(document.language()) };
    page.heading(1, &document.title);
    if let Some(subtitle) = &document.subtitle {
        page.paragraph(&escaped(subtitle));
    }
    page.paragraph(&format!("**{}**", in_line(&document.as_of)));
    for fact in &document.facts {
        page.line(&format!("- {}", in_line(&format!("{}{}", fact.label, fact.text))));
    }
    page.line(&format!("- {}", in_line(&document.marking)));
    page.line("");
    for part in &document.parts {
        if !part.heading.is_empty() {
            page.heading(2, &part.heading);
        }
        for block in &part.blocks {
            match block {
                Block::Heading { text, .. } => page.heading(3, text),
                Block::Text { text } | Block::Note { text } => page.text(text),
                // The table behind it says the same.
                Block::Chart(_) => {}
                Block::Table(table) if table.is_plain() => page.table(table),
                Block::Table(table) => page.entries(table),
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

struct Page {
    out: String,
    words: Words,
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

    /// A text with its paragraphs and line breaks.
    fn text(&mut self, text: &str) {
        for paragraph in text.split("\n\n") {
            let lines: Vec<String> = paragraph.lines().map(escaped).filter(|line| !line.is_empty()).collect();
            if !lines.is_empty() {
                self.paragraph(&lines.join("\\\n"));
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let is_count =
            |place: usize| table.rows.iter().all(|cells| cells.get(place).is_some_and(|cell| cell.number.is_some()));
        let rules = (0..table.columns.len()).map(|at| if is_count(at) { "---:" } else { "---" }.to_owned());
        self.line(&row(table.columns.iter().map(|column| in_line(&column.label)).collect()));
        self.line(&row(rules.collect()));
        for cells in &table.rows {
            self.line(&row(cells.iter().map(|cell| in_line(&cell.joined())).collect()));
        }
        self.line("");
    }

    /// Each row with a heading of its first two cells, and below it an entry for each further one.
    fn entries(&mut self, table: &Table) {
        for row in &table.rows {
            let mut lines = row.iter().take(2).map(|cell| cell.lines.iter());
            let first: Vec<String> = lines.next().into_iter().flatten().map(Line::whole).collect();
            let mut title = lines.next().into_iter().flatten();
            let name = title.next().map(Line::whole).unwrap_or_default();
            self.heading(4, format!("{}　{name}", first.join(" ")).trim_matches('　'));
            for line in title {
                self.entry("", line);
            }
            for (column, cell) in table.columns.iter().zip(row).skip(2).filter(|(_, cell)| !cell.lines.is_empty()) {
                self.cell(&self.words.before(&column.label), cell);
            }
            self.line("");
        }
    }

    /// A cell as an entry: a line that is alone or stands out goes on behind the label, the others below it.
    fn cell(&mut self, label: &str, cell: &Cell) {
        let (first, others) = match cell.lines.split_first() {
            Some((first, others)) if first.label.is_none() && !first.text.contains('\n') => (Some(first), others),
            _ => (None, &cell.lines[..]),
        };
        self.line(&format!("- {}", in_line(&format!("{label}{}", first.map(Line::whole).unwrap_or_default()))));
        for line in others {
            match line.label {
                Some(_) => self.line(&format!("  - {}", in_line(line.whole().trim_start_matches('・')))),
                None => self.nested(line),
            }
        }
    }

    fn entry(&mut self, label: &str, line: &Line) {
        let said = in_line(&format!("{label}{}", line.whole()));
        self.line(&if line.strong { format!("- **{said}**") } else { format!("- {said}") });
    }

    /// Text of the record below a list entry, its line breaks kept.
    fn nested(&mut self, line: &Line) {
        let lines: Vec<String> = line.whole().lines().map(escaped).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.line("");
            self.line(&format!("  {}", lines.join("\\\n  ")));
            self.line("");
        }
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
