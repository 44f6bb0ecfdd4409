//! Rules for ownership 所管. One agreed lead a day, or several that say they are joint.

use super::{Decision, in_order, line, not_found, open_on, optional_line, the_organisation};
use crate::change::{AssignmentAgreed, AssignmentEnded, AssignmentGiven, Change, Verb};
use crate::ids::{AssignmentId, OrganisationId, WorkstreamId};
use crate::intent::{Context, Intent, Stance};
use crate::refusal::{Refusal, Warning};
use crate::register::{Assignment, Register};
use crate::time::Day;
use crate::values::{AssignmentState, Basis, Role};

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::Assign { workstream, organisation, post, role, from, to, basis, stance } => {
            let basis = basis.map(checked).transpose()?;
            let given = AssignmentGiven {
                workstream,
                organisation,
                post,
                role,
                state: AssignmentState::Agreed,
                from,
                to,
                basis,
                source: None,
            };
            assign(register, given, stance, context)
        }
        Intent::AgreeAssignment { assignment, on } => agree(register, assignment, on, context),
        Intent::EndAssignment { assignment, on, reason } => {
            let known = the_assignment(register, assignment)?;
            if let Some(ended) = known.to {
                return Err(Refusal::EndedAlready { on: ended });
            }
            in_order(known.from, Some(on))?;
            let reason = optional_line("reason", reason)?;
            Ok(register.replacing(assignment, Verb::AssignmentEnded(AssignmentEnded { on, reason })).into())
        }
        _ => Err(Refusal::NothingChanges),
    }
}

fn the_assignment(register: &Register, id: AssignmentId) -> Result<&Assignment, Refusal> {
    register.assignment(id).ok_or_else(|| not_found("assignment", id))
}

fn checked(basis: Basis) -> Result<Basis, Refusal> {
    Ok(Basis { reference: line("basis", &basis.reference)?, ..basis })
}

fn assign(
    register: &Register,
    mut given: AssignmentGiven,
    stance: Stance,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    open_on(register, given.workstream, given.from.unwrap_or(context.today))?;
    let organisation = the_organisation(register, given.organisation)?;
    if let Some((on, _)) = organisation.dissolved
        && given.from.unwrap_or(context.today) >= on
    {
        return Err(Refusal::OrganisationGone { on });
    }
    in_order(given.from, given.to)?;
    let mut decision = Decision::default();
    if stance == Stance::Claim {
        given.state = AssignmentState::Proposed;
    }
    if given.role == Role::Lead {
        given.role = settle_lead(register, &mut given, stance, context, &mut decision)?;
        in_order(given.from, given.to)?;
    }
    let same = register.assignments_of(given.workstream).find(|(_, held)| {
        held.organisation == given.organisation && held.role == given.role && held.overlaps(given.from, given.to)
    });
    if let Some((assignment, _)) = same {
        return Err(Refusal::AssignedAlready { assignment });
    }
    let subject = AssignmentId::fresh(&mut context.fresh).into();
    decision.changes.push(Change { subject, over: Vec::new(), verb: Verb::AssignmentGiven(Box::new(given)) });
    Ok(decision)
}

/// What becomes of others' leads when a lead is given; the role that is given then.
fn settle_lead(
    register: &Register,
    given: &mut AssignmentGiven,
    stance: Stance,
    context: &Context,
    decision: &mut Decision,
) -> Result<Role, Refusal> {
    // A transfer is of a day: what ended before it is history and stays as it was.
    if stance == Stance::Transfer
        && given.from.is_none()
        && others_leading(register, given.workstream, given.organisation).any(|(_, held)| held.overlaps(None, given.to))
    {
        given.from = Some(context.today);
    }
    let others: Vec<(AssignmentId, &Assignment)> = others_leading(register, given.workstream, given.organisation)
        .filter(|(_, held)| held.overlaps(given.from, given.to))
        .collect();
    for (assignment, held) in others {
        match (stance, held.state) {
            (Stance::Joint, _) => return Ok(Role::JointLead),
            (Stance::Transfer, _) => {
                let from = *given.from.get_or_insert(context.today);
                in_order(held.from, Some(from))?;
                let ended = AssignmentEnded { on: from, reason: None };
                decision.changes.push(register.replacing(assignment, Verb::AssignmentEnded(ended)));
            }
            (Stance::Claim, _) | (Stance::Plain, AssignmentState::Proposed) => {
                decision.warnings.push(Warning::LeadIsClaimedToo { assignment });
            }
            (Stance::Plain, AssignmentState::Agreed) => {
                let (organisation, from) = (held.organisation, held.from);
                return Err(Refusal::LeadExists { assignment, organisation, from });
            }
        }
    }
    Ok(Role::Lead)
}

fn others_leading(
    register: &Register,
    workstream: WorkstreamId,
    organisation: OrganisationId,
) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
    register
        .assignments_of(workstream)
        .filter(move |(_, held)| held.role == Role::Lead && held.organisation != organisation)
}

fn agree(register: &Register, id: AssignmentId, on: Option<Day>, context: &Context) -> Result<Decision, Refusal> {
    let known = the_assignment(register, id)?;
    if known.state == AssignmentState::Agreed {
        return Err(Refusal::NothingChanges);
    }
    if known.role == Role::Lead {
        let other = others_leading(register, known.workstream, known.organisation)
            .find(|(_, held)| held.state == AssignmentState::Agreed && held.overlaps(known.from, known.to));
        if let Some((assignment, held)) = other {
            return Err(Refusal::LeadExists { assignment, organisation: held.organisation, from: held.from });
        }
    }
    let on = on.or(Some(context.today));
    Ok(register.replacing(id, Verb::AssignmentAgreed(AssignmentAgreed { on })).into())
}

/// Ends an assignment on a day and gives the same to another body from that day.
pub(super) fn pass_on(
    register: &Register,
    id: AssignmentId,
    held: &Assignment,
    into: OrganisationId,
    on: Day,
    context: &mut Context,
    decision: &mut Decision,
) {
    let from = held.from.map_or(on, |from| from.max(on));
    // One that was to begin later ends as it begins: the body is not there to hold it.
    let ended = AssignmentEnded { on: from, reason: None };
    decision.changes.push(register.replacing(id, Verb::AssignmentEnded(ended)));
    let has_it = register
        .assignments_of(held.workstream)
        .any(|(_, other)| other.organisation == into && other.role == held.role && other.overlaps(Some(from), held.to));
    if !has_it {
        let given = AssignmentGiven {
            workstream: held.workstream,
            organisation: into,
            post: None,
            role: held.role,
            state: held.state,
            from: Some(from),
            to: held.to,
            basis: held.basis.clone(),
            source: None,
        };
        let subject = AssignmentId::fresh(&mut context.fresh).into();
        decision.changes.push(Change { subject, over: Vec::new(), verb: Verb::AssignmentGiven(Box::new(given)) });
    }
}
