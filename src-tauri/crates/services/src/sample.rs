//! What a new workspace begins with: the organisations of the field, and on request 224 real projects.
//! The facts are in `data/`, each with where it was seen.

use std::collections::HashMap;

use model::change::{ImportMade, OrganisationFounded, OrganisationMoved, OrganisationNamed, Verb};
use model::ids::{EntityId, Fresh, OrganisationId};
use model::intent::{Intent, TakeIn};
use model::time::Day;
use model::values::{Names, OrganisationKind, SourceKey};
use serde::Deserialize;
use sheet::given::Given;
use sheet::limits::Limits;
use sheet::rs_system;

use crate::contract::Outcome;
use crate::failure::{Code, Failure};
use crate::import::{made, translate};
use crate::surroundings::{self, Clock};
use crate::workspace::{Workspace, unstoppable};

/// The list of organisations as a source: a later version of it finds its entries by this and their keys.
const SCHEME: &str = "renkei/organisations";
const ORGANISATIONS: &str = include_str!("../data/organisations.toml");
const PROJECTS: &[u8] = include_bytes!("../data/rs-system-2024.zip");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    as_of: Day,
    organisation: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    key: String,
    kind: OrganisationKind,
    ja: String,
    en: Option<String>,
    short: Option<String>,
    abbreviation: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    parent: Option<String>,
    order: Option<u32>,
    number: Option<String>,
    from: Option<Day>,
    #[serde(default)]
    later: Vec<Later>,
    /// Where the facts were seen; for whoever keeps the list.
    #[serde(rename = "seen")]
    _seen: String,
}

/// What an organisation is called, or belongs to, from a day on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Later {
    from: Day,
    ja: Option<String>,
    parent: Option<String>,
}

/// The organisations of the field, for a workspace that holds none.
pub(crate) fn organisations() -> Outcome<TakeIn> {
    listed(&HashMap::new(), &mut surroundings::fresh(Clock::System.now()))
}

/// The list as records; `known` are the entries that the workspace has, by key.
fn listed(known: &HashMap<String, EntityId>, fresh: &mut Fresh) -> Outcome<TakeIn> {
    let list: List = toml::from_str(ORGANISATIONS).map_err(|_| broken())?;
    let ids: HashMap<&str, EntityId> = list
        .organisation
        .iter()
        .map(|listed| {
            let key = listed.key.as_str();
            (key, known.get(key).copied().unwrap_or_else(|| EntityId::fresh(fresh)))
        })
        .collect();
    let parent = |key: &Option<String>| -> Outcome<Option<OrganisationId>> {
        key.as_ref().map(|key| ids.get(key.as_str()).copied().map(OrganisationId::from).ok_or_else(broken)).transpose()
    };
    let mut records = Vec::new();
    for listed in &list.organisation {
        let id = ids[listed.key.as_str()];
        let names = Names {
            ja: listed.ja.clone(),
            en: listed.en.clone(),
            short: listed.short.clone(),
            abbreviation: listed.abbreviation.clone(),
            aliases: listed.aliases.clone(),
        };
        let founded = OrganisationFounded {
            organisation_kind: listed.kind,
            names: names.clone(),
            parent: parent(&listed.parent)?,
            order: listed.order,
            corporate_number: listed.number.clone(),
            from: listed.from,
            source: Some(SourceKey { scheme: SCHEME.to_owned(), key: listed.key.clone() }),
        };
        records.push((id, Verb::OrganisationFounded(Box::new(founded))));
        for later in &listed.later {
            if let Some(ja) = &later.ja {
                let names = Names { ja: ja.clone(), ..names.clone() };
                records.push((id, Verb::OrganisationNamed(OrganisationNamed { names, from: Some(later.from) })));
            }
            if later.parent.is_some() {
                let moved = OrganisationMoved { parent: parent(&later.parent)?, from: Some(later.from) };
                records.push((id, Verb::OrganisationMoved(moved)));
            }
        }
    }
    let import = ImportMade {
        scheme: Some(SCHEME.to_owned()),
        label: Some("府省等一覧".to_owned()),
        attribution: None,
        as_of: Some(list.as_of),
        files: Vec::new(),
    };
    Ok(TakeIn { import, records, gone: Vec::new() })
}

