//! The views: what the ledger adds up to, in SQL. Written here and nowhere else, dropped and refilled
//! at will. Each row says in which period of the *world* it is true (`from_on`, `to_on`) and in which
//! stretch of *this ledger* it was so (`from_seq`, `to_seq`), so both questions are filters.
//!
//! An entity's rows follow from its changes alone; only `until_on` (the day of the next status of the
//! same workstream) and the search index depend on other rows, and both are derived from rows.

mod coordination;
mod entities;
mod found;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use model::change::Recorded;
use model::ids::{EntityId, GestureId};
use model::register::{Entity, State};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use self::entities::{Row, rows};
pub(crate) use self::entities::{about, texts_of};
pub(crate) use self::found::Found;
use self::found::{document, undocument};
pub(crate) use self::tables::Table;
use self::tables::{AS_OF, UNTIL_ON, definition, indexes};
use crate::ahead::ahead;
use crate::error::Error;
use crate::ledger::{self, Acted, Acts};

/// Stands for "no end" where SQL compares days.
pub(crate) const OPEN_END: i64 = 9_999_999;
/// Stands for "from the beginning, or unknown".
pub(crate) const NO_BEGIN: i64 = 0;
/// Rows that one change can write; a row's number is the change's seq times this, plus its place.
const ROWS_A_CHANGE: i64 = 1 << 16;

/// The search index. The tokens that it is given are folded and stand between blanks, so the simplest way of telling them
/// apart does. It gathers 16 MiB in memory before it writes back.
const SEARCH: &str = "
CREATE VIRTUAL TABLE search USING fts5 (words, content = '', contentless_delete = 1, detail = none,
  tokenize = 'ascii');
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);";

/// The list of acts.
const ACTS: &str = "
CREATE TABLE gesture (gesture TEXT PRIMARY KEY, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
  device TEXT NOT NULL, changes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX gesture_first ON gesture (first_seq);
";

/// What search knows all rows by but those of statuses, which are nearly all there are: without it, whatever else has a
/// frequent word would stand behind all of them. No text gives this token, for it is neither letter nor digit.
pub(crate) const NO_STATUS: char = '\u{e000}';

/// A row of a view and its number.
struct Placed {
    number: i64,
    row: Row,
}

/// The lowest number that a row can have which came after a position.
pub(crate) const fn first_row_after(seq: i64) -> i64 {
    (seq + 1) * ROWS_A_CHANGE
}

/// The hash of the views' definition: when it changes, they are dropped and refilled.
pub(crate) fn fingerprint() -> String {
    // The number is raised by hand when the *filling* of the same tables changes.
    const FILLING: u32 = 3;
    let digest = Sha256::digest(format!("{FILLING}{}{}{SEARCH}{ACTS}", definition(), indexes()).as_bytes());
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Makes the empty views.
pub(crate) fn create(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(&definition())?;
    connection.execute_batch(SEARCH)?;
    connection.execute_batch(ACTS)?;
    connection.execute_batch(&indexes())?;
    Ok(())
}

/// Drops all views and fills them anew from the ledger.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), Error> {
    for table in Table::ALL {
        connection.execute_batch(&format!("DROP TABLE IF EXISTS {}", table.name()))?;
    }
    connection.execute_batch("DROP TABLE IF EXISTS search; DROP TABLE IF EXISTS gesture;")?;
    connection.execute_batch(&definition())?;
    connection.execute_batch(SEARCH)?;
    connection.execute_batch(ACTS)?;
    let mut writer = Writer::new(connection)?;
    let acts = ledger::each_entity(connection, Replayed::of, |replayed| writer.replay(replayed))?;
    writer.tell_search()?;
    // Before the indexes, which would be written twice.
    settle_all_statuses(connection)?;
    connection.execute_batch(&indexes())?;
    list_acts(connection, &acts)
}

/// Lists the acts anew.
fn list_acts(connection: &Connection, acts: &Acts) -> Result<(), Error> {
    connection.execute("DELETE FROM gesture", [])?;
    acts.iter().try_for_each(|(gesture, acted)| list_act(connection, *gesture, acted))
}

/// Adds an act, or more of its changes, to the list of acts.
pub(crate) fn list_act(connection: &Connection, gesture: GestureId, acted: &Acted) -> Result<(), Error> {
    let sql = "INSERT INTO gesture VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (gesture) DO UPDATE
               SET last_seq = excluded.last_seq, changes = changes + excluded.changes";
    connection.prepare_cached(sql)?.execute(params![
        gesture.to_string(),
        acted.first_seq,
        acted.last_seq,
        acted.device.to_string(),
        acted.changes
    ])?;
    Ok(())
}

/// Gives every live status the day of the next one of its workstream. Written row after row as they lie in the file:
/// SQLite would keep all of it in memory twice more to do it in one statement.
fn settle_all_statuses(connection: &Connection) -> Result<(), Error> {
    let mut ends: Vec<(i64, i64)> = Vec::new();
    {
        let mut statement = connection.prepare(
            "SELECT row, until_on, lead(as_of, 1, ?1) OVER (PARTITION BY workstream ORDER BY as_of, clock, id)
             FROM status WHERE to_seq IS NULL",
        )?;
        let mut rows = statement.query([OPEN_END])?;
        while let Some(row) = rows.next()? {
            let (place, known, next): (i64, Option<i64>, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if known != Some(next) {
                ends.push((place, next));
            }
        }
    }
    ends.sort_unstable();
    let mut update = connection.prepare("UPDATE status SET until_on = ?2 WHERE row = ?1")?;
    for (place, next) in ends {
        update.execute([place, next])?;
    }
    Ok(())
}

/// Gives the live statuses of one workstream the day of the next one.
fn settle_statuses(connection: &Connection, workstream: &[u8]) -> Result<(), Error> {
    connection
        .prepare_cached(
            "UPDATE status SET until_on = ranked.next FROM (
               SELECT row AS place, lead(as_of, 1, ?2) OVER (ORDER BY as_of, clock, id) AS next
               FROM status WHERE workstream = ?1 AND to_seq IS NULL) AS ranked
             WHERE status.row = ranked.place AND status.until_on IS NOT ranked.next",
        )?
        .execute(params![workstream, OPEN_END])?;
    Ok(())
}

/// Writes rows of views; statements are prepared once.
pub(crate) struct Writer<'c> {
    connection: &'c Connection,
    inserts: Vec<String>,
    /// Documents that search is to forget.
    gone: Vec<i64>,
    /// Documents that search is to learn, by number, and their texts.
    said: BTreeMap<i64, String>,
    /// Bytes of the texts in `said`.
    held: usize,
}

