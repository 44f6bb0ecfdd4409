//! Rules for undo, redo and erasure.

use std::collections::{BTreeMap, BTreeSet};

use super::Decision;
use crate::change::{Change, ChangeErased, ChangeRetracted, ERASED, Kept, Recorded, Verb};
use crate::ids::{ChangeId, EntityId};
use crate::refusal::Refusal;
use crate::register::{Entity, Register, State, opens};

/// Makes changes as if they had not been, if nothing later that is live rests on them.
pub(super) fn retract(register: &Register, targets: &[ChangeId]) -> Result<Decision, Refusal> {
    let wanted: BTreeSet<ChangeId> = targets.iter().copied().collect();
    let mut found: Vec<&Recorded> = Vec::new();
    for (_, entity) in register.entities() {
        let gone = entity.retracted();
        found.extend(entity.changes().filter(|recorded| wanted.contains(&recorded.id) && !gone.contains(&recorded.id)));
    }
    if found.is_empty() {
        return Err(Refusal::NothingToUndo);
    }
    if let Some(fixed) =
        found.iter().find(|recorded| matches!(recorded.change.verb, Verb::ChangeErased(_) | Verb::ReportIssued(_)))
    {
        return Err(Refusal::NotPossibleFor { kind: fixed.change.verb.kind().to_owned() });
    }
    // What was retracted already is no target: should its retraction be one, it comes back.
    let dependents = dependents(register, &found.iter().map(|recorded| recorded.id).collect());
    if !dependents.is_empty() {
        return Err(Refusal::DependentsExist { changes: dependents });
    }
    two_with_one_code(register, &found.iter().map(|recorded| recorded.id).collect())?;
    // The newest goes first, so that the history reads like the steps that were taken back.
    found.sort_by_key(|recorded| std::cmp::Reverse(recorded.position));
    let changes = found.into_iter().map(|recorded| Change {
        subject: recorded.change.subject,
        over: Vec::new(),
        verb: Verb::ChangeRetracted(ChangeRetracted { change: recorded.id }),
    });
    Ok(Decision { changes: changes.collect(), warnings: Vec::new() })
}

/// What comes back must not bring a code that another open workstream has by now.
fn two_with_one_code(register: &Register, targets: &BTreeSet<ChangeId>) -> Result<(), Refusal> {
    let open = |state: Option<&State>| match state {
        Some(State::Workstream(known)) if known.closed_on.is_none() => known.code.clone(),
        _ => None,
    };
    let mut after: BTreeMap<String, (EntityId, bool)> = BTreeMap::new();
    for (id, entity) in register.entities() {
        let state = entity.state_without(targets);
        let Some(code) = open(state.as_ref()).filter(|code| code != ERASED) else { continue };
        let comes_back = open(entity.state()).as_deref() != Some(code.as_str());
        match after.get(&code) {
            Some((other, other_comes_back)) if comes_back || *other_comes_back => {
                let workstream = if comes_back { *other } else { id };
                return Err(Refusal::CodeTaken { given: code, workstream: workstream.into() });
            }
            _ => {
                after.insert(code, (id, comes_back));
            }
        }
    }
    Ok(())
}

/// Live changes outside `targets` that make no sense without what the targets take away. A retraction among
/// them takes something away too, if it had brought it back.
fn dependents(register: &Register, targets: &BTreeSet<ChangeId>) -> Vec<ChangeId> {
    let mut lost: BTreeSet<EntityId> = BTreeSet::new();
    let mut killed: BTreeSet<ChangeId> = BTreeSet::new();
    for (id, entity) in register.entities() {
        let after = entity.live_without(targets);
        let still: BTreeSet<ChangeId> = after.iter().map(|recorded| recorded.id).collect();
        let before = entity.live();
        killed.extend(before.iter().map(|recorded| recorded.id).filter(|id| !still.contains(id)));
        let opened = |live: &[&Recorded]| live.iter().any(|recorded| opens(&recorded.change.verb));
        if opened(&before) && !opened(&after) {
            lost.insert(id);
        }
    }
    let mut dependents: BTreeMap<_, ChangeId> = BTreeMap::new();
    for (id, entity) in register.entities() {
        for recorded in entity.live().into_iter().filter(|recorded| !speaks_of_a_change(recorded)) {
            let rests = recorded.change.over.iter().any(|over| killed.contains(over))
                || lost.contains(&id)
                || recorded.change.verb.mentions().iter().any(|mentioned| lost.contains(mentioned));
            if rests && !killed.contains(&recorded.id) {
                dependents.insert(recorded.position, recorded.id);
            }
        }
    }
    dependents.extend(in_the_way(register, targets).into_iter().map(|recorded| (recorded.position, recorded.id)));
    dependents.into_values().collect()
}

