//! The rules: what an intent comes to, or why not. Pure; a refusal is an expected answer.
//! Each noun's rules are in its own file below; what several share is here.

mod action;
mod assign;
mod finding;
mod handover;
mod intake;
mod meeting;
mod milestone;
mod organisation;
mod post;
mod report;
mod retract;
mod status;
mod template;
mod transfer;
mod workstream;

use crate::change::Change;
use crate::ids::{EntityId, OrganisationId, WorkstreamId};
use crate::intent::{Context, Intent};
use crate::refusal::{Refusal, Warning};
use crate::register::{Organisation, Register, Workstream};
use crate::time::Day;

/// The longest single line, in characters.
pub const LONGEST_LINE: usize = 1_000;
/// The longest text, in characters. Cells of 5,041 characters were met in government sheets.
pub const LONGEST_TEXT: usize = 50_000;

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// To be recorded, all or none.
    pub changes: Vec<Change>,
    /// To be shown beside the acknowledgement.
    pub warnings: Vec<Warning>,
}

impl From<Change> for Decision {
    fn from(change: Change) -> Self {
        Self { changes: vec![change], warnings: Vec::new() }
    }
}

/// Decides what an intent comes to.
///
/// `register` must hold the entities that `scope` names for the intent.
///
/// # Errors
/// The rule that says no, with its data.
pub fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::FoundOrganisation { .. }
        | Intent::RenameOrganisation { .. }
        | Intent::MoveOrganisation { .. }
        | Intent::DissolveOrganisation { .. }
        | Intent::SplitOrganisation { .. }
        | Intent::AddTopic { .. }
        | Intent::ReviseTopic { .. }
        | Intent::RelateTopic { .. } => organisation::decide(register, intent, context),
        Intent::CreatePost { .. }
        | Intent::RenamePost { .. }
        | Intent::MovePost { .. }
        | Intent::EndPost { .. }
        | Intent::AddPerson { .. }
        | Intent::RevisePerson { .. }
        | Intent::HoldPost { .. }
        | Intent::LeavePost { .. }
        | Intent::LeavePosts { .. } => post::decide(register, intent, context),
        Intent::OpenWorkstream { .. }
        | Intent::ReviseWorkstream { .. }
        | Intent::CloseWorkstream { .. }
        | Intent::ReopenWorkstream { .. }
        | Intent::LinkTopic { .. }
        | Intent::SetGoal { .. }
        | Intent::CiteBasis { .. }
        | Intent::StateBudget { .. }
        | Intent::NoteDependency { .. }
        | Intent::NoteDispute { .. }
        | Intent::WithdrawFact { .. } => workstream::decide(register, intent, context),
        Intent::Assign { .. } | Intent::AgreeAssignment { .. } | Intent::EndAssignment { .. } => {
            assign::decide(register, intent, context)
        }
        Intent::TransferLead { .. } | Intent::PassAssignment { .. } => transfer::decide(register, intent, context),
        Intent::LogStatus { .. } | Intent::ConfirmStatus { .. } | Intent::CorrectStatus { .. } => {
            status::decide(register, intent, context)
        }
        Intent::AcknowledgeFinding { .. } | Intent::ReopenFinding { .. } => finding::decide(register, intent, context),
        Intent::IssueReport(_) | Intent::WithdrawReport { .. } => report::decide(register, intent, context),
        Intent::SaveTemplate { .. } | Intent::RemoveTemplate { .. } => template::decide(register, intent, context),
        Intent::StateContact { .. }
        | Intent::BeginHandover { .. }
        | Intent::ReviseHandover { .. }
        | Intent::NoteHandover { .. }
        | Intent::ConfirmHandover { .. }
        | Intent::QuestionHandover { .. }
        | Intent::CompleteHandover { .. } => handover::decide(register, intent, context),
        Intent::AddMilestone(_)
        | Intent::ReviseMilestone(_)
        | Intent::SlipMilestone(_)
        | Intent::FinishMilestone(_)
        | Intent::DropMilestone(_) => milestone::decide(register, intent, context),
        Intent::AddSeries(_)
        | Intent::ReviseSeries(_)
        | Intent::PlanMeeting(_)
        | Intent::ReviseMeeting(_)
        | Intent::SetAgenda(_)
        | Intent::HoldMeeting(_)
        | Intent::CancelMeeting(_)
        | Intent::TakeDecision(_)
        | Intent::ReviseDecision(_) => meeting::decide(register, intent, context),
        Intent::GiveAction(_)
        | Intent::ReviseAction(_)
        | Intent::PassAction(_)
        | Intent::ExtendAction(_)
        | Intent::FinishAction(_)
        | Intent::DropAction(_)
        | Intent::ReopenAction(_) => action::decide(register, intent, context),
        Intent::Retract { changes } => retract::retract(register, &changes),
        Intent::Erase { change, reason } => retract::erase(register, change, reason),
        Intent::TakeIn(take_in) => Ok(intake::take_in(register, *take_in, context)),
    }
}