/// The search index is told at the latest when so many bytes of texts wait.
///
/// It is told apart from all other writes, and in order, because it writes back what it has gathered whenever another
/// statement could fail half way (for every change that goes into the ledger, if they took turns) and whenever a number
/// is lower than the one before. What it wrote back in small pieces it has to merge again, which takes longer than all
/// else and leaves free pages behind.
const MOST_HELD: usize = 16 << 20;

impl<'c> Writer<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Result<Self, Error> {
        let inserts = Table::ALL
            .iter()
            .map(|table| {
                let columns = table.columns();
                let marks = ", ?".repeat(columns.len());
                format!(
                    "INSERT INTO {} (row, entity, {}, from_seq, to_seq) VALUES (?, ?{marks}, ?, ?)",
                    table.name(),
                    columns.join(", ")
                )
            })
            .collect();
        Ok(Self { connection, inserts, gone: Vec::new(), said: BTreeMap::new(), held: 0 })
    }

    /// Writes all rows that an entity ever had.
    fn replay(&mut self, replayed: Replayed) -> Result<(), Error> {
        let Replayed { id, closed, open } = replayed;
        for (placed, seq) in closed {
            self.insert(id, &placed, Some(seq))?;
        }
        for placed in open {
            match placed.row.table {
                // As if it were the last: room is kept for the day of the next one.
                Table::Status => self.insert_last_status(id, &placed)?,
                _ => self.insert(id, &placed, None)?,
            }
            self.index(&placed)?;
        }
        Ok(())
    }

    /// Follows one new change of an entity whose rows up to now are in the views.
    pub(crate) fn follow(&mut self, id: EntityId, entity: &mut Tracked, recorded: Recorded) -> Result<(), Error> {
        let seq = recorded.seq;
        entity.entity.add(recorded);
        let (closed, opened, kept) = differences(std::mem::take(&mut entity.open), rows(&entity.entity), seq);
        let mut moved: Vec<Vec<u8>> = Vec::new();
        for placed in closed {
            self.close(&placed, seq)?;
            moved.extend(workstream_of_status(&placed.row));
        }
        let in_place = moved.is_empty();
        for placed in &opened {
            match workstream_of_status(&placed.row) {
                Some(workstream) if in_place && self.follows_last(placed, &workstream)? => {
                    self.insert_last_status(id, placed)?;
                }
                workstream => {
                    self.insert(id, placed, None)?;
                    moved.extend(workstream);
                }
            }
            self.index(placed)?;
        }
        moved.dedup();
        for workstream in moved {
            settle_statuses(self.connection, &workstream)?;
        }
        entity.open = kept;
        entity.open.extend(opened);
        Ok(())
    }

    /// Ends the last status of a workstream where one begins that is later than all others.
    /// Answers false if it is not, and the workstream has to be settled as a whole.
    fn follows_last(&self, placed: &Placed, workstream: &[u8]) -> Result<bool, Error> {
        let as_of = &placed.row.cells[AS_OF];
        let last = self
            .connection
            .prepare_cached(
                "SELECT row, as_of < ?3 FROM status WHERE workstream = ?1 AND until_on = ?2 AND to_seq IS NULL",
            )?
            .query_row(params![workstream, OPEN_END, as_of], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(1)?)))
            .optional()?;
        match last {
            Some((_, false)) => Ok(false),
            Some((row, true)) => {
                self.connection
                    .prepare_cached("UPDATE status SET until_on = ?2 WHERE row = ?1")?
                    .execute(params![row, as_of])?;
                Ok(true)
            }
            None => Ok(true),
        }
    }

    /// Writes a status that is the last of its workstream, so at once with its end: to set the end
    /// afterwards would write two indexes a second time.
    fn insert_last_status(&self, id: EntityId, placed: &Placed) -> Result<(), Error> {
        let end = Value::Integer(OPEN_END);
        let cells = &placed.row.cells;
        self.write(id, placed, cells[..UNTIL_ON].iter().chain([&end]).chain(&cells[UNTIL_ON + 1..]), None)
    }

    fn insert(&self, id: EntityId, placed: &Placed, to_seq: Option<i64>) -> Result<(), Error> {
        self.write(id, placed, placed.row.cells.iter(), to_seq)
    }

    fn write<'v>(
        &self,
        id: EntityId,
        placed: &Placed,
        cells: impl Iterator<Item = &'v Value>,
        to_seq: Option<i64>,
    ) -> Result<(), Error> {
        let mut insert = self.connection.prepare_cached(&self.inserts[placed.row.table as usize])?;
        insert.raw_bind_parameter(1, placed.number)?;
        insert.raw_bind_parameter(2, id.as_bytes())?;
        let mut place = 2;
        for cell in cells {
            place += 1;
            insert.raw_bind_parameter(place, cell)?;
        }
        insert.raw_bind_parameter(place + 1, placed.number / ROWS_A_CHANGE)?;
        insert.raw_bind_parameter(place + 2, to_seq)?;
        insert.raw_execute()?;
        Ok(())
    }

    fn close(&mut self, placed: &Placed, seq: i64) -> Result<(), Error> {
        let clear = if placed.row.table == Table::Status { ", until_on = NULL" } else { "" };
        let mut sql = format!("UPDATE {} SET to_seq = ?2{clear} WHERE row = ?1", placed.row.table.name());
        match placed.row.table.ordered_by() {
            None => self.connection.prepare_cached(&sql)?.execute(params![placed.number, seq])?,
            Some(column) => {
                let _ = write!(sql, " AND {column} = ?3");
                self.connection.prepare_cached(&sql)?.execute(params![placed.number, seq, placed.row.cells[0]])?
            }
        };
        if !placed.row.texts.is_empty() {
            match self.said.remove(&document(placed)) {
                Some(texts) => self.held -= texts.len(),
                None => self.gone.push(document(placed)),
            }
        }
        Ok(())
    }

    fn index(&mut self, placed: &Placed) -> Result<(), Error> {
        if placed.row.texts.is_empty() {
            return Ok(());
        }
        let texts: Vec<&str> = placed.row.texts.iter().map(|(_, text)| text.as_str()).collect();
        let texts = texts.join("\n");
        self.held += texts.len();
        self.said.insert(document(placed), texts);
        if self.held > MOST_HELD { self.tell_search() } else { Ok(()) }
    }

    /// Tells the search index what waits; whoever has a writer does so at its end.
    pub(crate) fn tell_search(&mut self) -> Result<(), Error> {
        self.gone.sort_unstable();
        let mut delete = self.connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?;
        for document in self.gone.drain(..) {
            delete.execute([document])?;
        }
        let mut insert = self.connection.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?;
        let said = std::mem::take(&mut self.said);
        self.held = 0;
        ahead(
            said.into_iter(),
            |(document, texts)| (document, tokens(document, &texts)),
            |(document, words)| {
                insert.execute(params![document, words])?;
                Ok(())
            },
        )
    }
}

