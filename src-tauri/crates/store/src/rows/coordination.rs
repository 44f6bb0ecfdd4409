//! What is answered about meetings, decisions, actions and missing reports.

use model::ids::{ActionId, DecisionId, MeetingId, OrganisationId, PostId, SeriesId, WorkstreamId};
use model::time::Day;
use model::values::{AgendaReason, Bilingual, Cadence, Health, MeetingLevel, MeetingState, Outcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContactRow, MilestoneRow, OrganisationRef, Page, PostRow, WorkstreamRow};

/// A workstream as others speak of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkstreamRef {
    /// Which.
    pub id: WorkstreamId,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub title: Bilingual,
}

/// A meeting as others speak of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingRef {
    /// Which.
    pub id: MeetingId,
    /// What it is called.
    pub title: Bilingual,
    /// When it was held, or is planned.
    pub on: Day,
}

/// Which actions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ActionFilter {
    /// Those that this organisation, or one within it, has.
    pub organisation: Option<OrganisationId>,
    /// Those that this post has, or its organisation where no post is named.
    pub post: Option<PostId>,
    /// For this workstream.
    pub workstream: Option<WorkstreamId>,
    /// By this meeting.
    pub meeting: Option<MeetingId>,
    /// By a meeting of this series.
    pub series: Option<SeriesId>,
    /// By this decision.
    pub decision: Option<DecisionId>,
    /// Due on this day or later.
    pub due_from: Option<Day>,
    /// Due on this day or before.
    pub due_by: Option<Day>,
    /// Words in what is to be done.
    pub text: Option<String>,
    /// Those too that are done or dropped.
    #[ts(as = "Option<bool>", optional)]
    pub closed: bool,
    /// Those alone that are done or dropped.
    #[ts(as = "Option<bool>", optional)]
    pub ended: bool,
}

/// One action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionRow {
    /// Which.
    pub id: ActionId,
    /// What is to be done.
    pub text: String,
    /// Who has it on the day.
    pub organisation: OrganisationRef,
    /// In which post, and who holds that.
    pub post: Option<PostRow>,
    /// Since when.
    pub on: Day,
    /// By when.
    pub due: Option<Day>,
    /// Why it is due on another day than at first.
    pub extended: Option<String>,
    /// Working days since it was due, where it is late.
    pub late_days: Option<i64>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Since when it is done or dropped.
    pub closed_on: Option<Day>,
    /// What came of it, or why it was dropped.
    pub note: Option<String>,
    /// For which workstream.
    pub workstream: Option<WorkstreamRef>,
    /// By which meeting.
    pub meeting: Option<MeetingRef>,
    /// By which decision, in its words.
    pub decision: Option<(DecisionId, String)>,
}

/// Which decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct DecisionFilter {
    /// By this meeting.
    pub meeting: Option<MeetingId>,
    /// By a meeting of this series.
    pub series: Option<SeriesId>,
    /// About this workstream.
    pub workstream: Option<WorkstreamId>,
    /// About a workstream that this organisation, or one within it, leads.
    pub led_by: Option<OrganisationId>,
    /// About a workstream in which this post has a part.
    pub post: Option<PostId>,
    /// On this day or later.
    pub since: Option<Day>,
    /// Those alone for which nobody was given anything to do.
    #[ts(as = "Option<bool>", optional)]
    pub without_action: bool,
    /// Words in it.
    pub text: Option<String>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecisionRow {
    /// Which.
    pub id: DecisionId,
    /// What was decided.
    pub text: String,
    /// When.
    pub on: Day,
    /// By which meeting.
    pub meeting: Option<MeetingRef>,
    /// About what.
    pub workstream: Option<WorkstreamRef>,
    /// How many actions came of it.
    pub actions: u32,
    /// How many of them are open.
    pub open: u32,
}

/// One series of meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesRow {
    /// Which.
    pub id: SeriesId,
    /// What it is called.
    pub name: Bilingual,
    /// Who comes together.
    pub level: MeetingLevel,
    /// How often.
    pub cadence: Option<Cadence>,
    /// Who calls the meetings.
    pub host: Option<OrganisationRef>,
    /// Who takes part, in 建制順.
    pub members: Vec<OrganisationRef>,
    /// How many meetings it has had by the day.
    pub held: u32,
    /// When the last was held.
    pub last: Option<Day>,
    /// When the next is planned.
    pub next: Option<Day>,
    /// How many actions of its meetings are open.
    pub open: u32,
}

