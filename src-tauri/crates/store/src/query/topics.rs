//! Topics and their ties: how one bears on another, on an organisation or on a person.

use std::fmt::Write as _;

use model::ids::{EntityId, FactId, OrganisationId, TopicId};
use model::values::{Bilingual, Tie, TopicKind};
use rusqlite::Row;

use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{Noun, Page, TieRow, TopicDetail, TopicRow, Window};

impl Reader<'_> {
    /// A topic as others speak of it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn topic(&self, id: TopicId, at: At) -> Result<Option<TopicRow>, Error> {
        let alive = at.alive("t");
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {} FROM topic AS t WHERE entity = ?1 AND {alive}", topic_columns(at)))?;
        statement.query_and_then([EntityId::from(id).as_bytes()], topic_row)?.next().transpose()
    }

    /// A topic with all that it bears on, and all topics that bear on it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn topic_detail(&self, id: TopicId, at: At) -> Result<Option<TopicDetail>, Error> {
        let Some(row) = self.topic(id, at)? else { return Ok(None) };
        Ok(Some(TopicDetail { row, ties: self.ties(id.into(), at)? }))
    }

    /// A page of topics: by kind, in the order in which screens list the kinds, then by place, code and name.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn topics(
        &self,
        kind: Option<TopicKind>,
        text: Option<&str>,
        window: Window,
        at: At,
    ) -> Result<Page<TopicRow>, Error> {
        let alive = at.alive("t");
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        let kind = kind.map(TopicKind::token);
        let which = format!(
            "{alive} AND (?1 IS NULL OR renkei_matches(?1, coalesce(t.code, '') || ' ' || t.ja || ' ' || coalesce(t.en, '') || ' '
               || t.aliases)) AND (?2 IS NULL OR t.kind = ?2)"
        );
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {} FROM topic AS t WHERE {which}
             ORDER BY CASE t.kind{} END, place IS NULL, place, code IS NULL, code, on_day IS NULL, on_day, ja LIMIT ?3 OFFSET ?4",
            topic_columns(at),
            places(TopicKind::ALL.iter().map(|kind| kind.token()))
        ))?;
        let rows = statement.query_and_then(rusqlite::params![text, kind, window.limit, window.offset], topic_row)?;
        let items = rows.collect::<Result<Vec<_>, Error>>()?;
        let total: i64 = self
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM topic AS t WHERE {which}"))?
            .query_row(rusqlite::params![text, kind], |row| row.get(0))?;
        Ok(Page { items, total: u64::try_from(total).unwrap_or(0) })
    }

    /// The ties of a topic, organisation or person, those that point to it included: outward ones first, by sort of tie.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn ties(&self, id: EntityId, at: At) -> Result<Vec<TieRow>, Error> {
        let alive = at.alive("x");
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT * FROM (
               SELECT entity, other, tie, verification, 0 AS inward FROM tie AS x WHERE topic = ?1 AND {alive}
               UNION ALL
               SELECT entity, topic, tie, verification, 1 FROM tie AS x WHERE other = ?1 AND {alive})
             ORDER BY inward, CASE tie{} END",
            places(Tie::ALL.iter().map(|tie| tie.token()))
        ))?;
        let mut rows = statement.query([id.as_bytes()])?;
        let mut ties = Vec::new();
        while let Some(row) = rows.next()? {
            let other = EntityId::from_bytes(row.get(1)?);
            // What it bears on may have been taken back since, by someone who did not know of the tie.
            let Some((noun, kind, name)) = self.end_of_tie(other, at)? else { continue };
            ties.push(TieRow {
                id: FactId::from_bytes(row.get(0)?),
                tie: word(&row.get::<_, String>(2)?)?,
                inward: row.get(4)?,
                noun,
                other,
                kind,
                name,
                verification: row.get::<_, Option<String>>(3)?.map(|mark| word(&mark)).transpose()?,
            });
        }
        Ok(ties)
    }

    /// What stands at the other end of a tie: its noun, the sort of topic that it is, its name.
    fn end_of_tie(&self, id: EntityId, at: At) -> Result<Option<(Noun, Option<TopicKind>, Bilingual)>, Error> {
        if let Some(topic) = self.topic(id.into(), at)? {
            return Ok(Some((Noun::Topic, Some(topic.kind), topic.name)));
        }
        if let Some(person) = self.person_ref(id.into(), at)? {
            return Ok(Some((Noun::Person, None, person.name)));
        }
        let is_organisation = self
            .connection
            .prepare_cached(&format!("SELECT 1 FROM organisation AS o WHERE entity = ?1 AND {}", at.alive("o")))?
            .exists([id.as_bytes()])?;
        if !is_organisation {
            return Ok(None);
        }
        Ok(Some((Noun::Organisation, None, self.organisation_ref(OrganisationId::from(id), at)?.name)))
    }
}

/// Where each token stands in its list, for SQL to sort by.
fn places<'t>(tokens: impl Iterator<Item = &'t str>) -> String {
    tokens.enumerate().fold(String::new(), |mut sql, (place, token)| {
        let _ = write!(sql, " WHEN '{token}' THEN {place}");
        sql
    })
}

fn topic_columns(at: At) -> String {
    format!(
        "t.entity, t.kind, t.code, t.ja, t.en, t.summary_ja, t.summary_en, t.on_day, t.reference,
         (SELECT count(*) FROM fact AS f JOIN workstream AS w ON w.entity = f.workstream AND {}
          WHERE f.other = t.entity AND f.sort = 'topic' AND {}), t.aliases, t.verification",
        at.holds("w"),
        at.alive("f")
    )
}

fn topic_row(row: &Row<'_>) -> Result<TopicRow, Error> {
    let summary: Option<String> = row.get(5)?;
    let summary_en: Option<String> = row.get(6)?;
    Ok(TopicRow {
        id: TopicId::from_bytes(row.get(0)?),
        kind: word(&row.get::<_, String>(1)?)?,
        code: row.get(2)?,
        name: Bilingual { ja: row.get(3)?, en: row.get(4)? },
        summary: summary.map(|ja| Bilingual { ja, en: summary_en }),
        on: row.get::<_, Option<i64>>(7)?.and_then(to_day),
        reference: row.get(8)?,
        aliases: row.get::<_, String>(10)?.lines().map(str::to_owned).collect(),
        verification: row.get::<_, Option<String>>(11)?.map(|mark| word(&mark)).transpose()?,
        workstreams: u64::try_from(row.get::<_, i64>(9)?).unwrap_or(0),
    })
}
