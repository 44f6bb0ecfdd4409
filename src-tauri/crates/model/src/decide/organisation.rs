//! Rules for organisations and topics.

use std::collections::BTreeSet;

use super::{Decision, in_order, leads_to, line, not_found, optional_line, optional_text, the_organisation};
use crate::change::{
    Change, OrganisationDissolved, OrganisationFounded, OrganisationMoved, OrganisationNamed, TopicAdded, TopicRelated,
    Verb,
};
use crate::ids::{EntityId, FactId, OrganisationId, TopicId};
use crate::intent::{Context, Intent};
use crate::refusal::Refusal;
use crate::register::{Organisation, Register, State, Topic};
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
        Intent::DissolveOrganisation { organisation, on, into } => dissolve(register, organisation, on, into, context),
        Intent::AddTopic { kind: topic_kind, code, name, summary, on, reference, aliases, verification } => {
            let (order, source) = (None, None);
            let said =
                TopicAdded { topic_kind, code, name, summary, on, reference, aliases, order, verification, source };
            let verb = Verb::TopicAdded(Box::new(topic_checked(said)?));
            Ok(opening(TopicId::fresh(&mut context.fresh), verb))
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
    into: Option<OrganisationId>,
    context: &mut Context,
) -> Result<Decision, Refusal> {
    let known = the_organisation(register, organisation)?;
    if let Some((on, _)) = known.dissolved {
        return Err(Refusal::EndedAlready { on });
    }
    in_order(known.from, Some(on))?;
    let mut decision = Decision::from(
        register.replacing(organisation, Verb::OrganisationDissolved(OrganisationDissolved { on, into })),
    );
    if let Some(into) = into {
        if into == organisation {
            return Err(Refusal::Circular { entity: into.into() });
        }
        if let Some((gone, _)) = the_organisation(register, into)?.dissolved
            && gone <= on
        {
            return Err(Refusal::OrganisationGone { on: gone });
        }
        for (id, entity) in register.entities() {
            if let Some(State::Assignment(held)) = entity.state()
                && held.organisation == organisation
                && held.to.is_none_or(|to| on < to)
            {
                super::assign::pass_on(register, id.into(), held, into, on, context, &mut decision);
            }
        }
    }
    Ok(decision)
}
