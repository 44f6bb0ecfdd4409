//! Rules for handing over 引継ぎ what a post has, and for how posts and people are reached.

use std::collections::{BTreeMap, BTreeSet};

use super::organisation::opening;
use super::post::{holders_after, leave};
use super::{Decision, decide as decide_any, not_found, optional_line, optional_text, the_organisation, transfer};
use crate::change::{
    ContactStated, HandoverBegun, HandoverCompleted, HandoverConfirmed, HandoverNoted, HandoverQuestioned, Verb,
};
use crate::ids::{EntityId, HandoverId, OrganisationId, PersonId, PostId, WorkstreamId};
use crate::intent::{Context, Intent, Newcomer};
use crate::refusal::Refusal;
use crate::register::{Contact, Handover, Register, State};
use crate::time::Day;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::StateContact { of, telephone, mail } => {
            let said =
                ContactStated { telephone: optional_line("telephone", telephone)?, mail: optional_line("mail", mail)? };
            reached(register, of, said)
        }
        Intent::BeginHandover { post, organisation, predecessor, successor, newcomer, on, into, into_post } => {
            let (organisation, post) = whose(register, post, organisation, on)?;
            if let Some((handover, _)) = register.handovers().find(|(_, known)| {
                (known.post, known.organisation) == (post, organisation) && known.completed.is_none()
                    || (post.is_some() && known.post == post && known.completed.is_none())
            }) {
                return Err(Refusal::HandoverOpen { handover });
            }
            let predecessor = predecessor.or_else(|| post.and_then(|post| holder(register, post, on)));
            let begun = HandoverBegun { organisation, post, predecessor, successor, on, into, into_post };
            begin(register, None, begun, newcomer, context)
        }
        Intent::ReviseHandover { handover, predecessor, successor, newcomer, on, into, into_post } => {
            let known = open(register, handover)?;
            let (organisation, post) = (known.organisation, known.post);
            let begun = HandoverBegun { organisation, post, predecessor, successor, on, into, into_post };
            begin(register, Some((handover, known)), begun, newcomer, context)
        }
        Intent::NoteHandover { handover, item, text } => {
            let known = open(register, handover)?;
            item.map(|item| part(register, known, item)).transpose()?;
            let text = optional_text("note", text)?;
            if known.notes.get(&item).map(|note| &note.text) == text.as_ref() {
                return Err(Refusal::NothingChanges);
            }
            Ok(register.replacing(handover, Verb::HandoverNoted(HandoverNoted { item, text })).into())
        }
        Intent::ConfirmHandover { handover, items } => confirm(register, handover, &items),
        Intent::QuestionHandover { handover, item, question } => {
            let known = open(register, handover)?;
            part(register, known, item)?;
            let question = optional_text("question", Some(question))?
                .ok_or_else(|| Refusal::EmptyText { field: "question".to_owned() })?;
            let asked = known.marks.get(&item);
            if asked.is_some_and(|mark| !mark.confirmed && mark.question.as_ref() == Some(&question)) {
                return Err(Refusal::NothingChanges);
            }
            let verb = Verb::HandoverQuestioned(HandoverQuestioned { item, question });
            Ok(register.replacing(handover, verb).into())
        }
        Intent::CompleteHandover { handover, anyway } => complete(register, handover, anyway, context),
        _ => Err(Refusal::NothingChanges),
    }
}

fn reached(register: &Register, of: EntityId, said: ContactStated) -> Result<Decision, Refusal> {
    let known = match register.entity(of).and_then(|entity| entity.state()) {
        Some(State::Post(post)) => &post.contact,
        Some(State::Person(person)) => &person.contact,
        _ => return Err(not_found("person", of)),
    };
    if *known == (Contact { telephone: said.telephone.clone(), mail: said.mail.clone() }) {
        return Err(Refusal::NothingChanges);
    }
    Ok(register.replacing(of, Verb::ContactStated(said)).into())
}

/// The organisation and the post of which it is.
fn whose(
    register: &Register,
    post: Option<PostId>,
    organisation: Option<OrganisationId>,
    on: Day,
) -> Result<(OrganisationId, Option<PostId>), Refusal> {
    let Some(id) = post else {
        let organisation = organisation.ok_or_else(|| Refusal::EmptyText { field: "post".to_owned() })?;
        the_organisation(register, organisation)?;
        return Ok((organisation, None));
    };
    let known = register.post(id).ok_or_else(|| not_found("post", id))?;
    match (known.ended, known.organisation_on(on)) {
        (Some(ended), _) if ended < on => Err(Refusal::PostGone { on: ended }),
        (_, Some(organisation)) => Ok((organisation, post)),
        (_, None) => Err(not_found("post", id)),
    }
}

/// Who holds the post on the day before, if that is one person.
fn holder(register: &Register, post: PostId, on: Day) -> Option<PersonId> {
    let mut held =
        register.holdings().filter(|(_, held)| held.post == post && held.overlaps(Some(on.plus(-1)), Some(on)));
    let (_, only) = held.next()?;
    held.next().is_none().then_some(only.person)
}

