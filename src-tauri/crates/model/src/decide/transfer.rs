//! Rules for handing ownership 所管 on: the lead to another body, an assignment to another body or post, all that a
//! body holds to those that take its place. What was before that day stays as it was.

use super::action::pass_open;
use super::assign::{checked, others_leading, the_assignment, within_life};
use super::{Decision, in_order, open_on, optional_line};
use crate::change::{AssignmentEnded, AssignmentGiven, Change, FactWithdrawn, Verb};
use crate::ids::{AssignmentId, OrganisationId, PostId, WorkstreamId};
use crate::intent::{Context, Intent, Remain};
use crate::refusal::{Refusal, Warning};
use crate::register::{Action, Assignment, FactBody, Handover, Owner, Register, State, takes};
use crate::time::Day;
use crate::values::{AssignmentState, Basis, Role};

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::TransferLead { workstream, organisation, post, from, others, basis, agreed_by, settles, actions } => {
            let given = AssignmentGiven {
                workstream,
                organisation,
                post,
                role: Role::Lead,
                state: AssignmentState::Agreed,
                from: Some(from),
                to: None,
                basis: basis.map(checked).transpose()?,
                agreed_by: optional_line("agreed_by", agreed_by)?,
                source: None,
            };
            let mut decision = lead(register, given.clone(), from, others, settles, context)?;
            let led = led_until(register, &decision, workstream, organisation);
            let whose = |action: &Action, owner: Owner| {
                action.workstream == Some(workstream) && led.contains(&owner.organisation)
            };
            pass_open(register, whose, Owner { organisation, post }, from, actions, &mut decision);
            Ok(decision)
        }
        Intent::PassAssignment { assignment, organisation, post, from, basis, agreed_by, actions } => {
            let (basis, agreed_by) = (basis.map(checked).transpose()?, optional_line("agreed_by", agreed_by)?);
            let held = the_assignment(register, assignment)?;
            let (workstream, goes) = (held.workstream, Owner { organisation: held.organisation, post: held.post });
            let mut decision = pass(register, assignment, (organisation, post), from, (basis, agreed_by), context)?;
            let whose = |action: &Action, owner: Owner| action.workstream == Some(workstream) && owner == goes;
            pass_open(register, whose, Owner { organisation, post }, from, actions, &mut decision);
            Ok(decision)
        }
        _ => Err(Refusal::NothingChanges),
    }
}

/// The bodies other than the new lead whose lead a decision ends.
fn led_until(
    register: &Register,
    decision: &Decision,
    workstream: WorkstreamId,
    organisation: OrganisationId,
) -> Vec<OrganisationId> {
    let ended = decision.changes.iter().filter(|change| matches!(change.verb, Verb::AssignmentEnded(_)));
    let held = ended.filter_map(|change| register.assignment(change.subject.into()));
    held.filter(|held| held.workstream == workstream && held.role == Role::Lead && held.organisation != organisation)
        .map(|held| held.organisation)
        .collect()
}

/// Hands the lead over on a day.
fn lead(
    register: &Register,
    mut given: AssignmentGiven,
    on: Day,
    others: Remain,
    settles: bool,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let workstream = given.workstream;
    open_on(register, workstream, on)?;
    let mut decision = Decision::default();
    within_life(register, &mut given, on, &mut decision)?;
    let mut remaining = Vec::new();
    for (id, held) in others_leading(register, workstream, given.organisation) {
        if !held.overlaps(Some(on), given.to) {
            continue;
        }
        match (held.from, held.state) {
            // One that is planned for later begins as planned: the new lead is there until then.
            (Some(later), AssignmentState::Agreed) if on < later && !settles => {
                given.to = Some(given.to.map_or(later, |to| to.min(later)));
            }
            (Some(_), AssignmentState::Agreed) if !settles => {
                in_order(held.from, Some(on))?;
                decision.changes.push(ended(register, id, held, on));
                remaining.push(held.clone());
            }
            _ => {
                decision.changes.push(ended(register, id, held, on));
                if held.state == AssignmentState::Agreed || settles {
                    remaining.push(held.clone());
                }
            }
        }
    }
    let mine: Vec<(AssignmentId, &Assignment)> = register
        .assignments_of(workstream)
        .filter(|(_, held)| held.organisation == given.organisation && held.overlaps(given.from, given.to))
        .collect();
    let leads_already = mine.iter().find(|(_, held)| {
        held.role == Role::Lead && held.state == AssignmentState::Agreed && held.from.is_none_or(|from| from <= on)
    });
    if let Some((assignment, _)) = leads_already {
        if decision.changes.is_empty() && !settles {
            return Err(Refusal::AssignedAlready { assignment: *assignment });
        }
    } else {
        // What it was until then, it is no longer: who leads neither supports nor claims.
        for (id, held) in mine.iter().filter(|(_, held)| !matches!(held.role, Role::Coordinator)) {
            decision.changes.push(ended(register, *id, held, on));
        }
        give(given.clone(), context, &mut decision);
    }
    remain(register, &given, on, others, &remaining, context, &mut decision);
    if settles {
        withdraw_disputes(register, workstream, &mut decision);
    }
    if decision.changes.is_empty() {
        return Err(Refusal::NothingChanges);
    }
    Ok(decision)
}

