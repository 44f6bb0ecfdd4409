//! Posts 担当（職） and the people who hold them: as on a day, and through all time.

use model::ids::{EntityId, HoldingId, OrganisationId, PersonId, PostId};
use model::time::Day;
use model::values::Bilingual;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, params, params_from_iter};

use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{
    Held, Holder, Page, PersonDetail, PersonRef, PersonRow, PostDetail, PostFilter, PostPeriod, PostRow, Window,
};

impl Reader<'_> {
    /// A post as on the day, whether or not it exists then.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn post(&self, id: PostId, at: At) -> Result<Option<PostRow>, Error> {
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT organisation, ja, en, begin_on, end_on FROM post AS p WHERE entity = ?1 AND {}",
                at.holds("p")
            ))?
            .query_row([EntityId::from(id).as_bytes()], |row| {
                let title = Bilingual { ja: row.get(1)?, en: row.get(2)? };
                Ok((OrganisationId::from_bytes(row.get(0)?), title, row.get(3)?, row.get(4)?))
            })
            .optional()?;
        let Some((organisation, title, begin, end)) = found else { return Ok(None) };
        let organisation = self.organisation_ref(organisation, at)?;
        let holders = self.holders(id, at)?;
        Ok(Some(PostRow { id, title, organisation, from: to_day(begin), ended_on: to_day(end), holders }))
    }

    /// Who holds a post on the day.
    fn holders(&self, id: PostId, at: At) -> Result<Vec<Holder>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT h.entity, h.person, h.from_on, h.to_on FROM holding AS h WHERE h.post = ?1 AND {}
             ORDER BY h.from_on, h.entity",
            at.holds("h")
        ))?;
        self.read_holders(statement.query([EntityId::from(id).as_bytes()])?, at)
    }

    fn read_holders(&self, mut rows: rusqlite::Rows<'_>, at: At) -> Result<Vec<Holder>, Error> {
        let mut holders = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(person) = self.person_ref(PersonId::from_bytes(row.get(1)?), at)? {
                holders.push(Holder {
                    id: HoldingId::from_bytes(row.get(0)?),
                    person,
                    from: to_day(row.get(2)?),
                    to: to_day(row.get(3)?),
                });
            }
        }
        Ok(holders)
    }

    /// A post with all its titles, places and holders.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn post_detail(&self, id: PostId, at: At) -> Result<Option<PostDetail>, Error> {
        let Some(row) = self.post(id, at)? else { return Ok(None) };
        let key = EntityId::from(id);
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT organisation, ja, en, from_on, to_on FROM post AS p WHERE entity = ?1 AND {} ORDER BY from_on",
            at.alive("p")
        ))?;
        let periods = statement.query_and_then([key.as_bytes()], |row| {
            let (from, to) = (to_day(row.get(3)?), to_day(row.get(4)?));
            // Named as of its first day; of the first period, as of the day before the next.
            let then = At { day: from.or(to.map(|to| to.plus(-1))).unwrap_or(at.day), ..at };
            Ok::<_, Error>(PostPeriod {
                title: Bilingual { ja: row.get(1)?, en: row.get(2)? },
                organisation: self.organisation_ref(OrganisationId::from_bytes(row.get(0)?), then)?,
                from,
                to,
            })
        })?;
        let periods = periods.collect::<Result<_, _>>()?;
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT h.entity, h.person, h.from_on, h.to_on FROM holding AS h WHERE h.post = ?1 AND {}
             ORDER BY h.from_on DESC, h.entity",
            at.alive("h")
        ))?;
        let held = self.read_holders(statement.query([key.as_bytes()])?, at)?;
        let reached = self.reached(key, at)?;
        Ok(Some(PostDetail { row, periods, held, reached }))
    }

    /// The posts that a filter finds, by organisation in protocol order, then by title.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn posts(&self, filter: &PostFilter, at: At) -> Result<Vec<PostRow>, Error> {
        let mut sql = format!("SELECT p.entity FROM post AS p WHERE {}", at.holds("p"));
        let mut parameters: Vec<Value> = Vec::new();
        if !filter.ended {
            sql.push_str(&format!(" AND p.begin_on <= {0} AND p.end_on > {0}", at.number()));
        }
        if let Some(organisation) = filter.organisation {
            sql.push_str(" AND p.organisation = ?");
            parameters.push(Value::Blob(EntityId::from(organisation).as_bytes().to_vec()));
        }
        if let Some(text) = filter.text.as_ref().filter(|text| !text.trim().is_empty()) {
            sql.push_str(&format!(
                " AND (renkei_matches(?, p.ja || ' ' || coalesce(p.en, '')) OR p.entity IN (
                   SELECT h.post FROM holding AS h JOIN person AS n ON n.entity = h.person AND {}
                   WHERE {} AND renkei_matches(?, n.ja || ' ' || coalesce(n.en, '') || ' ' || coalesce(n.reading, ''))))",
                at.alive("n"),
                at.holds("h")
            ));
            parameters.extend([Value::Text(text.clone()), Value::Text(text.clone())]);
        }
        let mut statement = self.connection.prepare_cached(&sql)?;
        let ids = statement.query_map(params_from_iter(parameters), |row| Ok(PostId::from_bytes(row.get(0)?)))?;
        let mut posts = Vec::new();
        for id in ids {
            if let Some(post) = self.post(id?, at)? {
                posts.push((self.known(post.organisation.id.into(), at, 0)?.protocol, post));
            }
        }
        posts.sort_by(|(mine, a), (other, b)| (mine, &a.title.ja, a.id).cmp(&(other, &b.title.ja, b.id)));
        Ok(posts.into_iter().map(|(_, post)| post).collect())
    }

    pub(super) fn person_ref(&self, id: PersonId, at: At) -> Result<Option<PersonRef>, Error> {
        Ok(self
            .connection
            .prepare_cached(&format!(
                "SELECT ja, en, reading FROM person AS t WHERE entity = ?1 AND {}",
                at.alive("t")
            ))?
            .query_row([EntityId::from(id).as_bytes()], |row| {
                let name = Bilingual { ja: row.get(0)?, en: row.get(1)? };
                Ok(PersonRef { id, name, reading: row.get(2)? })
            })
            .optional()?)
    }

    /// A page of people, by the reading of their names.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn people(&self, text: Option<&str>, window: Window, at: At) -> Result<Page<PersonRow>, Error> {
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        let which = format!(
            "person AS t WHERE {} AND (?1 IS NULL OR renkei_matches(?1, t.ja || ' ' || coalesce(t.en, '') || ' ' || coalesce(t.reading, '')))",
            at.alive("t")
        );
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity FROM {which} ORDER BY coalesce(reading, ja), ja, entity LIMIT ?2 OFFSET ?3"
        ))?;
        let ids = statement
            .query_map(params![text, window.limit, window.offset], |row| Ok(PersonId::from_bytes(row.get(0)?)))?;
        let ids = ids.collect::<Result<Vec<_>, _>>()?;
        let items = ids.into_iter().map(|id| self.person_row(id, at)).collect::<Result<Vec<_>, _>>()?;
        let total: i64 = self
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM {which}"))?
            .query_row([text], |row| row.get(0))?;
        Ok(Page { items: items.into_iter().flatten().collect(), total: u64::try_from(total).unwrap_or(0) })
    }

    fn person_row(&self, id: PersonId, at: At) -> Result<Option<PersonRow>, Error> {
        let Some(PersonRef { id, name, reading }) = self.person_ref(id, at)? else { return Ok(None) };
        let posts = self.held(id, at)?.into_iter().filter(|held| held.holds).collect();
        Ok(Some(PersonRow { id, name, reading, posts }))
    }

    /// A person with all posts ever held.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn person(&self, id: PersonId, at: At) -> Result<Option<PersonDetail>, Error> {
        let Some(row) = self.person_row(id, at)? else { return Ok(None) };
        let key = EntityId::from(id);
        let (reference, verification): (Option<String>, Option<String>) = self
            .connection
            .prepare_cached(&format!(
                "SELECT reference, verification FROM person AS t WHERE entity = ?1 AND {}",
                at.alive("t")
            ))?
            .query_row([key.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let verification = verification.map(|mark| word(&mark)).transpose()?;
        let (held, reached, ties) = (self.held(id, at)?, self.reached(key, at)?, self.ties(key, at)?);
        Ok(Some(PersonDetail { row, held, reached, reference, verification, ties }))
    }

    fn held(&self, id: PersonId, at: At) -> Result<Vec<Held>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, post, from_on, to_on FROM holding AS h WHERE person = ?1 AND {}",
            at.alive("h")
        ))?;
        let rows = statement.query_map([EntityId::from(id).as_bytes()], |row| {
            Ok((HoldingId::from_bytes(row.get(0)?), PostId::from_bytes(row.get(1)?), row.get(2)?, row.get(3)?))
        })?;
        let mut all = Vec::new();
        for row in rows {
            let (id, post, begin, end): (HoldingId, PostId, i64, i64) = row?;
            let (from, to) = (to_day(begin), to_day(end));
            let then = At { day: last_day(to, at.day), ..at };
            if let Some(post) = self.post(post, then)? {
                let holds = begin <= at.number() && at.number() < end;
                let (title, organisation) = (post.title, post.organisation);
                all.push(Held { id, post: post.id, title, organisation, from, to, holds });
            }
        }
        all.sort_by_key(|held| (!held.holds, std::cmp::Reverse(held.from), held.id));
        Ok(all)
    }
}

/// The last day of a period by that day: how things were called when it ended.
fn last_day(to: Option<Day>, day: Day) -> Day {
    to.map_or(day, |to| to.plus(-1).min(day))
}
