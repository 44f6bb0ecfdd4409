//! Rules for meetings 会議, their series 会議体 and what they decide 決定.

use super::organisation::{bilingual, opening};
use super::{
    Decision, free_id, line, not_ahead, not_found, optional_line, optional_text, the_organisation, the_workstream,
    within,
};
use crate::change::{AgendaSet, DecisionTaken, MeetingCancelled, MeetingHeld, MeetingSet, SeriesSet, Verb};
use crate::decide::LONGEST_TEXT;
use crate::ids::{DecisionId, MeetingId, OrganisationId, SeriesId, WorkstreamId};
use crate::intent::{
    AddSeries, Context, HoldMeeting, Intent, PlanMeeting, ReviseDecision, ReviseMeeting, ReviseSeries, SetAgenda,
    TakeDecision,
};
use crate::refusal::Refusal;
use crate::register::{Meeting, Register, Series};
use crate::values::{AgendaItem, Attendance, Bilingual, MeetingState};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::AddSeries(AddSeries { series, name, level, cadence, host, members }) => {
            free_id(register, series.map(Into::into))?;
            let set = series_checked(register, SeriesSet { name, level, cadence, host, members })?;
            let id = series.unwrap_or_else(|| SeriesId::fresh(&mut context.fresh));
            Ok(opening(id, Verb::SeriesSet(Box::new(set))))
        }
        Intent::ReviseSeries(ReviseSeries { series, name, level, cadence, host, members }) => {
            let known = the_series(register, series)?;
            let set = series_checked(register, SeriesSet { name, level, cadence, host, members })?;
            if *known == of(&set) {
                return Err(Refusal::NothingChanges);
            }
            Ok(register.replacing(series, Verb::SeriesSet(Box::new(set))).into())
        }
        Intent::PlanMeeting(asked) => plan(register, asked, context),
        Intent::ReviseMeeting(asked) => revise(register, asked),
        Intent::SetAgenda(SetAgenda { meeting, items }) => {
            let known = takes_place(register, meeting)?;
            let items = items.into_iter().map(|item| point(register, item)).collect::<Result<Vec<_>, _>>()?;
            if known.agenda == items {
                return Err(Refusal::NothingChanges);
            }
            Ok(register.replacing(meeting, Verb::MeetingAgendaSet(AgendaSet { items })).into())
        }
        Intent::HoldMeeting(asked) => hold(register, asked, context),
        Intent::CancelMeeting(asked) => {
            takes_place(register, asked.meeting)?;
            let cancelled = MeetingCancelled { reason: line("reason", &asked.reason)? };
            Ok(register.replacing(asked.meeting, Verb::MeetingCancelled(cancelled)).into())
        }
        Intent::TakeDecision(asked) => take(register, asked, context),
        Intent::ReviseDecision(asked) => reword(register, asked),
        _ => Err(Refusal::NothingChanges),
    }
}

pub(super) fn the_meeting(register: &Register, id: MeetingId) -> Result<&Meeting, Refusal> {
    register.meeting(id).ok_or_else(|| not_found("meeting", id))
}

fn the_series(register: &Register, id: SeriesId) -> Result<&Series, Refusal> {
    register.series(id).ok_or_else(|| not_found("series", id))
}

/// The meeting, if it was not cancelled.
pub(super) fn takes_place(register: &Register, id: MeetingId) -> Result<&Meeting, Refusal> {
    let known = the_meeting(register, id)?;
    if known.state == MeetingState::Cancelled {
        return Err(Refusal::MeetingCancelled);
    }
    Ok(known)
}

fn of(set: &SeriesSet) -> Series {
    Series {
        name: set.name.clone(),
        level: set.level,
        cadence: set.cadence,
        host: set.host,
        members: set.members.clone(),
    }
}

fn series_checked(register: &Register, set: SeriesSet) -> Result<SeriesSet, Refusal> {
    let mut members: Vec<OrganisationId> = Vec::new();
    for member in set.members {
        the_organisation(register, member)?;
        if !members.contains(&member) {
            members.push(member);
        }
    }
    if let Some(host) = set.host {
        the_organisation(register, host)?;
    }
    Ok(SeriesSet { name: bilingual("name", set.name)?, members, ..set })
}

fn meeting_checked(register: &Register, set: MeetingSet) -> Result<MeetingSet, Refusal> {
    let mut workstreams: Vec<WorkstreamId> = Vec::new();
    for workstream in set.workstreams {
        the_workstream(register, workstream)?;
        if !workstreams.contains(&workstream) {
            workstreams.push(workstream);
        }
    }
    if set.starts.is_some_and(|starts| starts >= DAY) {
        return Err(Refusal::OutOfRange { field: "starts".to_owned(), least: 0, most: i64::from(DAY) - 1 });
    }
    Ok(MeetingSet {
        title: bilingual("title", set.title)?,
        place: optional_line("place", set.place)?,
        workstreams,
        ..set
    })
}