/// Those who led stay in another role, if they are to and do not have it anyway.
fn remain(
    register: &Register,
    given: &AssignmentGiven,
    on: Day,
    others: Remain,
    remaining: &[Assignment],
    context: &mut Context,
    decision: &mut Decision,
) {
    let role = match others {
        Remain::Leave => return,
        Remain::JointLead => Role::JointLead,
        Remain::Support => Role::Support,
    };
    for held in remaining {
        let from = held.from.map_or(on, |from| from.max(on));
        if has(register, given.workstream, held.organisation, role, from, None) {
            continue;
        }
        let gone = register.organisation(held.organisation).and_then(|body| body.dissolved).map(|(day, _)| day);
        // A body that is no longer there by then cannot stay.
        if gone.is_some_and(|gone| gone <= from) {
            continue;
        }
        let stays = AssignmentGiven {
            organisation: held.organisation,
            post: held.post,
            role,
            from: Some(from),
            to: gone.into_iter().chain(held.to).min(),
            ..given.clone()
        };
        give(stays, context, decision);
    }
}

fn withdraw_disputes(register: &Register, workstream: WorkstreamId, decision: &mut Decision) {
    for (id, entity) in register.entities() {
        if let Some(State::Fact(fact)) = entity.state()
            && fact.workstream == workstream
            && matches!(fact.body, FactBody::Dispute(_))
        {
            let withdrawn = Verb::FactWithdrawn(FactWithdrawn { reason: None });
            decision.changes.push(register.replacing(id, withdrawn));
        }
    }
}

/// What was claimed is agreed, from a day on and in that role, beside or instead of those who lead.
pub(super) fn agreed(
    register: &Register,
    id: AssignmentId,
    on: Day,
    role: Role,
    agreed_by: Option<String>,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let claim = the_assignment(register, id)?;
    let from = claim.from.map_or(on, |from| from.max(on));
    let given = AssignmentGiven {
        workstream: claim.workstream,
        organisation: claim.organisation,
        post: claim.post,
        role,
        state: AssignmentState::Agreed,
        from: Some(from),
        to: claim.to,
        basis: claim.basis.clone(),
        agreed_by,
        source: None,
    };
    in_order(given.from, given.to)?;
    if role == Role::Lead {
        return lead(register, given, from, Remain::Leave, false, context);
    }
    let mut given = given;
    let mut decision = Decision::default();
    within_life(register, &mut given, from, &mut decision)?;
    decision.changes.push(ended(register, id, claim, from));
    give(given, context, &mut decision);
    Ok(decision)
}

