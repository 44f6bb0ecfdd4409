//! The reference workspace: what is known of the field in public, each entry with its source and a mark of how far it was
//! checked. The facts are in `data/`, a file for each sort; here they become records, found again by their keys.
//!
//! It is a source like any other: a later version of the lists changes what it says differently, and nothing else.

mod organisations;
mod people;
mod topics;
mod workstreams;

use std::collections::{BTreeSet, HashMap};

use model::change::{ImportMade, Verb};
use model::ids::{EntityId, Fresh};
use model::intent::TakeIn;
use model::time::Day;
use model::values::SourceKey;
use serde::de::DeserializeOwned;
use store::query::Reader;

use crate::contract::Outcome;
use crate::sample::broken;
use crate::surroundings;
use crate::workspace::{Workspace, unstoppable};

/// The list of the bodies of the government, which every workspace holds.
pub(crate) const ORGANISATIONS: &str = "renkei/organisations";
/// All else of the reference workspace.
pub(crate) const SCHEME: &str = "renkei/reference";
/// The sample projects, some of which show a fact of the reference workspace.
const PROJECTS: &str = "rs-system/2024";

/// The day of which the lists speak.
const AS_OF: &str = "2026-11-23";

/// The lists as records.
struct Lists<'f> {
    fresh: &'f mut Fresh,
    /// The entries that the workspace has, or had: what a key once named it names for ever.
    bodies: HashMap<String, EntityId>,
    entries: HashMap<String, EntityId>,
    projects: HashMap<String, EntityId>,
    /// Which of the keys were met.
    met: BTreeSet<String>,
    records: Vec<(EntityId, Verb)>,
}

impl Lists<'_> {
    /// The entity of a key of the reference workspace.
    fn entry(&mut self, key: String) -> EntityId {
        *self.entries.entry(key).or_insert_with(|| EntityId::fresh(self.fresh))
    }

    /// A record under a key of its own, and the key as its source.
    fn keyed(&mut self, key: String) -> (EntityId, Option<SourceKey>) {
        let id = self.entry(key.clone());
        self.met.insert(key.clone());
        (id, Some(SourceKey { scheme: SCHEME.to_owned(), key }))
    }

    /// What was listed before under a key.
    fn listed(&self, key: String) -> Outcome<EntityId> {
        self.met.get(&key).and_then(|key| self.entries.get(key)).copied().ok_or_else(broken)
    }

    /// A body: of the government, or one of the others.
    fn body(&mut self, key: &str) -> Outcome<EntityId> {
        let other = format!("organisation/{key}");
        self.bodies.get(key).or_else(|| self.entries.get(&other)).copied().ok_or_else(broken)
    }
}

/// The lists of the program as one import: the bodies of the government, and the rest `with_reference`.
pub(crate) fn shipped(reader: &Reader<'_>, with_reference: bool, fresh: &mut Fresh) -> Outcome<TakeIn> {
    let mut lists = Lists {
        fresh,
        bodies: reader.sources_ever(ORGANISATIONS)?,
        entries: reader.sources_ever(SCHEME)?,
        projects: reader.sources(PROJECTS)?,
        met: BTreeSet::new(),
        records: Vec::new(),
    };
    organisations::government(&mut lists)?;
    let mut gone = Vec::new();
    if with_reference {
        organisations::others(&mut lists)?;
        people::list(&mut lists)?;
        topics::list(&mut lists)?;
        workstreams::list(&mut lists)?;
        // In the order of their keys, so that one update is like the next.
        let mut left: Vec<_> = lists.entries.iter().filter(|(key, _)| !lists.met.contains(*key)).collect();
        left.sort();
        gone = left.into_iter().map(|(_, id)| *id).collect();
    }
    let (scheme, label) =
        if with_reference { (SCHEME, "経済安全保障の基礎資料") } else { (ORGANISATIONS, "府省等一覧") };
    let import = ImportMade {
        scheme: Some(scheme.to_owned()),
        label: Some(label.to_owned()),
        attribution: None,
        as_of: Some(AS_OF.parse::<Day>().map_err(|_| broken())?),
        files: Vec::new(),
    };
    Ok(TakeIn { import, records: lists.records, gone })
}

/// What a workspace gets of newer lists: as much of them as it has, or all of them.
pub(crate) fn newer(reader: &Reader<'_>, all: bool, fresh: &mut Fresh) -> Outcome<TakeIn> {
    let with_reference = all || !reader.sources(SCHEME)?.is_empty();
    shipped(reader, with_reference, fresh)
}

/// One of the lists that the program carries.
fn read<T: DeserializeOwned>(list: &str) -> Outcome<T> {
    toml::from_str(list).map_err(|_| broken())
}

impl Workspace {
    /// Takes in the lists: with the sample projects and what shows in them, or the bodies of the government only.
    pub(crate) fn take_in_reference(&mut self, with_sample: bool) -> Outcome<()> {
        self.take_in_lists(false)?;
        if with_sample {
            // The projects find the bodies, and the rest finds the projects.
            self.take_in_projects()?;
            self.take_in_lists(true)?;
        }
        Ok(())
    }

    fn take_in_lists(&mut self, with_reference: bool) -> Outcome<()> {
        let mut fresh = surroundings::fresh(self.clock.now());
        let intake = shipped(&self.store.reader(), with_reference, &mut fresh)?;
        self.take_in(intake, None, &mut unstoppable)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
