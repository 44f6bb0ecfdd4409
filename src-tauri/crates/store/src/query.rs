//! Reading: lists, records, histories, names. Every question is asked at two clocks: a day of the
//! world, and a position of this ledger. Nothing here writes.

mod actions;
mod chase;
mod coordinating;
mod coverage;
mod dependencies;
mod export;
mod findings;
mod frameworks;
mod handover;
mod history;
pub(crate) mod issued;
mod landscape;
mod meetings;
mod milestones;
mod names;
mod organisations;
mod ownership;
mod people;
mod report;
mod resolve;
mod scope;
mod timeline;
mod today;
mod topics;
mod workstreams;

use std::cell::RefCell;
use std::collections::HashMap;

use model::ids::{ChangeId, EntityId};
use model::time::{Day, Instant};
use rusqlite::{Connection, OptionalExtension as _};

use crate::Store;
use crate::error::Error;
use crate::rows::{AsOf, RecordedBy};
use names::Known;

pub use export::{Export, Head, Raw, Stored, day_of};
pub use history::Undoable;
pub use report::{Background, Held, LogChange, Logged, NamedTopic, Place, Reported, Standing, Step};
pub use workstreams::natural;

/// The two clocks of a question, worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The day.
    pub day: Day,
    /// The last order of arrival that counts; none for all.
    pub seq: Option<i64>,
}

impl At {
    /// Now: a day, and everything that is recorded.
    #[must_use]
    pub const fn day(day: Day) -> Self {
        Self { day, seq: None }
    }
    /// The day as SQL holds it.
    fn number(self) -> i64 {
        i64::from(self.day.number())
    }
    /// The condition that a row of a view was so at that position.
    fn alive(self, table: &str) -> String {
        match self.seq {
            None => format!("{table}.to_seq IS NULL"),
            Some(seq) => format!("{table}.from_seq <= {seq} AND ({table}.to_seq IS NULL OR {table}.to_seq > {seq})"),
        }
    }
    /// The condition that a row of a view is true on that day, and was so at that position.
    fn holds(self, table: &str) -> String {
        let day = self.number();
        format!("{} AND {table}.from_on <= {day} AND {table}.to_on > {day}", self.alive(table))
    }
}

/// Reads from one connection; remembers names for as long as it lives.
pub struct Reader<'c> {
    connection: &'c Connection,
    known: RefCell<HashMap<(EntityId, At), Known>>,
}

impl std::hash::Hash for At {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.day.hash(state);
        self.seq.hash(state);
    }
}

impl Store {
    /// A reader of the workspace as it is now.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self.connection())
    }
}

