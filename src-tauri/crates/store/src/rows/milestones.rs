//! What is answered about milestones and what depends on what.

use model::ids::{FactId, MilestoneId, OrganisationId, PostId, WorkstreamId};
use model::time::{Day, Instant};
use model::values::{Bilingual, Every, Health, Relation};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{OrganisationRef, PostRow, WorkstreamRef};

/// Which milestones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct MilestoneFilter {
    /// Of this workstream.
    pub workstream: Option<WorkstreamId>,
    /// Of workstreams that this organisation, or one within it, leads.
    pub led_by: Option<OrganisationId>,
    /// Of workstreams in which this post has a part.
    pub post: Option<PostId>,
    /// Expected on this day or later.
    pub from: Option<Day>,
    /// Expected on this day or before.
    pub to: Option<Day>,
    /// Critical ones alone.
    #[ts(as = "Option<bool>", optional)]
    pub critical: bool,
    /// Those alone whose day is past.
    #[ts(as = "Option<bool>", optional)]
    pub late: bool,
    /// Those alone of which a slip was known on this day or later.
    pub slipped_since: Option<Day>,
    /// Words in title, reason or evidence.
    pub text: Option<String>,
    /// Those too that were reached or dropped.
    #[ts(as = "Option<bool>", optional)]
    pub closed: bool,
}

/// One milestone, as was known on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MilestoneRow {
    /// Which.
    pub id: MilestoneId,
    /// Of what.
    pub workstream: WorkstreamRef,
    /// What it is called.
    pub title: Bilingual,
    /// Whether the workstream stands or falls with it.
    pub critical: bool,
    /// The day that was planned at first.
    pub baseline: Day,
    /// The day on which it is expected.
    pub forecast: Day,
    /// The day on which it was reached.
    pub actual: Option<Day>,
    /// Since when it is not to be reached any more.
    pub dropped_on: Option<Day>,
    /// How many slips were told.
    pub slips: u32,
    /// Calendar days from the baseline to the day on which it was reached, or is expected.
    pub slipped_days: i32,
    /// Why it slipped last, or was dropped.
    pub reason: Option<String>,
    /// By what it is seen that it was reached.
    pub evidence: Option<String>,
    /// How often it comes again.
    pub every: Option<Every>,
    /// Until when it does.
    pub until: Option<Day>,
    /// Working days since it was expected, where it is late.
    pub late_days: Option<i64>,
}

/// One slip of a milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SlipRow {
    /// When it was expected before.
    pub was: Day,
    /// When it was expected then.
    pub to: Day,
    /// Since when that was known.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// When it was written down.
    pub at: Instant,
    /// Who said so.
    pub actor: Option<PostRow>,
}

/// A milestone with every slip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MilestoneDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: MilestoneRow,
    /// Every slip, in the order in which they were told.
    pub history: Vec<SlipRow>,
    /// The one after which it came.
    pub after: Option<MilestoneId>,
}

/// A workstream that a slip reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImpactRow {
    /// Which.
    pub workstream: WorkstreamRef,
    /// How it stands.
    pub health: Option<Health>,
    /// Who leads it.
    pub lead: Vec<OrganisationRef>,
    /// How many steps away.
    pub hops: u32,
    /// From which workstream it is reached.
    pub from: WorkstreamId,
    /// How that bears on it.
    pub relation: Relation,
    /// Whether it cannot go on: every step of the way blocks.
    pub blocked: bool,
    /// Its open milestones from the old day on, with the day to which each is pushed where it is blocked.
    pub milestones: Vec<(MilestoneRow, Option<Day>)>,
}

/// A workstream of a picture of dependencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NodeRow {
    /// Which.
    pub workstream: WorkstreamRef,
    /// How it stands.
    pub health: Option<Health>,
    /// Who leads it.
    pub lead: Vec<OrganisationRef>,
    /// The ministry of the one who leads; none where nobody does.
    pub ministry: Option<OrganisationId>,
    /// How many steps from the selection.
    pub hops: u32,
}

/// How one workstream bears on another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EdgeRow {
    /// By what it is recorded.
    pub fact: FactId,
    /// Which one bears.
    pub from: WorkstreamId,
    /// On which.
    pub to: WorkstreamId,
    /// How.
    pub relation: Relation,
}

/// What surrounds a selection of workstreams.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Neighbourhood {
    /// The workstreams, the nearest first.
    pub nodes: Vec<NodeRow>,
    /// The ministries that lead them, in 建制順.
    pub ministries: Vec<OrganisationRef>,
    /// What bears on what among them.
    pub edges: Vec<EdgeRow>,
    /// Whether there are more than are given.
    pub more: bool,
}
