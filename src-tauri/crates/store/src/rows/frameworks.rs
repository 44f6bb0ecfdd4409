//! What is answered when it is asked which workstreams stand behind which framework or partner.

use model::coverage::{Cell, ColumnSum, PartKind};
use model::ids::{EntityId, TopicId, WorkstreamId};
use model::time::Day;
use model::values::{Bilingual, Health, Tie, TopicKind, Verification};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Noun, OrganisationRef, Page, TieRow, TopicRow, WorkstreamRow};

/// Frameworks and partners on one side, ministries on the other, and what ties them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrameworkMap {
    /// The day.
    pub day: Day,
    /// Frameworks first, then partners, countries and groupings, each in the order of the field.
    pub frameworks: Vec<FrameworkRow>,
    /// The bodies that have a part in any of them, in 建制順.
    pub bodies: Vec<MapBody>,
    /// Where they meet.
    pub cells: Vec<MapCell>,
    /// The workstreams of the bodies that were asked to be unfolded.
    pub unfolded: Vec<Unfolded>,
}

/// A framework or partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrameworkRow {
    /// What it is.
    #[serde(flatten)]
    #[ts(flatten)]
    pub row: TopicRow,
    /// What its open workstreams come to.
    pub sum: ColumnSum,
    /// The next day that concerns it: the next dated event or commitment; where there is none, the nearest next step
    /// of its workstreams.
    pub next: Option<ComingDate>,
    /// Commitments that bear on it, and how many of them nobody leads.
    pub commitments: u32,
    /// Those without anybody who leads.
    pub unowned: u32,
}

/// A body in the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapBody {
    /// Which.
    pub organisation: OrganisationRef,
    /// What it is called itself.
    pub name: Bilingual,
}

/// Where a framework and a body meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapCell {
    /// The place of the framework.
    pub framework: u32,
    /// The place of the body.
    pub body: u32,
    /// Its parts in the framework's workstreams.
    #[serde(flatten)]
    #[ts(flatten)]
    pub cell: Cell,
    /// That the body, or one within it, is named as leading or involved, whether it has a workstream or not.
    pub tie: Option<Tie>,
}

/// The workstreams of a body that belong to any framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unfolded {
    /// The place of the body.
    pub body: u32,
    /// By code; at most [`super::MOST_ROWS`].
    pub workstreams: Vec<MapStream>,
    /// How many there are.
    pub total: u64,
}

/// A workstream in the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapStream {
    /// Which.
    pub id: WorkstreamId,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub title: Bilingual,
    /// How it stands.
    pub health: Option<Health>,
    /// What part the body has in it.
    pub part: PartKind,
    /// The places of its frameworks.
    pub frameworks: Vec<u32>,
}

/// A day that concerns a framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComingDate {
    /// Which day.
    pub on: Day,
    /// In how many days; negative where it has passed.
    pub days: i32,
    /// A topic (an event, a commitment), a workstream whose next step is due, or a milestone.
    pub noun: Noun,
    /// Which of them.
    pub id: EntityId,
    /// The workstream whose step or milestone it is.
    pub workstream: Option<WorkstreamId>,
    /// The sort of topic.
    pub kind: Option<TopicKind>,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub name: Bilingual,
    /// The next step of a workstream, or what its milestone is called.
    pub step: Option<String>,
    /// Where the day is known from.
    pub reference: Option<String>,
    /// How far it was checked.
    pub verification: Option<Verification>,
}

/// A body's part in one framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrameworkBody {
    /// Which.
    pub organisation: OrganisationRef,
    /// What it is called itself.
    pub name: Bilingual,
    /// Its parts in the workstreams.
    #[serde(flatten)]
    #[ts(flatten)]
    pub cell: Cell,
    /// That it is named as leading or involved.
    pub tie: Option<Tie>,
}

/// Something that was promised in a framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Commitment {
    /// Which.
    pub id: TopicId,
    /// What it is called.
    pub name: Bilingual,
    /// By when.
    pub on: Option<Day>,
    /// Whether any open workstream that it is linked to is led.
    pub is_led: bool,
    /// How far it was checked.
    pub verification: Option<Verification>,
}

/// A framework or partner with all that stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrameworkDetail {
    /// What the map says of it.
    #[serde(flatten)]
    #[ts(flatten)]
    pub framework: FrameworkRow,
    /// The day.
    pub day: Day,
    /// What it bears on, and what bears on it.
    pub ties: Vec<TieRow>,
    /// The bodies behind it, in 建制順.
    pub bodies: Vec<FrameworkBody>,
    /// Its open workstreams, the worst first; at most [`super::MOST_ROWS`].
    pub linked: Page<WorkstreamRow>,
    /// What is to come, the nearest first.
    pub coming: Vec<ComingDate>,
    /// What has passed, the latest first.
    pub past: Vec<ComingDate>,
    /// What was promised, by day.
    pub promised: Vec<Commitment>,
}