impl<'c> Reader<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self { connection, known: RefCell::default() }
    }

    /// The connection, for the parts of this crate.
    pub(crate) const fn connection(&self) -> &'c Connection {
        self.connection
    }

    /// Works out the clocks of a question.
    ///
    /// # Errors
    /// If the named change is not in the ledger ([`Error::NotFound`]), or the ledger cannot be read.
    pub fn at(&self, clock: &AsOf, today: Day) -> Result<At, Error> {
        let day = clock.day.unwrap_or(today);
        let seq = match &clock.recorded_by {
            None => None,
            Some(RecordedBy::Change { change }) => Some(self.seq_of(*change)?),
            Some(RecordedBy::Instant { at }) => Some(self.seq_before(*at)?),
            Some(RecordedBy::EndOfDay { day }) => Some(self.seq_before(day.end_in_japan())?),
        };
        Ok(At { day, seq })
    }

    fn seq_of(&self, change: ChangeId) -> Result<i64, Error> {
        self.connection
            .prepare_cached("SELECT seq FROM change WHERE id = ?1")?
            .query_row([change.as_bytes()], |row| row.get(0))
            .optional()?
            .ok_or(Error::NotFound)
    }

    /// The last position before the first change that was written down later than `at`. A change whose
    /// clock ran ahead (a later arrival is earlier) does not count as the first.
    fn seq_before(&self, at: Instant) -> Result<i64, Error> {
        let limit = at.to_string();
        let mut statement =
            self.connection.prepare_cached("SELECT seq, envelope ->> '$.at' FROM change ORDER BY seq DESC")?;
        let mut rows = statement.query([])?;
        // Going back from the end: the first arrival that is not later ends what is later.
        while let Some(row) = rows.next()? {
            let written = row.get_ref(1)?.as_str().map_err(|_| Error::Damaged { what: "envelope" })?;
            if written <= limit.as_str() {
                return Ok(row.get(0)?);
            }
        }
        Ok(0)
    }

    /// How many rows of live workstreams, organisations and status entries there are, and how many
    /// changes, unknown ones and erased ones.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn sizes(&self, day: Day) -> Result<Sizes, Error> {
        let at = At::day(day);
        let count = |sql: String| -> Result<u64, Error> {
            let count: i64 = self.connection.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
            Ok(u64::try_from(count).unwrap_or(0))
        };
        Ok(Sizes {
            changes: count("SELECT count(*) FROM change".to_owned())?,
            erased: count("SELECT count(*) FROM change WHERE kind = 'change.erased'".to_owned())?,
            unknown: self.unknown()?,
            workstreams: count(format!("SELECT count(*) FROM workstream AS w WHERE {}", at.holds("w")))?,
            organisations: count(format!("SELECT count(*) FROM organisation AS o WHERE {}", at.holds("o")))?,
            statuses: count("SELECT count(*) FROM status WHERE to_seq IS NULL".to_owned())?,
        })
    }

    fn unknown(&self) -> Result<u64, Error> {
        let kinds: Vec<String> = model::change::Verb::KINDS.iter().map(|kind| format!("'{kind}'")).collect();
        let sql = format!(
            "SELECT count(*) FROM change WHERE kind NOT IN ({}) OR payload ->> '$.change.v' > {}",
            kinds.join(", "),
            model::change::VERSION
        );
        let count: i64 = self.connection.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// The attributions that imported sources ask for.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn attributions(&self) -> Result<Vec<String>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT attribution FROM import WHERE to_seq IS NULL AND attribution IS NOT NULL ORDER BY attribution",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The entities that an import brought, by their key in the source.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn sources(&self, scheme: &str) -> Result<HashMap<String, EntityId>, Error> {
        let mut statement =
            self.connection.prepare_cached("SELECT key, entity FROM source WHERE scheme = ?1 AND to_seq IS NULL")?;
        let rows = statement.query_map([scheme], |row| Ok((row.get(0)?, EntityId::from_bytes(row.get(1)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// As [`Reader::sources`], also of entities that were withdrawn or undone since: what a key once
    /// named it names for ever.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn sources_ever(&self, scheme: &str) -> Result<HashMap<String, EntityId>, Error> {
        let mut statement =
            self.connection.prepare_cached("SELECT key, entity FROM source WHERE scheme = ?1 ORDER BY row")?;
        let rows = statement.query_map([scheme], |row| Ok((row.get(0)?, EntityId::from_bytes(row.get(1)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Reader<'_> {
    /// The live changes with which what a source brought came into being, its imports included.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn openings(&self, scheme: &str) -> Result<Vec<ChangeId>, Error> {
        let mut brought: Vec<EntityId> = self.sources(scheme)?.into_values().collect();
        let mut statement =
            self.connection.prepare_cached("SELECT entity FROM import WHERE scheme = ?1 AND to_seq IS NULL")?;
        let imports = statement.query_map([scheme], |row| Ok(EntityId::from_bytes(row.get(0)?)))?;
        brought.extend(imports.collect::<Result<Vec<_>, _>>()?);
        let openings = brought.into_iter().map(|id| {
            let entity = crate::ledger::entity(self.connection, id)?;
            Ok::<_, Error>(entity.opening().map(|opening| opening.id))
        });
        Ok(openings.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }
}

/// How large a workspace is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Changes in the ledger.
    pub changes: u64,
    /// Erased ones among them.
    pub erased: u64,
    /// Those of a newer Renkei among them.
    pub unknown: u64,
    /// Open workstreams of the day.
    pub workstreams: u64,
    /// Organisations of the day.
    pub organisations: u64,
    /// Status entries.
    pub statuses: u64,
}

/// A day that SQL holds; none for "from the beginning" and "no end".
fn to_day(number: i64) -> Option<Day> {
    if number == crate::views::NO_BEGIN || number == crate::views::OPEN_END {
        return None;
    }
    i32::try_from(number).ok().and_then(Day::from_number)
}

/// A token that SQL holds.
fn word<T: std::str::FromStr>(token: &str) -> Result<T, Error> {
    token.parse().map_err(|_| Error::Damaged { what: "view" })
}
