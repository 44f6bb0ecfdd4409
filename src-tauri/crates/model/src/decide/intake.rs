//! Rules for taking in what files say. A file's word is compared with what the *same source* said
//! last, not with the state: so a second import changes nothing, and what a person changed here since
//! is never overwritten by a file that still says the old thing.

use std::collections::BTreeSet;

use super::Decision;
use crate::change::{
    AssignmentEnded, Change, Closed, FactWithdrawn, OrganisationNamed, Position, Recorded, Reopened, StatusCorrected,
    Verb,
};
use crate::ids::{ChangeId, DeviceId, EntityId, GestureId};
use crate::intent::{Context, TakeIn};
use crate::refusal::Warning;
use crate::register::{Entity, Register, State, Workstream};
use crate::time::{Day, Instant};
use crate::values::WorkstreamField;

pub(super) fn take_in(register: &Register, take_in: TakeIn, context: &Context) -> Decision {
    let imports: BTreeSet<EntityId> = register
        .entities()
        .filter(|(_, entity)| matches!(entity.state(), Some(State::Import(_))))
        .map(|(id, _)| id)
        .collect();
    let mut decision = Decision::default();
    for (subject, verb) in take_in.records {
        let base = register.entity(subject).map(|entity| said_by(&imports, entity));
        match (base.as_ref().and_then(Entity::state), register.entity(subject)) {
            (Some(base), Some(entity)) => differ(register, subject, base, entity.state(), verb, &mut decision),
            _ => decision.changes.push(Change { subject, over: Vec::new(), verb }),
        }
    }
    let as_of = take_in.import.as_of.unwrap_or(context.today);
    for subject in take_in.gone {
        if let Some(entity) = register.entity(subject) {
            let base = said_by(&imports, entity);
            gone(register, subject, base.state(), entity.state(), as_of, &mut decision);
        }
    }
    if !decision.changes.is_empty() {
        let subject = EntityId::from(context.gesture);
        decision.changes.push(Change { subject, over: Vec::new(), verb: Verb::ImportMade(take_in.import) });
    }
    decision
}

/// The entity as it would be if only imports had spoken.
fn said_by(imports: &BTreeSet<EntityId>, entity: &Entity) -> Entity {
    Entity::of(entity.changes().filter(|recorded| imports.contains(&recorded.gesture.into())).cloned())
}

/// What the verb alone would make.
fn wanted(subject: EntityId, verb: &Verb) -> Option<State> {
    let alone = Recorded {
        seq: 0,
        id: ChangeId::from_bytes([0; 32]),
        position: Position { clock: 0, device: DeviceId::from_bytes([0; 16]), n: 0 },
        at: Instant::from_millis(0),
        gesture: GestureId::from(subject),
        actor: None,
        change: Change { subject, over: Vec::new(), verb: verb.clone() },
    };
    Entity::of([alone]).state().cloned()
}

fn differ(
    register: &Register,
    subject: EntityId,
    base: &State,
    now: Option<&State>,
    verb: Verb,
    decision: &mut Decision,
) {
    let Some(wanted) = wanted(subject, &verb) else { return };
    match (base, now, &wanted) {
        (State::Workstream(base), Some(State::Workstream(now)), State::Workstream(wanted)) => {
            differ_workstream(register, subject, base, now, wanted, decision);
        }
        (State::Status(base), now, State::Status(wanted)) => {
            if base.entry != wanted.entry {
                let untouched = matches!(now, Some(State::Status(now)) if now.entry == base.entry);
                let corrected = StatusCorrected { entry: wanted.entry.clone() };
                settle(untouched, register.replacing(subject, Verb::StatusCorrected(Box::new(corrected))), decision);
            }
        }
        (State::Organisation(base), Some(State::Organisation(now)), State::Organisation(wanted)) => {
            let (old, current, new) = (base.names.first(), now.names.first(), wanted.names.first());
            if let (Some(old), Some(current), Some(new)) = (old, current, new)
                && old.value != new.value
            {
                let named = OrganisationNamed { names: new.value.clone(), from: None };
                let change = register.replacing(subject, Verb::OrganisationNamed(named));
                settle(old.value == current.value, change, decision);
            }
        }
        (base, now, wanted) => {
            if base != wanted {
                settle(now == Some(base), register.replacing(subject, verb), decision);
            }
        }
    }
}

/// Follows the source where nobody here said otherwise.
fn settle(untouched: bool, change: Change, decision: &mut Decision) {
    if untouched {
        decision.changes.push(change);
    } else {
        decision.warnings.push(Warning::KeptOverSource { entity: change.subject });
    }
}

fn differ_workstream(
    register: &Register,
    subject: EntityId,
    base: &Workstream,
    now: &Workstream,
    wanted: &Workstream,
    decision: &mut Decision,
) {
    let fields = [
        WorkstreamField::Title(wanted.title.clone()),
        WorkstreamField::Code(wanted.code.clone()),
        WorkstreamField::Aim(wanted.aim.clone()),
        WorkstreamField::Issues(wanted.issues.clone()),
        WorkstreamField::Outline(wanted.outline.clone()),
        WorkstreamField::Url(wanted.url.clone()),
        WorkstreamField::StartsFiscalYear(wanted.starts_fiscal_year),
        WorkstreamField::EndsFiscalYear(wanted.ends_fiscal_year),
    ];
    for field in fields {
        let (old, current) = (base.field(&field), now.field(&field));
        if old != field {
            settle(old == current, register.replacing(subject, Verb::WorkstreamRevised(field)), decision);
        }
    }
    if base.closed_on.is_some() && wanted.closed_on.is_none() {
        let change = register.replacing(subject, Verb::WorkstreamReopened(Reopened { on: None }));
        settle(now.closed_on == base.closed_on, change, decision);
    }
}

/// What becomes of an entity that the source no longer has.
fn gone(
    register: &Register,
    subject: EntityId,
    base: Option<&State>,
    now: Option<&State>,
    as_of: Day,
    decision: &mut Decision,
) {
    let verb = match (base, now) {
        (Some(State::Workstream(base)), Some(State::Workstream(now))) if base.closed_on.is_none() => {
            if now.closed_on.is_some() {
                return;
            }
            Verb::WorkstreamClosed(Closed { on: Some(as_of), reason: None })
        }
        (Some(State::Assignment(base)), Some(State::Assignment(now))) if base.to.is_none() => {
            if now.to.is_some() {
                return;
            }
            Verb::AssignmentEnded(AssignmentEnded { on: as_of, reason: None })
        }
        (Some(base @ State::Fact(_)), now) => {
            let change = register.replacing(subject, Verb::FactWithdrawn(FactWithdrawn { reason: None }));
            if now.is_some() {
                settle(now == Some(base), change, decision);
            }
            return;
        }
        // What was once said of a day stays said; organisations and topics outlive a list.
        _ => return,
    };
    decision.changes.push(register.replacing(subject, verb));
}
