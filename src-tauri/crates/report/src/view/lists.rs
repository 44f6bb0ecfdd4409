//! The parts that are lists beside that of the workstreams: what changed, who was silent, what is due.

use model::values::TemplatePartKind;

use super::{Telling, section_name};
use crate::content::{Change, Item};
use crate::document::{Block, Cell, Line};
use crate::words::{self, Words};

/// A workstream by code and title.
fn called(item: &Item) -> Cell {
    Cell::default().and_small(item.code.clone()).and_strong(item.title.clone())
}

/// The ministries that lead it, in a row.
fn led_by(item: &Item, words: Words) -> Cell {
    let mut tops: Vec<String> = Vec::new();
    for holding in item.ownership.leads.iter().chain(&item.ownership.joint) {
        if let Some(top) = holding.path.first().filter(|top| !tops.contains(top)) {
            tops.push(top.clone());
        }
    }
    Cell::default().and_small(if tops.is_empty() { words.label("report-nobody") } else { words.list(&tops) })
}

impl Telling<'_> {
    /// Every workstream, each once.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Item> {
        self.report.sections.iter().flat_map(|section| &section.items).filter(|item| item.again.is_none())
    }

    /// What changed in the period, the earliest first.
    pub(super) fn changes(&self) -> Vec<Block> {
        let words = self.words;
        let mut changes: Vec<(&Item, &Change)> =
            self.counted().flat_map(|item| item.changes.iter().map(move |change| (item, change))).collect();
        changes.sort_by_key(|(_, change)| change.on);
        let rows = changes.into_iter().map(|(item, change)| {
            vec![
                Cell::day(change.on, words.day(change.on)),
                called(item),
                led_by(item, words),
                Cell::default().and_small(words.change(&change.what)),
            ]
        });
        let columns = [
            ("report-sheet-change-day", 12),
            ("noun-workstream", 34),
            ("report-column-ministries", 20),
            ("report-column-changes", 40),
        ];
        self.table(TemplatePartKind::Changes, &columns, rows.collect(), "report-none-changes")
    }

    /// Who owed a report in the period and did not send one, by section.
    pub(super) fn silent(&self) -> Vec<Block> {
        let Self { report, words, .. } = *self;
        let mut rows = Vec::new();
        for section in &report.sections {
            for item in section.items.iter().filter(|it| it.again.is_none() && it.is_unreported(report.since)) {
                let last = match &item.status {
                    Some(status) => words.status_day(status, report.as_of),
                    None => words.label("report-status-none"),
                };
                let missing = item.missing.as_ref().map(|missing| words::pressing(&words.missing(missing)));
                rows.push(vec![
                    Cell::text(if section.name.as_deref() == Some("") {
                        led_by(item, words).joined()
                    } else {
                        section_name(section, words)
                    }),
                    called(item),
                    Cell::default().and_small(last),
                    Cell::default().and_line(Line { strong: true, ..Line::small(missing.unwrap_or_default()) }),
                ]);
            }
        }
        let columns = [
            (super::group_label(report), 20),
            ("noun-workstream", 40),
            ("report-sheet-status-day", 22),
            ("report-sheet-missing", 30),
        ];
        self.table(TemplatePartKind::Silent, &columns, rows, "report-none-silent")
    }

    /// The milestones and next steps of the days to come, and what is late; the nearest first.
    pub(super) fn milestones(&self, days: u16) -> Vec<Block> {
        let Self { report, words, .. } = *self;
        let last = report.as_of + chrono::Days::new(u64::from(days));
        let mut due = Vec::new();
        for item in self.counted().filter(|item| !item.is_closed()) {
            let steps = item.milestones.iter().filter(|step| step.reached.is_none() && step.due <= last);
            due.extend(steps.map(|step| (step.due, "noun-milestone", step.name.clone(), item)));
            if let Some((on, step)) =
                item.status.as_ref().and_then(|status| status.next_on.zip(status.next_step.clone()))
                && (report.as_of..=last).contains(&on)
            {
                due.push((on, "report-column-next", step, item));
            }
        }
        due.sort_by(|a, b| (a.0, &a.3.code, &a.2).cmp(&(b.0, &b.3.code, &b.2)));
        let rows = due.into_iter().map(|(on, kind, what, item)| {
            let late = report.as_of.signed_duration_since(on).num_days();
            let late = (late > 0)
                .then(|| words::pressing(&words.tell("handover-due-past", text::Args::new().set("days", late))));
            let day = Cell::day(on, words.day(on));
            vec![
                day.and_line(Line { strong: true, ..Line::small(late.unwrap_or_default()) }),
                Cell::default().and_small(words.label(kind)),
                Cell::text(if self.extent.is_one_side() { super::items::short(&what) } else { what }),
                called(item),
                led_by(item, words),
            ]
        });
        let columns = [
            ("handover-column-due", 14),
            ("handover-column-kind", 12),
            ("handover-column-promise", 32),
            ("noun-workstream", 32),
            ("report-column-ministries", 18),
        ];
        self.table(TemplatePartKind::Milestones, &columns, rows.collect(), "report-none-milestones")
    }

    /// What somebody is to do, by the day on which it is due.
    pub(super) fn actions(&self) -> Vec<Block> {
        let Self { report, words, .. } = *self;
        let rows = report.actions.iter().map(|action| {
            let late = action.due.map_or(0, |due| report.as_of.signed_duration_since(due).num_days());
            let late = (late > 0)
                .then(|| words::pressing(&words.tell("handover-due-past", text::Args::new().set("days", late))));
            let due = match action.due {
                Some(due) => Cell::day(due, words.day(due)),
                None => Cell::text(words.label("handover-due-open")),
            };
            vec![
                due.and_line(Line { strong: true, ..Line::small(late.unwrap_or_default()) }),
                Cell::text(action.text.clone()),
                Cell::default().and_small(action.owner.clone()),
                Cell::default().and_small(action.workstream.clone().unwrap_or_default()),
            ]
        });
        let columns =
            [("handover-column-due", 14), ("noun-action", 42), ("report-column-owner", 24), ("noun-workstream", 30)];
        self.table(TemplatePartKind::Actions, &columns, rows.collect(), "report-none-actions")
    }
}
