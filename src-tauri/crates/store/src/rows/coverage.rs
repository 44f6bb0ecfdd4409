//! What is answered when it is asked who covers what.

use model::coverage::{Cell, ColumnSum};
use model::ids::TopicId;
use model::time::Day;
use model::values::{Axis, Bilingual, Pillar};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OrganisationRef;

/// Who covers what on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Coverage {
    /// What stands across.
    pub axis: Axis,
    /// The day.
    pub day: Day,
    /// The day that it is compared with.
    pub before: Option<Day>,
    /// The body that is unfolded; none for the top bodies.
    pub within: Option<OrganisationRef>,
    /// The columns, in the order of the topics; what belongs to none of them last.
    pub columns: Vec<CoverageColumn>,
    /// The lines, in 建制順.
    pub lines: Vec<CoverageLine>,
    /// Everything together; a workstream in several columns counts once.
    pub sum: ColumnSum,
    /// The same on the day that it is compared with.
    pub sum_before: Option<ColumnSum>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CoverageColumn {
    /// The topic; none for a pillar, and for what belongs to none.
    pub topic: Option<TopicId>,
    /// The pillar.
    pub pillar: Option<Pillar>,
    /// The topic's code.
    pub code: Option<String>,
    /// The topic's name.
    pub name: Option<Bilingual>,
    /// What it comes to.
    pub sum: ColumnSum,
    /// The same on the day that it is compared with.
    pub before: Option<ColumnSum>,
}

/// An organisation's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CoverageLine {
    /// Whose.
    pub organisation: OrganisationRef,
    /// What it is called itself, without what it belongs to.
    pub name: Bilingual,
    /// Only what it holds itself.
    pub own: bool,
    /// Whether it can be unfolded.
    pub divides: bool,
    /// All columns together; a workstream in several columns counts once.
    pub sum: Cell,
    /// The same on the day that it is compared with.
    pub before: Option<Cell>,
    /// Where there is anything, by column.
    pub cells: Vec<CoverageCell>,
}

/// Where a line and a column meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CoverageCell {
    /// The place of the column.
    pub column: u32,
    /// What is there.
    #[serde(flatten)]
    #[ts(flatten)]
    pub cell: Cell,
    /// What was there on the day that it is compared with.
    pub before: Option<Cell>,
}
