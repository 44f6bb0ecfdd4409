//! What the verbs of milestones, meetings, decisions and actions say.

use serde::{Deserialize, Serialize};

use super::Blank;
use crate::ids::{DecisionId, MeetingId, MilestoneId, OrganisationId, PostId, SeriesId, WorkstreamId};
use crate::time::Day;
use crate::values::{AgendaItem, Attendance, Bilingual, Cadence, Every, MeetingLevel, SourceKey};

impl Blank for bool {
    fn blank(&self) -> bool {
        !self
    }
}

/// What `milestone.set` says; said again, it replaces all but what became of the milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneSet {
    /// Of what.
    pub workstream: WorkstreamId,
    /// What it is called.
    pub title: Bilingual,
    /// The day that was planned at first: the baseline.
    pub on: Day,
    /// Whether the workstream stands or falls with it.
    #[serde(default, skip_serializing_if = "Blank::blank")]
    pub critical: bool,
    /// How often it comes again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<Every>,
    /// Until when it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The one after which it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<MilestoneId>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `milestone.slipped` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneSlipped {
    /// When it is expected now.
    pub to: Day,
    /// Since when that is known.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// What `milestone.done` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneDone {
    /// When it was reached.
    pub on: Day,
    /// By what that is seen.
    pub evidence: String,
}

/// What `milestone.dropped` and `action.dropped` say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Since when it is not to be done.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// What `series.set` says; said again, it replaces the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesSet {
    /// What it is called.
    pub name: Bilingual,
    /// Who comes together.
    pub level: MeetingLevel,
    /// How often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Cadence>,
    /// Who calls the meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<OrganisationId>,
    /// Who takes part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<OrganisationId>,
}

/// What `meeting.set` says; said again, it replaces all but what became of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingSet {
    /// What it is called.
    pub title: Bilingual,
    /// Of which series; none for a single meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesId>,
    /// When.
    pub on: Day,
    /// At which minute of the day, in Japan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<u16>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What it is about; everything that its members have a part in where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub workstreams: Vec<WorkstreamId>,
}

/// What `meeting.agenda-set` says: the whole agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaSet {
    /// Point by point.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<AgendaItem>,
}

/// What `meeting.held` says; said again, it replaces what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingHeld {
    /// When it was held.
    pub on: Day,
    /// Who was there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attendance: Vec<Attendance>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<String>,
}

/// What `meeting.cancelled` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingCancelled {
    /// Why.
    pub reason: String,
}

/// What `decision.taken` says; said again, it replaces the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionTaken {
    /// What was decided.
    pub text: String,
    /// When.
    pub on: Day,
    /// By which meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// About what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workstream: Option<WorkstreamId>,
}

/// What `action.given` says; said again, it replaces all but who has it, when it is due and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionGiven {
    /// What is to be done.
    pub text: String,
    /// Since when.
    pub on: Day,
    /// Who is to do it.
    pub organisation: OrganisationId,
    /// In which post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// For which workstream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workstream: Option<WorkstreamId>,
    /// By which meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// By which decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionId>,
}

/// What `action.passed` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionPassed {
    /// From which day.
    pub from: Day,
    /// Who is to do it then.
    pub organisation: OrganisationId,
    /// In which post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What `action.extended` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionExtended {
    /// By when it is to be done now; none for no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// Why.
    pub reason: String,
}

/// What `action.done` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionDone {
    /// When.
    pub on: Day,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What `action.reopened` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionReopened {
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The other entities of which an agenda or an attendance speaks.
pub(super) fn mentioned(items: &[AgendaItem]) -> Vec<crate::ids::EntityId> {
    items.iter().filter_map(|item| item.workstream).map(Into::into).collect()
}

impl MeetingHeld {
    pub(super) fn mentions(&self) -> Vec<crate::ids::EntityId> {
        let posts = self.attendance.iter().filter_map(|one| one.post).map(Into::into);
        self.attendance.iter().map(|one| one.organisation.into()).chain(posts).collect()
    }
}
