//! What someone asks of milestones, meetings, decisions and actions. An id that is given where something new is made
//! is the id under which it is made: then others of the same act can speak of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ActionId, DecisionId, MeetingId, MilestoneId, OrganisationId, PostId, SeriesId, WorkstreamId};
use crate::time::Day;
use crate::values::{AgendaItem, Attendance, Bilingual, Cadence, Every, MeetingLevel};

macro_rules! asked {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$must_doc:meta])* $must:ident: $must_type:ty,)*
        ;
        $($(#[$may_doc:meta])* $may:ident: $may_type:ty,)*
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        pub struct $name {
            $($(#[$must_doc])* pub $must: $must_type,)*
            $($(#[$may_doc])* #[serde(default)] #[ts(as = "Option<_>", optional)] pub $may: $may_type,)*
        }
    )+};
}

asked! {
    /// Plan a milestone.
    AddMilestone {
        /// Of what.
        workstream: WorkstreamId,
        /// What it is called.
        title: Bilingual,
        /// By when: the baseline.
        on: Day,
        ;
        /// Under which id.
        milestone: Option<MilestoneId>,
        /// Whether the workstream stands or falls with it.
        critical: bool,
        /// How often it comes again.
        every: Option<Every>,
        /// Until when it does.
        until: Option<Day>,
    }
    /// Plan it anew: not a slip, but another plan.
    ReviseMilestone {
        /// Which.
        milestone: MilestoneId,
        /// What it is called.
        title: Bilingual,
        /// By when: the baseline.
        on: Day,
        ;
        /// Whether the workstream stands or falls with it.
        critical: bool,
        /// How often it comes again.
        every: Option<Every>,
        /// Until when it does.
        until: Option<Day>,
    }
    /// Say that it is expected on another day.
    SlipMilestone {
        /// Which.
        milestone: MilestoneId,
        /// When it is expected.
        to: Day,
        /// Why.
        reason: String,
        ;
        /// Since when that is known; today where none is given.
        on: Option<Day>,
    }
    /// Say that it was reached.
    FinishMilestone {
        /// Which.
        milestone: MilestoneId,
        /// By what that is seen.
        evidence: String,
        ;
        /// When; today where none is given.
        on: Option<Day>,
    }
    /// Say that it is not to be reached any more.
    DropMilestone {
        /// Which.
        milestone: MilestoneId,
        /// Why.
        reason: String,
        ;
        /// Since when; today where none is given.
        on: Option<Day>,
    }
    /// Add a series of meetings.
    AddSeries {
        /// What it is called.
        name: Bilingual,
        /// Who comes together.
        level: MeetingLevel,
        ;
        /// Under which id.
        series: Option<SeriesId>,
        /// How often.
        cadence: Option<Cadence>,
        /// Who calls the meetings.
        host: Option<OrganisationId>,
        /// Who takes part.
        members: Vec<OrganisationId>,
    }
    /// Say all of it anew.
    ReviseSeries {
        /// Which.
        series: SeriesId,
        /// What it is called.
        name: Bilingual,
        /// Who comes together.
        level: MeetingLevel,
        ;
        /// How often.
        cadence: Option<Cadence>,
        /// Who calls the meetings.
        host: Option<OrganisationId>,
        /// Who takes part.
        members: Vec<OrganisationId>,
    }
    /// Plan a meeting.
    PlanMeeting {
        /// When.
        on: Day,
        ;
        /// Under which id.
        meeting: Option<MeetingId>,
        /// Of which series.
        series: Option<SeriesId>,
        /// What it is called; as its series where none is given.
        title: Option<Bilingual>,
        /// At which minute of the day, in Japan.
        starts: Option<u16>,
        /// Where.
        place: Option<String>,
        /// What it is about.
        workstreams: Vec<WorkstreamId>,
    }
    /// Plan it anew; all of it is said.
    ReviseMeeting {
        /// Which.
        meeting: MeetingId,
        /// What it is called.
        title: Bilingual,
        /// When.
        on: Day,
        ;
        /// At which minute of the day, in Japan.
        starts: Option<u16>,
        /// Where.
        place: Option<String>,
        /// What it is about.
        workstreams: Vec<WorkstreamId>,
    }
    /// Settle its agenda.
    SetAgenda {
        /// Of which meeting.
        meeting: MeetingId,
        /// Point by point.
        items: Vec<AgendaItem>,
        ;
    }
    /// Say that it took place.
    HoldMeeting {
        /// Which.
        meeting: MeetingId,
        ;
        /// When; as planned where none is given.
        on: Option<Day>,
        /// Who was there.
        attendance: Vec<Attendance>,
        /// What was said.
        minutes: Option<String>,
    }
    /// Say that it does not take place.
    CancelMeeting {
        /// Which.
        meeting: MeetingId,
        /// Why.
        reason: String,
        ;
    }
    /// Record a decision.
    TakeDecision {
        /// What was decided.
        text: String,
        ;
        /// Under which id.
        decision: Option<DecisionId>,
        /// By which meeting.
        meeting: Option<MeetingId>,
        /// About what.
        workstream: Option<WorkstreamId>,
        /// When; on the day of the meeting, or today, where none is given.
        on: Option<Day>,
    }
    /// Say it in other words.
    ReviseDecision {
        /// Which.
        decision: DecisionId,
        /// What was decided.
        text: String,
        ;
        /// About what; as before where none is given.
        workstream: Option<WorkstreamId>,
    }
    /// Give someone something to do.
    GiveAction {
        /// What.
        text: String,
        ;
        /// Under which id.
        action: Option<ActionId>,
        /// To which organisation; to that of the post where none is given.
        organisation: Option<OrganisationId>,
        /// To which post.
        post: Option<PostId>,
        /// By when.
        due: Option<Day>,
        /// For which workstream; that of the decision where none is given.
        workstream: Option<WorkstreamId>,
        /// By which meeting; that of the decision where none is given.
        meeting: Option<MeetingId>,
        /// By which decision.
        decision: Option<DecisionId>,
        /// Since when; since the day of the meeting, or today, where none is given.
        on: Option<Day>,
    }
    /// Say in other words what is to be done.
    ReviseAction {
        /// Which.
        action: ActionId,
        /// What.
        text: String,
        ;
        /// For which workstream; as before where none is given.
        workstream: Option<WorkstreamId>,
    }
    /// Hand it to another from a day on.
    PassAction {
        /// Which.
        action: ActionId,
        /// To whom.
        organisation: OrganisationId,
        ;
        /// To which post.
        post: Option<PostId>,
        /// From which day; today where none is given.
        from: Option<Day>,
        /// Why.
        reason: Option<String>,
    }
    /// Give it another day.
    ExtendAction {
        /// Which.
        action: ActionId,
        /// Why.
        reason: String,
        ;
        /// By when; none for no day.
        due: Option<Day>,
    }
    /// Say that it was done.
    FinishAction {
        /// Which.
        action: ActionId,
        ;
        /// When; today where none is given.
        on: Option<Day>,
        /// What came of it.
        note: Option<String>,
    }
    /// Say that it is not to be done any more.
    DropAction {
        /// Which.
        action: ActionId,
        /// Why.
        reason: String,
        ;
        /// Since when; today where none is given.
        on: Option<Day>,
    }
    /// Say that it is to be done after all.
    ReopenAction {
        /// Which.
        action: ActionId,
        ;
        /// Why.
        reason: Option<String>,
    }
}
