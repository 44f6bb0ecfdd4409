//! `meeting` and `decision`: series, agendas, minutes line by line, and what a decision changes in the same act.

use services::contract::{MeetingRequest, Minute, MinuteSort};
use services::model::ids::{DecisionId, Fresh, MeetingId, SeriesId};
use services::model::intent::{
    AddSeries, CancelMeeting, HoldMeeting, PlanMeeting, ReviseDecision, ReviseMeeting, ReviseSeries, SetAgenda,
    SlipMilestone, TakeDecision,
};
use services::model::values::{AgendaItem, Attendance};
use services::rows::{DecisionFilter, MeetingDetail, MeetingFilter};

use super::action::{given, owner, read};
use crate::args::{DecisionVerb, MeetingArgs, MeetingVerb, SeriesArgs, SeriesVerb, TakeArgs};
use crate::desk::{Desk, answer};
use crate::files::{Place, Ready, write};
use crate::known::{AsOf, Bilingual, Day, Failure, Intent, PostId, Query, Refusal, Submission, WorkstreamId};
use crate::lines;
use crate::progress::Watched;
use crate::verbs::output::{once, token};
use crate::verbs::text_or_stdin;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: MeetingVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        MeetingVerb::List { series, from, to, state, workstream, text, clocks, length } => {
            let filter = MeetingFilter {
                series: series.map(|given| desk.series(&given)).transpose()?,
                from: desk.day_if(from.as_deref())?,
                to: desk.day_if(to.as_deref())?,
                states: state,
                workstream: workstream.map(|given| desk.workstream(&given)).transpose()?,
                about: None,
                text,
            };
            let clock = desk.clock(&clocks)?;
            let page = desk.pages(&length, |desk, window| {
                let query = Query::Meetings { filter: filter.clone(), window, clock: clock.clone() };
                answer!(desk, query, Meetings)
            })?;
            let items = page.items.iter().map(|row| lines::meeting_item(row, desk.voice.language)).collect();
            desk.voice
                .list("renkei/meetings/1", items, page.total, || lines::meeting_table(&page.items, desk.voice))?;
            return Ok(Ending::Good);
        }
        MeetingVerb::Show { meeting, clocks } => {
            let found = detail(desk, desk.meeting(&meeting)?, desk.clock(&clocks)?)?;
            let item = lines::meeting_detail(&found, desk.voice.language);
            desk.voice.item("renkei/meeting/1", item, || lines::meeting_lines(&found, desk.voice))?;
            return Ok(Ending::Good);
        }
        MeetingVerb::Agenda { meeting, clocks, length } => {
            let (meeting, clock) = (desk.meeting(&meeting)?, desk.clock(&clocks)?);
            let page = desk.pages(&length, |desk, window| {
                let query = Query::Agenda { meeting, window, clock: clock.clone() };
                answer!(desk, query, Agenda)
            })?;
            let items = page.items.iter().map(|row| lines::proposed_item(row, desk.voice.language)).collect();
            desk.voice.list("renkei/agenda/1", items, page.total, || lines::proposed_table(&page.items, desk.voice))?;
            return Ok(Ending::Good);
        }
        MeetingVerb::Export { meeting, formats, output, overwrite, clocks } => {
            let (meeting, clock) = (desk.meeting(&meeting)?, desk.clock(&clocks)?);
            let request =
                MeetingRequest { meeting, clock, language: desk.voice.language.into(), formats: once(&formats) };
            return export(desk, &request, &Place { output: &output, overwrite, dry_run: desk.dry_run });
        }
        MeetingVerb::Series(verb) => return series(desk, verb),
        MeetingVerb::Plan { on, series, title, more } => Intent::PlanMeeting(PlanMeeting {
            on: desk.day(&on)?,
            meeting: None,
            series: series.map(|given| desk.series(&given)).transpose()?,
            title: title.map(Bilingual::ja),
            starts: starts(desk, more.at.as_deref())?,
            workstreams: workstreams(desk, &more)?,
            place: more.place,
        }),
        MeetingVerb::Revise { meeting, title, on, more } => {
            let known = detail(desk, desk.meeting(&meeting)?, AsOf::default())?;
            let named = workstreams(desk, &more)?;
            let were = || known.workstreams.iter().map(|of| of.id).collect();
            Intent::ReviseMeeting(ReviseMeeting {
                meeting: known.row.id,
                title: title.map_or_else(|| known.row.title.clone(), Bilingual::ja),
                on: on.map_or(Ok(known.row.on), |on| desk.day(&on))?,
                starts: starts(desk, more.at.as_deref())?.or(known.row.starts),
                workstreams: if named.is_empty() { were() } else { named },
                place: more.place.or_else(|| known.row.place.clone()),
            })
        }
        MeetingVerb::SetAgenda { meeting, items } => {
            let items = items.iter().map(|item| point(desk, item)).collect::<Result<_, _>>()?;
            Intent::SetAgenda(SetAgenda { meeting: desk.meeting(&meeting)?, items })
        }
        MeetingVerb::Hold { meeting, on, attended, minutes } => {
            let known = detail(desk, desk.meeting(&meeting)?, AsOf::default())?;
            let mut attendance = attendance_of(&known);
            for given in attended {
                let one = attending(desk, &given)?;
                if !attendance.contains(&one) {
                    attendance.push(one);
                }
            }
            let on = desk.day_if(on.as_deref())?;
            let minutes = text_or_stdin(minutes, desk.voice)?.or(known.minutes);
            Intent::HoldMeeting(HoldMeeting { meeting: known.row.id, on, attendance, minutes })
        }
        MeetingVerb::Minute { meeting, lines } => return minute(desk, &meeting, &lines),
        MeetingVerb::Cancel { meeting, reason } => {
            Intent::CancelMeeting(CancelMeeting { meeting: desk.meeting(&meeting)?, reason })
        }
    };
    desk.submit(Submission::Intent { intent })
}

