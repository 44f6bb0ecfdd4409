//! Rules for posts 担当（職）, the people who hold them, and for how long.

use super::organisation::{bilingual, opening};
use super::{Decision, in_order, not_found, optional_line, the_organisation};
use crate::change::{Change, Ended, PersonAdded, PostCreated, PostHeld, PostMoved, PostNamed, Verb};
use crate::ids::{HoldingId, OrganisationId, PersonId, PostId};
use crate::intent::{Context, Intent, Newcomer};
use crate::refusal::{Refusal, Warning};
use crate::register::{Holding, Post, Register};
use crate::time::Day;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::CreatePost { organisation, title, from } => {
            there_on(register, organisation, from)?;
            let title = bilingual("title", title)?;
            let verb = Verb::PostCreated(PostCreated { organisation, title, from, source: None });
            Ok(opening(PostId::fresh(&mut context.fresh), verb))
        }
        Intent::RenamePost { post, title, from } => {
            let title = bilingual("title", title)?;
            let known = the_post(register, post)?;
            if known.titles.iter().any(|dated| dated.from == from && dated.value == title) {
                return Err(Refusal::NothingChanges);
            }
            exists_on(known, from)?;
            Ok(register.replacing(post, Verb::PostNamed(PostNamed { title, from })).into())
        }
        Intent::MovePost { post, organisation, from } => {
            let known = the_post(register, post)?;
            if known.organisations.iter().any(|dated| dated.from == from && dated.value == organisation) {
                return Err(Refusal::NothingChanges);
            }
            exists_on(known, from)?;
            there_on(register, organisation, from)?;
            Ok(register.replacing(post, Verb::PostMoved(PostMoved { organisation, from })).into())
        }
        Intent::EndPost { post, on, reason } => end(register, post, on, reason),
        intent => decide_person(register, intent, context),
    }
}

fn decide_person(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::AddPerson { name, reading } => {
            let (name, reading) = (bilingual("name", name)?, optional_line("reading", reading)?);
            let verb =
                Verb::PersonAdded(PersonAdded { name, reading, reference: None, verification: None, source: None });
            Ok(opening(PersonId::fresh(&mut context.fresh), verb))
        }
        Intent::RevisePerson { person, name, reading } => {
            let known = register.person(person).ok_or_else(|| not_found("person", person))?;
            let (name, reading) = (bilingual("name", name)?, optional_line("reading", reading)?);
            if (&known.name, &known.reading) == (&name, &reading) {
                return Err(Refusal::NothingChanges);
            }
            let said = PersonAdded {
                name,
                reading,
                reference: known.reference.clone(),
                verification: known.verification,
                source: known.source.clone(),
            };
            Ok(register.replacing(person, Verb::PersonAdded(said)).into())
        }
        Intent::HoldPost { person, newcomer, post, from, to, succeeding } => {
            let added = match (person, newcomer) {
                (Some(person), _) => {
                    register.person(person).ok_or_else(|| not_found("person", person))?;
                    Err(person)
                }
                (None, Some(newcomer)) => {
                    let Newcomer { name, reading } = newcomer;
                    Ok(decide_person(register, Intent::AddPerson { name, reading }, context)?)
                }
                (None, None) => return Err(Refusal::EmptyText { field: "person".to_owned() }),
            };
            let person = match &added {
                Ok(decision) => PersonId::from(decision.changes[0].subject),
                Err(person) => *person,
            };
            let held = hold(register, PostHeld { person, post, from, to, source: None }, succeeding, context)?;
            let mut decision = added.unwrap_or_default();
            decision.changes.extend(held.changes);
            decision.warnings.extend(held.warnings);
            Ok(decision)
        }
        Intent::LeavePost { holding, on, reason } => {
            let known = register.holding(holding).ok_or_else(|| not_found("holding", holding))?;
            let reason = optional_line("reason", reason)?;
            if known.to == Some(on) && known.end_reason == reason {
                return Err(Refusal::NothingChanges);
            }
            in_order(known.from, Some(on))?;
            // Nobody holds a post longer than it is there.
            if let Some(ended) = register.post(known.post).and_then(|post| post.ended).filter(|ended| *ended < on) {
                return Err(Refusal::PostGone { on: ended });
            }
            Ok(register.replacing(holding, Verb::PostLeft(Ended { on, reason })).into())
        }
        Intent::LeavePosts { person, on, posts, successor, reason } => {
            leave(register, (person, on), &posts, successor, reason, context)
        }
        _ => Err(Refusal::NothingChanges),
    }
}

fn the_post(register: &Register, id: PostId) -> Result<&Post, Refusal> {
    register.post(id).ok_or_else(|| not_found("post", id))
}

