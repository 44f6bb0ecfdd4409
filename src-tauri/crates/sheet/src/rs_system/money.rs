//! Table 2-1: budget and execution. A row is either the year's totals or one account of the year.

use super::Reading;
use crate::cell::{said, trim, whole};
use crate::incoming::{Budget, NoteCode, ProblemCode, Table};
use crate::table::{Header, Record};

pub(super) struct Columns {
    year: Option<usize>,
    account_kind: Option<usize>,
    account: Option<usize>,
    sub_account: Option<usize>,
    totals: Amounts,
    parts: Amounts,
}

/// The columns that are added up for each amount, and the remarks.
struct Amounts {
    initial: Vec<Option<usize>>,
    supplementary: Vec<Option<usize>>,
    carried_in: Vec<Option<usize>>,
    carried_out: Vec<Option<usize>>,
    reserve: Vec<Option<usize>>,
    total: Vec<Option<usize>>,
    executed: Vec<Option<usize>>,
    requested: Vec<Option<usize>>,
    remarks: Vec<Option<usize>>,
}

impl Columns {
    pub(super) fn new(header: &Header) -> Self {
        let one = |name: &str| vec![header.find(name)];
        let numbered = |names: &[String]| names.iter().map(|name| header.find(name)).collect();
        Self {
            year: header.find("予算年度"),
            account_kind: header.find("会計区分"),
            account: header.find("会計"),
            sub_account: header.find("勘定"),
            totals: Amounts {
                initial: one("当初予算（合計）"),
                supplementary: one("補正予算（合計）"),
                carried_in: one("前年度からの繰越し（合計）"),
                carried_out: one("翌年度への繰越し（合計）"),
                reserve: one("予備費等（合計）"),
                total: one("計（歳出予算現額合計）"),
                executed: one("執行額（合計）"),
                requested: one("翌年度要求額（合計）"),
                remarks: vec![header.find("主な増減理由"), header.find("その他特記事項")],
            },
            parts: Amounts {
                initial: one("当初予算"),
                supplementary: numbered(&[1, 2, 3, 4, 5].map(|n| format!("第{n}次補正予算"))),
                carried_in: one("前年度から繰越し"),
                carried_out: Vec::new(),
                reserve: numbered(&[1, 2, 3, 4].map(|n| format!("予備費等{n}"))),
                total: one("歳出予算現額"),
                executed: one("執行額"),
                requested: one("翌年度要求額"),
                remarks: one("備考"),
            },
        }
    }
}

impl Reading {
    pub(super) fn budget(&mut self, record: &Record<'_>, columns: &Columns, key: String) {
        let Some(fiscal_year) = said(record.raw(columns.year)).and_then(super::fiscal_year) else {
            return self.problem(record, ProblemCode::NotAYear, columns.year, true);
        };
        let account = account([columns.account_kind, columns.account, columns.sub_account].map(|c| record.raw(c)));
        let amounts = if account.is_some() { &columns.parts } else { &columns.totals };
        let stated = Budget {
            at: record.place(),
            workstream: key,
            fiscal_year,
            initial: self.amount(record, &amounts.initial),
            supplementary: self.amount(record, &amounts.supplementary),
            carried_in: self.amount(record, &amounts.carried_in),
            carried_out: self.amount(record, &amounts.carried_out),
            reserve: self.amount(record, &amounts.reserve),
            total: self.amount(record, &amounts.total),
            executed: self.amount(record, &amounts.executed),
            requested: self.amount(record, &amounts.requested),
            remarks: joined(amounts.remarks.iter().filter_map(|column| said(record.raw(*column)))),
            account,
        };
        if stated.is_blank() {
            return self.count(NoteCode::EmptyRows, Table::Budgets);
        }
        let slot = (stated.workstream.clone(), fiscal_year, stated.account.clone());
        match self.budgets.get(&slot) {
            Some(&at) => {
                self.incoming.budgets[at].add(stated);
                self.count(NoteCode::AddedUp, Table::Budgets);
            }
            None => {
                self.budgets.insert(slot, self.incoming.budgets.len());
                self.incoming.budgets.push(stated);
            }
        }
    }

    /// The sum of the columns; `None` if all are blank.
    fn amount(&mut self, record: &Record<'_>, columns: &[Option<usize>]) -> Option<i64> {
        let mut sum = None;
        for &column in columns {
            match whole(record.raw(column), 1) {
                Ok(amount) => sum = plus(sum, amount),
                Err(_) => self.problem(record, ProblemCode::NotANumber, column, false),
            }
        }
        sum
    }
}

impl Budget {
    fn is_blank(&self) -> bool {
        let amounts = [self.initial, self.supplementary, self.carried_in, self.carried_out, self.reserve, self.total];
        amounts.iter().chain(&[self.executed, self.requested]).all(Option::is_none) && self.remarks.is_none()
    }

    fn add(&mut self, other: Self) {
        self.initial = plus(self.initial, other.initial);
        self.supplementary = plus(self.supplementary, other.supplementary);
        self.carried_in = plus(self.carried_in, other.carried_in);
        self.carried_out = plus(self.carried_out, other.carried_out);
        self.reserve = plus(self.reserve, other.reserve);
        self.total = plus(self.total, other.total);
        self.executed = plus(self.executed, other.executed);
        self.requested = plus(self.requested, other.requested);
        let remarks = [self.remarks.take(), other.remarks.filter(|text| self.remarks.as_ref() != Some(text))];
        self.remarks = joined(remarks.iter().flatten().map(String::as_str));
    }
}

fn plus(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.saturating_add(b)),
        (a, b) => a.or(b),
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut kept: Vec<&str> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    (!kept.is_empty()).then(|| kept.join("\n"))
}

/// 会計区分, 会計 and 勘定 as one name. The tables write one account in two ways, 「エネルギー対策」＋「エネルギー需給勘定」 and
/// 「エネルギー対策特別会計エネルギー需給勘定」; both become the second. `None` for a row of totals.
fn account([kind, account, sub_account]: [&str; 3]) -> Option<String> {
    let kind = said(kind)?;
    let account = said(account).unwrap_or(kind);
    let mut name = trim(account).to_owned();
    if kind == "特別会計" && !name.contains("会計") {
        name.push_str("特別会計");
    }
    name.push_str(said(sub_account).unwrap_or_default());
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_account_in_two_spellings_is_one_account() {
        let spelled = account(["特別会計", "エネルギー対策", "エネルギー需給勘定"]);
        assert_eq!(spelled, account(["特別会計", "エネルギー対策特別会計エネルギー需給勘定", ""]));
        assert_eq!(spelled.as_deref(), Some("エネルギー対策特別会計エネルギー需給勘定"));
        assert_eq!(account(["一般会計", "一般会計", ""]).as_deref(), Some("一般会計"));
        assert_eq!(account(["特別会計", "特許", ""]).as_deref(), Some("特許特別会計"));
        assert_eq!(account(["", "", ""]), None);
    }
}