/// The data that the program carries is not as it should be.
fn broken() -> Failure {
    Failure::of(Code::Broken).traced("sample")
}

impl Workspace {
    /// Takes in the sample projects.
    ///
    /// # Errors
    /// If the disk says no.
    pub(crate) fn take_in_sample(&mut self) -> Outcome<()> {
        let given = Given { name: "rs-system-2024.zip".to_owned(), bytes: PROJECTS.to_vec() };
        let incoming =
            rs_system::read(&[given], &rs_system::Options::default(), &Limits::default()).map_err(|_| broken())?;
        let (today, as_of) = (self.today(), incoming.as_of.map(Day::new));
        self.write(None, &mut unstoppable, |writing, context| {
            let told = translate(&writing.reader(), &incoming, as_of, today, &mut context.fresh)?;
            let intake = TakeIn { import: made(&incoming, as_of), records: told.records, gone: Vec::new() };
            Ok(vec![Intent::TakeIn(Box::new(intake))])
        })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot make its workspace has failed")]

    use model::refusal::Refusal;
    use store::query::At;

    use super::*;
    use crate::workspace::{Hardness, Options};

    fn workspace(folder: &std::path::Path) -> Workspace {
        let options = Options { hardness: Hardness::Harness, home: Some(folder.join("home")), ..Options::default() };
        Workspace::create(&folder.join("w.renkei"), "correct horse battery staple", options).unwrap().0
    }

    /// 法人番号: the first digit checks the other twelve.
    fn checks(number: &str) -> bool {
        let digits: Vec<u32> = number.chars().map(|c| c.to_digit(10).unwrap()).collect();
        let sum: u32 =
            digits[1..].iter().rev().zip([1, 2].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
        digits.len() == 13 && digits[0] == 9 - sum % 9
    }

    #[test]
    fn every_entry_is_sound_and_says_where_it_was_seen() {
        let list: List = toml::from_str(ORGANISATIONS).unwrap();
        let mut keys = std::collections::BTreeSet::new();
        for listed in &list.organisation {
            assert!(keys.insert(listed.key.as_str()), "{} stands twice", listed.key);
            assert!(!listed._seen.trim().is_empty(), "{}", listed.key);
            assert!(listed.number.as_deref().is_none_or(checks), "{}", listed.key);
            // A parent stands before what belongs to it, and so is founded before it.
            let parents = listed.later.iter().map(|later| &later.parent).chain([&listed.parent]);
            assert!(parents.flatten().all(|parent| keys.contains(parent.as_str())), "{}", listed.key);
        }
        assert!(!checks("4000012090002"), "a wrong digit is seen");
    }

    #[test]
    fn a_later_list_finds_its_entries_and_changes_nothing_that_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let mut workspace = workspace(folder.path());
        let known = workspace.store.reader().sources(SCHEME).unwrap();
        let list: List = toml::from_str(ORGANISATIONS).unwrap();
        assert_eq!(known.len(), list.organisation.len());
        let again = listed(&known, &mut surroundings::fresh(Clock::System.now())).unwrap();
        let refused = workspace.take_in(again, None, &mut unstoppable).unwrap_err();
        assert_eq!(refused, Failure::from(Refusal::NothingChanges));
    }

    #[test]
    fn units_are_called_and_placed_as_on_the_day_asked_about() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = workspace(folder.path());
        let reader = workspace.store.reader();
        let known = reader.sources(SCHEME).unwrap();
        let on = |key: &str, year, month, day| {
            let at = At::day(Day::from_ymd(year, month, day).unwrap());
            reader.organisation_ref(known[key].into(), at).unwrap().name.ja
        };
        assert_eq!(on("meti-trade-security", 2024, 6, 30), "経済産業省 貿易経済協力局");
        assert_eq!(on("meti-trade-security", 2024, 7, 1), "経済産業省 貿易経済安全保障局");
        assert_eq!(
            on("mofa-economic-security", 2025, 7, 31),
            "外務省 総合外交政策局 安全保障政策課 経済安全保障政策室"
        );
        assert_eq!(on("mofa-economic-security", 2025, 8, 1), "外務省 経済局 経済安全保障課");
    }
}