fn begin(
    register: &Register,
    known: Option<(HandoverId, &Handover)>,
    mut begun: HandoverBegun,
    newcomer: Option<Newcomer>,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let mut decision = Decision::default();
    if let (None, Some(Newcomer { name, reading })) = (begun.successor, newcomer) {
        let added = decide_any(register, Intent::AddPerson { name, reading }, context)?;
        begun.successor = added.changes.first().map(|change| change.subject.into());
        decision.changes.extend(added.changes);
    } else if let Some(successor) = begun.successor {
        register.person(successor).ok_or_else(|| not_found("person", successor))?;
    }
    if let Some(predecessor) = begun.predecessor {
        register.person(predecessor).ok_or_else(|| not_found("person", predecessor))?;
    }
    if let Some(into) = begun.into_post {
        let post = register.post(into).ok_or_else(|| not_found("post", into))?;
        begun.into = post.organisation_on(begun.on);
    } else if let Some(into) = begun.into {
        the_organisation(register, into)?;
    }
    if (begun.into_post.is_some() && begun.into_post == begun.post)
        || (begun.into_post.is_none() && begun.post.is_none() && begun.into == Some(begun.organisation))
        || (begun.successor.is_some() && begun.successor == begun.predecessor && begun.into.is_none())
    {
        return Err(Refusal::NothingChanges);
    }
    let same = known.is_some_and(|(_, known)| {
        (known.predecessor, known.successor, known.on, known.into, known.into_post)
            == (begun.predecessor, begun.successor, begun.on, begun.into, begun.into_post)
    });
    if same {
        return Err(Refusal::NothingChanges);
    }
    let verb = Verb::HandoverBegun(Box::new(begun));
    match known {
        Some((id, _)) => decision.changes.push(register.replacing(id, verb)),
        None => decision.changes.extend(opening(HandoverId::fresh(&mut context.fresh), verb).changes),
    }
    Ok(decision)
}

/// The handover, if it is not completed.
fn open(register: &Register, id: HandoverId) -> Result<&Handover, Refusal> {
    let known = register.handover(id).ok_or_else(|| not_found("handover", id))?;
    match &known.completed {
        Some(completed) => Err(Refusal::HandoverCompleted { on: completed.on }),
        None => Ok(known),
    }
}

/// A workstream must be a part of what is handed over.
fn part(register: &Register, handover: &Handover, item: WorkstreamId) -> Result<(), Refusal> {
    register.workstream(item).ok_or_else(|| not_found("workstream", item))?;
    let is_part = register.assignments_of(item).any(|(_, held)| handover.takes(held));
    if is_part { Ok(()) } else { Err(Refusal::NotHandedOver { workstream: item }) }
}

fn confirm(register: &Register, handover: HandoverId, items: &[WorkstreamId]) -> Result<Decision, Refusal> {
    let known = open(register, handover)?;
    let mut decision = Decision::default();
    for item in items.iter().copied().collect::<BTreeSet<_>>() {
        part(register, known, item)?;
        if !known.marks.get(&item).is_some_and(|mark| mark.confirmed) {
            let verb = Verb::HandoverConfirmed(HandoverConfirmed { item });
            decision.changes.push(register.replacing(handover, verb));
        }
    }
    if decision.changes.is_empty() {
        return Err(Refusal::NothingChanges);
    }
    Ok(decision)
}

fn complete(register: &Register, id: HandoverId, anyway: bool, context: &mut Context) -> Result<Decision, Refusal> {
    let known = open(register, id)?;
    if known.post.is_some() && known.successor.is_none() && !known.moves_assignments() {
        return Err(Refusal::EmptyText { field: "successor".to_owned() });
    }
    let (open, questioned) = unconfirmed(register, known, context.today);
    if !anyway && open + questioned > 0 {
        return Err(Refusal::HandoverUnconfirmed { open, questioned });
    }
    let mut decision = Decision::default();
    if known.moves_assignments() {
        transfer::hand_over(register, known, &mut decision, context)?;
    }
    let post = if known.moves_assignments() { known.into_post } else { known.post };
    if let (Some(post), Some(successor)) = (post, known.successor) {
        let held = pass_post(register, known, post, successor, context)?;
        decision.changes.extend(held.changes);
        decision.warnings.extend(held.warnings);
    }
    let verb = Verb::HandoverCompleted(HandoverCompleted { on: known.on });
    decision.changes.push(register.replacing(id, verb));
    Ok(decision)
}

/// How many of its workstreams nobody has spoken of, and of how many a question stands.
fn unconfirmed(register: &Register, handover: &Handover, today: Day) -> (u32, u32) {
    let mut items: BTreeMap<WorkstreamId, Option<bool>> = BTreeMap::new();
    for (_, held) in register.assignments().filter(|(_, held)| handover.takes(held) && held.holds_on(today)) {
        let open = register.workstream(held.workstream).is_some_and(|it| it.closed_on.is_none_or(|on| today < on));
        if open {
            items.insert(held.workstream, handover.marks.get(&held.workstream).map(|mark| mark.confirmed));
        }
    }
    let count = |wanted: Option<bool>| u32::try_from(items.values().filter(|mark| **mark == wanted).count());
    (count(None).unwrap_or(u32::MAX), count(Some(false)).unwrap_or(u32::MAX))
}

/// The one who goes leaves the post, and the one who comes holds it, unless that was recorded before.
fn pass_post(
    register: &Register,
    handover: &Handover,
    post: PostId,
    successor: PersonId,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let on = handover.on;
    let goes = handover.predecessor.filter(|person| {
        *person != successor && holders_after(register, post, on).any(|(_, held)| held.person == *person)
    });
    if let Some(goes) = goes {
        return leave(register, (goes, on), &[post], Some(successor), None, context);
    }
    if holders_after(register, post, on).any(|(_, held)| held.person == successor) {
        return Ok(Decision::default());
    }
    let hold =
        Intent::HoldPost { person: Some(successor), newcomer: None, post, from: Some(on), to: None, succeeding: false };
    decide_any(register, hold, context)
}
