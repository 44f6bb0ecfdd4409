//! `action`: what is to be done, by whom and when; and lines of minutes that give it.

use services::contract::Minute;
use services::model::intent::{
    DropAction, ExtendAction, FinishAction, GiveAction, PassAction, ReopenAction, ReviseAction,
};
use services::rows::ActionFilter;

use crate::args::{ActionListArgs, ActionVerb};
use crate::desk::{Desk, answer};
use crate::known::{AsOf, Day, Intent, Noun, OrganisationId, PostId, Query, Submission};
use crate::lines;
use crate::verbs::text_or_stdin;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: ActionVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        ActionVerb::List(args) => return list(desk, &args),
        ActionVerb::Give { action_line, to, due, workstream, meeting, decision, on } => {
            let on = desk.day_if(on.as_deref())?;
            let meeting = meeting.map(|given| desk.meeting(&given)).transpose()?;
            let said = read(desk, &action_line, on)?;
            let mut given = given(&said);
            if let Some(to) = to {
                (given.organisation, given.post) = owner(desk, &to)?;
            }
            if let Some(due) = due {
                given.due = Some(desk.day(&due)?);
            }
            if let Some(workstream) = workstream {
                given.workstream = Some(desk.workstream(&workstream)?);
            }
            given.meeting = meeting;
            given.decision = decision.map(|given| desk.decision(&given)).transpose()?;
            given.on = on;
            Intent::GiveAction(given)
        }
        ActionVerb::Revise { action, wording, workstream } => Intent::ReviseAction(ReviseAction {
            action: desk.action(&action)?,
            text: wording,
            workstream: workstream.map(|given| desk.workstream(&given)).transpose()?,
        }),
        ActionVerb::Pass { action, to, from, reason } => {
            let (organisation, post) = owner(desk, &to)?;
            let organisation = match (organisation, post) {
                (Some(organisation), _) => organisation,
                (None, Some(id)) => home(desk, id)?,
                (None, None) => return Err(Stop::broken("owner")),
            };
            let from = desk.day_if(from.as_deref())?;
            Intent::PassAction(PassAction { action: desk.action(&action)?, organisation, post, from, reason })
        }
        ActionVerb::Extend { action, to, no_due: _, reason } => Intent::ExtendAction(ExtendAction {
            action: desk.action(&action)?,
            reason,
            due: desk.day_if(to.as_deref())?,
        }),
        ActionVerb::Done { action, on, note } => Intent::FinishAction(FinishAction {
            action: desk.action(&action)?,
            on: desk.day_if(on.as_deref())?,
            note: text_or_stdin(note, desk.voice)?,
        }),
        ActionVerb::Drop { action, reason, on } => {
            Intent::DropAction(DropAction { action: desk.action(&action)?, reason, on: desk.day_if(on.as_deref())? })
        }
        ActionVerb::Reopen { action, reason } => {
            Intent::ReopenAction(ReopenAction { action: desk.action(&action)?, reason })
        }
    };
    desk.submit(Submission::Intent { intent })
}

/// A line of minutes, read.
pub fn read(desk: &Desk, line: &str, from: Option<Day>) -> Result<Minute, Stop> {
    let query = Query::Minute { line: line.to_owned(), from };
    answer!(desk, query, Minute).map(|minute| *minute)
}

/// What a line gives someone to do.
pub fn given(minute: &Minute) -> GiveAction {
    GiveAction {
        text: minute.text.clone(),
        action: None,
        organisation: minute.organisation.as_ref().map(|body| body.id),
        post: minute.post.as_ref().map(|post| post.id),
        due: minute.due,
        workstream: minute.workstream.as_ref().map(|of| of.id),
        meeting: None,
        decision: None,
        on: None,
    }
}

/// An organisation, or a post: whichever the name means.
pub fn owner(desk: &Desk, given: &str) -> Result<(Option<OrganisationId>, Option<PostId>), Stop> {
    let organisation = desk.record(&[Noun::Organisation], given);
    match organisation {
        Ok(found) => Ok((Some(found.id.into()), None)),
        Err(stop) => match desk.record(&[Noun::Post], given) {
            Ok(found) => Ok((None, Some(found.id.into()))),
            Err(_) => Err(stop),
        },
    }
}

fn home(desk: &Desk, id: PostId) -> Result<OrganisationId, Stop> {
    let query = Query::Post { id, clock: AsOf::default() };
    Ok(answer!(desk, query, Post)?.row.organisation.id)
}

fn list(desk: &Desk, args: &ActionListArgs) -> Result<Ending, Stop> {
    let filter = ActionFilter {
        organisation: args.organisation.as_ref().map(|given| desk.organisation(given)).transpose()?,
        post: args.post.as_ref().map(|given| desk.post(given)).transpose()?,
        workstream: args.workstream.as_ref().map(|given| desk.workstream(given)).transpose()?,
        meeting: args.meeting.as_ref().map(|given| desk.meeting(given)).transpose()?,
        series: args.series.as_ref().map(|given| desk.series(given)).transpose()?,
        decision: args.decision.as_ref().map(|given| desk.decision(given)).transpose()?,
        due_from: desk.day_if(args.due_from.as_deref())?,
        due_by: desk.day_if(args.due_by.as_deref())?,
        text: args.text.clone(),
        closed: args.closed,
        ended: args.ended,
    };
    let clock = desk.clock(&args.clocks)?;
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::Actions { filter: filter.clone(), window, clock: clock.clone() };
        answer!(desk, query, Actions)
    })?;
    let items = page.items.iter().map(|row| lines::action_item(row, desk.voice.language)).collect();
    desk.voice.list("renkei/actions/1", items, page.total, || lines::action_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}
