//! Rules for organisations and topics.

use std::collections::{BTreeMap, BTreeSet};

use super::{Decision, in_order, leads_to, line, not_found, optional_line, optional_text, the_organisation};
use crate::change::{
    Change, OrganisationDissolved, OrganisationFounded, OrganisationMoved, OrganisationNamed, PostMoved, TopicAdded,
    TopicRelated, Verb,
};
use crate::ids::{AssignmentId, EntityId, FactId, OrganisationId, PostId, TopicId};
use crate::intent::{Context, Intent, Part};
use crate::refusal::{Refusal, Warning};
use crate::register::{Assignment, Organisation, Register, State, Topic};
use crate::time::Day;
use crate::values::{Bilingual, Names};

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::FoundOrganisation { kind, names, parent, from, order, corporate_number } => {
            if let Some(parent) = parent {
                the_organisation(register, parent)?;
            }
            let verb = Verb::OrganisationFounded(Box::new(OrganisationFounded {
                organisation_kind: kind,
                names: checked(names)?,
                parent,
                order,
                corporate_number: optional_line("corporate_number", corporate_number)?,
                from,
                reference: None,
                verification: None,
                source: None,
            }));
            Ok(opening(OrganisationId::fresh(&mut context.fresh), verb))
        }
        Intent::RenameOrganisation { organisation, names, from } => {
            let names = checked(names)?;
            let known = the_organisation(register, organisation)?;
            if known.names.iter().any(|dated| dated.from == from && dated.value == names) {
                return Err(Refusal::NothingChanges);
            }
            in_order(from, known.dissolved.map(|(on, _)| on))?;
            Ok(register.replacing(organisation, Verb::OrganisationNamed(OrganisationNamed { names, from })).into())
        }
        Intent::MoveOrganisation { organisation, parent, from } => move_to(register, organisation, parent, from),
        Intent::DissolveOrganisation { organisation, on, into, children } => {
            dissolve(register, organisation, on, (into, children), context)
        }
        Intent::SplitOrganisation { organisation, on, into, goes_on } => {
            split(register, organisation, on, into, goes_on, context)
        }
        Intent::AddTopic { topic, kind: topic_kind, code, name, summary, on, reference, aliases, verification } => {
            if let Some(given) = topic
                && register.entity(given).is_some_and(|entity| entity.changes().next().is_some())
            {
                return Err(Refusal::IdTaken { given: given.into() });
            }
            let (order, source) = (None, None);
            let said =
                TopicAdded { topic_kind, code, name, summary, on, reference, aliases, order, verification, source };
            let verb = Verb::TopicAdded(Box::new(topic_checked(said)?));
            Ok(opening(topic.unwrap_or_else(|| TopicId::fresh(&mut context.fresh)), verb))
        }
        Intent::ReviseTopic { topic, kind: topic_kind, code, name, summary, on, reference, aliases, verification } => {
            let known = register.topic(topic).ok_or_else(|| not_found("topic", topic))?;
            let (order, source) = (known.order, known.source.clone());
            // Who does not speak of them leaves them as they are.
            let (aliases, verification) =
                (aliases.unwrap_or_else(|| known.aliases.clone()), verification.or(known.verification));
            let said =
                TopicAdded { topic_kind, code, name, summary, on, reference, aliases, order, verification, source };
            let said = topic_checked(said)?;
            if *known == Topic::of(&said) {
                return Err(Refusal::NothingChanges);
            }
            Ok(register.replacing(topic, Verb::TopicAdded(Box::new(said))).into())
        }
        Intent::RelateTopic { topic, tie, other, verification } => {
            let related = TopicRelated { topic, tie, other, verification, source: None };
            relate(register, related, context)
        }
        _ => Err(Refusal::NothingChanges),
    }
}

fn topic_checked(said: TopicAdded) -> Result<TopicAdded, Refusal> {
    Ok(TopicAdded {
        code: optional_line("code", said.code)?,
        name: bilingual("name", said.name)?,
        summary: said.summary.map(|summary| bilingual_text("summary", summary)).transpose()?,
        reference: optional_text("reference", said.reference)?,
        aliases: said.aliases.iter().map(|alias| line("aliases", alias)).collect::<Result<_, _>>()?,
        ..said
    })
}

