//! Lists of organisations, and one organisation with all its names and parents.

use model::change::{Recorded, Verb};
use model::ids::{EntityId, OrganisationId};
use model::values::{Names, OrganisationKind, Verification};
use rusqlite::Row;
use rusqlite::types::Value;

use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{
    NamePeriod, OrganisationDetail, OrganisationFilter, OrganisationRow, Page, ParentPeriod, PostFilter, Window,
};

/// A row of the list, with its 法人番号 and what took its place.
type Found = (OrganisationRow, Option<String>, Option<OrganisationId>, Known);

/// Where it is known from, and how far that was checked.
type Known = (Option<String>, Option<Verification>);

fn columns(at: At) -> String {
    let day = at.number();
    format!(
        "o.entity, o.kind, o.place, o.from_on, o.to_on, n.ja, n.en, n.short, n.abbreviation, n.aliases,
         (SELECT p.parent FROM organisation_parent AS p WHERE p.entity = o.entity AND {}),
         (SELECT count(DISTINCT a.workstream) FROM assignment AS a JOIN workstream AS w ON w.entity = a.workstream
            AND {} WHERE a.organisation = o.entity AND (a.role = 'joint-lead' OR a.role = 'lead' AND a.state = 'agreed') AND {}),
         (SELECT count(*) FROM organisation_parent AS c JOIN organisation AS b ON b.entity = c.entity AND {}
            AND b.to_on > {day} WHERE c.parent = o.entity AND {}),
         o.corporate_number, o.into_id, o.reference, o.verification",
        at.holds("p"),
        at.holds("w"),
        at.holds("a"),
        at.alive("b"),
        at.holds("c")
    )
}

fn tables(at: At) -> String {
    format!(
        "organisation AS o JOIN organisation_name AS n ON n.entity = o.entity AND {} WHERE {}",
        at.holds("n"),
        at.alive("o")
    )
}

impl Reader<'_> {
    /// A page of organisations, in protocol order: each followed by those within it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn organisations(
        &self,
        filter: &OrganisationFilter,
        window: Window,
        at: At,
    ) -> Result<Page<OrganisationRow>, Error> {
        let (which, parameters) = which(filter, at);
        // Protocol order is an order of paths, which SQL does not know: sort ids first, read rows after.
        let sql = format!("SELECT o.entity FROM {}{which}", tables(at));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let ids =
            statement.query_map(rusqlite::params_from_iter(parameters), |row| Ok(EntityId::from_bytes(row.get(0)?)))?;
        let mut places = ids
            .map(|id| {
                let id = id?;
                Ok((self.known(id, at, 0)?.protocol, id))
            })
            .collect::<Result<Vec<_>, Error>>()?;
        places.sort();
        let total = places.len() as u64;
        let page = places.into_iter().skip(window.offset as usize).take(window.limit as usize);
        let items = page.map(|(_, id)| self.organisation_row(id.into(), at)).collect::<Result<Vec<_>, _>>()?;
        Ok(Page { items: items.into_iter().flatten().map(|(row, ..)| row).collect(), total })
    }

    fn organisation_row(&self, id: OrganisationId, at: At) -> Result<Option<Found>, Error> {
        let sql = format!("SELECT {} FROM {} AND o.entity = ?1", columns(at), tables(at));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query_and_then([EntityId::from(id).as_bytes()], |row| self.read_row(row, at))?;
        rows.next().transpose()
    }

    fn read_row(&self, row: &Row<'_>, at: At) -> Result<Found, Error> {
        let id = OrganisationId::from_bytes(row.get(0)?);
        let count = |place| -> Result<u64, Error> { Ok(u64::try_from(row.get::<_, i64>(place)?).unwrap_or(0)) };
        let found = OrganisationRow {
            id,
            kind: word(&row.get::<_, String>(1)?)?,
            names: names(row, 5)?,
            path: self.organisation_ref(id, at)?.name,
            parent: row.get::<_, Option<[u8; 16]>>(10)?.map(OrganisationId::from_bytes),
            order: row.get(2)?,
            from: to_day(row.get(3)?),
            dissolved_on: to_day(row.get(4)?),
            leads: count(11)?,
            children: count(12)?,
        };
        let into = row.get::<_, Option<[u8; 16]>>(14)?.map(OrganisationId::from_bytes);
        let verification = row.get::<_, Option<String>>(16)?.map(|mark| word(&mark)).transpose()?;
        Ok((found, row.get(13)?, into, (row.get(15)?, verification)))
    }

    /// One organisation with all its names and parents.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn organisation(&self, id: OrganisationId, at: At) -> Result<Option<OrganisationDetail>, Error> {
        let Some((row, corporate_number, into, (reference, verification))) = self.organisation_row(id, at)? else {
            return Ok(None);
        };
        let key = EntityId::from(id);
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT ja, en, short, abbreviation, aliases, from_on, to_on FROM organisation_name AS n
             WHERE entity = ?1 AND {} ORDER BY from_on",
            at.alive("n")
        ))?;
        let all_names = statement.query_and_then([key.as_bytes()], |row| {
            Ok::<_, Error>(NamePeriod { names: names(row, 0)?, from: to_day(row.get(5)?), to: to_day(row.get(6)?) })
        })?;
        let all_names = all_names.collect::<Result<_, _>>()?;
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT parent, from_on, to_on FROM organisation_parent AS p WHERE entity = ?1 AND {} ORDER BY from_on",
            at.alive("p")
        ))?;
        let parents = statement.query_and_then([key.as_bytes()], |row| {
            let parent = row.get::<_, Option<[u8; 16]>>(0)?.map(OrganisationId::from_bytes);
            Ok::<_, Error>(ParentPeriod {
                parent: parent.map(|parent| self.organisation_ref(parent, at)).transpose()?,
                from: to_day(row.get(1)?),
                to: to_day(row.get(2)?),
            })
        })?;
        let parents = parents.collect::<Result<_, _>>()?;
        let into = into.map(|into| self.organisation_ref(into, at)).transpose()?;
        let entity = crate::ledger::entity(self.connection, key)?;
        let ends = |recorded: &&Recorded| matches!(recorded.change.verb, Verb::OrganisationDissolved(_));
        let dissolved = entity.live().into_iter().rev().find(ends);
        let dissolved = dissolved.map(|recorded| (recorded.gesture, recorded.change.verb.clone()));
        let beside = match &dissolved {
            Some((_, Verb::OrganisationDissolved(said))) => said.beside.clone(),
            _ => Vec::new(),
        };
        let beside = beside.into_iter().map(|body| self.organisation_ref(body, at)).collect::<Result<_, _>>()?;
        let dissolved_by = dissolved.map(|(gesture, _)| gesture);
        let posts = self.posts(&PostFilter { organisation: Some(id), ..PostFilter::default() }, at)?;
        let ties = self.ties(key, at)?;
        Ok(Some(OrganisationDetail {
            row,
            corporate_number,
            all_names,
            parents,
            into,
            beside,
            dissolved_by,
            posts,
            reference,
            verification,
            ties,
        }))
    }

    /// Every name that any organisation has or had, dissolved ones included: what files may call it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn every_name(&self) -> Result<Vec<(OrganisationId, OrganisationKind, Names)>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT o.entity, o.kind, n.ja, n.en, n.short, n.abbreviation, n.aliases FROM organisation AS o
             JOIN organisation_name AS n ON n.entity = o.entity AND n.to_seq IS NULL
             WHERE o.to_seq IS NULL ORDER BY n.row",
        )?;
        let found = statement.query_and_then([], |row| {
            Ok((OrganisationId::from_bytes(row.get(0)?), word(&row.get::<_, String>(1)?)?, names(row, 2)?))
        })?;
        found.collect()
    }

    /// Every parent that any organisation has or had; none where it stands or stood at the top.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn every_parent(&self) -> Result<Vec<(OrganisationId, Option<OrganisationId>)>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT entity, parent FROM organisation_parent WHERE to_seq IS NULL ORDER BY row")?;
        let found = statement.query_and_then([], |row| {
            let parent = row.get::<_, Option<[u8; 16]>>(1)?.map(OrganisationId::from_bytes);
            Ok((OrganisationId::from_bytes(row.get(0)?), parent))
        })?;
        found.collect()
    }
}

