//! The bodies of the government, with their units and coordinating bodies, and the others of which the field speaks.

use model::change::{OrganisationFounded, OrganisationMoved, OrganisationNamed, Verb};
use model::ids::{EntityId, OrganisationId};
use model::time::Day;
use model::values::{Names, OrganisationKind, SourceKey, Verification};
use serde::Deserialize;

use super::{Lists, ORGANISATIONS, read};
use crate::contract::Outcome;
use crate::sample::broken;

pub(super) const GOVERNMENT: &str = include_str!("../../data/organisations.toml");
pub(super) const OTHERS: &str = include_str!("../../data/other-bodies.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub(super) organisation: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    pub(super) key: String,
    kind: OrganisationKind,
    ja: String,
    pub(super) en: String,
    short: Option<String>,
    abbreviation: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    pub(super) parent: Option<String>,
    order: Option<u32>,
    pub(super) number: Option<String>,
    from: Option<Day>,
    #[serde(default)]
    pub(super) later: Vec<Later>,
    /// Where the facts were seen, and how far they were checked.
    pub(super) seen: String,
    pub(super) mark: Verification,
}

/// What an organisation is called, or belongs to, from a day on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Later {
    from: Day,
    ja: Option<String>,
    en: Option<String>,
    pub(super) parent: Option<String>,
}

/// The bodies of the government, in a scheme of their own: every workspace has them.
pub(super) fn government(lists: &mut Lists<'_>) -> Outcome<()> {
    let list: List = read(GOVERNMENT)?;
    for listed in &list.organisation {
        let fresh = &mut *lists.fresh;
        lists.bodies.entry(listed.key.clone()).or_insert_with(|| EntityId::fresh(fresh));
    }
    for listed in &list.organisation {
        let (id, source) =
            (lists.body(&listed.key)?, SourceKey { scheme: ORGANISATIONS.to_owned(), key: listed.key.clone() });
        found(lists, listed, id, Some(source))?;
    }
    Ok(())
}

/// Parties, foreign governments, research institutes and the like.
pub(super) fn others(lists: &mut Lists<'_>) -> Outcome<()> {
    let list: List = read(OTHERS)?;
    for listed in &list.organisation {
        let (id, source) = lists.keyed(format!("organisation/{}", listed.key));
        found(lists, listed, id, source)?;
    }
    Ok(())
}

fn found(lists: &mut Lists<'_>, listed: &Listed, id: EntityId, source: Option<SourceKey>) -> Outcome<()> {
    let mut names = Names {
        ja: listed.ja.clone(),
        en: Some(listed.en.clone()),
        short: listed.short.clone(),
        abbreviation: listed.abbreviation.clone(),
        aliases: listed.aliases.clone(),
    };
    let founded = OrganisationFounded {
        organisation_kind: listed.kind,
        names: names.clone(),
        parent: parent(lists, &listed.parent)?,
        order: listed.order,
        corporate_number: listed.number.clone(),
        from: listed.from,
        reference: Some(listed.seen.clone()),
        verification: Some(listed.mark),
        source,
    };
    lists.records.push((id, Verb::OrganisationFounded(Box::new(founded))));
    for later in &listed.later {
        if let Some(ja) = &later.ja {
            names = Names { ja: ja.clone(), en: later.en.clone().or(names.en), ..names };
            let named = OrganisationNamed { names: names.clone(), from: Some(later.from) };
            lists.records.push((id, Verb::OrganisationNamed(named)));
        }
        if later.parent.is_some() {
            let moved = OrganisationMoved { parent: parent(lists, &later.parent)?, from: Some(later.from) };
            lists.records.push((id, Verb::OrganisationMoved(moved)));
        }
    }
    Ok(())
}

fn parent(lists: &mut Lists<'_>, key: &Option<String>) -> Outcome<Option<OrganisationId>> {
    key.as_ref().map(|key| lists.body(key).map(OrganisationId::from).map_err(|_| broken())).transpose()
}
