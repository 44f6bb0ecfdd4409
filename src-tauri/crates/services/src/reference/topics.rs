//! Topics: the taxonomy, frameworks, partners, documents, events and concepts, and how they bear on one another and on
//! organisations.

use model::change::{TopicAdded, TopicRelated, Verb};
use model::ids::EntityId;
use model::time::Day;
use model::values::{Bilingual, Tie, TopicKind, Verification};
use serde::Deserialize;

use super::{Lists, read};
use crate::contract::Outcome;
use crate::sample::broken;

/// The lists, in the order in which screens list the kinds.
pub(super) const LISTS: &[&str] = &[
    include_str!("../../data/domains.toml"),
    include_str!("../../data/pillars-and-aims.toml"),
    include_str!("../../data/frameworks.toml"),
    include_str!("../../data/partners.toml"),
    include_str!("../../data/documents.toml"),
    include_str!("../../data/events.toml"),
    include_str!("../../data/concepts.toml"),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub(super) topic: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    pub(super) key: String,
    pub(super) kind: TopicKind,
    code: Option<String>,
    ja: String,
    en: String,
    summary_ja: Option<String>,
    summary_en: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    on: Option<Day>,
    /// Where the facts were seen, and how far they were checked.
    pub(super) seen: String,
    pub(super) mark: Verification,
    // Ties: keys of topics, of organisations with an @ before them, of people with a ~; after a = a mark of its own.
    #[serde(default)]
    within: Vec<String>,
    #[serde(default)]
    member: Vec<String>,
    #[serde(default)]
    led_by: Vec<String>,
    #[serde(default)]
    involves: Vec<String>,
    #[serde(default)]
    by: Vec<String>,
    #[serde(default)]
    about: Vec<String>,
    #[serde(default)]
    follows: Vec<String>,
    #[serde(default)]
    relates: Vec<String>,
}

impl Listed {
    fn ties(&self) -> [(Tie, &[String]); 8] {
        [
            (Tie::Within, &self.within),
            (Tie::Member, &self.member),
            (Tie::LedBy, &self.led_by),
            (Tie::Involves, &self.involves),
            (Tie::By, &self.by),
            (Tie::About, &self.about),
            (Tie::Follows, &self.follows),
            (Tie::Relates, &self.relates),
        ]
    }
}

pub(super) fn list(lists: &mut Lists<'_>) -> Outcome<()> {
    let all = LISTS.iter().map(|list| read::<List>(list)).collect::<Outcome<Vec<_>>>()?;
    // A place for each within its sort: the order of the lists is the order of the field.
    for list in &all {
        for (place, listed) in (1..).zip(&list.topic) {
            let (id, source) = lists.keyed(format!("topic/{}", listed.key));
            let added = TopicAdded {
                topic_kind: listed.kind,
                code: listed.code.clone(),
                name: Bilingual { ja: listed.ja.clone(), en: Some(listed.en.clone()) },
                summary: listed.summary_ja.clone().map(|ja| Bilingual { ja, en: listed.summary_en.clone() }),
                on: listed.on,
                reference: Some(listed.seen.clone()),
                aliases: listed.aliases.clone(),
                order: Some(place),
                verification: Some(listed.mark),
                source,
            };
            lists.records.push((id, Verb::TopicAdded(Box::new(added))));
        }
    }
    for listed in all.iter().flat_map(|list| &list.topic) {
        for (tie, others) in listed.ties() {
            for other in others {
                relate(lists, listed, tie, other)?;
            }
        }
    }
    Ok(())
}

fn relate(lists: &mut Lists<'_>, listed: &Listed, tie: Tie, other: &str) -> Outcome<()> {
    let (other, mark) = match other.split_once('=') {
        Some((other, mark)) => (other, mark.parse().map_err(|_| broken())?),
        None => (other, listed.mark),
    };
    let other_end = match (other.strip_prefix('@'), other.strip_prefix('~')) {
        (Some(body), _) => lists.body(body)?,
        (_, Some(person)) => lists.listed(format!("person/{person}"))?,
        _ => topic(lists, other)?,
    };
    let topic = topic(lists, &listed.key)?.into();
    let (id, source) = lists.keyed(format!("tie/{}/{tie}/{other}", listed.key));
    let related = TopicRelated { topic, tie, other: other_end, verification: Some(mark), source };
    lists.records.push((id, Verb::TopicRelated(related)));
    Ok(())
}

/// A topic that was listed.
pub(super) fn topic(lists: &Lists<'_>, key: &str) -> Outcome<EntityId> {
    lists.listed(format!("topic/{key}"))
}
