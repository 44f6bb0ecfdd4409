//! Milestones, meetings, decisions and actions as the register knows them, and how changes add up to them.

use super::{Dated, State, on, put};
use crate::change::{Recorded, Verb};
use crate::ids::{DecisionId, MeetingId, MilestoneId, OrganisationId, PostId, SeriesId, WorkstreamId};
use crate::time::{Day, Instant};
use crate::values::{
    AgendaItem, Attendance, Bilingual, Cadence, Every, MeetingLevel, MeetingState, Outcome, SourceKey,
};

/// 工程.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Of what.
    pub workstream: WorkstreamId,
    /// What it is called.
    pub title: Bilingual,
    /// The day that was planned at first.
    pub baseline: Day,
    /// Whether the workstream stands or falls with it.
    pub critical: bool,
    /// How often it comes again.
    pub every: Option<Every>,
    /// Until when it does.
    pub until: Option<Day>,
    /// The one after which it came.
    pub after: Option<MilestoneId>,
    /// Every slip that was told, in the order in which they were told.
    pub slips: Vec<Slip>,
    /// When it was reached, and by what that is seen.
    pub done: Option<(Day, String)>,
    /// Since when it is not to be reached, and why.
    pub dropped: Option<(Day, String)>,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

/// 遅れ: that a milestone is expected on another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// When it is expected.
    pub to: Day,
    /// Since when that is known.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// When it was written down.
    pub at: Instant,
    /// Who said so.
    pub actor: Option<PostId>,
}

impl Milestone {
    /// When it is expected, by all that is known.
    #[must_use]
    pub fn forecast(&self) -> Day {
        self.forecasts().last().map_or(self.baseline, |dated| dated.value)
    }
    /// When it was expected, by the day since which that was known; of two words of one day the later counts.
    #[must_use]
    pub fn forecasts(&self) -> Vec<Dated<Day>> {
        let mut forecasts = vec![Dated { from: None, value: self.baseline }];
        for slip in &self.slips {
            put(&mut forecasts, Some(slip.on), slip.to);
        }
        forecasts
    }
    /// Since when nothing more is to be done for it.
    #[must_use]
    pub fn closed(&self) -> Option<Day> {
        self.done.as_ref().or(self.dropped.as_ref()).map(|(on, _)| *on)
    }
}

/// 会議体.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What it is called.
    pub name: Bilingual,
    /// Who comes together.
    pub level: MeetingLevel,
    /// How often.
    pub cadence: Option<Cadence>,
    /// Who calls the meetings.
    pub host: Option<OrganisationId>,
    /// Who takes part.
    pub members: Vec<OrganisationId>,
}

/// 会議.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// What it is called.
    pub title: Bilingual,
    /// Of which series.
    pub series: Option<SeriesId>,
    /// When it is planned, or was held.
    pub on: Day,
    /// At which minute of the day, in Japan.
    pub starts: Option<u16>,
    /// Where.
    pub place: Option<String>,
    /// What it is about.
    pub workstreams: Vec<WorkstreamId>,
    /// The agenda that was settled.
    pub agenda: Vec<AgendaItem>,
    /// Whether it took place.
    pub state: MeetingState,
    /// When it was held, if that was said.
    pub held_on: Option<Day>,
    /// Who was there.
    pub attendance: Vec<Attendance>,
    /// What was said.
    pub minutes: Option<String>,
    /// Why it was cancelled.
    pub reason: Option<String>,
}

impl Meeting {
    /// The day on which it was held, or is planned.
    #[must_use]
    pub fn day(&self) -> Day {
        self.held_on.unwrap_or(self.on)
    }
}

/// 決定.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionMade {
    /// What was decided.
    pub text: String,
    /// When.
    pub on: Day,
    /// By which meeting.
    pub meeting: Option<MeetingId>,
    /// About what.
    pub workstream: Option<WorkstreamId>,
}

/// Who is to do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// In which post.
    pub post: Option<PostId>,
}

/// 対応事項.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What is to be done.
    pub text: String,
    /// Since when.
    pub on: Day,
    /// Who is to do it, by first day.
    pub owners: Vec<Dated<Owner>>,
    /// By when.
    pub due: Option<Day>,
    /// Why it is due on another day than at first.
    pub extended: Option<String>,
    /// For which workstream.
    pub workstream: Option<WorkstreamId>,
    /// By which meeting.
    pub meeting: Option<MeetingId>,
    /// By which decision.
    pub decision: Option<DecisionId>,
    /// Since when, how and with what words it ended.
    pub closed: Option<(Day, Outcome, Option<String>)>,
}

impl Action {
    /// Who has it on a day.
    #[must_use]
    pub fn owner_on(&self, day: Day) -> Option<Owner> {
        on(&self.owners, day).copied()
    }
    /// Who has it by all that is known.
    #[must_use]
    pub fn last_owner(&self) -> Option<Owner> {
        self.owners.last().map(|dated| dated.value)
    }
}

pub(super) fn step_milestone(state: &mut Option<State>, recorded: &Recorded) {
    if let Verb::MilestoneSet(set) = &recorded.change.verb {
        // Said again, it leaves what became of it.
        let (slips, done, dropped) = match state.take() {
            Some(State::Milestone(known)) => (known.slips, known.done, known.dropped),
            _ => (Vec::new(), None, None),
        };
        *state = Some(State::Milestone(Box::new(Milestone {
            workstream: set.workstream,
            title: set.title.clone(),
            baseline: set.on,
            critical: set.critical,
            every: set.every,
            until: set.until,
            after: set.after,
            slips,
            done,
            dropped,
            source: set.source.clone(),
        })));
        return;
    }
    let Some(State::Milestone(milestone)) = state else { return };
    match &recorded.change.verb {
        Verb::MilestoneSlipped(slipped) => milestone.slips.push(Slip {
            to: slipped.to,
            on: slipped.on,
            reason: slipped.reason.clone(),
            at: recorded.at,
            actor: recorded.actor,
        }),
        Verb::MilestoneDone(done) => milestone.done = Some((done.on, done.evidence.clone())),
        Verb::MilestoneDropped(dropped) => milestone.dropped = Some((dropped.on, dropped.reason.clone())),
        _ => {}
    }
}

