//! What a name, code or id means. The surest sense wins: an id, a code or abbreviation, a whole name,
//! and only then a part of a name.

use model::ids::EntityId;
use model::refusal::Candidate;
use rusqlite::params;

use super::{At, Reader};
use crate::error::Error;
use crate::rows::{Noun, PostFilter};
use crate::views::OPEN_END;

/// The most candidates that are listed.
const MOST: usize = 20;

impl Reader<'_> {
    /// What a name could mean, the surest sense only; empty if it means nothing.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn candidates(&self, noun: Noun, given: &str, at: At) -> Result<Vec<Candidate>, Error> {
        let given = given.trim();
        if let Ok(id) = given.parse::<EntityId>()
            && self.is_a(noun, id, at)?
        {
            return Ok(vec![Candidate { id, code: None, name: self.about(id, at)? }]);
        }
        let mut folded = text::fold::fold(given);
        if noun == Noun::Person {
            folded = squeezed(&folded);
        }
        if folded.is_empty() {
            return Ok(Vec::new());
        }
        if noun == Noun::Workstream {
            let coded = self.workstreams_with_code(&folded, at)?;
            if !coded.is_empty() {
                return Ok(surest(coded));
            }
        }
        let named = self.all_names(noun, at)?;
        let senses: [fn(&Named, &str) -> bool; 4] = [
            |named, given| named.codes.iter().any(|code| code == given),
            |named, given| named.names.iter().any(|name| name == given),
            |named, given| named.names.first().is_some_and(|name| squeezed(name) == squeezed(given)),
            |named, given| named.names.iter().chain(&named.codes).any(|name| name.contains(given)),
        ];
        for sense in senses {
            let found: Vec<Candidate> =
                named.iter().filter(|named| sense(named, &folded)).map(|named| named.candidate.clone()).collect();
            if !found.is_empty() {
                return Ok(surest(found));
            }
        }
        Ok(Vec::new())
    }

    /// Those of a code, by its index: there may be many workstreams, and a code is how most are named.
    fn workstreams_with_code(&self, folded: &str, at: At) -> Result<Vec<Candidate>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, code, ja FROM workstream AS t WHERE folded_code = ?1 AND {}",
            at.alive("t")
        ))?;
        let rows = statement.query_map([folded], |row| {
            Ok(Candidate { id: EntityId::from_bytes(row.get(0)?), code: row.get(1)?, name: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn is_a(&self, noun: Noun, id: EntityId, at: At) -> Result<bool, Error> {
        let table = match noun {
            Noun::Organisation => "organisation",
            Noun::Topic => "topic",
            Noun::Workstream => "workstream",
            Noun::Assignment => "assignment",
            Noun::Status => "status",
            Noun::Fact => "fact",
            Noun::Post => "post",
            Noun::Person => "person",
            Noun::Milestone => "milestone",
            Noun::Series => "series",
            Noun::Meeting => "meeting",
            Noun::Decision => "decision",
            Noun::Action => "action",
            Noun::Handover => "handover",
        };
        let alive = at.alive("t");
        Ok(self
            .connection
            .prepare_cached(&format!("SELECT 1 FROM {table} AS t WHERE t.entity = ?1 AND {alive} LIMIT 1"))?
            .exists([id.as_bytes()])?)
    }

    fn all_names(&self, noun: Noun, at: At) -> Result<Vec<Named>, Error> {
        match noun {
            Noun::Organisation => self.organisation_names(at),
            Noun::Workstream => self.simple_names("SELECT entity, code, ja, en, '' FROM workstream AS t WHERE ", at),
            Noun::Topic => self.simple_names("SELECT entity, code, ja, en, aliases FROM topic AS t WHERE ", at),
            Noun::Post => self.post_names(at),
            Noun::Person => self.person_names(at),
            Noun::Series => self.simple_names("SELECT entity, NULL, ja, en, '' FROM series AS t WHERE ", at),
            // A day tells meetings of one name apart.
            Noun::Meeting => self.dated_names("SELECT entity, ja, en, on_day FROM meeting AS t WHERE ", at),
            Noun::Milestone => self.simple_names(
                &format!("SELECT entity, NULL, ja, en, '' FROM milestone AS t WHERE t.to_on = {OPEN_END} AND "),
                at,
            ),
            Noun::Decision => self.simple_names("SELECT entity, NULL, text, NULL, '' FROM decision AS t WHERE ", at),
            Noun::Action => self.simple_names(
                &format!("SELECT entity, NULL, text, NULL, '' FROM action AS t WHERE t.to_on = {OPEN_END} AND t.done_on = {OPEN_END} AND "),
                at,
            ),
            // These have no names of their own.
            Noun::Assignment | Noun::Status | Noun::Fact | Noun::Handover => Ok(Vec::new()),
        }
    }

    fn simple_names(&self, sql: &str, at: At) -> Result<Vec<Named>, Error> {
        let mut statement = self.connection.prepare_cached(&format!("{sql}{}", at.alive("t")))?;
        let rows = statement.query_map([], |row| {
            let code: Option<String> = row.get(1)?;
            let (ja, en, aliases): (String, Option<String>, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
            let names = std::iter::once(ja.as_str()).chain(en.as_deref()).chain(aliases.lines());
            Ok(Named {
                codes: code.iter().map(|code| text::fold::fold(code)).collect(),
                names: names.map(text::fold::fold).collect(),
                candidate: Candidate { id: EntityId::from_bytes(row.get(0)?), code, name: ja },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Things that are called alike, and told apart by their day: 「連絡会議 2026-11-20」, or the day alone.
    fn dated_names(&self, sql: &str, at: At) -> Result<Vec<Named>, Error> {
        let mut statement = self.connection.prepare_cached(&format!("{sql}{}", at.alive("t")))?;
        let rows = statement.query_and_then([], |row| {
            let (ja, en): (String, Option<String>) = (row.get(1)?, row.get(2)?);
            let on = super::to_day(row.get(3)?).map(|on| on.to_string()).unwrap_or_default();
            let names = std::iter::once(&ja).chain(&en);
            let names = names.flat_map(|name| [format!("{name} {on}"), name.clone()]);
            Ok::<_, Error>(Named {
                codes: vec![text::fold::fold(&on)],
                names: names.map(|name| text::fold::fold(&name)).collect(),
                candidate: Candidate { id: EntityId::from_bytes(row.get(0)?), code: Some(on), name: ja },
            })
        })?;
        rows.collect()
    }

    fn organisation_names(&self, at: At) -> Result<Vec<Named>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT n.entity, n.ja, n.en, n.short, n.abbreviation, n.aliases FROM organisation_name AS n
             JOIN organisation AS o ON o.entity = n.entity AND {} WHERE {}",
            at.alive("o"),
            at.alive("n")
        ))?;
        let mut rows = statement.query(params![])?;
        let mut named = std::collections::BTreeMap::<EntityId, Named>::new();
        while let Some(row) = rows.next()? {
            let id = EntityId::from_bytes(row.get(0)?);
            let texts: [Option<String>; 5] = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(5)?, row.get(4)?];
            let [ja, en, short, aliases, abbreviation] = texts;
            let entry = match named.entry(id) {
                std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::btree_map::Entry::Vacant(entry) => {
                    let reference = self.organisation_ref(id.into(), at)?;
                    let path = text::fold::fold(&reference.name.ja);
                    let candidate = Candidate { id, code: abbreviation.clone(), name: reference.name.ja };
                    entry.insert(Named { codes: Vec::new(), names: vec![path], candidate })
                }
            };
            entry.codes.extend(abbreviation.iter().map(|code| text::fold::fold(code)));
            let aliases = aliases.unwrap_or_default();
            let names = ja.iter().chain(&en).chain(&short).map(String::as_str).chain(aliases.lines());
            entry.names.extend(names.map(text::fold::fold));
        }
        Ok(named.into_values().collect())
    }

    fn person_names(&self, at: At) -> Result<Vec<Named>, Error> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT entity, ja, en, reading FROM person AS t WHERE {}", at.alive("t")))?;
        let rows = statement.query_map([], |row| {
            let (ja, en, reading): (String, Option<String>, Option<String>) = (row.get(1)?, row.get(2)?, row.get(3)?);
            let all = std::iter::once(&ja).chain(&en).chain(&reading);
            Ok(Named {
                codes: Vec::new(),
                // A family name and a given name are written with and without a blank between them.
                names: all.map(|name| squeezed(&text::fold::fold(name))).collect(),
                candidate: Candidate { id: EntityId::from_bytes(row.get(0)?), code: None, name: ja },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn post_names(&self, at: At) -> Result<Vec<Named>, Error> {
        // One that has ended is still called by its name.
        Ok(self
            .posts(&PostFilter { ended: true, ..PostFilter::default() }, at)?
            .into_iter()
            .map(|post| {
                let name = format!("{} {}", post.organisation.name.ja, post.title.ja);
                let names = vec![text::fold::fold(&name), text::fold::fold(&post.title.ja)];
                Named { codes: Vec::new(), names, candidate: Candidate { id: post.id.into(), code: None, name } }
            })
            .collect())
    }
}

/// The first of those that are meant in the same sense, by the length of their names.
fn surest(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found.sort_by(|a, b| (a.name.chars().count(), &a.name).cmp(&(b.name.chars().count(), &b.name)));
    found.truncate(MOST);
    found
}

/// A thing with all it is called, folded; the first name is the fullest.
struct Named {
    codes: Vec<String>,
    names: Vec<String>,
    candidate: Candidate,
}

fn squeezed(name: &str) -> String {
    name.split_whitespace().collect()
}