fn plan(register: &Register, asked: PlanMeeting, context: &mut Context) -> Result<Decision, Refusal> {
    free_id(register, asked.meeting.map(Into::into))?;
    let series = asked.series.map(|series| the_series(register, series)).transpose()?;
    let title = asked.title.or_else(|| series.map(|series| series.name.clone()));
    let set = MeetingSet {
        title: title.unwrap_or_else(|| Bilingual::ja("")),
        series: asked.series,
        on: asked.on,
        starts: asked.starts,
        place: asked.place,
        workstreams: asked.workstreams,
    };
    let id = asked.meeting.unwrap_or_else(|| MeetingId::fresh(&mut context.fresh));
    Ok(opening(id, Verb::MeetingSet(Box::new(meeting_checked(register, set)?))))
}

fn revise(register: &Register, asked: ReviseMeeting) -> Result<Decision, Refusal> {
    let known = the_meeting(register, asked.meeting)?;
    let set = MeetingSet {
        title: asked.title,
        series: known.series,
        on: asked.on,
        starts: asked.starts,
        place: asked.place,
        workstreams: asked.workstreams,
    };
    let set = meeting_checked(register, set)?;
    let was = (&known.title, known.on, known.starts, &known.place, &known.workstreams);
    if was == (&set.title, set.on, set.starts, &set.place, &set.workstreams) {
        return Err(Refusal::NothingChanges);
    }
    Ok(register.replacing(asked.meeting, Verb::MeetingSet(Box::new(set))).into())
}

fn point(register: &Register, item: AgendaItem) -> Result<AgendaItem, Refusal> {
    if let Some(workstream) = item.workstream {
        the_workstream(register, workstream)?;
    }
    let text = optional_line("agenda", item.text)?;
    if text.is_none() && item.workstream.is_none() {
        return Err(Refusal::EmptyText { field: "agenda".to_owned() });
    }
    Ok(AgendaItem { text, ..item })
}

fn hold(register: &Register, asked: HoldMeeting, context: &Context) -> Result<Decision, Refusal> {
    let known = the_meeting(register, asked.meeting)?;
    let on = not_ahead(asked.on.unwrap_or_else(|| known.day()), context)?;
    let mut attendance: Vec<Attendance> = Vec::new();
    for one in asked.attendance {
        the_organisation(register, one.organisation)?;
        if let Some(post) = one.post {
            register.post(post).ok_or_else(|| not_found("post", post))?;
        }
        let one = Attendance { note: optional_line("note", one.note)?, ..one };
        if !attendance.contains(&one) {
            attendance.push(one);
        }
    }
    let minutes = optional_text("minutes", asked.minutes)?;
    let was = (known.state, known.held_on, &known.attendance, &known.minutes);
    if was == (MeetingState::Held, Some(on), &attendance, &minutes) {
        return Err(Refusal::NothingChanges);
    }
    let held = Verb::MeetingHeld(Box::new(MeetingHeld { on, attendance, minutes }));
    Ok(register.replacing(asked.meeting, held).into())
}

/// A text that must say something, of one line or more.
pub(super) fn words(field: &str, given: &str) -> Result<String, Refusal> {
    let given = given.trim();
    if given.is_empty() {
        return Err(Refusal::EmptyText { field: field.to_owned() });
    }
    within(field, given, LONGEST_TEXT)?;
    Ok(given.to_owned())
}

fn take(register: &Register, asked: TakeDecision, context: &mut Context) -> Result<Decision, Refusal> {
    free_id(register, asked.decision.map(Into::into))?;
    let meeting = asked.meeting.map(|meeting| takes_place(register, meeting)).transpose()?;
    if let Some(workstream) = asked.workstream {
        the_workstream(register, workstream)?;
    }
    let taken = DecisionTaken {
        text: words("decision", &asked.text)?,
        on: asked.on.or_else(|| meeting.map(Meeting::day)).unwrap_or(context.today),
        meeting: asked.meeting,
        workstream: asked.workstream,
    };
    let id = asked.decision.unwrap_or_else(|| DecisionId::fresh(&mut context.fresh));
    Ok(opening(id, Verb::DecisionTaken(Box::new(taken))))
}

fn reword(register: &Register, asked: ReviseDecision) -> Result<Decision, Refusal> {
    let known = register.decision(asked.decision).ok_or_else(|| not_found("decision", asked.decision))?;
    if let Some(workstream) = asked.workstream {
        the_workstream(register, workstream)?;
    }
    let text = words("decision", &asked.text)?;
    let workstream = asked.workstream.or(known.workstream);
    if (&known.text, known.workstream) == (&text, workstream) {
        return Err(Refusal::NothingChanges);
    }
    let taken = DecisionTaken { text, on: known.on, meeting: known.meeting, workstream };
    Ok(register.replacing(asked.decision, Verb::DecisionTaken(Box::new(taken))).into())
}
