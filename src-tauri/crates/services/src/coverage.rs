//! The coverage as a workbook: the matrix as it is on the screen, every number of it in a row of its own for whoever
//! wants to count on, and what the signs mean.

#[cfg(test)]
mod tests;

use model::coverage::{Cell, ColumnSum};
use model::ids::OrganisationId;
use model::time::Day;
use model::values::{Axis, Bilingual};
use sheet::out::{OutCell, OutSheet, write_xlsx};
use store::rows::{AsOf, Coverage, CoverageColumn};
use text::era::{DateStyle, day_text};
use text::{Args, say, say_with};

use crate::calendar::CalendarRequest;
use crate::contract::{Answer, Language, Outcome, Query, Workbook};
use crate::failure::{Code, Failure};
use crate::workspace::Workspace;

impl Workspace {
    /// What a screen shows as a file: its name and its bytes.
    ///
    /// # Errors
    /// If there is no such thing, or the file cannot be read.
    pub fn workbook(&self, workbook: &Workbook, language: Language) -> Outcome<(String, Vec<u8>)> {
        match workbook {
            Workbook::Coverage { axis, within, before, clock } => {
                self.coverage_workbook(*axis, *within, *before, clock.clone(), language)
            }
            Workbook::Framework { id, clock } => self.framework_workbook(*id, clock.clone(), language),
            Workbook::Calendar { filter, from, to, clock } => self.calendar(&CalendarRequest {
                from: *from,
                to: *to,
                filter: filter.clone(),
                clock: clock.clone(),
                language: language.into(),
            }),
        }
    }

    /// The coverage as an Excel file: its name and its bytes.
    ///
    /// # Errors
    /// If there is no such organisation, or the file cannot be read.
    pub fn coverage_workbook(
        &self,
        axis: Axis,
        within: Option<OrganisationId>,
        before: Option<Day>,
        clock: AsOf,
        language: Language,
    ) -> Outcome<(String, Vec<u8>)> {
        let Answer::Coverage(found) = self.ask(&Query::Coverage { axis, within, before, clock })? else {
            return Err(Failure::of(Code::Broken).traced("coverage"));
        };
        let words = Words(language.into());
        let sheets = [matrix(&found, words), numbers(&found, words), notes(&found, words)];
        let bytes = write_xlsx(&sheets).map_err(|_| Failure::of(Code::ReportFault).traced("coverage"))?;
        Ok((format!("{}_{}.xlsx", words.say("export-coverage-file"), found.day), bytes))
    }
}

/// What is said in a workbook.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub(crate) text::Language);

impl Words {
    pub(crate) fn say(self, id: &str) -> String {
        say(self.0, id)
    }
    pub(crate) fn name(self, name: &Bilingual) -> String {
        match (&name.en, self.0) {
            (Some(en), text::Language::En) => en.clone(),
            _ => name.ja.clone(),
        }
    }
    fn column(self, column: &CoverageColumn) -> String {
        match (&column.name, column.pillar) {
            (Some(name), _) => self.name(name),
            (None, Some(pillar)) => self.say(&format!("pillar-{pillar}")),
            (None, None) => self.say("coverage-none"),
        }
    }
    pub(crate) fn day(self, day: Day) -> String {
        day_text(day.date(), DateStyle::Wareki, self.0)
    }
    fn changed(self, now: &Cell, before: Option<&Cell>) -> OutCell {
        match parts_in_words(now, before, self.0) {
            told if told.is_empty() => OutCell::Blank,
            told => OutCell::Text(told),
        }
    }
}

/// The parts of a cell, those with none left out, and how many reports are missing: 主2 共1 関3 未報1. Where the parts
/// differ from what was there, both: 主1 → 主2.
#[must_use]
pub fn parts_in_words(now: &Cell, before: Option<&Cell>, language: text::Language) -> String {
    let told = parts(now, language);
    let dash = |told: String| if told.is_empty() { "－".to_owned() } else { told };
    match before.filter(|before| before.parts != now.parts) {
        Some(before) => format!("{} → {}", dash(parts(before, language)), dash(told)),
        None => told,
    }
}

fn parts(cell: &Cell, language: text::Language) -> String {
    let all = [
        ("coverage-lead", cell.parts.lead),
        ("coverage-joint", cell.parts.joint),
        ("coverage-claimed", cell.parts.claimed),
        ("coverage-support", cell.parts.support),
        ("coverage-silent", cell.silent),
    ];
    let told =
        all.iter().filter(|(_, count)| *count > 0).map(|(word, count)| format!("{}{count}", say(language, word)));
    told.collect::<Vec<_>>().join(" ")
}