fn detail(desk: &Desk, id: MeetingId, clock: AsOf) -> Result<MeetingDetail, Stop> {
    let query = Query::Meeting { id, clock };
    answer!(desk, query, Meeting).map(|found| *found)
}

fn export(desk: &Desk, request: &MeetingRequest, place: &Place<'_>) -> Result<Ending, Stop> {
    let on = detail(desk, request.meeting, request.clock.clone())?.row.on;
    let drawn = {
        let watched = Watched::new(desk.voice);
        desk.workspace.meeting_files(request, &mut |progress| watched.step(&progress))?
    };
    let files: Vec<Ready> = drawn
        .into_iter()
        .map(|(format, bytes)| {
            let form = token(format).to_owned();
            Ready { name: format!("{}_{on}.{form}", desk.voice.say("cli-meeting-file")), form, bytes }
        })
        .collect();
    write(&files, place, desk.voice)?;
    Ok(Ending::Good)
}

fn attendance_of(known: &MeetingDetail) -> Vec<Attendance> {
    let one = |row: &services::rows::AttendanceRow| Attendance {
        organisation: row.organisation.id,
        post: row.post.as_ref().map(|post| post.id),
        note: row.note.clone(),
    };
    known.attendance.iter().map(one).collect()
}

fn attending(desk: &Desk, name: &str) -> Result<Attendance, Stop> {
    match owner(desk, name)? {
        (Some(organisation), post) => Ok(Attendance { organisation, post, note: None }),
        (None, Some(post)) => {
            let query = Query::Post { id: post as PostId, clock: AsOf::default() };
            let organisation = answer!(desk, query, Post)?.row.organisation.id;
            Ok(Attendance { organisation, post: Some(post), note: None })
        }
        (None, None) => Err(Stop::broken("attending")),
    }
}

fn workstreams(desk: &Desk, more: &MeetingArgs) -> Result<Vec<WorkstreamId>, Stop> {
    more.workstreams.iter().map(|given| desk.workstream(given)).collect()
}

/// 14:30 as a minute of the day.
fn starts(desk: &Desk, given: Option<&str>) -> Result<Option<u16>, Stop> {
    let Some(given) = given else { return Ok(None) };
    let read = || {
        let (hour, minute) = given.split_once([':', '：'])?;
        let (hour, minute): (u16, u16) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    };
    let wrong = || {
        let args = text::Args::new().set("given", given.to_owned());
        Stop::Usage(desk.voice.with("cli-usage-time", &args))
    };
    read().map(Some).ok_or_else(wrong)
}

