//! Rules for taking in what files say. A file's word is compared with what the *same source* said
//! last, not with the state: so a second import changes nothing, and what a person changed here since
//! is never overwritten by a file that still says the old thing.

use std::collections::BTreeSet;

use super::Decision;
use crate::change::{
    AssignmentEnded, Change, Closed, ERASED, Ended, FactWithdrawn, OrganisationFounded, OrganisationMoved,
    OrganisationNamed, Position, Recorded, Reopened, StatusCorrected, Verb,
};
use crate::ids::{ChangeId, DeviceId, EntityId, GestureId};
use crate::intent::{Context, TakeIn};
use crate::refusal::Warning;
use crate::register::{Dated, Entity, Organisation, Register, State, Workstream};
use crate::time::{Day, Instant};
use crate::values::{OrganisationKind, Verification, WorkstreamField};

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
            (Some(base), Some(entity)) => differ(register, subject, base, entity, verb, &mut decision),
            _ => decision.changes.push(register.replacing(subject, verb)),
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

fn differ(register: &Register, subject: EntityId, base: &State, entity: &Entity, verb: Verb, decision: &mut Decision) {
    let now = entity.state();
    if let (State::Organisation(base), Some(State::Organisation(now))) = (base, now) {
        return differ_organisation(register, subject, base, now, verb, decision);
    }
    let Some(wanted) = wanted(subject, &verb) else { return };
    match (base, now, &wanted) {
        (State::Workstream(base), Some(State::Workstream(now)), State::Workstream(wanted)) => {
            differ_workstream(register, subject, base, now, wanted, decision);
        }
        (State::Status(base), Some(State::Status(now)), State::Status(wanted)) => {
            let word = Word::of(&base.entry, &now.entry, &wanted.entry).unless_erased(
                entity,
                || matches!(without_texts(subject, &verb), Some(State::Status(shown)) if shown.entry == base.entry),
            );
            let corrected = || StatusCorrected { entry: wanted.entry.clone() };
            settle(register, subject, word, || Verb::StatusCorrected(Box::new(corrected())), decision);
        }
        // Taken back here, and the file says what it always said.
        (State::Status(base), None, State::Status(wanted)) if base.entry == wanted.entry => {}
        (base, now, wanted) => {
            let word = Word::of(&Some(base), &now, &Some(wanted))
                .unless_erased(entity, || without_texts(subject, &verb).as_ref() == Some(base));
            settle(register, subject, word, || verb.clone(), decision);
        }
    }
}

/// Names and parents are words of their own, each of its day; the rest of a founding is one word.
fn differ_organisation(
    register: &Register,
    subject: EntityId,
    base: &Organisation,
    now: &Organisation,
    verb: Verb,
    decision: &mut Decision,
) {
    match verb {
        Verb::OrganisationFounded(founded) => {
            // The names come after it: the founding that is said again keeps those that stand here.
            let named = OrganisationNamed { names: founded.names.clone(), from: None };
            let known = rest(base);
            // A source that leaves something out does not take it back.
            let told = (
                founded.organisation_kind,
                founded.order.or(base.order),
                founded.corporate_number.clone().or_else(|| base.corporate_number.clone()),
                founded.from.or(base.from),
                founded.reference.clone().or_else(|| base.reference.clone()),
                founded.verification.or(base.verification),
            );
            let word = Word::of(&known, &rest(now), &told);
            let (kind, order, corporate_number, from, reference, verification) = told;
            let again = || OrganisationFounded {
                organisation_kind: kind,
                names: now.names.first().map(|first| first.value.clone()).unwrap_or_default(),
                parent: now.parents.first().and_then(|first| first.value),
                order,
                corporate_number,
                from,
                reference,
                verification,
                source: founded.source.clone(),
            };
            settle(register, subject, word, || Verb::OrganisationFounded(Box::new(again())), decision);
            differ_organisation(register, subject, base, now, Verb::OrganisationNamed(named), decision);
        }
        Verb::OrganisationNamed(named) => {
            let old = of_day(&base.names, named.from);
            if old.is_none_or(|old| old.ja != ERASED) {
                let word = Word::of(&old, &of_day(&now.names, named.from), &Some(&named.names));
                settle(register, subject, word, || Verb::OrganisationNamed(named.clone()), decision);
            }
        }
        Verb::OrganisationMoved(moved) => {
            let (old, current) = (of_day(&base.parents, moved.from), of_day(&now.parents, moved.from));
            let word = Word::of(&old, &current, &Some(&moved.parent));
            settle(
                register,
                subject,
                word,
                || Verb::OrganisationMoved(OrganisationMoved { parent: moved.parent, from: moved.from }),
                decision,
            );
        }
        _ => {}
    }
}

