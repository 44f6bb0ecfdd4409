//! Mapping files: how a ministry's own sheet is read. A mapping is TOML; it names the columns by their headers and
//! says what they mean. Here: the format, and the check of a mapping with the line of every mistake. How a sheet is
//! read by a mapping is in [`read`](crate::mapping::read).
//!
//! # A complete example
//! ```toml
//! name = "progress"                     # the scheme becomes mapping/progress
//! label = "進捗調査（令和8年度）"            # how people call the source
//! attribution = "…"                     # the credit that a licence demands; may be left out
//! as_of = "令和8年11月20日"               # the day of all rows that name none; may be left out
//!
//! [table]
//! sheet = "進捗"                         # name, or number from 1; left out: the first. Not for CSV
//! header_rows = [4, 5]                  # as Excel numbers them; two rows are joined: "予算／R8"
//! separators = ["\n", "、", "／", "・"]    # between several names in one cell. ・ parts only names that all end like
//!                                       # ministries (省 庁 府 委員会 官房), for it is also part of names
//!
//! [fill]                                # "same as above"
//! columns = ["整理番号", "主管府省庁"]
//! marks = ["同上", "〃", ""]              # "" = blank, unless a column listed before has a new value
//!
//! [skip]                                # rows left out, each kind counted and told
//! totals = ["合計", "小計", "計"]          # the first cell that is not blank is one of these
//! remarks = ["※", "注"]                  # … begins with one of these
//! relisted = ["再掲"]                     # any cell contains one of these
//!
//! [workstream]                          # key and title are needed
//! key = ["整理番号"]                       # several columns are joined by "/"
//! title = "施策名"                        # also: aim issues outline url starts ends period earlier_numbers
//! period = "実施期間"                     # 令和6年度～令和8年度
//!
//! [[role]]                              # lead joint-lead support consulted informed coordinator
//! role = "lead"
//! columns = ["主管府省庁", "担当課"]        # from ministry to unit; lists of equal length are read in parallel
//!
//! [[role]]
//! role = "support"
//! columns = ["関係府省庁"]
//! proposed = true                       # a claim, not an agreed fact
//! since = "所管開始日"                     # a column; may be left out
//!
//! [status]                              # as_of rating headline narrative obstacles next_step next_on progress reporter
//! rating = "進捗評価"
//! narrative = "進捗状況#2"                 # the second column of that name
//! reporter = { value = "内閣府" }          # a constant instead of a column
//!
//! [ratings]                             # what is not listed stays a rating without a health
//! "順調" = "on-track"                    # on-track at-risk off-track not-started completed
//! "遅れ" = "off-track"
//!
//! [goal]                                # text indicator target due; level is a word of this list:
//! level = "outcome-short"               # activity output outcome-short outcome-middle outcome-long
//! text = "目標"
//!
//! [[budget]]
//! column = "予算／R8"
//! fiscal_year = "令和8年度"
//! amount = "initial"                    # initial supplementary carried-in carried-out reserve total executed requested
//! unit = "百万円"                         # 円 千円 百万円 億円
//! account = "一般会計"                     # left out: the total
//!
//! [[basis]]                             # law plan measure
//! kind = "law"
//! column = "根拠法令"
//! number = "法令番号"
//!
//! [[dependency]]                        # blocks feeds relates; the cell holds keys
//! kind = "blocks"
//! column = "前提となる施策"
//! ```

mod fields;
mod grid;
mod parse;
pub mod read;

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::incoming::{BasisKind, DependencyKind, GoalLevel, Health, Role};
use crate::workbook::SheetChoice;

/// A mapping that has passed its check.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// Short name; the scheme is `mapping/` and this.
    pub name: String,
    /// How people call the source.
    pub label: String,
    /// The credit that the source's licence demands.
    pub attribution: Option<String>,
    /// The day of rows that name none.
    pub as_of: Option<NaiveDate>,
    pub(crate) sheet: SheetChoice,
    pub(crate) header_rows: Vec<u32>,
    pub(crate) separators: Vec<String>,
    pub(crate) fill_columns: Vec<String>,
    pub(crate) fill_marks: Vec<String>,
    pub(crate) totals: Vec<String>,
    pub(crate) remarks: Vec<String>,
    pub(crate) relisted: Vec<String>,
    pub(crate) key: Vec<String>,
    pub(crate) workstream: HashMap<&'static str, Source>,
    pub(crate) status: HashMap<&'static str, Source>,
    pub(crate) goal: HashMap<&'static str, Source>,
    pub(crate) goal_level: Option<GoalLevel>,
    pub(crate) roles: Vec<RoleRule>,
    pub(crate) budgets: Vec<BudgetRule>,
    pub(crate) bases: Vec<BasisRule>,
    pub(crate) dependencies: Vec<DependencyRule>,
    /// By the folded rating.
    pub(crate) ratings: HashMap<String, Health>,
}

impl Mapping {
    /// Reads and checks a mapping file.
    ///
    /// # Errors
    /// Every mistake found, in the order of the lines.
    pub fn parse(text: &str) -> Result<Self, Vec<MappingError>> {
        parse::parse(text)
    }
}

/// Where a field comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    Column(String),
    Constant(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoleRule {
    pub(crate) role: Role,
    pub(crate) columns: Vec<String>,
    pub(crate) proposed: bool,
    pub(crate) since: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BudgetRule {
    pub(crate) column: String,
    pub(crate) fiscal_year: i32,
    pub(crate) amount: Amount,
    /// Yen in one of the column's units.
    pub(crate) factor: i64,
    pub(crate) account: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amount {
    Initial,
    Supplementary,
    CarriedIn,
    CarriedOut,
    Reserve,
    Total,
    Executed,
    Requested,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BasisRule {
    pub(crate) kind: BasisKind,
    pub(crate) column: String,
    pub(crate) number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DependencyRule {
    pub(crate) kind: DependencyKind,
    pub(crate) column: String,
}

/// A mistake in a mapping file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("line {line} of the mapping: {code:?} {value:?}")]
pub struct MappingError {
    /// 1-based line of the mapping file.
    pub line: u32,
    /// What is wrong.
    pub code: MappingErrorCode,
    /// The name or value in question.
    pub value: String,
}

/// What is wrong with a mapping file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MappingErrorCode {
    /// No TOML; `value` is the reader's word for it.
    Syntax,
    /// A name that the format does not have.
    UnknownName,
    /// Text where a list is wanted, and the like; `value` is the name.
    WrongKind,
    /// Something needed is not there; `value` names it, `line` is that of its table.
    Missing,
    /// A word that is not one of the list (a role, a unit, a health …).
    UnknownWord,
    /// Not a day.
    NotADay,
    /// Not a fiscal year.
    NotAYear,
    /// A blank name, an empty list or a number below 1.
    Empty,
}