/// A point of an agenda: a line, with a workstream before a colon where one is meant.
fn point(desk: &Desk, given: &str) -> Result<AgendaItem, Stop> {
    let words = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some((code, text)) = given.split_once([':', '：'])
        && let Ok(workstream) = desk.workstream(code.trim())
    {
        return Ok(AgendaItem { workstream: Some(workstream), text: words(text) });
    }
    match desk.workstream(given.trim()) {
        Ok(workstream) => Ok(AgendaItem { workstream: Some(workstream), text: None }),
        Err(_) => Ok(AgendaItem { workstream: None, text: words(given) }),
    }
}

/// Lines of minutes as one act: decisions, what they give to do, and words that join the minutes. An action traces to
/// the decision before it.
fn minute(desk: &mut Desk, meeting: &str, lines: &[String]) -> Result<Ending, Stop> {
    let known = detail(desk, desk.meeting(meeting)?, AsOf::default())?;
    let mut fresh = services::surroundings::fresh(services::Clock::default().now());
    let (mut intents, mut notes) = (Vec::new(), Vec::new());
    let mut last: Option<(DecisionId, Option<WorkstreamId>)> = None;
    for line in lines {
        let said = read(desk, line, Some(known.row.on))?;
        match said.sort {
            MinuteSort::Note => notes.push(said.text),
            MinuteSort::Decision => {
                let (id, taken) = decided(&said, known.row.id, &mut fresh);
                last = Some((id, taken.workstream));
                intents.push(Intent::TakeDecision(taken));
            }
            MinuteSort::Action => {
                let mut action = given(&said);
                action.meeting = Some(known.row.id);
                action.decision = last.map(|(id, _)| id);
                action.workstream = action.workstream.or(last.and_then(|(_, of)| of));
                intents.push(Intent::GiveAction(action));
            }
        }
    }
    if !notes.is_empty() {
        let all: Vec<String> = known.minutes.clone().into_iter().chain(notes).collect();
        let attendance = attendance_of(&known);
        let minutes = Some(all.join("\n"));
        intents.push(Intent::HoldMeeting(HoldMeeting { meeting: known.row.id, on: None, attendance, minutes }));
    }
    desk.submit(Submission::Batch { intents })
}

fn decided(said: &Minute, meeting: MeetingId, fresh: &mut Fresh) -> (DecisionId, TakeDecision) {
    let id = DecisionId::fresh(fresh);
    let taken = TakeDecision {
        text: said.text.clone(),
        decision: Some(id),
        meeting: Some(meeting),
        workstream: said.workstream.as_ref().map(|of| of.id),
        on: None,
    };
    (id, taken)
}

fn series(desk: &mut Desk, verb: SeriesVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        SeriesVerb::List { clocks } => {
            let query = Query::Series { clock: desk.clock(&clocks)? };
            let rows = answer!(desk, query, Series)?;
            let items = rows.iter().map(|row| lines::series_item(row, desk.voice.language)).collect();
            desk.voice.list("renkei/series/1", items, rows.len() as u64, || lines::series_table(&rows, desk.voice))?;
            return Ok(Ending::Good);
        }
        SeriesVerb::Add { series_name, level, more } => {
            let members = members(desk, &more)?;
            Intent::AddSeries(AddSeries {
                name: Bilingual { ja: series_name, en: more.en },
                level,
                series: None,
                cadence: more.cadence,
                host: more.host.map(|given| desk.organisation(&given)).transpose()?,
                members,
            })
        }
        SeriesVerb::Revise { series, name, level, more } => {
            let id: SeriesId = desk.series(&series)?;
            let query = Query::Series { clock: AsOf::default() };
            let known = answer!(desk, query, Series)?.into_iter().find(|row| row.id == id);
            let missing = || Failure::from(Refusal::NotFound { noun: "series".to_owned(), given: series.clone() });
            let known = known.ok_or_else(missing)?;
            let named = members(desk, &more)?;
            let were = || known.members.iter().map(|body| body.id).collect();
            Intent::ReviseSeries(ReviseSeries {
                series: id,
                name: Bilingual { ja: name.unwrap_or(known.name.ja.clone()), en: more.en.or(known.name.en.clone()) },
                level: level.unwrap_or(known.level),
                cadence: more.cadence.or(known.cadence),
                host: match more.host {
                    Some(given) => Some(desk.organisation(&given)?),
                    None => known.host.as_ref().map(|body| body.id),
                },
                members: if named.is_empty() { were() } else { named },
            })
        }
    };
    desk.submit(Submission::Intent { intent })
}