/// The organisation must be there when something in it begins.
fn there_on(register: &Register, organisation: OrganisationId, from: Option<Day>) -> Result<(), Refusal> {
    let known = the_organisation(register, organisation)?;
    match (known.dissolved, from) {
        (Some((on, _)), Some(from)) if on <= from => Err(Refusal::OrganisationGone { on }),
        _ => Ok(()),
    }
}

/// What begins on that day must find the post there.
fn exists_on(post: &Post, from: Option<Day>) -> Result<(), Refusal> {
    match (post.ended, from) {
        (Some(on), Some(from)) if on <= from => Err(Refusal::PostGone { on }),
        _ => Ok(()),
    }
}

/// Ends a post, and on the same day whatever holding would outlast it.
pub(super) fn end(register: &Register, post: PostId, on: Day, reason: Option<String>) -> Result<Decision, Refusal> {
    let known = the_post(register, post)?;
    let reason = optional_line("reason", reason)?;
    if known.ended == Some(on) && known.end_reason == reason {
        return Err(Refusal::NothingChanges);
    }
    in_order(known.from, Some(on))?;
    let mut decision = Decision::from(register.replacing(post, Verb::PostEnded(Ended { on, reason })));
    for (holding, held) in holders_after(register, post, on) {
        decision.changes.push(left(register, holding, held, on, None));
    }
    Ok(decision)
}

/// The holdings of a post that last beyond a day.
pub(super) fn holders_after(register: &Register, post: PostId, on: Day) -> impl Iterator<Item = (HoldingId, &Holding)> {
    register.holdings().filter(move |(_, held)| held.post == post && held.overlaps(Some(on), None))
}

/// A holding ends; one that was to begin later ends as it begins.
fn left(register: &Register, holding: HoldingId, held: &Holding, on: Day, reason: Option<String>) -> Change {
    let on = held.from.map_or(on, |from| from.max(on));
    register.replacing(holding, Verb::PostLeft(Ended { on, reason }))
}

fn hold(register: &Register, mut held: PostHeld, succeeding: bool, context: &mut Context) -> Result<Decision, Refusal> {
    let post = the_post(register, held.post)?;
    // Who succeeds someone does so on a day.
    held.from = held.from.or(succeeding.then_some(context.today));
    exists_on(post, Some(held.from.unwrap_or(context.today)))?;
    held.to = match (held.to, post.ended) {
        (Some(to), Some(ended)) => Some(to.min(ended)),
        (to, ended) => to.or(ended),
    };
    in_order(held.from, held.to)?;
    let mut decision = Decision::default();
    for (holding, other) in register.holdings() {
        if other.post != held.post || !other.overlaps(held.from, held.to) {
            continue;
        }
        if other.person == held.person {
            return Err(Refusal::HeldAlready { holding });
        }
        match held.from {
            Some(from) if succeeding => {
                in_order(other.from, Some(from))?;
                let ended = Verb::PostLeft(Ended { on: from, reason: None });
                decision.changes.push(register.replacing(holding, ended));
            }
            _ => decision.warnings.push(Warning::PostIsHeldToo { person: other.person }),
        }
    }
    let subject = HoldingId::fresh(&mut context.fresh).into();
    decision.changes.push(Change { subject, over: Vec::new(), verb: Verb::PostHeld(held) });
    Ok(decision)
}

/// A person leaves posts on a day; a successor holds each from then on, unless that person does already.
fn leave(
    register: &Register,
    (person, on): (PersonId, Day),
    posts: &[PostId],
    successor: Option<PersonId>,
    reason: Option<String>,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    register.person(person).ok_or_else(|| not_found("person", person))?;
    let reason = optional_line("reason", reason)?;
    if let Some(successor) = successor {
        register.person(successor).ok_or_else(|| not_found("person", successor))?;
        if successor == person {
            return Err(Refusal::NothingChanges);
        }
    }
    let mut decision = Decision::default();
    for (holding, held) in register.holdings() {
        let meant = posts.is_empty() || posts.contains(&held.post);
        if held.person != person || !meant || !held.overlaps(Some(on), None) {
            continue;
        }
        decision.changes.push(left(register, holding, held, on, reason.clone()));
        let Some(successor) = successor else { continue };
        let from = held.from.map_or(on, |from| from.max(on));
        let has_it = holders_after(register, held.post, from).any(|(_, other)| other.person == successor);
        if !has_it {
            let taken = PostHeld { person: successor, post: held.post, from: Some(from), to: held.to, source: None };
            let subject = HoldingId::fresh(&mut context.fresh).into();
            decision.changes.push(Change { subject, over: Vec::new(), verb: Verb::PostHeld(taken) });
        }
    }
    if decision.changes.is_empty() {
        return Err(Refusal::NothingChanges);
    }
    Ok(decision)
}