/// Hands one assignment to another body or post on a day.
fn pass(
    register: &Register,
    id: AssignmentId,
    (organisation, post): (OrganisationId, Option<PostId>),
    on: Day,
    (basis, agreed_by): (Option<Basis>, Option<String>),
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let held = the_assignment(register, id)?;
    if (held.organisation, held.post) == (organisation, post) {
        return Err(Refusal::NothingChanges);
    }
    if let Some(ended) = held.to.filter(|to| *to <= on) {
        return Err(Refusal::EndedAlready { on: ended });
    }
    open_on(register, held.workstream, on)?;
    let mut given = AssignmentGiven {
        workstream: held.workstream,
        organisation,
        post,
        role: held.role,
        state: held.state,
        from: Some(held.from.map_or(on, |from| from.max(on))),
        to: held.to,
        basis: basis.or_else(|| held.basis.clone()),
        agreed_by,
        source: None,
    };
    let mut decision = Decision::default();
    within_life(register, &mut given, on, &mut decision)?;
    let same = register.assignments_of(held.workstream).find(|(other, known)| {
        *other != id
            && known.organisation == organisation
            && known.role == held.role
            && known.overlaps(given.from, given.to)
    });
    if let Some((assignment, _)) = same {
        return Err(Refusal::AssignedAlready { assignment });
    }
    decision.changes.push(ended(register, id, held, on));
    give(given, context, &mut decision);
    Ok(decision)
}

/// All that a body holds from a day on passes to another; what that one has anyway merely ends.
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
    decision.changes.push(ended(register, id, held, on));
    if !has(register, held.workstream, into, held.role, from, held.to) {
        let given = AssignmentGiven {
            workstream: held.workstream,
            organisation: into,
            // Its post comes along, or ends with the body.
            post: held.post,
            role: held.role,
            state: held.state,
            from: Some(from),
            to: held.to,
            basis: held.basis.clone(),
            agreed_by: held.agreed_by.clone(),
            source: None,
        };
        give(given, context, decision);
    }
}

/// All that a handover takes, in workstreams that are open, passes on, and every open action with it; what the other
/// has anyway merely ends.
pub(super) fn hand_over(
    register: &Register,
    handover: &Handover,
    decision: &mut Decision,
    context: &mut Context,
) -> Result<(), Refusal> {
    let (on, post) = (handover.on, handover.into_post);
    let Some(into) = handover.into else { return Ok(()) };
    let mut taken: Vec<_> =
        register.assignments().filter(|(_, held)| handover.takes(held) && held.overlaps(Some(on), None)).collect();
    // As the pack lists them, so that a preview reads like it.
    taken.sort_by_key(|(id, held)| {
        let code = register.workstream(held.workstream).and_then(|it| it.code.as_deref());
        (held.role, code, held.workstream, *id)
    });
    for (id, held) in taken {
        if open_on(register, held.workstream, on).is_err() {
            continue;
        }
        match pass(register, id, (into, post), on, (None, None), context) {
            Ok(passed) => {
                decision.changes.extend(passed.changes);
                decision.warnings.extend(passed.warnings);
            }
            Err(Refusal::NothingChanges) => {}
            Err(Refusal::AssignedAlready { .. }) => decision.changes.push(ended(register, id, held, on)),
            Err(refusal) => return Err(refusal),
        }
    }
    let mine = (handover.post, handover.organisation);
    let whose = |_: &Action, owner: Owner| takes(mine, owner.post, owner.organisation);
    pass_open(register, whose, Owner { organisation: into, post }, on, true, decision);
    Ok(())
}

/// An assignment ends because its body does; how many do is told.
pub(super) fn end_with_body(
    register: &Register,
    held: impl Iterator<Item = (AssignmentId, Assignment)>,
    on: Day,
    decision: &mut Decision,
) {
    let mut count = 0;
    for (id, held) in held {
        decision.changes.push(ended(register, id, &held, on));
        count += 1;
    }
    if count > 0 {
        decision.warnings.push(Warning::AssignmentsEnd { count });
    }
}

/// One that was to begin later ends as it begins.
fn ended(register: &Register, id: AssignmentId, held: &Assignment, on: Day) -> Change {
    let on = held.from.map_or(on, |from| from.max(on));
    register.replacing(id, Verb::AssignmentEnded(AssignmentEnded { on, reason: None }))
}

fn give(given: AssignmentGiven, context: &mut Context, decision: &mut Decision) {
    let subject = AssignmentId::fresh(&mut context.fresh).into();
    decision.changes.push(Change { subject, over: Vec::new(), verb: Verb::AssignmentGiven(Box::new(given)) });
}

fn has(
    register: &Register,
    workstream: WorkstreamId,
    organisation: OrganisationId,
    role: Role,
    from: Day,
    to: Option<Day>,
) -> bool {
    register
        .assignments_of(workstream)
        .any(|(_, held)| held.organisation == organisation && held.role == role && held.overlaps(Some(from), to))
}
