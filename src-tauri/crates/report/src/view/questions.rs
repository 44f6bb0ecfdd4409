//! 想定問答: of each workstream, who owns it, on what basis, how it stands and what comes next, as questions and answers.

use text::Args;

use super::{Telling, section_name};
use crate::content::{Item, Standing};
use crate::document::{Block, Cell, Column, Line, Table};
use crate::words::{Words, dotted};

impl Telling<'_> {
    /// A question with its answer for each workstream, section by section.
    pub(super) fn questions(&self) -> Vec<Block> {
        let Self { report, words, .. } = *self;
        let mut blocks = Vec::new();
        let mut number = 0;
        for section in &report.sections {
            for item in section.items.iter().filter(|item| item.again.is_none()) {
                number += 1;
                let asked = Args::new().set("number", number).set("title", item.title.as_str());
                let section =
                    if section.name.as_deref() == Some("") { String::new() } else { section_name(section, words) };
                let remark = [item.code.clone(), section].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
                let asked = words.tell("report-question", asked);
                blocks.push(Block::heading(format!("{asked}{}", words.bracketed(&remark))));
                blocks.push(Block::Table(self.answer(item, &asked)));
            }
        }
        if blocks.is_empty() {
            blocks.push(Block::text(words.label("report-empty")));
        }
        blocks
    }

    /// The answer, point by point: what is asked first stands first.
    fn answer(&self, item: &Item, asked: &str) -> Table {
        let Self { report, words, .. } = *self;
        let mut rows = Vec::new();
        let mut say = |id: &str, cell: Cell| {
            if !cell.lines.is_empty() {
                rows.push(vec![Cell::strong(words.label(id)), cell]);
            }
        };
        say("report-answer-owner", owner(item, words));
        say("noun-basis", list(item.bases.iter().cloned()));
        say("report-answer-aim", item.aim.clone().map(Cell::text).unwrap_or_default());
        say("noun-goal", list(item.goals.iter().map(|goal| words.goal(goal))));
        say("report-column-status", standing(self, item));
        if let Some(status) = &item.status {
            say("noun-obstacles", status.obstacles.clone().map(Cell::text).unwrap_or_default());
        }
        say("report-column-next", self.next_said(item));
        let ahead = item.milestones.iter().filter(|step| step.reached.is_none());
        say("noun-milestone", list(ahead.map(|step| format!("{} {}", words.long_day(step.due), step.name))));
        say("report-answer-topics", Cell::text(words.list(&item.topics)));
        let changes = item.changes.iter().map(|change| words.change_line(change)).collect::<Vec<_>>();
        let changed = if changes.is_empty() { vec![words.without_changes(item, report.since)] } else { changes };
        say("report-column-changes", list(changed));
        let column = |id: &str, share| Column { label: words.label(id), share };
        Table::new(asked, vec![column("report-answer-point", 16), column("report-answer", 84)], rows)
    }

    fn next_said(&self, item: &Item) -> Cell {
        let words = self.words;
        let status = item.status.as_ref();
        let day = status.and_then(|status| status.next_on).map(|day| words.long_day(day));
        Cell::default().and_strong(day.unwrap_or_default()).and(super::items::next_step(status, words))
    }
}

/// Who answers for it, since when and on what basis; what is not settled is said first.
fn owner(item: &Item, words: Words) -> Cell {
    let unsettled = match item.ownership.standing {
        Standing::Agreed => None,
        Standing::Vacant => Some("report-answer-vacant"),
        Standing::Contested { .. } => Some("report-answer-contested"),
    };
    let mut cell = Cell::strong(unsettled.map(|id| words.label(id)).unwrap_or_default());
    for (label, text) in super::owners(item, super::Extent::Whole, words) {
        cell = cell.and_line(Line { label: Some(label), text, ..Line::default() });
    }
    cell
}

fn standing(told: &Telling<'_>, item: &Item) -> Cell {
    let words = told.words;
    let day = super::items::day_of(item, told.report, words);
    let cell = Cell::default().and_line(super::items::mark(item, Some(day), words));
    let Some(status) = &item.status else { return cell };
    let narrative = status.narrative.as_deref().map(text::prose::plain);
    cell.and(status.headline.clone()).and_small(narrative.unwrap_or_default())
}

fn list(lines: impl IntoIterator<Item = String>) -> Cell {
    // What the record has in lines is a list as well.
    let lines = lines.into_iter().flat_map(|text| text.lines().map(dotted).collect::<Vec<_>>());
    Cell { lines: lines.filter(|line| !line.text.is_empty()).collect(), ..Cell::default() }
}
