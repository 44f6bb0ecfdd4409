//! What organisations are called on a day, from the ministry down, and a name for anything.

use model::ids::{EntityId, OrganisationId, TopicId};
use model::values::Bilingual;
use rusqlite::OptionalExtension as _;

use super::{At, Reader};
use crate::error::Error;
use crate::rows::OrganisationRef;

/// What is known of an organisation at two clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub reference: OrganisationRef,
    /// 建制順 of each body from the ministry down: what protocol order compares.
    pub protocol: Vec<(u32, String)>,
    /// The top body.
    pub top: OrganisationId,
}

/// Depth at which a chain of parents is taken for a ring.
pub(super) const DEEPEST: usize = 32;

impl Reader<'_> {
    /// An organisation as others speak of it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn organisation_ref(&self, id: OrganisationId, at: At) -> Result<OrganisationRef, Error> {
        Ok(self.known(id.into(), at, 0)?.reference)
    }

    pub(super) fn known(&self, id: EntityId, at: At, depth: usize) -> Result<Known, Error> {
        if let Some(known) = self.known.borrow().get(&(id, at)) {
            return Ok(known.clone());
        }
        let known = self.look_up(id, at, depth)?;
        self.known.borrow_mut().insert((id, at), known.clone());
        Ok(known)
    }

    fn look_up(&self, id: EntityId, at: At, depth: usize) -> Result<Known, Error> {
        let names = self
            .connection
            .prepare_cached(&format!(
                "SELECT n.ja, n.en, n.short, n.abbreviation,
                   (SELECT p.parent FROM organisation_parent AS p WHERE p.entity = n.entity AND {}),
                   (SELECT o.place FROM organisation AS o WHERE o.entity = n.entity AND {})
                 FROM organisation_name AS n WHERE n.entity = ?1 AND {}",
                at.holds("p"),
                at.alive("o"),
                at.holds("n")
            ))?
            .query_row([id.as_bytes()], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, Option<String>>(1)?,
                    row.get::<_, Option<String>>(2)?,
                    row.get::<_, Option<String>>(3)?,
                    row.get::<_, Option<[u8; 16]>>(4)?,
                    row.get::<_, Option<u32>>(5)?,
                ))
            })
            .optional()?;
        let id: OrganisationId = id.into();
        // An organisation that was not known at that position still has its id to be called by.
        let Some((ja, en, short, abbreviation, parent, place)) = names else {
            let name = Bilingual::ja(id.to_string());
            let reference = OrganisationRef { id, name, short: None, abbreviation: None };
            return Ok(Known { reference, protocol: Vec::new(), top: id });
        };
        let mine = (place.unwrap_or(u32::MAX), ja.clone());
        match parent {
            Some(parent) if depth < DEEPEST => {
                let above = self.known(EntityId::from_bytes(parent), at, depth + 1)?;
                let english = en.or_else(|| above.reference.name.en.is_some().then(|| ja.clone()));
                let name = Bilingual {
                    ja: format!("{} {ja}", above.reference.name.ja),
                    en: english.map(|en| match &above.reference.name.en {
                        Some(upper) => format!("{upper}, {en}"),
                        None => en,
                    }),
                };
                let reference = OrganisationRef {
                    id,
                    name,
                    short: short.or(above.reference.short),
                    abbreviation: abbreviation.or(above.reference.abbreviation),
                };
                let mut protocol = above.protocol;
                protocol.push(mine);
                Ok(Known { reference, protocol, top: above.top })
            }
            _ => {
                let reference = OrganisationRef { id, name: Bilingual { ja, en }, short, abbreviation };
                Ok(Known { reference, protocol: vec![mine], top: id })
            }
        }
    }

    /// The top body of an organisation on the day, and its place in protocol order.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn top_of(&self, id: OrganisationId, at: At) -> Result<(OrganisationId, Vec<(u32, String)>), Error> {
        let known = self.known(id.into(), at, 0)?;
        Ok((known.top, known.protocol))
    }

    /// What an organisation is called itself, without what it belongs to.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub(super) fn own_name(&self, id: OrganisationId, at: At) -> Result<Bilingual, Error> {
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT ja, en FROM organisation_name AS n WHERE entity = ?1 AND {}",
                at.holds("n")
            ))?
            .query_row([EntityId::from(id).as_bytes()], |row| Ok(Bilingual { ja: row.get(0)?, en: row.get(1)? }))
            .optional()?;
        Ok(found.unwrap_or_else(|| Bilingual::ja(id.to_string())))
    }

    /// The code and the name of a topic.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub(super) fn topic_name(&self, id: TopicId, at: At) -> Result<Option<(Option<String>, Bilingual)>, Error> {
        let found = self
            .connection
            .prepare_cached(&format!("SELECT code, ja, en FROM topic AS t WHERE entity = ?1 AND {}", at.alive("t")))?
            .query_row([EntityId::from(id).as_bytes()], |row| {
                Ok((row.get(0)?, Bilingual { ja: row.get(1)?, en: row.get(2)? }))
            });
        Ok(found.optional()?)
    }

    /// A name for any entity: a title, a name, the title of the workstream that it belongs to.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn about(&self, id: EntityId, at: At) -> Result<String, Error> {
        let queries = [
            "SELECT ja FROM workstream WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT ja FROM topic WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT ja FROM post WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT ja FROM person WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT p.ja FROM holding AS h JOIN person AS p ON p.entity = h.person WHERE h.entity = ?1 ORDER BY p.row DESC LIMIT 1",
            "SELECT label FROM import WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT w.ja FROM assignment AS a JOIN workstream AS w ON w.entity = a.workstream WHERE a.entity = ?1 ORDER BY w.row DESC LIMIT 1",
            "SELECT t.ja FROM tie AS x JOIN topic AS t ON t.entity = x.topic WHERE x.entity = ?1 ORDER BY t.row DESC LIMIT 1",
            "SELECT ja FROM milestone WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT ja FROM series WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT ja FROM meeting WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT text FROM decision WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT text FROM action WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            "SELECT w.ja FROM fact AS f JOIN workstream AS w ON w.entity = f.workstream WHERE f.entity = ?1 ORDER BY w.row DESC LIMIT 1",
        ];
        for sql in queries {
            let found: Option<Option<String>> =
                self.connection.prepare_cached(sql)?.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
            if let Some(Some(name)) = found {
                return Ok(name);
            }
        }
        let whose: Option<Option<[u8; 16]>> = self
            .connection
            .prepare_cached(
                "SELECT coalesce(post, organisation) FROM handover WHERE entity = ?1 ORDER BY row DESC LIMIT 1",
            )?
            .query_row([id.as_bytes()], |row| row.get(0))
            .optional()?;
        if let Some(Some(whose)) = whose {
            return self.about(EntityId::from_bytes(whose), at);
        }
        let is_organisation =
            self.connection.prepare_cached("SELECT 1 FROM organisation WHERE entity = ?1")?.exists([id.as_bytes()])?;
        if is_organisation {
            return Ok(self.organisation_ref(id.into(), at)?.name.ja);
        }
        // A status is found by its changes: its rows have no index of their own.
        match crate::ledger::entity(self.connection, id)?.state() {
            Some(model::register::State::Status(status)) => self.about(status.workstream.into(), at),
            _ => Ok(String::new()),
        }
    }
}