fn names(row: &Row<'_>, first: usize) -> Result<Names, Error> {
    let aliases: String = row.get(first + 4)?;
    Ok(Names {
        ja: row.get(first)?,
        en: row.get(first + 1)?,
        short: row.get(first + 2)?,
        abbreviation: row.get(first + 3)?,
        aliases: aliases.lines().map(str::to_owned).collect(),
    })
}

fn which(filter: &OrganisationFilter, at: At) -> (String, Vec<Value>) {
    let (mut sql, mut parameters) = (String::new(), Vec::new());
    let day = at.number();
    if !filter.dissolved {
        sql.push_str(&format!(" AND o.to_on > {day}"));
    }
    if let Some(kind) = filter.kind {
        sql.push_str(" AND o.kind = ?");
        parameters.push(kind.token().to_owned().into());
    }
    if filter.top {
        let holds = at.holds("p");
        sql.push_str(&format!(
            " AND NOT EXISTS (SELECT 1 FROM organisation_parent AS p WHERE p.entity = o.entity AND p.parent IS NOT NULL AND {holds})"
        ));
    }
    if let Some(parent) = filter.parent {
        let holds = at.holds("p");
        sql.push_str(&format!(
            " AND o.entity IN (SELECT p.entity FROM organisation_parent AS p WHERE p.parent = ? AND {holds})"
        ));
        parameters.push(Value::Blob(EntityId::from(parent).as_bytes().to_vec()));
    }
    if let Some(text) = filter.text.as_ref().filter(|text| !text.trim().is_empty()) {
        let alive = at.alive("m");
        sql.push_str(&format!(
            " AND o.entity IN (SELECT m.entity FROM organisation_name AS m WHERE {alive} AND renkei_matches(?,
               m.ja || ' ' || coalesce(m.en, '') || ' ' || coalesce(m.short, '') || ' ' || coalesce(m.abbreviation, '') || ' ' || m.aliases))"
        ));
        parameters.push(text.clone().into());
    }
    (sql, parameters)
}
