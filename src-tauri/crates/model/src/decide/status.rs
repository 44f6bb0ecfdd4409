//! Rules for the status log 進捗. An entry is never edited: it is corrected by a new one that says so.

use super::{Decision, line, not_found, open_on, optional_line, optional_text};
use crate::change::{StatusConfirmed, StatusCorrected, StatusRecorded, Verb};
use crate::decide::organisation::opening;
use crate::ids::StatusId;
use crate::intent::{Context, Intent};
use crate::refusal::{Refusal, Warning};
use crate::register::{Register, Status};
use crate::time::Day;
use crate::values::Entry;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::LogStatus { workstream, entry } => {
            open_on(register, workstream, entry.as_of)?;
            let entry = checked(register, entry)?;
            let as_of = entry.as_of;
            let verb = Verb::StatusRecorded(Box::new(StatusRecorded { workstream, entry, origin: None }));
            Ok(with_warning(opening(StatusId::fresh(&mut context.fresh), verb), as_of, context))
        }
        Intent::ConfirmStatus { status, as_of, note } => {
            let known = the_status(register, status)?;
            open_on(register, known.workstream, as_of)?;
            if as_of < known.entry.as_of {
                return Err(Refusal::EndsBeforeStart { from: known.entry.as_of, to: as_of });
            }
            if as_of == known.entry.as_of || known.confirmations.iter().any(|earlier| earlier.as_of == as_of) {
                return Err(Refusal::NothingChanges);
            }
            let note = optional_line("note", note)?;
            let confirmed = StatusConfirmed { id: StatusId::fresh(&mut context.fresh), as_of, note };
            let change = register.replacing(status, Verb::StatusConfirmed(confirmed));
            Ok(with_warning(change.into(), as_of, context))
        }
        Intent::CorrectStatus { status, entry } => {
            let known = the_status(register, status)?;
            if entry.as_of != known.entry.as_of {
                open_on(register, known.workstream, entry.as_of)?;
            }
            let entry = checked(register, entry)?;
            if known.entry == entry {
                return Err(Refusal::NothingChanges);
            }
            let as_of = entry.as_of;
            let change = register.replacing(status, Verb::StatusCorrected(Box::new(StatusCorrected { entry })));
            Ok(with_warning(change.into(), as_of, context))
        }
        _ => Err(Refusal::NothingChanges),
    }
}

fn the_status(register: &Register, id: StatusId) -> Result<&Status, Refusal> {
    register.status(id).ok_or_else(|| not_found("status", id))
}

fn with_warning(mut decision: Decision, as_of: Day, context: &Context) -> Decision {
    if as_of > context.today {
        decision.warnings.push(Warning::StatusOfLaterDay { as_of });
    }
    decision
}

fn checked(register: &Register, entry: Entry) -> Result<Entry, Refusal> {
    if let Some(post) = entry.reporter {
        let known = register.post(post).ok_or_else(|| not_found("post", post))?;
        if let Some(on) = known.ended.filter(|on| *on <= entry.as_of) {
            return Err(Refusal::PostGone { on });
        }
    }
    if entry.progress.is_some_and(|progress| progress > 100) {
        return Err(Refusal::OutOfRange { field: "progress".to_owned(), least: 0, most: 100 });
    }
    let entry = Entry {
        headline: optional_line("headline", entry.headline)?,
        narrative: optional_text("narrative", entry.narrative)?,
        obstacles: optional_text("obstacles", entry.obstacles)?,
        next_step: optional_text("next_step", entry.next_step)?,
        original_rating: optional_line("original_rating", entry.original_rating)?,
        source: optional_line("source", entry.source)?,
        ..entry
    };
    let says_something = entry.health.is_some()
        || entry.progress.is_some()
        || entry.original_rating.is_some()
        || entry.headline.is_some()
        || entry.narrative.is_some()
        || entry.obstacles.is_some()
        || entry.next_step.is_some();
    if !says_something {
        line("headline", "")?;
    }
    Ok(entry)
}