/// What was recorded since the retractions among `targets` and leaves no place for what they took back:
/// another word on its slot, or the retraction of something on which it rests.
fn in_the_way<'r>(register: &'r Register, targets: &BTreeSet<ChangeId>) -> Vec<&'r Recorded> {
    let mut found = Vec::new();
    for (id, entity) in register.entities() {
        let undone = |recorded: &&Recorded| targets.contains(&recorded.id) && retracts(recorded).is_some();
        let Some(since) = entity.changes().filter(undone).map(|recorded| recorded.position).min() else { continue };
        let after = entity.live_without(targets);
        let before: BTreeSet<ChangeId> = entity.live().iter().map(|recorded| recorded.id).collect();
        let (known, revived): (Vec<&Recorded>, Vec<&Recorded>) =
            after.iter().partition(|recorded| before.contains(&recorded.id));
        let revived = revived.into_iter().filter(|recorded| retracts(recorded).is_none());
        for revived in revived {
            found.extend(known.iter().copied().filter(|later| later.position > since && instead_of(later, revived)));
            let rests_on = revived.change.verb.mentions().into_iter().chain([id]);
            for entity in rests_on.filter_map(|id| register.entity(id)) {
                found.extend(taken_away(entity, revived, targets).filter(|later| later.position > since));
            }
        }
    }
    found
}

/// Whether two changes say the same thing differently.
fn instead_of(later: &Recorded, revived: &Recorded) -> bool {
    later.slot() == revived.slot() || (opens(&later.change.verb) && opens(&revived.change.verb))
}

/// The live retractions of what `revived` replaced, and of the openings of an entity that has none now.
fn taken_away<'e>(
    entity: &'e Entity,
    revived: &Recorded,
    targets: &BTreeSet<ChangeId>,
) -> impl Iterator<Item = &'e Recorded> {
    let live = entity.live_without(targets);
    let lost = !live.iter().any(|recorded| opens(&recorded.change.verb));
    let openings: BTreeSet<ChangeId> = entity
        .changes()
        .filter(|recorded| lost && opens(&recorded.change.verb) && recorded.id != revived.id)
        .map(|recorded| recorded.id)
        .chain(revived.change.over.iter().copied())
        .collect();
    live.into_iter().filter(move |recorded| retracts(recorded).is_some_and(|change| openings.contains(&change)))
}

/// The change that a retraction names.
const fn retracts(recorded: &Recorded) -> Option<ChangeId> {
    match &recorded.change.verb {
        Verb::ChangeRetracted(retraction) => Some(retraction.change),
        _ => None,
    }
}

/// A retraction or an erasure speaks of a change and rests on no entity.
const fn speaks_of_a_change(recorded: &Recorded) -> bool {
    matches!(recorded.change.verb, Verb::ChangeRetracted(_) | Verb::ChangeErased(_))
}

/// Removes the texts of a change; what it did stays done.
pub(super) fn erase(register: &Register, target: ChangeId, reason: String) -> Result<Decision, Refusal> {
    let reason = super::line("reason", &reason)?;
    let recorded = register
        .entities()
        .flat_map(|(_, entity)| entity.changes())
        .find(|recorded| recorded.id == target)
        .ok_or_else(|| super::not_found("change", target))?;
    let verb = &recorded.change.verb;
    if matches!(verb, Verb::ChangeErased(_) | Verb::ChangeRetracted(_) | Verb::Unknown) {
        return Err(Refusal::NotPossibleFor { kind: verb.kind().to_owned() });
    }
    let erased_already = register
        .entities()
        .flat_map(|(_, entity)| entity.changes())
        .any(|other| matches!(&other.change.verb, Verb::ChangeErased(erased) if erased.change == target));
    if erased_already {
        return Err(Refusal::ErasedAlready);
    }
    let change = verb.without_texts().map_err(|_| Refusal::NotPossibleFor { kind: verb.kind().to_owned() })?;
    let kept = Kept {
        gesture: recorded.gesture,
        actor: recorded.actor,
        subject: recorded.change.subject,
        over: recorded.change.over.clone(),
        change,
    };
    let verb = Verb::ChangeErased(Box::new(ChangeErased { change: target, reason, kept }));
    Ok(Change { subject: recorded.change.subject, over: Vec::new(), verb }.into())
}