pub(super) fn step_meeting(state: &mut Option<State>, verb: &Verb) {
    match (verb, state) {
        (Verb::SeriesSet(set), state) => {
            *state = Some(State::Series(Box::new(Series {
                name: set.name.clone(),
                level: set.level,
                cadence: set.cadence,
                host: set.host,
                members: set.members.clone(),
            })));
        }
        (Verb::MeetingSet(set), state) => {
            let known = match state.take() {
                Some(State::Meeting(known)) => Some(known),
                _ => None,
            };
            let mut meeting = Meeting {
                title: set.title.clone(),
                series: set.series,
                on: set.on,
                starts: set.starts,
                place: set.place.clone(),
                workstreams: set.workstreams.clone(),
                agenda: Vec::new(),
                state: MeetingState::Planned,
                held_on: None,
                attendance: Vec::new(),
                minutes: None,
                reason: None,
            };
            if let Some(known) = known {
                meeting.agenda = known.agenda;
                meeting.state = known.state;
                meeting.held_on = known.held_on;
                meeting.attendance = known.attendance;
                meeting.minutes = known.minutes;
                meeting.reason = known.reason;
            }
            *state = Some(State::Meeting(Box::new(meeting)));
        }
        (Verb::MeetingAgendaSet(set), Some(State::Meeting(meeting))) => meeting.agenda.clone_from(&set.items),
        (Verb::MeetingHeld(held), Some(State::Meeting(meeting))) => {
            meeting.state = MeetingState::Held;
            meeting.held_on = Some(held.on);
            meeting.attendance.clone_from(&held.attendance);
            meeting.minutes.clone_from(&held.minutes);
            meeting.reason = None;
        }
        (Verb::MeetingCancelled(cancelled), Some(State::Meeting(meeting))) => {
            meeting.state = MeetingState::Cancelled;
            meeting.held_on = None;
            meeting.attendance = Vec::new();
            meeting.minutes = None;
            meeting.reason = Some(cancelled.reason.clone());
        }
        _ => {}
    }
}

pub(super) fn step_action(state: &mut Option<State>, verb: &Verb) {
    if let Verb::ActionGiven(given) = verb {
        let owner = Owner { organisation: given.organisation, post: given.post };
        let (mut owners, due, extended, closed) = match state.take() {
            Some(State::Action(known)) => {
                let due = if known.extended.is_some() { known.due } else { given.due };
                (known.owners, due, known.extended, known.closed)
            }
            _ => (Vec::new(), given.due, None, None),
        };
        put(&mut owners, None, owner);
        *state = Some(State::Action(Box::new(Action {
            text: given.text.clone(),
            on: given.on,
            owners,
            due,
            extended,
            workstream: given.workstream,
            meeting: given.meeting,
            decision: given.decision,
            closed,
        })));
        return;
    }
    let Some(State::Action(action)) = state else { return };
    match verb {
        Verb::ActionPassed(passed) => {
            put(&mut action.owners, Some(passed.from), Owner { organisation: passed.organisation, post: passed.post });
        }
        Verb::ActionExtended(extended) => {
            action.due = extended.due;
            action.extended = Some(extended.reason.clone());
        }
        Verb::ActionDone(done) => action.closed = Some((done.on, Outcome::Done, done.note.clone())),
        Verb::ActionDropped(dropped) => {
            action.closed = Some((dropped.on, Outcome::Dropped, Some(dropped.reason.clone())));
        }
        Verb::ActionReopened(_) => action.closed = None,
        _ => {}
    }
}

impl super::Register {
    /// A milestone.
    #[must_use]
    pub fn milestone(&self, id: MilestoneId) -> Option<&Milestone> {
        match self.entity(id)?.state()? {
            State::Milestone(milestone) => Some(milestone),
            _ => None,
        }
    }
    /// A series of meetings.
    #[must_use]
    pub fn series(&self, id: SeriesId) -> Option<&Series> {
        match self.entity(id)?.state()? {
            State::Series(series) => Some(series),
            _ => None,
        }
    }
    /// A meeting.
    #[must_use]
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        match self.entity(id)?.state()? {
            State::Meeting(meeting) => Some(meeting),
            _ => None,
        }
    }
    /// A decision.
    #[must_use]
    pub fn decision(&self, id: DecisionId) -> Option<&DecisionMade> {
        match self.entity(id)?.state()? {
            State::Decision(decision) => Some(decision),
            _ => None,
        }
    }
    /// An action.
    #[must_use]
    pub fn action(&self, id: crate::ids::ActionId) -> Option<&Action> {
        match self.entity(id)?.state()? {
            State::Action(action) => Some(action),
            _ => None,
        }
    }
    /// The actions that are in this part of the register.
    pub fn actions(&self) -> impl Iterator<Item = (crate::ids::ActionId, &Action)> {
        self.entities().filter_map(|(id, entity)| match entity.state()? {
            State::Action(action) => Some((id.into(), action.as_ref())),
            _ => None,
        })
    }
}