fn members(desk: &Desk, more: &SeriesArgs) -> Result<Vec<services::model::ids::OrganisationId>, Stop> {
    more.members.iter().map(|given| desk.organisation(given)).collect()
}

// ---- decisions ----

pub fn decision(desk: &mut Desk, verb: DecisionVerb) -> Result<Ending, Stop> {
    match verb {
        DecisionVerb::List { meeting, series, workstream, since, without_action, text, clocks, length } => {
            let filter = DecisionFilter {
                meeting: meeting.map(|given| desk.meeting(&given)).transpose()?,
                series: series.map(|given| desk.series(&given)).transpose()?,
                workstream: workstream.map(|given| desk.workstream(&given)).transpose()?,
                since: desk.day_if(since.as_deref())?,
                without_action,
                text,
                ..DecisionFilter::default()
            };
            let clock = desk.clock(&clocks)?;
            let page = desk.pages(&length, |desk, window| {
                let query = Query::Decisions { filter: filter.clone(), window, clock: clock.clone() };
                answer!(desk, query, Decisions)
            })?;
            let items = page.items.iter().map(|row| lines::decision_item(row, desk.voice.language)).collect();
            desk.voice
                .list("renkei/decisions/1", items, page.total, || lines::decision_table(&page.items, desk.voice))?;
            Ok(Ending::Good)
        }
        DecisionVerb::Take(args) => take(desk, &args),
        DecisionVerb::Revise { decision, wording, workstream } => {
            let intent = Intent::ReviseDecision(ReviseDecision {
                decision: desk.decision(&decision)?,
                text: wording,
                workstream: workstream.map(|given| desk.workstream(&given)).transpose()?,
            });
            desk.submit(Submission::Intent { intent })
        }
    }
}

/// A decision with what it gives to do, and the lead and the dates that it changes: one act.
fn take(desk: &mut Desk, args: &TakeArgs) -> Result<Ending, Stop> {
    let mut fresh = services::surroundings::fresh(services::Clock::default().now());
    let id = DecisionId::fresh(&mut fresh);
    let workstream = args.workstream.as_ref().map(|given| desk.workstream(given)).transpose()?;
    let on = desk.day_if(args.on.as_deref())?;
    let mut intents = vec![Intent::TakeDecision(TakeDecision {
        text: args.wording.clone(),
        decision: Some(id),
        meeting: args.meeting.as_ref().map(|given| desk.meeting(given)).transpose()?,
        workstream,
        on,
    })];
    for line in &args.actions {
        let mut action = given(&read(desk, line, on)?);
        action.decision = Some(id);
        intents.push(Intent::GiveAction(action));
    }
    if let (Some(to), Some(from)) = (&args.lead_to, &args.lead_from) {
        let Some(workstream) = workstream else {
            return Err(Stop::Usage(desk.voice.say("cli-usage-lead-of-what")));
        };
        intents.push(Intent::TransferLead {
            workstream,
            organisation: desk.organisation(to)?,
            post: None,
            from: desk.day(from)?,
            others: args.others,
            basis: None,
            agreed_by: None,
            settles: false,
            actions: true,
        });
    }
    for slip in &args.slips {
        let (milestone, to) = slip.rsplit_once('=').ok_or_else(|| {
            let given = text::Args::new().set("given", slip.clone());
            Stop::Usage(desk.voice.with("cli-usage-slip", &given))
        })?;
        let to: Day = desk.day(to)?;
        let (milestone, reason) = (desk.milestone(milestone)?, args.wording.clone());
        intents.push(Intent::SlipMilestone(SlipMilestone { milestone, to, reason, on: None }));
    }
    desk.submit(Submission::Batch { intents })
}
