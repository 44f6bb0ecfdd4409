//! The workstreams that the law itself names: its pillars, the specified critical products, the core infrastructure, and
//! what stands beside them; each with who leads it, since when, on what basis and how far that was checked.

use model::change::{AssignmentGiven, Verb, WithWorkstream, WorkstreamOpened};
use model::ids::{OrganisationId, WorkstreamId};
use model::time::Day;
use model::values::{
    AssignmentState, Basis, BasisKind, Bilingual, Citation, Dependency, Pillar, Relation, Role, TopicLink, Verification,
};
use serde::Deserialize;

use super::{Lists, read, topics};
use crate::contract::Outcome;

pub(super) const WORKSTREAMS: &str = include_str!("../../data/workstreams.toml");
pub(super) const FRAMEWORK_LINKS: &str = include_str!("../../data/framework-links.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub(super) workstream: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    pub(super) key: String,
    code: String,
    ja: String,
    en: String,
    parent: Option<String>,
    outline: Option<String>,
    pillar: Pillar,
    from: Option<Day>,
    #[serde(default)]
    topics: Vec<String>,
    /// Numbers of sample projects that are part of it.
    #[serde(default)]
    pub(super) projects: Vec<String>,
    #[serde(default)]
    pub(super) basis: Vec<Cited>,
    pub(super) role: Vec<Held>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cited {
    kind: BasisKind,
    name: String,
    number: Option<String>,
    article: Option<String>,
    pub(super) mark: Verification,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Held {
    role: Role,
    by: String,
    from: Option<Day>,
    to: Option<Day>,
    /// Where it was seen, and how far it was checked.
    seen: String,
    pub(super) mark: Verification,
}

/// Sample projects whose own sheet names the framework or partner in which they act.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Links {
    pub(super) link: Vec<Linked>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Linked {
    pub(super) project: String,
    pub(super) topics: Vec<String>,
}

pub(super) fn list(lists: &mut Lists<'_>) -> Outcome<()> {
    let list: List = read(WORKSTREAMS)?;
    for listed in &list.workstream {
        let parent = listed.parent.as_deref().map(|key| known(lists, key)).transpose()?;
        let (id, source) = lists.keyed(format!("workstream/{}", listed.key));
        let opened = WorkstreamOpened {
            title: Bilingual { ja: listed.ja.clone(), en: Some(listed.en.clone()) },
            code: Some(listed.code.clone()),
            parent,
            aim: None,
            issues: None,
            outline: listed.outline.clone(),
            url: None,
            earlier_codes: Vec::new(),
            from: listed.from,
            starts_fiscal_year: None,
            ends_fiscal_year: None,
            pillar: Some(listed.pillar),
            cadence: None,
            marking: None,
            source,
        };
        lists.records.push((id, Verb::WorkstreamOpened(Box::new(opened))));
        assign(lists, listed)?;
        facts(lists, listed)?;
    }
    let links: Links = read(FRAMEWORK_LINKS)?;
    for Linked { project, topics: keys } in &links.link {
        let Some(workstream) = lists.projects.get(project).map(|id| WorkstreamId::from(*id)) else { continue };
        for key in keys {
            let topic = topics::topic(lists, key)?;
            let (id, source) = lists.keyed(format!("link/rs-{project}/{key}"));
            let fact = TopicLink { topic: topic.into() };
            lists.records.push((id, Verb::TopicLinked(WithWorkstream { workstream, source, fact })));
        }
    }
    Ok(())
}

/// A workstream that was listed.
fn known(lists: &Lists<'_>, key: &str) -> Outcome<WorkstreamId> {
    lists.listed(format!("workstream/{key}")).map(Into::into)
}

/// What nobody checked is a claim and no fact.
const fn state(mark: Verification) -> AssignmentState {
    match mark {
        Verification::Seen | Verification::General => AssignmentState::Agreed,
        Verification::Secondary | Verification::Unchecked => AssignmentState::Proposed,
    }
}

fn assign(lists: &mut Lists<'_>, listed: &Listed) -> Outcome<()> {
    let workstream = known(lists, &listed.key)?;
    for held in &listed.role {
        let organisation: OrganisationId = lists.body(&held.by)?.into();
        let (id, source) = lists.keyed(format!("assignment/{}/{}/{}", listed.key, held.role, held.by));
        let given = AssignmentGiven {
            workstream,
            organisation,
            post: None,
            role: held.role,
            state: state(held.mark),
            from: held.from,
            to: held.to,
            basis: Some(Basis {
                kind: Some(BasisKind::Source),
                reference: held.seen.clone(),
                on: None,
                verification: Some(held.mark),
            }),
            agreed_by: None,
            source,
        };
        lists.records.push((id, Verb::AssignmentGiven(Box::new(given))));
    }
    Ok(())
}

fn facts(lists: &mut Lists<'_>, listed: &Listed) -> Outcome<()> {
    let workstream = known(lists, &listed.key)?;
    for (place, cited) in listed.basis.iter().enumerate() {
        let (id, source) = lists.keyed(format!("basis/{}/{place}", listed.key));
        let fact = Citation {
            basis: cited.kind,
            name: cited.name.clone(),
            number: cited.number.clone(),
            article: cited.article.clone(),
            url: None,
            verification: Some(cited.mark),
        };
        lists.records.push((id, Verb::BasisCited(WithWorkstream { workstream, source, fact })));
    }
    let linked: Vec<_> = listed.topics.iter().map(|key| topics::topic(lists, key)).collect::<Outcome<_>>()?;
    for (key, topic) in listed.topics.iter().zip(&linked) {
        let (id, source) = lists.keyed(format!("link/{}/{key}", listed.key));
        let fact = TopicLink { topic: (*topic).into() };
        lists.records.push((id, Verb::TopicLinked(WithWorkstream { workstream, source, fact })));
    }
    for number in &listed.projects {
        // Without the sample projects there is nothing to tie to.
        let Some(project) = lists.projects.get(number).map(|id| WorkstreamId::from(*id)) else { continue };
        for (key, topic) in listed.topics.iter().zip(&linked) {
            let (id, source) = lists.keyed(format!("link/rs-{number}/{key}"));
            let fact = TopicLink { topic: (*topic).into() };
            lists.records.push((id, Verb::TopicLinked(WithWorkstream { workstream: project, source, fact })));
        }
        let (id, source) = lists.keyed(format!("dependency/rs-{number}/{}", listed.key));
        let fact = Dependency { to: Some(workstream), outside: None, relation: Relation::Feeds, original: None };
        lists.records.push((id, Verb::DependencyNoted(WithWorkstream { workstream: project, source, fact })));
    }
    Ok(())
}
