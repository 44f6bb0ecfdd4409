//! Small readings that need no row: which kinds of record a mapping can give, how names in a cell part, days and percents.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Amount, BudgetRule, Mapping};
use crate::cell::{narrow, trim, whole};
use crate::incoming::{Budget, Place, Table};
use crate::workbook::Value;

pub(super) fn tables(mapping: &Mapping) -> BTreeSet<Table> {
    let mut tables = BTreeSet::from([Table::Workstreams]);
    let mut add = |there: bool, table| {
        if there {
            tables.insert(table);
        }
    };
    add(!mapping.roles.is_empty(), Table::Assignments);
    add(!mapping.bases.is_empty(), Table::Bases);
    add(!mapping.dependencies.is_empty(), Table::Dependencies);
    add(mapping.goal_level.is_some(), Table::Goals);
    add(!mapping.budgets.is_empty(), Table::Budgets);
    add(!mapping.status.is_empty(), Table::Statuses);
    tables
}

pub(super) fn blank_budget(at: Place, key: &str, rule: &BudgetRule) -> Budget {
    Budget {
        at,
        workstream: key.to_owned(),
        fiscal_year: rule.fiscal_year,
        account: rule.account.clone(),
        initial: None,
        supplementary: None,
        carried_in: None,
        carried_out: None,
        reserve: None,
        total: None,
        executed: None,
        requested: None,
        remarks: None,
    }
}

pub(super) fn amount_of(budget: &mut Budget, amount: Amount) -> &mut Option<i64> {
    match amount {
        Amount::Initial => &mut budget.initial,
        Amount::Supplementary => &mut budget.supplementary,
        Amount::CarriedIn => &mut budget.carried_in,
        Amount::CarriedOut => &mut budget.carried_out,
        Amount::Reserve => &mut budget.reserve,
        Amount::Total => &mut budget.total,
        Amount::Executed => &mut budget.executed,
        Amount::Requested => &mut budget.requested,
    }
}

/// Parts names at ・ only if every part then ends like a ministry: 科学技術・イノベーション推進事務局 is one name.
pub(super) fn by_middle_dot(cell: &str) -> Vec<&str> {
    const ENDINGS: [&str; 6] = ["省", "庁", "府", "委員会", "官房", "機構"];
    let parts: Vec<&str> = cell.split('・').collect();
    let ministries = parts.iter().all(|part| ENDINGS.iter().any(|ending| trim(part).ends_with(ending)));
    if ministries { parts } else { vec![cell] }
}

/// A day as the cell's own date, as Excel's number of days, or as text in any form that `text` knows.
pub(super) fn read_day(text: &str, value: &Value) -> Option<NaiveDate> {
    match value {
        Value::Date(day) => Some(*day),
        // A date whose format was lost: only numbers that mean a day between 1954 and 2119.
        Value::Number(serial) if serial.fract() == 0.0 && (20_000.0..80_000.0).contains(serial) => {
            #[allow(clippy::cast_possible_truncation, reason = "a whole number between 20,000 and 80,000")]
            let days = chrono::Days::new(*serial as u64);
            NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(days)
        }
        _ => text::era::parse_day(text).ok(),
    }
}

/// `50%`, `５０％`, `50`, and 0.5 where a fraction was meant.
pub(super) fn read_percent(text: &str, value: &Value) -> Option<i64> {
    let plain = narrow(text);
    let fraction = match value {
        Value::Number(number) => Some(*number),
        _ => plain.parse().ok(),
    };
    match fraction {
        #[allow(clippy::cast_possible_truncation, reason = "between 0 and 100")]
        Some(fraction) if fraction > 0.0 && fraction < 1.0 => Some((fraction * 100.0).round() as i64),
        _ => whole(plain.trim().trim_end_matches('%'), 1).ok().flatten(),
    }
}