fn relate(register: &Register, related: TopicRelated, context: &mut Context) -> Result<Decision, Refusal> {
    register.topic(related.topic).ok_or_else(|| not_found("topic", related.topic))?;
    if EntityId::from(related.topic) == related.other {
        return Err(Refusal::Circular { entity: related.other });
    }
    match register.entity(related.other).and_then(|entity| entity.state()) {
        Some(State::Topic(_) | State::Organisation(_) | State::Person(_)) => {}
        _ => return Err(not_found("topic", related.other)),
    }
    let known = register.entities().any(|(_, entity)| match entity.state() {
        Some(State::Tie(tie)) => (tie.topic, tie.tie, tie.other) == (related.topic, related.tie, related.other),
        _ => false,
    });
    if known {
        return Err(Refusal::NothingChanges);
    }
    Ok(opening(FactId::fresh(&mut context.fresh), Verb::TopicRelated(related)))
}

/// A decision that brings one entity into being.
pub(super) fn opening(subject: impl Into<EntityId>, verb: Verb) -> Decision {
    Change { subject: subject.into(), over: Vec::new(), verb }.into()
}

pub(super) fn bilingual(field: &str, given: Bilingual) -> Result<Bilingual, Refusal> {
    Ok(Bilingual { ja: line(field, &given.ja)?, en: optional_line(field, given.en)? })
}

fn bilingual_text(field: &str, given: Bilingual) -> Result<Bilingual, Refusal> {
    let ja = optional_text(field, Some(given.ja))?.ok_or_else(|| Refusal::EmptyText { field: field.to_owned() })?;
    Ok(Bilingual { ja, en: optional_text(field, given.en)? })
}

fn checked(names: Names) -> Result<Names, Refusal> {
    Ok(Names {
        ja: line("name", &names.ja)?,
        en: optional_line("name_en", names.en)?,
        short: optional_line("short", names.short)?,
        abbreviation: optional_line("abbreviation", names.abbreviation)?,
        aliases: names.aliases.iter().map(|alias| line("aliases", alias)).collect::<Result<_, _>>()?,
    })
}

fn move_to(
    register: &Register,
    organisation: OrganisationId,
    parent: Option<OrganisationId>,
    from: Option<Day>,
) -> Result<Decision, Refusal> {
    let known = the_organisation(register, organisation)?;
    if known.parents.iter().any(|dated| dated.from == from && dated.value == parent) {
        return Err(Refusal::NothingChanges);
    }
    if let Some(parent) = parent {
        the_organisation(register, parent)?;
        for day in days_of_move(register, known, from.unwrap_or(Day::FIRST)) {
            let up =
                |id: EntityId| register.organisation(id.into()).and_then(|above| above.parent_on(day)).map(Into::into);
            if leads_to(parent.into(), organisation.into(), up) {
                return Err(Refusal::Circular { entity: organisation.into() });
            }
        }
    }
    Ok(register.replacing(organisation, Verb::OrganisationMoved(OrganisationMoved { parent, from })).into())
}

/// The days on which a move could close a ring: its first, and each later one on which another parent
/// changes before the organisation itself is moved again.
fn days_of_move(register: &Register, known: &Organisation, from: Day) -> BTreeSet<Day> {
    let until = known.parents.iter().filter_map(|dated| dated.from).filter(|day| *day > from).min();
    let parents = register.entities().filter_map(|(_, entity)| match entity.state() {
        Some(State::Organisation(organisation)) => Some(&organisation.parents),
        _ => None,
    });
    let changes = parents.flatten().filter_map(|dated| dated.from);
    let within = changes.filter(|day| *day > from && until.is_none_or(|until| *day < until));
    std::iter::once(from).chain(within).collect()
}