/// The tokens of a document.
fn tokens(document: i64, texts: &str) -> String {
    let mut words = String::new();
    text::fold::tokens_into(&mut words, texts);
    if undocument(document).is_some_and(|(table, _)| !matches!(table, Table::Status)) {
        words.extend([' ', NO_STATUS]);
    }
    words
}

/// All rows that an entity ever had.
struct Replayed {
    id: EntityId,
    /// Those that ended, with the position at which they did.
    closed: Vec<(Placed, i64)>,
    open: Vec<Placed>,
}

impl Replayed {
    fn of(id: EntityId, changes: Vec<Recorded>) -> Self {
        let mut entity = Entity::default();
        let mut replayed = Self { id, closed: Vec::new(), open: Vec::new() };
        for recorded in changes {
            let seq = recorded.seq;
            entity.add(recorded);
            let (closed, opened, kept) = differences(std::mem::take(&mut replayed.open), rows(&entity), seq);
            replayed.closed.extend(closed.into_iter().map(|placed| (placed, seq)));
            replayed.open = kept;
            replayed.open.extend(opened);
        }
        replayed
    }
}

/// An entity and its rows that are open in the views.
pub(crate) struct Tracked {
    pub entity: Entity,
    open: Vec<Placed>,
}

impl Tracked {
    /// Works out from an entity's changes, in order of arrival, which rows it has open.
    pub(crate) fn of(changes: Vec<Recorded>) -> Self {
        let mut tracked = Self { entity: Entity::default(), open: Vec::new() };
        for recorded in changes {
            let seq = recorded.seq;
            tracked.entity.add(recorded);
            let (_, opened, kept) = differences(std::mem::take(&mut tracked.open), rows(&tracked.entity), seq);
            tracked.open = kept;
            tracked.open.extend(opened);
        }
        tracked
    }
}