fn whole(number: u32) -> OutCell {
    OutCell::Whole(number.into())
}

/// A figure of a column's sum.
pub type OfColumn = fn(&ColumnSum) -> u32;

/// What is added up under each column, by what it is called: on paper as on the command line.
pub const SUMS: [(&str, OfColumn); 4] = [
    ("assignment-vacant", |sum| sum.vacant),
    ("assignment-contested", |sum| sum.contested),
    ("coverage-silent-sum", |sum| sum.silent),
    ("coverage-workstreams", |sum| sum.workstreams),
];

/// As it is on the screen.
fn matrix(found: &Coverage, words: Words) -> OutSheet {
    let mut header = vec![words.say("noun-organisation")];
    header.extend(found.columns.iter().map(|column| words.column(column)));
    header.push(words.say("coverage-total"));
    let mut rows = Vec::new();
    for line in &found.lines {
        let own = if line.own { words.say("coverage-own") } else { String::new() };
        let mut row = vec![OutCell::Text(format!("{}{own}", words.name(&line.name)))];
        let mut cells = line.cells.iter().peekable();
        for place in 0..found.columns.len() {
            row.push(match cells.next_if(|cell| cell.column as usize == place) {
                Some(here) => words.changed(&here.cell, here.before.as_ref()),
                None => OutCell::Blank,
            });
        }
        row.push(words.changed(&line.sum, line.before.as_ref()));
        rows.push(row);
    }
    for (word, of) in SUMS {
        let mut row = vec![OutCell::Text(words.say(word))];
        row.extend(found.columns.iter().map(|column| whole(of(&column.sum))));
        row.push(whole(of(&found.sum)));
        rows.push(row);
    }
    let mut widths = vec![28];
    widths.extend(found.columns.iter().map(|_| 10));
    OutSheet { name: words.say("export-coverage-matrix"), header, widths, rows }
}

/// One row for each organisation and column.
fn numbers(found: &Coverage, words: Words) -> OutSheet {
    let header = [
        "noun-organisation",
        "export-coverage-column",
        "role-lead",
        "role-joint-lead",
        "export-coverage-claimed",
        "export-coverage-support",
        "health-on-track",
        "health-at-risk",
        "health-off-track",
        "health-not-started",
        "health-completed",
        "health-none",
        "coverage-silent-sum",
    ];
    let rows = found.lines.iter().flat_map(|line| {
        line.cells.iter().map(move |here| {
            let (parts, health) = (here.cell.parts, here.cell.health);
            let column = found.columns.get(here.column as usize).map(|column| words.column(column));
            let mut row =
                vec![OutCell::Text(words.name(&line.organisation.name)), OutCell::Text(column.unwrap_or_default())];
            row.extend(
                [
                    parts.lead,
                    parts.joint,
                    parts.claimed,
                    parts.support,
                    health.on_track,
                    health.at_risk,
                    health.off_track,
                    health.not_started,
                    health.completed,
                    health.none,
                    here.cell.silent,
                ]
                .map(whole),
            );
            row
        })
    });
    OutSheet {
        name: words.say("export-coverage-numbers"),
        header: header.iter().map(|id| words.say(id)).collect(),
        widths: vec![40, 28],
        rows: rows.collect(),
    }
}

fn notes(found: &Coverage, words: Words) -> OutSheet {
    let mut rows = vec![vec![words.say("noun-as-of"), words.day(found.day)]];
    if let Some(before) = found.before {
        rows.push(vec![words.say("export-coverage-before"), words.day(before)]);
    }
    rows.push(vec![words.say("export-coverage-legend"), words.say("coverage-legend")]);
    let counted = Args::new().set("count", found.sum.workstreams);
    rows.push(vec![words.say("coverage-workstreams"), say_with(words.0, "export-coverage-counted", &counted)]);
    rows.push(vec![words.say("noun-marking"), words.say("report-handling")]);
    OutSheet {
        name: words.say("export-coverage-notes"),
        header: vec![words.say("export-coverage-item"), words.say("export-coverage-content")],
        widths: vec![16, 90],
        rows: rows.into_iter().map(|row| row.into_iter().map(OutCell::Text).collect()).collect(),
    }
}
