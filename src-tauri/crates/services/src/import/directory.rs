//! Which organisation a path of names means. Every name of every time counts, short names and aliases
//! too; what is not known becomes a new organisation under the part of the path that is.

use std::collections::HashMap;

use model::change::{OrganisationFounded, Verb};
use model::ids::{EntityId, Fresh, OrganisationId};
use model::values::{Names, OrganisationKind, SourceKey};
use store::query::Reader;

use super::translate::{mark, one_line};
use crate::contract::Outcome;

/// Organisations by what they are or were called.
pub(super) struct Directory {
    /// By parent and folded name.
    within: HashMap<(Option<OrganisationId>, String), OrganisationId>,
    /// Bodies that have a name to themselves, by folded name, wherever they stand.
    bodies: HashMap<String, Vec<OrganisationId>>,
    kinds: HashMap<OrganisationId, OrganisationKind>,
    /// Paths that were settled before.
    settled: HashMap<Vec<String>, OrganisationId>,
    /// What an earlier import of this source founded.
    known: HashMap<String, EntityId>,
    scheme: String,
    /// What is to be founded, each after its parent.
    pub(super) founded: Vec<(EntityId, Verb)>,
    /// What this import names, with the path by which it does.
    pub(super) called: HashMap<OrganisationId, String>,
}

impl Directory {
    /// What the workspace knows; new organisations get keys of `scheme`.
    pub(super) fn new(reader: &Reader<'_>, scheme: &str) -> Outcome<Self> {
        let mut parents = HashMap::<OrganisationId, Vec<Option<OrganisationId>>>::new();
        for (id, parent) in reader.every_parent()? {
            parents.entry(id).or_default().push(parent);
        }
        let mut directory = Self {
            within: HashMap::new(),
            bodies: HashMap::new(),
            kinds: HashMap::new(),
            settled: HashMap::new(),
            known: reader.sources_ever(scheme)?,
            scheme: scheme.to_owned(),
            founded: Vec::new(),
            called: HashMap::new(),
        };
        for (id, kind, names) in reader.every_name()? {
            directory.kinds.insert(id, kind);
            let parents = parents.get(&id).map_or(&[None][..], Vec::as_slice);
            directory.add(id, kind, &names, parents);
        }
        Ok(directory)
    }

    fn add(&mut self, id: OrganisationId, kind: OrganisationKind, names: &Names, parents: &[Option<OrganisationId>]) {
        let called = [Some(&names.ja), names.en.as_ref(), names.short.as_ref(), names.abbreviation.as_ref()];
        for name in called.into_iter().flatten().chain(&names.aliases) {
            let name = text::fold::fold(name);
            for parent in parents {
                self.within.entry((*parent, name.clone())).or_insert(id);
            }
            // 総務課 is everywhere; only of larger bodies a bare name tells which one is meant.
            if kind != OrganisationKind::Division {
                let bodies = self.bodies.entry(name).or_default();
                if !bodies.contains(&id) {
                    bodies.push(id);
                }
            }
        }
    }

    /// The organisation that a path from the top down means.
    pub(super) fn resolve(&mut self, path: &[String], fresh: &mut Fresh) -> Option<OrganisationId> {
        if let Some(id) = self.settled.get(path) {
            return Some(*id);
        }
        let mut at: Option<OrganisationId> = None;
        for (depth, name) in path.iter().enumerate() {
            let found = self.find(at, name);
            let id = match found {
                Some(id) => id,
                None => self.found(at, &path[..=depth], fresh),
            };
            self.called.entry(id).or_insert_with(|| path[..=depth].join(" "));
            at = Some(id);
        }
        self.settled.insert(path.to_owned(), at?);
        at
    }

    fn find(&self, parent: Option<OrganisationId>, name: &str) -> Option<OrganisationId> {
        let name = text::fold::fold(name);
        let bodies = self.bodies.get(&name).map_or(&[][..], Vec::as_slice);
        let key = (parent, name);
        if let Some(id) = self.within.get(&key) {
            return Some(*id);
        }
        match (parent, bodies) {
            // An agency or council named without its ministry.
            (None, [only]) => Some(*only),
            // A corporation stands beside the ministries, and files name it under one.
            (Some(_), _) => {
                bodies.iter().copied().find(|id| self.kinds.get(id) == Some(&OrganisationKind::Corporation))
            }
            _ => None,
        }
    }

    fn found(&mut self, parent: Option<OrganisationId>, path: &[String], fresh: &mut Fresh) -> OrganisationId {
        let key = format!("org/{}", mark(&path.join("›")));
        let id = self.known.get(&key).copied().unwrap_or_else(|| EntityId::fresh(fresh));
        let name = path.last().map(|name| one_line(name)).unwrap_or_default();
        let kind = kind_of(&name, parent.is_none());
        let names = Names { ja: name, ..Names::default() };
        let organisation = OrganisationId::from(id);
        self.kinds.insert(organisation, kind);
        self.add(organisation, kind, &names, &[parent]);
        let founded = OrganisationFounded {
            organisation_kind: kind,
            names,
            parent,
            order: None,
            corporate_number: None,
            from: None,
            reference: None,
            verification: None,
            source: Some(SourceKey { scheme: self.scheme.clone(), key }),
        };
        self.founded.push((id, Verb::OrganisationFounded(Box::new(founded))));
        organisation
    }
}

/// What sort of body a name tells of, by its last word.
fn kind_of(name: &str, top: bool) -> OrganisationKind {
    // 参事官（総括・企画担当） is a 参事官.
    let name = match name.strip_suffix('）').and_then(|open| open.rfind('（')) {
        Some(at) if at > 0 => &name[..at],
        _ => name,
    };
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    if name.contains("独立行政法人") || name.contains("国立研究開発法人") || ends(&["機構"]) {
        OrganisationKind::Corporation
    } else if ends(&["省", "府"]) || (top && ends(&["内閣官房"])) {
        OrganisationKind::Ministry
    } else if ends(&["庁", "委員会"]) {
        OrganisationKind::Agency
    } else if ends(&["局", "官房"]) {
        OrganisationKind::Bureau
    } else if top && !ends(&["部", "課", "室", "官", "班"]) {
        // 会計検査院, 人事院: bodies of their own.
        OrganisationKind::Agency
    } else {
        OrganisationKind::Division
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_a_name_tells_the_sort_of_body() {
        use OrganisationKind::{Agency, Bureau, Corporation, Division, Ministry};
        for (name, top, kind) in [
            ("経済産業省", true, Ministry),
            ("内閣官房", true, Ministry),
            ("大臣官房", false, Bureau),
            ("製造産業局", false, Bureau),
            ("水産庁", false, Agency),
            ("公正取引委員会", true, Agency),
            ("会計検査院", true, Agency),
            ("金属課", false, Division),
            ("参事官（総括・企画担当）", false, Division),
            ("資源・燃料部", false, Division),
            ("独立行政法人情報処理推進機構", true, Corporation),
        ] {
            assert_eq!(kind_of(name, top), kind, "{name}");
        }
    }
}
