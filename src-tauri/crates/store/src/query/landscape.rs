//! Everything that holds on one day, read in a few sweeps: what rules over the whole look at.

use std::collections::HashMap;

use model::ids::{AssignmentId, EntityId, OrganisationId, PostId, TopicId, WorkstreamId};
use model::landscape::{Body, Holder, Landscape, Stream, Subject, Traits};
use model::silence::{Reported, judge};

use super::chase::days;
use super::workstreams::standing;
use super::{At, Reader, to_day, word};
use crate::error::Error;

type Places = HashMap<[u8; 16], usize>;

/// An organisation before it has a place in 建制順.
struct Found {
    body: Body,
    parent: Option<[u8; 16]>,
    place: (u32, String),
}

impl Reader<'_> {
    /// What holds on the day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn landscape(&self, at: At) -> Result<Landscape, Error> {
        let (bodies, body_at) = self.bodies(at)?;
        let (subjects, subject_at) = self.subjects(at)?;
        let (mut streams, stream_at) = self.streams(at)?;
        self.put_holders(&mut streams, &stream_at, &body_at, at)?;
        self.put_subjects(&mut streams, &stream_at, &subject_at, at)?;
        Ok(Landscape { bodies, subjects, streams })
    }

    /// Organisations, each after the one that it belongs to, in 建制順.
    fn bodies(&self, at: At) -> Result<(Vec<Body>, Places), Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT o.entity, o.kind, o.from_on <= {day} AND o.to_on > {day}, o.place, n.ja, p.parent
             FROM organisation AS o JOIN organisation_name AS n ON n.entity = o.entity AND {}
             LEFT JOIN organisation_parent AS p ON p.entity = o.entity AND {} WHERE {}",
            at.holds("n"),
            at.holds("p"),
            at.alive("o"),
            day = at.number()
        ))?;
        let mut rows = statement.query([])?;
        let mut found: HashMap<[u8; 16], Found> = HashMap::new();
        while let Some(row) = rows.next()? {
            let id: [u8; 16] = row.get(0)?;
            let kind = word(row.get_ref(1)?.as_str().map_err(|_| Error::Damaged { what: "view" })?)?;
            let body = Body { id: OrganisationId::from_bytes(id), kind, exists: row.get(2)?, parent: None };
            let place = (row.get::<_, Option<u32>>(3)?.unwrap_or(u32::MAX), row.get(4)?);
            found.insert(id, Found { body, parent: row.get(5)?, place });
        }
        // A parent that is not there, or a ring of parents, leaves a body at the top.
        let path = |id: &[u8; 16]| {
            let (mut path, mut at) = (Vec::new(), Some(*id));
            while let Some(here) = at.filter(|_| path.len() < super::names::DEEPEST) {
                let Some(known) = found.get(&here) else { break };
                path.push((known.place.clone(), here));
                at = known.parent;
            }
            path.reverse();
            path
        };
        let mut ordered: Vec<_> = found.keys().map(|id| (path(id), *id)).collect();
        ordered.sort();
        let places: Places = ordered.iter().enumerate().map(|(place, (_, id))| (*id, place)).collect();
        let bodies = ordered.iter().map(|(path, id)| {
            let mut body = found[id].body.clone();
            let above = path.iter().rev().nth(1).and_then(|(_, parent)| places.get(parent).copied());
            body.parent = above.filter(|_| path.len() < super::names::DEEPEST);
            body
        });
        Ok((bodies.collect(), places))
    }

    /// Topics by kind, and in the order in which they were added: ids are drawn in it.
    fn subjects(&self, at: At) -> Result<(Vec<Subject>, Places), Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, kind, on_day FROM topic AS t WHERE {} ORDER BY kind, entity",
            at.alive("t")
        ))?;
        let found = statement.query_and_then([], |row| {
            let kind = word(row.get_ref(1)?.as_str().map_err(|_| Error::Damaged { what: "view" })?)?;
            let on = row.get::<_, Option<i64>>(2)?.and_then(to_day);
            Ok::<_, Error>(Subject { id: TopicId::from_bytes(row.get(0)?), kind, on })
        })?;
        let subjects = found.collect::<Result<Vec<_>, _>>()?;
        let places =
            subjects.iter().enumerate().map(|(place, subject)| (*EntityId::from(subject.id).as_bytes(), place));
        let places = places.collect();
        Ok((subjects, places))
    }

    fn streams(&self, at: At) -> Result<(Vec<Stream>, Places), Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT w.entity, w.from_on, w.pillar, s.health, s.as_of, w.cadence FROM workstream AS w LEFT JOIN {} WHERE {}",
            standing(at),
            at.holds("w")
        ))?;
        let mut rows = statement.query([])?;
        let (mut streams, mut places) = (Vec::new(), Places::new());
        let days = days(at.day);
        while let Some(row) = rows.next()? {
            let id: [u8; 16] = row.get(0)?;
            places.insert(id, streams.len());
            let (from, health) = (to_day(row.get(1)?), token(row, 3)?);
            let last = row.get::<_, Option<i64>>(4)?.and_then(to_day);
            let reported = Reported { cadence: token(row, 5)?, last, since: from, health };
            streams.push(Stream {
                id: WorkstreamId::from_bytes(id),
                from,
                pillar: token(row, 2)?,
                health,
                silent: judge(&reported, &days).silence.is_missing(),
                subjects: Vec::new(),
                holders: Vec::new(),
                traits: Traits::default(),
            });
        }
        Ok((streams, places))
    }

    fn put_holders(&self, streams: &mut [Stream], at_stream: &Places, bodies: &Places, at: At) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT a.entity, a.workstream, a.organisation, a.post, a.role, a.state, a.from_on
             FROM assignment AS a WHERE {}",
            at.holds("a")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some(stream) = at_stream.get(&row.get::<_, [u8; 16]>(1)?) else { continue };
            let Some(body) = bodies.get(&row.get::<_, [u8; 16]>(2)?) else { continue };
            streams[*stream].holders.push(Holder {
                assignment: AssignmentId::from_bytes(row.get(0)?),
                body: *body,
                post: row.get::<_, Option<[u8; 16]>>(3)?.map(PostId::from_bytes),
                role: word(row.get_ref(4)?.as_str().map_err(|_| Error::Damaged { what: "view" })?)?,
                state: word(row.get_ref(5)?.as_str().map_err(|_| Error::Damaged { what: "view" })?)?,
                from: to_day(row.get(6)?),
            });
        }
        Ok(())
    }

    fn put_subjects(&self, streams: &mut [Stream], at_stream: &Places, subjects: &Places, at: At) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.workstream, f.other FROM topic AS t JOIN fact AS f ON f.other = t.entity AND f.sort = 'topic'
             WHERE {} AND {}",
            at.alive("t"),
            at.alive("f")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let stream = at_stream.get(&row.get::<_, [u8; 16]>(0)?);
            let subject = subjects.get(&row.get::<_, [u8; 16]>(1)?);
            if let (Some(stream), Some(subject)) = (stream, subject) {
                streams[*stream].subjects.push(*subject);
            }
        }
        Ok(())
    }
}

/// A token that may be absent.
fn token<T: std::str::FromStr>(row: &rusqlite::Row<'_>, column: usize) -> Result<Option<T>, Error> {
    let token = row.get_ref(column)?.as_str_or_null().map_err(|_| Error::Damaged { what: "view" })?;
    token.map(word).transpose()
}
