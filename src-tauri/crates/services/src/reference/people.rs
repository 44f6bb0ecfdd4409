//! The posts and people of whom the field speaks: holders of public office, and the author of the article from which the
//! list of the field began. Nobody else belongs here.

use model::change::{PersonAdded, PostCreated, PostHeld, Verb};
use model::time::Day;
use model::values::{Bilingual, Verification};
use serde::Deserialize;

use super::{Lists, read};
use crate::contract::Outcome;

pub(super) const PEOPLE: &str = include_str!("../../data/people.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    post: Vec<Post>,
    pub(super) person: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Post {
    key: String,
    /// The organisation's key.
    at: String,
    ja: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) key: String,
    ja: String,
    en: String,
    reading: Option<String>,
    /// Where the facts were seen, and how far they were checked.
    seen: String,
    mark: Verification,
    held: Vec<Held>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    post: String,
    from: Option<Day>,
    to: Option<Day>,
}

pub(super) fn list(lists: &mut Lists<'_>) -> Outcome<()> {
    let list: List = read(PEOPLE)?;
    for post in &list.post {
        let organisation = lists.body(&post.at)?.into();
        let (id, source) = lists.keyed(format!("post/{}", post.key));
        let title = Bilingual { ja: post.ja.clone(), en: Some(post.en.clone()) };
        lists.records.push((id, Verb::PostCreated(PostCreated { organisation, title, from: None, source })));
    }
    for person in &list.person {
        let (id, source) = lists.keyed(format!("person/{}", person.key));
        let added = PersonAdded {
            name: Bilingual { ja: person.ja.clone(), en: Some(person.en.clone()) },
            reading: person.reading.clone(),
            reference: Some(person.seen.clone()),
            verification: Some(person.mark),
            source,
        };
        lists.records.push((id, Verb::PersonAdded(added)));
        for (place, held) in person.held.iter().enumerate() {
            let post = lists.listed(format!("post/{}", held.post))?.into();
            let (holding, source) = lists.keyed(format!("holding/{}/{}/{place}", person.key, held.post));
            let held = PostHeld { person: id.into(), post, from: held.from, to: held.to, source };
            lists.records.push((holding, Verb::PostHeld(held)));
        }
    }
    Ok(())
}
