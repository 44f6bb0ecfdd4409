//! Answers about milestones, meetings, decisions, actions and missing reports.

use model::ids::{OrganisationId, PostId};
use model::refusal::Refusal;
use model::time::Day;
use store::query::{At, Reader};
use store::rows::{Reminder, Today, TodayView};

use super::{Workspace, missing};
use crate::contract::{Answer, Outcome, Query};
use crate::failure::{Code, Failure};

/// Answers a question of these sorts.
pub(super) fn answer(reader: &Reader<'_>, query: &Query, at: At) -> Outcome<Answer> {
    Ok(match query {
        Query::Chase { filter, soon, of, window, .. } => {
            Answer::Chase(Box::new(reader.chase(filter, *soon, *of, *window, at)?))
        }
        Query::Milestones { filter, window, .. } => Answer::Milestones(reader.milestones(filter, *window, at)?),
        Query::Milestone { id, .. } => {
            Answer::Milestone(Box::new(reader.milestone(*id, at)?.ok_or_else(|| missing("milestone", id))?))
        }
        Query::Series { .. } => Answer::Series(reader.series(at)?),
        Query::Meetings { filter, window, .. } => Answer::Meetings(reader.meetings(filter, *window, at)?),
        Query::Meeting { id, .. } => {
            Answer::Meeting(Box::new(reader.meeting(*id, at)?.ok_or_else(|| missing("meeting", id))?))
        }
        Query::Agenda { meeting, window, .. } => {
            let found = reader.proposed_agenda(*meeting, *window, at)?;
            Answer::Agenda(found.ok_or_else(|| missing("meeting", meeting))?)
        }
        Query::Decisions { filter, window, .. } => Answer::Decisions(reader.decisions(filter, *window, at)?),
        Query::Decision { id, .. } => {
            Answer::Decision(Box::new(reader.decision(*id, at)?.ok_or_else(|| missing("decision", id))?))
        }
        Query::Actions { filter, window, .. } => Answer::Actions(reader.actions(filter, *window, at)?),
        Query::Action { id, .. } => {
            Answer::Action(Box::new(reader.action(*id, at)?.ok_or_else(|| missing("action", id))?))
        }
        Query::Timeline { filter, by, from, to, window, .. } => {
            Answer::Timeline(reader.timeline(filter, *by, span(*from, *to)?, *window, at)?)
        }
        Query::TimelineFrame { filter, by, from, to, .. } => {
            Answer::TimelineFrame(Box::new(reader.timeline_frame(filter, *by, span(*from, *to)?, at)?))
        }
        Query::Impact { milestone, to, .. } => {
            let found = reader.impact_of_slip(*milestone, *to, at)?;
            Answer::Impact(found.ok_or_else(|| missing("milestone", milestone))?)
        }
        Query::Neighbourhood { workstreams, hops, .. } => {
            Answer::Neighbourhood(Box::new(reader.neighbourhood(workstreams, *hops, at)?))
        }
        _ => return Err(Failure::of(Code::Broken).traced("coordination")),
    })
}

/// Two days, in order.
pub(crate) fn span(from: Day, to: Day) -> Outcome<(Day, Day)> {
    if to < from { Err(Refusal::EndsBeforeStart { from, to }.into()) } else { Ok((from, to)) }
}

/// Days that are looked back upon where nobody says since when.
const A_WEEK: i32 = 7;
/// Rows of each number.
const FIRST: u32 = 10;

/// The morning of a post, a ministry or everyone. Where nobody is known whose it could be, it is everyone's, and says so.
pub(super) fn today(
    workspace: &Workspace,
    view: TodayView,
    (post, ministry): (Option<PostId>, Option<OrganisationId>),
    since: Option<Day>,
    at: At,
) -> Outcome<Today> {
    let user = workspace.user()?;
    let (post, ministry) = match view {
        TodayView::Mine => (post.or_else(|| user.as_ref().map(|user| user.post.id)), None),
        TodayView::Ministry => (None, ministry.or_else(|| user.as_ref().map(|user| user.ministry))),
        TodayView::All => (None, None),
    };
    let since = since.unwrap_or_else(|| at.day.plus(-A_WEEK));
    Ok(workspace.store.reader().today(post, ministry, since, FIRST, at)?)
}

/// What is due for the user's post today; nothing where nobody said who works here.
pub(super) fn reminders(workspace: &Workspace, today: Day) -> Outcome<Vec<Reminder>> {
    let Some(user) = workspace.user()? else { return Ok(Vec::new()) };
    Ok(workspace.store.reader().reminders(user.post.id, At::day(today))?)
}
