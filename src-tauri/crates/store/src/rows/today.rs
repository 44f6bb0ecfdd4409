//! What is answered in the morning, and over time.

use model::ids::{EntityId, OrganisationId, PostId};
use model::time::Day;
use model::values::{Bilingual, Health};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ActionFilter, ActionRow, DecisionFilter, DecisionRow, MeetingRow, MilestoneFilter, MilestoneRow, WorkstreamFilter,
    WorkstreamRef, WorkstreamRow,
};

/// Whose morning it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TodayView {
    /// What a post has a part in.
    #[default]
    Mine,
    /// What a ministry leads.
    Ministry,
    /// Everything.
    All,
}

/// What is looked at in the morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TodayKind {
    /// Reports that are missing.
    Silent,
    /// Reports that are due soon.
    ReportsDue,
    /// Next steps that are due this week, or were.
    StepsDue,
    /// Milestones that are due this week, or were.
    MilestonesDue,
    /// What is off track now and was not.
    NewlyOffTrack,
    /// Milestones that slipped.
    Slipped,
    /// What nobody leads, or several do.
    Unsettled,
    /// Actions that are open.
    Actions,
    /// Decisions for which nobody was given anything to do.
    Decisions,
    /// What was recorded.
    Changed,
}

impl TodayKind {
    /// The word that stands for it everywhere.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::ReportsDue => "reports-due",
            Self::StepsDue => "steps-due",
            Self::MilestonesDue => "milestones-due",
            Self::NewlyOffTrack => "newly-off-track",
            Self::Slipped => "slipped",
            Self::Unsettled => "unsettled",
            Self::Actions => "actions",
            Self::Decisions => "decisions",
            Self::Changed => "changed",
        }
    }
}

/// The list from which a number comes: asked with this filter, it has as many rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "list", rename_all = "kebab-case")]
pub enum ListView {
    /// Of workstreams.
    Workstreams {
        /// Which.
        filter: Box<WorkstreamFilter>,
    },
    /// Of milestones.
    Milestones {
        /// Which.
        filter: MilestoneFilter,
    },
    /// Of actions.
    Actions {
        /// Which.
        filter: ActionFilter,
    },
    /// Of decisions.
    Decisions {
        /// Which.
        filter: DecisionFilter,
    },
}

/// One number of the morning, with the first of what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodaySection {
    /// What is counted.
    pub kind: TodayKind,
    /// How many there are.
    pub count: u64,
    /// The list from which the number comes.
    pub view: ListView,
    /// The first of them, if they are workstreams.
    pub workstreams: Vec<WorkstreamRow>,
    /// The first of them, if they are milestones.
    pub milestones: Vec<MilestoneRow>,
    /// The first of them, if they are actions.
    pub actions: Vec<ActionRow>,
    /// The first of them, if they are decisions.
    pub decisions: Vec<DecisionRow>,
}

/// The morning look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Today {
    /// Whose morning it is; everything where nobody is known whose it could be.
    pub view: TodayView,
    /// Of which post.
    pub post: Option<PostId>,
    /// Of which ministry.
    pub ministry: Option<OrganisationId>,
    /// The day.
    pub day: Day,
    /// From which day on something is new.
    pub since: Day,
    /// The last day of the week.
    pub week: Day,
    /// The numbers.
    pub sections: Vec<TodaySection>,
}

/// One number of what is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reminder {
    /// What is counted.
    pub kind: TodayKind,
    /// How many are due, or were.
    pub count: u64,
}

/// By what a timeline is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TimelineBy {
    /// The ministry that leads.
    #[default]
    Ministry,
    /// Policy domain: a workstream of several stands in each.
    Domain,
}

/// One line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimelineRow {
    /// The ministry or policy domain; none for what has none.
    pub group: Option<(EntityId, Bilingual)>,
    /// Whether the workstream stands above already: 再掲, not to be counted twice.
    pub again: bool,
    /// The workstream.
    pub workstream: WorkstreamRef,
    /// How it stands.
    pub health: Option<Health>,
    /// The first day of its bar; none where unknown.
    pub from: Option<Day>,
    /// The last day of its bar; none where open.
    pub to: Option<Day>,
    /// Its milestones between the two days, reached ones too.
    pub milestones: Vec<MilestoneRow>,
}

/// What stands around the lines of a timeline: how they are divided, meetings and public holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimelineFrame {
    /// The groups in the order of the lines. Together they count every line.
    pub groups: Vec<TimelineGroup>,
    /// The meetings between the two days, the earliest first; those alone that speak of the lines, where the filter
    /// narrows.
    pub meetings: Vec<MeetingRow>,
    /// The public holidays between the two days.
    pub holidays: Vec<HolidayRow>,
}

/// Lines of a timeline that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimelineGroup {
    /// The ministry or policy domain; none for what has none.
    pub group: Option<(EntityId, Bilingual)>,
    /// How many lines stand below it.
    pub lines: u64,
}

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolidayRow {
    /// The day.
    pub on: Day,
    /// What it is called.
    pub name: Bilingual,
}