fn not_found(noun: &str, id: impl std::fmt::Display) -> Refusal {
    Refusal::NotFound { noun: noun.to_owned(), given: id.to_string() }
}

fn the_workstream(register: &Register, id: WorkstreamId) -> Result<&Workstream, Refusal> {
    register.workstream(id).ok_or_else(|| not_found("workstream", id))
}

fn the_organisation(register: &Register, id: OrganisationId) -> Result<&Organisation, Refusal> {
    register.organisation(id).ok_or_else(|| not_found("organisation", id))
}

/// The workstream, if it is open on that day.
fn open_on(register: &Register, id: WorkstreamId, day: Day) -> Result<&Workstream, Refusal> {
    let workstream = the_workstream(register, id)?;
    match workstream.closed_on {
        Some(on) if on <= day => Err(Refusal::WorkstreamClosed { on }),
        _ => Ok(workstream),
    }
}

/// A line that must say something: no control characters, not too long. Outer blanks are dropped.
fn line(field: &str, given: &str) -> Result<String, Refusal> {
    let given = given.trim();
    if given.is_empty() {
        return Err(Refusal::EmptyText { field: field.to_owned() });
    }
    if given.chars().any(char::is_control) {
        return Err(Refusal::NotOneLine { field: field.to_owned() });
    }
    within(field, given, LONGEST_LINE)?;
    Ok(given.to_owned())
}

/// A line that may be absent; one of blanks is absent.
fn optional_line(field: &str, given: Option<String>) -> Result<Option<String>, Refusal> {
    match given {
        Some(given) if !given.trim().is_empty() => line(field, &given).map(Some),
        _ => Ok(None),
    }
}

/// A text of any lines that may be absent; one of blanks is absent.
fn optional_text(field: &str, given: Option<String>) -> Result<Option<String>, Refusal> {
    match given {
        Some(given) if !given.trim().is_empty() => {
            within(field, &given, LONGEST_TEXT)?;
            Ok(Some(given.trim_end().to_owned()))
        }
        _ => Ok(None),
    }
}

fn within(field: &str, given: &str, limit: usize) -> Result<(), Refusal> {
    if given.chars().count() > limit {
        return Err(Refusal::TextTooLong { field: field.to_owned(), limit });
    }
    Ok(())
}

/// What was is not of a day to come.
fn not_ahead(on: Day, context: &Context) -> Result<Day, Refusal> {
    if on > context.today {
        return Err(Refusal::NotYet { on });
    }
    Ok(on)
}

/// Nothing is there yet under an id that was given for something new.
fn free_id(register: &Register, given: Option<EntityId>) -> Result<(), Refusal> {
    match given {
        Some(given) if register.entity(given).is_some_and(|entity| entity.changes().next().is_some()) => {
            Err(Refusal::IdTaken { given })
        }
        _ => Ok(()),
    }
}

fn in_order(from: Option<Day>, to: Option<Day>) -> Result<(), Refusal> {
    match (from, to) {
        (Some(from), Some(to)) if to <= from => Err(Refusal::EndsBeforeStart { from, to }),
        _ => Ok(()),
    }
}

/// Whether following `up` from `start` comes to `end`.
fn leads_to(start: EntityId, end: EntityId, up: impl Fn(EntityId) -> Option<EntityId>) -> bool {
    let mut at = Some(start);
    // A chain longer than this is a ring that does not contain `end`.
    for _ in 0..1_000 {
        match at {
            Some(here) if here == end => return true,
            Some(here) => at = up(here),
            None => return false,
        }
    }
    true
}