type Rest = (OrganisationKind, Option<u32>, Option<String>, Option<Day>, Option<String>, Option<Verification>);

/// What a founding says beside names and parent.
fn rest(known: &Organisation) -> Rest {
    (known.kind, known.order, known.corporate_number.clone(), known.from, known.reference.clone(), known.verification)
}

fn of_day<T>(values: &[Dated<T>], from: Option<Day>) -> Option<&T> {
    values.iter().find(|dated| dated.from == from).map(|dated| &dated.value)
}

/// What becomes of a word of the source.
enum Word {
    /// It is what the source said before, or what stands here anyway.
    Known,
    /// It is new, and nobody here said otherwise.
    Followed,
    /// It is new, and so is what was said here.
    Kept,
}

impl Word {
    fn of<T: PartialEq>(base: &T, now: &T, wanted: &T) -> Self {
        if base == wanted || now == wanted {
            Self::Known
        } else if now == base {
            Self::Followed
        } else {
            Self::Kept
        }
    }
    /// What was erased here never comes back with a file; `known` tells whether the word is the erased one,
    /// as far as anyone can still tell.
    fn unless_erased(self, entity: &Entity, known: impl FnOnce() -> bool) -> Self {
        let erased = || entity.changes().any(|recorded| matches!(recorded.change.verb, Verb::ChangeErased(_)));
        match self {
            Self::Followed | Self::Kept if erased() => {
                if known() {
                    Self::Known
                } else {
                    Self::Kept
                }
            }
            word => word,
        }
    }
}

fn settle(register: &Register, subject: EntityId, word: Word, verb: impl FnOnce() -> Verb, decision: &mut Decision) {
    match word {
        Word::Known => {}
        Word::Followed => decision.changes.push(register.replacing(subject, verb())),
        Word::Kept => decision.warnings.push(Warning::KeptOverSource { entity: subject }),
    }
}

/// What the verb alone would make if its texts had been erased.
fn without_texts(subject: EntityId, verb: &Verb) -> Option<State> {
    wanted(subject, &verb.without_texts().ok()?)
}

/// Whether a field holds what is left of an erased text.
fn is_erased(field: &WorkstreamField) -> bool {
    match field {
        WorkstreamField::Title(title) => title.ja == ERASED,
        WorkstreamField::Code(text)
        | WorkstreamField::Aim(text)
        | WorkstreamField::Issues(text)
        | WorkstreamField::Outline(text)
        | WorkstreamField::Url(text) => text.as_deref() == Some(ERASED),
        WorkstreamField::Parent(_)
        | WorkstreamField::Pillar(_)
        | WorkstreamField::Cadence(_)
        | WorkstreamField::Marking(_)
        | WorkstreamField::StartsFiscalYear(_)
        | WorkstreamField::EndsFiscalYear(_) => false,
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
        WorkstreamField::Parent(wanted.parent),
        WorkstreamField::Pillar(wanted.pillar),
        WorkstreamField::StartsFiscalYear(wanted.starts_fiscal_year),
        WorkstreamField::EndsFiscalYear(wanted.ends_fiscal_year),
    ];
    for field in fields {
        let (old, current) = (base.field(&field), now.field(&field));
        // Nobody can say any more whether the source's word differs from an erased one.
        if !is_erased(&old) {
            let word = Word::of(&old, &current, &field);
            settle(register, subject, word, || Verb::WorkstreamRevised(field), decision);
        }
    }
    let word = Word::of(&base.closed_on, &now.closed_on, &wanted.closed_on);
    settle(register, subject, word, || Verb::WorkstreamReopened(Reopened { on: None }), decision);
}

/// What was to begin only later ends as it begins.
fn later(from: Option<Day>, as_of: Day) -> Day {
    from.map_or(as_of, |from| from.max(as_of))
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
            Verb::WorkstreamClosed(Closed { on: Some(later(now.from, as_of)), reason: None })
        }
        (Some(State::Assignment(base)), Some(State::Assignment(now))) if base.to.is_none() => {
            if now.to.is_some() {
                return;
            }
            Verb::AssignmentEnded(AssignmentEnded { on: later(now.from, as_of), reason: None })
        }
        (Some(State::Holding(base)), Some(State::Holding(now))) if base.to.is_none() => {
            if now.to.is_some() {
                return;
            }
            Verb::PostLeft(Ended { on: later(now.from, as_of), reason: None })
        }
        // A fact is only ever set and withdrawn here, so one that is there is the source's.
        (Some(State::Fact(_)), Some(State::Fact(_))) | (Some(State::Tie(_)), Some(State::Tie(_))) => {
            Verb::FactWithdrawn(FactWithdrawn { reason: None })
        }
        // What was once said of a day stays said; organisations and topics outlive a list.
        _ => return,
    };
    decision.changes.push(register.replacing(subject, verb));
}