fn dissolve(
    register: &Register,
    organisation: OrganisationId,
    on: Day,
    (into, children): (Option<OrganisationId>, Option<OrganisationId>),
    context: &mut Context,
) -> Result<Decision, Refusal> {
    may_end(register, organisation, on)?;
    for heir in [into, children].into_iter().flatten() {
        may_take_over(register, organisation, heir, on)?;
    }
    let dissolved = OrganisationDissolved { on, into, beside: Vec::new() };
    let mut decision = Decision::from(register.replacing(organisation, Verb::OrganisationDissolved(dissolved)));
    match into {
        Some(into) => {
            for (id, held) in held_from(register, organisation, on) {
                super::transfer::pass_on(register, id, &held, into, on, context, &mut decision);
            }
            for post in posts_from(register, organisation, on) {
                decision.changes.push(moved(register, post, into, on));
            }
        }
        None => {
            let held = held_from(register, organisation, on).into_iter();
            super::transfer::end_with_body(register, held, on, &mut decision);
            for post in posts_from(register, organisation, on) {
                decision.changes.extend(super::post::end(register, post, on, None)?.changes);
            }
        }
    }
    let heir = children.or(into);
    let below = children_on(register, organisation, on);
    let stay = pass_children(register, below, (organisation, on), &|_| heir, &mut decision);
    decision.warnings.extend(left_behind(&stay));
    Ok(decision)
}

/// Lets the given bodies below one go on under others from a day on; answers those that nobody can take.
fn pass_children(
    register: &Register,
    below: Vec<OrganisationId>,
    (organisation, on): (OrganisationId, Day),
    heir: &dyn Fn(OrganisationId) -> Option<OrganisationId>,
    decision: &mut Decision,
) -> Vec<OrganisationId> {
    let mut stay = Vec::new();
    let mut moves: BTreeMap<OrganisationId, OrganisationId> = BTreeMap::new();
    let stood = register.organisation(organisation).and_then(|body| body.parent_on(on));
    for child in below {
        let to = match heir(child) {
            // What takes the place of the body above it rises to where that one stood.
            Some(heir) if heir == child => stood,
            heir => heir,
        };
        // On no later day may the heir stand below the child, what was moved before it included.
        let above = |id: EntityId, day: Day| -> Option<EntityId> {
            // One that this act brings into being stands where the body stood.
            let Some(body) = register.organisation(id.into()) else { return stood.map(Into::into) };
            let is_moved_on = body.parents.iter().any(|dated| dated.from.is_some_and(|from| on < from && from <= day));
            let moved = moves.get(&id.into()).filter(|_| !is_moved_on).copied();
            moved.or_else(|| body.parent_on(day)).map(Into::into)
        };
        let is_above = |heir: OrganisationId| {
            let days = the_organisation(register, child).map(|known| days_of_move(register, known, on));
            let mut days = days.into_iter().flatten();
            days.any(|day| leads_to(heir.into(), child.into(), |id| above(id, day)))
        };
        match to {
            Some(heir) if !is_above(heir) => {
                moves.insert(child, heir);
                let moved = OrganisationMoved { parent: Some(heir), from: Some(on) };
                decision.changes.push(register.replacing(child, Verb::OrganisationMoved(moved)));
            }
            _ => stay.push(child),
        }
    }
    stay
}

/// Tells of the bodies that stay below one that is gone.
fn left_behind(stay: &[OrganisationId]) -> Option<Warning> {
    let count = u32::try_from(stay.len()).unwrap_or(u32::MAX);
    (count > 0).then_some(Warning::ChildrenStay { count })
}

/// The bodies that stand below one on a day.
fn children_on(register: &Register, organisation: OrganisationId, on: Day) -> Vec<OrganisationId> {
    let all = register.entities().filter_map(|(id, entity)| match entity.state()? {
        State::Organisation(body) => Some((OrganisationId::from(id), body)),
        _ => None,
    });
    all.filter(|(_, body)| body.parent_on(on) == Some(organisation) && body.dissolved.is_none_or(|(gone, _)| on < gone))
        .map(|(id, _)| id)
        .collect()
}

fn may_end(register: &Register, organisation: OrganisationId, on: Day) -> Result<&Organisation, Refusal> {
    let known = the_organisation(register, organisation)?;
    if let Some((on, _)) = known.dissolved {
        return Err(Refusal::EndedAlready { on });
    }
    in_order(known.from, Some(on))?;
    Ok(known)
}

fn may_take_over(
    register: &Register,
    organisation: OrganisationId,
    into: OrganisationId,
    on: Day,
) -> Result<(), Refusal> {
    if into == organisation {
        return Err(Refusal::Circular { entity: into.into() });
    }
    match the_organisation(register, into)?.dissolved {
        Some((gone, _)) if gone <= on => Err(Refusal::OrganisationGone { on: gone }),
        _ => Ok(()),
    }
}