/// Which meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct MeetingFilter {
    /// Of this series.
    pub series: Option<SeriesId>,
    /// On this day or later.
    pub from: Option<Day>,
    /// On this day or before.
    pub to: Option<Day>,
    /// Any of these.
    #[ts(as = "Option<Vec<MeetingState>>", optional)]
    pub states: Vec<MeetingState>,
    /// That speak of this workstream: in their scope, agenda, decisions or actions.
    pub workstream: Option<WorkstreamId>,
    /// That speak of any of these workstreams.
    pub about: Option<Vec<WorkstreamId>>,
    /// Words in title, place or minutes.
    pub text: Option<String>,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingRow {
    /// Which.
    pub id: MeetingId,
    /// What it is called.
    pub title: Bilingual,
    /// Of which series: id, name and level.
    pub series: Option<(SeriesId, Bilingual, MeetingLevel)>,
    /// When it was held, or is planned.
    pub on: Day,
    /// At which minute of the day, in Japan.
    pub starts: Option<u16>,
    /// Where.
    pub place: Option<String>,
    /// Whether it took place.
    pub state: MeetingState,
    /// How many decisions it took.
    pub decisions: u32,
    /// How many actions it gave.
    pub actions: u32,
    /// How many of them are open.
    pub open: u32,
}

/// Who was at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttendanceRow {
    /// For which organisation, as it was called then.
    pub organisation: OrganisationRef,
    /// In which post, and who held it then.
    pub post: Option<PostRow>,
    /// A remark.
    pub note: Option<String>,
}

/// A point of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaRow {
    /// Of which workstream.
    pub workstream: Option<WorkstreamRef>,
    /// In words.
    pub text: Option<String>,
}

/// What a meeting should speak of, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Proposed {
    /// Of which workstream; none for actions that belong to none.
    pub workstream: Option<WorkstreamRef>,
    /// Why, the most pressing first.
    pub reasons: Vec<AgendaReason>,
    /// How it stands.
    pub health: Option<Health>,
    /// Of which day that is known.
    pub as_of: Option<Day>,
    /// One line of the latest status.
    pub headline: Option<String>,
    /// Actions that are carried over, or due by the day of the meeting.
    pub actions: Vec<ActionRow>,
    /// Milestones that are late, slipped, or are due by the day of the meeting.
    pub milestones: Vec<MilestoneRow>,
}

/// A meeting with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: MeetingRow,
    /// What it is about.
    pub workstreams: Vec<WorkstreamRef>,
    /// The agenda that was settled.
    pub agenda: Vec<AgendaRow>,
    /// Who was there.
    pub attendance: Vec<AttendanceRow>,
    /// Members of its series for whom nobody was there.
    pub absent: Vec<OrganisationRef>,
    /// What was said.
    pub minutes: Option<String>,
    /// Why it was cancelled.
    pub reason: Option<String>,
    /// What it decided.
    pub taken: Vec<DecisionRow>,
    /// What it gave to do.
    pub given: Vec<ActionRow>,
    /// Actions of earlier meetings of its series that were open on its day: carried over.
    pub carried: Vec<ActionRow>,
    /// The numbers of the reports that were issued for it.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub reports: Vec<String>,
}

/// A workstream of which a report is missing or due, and whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChaseRow {
    /// The ministry that leads; none where nobody does.
    pub ministry: Option<OrganisationRef>,
    /// The workstream.
    pub row: WorkstreamRow,
    /// Whom to ask: who leads, in which post, and who holds it.
    pub ask: Vec<AskRow>,
    /// How they are reached; of an organisation without a named post, those of its posts that one turns to.
    pub contacts: Vec<ContactRow>,
}

/// Whose missing reports are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum ChaseOf {
    /// Those of what a ministry leads, itself or by what belongs to it.
    Ministry {
        /// Which.
        id: OrganisationId,
    },
    /// Those of what nobody leads.
    Nobody,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AskRow {
    /// Which organisation.
    pub organisation: OrganisationRef,
    /// In which post, and who holds it.
    pub post: Option<PostRow>,
}

/// How much of a ministry is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChaseCount {
    /// Which; none where nobody leads.
    pub ministry: Option<OrganisationRef>,
    /// Reports that were due and did not come.
    pub overdue: u64,
    /// Workstreams of which nobody ever reported.
    pub never: u64,
    /// Reports that are due soon.
    pub due_soon: u64,
}

/// What is to be asked for, ministry by ministry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Chase {
    /// A page of it, by ministry in 建制順, the longest silent first.
    #[serde(flatten)]
    #[ts(flatten)]
    pub page: Page<ChaseRow>,
    /// How much is missing from each ministry.
    pub ministries: Vec<ChaseCount>,
}