/// Which rows end with a change, which begin, and which go on.
fn differences(open: Vec<Placed>, wanted: Vec<Row>, seq: i64) -> (Vec<Placed>, Vec<Placed>, Vec<Placed>) {
    let mut wanted: Vec<Option<Row>> = wanted.into_iter().map(Some).collect();
    let (mut closed, mut kept) = (Vec::new(), Vec::new());
    for placed in open {
        let same = wanted.iter_mut().find(|row| row.as_ref() == Some(&placed.row));
        match same {
            Some(row) => {
                *row = None;
                kept.push(placed);
            }
            None => closed.push(placed),
        }
    }
    let opened =
        wanted.into_iter().flatten().zip(0..).map(|(row, place)| Placed { number: seq * ROWS_A_CHANGE + place, row });
    (closed, opened.collect(), kept)
}

fn workstream_of_status(row: &Row) -> Option<Vec<u8>> {
    match (row.table, row.cells.get(1)) {
        (Table::Status, Some(Value::Blob(workstream))) => Some(workstream.clone()),
        _ => None,
    }
}

/// Writes an entity's rows anew from its changes: after an erasure, when even closed rows must change.
pub(crate) fn refill(connection: &Connection, id: EntityId) -> Result<(), Error> {
    let mut workstreams: BTreeSet<Vec<u8>> = connection
        .prepare_cached("SELECT DISTINCT workstream FROM status WHERE entity = ?1")?
        .query_map([id.as_bytes()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for table in Table::ALL {
        connection.execute(&format!("DELETE FROM {} WHERE entity = ?1", table.name()), [id.as_bytes()])?;
    }
    let changes = ledger::changes_of(connection, id)?;
    if let Some(State::Status(status)) = Entity::of(changes.iter().cloned()).state() {
        workstreams.insert(EntityId::from(status.workstream).as_bytes().to_vec());
    }
    let mut writer = Writer::new(connection)?;
    writer.replay(Replayed::of(id, changes))?;
    writer.tell_search()?;
    workstreams.iter().try_for_each(|workstream| settle_statuses(connection, workstream))
}

/// After an erasure: drops the search index and fills it anew from the rows that are open, for deleting from a
/// contentless index leaves terms behind; and lists the acts anew.
pub(crate) fn refill_search(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch("DROP TABLE search;")?;
    connection.execute_batch(SEARCH)?;
    let mut writer = Writer::new(connection)?;
    let acts = ledger::each_entity(
        connection,
        |_, changes| Tracked::of(changes),
        |tracked| tracked.open.iter().try_for_each(|placed| writer.index(placed)),
    )?;
    writer.tell_search()?;
    list_acts(connection, &acts)
}

/// All rows of all views as text, sorted; without numbers and order of arrival unless asked.
pub(crate) fn dump(connection: &Connection, with_seq: bool) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    for table in Table::ALL {
        let order = if with_seq { "row, from_seq, to_seq" } else { "to_seq IS NULL" };
        let filter = if with_seq { "" } else { "WHERE to_seq IS NULL" };
        let sql = format!("SELECT {}, entity, {order} FROM {} {filter}", table.columns().join(", "), table.name());
        let mut statement = connection.prepare(&sql)?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let cells = (0..width).map(|place| row.get::<_, Value>(place).map(|cell| format!("{cell:?}")));
            lines.push(format!("{}: {}", table.name(), cells.collect::<Result<Vec<_>, _>>()?.join(" | ")));
        }
    }
    lines.sort();
    Ok(lines)
}