/// The assignments of a body that last beyond a day.
fn held_from(register: &Register, organisation: OrganisationId, on: Day) -> Vec<(AssignmentId, Assignment)> {
    let all = register.entities().filter_map(|(id, entity)| match entity.state()? {
        State::Assignment(held) => Some((AssignmentId::from(id), held.as_ref().clone())),
        _ => None,
    });
    all.filter(|(_, held)| held.organisation == organisation && held.to.is_none_or(|to| on < to)).collect()
}

/// The posts that a body has on a day.
fn posts_from(register: &Register, organisation: OrganisationId, on: Day) -> Vec<PostId> {
    let all = register.entities().filter_map(|(id, entity)| match entity.state()? {
        State::Post(post) => Some((PostId::from(id), post)),
        _ => None,
    });
    all.filter(|(_, post)| post.organisation_on(on) == Some(organisation) && post.ended.is_none_or(|ended| on < ended))
        .map(|(id, _)| id)
        .collect()
}

fn moved(register: &Register, post: PostId, into: OrganisationId, on: Day) -> Change {
    register.replacing(post, Verb::PostMoved(PostMoved { organisation: into, from: Some(on) }))
}

/// Divides a body. New ones are of its sort and stand where it stood.
fn split(
    register: &Register,
    organisation: OrganisationId,
    on: Day,
    into: Vec<Part>,
    goes_on: bool,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let known = may_end(register, organisation, on)?;
    if into.is_empty() {
        return Err(Refusal::EmptyText { field: "into".to_owned() });
    }
    let mut decision = Decision::default();
    let mut bodies: Vec<OrganisationId> = Vec::new();
    for part in &into {
        let body = match (part.organisation, &part.names) {
            (Some(body), _) => {
                may_take_over(register, organisation, body, on)?;
                body
            }
            (None, names) => {
                let verb = Verb::OrganisationFounded(Box::new(OrganisationFounded {
                    organisation_kind: known.kind,
                    names: checked(names.clone().unwrap_or_default())?,
                    parent: known.parent_on(on),
                    order: known.order,
                    corporate_number: None,
                    from: Some(on),
                    reference: None,
                    verification: None,
                    source: None,
                }));
                let body = OrganisationId::fresh(&mut context.fresh);
                decision.changes.push(Change { subject: body.into(), over: Vec::new(), verb });
                body
            }
        };
        if bodies.contains(&body) {
            return Err(Refusal::Circular { entity: body.into() });
        }
        bodies.push(body);
    }
    // Whom something passes to: the part that names it, else the first one if the body itself is gone.
    let heir = |named: &dyn Fn(&Part) -> bool| {
        let place = into.iter().position(named).or((!goes_on).then_some(0));
        place.map(|place| bodies[place])
    };
    for (id, held) in held_from(register, organisation, on) {
        if let Some(body) = heir(&|part| part.assignments.contains(&id)) {
            super::transfer::pass_on(register, id, &held, body, on, context, &mut decision);
        }
    }
    for post in posts_from(register, organisation, on) {
        if let Some(body) = heir(&|part| part.posts.contains(&post)) {
            decision.changes.push(moved(register, post, body, on));
        }
    }
    let named = |child: OrganisationId| heir(&|part: &Part| part.children.contains(&child));
    let mut below = children_on(register, organisation, on);
    if goes_on {
        // Who is not named stays where it is, and that is no oversight.
        below.retain(|child| named(*child).is_some_and(|heir| heir != *child));
    }
    let stay = pass_children(register, below, (organisation, on), &named, &mut decision);
    match stay.first() {
        Some(child) if goes_on => return Err(Refusal::Circular { entity: (*child).into() }),
        _ => decision.warnings.extend(left_behind(&stay)),
    }
    if !goes_on {
        let dissolved = OrganisationDissolved { on, into: Some(bodies[0]), beside: bodies[1..].to_vec() };
        decision.changes.push(register.replacing(organisation, Verb::OrganisationDissolved(dissolved)));
    }
    Ok(decision)
}
