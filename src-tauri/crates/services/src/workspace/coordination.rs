//! Answers about milestones, meetings, decisions, actions and missing reports.

use store::query::{At, Reader};

use super::missing;
use crate::contract::{Answer, Outcome, Query};
use crate::failure::{Code, Failure};

/// Answers a question of these sorts.
pub(super) fn answer(reader: &Reader<'_>, query: &Query, at: At) -> Outcome<Answer> {
    Ok(match query {
        Query::Chase { filter, soon, window, .. } => {
            Answer::Chase(Box::new(reader.chase(filter, *soon, *window, at)?))
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
        Query::Actions { filter, window, .. } => Answer::Actions(reader.actions(filter, *window, at)?),
        _ => return Err(Failure::of(Code::Broken).traced("coordination")),
    })
}
