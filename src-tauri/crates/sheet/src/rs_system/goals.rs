//! Table 3-2: each row ties an earlier goal to a later one. The goals are the ends of the rows.

use std::collections::HashMap;

use super::Reading;
use crate::cell::{narrow, said};
use crate::incoming::{Goal, GoalLevel, GoalLink, NoteCode, ProblemCode, Table};
use crate::table::{Header, Record};

pub(super) struct Columns {
    from: End,
    to: End,
    reasoning: Option<usize>,
    why_not_staged: Option<usize>,
}

/// The columns of one end of a row.
struct End {
    number: Option<usize>,
    kind: Option<usize>,
    period: Option<usize>,
    text: Option<usize>,
}

impl Columns {
    pub(super) fn new(header: &Header) -> Self {
        let end = |side: &str, text: &str| End {
            number: header.find(&format!("{side}ーアクティビティ・アウトプット・アウトカムの番号")),
            kind: header.find(&format!("{side}ー種別（アクティビティ・アウトプット・アウトカム）")),
            period: header.find(&format!("{side}ーアウトカムの期間")),
            text: header.find(&format!("{side}ー{text}")),
        };
        Self {
            from: end("派生元", "アクティビティの内容/ 活動目標／成果目標"),
            to: end("派生先", " 活動目標／成果目標"),
            reasoning: header.find("後続アウトカムへのつながり"),
            why_not_staged: header.find("アウトカムを複数段階で設定できない理由"),
        }
    }
}

/// Goals read so far: for each workstream and number, the texts and where each goal stands in the list.
#[derive(Default)]
pub(super) struct Known(HashMap<(String, String), Vec<usize>>);

impl Reading {
    pub(super) fn goal(&mut self, record: &Record<'_>, columns: &Columns, key: &str) {
        let Some(from) = self.end(record, &columns.from, key) else { return };
        let Some(to) = self.end(record, &columns.to, key) else { return };
        if from == to {
            return self.problem(record, ProblemCode::TiedToItself, columns.to.number, true);
        }
        let link = GoalLink {
            at: record.place(),
            goal: self.incoming.goals[from].key.clone(),
            reasoning: said(record.raw(columns.reasoning)).map(str::to_owned),
        };
        let why = said(record.raw(columns.why_not_staged)).map(str::to_owned);
        let goal = &mut self.incoming.goals[to];
        match (&mut goal.why_not_staged, why) {
            (stated @ None, why) => *stated = why,
            (Some(stated), Some(why)) if !stated.contains(&why) => {
                stated.push('\n');
                stated.push_str(&why);
            }
            _ => {}
        }
        match goal.follows.iter_mut().find(|known| known.goal == link.goal) {
            Some(known) if known.reasoning == link.reasoning => self.count(NoteCode::RepeatedRows, Table::Goals),
            Some(known) => {
                // The same tie told twice with different reasons: both reasons are kept.
                let reasons = [known.reasoning.take(), link.reasoning];
                known.reasoning = reasons.into_iter().flatten().reduce(|a, b| format!("{a}\n{b}"));
                self.count(NoteCode::RepeatedRows, Table::Goals);
            }
            None => {
                if goal.follows.len() == 1 {
                    self.count(NoteCode::SeveralOrigins, Table::Goals);
                }
                self.incoming.goals[to].follows.push(link);
            }
        }
    }

    /// The goal at one end of the row, made if it is new.
    fn end(&mut self, record: &Record<'_>, end: &End, workstream: &str) -> Option<usize> {
        let Some(text) = said(record.raw(end.text)) else {
            self.problem(record, ProblemCode::MissingText, end.text, true);
            return None;
        };
        let (kind, period) = (record.words(end.kind).unwrap_or_default(), record.words(end.period).unwrap_or_default());
        let Some((level, word)) = level(kind, period) else {
            let column = if kind == "アウトカム" { end.period } else { end.kind };
            self.problem(record, ProblemCode::UnknownWord, column, true);
            return None;
        };
        let number = format!("{word}/{}", narrow(record.words(end.number).unwrap_or_default()));
        let same = self.goals.0.entry((workstream.to_owned(), number.clone())).or_default();
        if let Some(&known) = same.iter().find(|&&at| self.incoming.goals[at].text == text) {
            return Some(known);
        }
        let key = if same.is_empty() { number } else { format!("{number}#{}", same.len() + 1) };
        let shared = same.len() == 1;
        same.push(self.incoming.goals.len());
        self.incoming.goals.push(Goal {
            at: record.place(),
            workstream: workstream.to_owned(),
            key,
            level,
            text: text.to_owned(),
            follows: Vec::new(),
            why_not_staged: None,
            indicator: None,
            target: None,
            due_on: None,
        });
        if shared {
            self.count(NoteCode::GoalNumberShared, Table::Goals);
        }
        Some(self.incoming.goals.len() - 1)
    }
}

fn level(kind: &str, period: &str) -> Option<(GoalLevel, &'static str)> {
    Some(match (kind, period) {
        ("アクティビティ", _) => (GoalLevel::Activity, "activity"),
        ("アウトプット", _) => (GoalLevel::Output, "output"),
        ("アウトカム", "短期") => (GoalLevel::OutcomeShort, "outcome-short"),
        ("アウトカム", "中期") => (GoalLevel::OutcomeMiddle, "outcome-middle"),
        ("アウトカム", "長期") => (GoalLevel::OutcomeLong, "outcome-long"),
        _ => return None,
    })
}
