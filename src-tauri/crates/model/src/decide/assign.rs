//! Rules for ownership 所管. One agreed lead a day, or several that say they are joint.

use super::{Decision, in_order, line, not_found, open_on, optional_line, the_organisation, transfer};
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
                agreed_by: None,
                source: None,
            };
            assign(register, given, stance, context)
        }
        Intent::AgreeAssignment { assignment, on, stance, agreed_by } => {
            agree(register, assignment, on, stance, agreed_by, context)
        }
        Intent::EndAssignment { assignment, on, reason } => end(register, assignment, on, reason, context),
        _ => Err(Refusal::NothingChanges),
    }
}

pub(super) fn the_assignment(register: &Register, id: AssignmentId) -> Result<&Assignment, Refusal> {
    register.assignment(id).ok_or_else(|| not_found("assignment", id))
}

pub(super) fn checked(basis: Basis) -> Result<Basis, Refusal> {
    Ok(Basis { reference: line("basis", &basis.reference)?, ..basis })
}

fn assign(
    register: &Register,
    mut given: AssignmentGiven,
    stance: Stance,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    open_on(register, given.workstream, given.from.unwrap_or(context.today))?;
    in_order(given.from, given.to)?;
    let mut decision = Decision::default();
    within_life(register, &mut given, context.today, &mut decision)?;
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

/// Ends an assignment, or moves an end that has not come yet.
fn end(
    register: &Register,
    id: AssignmentId,
    on: Day,
    reason: Option<String>,
    context: &Context,
) -> Result<Decision, Refusal> {
    let known = the_assignment(register, id)?;
    let reason = optional_line("reason", reason)?;
    match known.to {
        Some(ended) if ended <= context.today => return Err(Refusal::EndedAlready { on: ended }),
        Some(planned) if planned == on && known.end_reason == reason => return Err(Refusal::NothingChanges),
        _ => {}
    }
    in_order(known.from, Some(on))?;
    if let Some((gone, _)) = register.organisation(known.organisation).and_then(|body| body.dissolved)
        && gone < on
    {
        return Err(Refusal::OrganisationGone { on: gone });
    }
    // An end that is put off must not reach into another assignment: of the same body in the same role, or, where it
    // leads, of whoever leads next.
    let reached = register.assignments_of(known.workstream).filter(|(other, held)| {
        *other != id && !held.overlaps(known.from, known.to) && held.overlaps(known.from, Some(on))
    });
    let leads = |held: &Assignment| held.role == Role::Lead && held.state == AssignmentState::Agreed;
    for (assignment, held) in reached {
        if leads(known) && leads(held) {
            return Err(Refusal::LeadExists { assignment, organisation: held.organisation, from: held.from });
        }
        if (held.organisation, held.role) == (known.organisation, known.role) {
            return Err(Refusal::AssignedAlready { assignment });
        }
    }
    Ok(register.replacing(id, Verb::AssignmentEnded(AssignmentEnded { on, reason })).into())
}

/// An assignment begins while its organisation and its post are there, and does not outlast the organisation.
pub(super) fn within_life(
    register: &Register,
    given: &mut AssignmentGiven,
    today: Day,
    decision: &mut Decision,
) -> Result<(), Refusal> {
    let from = given.from.unwrap_or(today);
    if let Some((on, _)) = the_organisation(register, given.organisation)?.dissolved {
        if on <= from {
            return Err(Refusal::OrganisationGone { on });
        }
        if given.to.is_none_or(|to| on < to) {
            given.to = Some(on);
            decision.warnings.push(Warning::EndsWithOrganisation { on });
        }
    }
    if let Some(post) = given.post {
        let known = register.post(post).ok_or_else(|| not_found("post", post))?;
        if let Some(on) = known.ended.filter(|on| *on <= from) {
            return Err(Refusal::PostGone { on });
        }
    }
    Ok(())
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

pub(super) fn others_leading(
    register: &Register,
    workstream: WorkstreamId,
    organisation: OrganisationId,
) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
    register
        .assignments_of(workstream)
        .filter(move |(_, held)| held.role == Role::Lead && held.organisation != organisation)
}

fn agree(
    register: &Register,
    id: AssignmentId,
    on: Option<Day>,
    stance: Stance,
    agreed_by: Option<String>,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let known = the_assignment(register, id)?;
    let agreed_by = optional_line("agreed_by", agreed_by)?;
    if known.state == AssignmentState::Agreed {
        return Err(Refusal::NothingChanges);
    }
    if known.role == Role::Lead {
        let other = others_leading(register, known.workstream, known.organisation)
            .find(|(_, held)| held.state == AssignmentState::Agreed && held.overlaps(known.from, known.to));
        if let Some((assignment, held)) = other {
            let on = on.unwrap_or(context.today);
            return match stance {
                Stance::Transfer => transfer::agreed(register, id, on, Role::Lead, agreed_by, context),
                Stance::Joint => transfer::agreed(register, id, on, Role::JointLead, agreed_by, context),
                Stance::Plain | Stance::Claim => {
                    Err(Refusal::LeadExists { assignment, organisation: held.organisation, from: held.from })
                }
            };
        }
    }
    let on = on.or(Some(context.today));
    Ok(register.replacing(id, Verb::AssignmentAgreed(AssignmentAgreed { on, agreed_by })).into())
}
