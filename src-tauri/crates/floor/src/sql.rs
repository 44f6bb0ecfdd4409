//! The floor: tables, a latest-status projection, indexes and a bigram index, by hand over SQLite. It has
//! no ledger, no history, no names by period and no rules, and is asked what Renkei is asked.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension as _, params};
use text::fold::{Query, tokens_into};

use crate::Fault;
use crate::data::days;

/// Under a key, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cipher {
    /// SQLite as it is.
    Plain,
    /// SQLCipher with a raw key, as Renkei opens its own file.
    Keyed,
}

/// What happens to the WAL when the file is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// SQLite's own way: the last one out writes it back.
    Checkpoint,
    /// It stays.
    Leave,
}

/// Which parts an import fills, for the question where its time goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// Indexes and the latest-status projection.
    pub indexes: bool,
    /// The full-text index.
    pub search: bool,
}

impl Parts {
    /// What the floor is.
    pub const ALL: Self = Self { indexes: true, search: true };
    /// Tables only.
    pub const TABLES: Self = Self { indexes: false, search: false };
    /// All but the full-text index.
    pub const NO_SEARCH: Self = Self { indexes: true, search: false };
}

const TABLES: &str = "
CREATE TABLE org (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE ws (id INTEGER PRIMARY KEY, code TEXT NOT NULL, title TEXT NOT NULL);
CREATE TABLE assignment (id INTEGER PRIMARY KEY, ws INTEGER NOT NULL, org INTEGER NOT NULL, role TEXT NOT NULL,
  state TEXT NOT NULL, from_on INTEGER, to_on INTEGER, basis TEXT);
CREATE TABLE status (id INTEGER PRIMARY KEY, ws INTEGER NOT NULL, as_of INTEGER NOT NULL, health TEXT, rating TEXT,
  headline TEXT, narrative TEXT, next_step TEXT);
";
const INDEXES: &str = "
CREATE UNIQUE INDEX ws_code ON ws (code);
CREATE INDEX assignment_ws ON assignment (ws);
CREATE INDEX assignment_org ON assignment (org, role, ws);
CREATE INDEX status_ws ON status (ws, as_of);
CREATE TABLE latest (ws INTEGER PRIMARY KEY, status INTEGER NOT NULL, as_of INTEGER NOT NULL, health TEXT, headline TEXT);
INSERT INTO latest SELECT ws, id, as_of, health, headline FROM (
  SELECT *, row_number() OVER (PARTITION BY ws ORDER BY as_of DESC, id DESC) AS place FROM status) WHERE place = 1;
CREATE INDEX latest_health ON latest (health, as_of);
";
const SEARCH: &str = "
CREATE VIRTUAL TABLE search USING fts5 (words, content = '', contentless_delete = 1, detail = none,
  tokenize = 'ascii');
INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
";

/// One open floor.
pub struct Floor {
    connection: Connection,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The workstream's code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Who leads it.
    pub lead: String,
    /// The health of its latest status.
    pub health: Option<String>,
    /// That one's day.
    pub as_of: i64,
    /// That one's headline.
    pub headline: Option<String>,
}

/// What an organisation leads in a policy domain, of one health.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The organisation.
    pub lead: String,
    /// The policy domain.
    pub domain: i64,
    /// The health of the latest statuses.
    pub health: Option<String>,
    /// How many workstreams.
    pub workstreams: u64,
}

impl Floor {
    /// Opens a file, or makes it.
    ///
    /// # Errors
    /// If it cannot be opened.
    #[expect(clippy::disallowed_methods, reason = "what Renkei's own way of opening is measured against")]
    pub fn open(path: &Path, cipher: Cipher, closing: Closing) -> Result<Self, Fault> {
        let connection = Connection::open(path)?;
        connection.set_prepared_statement_cache_capacity(64);
        if cipher == Cipher::Keyed {
            let digits = "2a".repeat(32);
            connection.execute_batch(&format!("PRAGMA key = \"x'{digits}'\""))?;
        }
        connection.execute_batch(
            "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;",
        )?;
        if closing == Closing::Leave {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        }
        Ok(Self { connection })
    }

    /// Reads sheets into an empty file: one transaction, indexes after the rows.
    ///
    /// # Errors
    /// If a sheet or the file says no.
    pub fn import(&mut self, sheets: &[PathBuf], parts: Parts) -> Result<(), Fault> {
        let transaction = self.connection.transaction()?;
        transaction.execute_batch(TABLES)?;
        if parts.search {
            transaction.execute_batch(SEARCH)?;
        }
        Filling::new(&transaction, parts)?.all(sheets)?;
        if parts.indexes {
            transaction.execute_batch(INDEXES)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Writes the WAL back.
    ///
    /// # Errors
    /// If the disk says no.
    pub fn checkpoint(&self) -> Result<(), Fault> {
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Logs one status: one durable commit.
    ///
    /// # Errors
    /// If there is no such workstream or the disk says no.
    pub fn log(&mut self, code: &str, health: &str, as_of: i64, headline: &str) -> Result<(), Fault> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        {
            let ws: i64 = transaction
                .prepare_cached("SELECT id FROM ws WHERE code = ?1")?
                .query_row([code], |row| row.get(0))
                .optional()?
                .ok_or("no such workstream")?;
            let id: i64 = transaction
                .prepare_cached(
                    "INSERT INTO status (ws, as_of, health, headline) VALUES (?1, ?2, ?3, ?4) RETURNING id",
                )?
                .query_row(params![ws, as_of, health, headline], |row| row.get(0))?;
            let mut words = String::new();
            tokens_into(&mut words, headline);
            transaction
                .prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?
                .execute(params![id * 2, words])?;
            transaction
                .prepare_cached(
                    "INSERT INTO latest VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (ws) DO UPDATE SET
                       status = excluded.status, as_of = excluded.as_of, health = excluded.health,
                       headline = excluded.headline WHERE excluded.as_of >= latest.as_of",
                )?
                .execute(params![ws, id, as_of, health, headline])?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Those led by an organisation, with a health and silent since a day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn list(&self, leader: &str, health: &str, silent_since: i64) -> Result<Vec<Line>, Fault> {
        let mut statement = self.connection.prepare_cached(
            // CROSS JOIN keeps the order as written; left to itself SQLite begins with all that is off track.
            "SELECT w.code, w.title, o.name, l.health, l.as_of, l.headline FROM org AS o
             CROSS JOIN assignment AS a ON a.org = o.id AND a.role = 'lead' CROSS JOIN latest AS l ON l.ws = a.ws
             CROSS JOIN ws AS w ON w.id = a.ws
             WHERE o.name = ?1 AND l.health = ?2 AND l.as_of <= ?3 ORDER BY w.code LIMIT 200",
        )?;
        let lines = statement.query_map(params![leader, health, silent_since], line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// The same as it was on a past day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn list_on(&self, leader: &str, health: &str, day: i64, silent_since: i64) -> Result<Vec<Line>, Fault> {
        let mut statement = self.connection.prepare_cached(
            "SELECT w.code, w.title, o.name, s.health, s.as_of, s.headline FROM org AS o
             CROSS JOIN assignment AS a ON a.org = o.id AND a.role = 'lead' CROSS JOIN ws AS w ON w.id = a.ws
             CROSS JOIN status AS s ON s.id = (SELECT id FROM status AS past WHERE past.ws = a.ws AND past.as_of <= ?3
                                         ORDER BY past.as_of DESC, past.id DESC LIMIT 1)
             WHERE o.name = ?1 AND s.health = ?2 AND s.as_of <= ?4 ORDER BY w.code LIMIT 200",
        )?;
        let lines = statement.query_map(params![leader, health, day, silent_since], line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// Says which policy domains workstreams belong to.
    ///
    /// # Errors
    /// If the disk says no.
    pub fn classify(&mut self, domains: impl Iterator<Item = (String, Vec<usize>)>) -> Result<(), Fault> {
        let transaction = self.connection.transaction()?;
        transaction.execute_batch(
            "CREATE TABLE domain (ws INTEGER, domain INTEGER, PRIMARY KEY (ws, domain)) WITHOUT ROWID",
        )?;
        for (code, of) in domains {
            for domain in of {
                transaction
                    .prepare_cached("INSERT INTO domain SELECT id, ?2 FROM ws WHERE code = ?1")?
                    .execute(params![code, i64::try_from(domain)?])?;
            }
        }
        transaction.commit()?;
        Ok(())
    }

    /// How many workstreams each organisation leads in each policy domain, by health.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn matrix(&self) -> Result<Vec<Share>, Fault> {
        let mut statement = self.connection.prepare_cached(
            "SELECT o.name, d.domain, l.health, count(*) FROM assignment AS a CROSS JOIN org AS o ON o.id = a.org
             CROSS JOIN domain AS d ON d.ws = a.ws LEFT JOIN latest AS l ON l.ws = a.ws
             WHERE a.role = 'lead' GROUP BY o.id, d.domain, l.health",
        )?;
        let cells = statement.query_map([], |row| {
            let count: i64 = row.get(3)?;
            Ok(Share { lead: row.get(0)?, domain: row.get(1)?, health: row.get(2)?, workstreams: count.unsigned_abs() })
        })?;
        Ok(cells.collect::<Result<_, _>>()?)
    }

    /// How many statuses words are found in.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn count(&self, words: &str) -> Result<u64, Fault> {
        let query = Query::parse(words);
        if !query.needs_recheck() {
            let count: i64 = self
                .connection
                .prepare_cached("SELECT count(*) FROM search WHERE search MATCH ?1 AND rowid % 2 = 0")?
                .query_row([query.fts()], |row| row.get(0))?;
            return Ok(u64::try_from(count)?);
        }
        let mut statement = self.connection.prepare_cached(&format!("SELECT {FOUND} WHERE search MATCH ?1"))?;
        let mut rows = statement.query([query.fts()])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            count += u64::from(query.matches(row.get_ref(1)?.as_str()?));
        }
        Ok(count)
    }

    /// The newest statuses that words are found in, with their texts and titles.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn newest(&self, words: &str, most: usize) -> Result<Vec<(String, String)>, Fault> {
        let query = Query::parse(words);
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {FOUND} WHERE search MATCH ?1 ORDER BY search.rowid DESC"))?;
        let mut rows = statement.query([query.fts()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let text: String = row.get(1)?;
            if !query.needs_recheck() || query.matches(&text) {
                found.push((row.get(0)?, text));
                if found.len() == most {
                    break;
                }
            }
        }
        Ok(found)
    }

    /// How many statuses hold words, looked up in every text: what an index must not miss.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn scan(&self, words: &[&str]) -> Result<Vec<u64>, Fault> {
        let queries: Vec<Query> = words.iter().map(|words| Query::parse(words)).collect();
        let mut counts = vec![0; words.len()];
        let mut statement = self.connection.prepare(&format!("SELECT {TEXT} FROM status AS s"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text = row.get_ref(0)?.as_str()?;
            for (count, query) in counts.iter_mut().zip(&queries) {
                *count += u64::from(query.matches(text));
            }
        }
        Ok(counts)
    }

    /// What a report needs of every workstream, in order of ministry and code.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn report_rows(&self) -> Result<Vec<[String; 8]>, Fault> {
        let mut statement = self.connection.prepare_cached(
            "SELECT o.name, w.code, w.title, coalesce(l.health, ''), l.as_of, coalesce(s.headline, ''),
               coalesce(s.narrative, ''), coalesce(s.next_step, '')
             FROM assignment AS a JOIN org AS o ON o.id = a.org JOIN ws AS w ON w.id = a.ws
             JOIN latest AS l ON l.ws = w.id JOIN status AS s ON s.id = l.status
             WHERE a.role = 'lead' ORDER BY o.id, w.code",
        )?;
        let rows = statement.query_map([], |row| {
            let day: i64 = row.get(4)?;
            Ok([
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                crate::data::written(day),
                row.get(5)?,
                row.get(6)?,
                row.get(7)?,
            ])
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// All that is indexed of a status, as one text.
const TEXT: &str = "coalesce(s.headline, '') || char(10) || coalesce(s.narrative, '') || char(10)
  || coalesce(s.next_step, '') || char(10) || coalesce(s.rating, '')";
/// Title and text of what is found; a workstream's own entry has an odd number.
const FOUND: &str = "w.title, coalesce(s.headline, '') || char(10) || coalesce(s.narrative, '') || char(10)
  || coalesce(s.next_step, '') || char(10) || coalesce(s.rating, '')
  FROM search JOIN status AS s ON search.rowid % 2 = 0 AND s.id = search.rowid / 2 JOIN ws AS w ON w.id = s.ws";

fn line(row: &rusqlite::Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        code: row.get(0)?,
        title: row.get(1)?,
        lead: row.get(2)?,
        health: row.get(3)?,
        as_of: row.get(4)?,
        headline: row.get(5)?,
    })
}

/// An import that is under way.
struct Filling<'c> {
    connection: &'c Connection,
    parts: Parts,
    organisations: HashMap<String, i64>,
    workstreams: HashMap<String, i64>,
    status: i64,
    words: String,
}

impl<'c> Filling<'c> {
    fn new(connection: &'c Connection, parts: Parts) -> Result<Self, Fault> {
        Ok(Self {
            connection,
            parts,
            organisations: HashMap::new(),
            workstreams: HashMap::new(),
            status: 0,
            words: String::new(),
        })
    }

    fn all(&mut self, sheets: &[PathBuf]) -> Result<(), Fault> {
        for sheet in sheets {
            let name = sheet.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let mut reader = csv::Reader::from_path(sheet)?;
            let mut record = csv::StringRecord::new();
            while reader.read_record(&mut record)? {
                self.row(&name, &record)?;
            }
        }
        Ok(())
    }

    fn row(&mut self, sheet: &str, record: &csv::StringRecord) -> Result<(), Fault> {
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let code = format!("{sheet}-{}", cell(0));
        let ws = match self.workstreams.get(&code) {
            Some(ws) => *ws,
            None => self.workstream(code, cell(1), cell(2))?,
        };
        self.status += 1;
        self.connection
            .prepare_cached("INSERT INTO status VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?
            .execute(params![self.status, ws, day(cell(4))?, health(cell(3)), cell(3), cell(5), cell(6), cell(7)])?;
        self.index(self.status * 2, &[cell(5), cell(6), cell(7), cell(3)])
    }

    fn workstream(&mut self, code: String, title: &str, lead: &str) -> Result<i64, Fault> {
        let organisation = match self.organisations.get(lead) {
            Some(organisation) => *organisation,
            None => {
                let id = i64::try_from(self.organisations.len())? + 1;
                self.connection.prepare_cached("INSERT INTO org VALUES (?1, ?2)")?.execute(params![id, lead])?;
                self.organisations.insert(lead.to_owned(), id);
                id
            }
        };
        let id = i64::try_from(self.workstreams.len())? + 1;
        self.connection.prepare_cached("INSERT INTO ws VALUES (?1, ?2, ?3)")?.execute(params![id, code, title])?;
        self.connection
            .prepare_cached("INSERT INTO assignment VALUES (?1, ?1, ?2, 'lead', 'agreed', NULL, NULL, '進捗調査')")?
            .execute(params![id, organisation])?;
        self.index(id * 2 + 1, &[&code, title])?;
        self.workstreams.insert(code, id);
        Ok(id)
    }

    fn index(&mut self, document: i64, texts: &[&str]) -> Result<(), Fault> {
        if !self.parts.search {
            return Ok(());
        }
        self.words.clear();
        for text in texts {
            tokens_into(&mut self.words, text);
            self.words.push(' ');
        }
        self.connection
            .prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![document, self.words])?;
        Ok(())
    }
}

fn health(rating: &str) -> Option<&'static str> {
    Some(match rating {
        "順調" => "on-track",
        "要注意" => "at-risk",
        "遅延" => "off-track",
        "未着手" => "not-started",
        "完了" => "completed",
        _ => return None,
    })
}

/// A day as the sheets write it.
///
/// # Errors
/// If it is none.
pub fn day(text: &str) -> Result<i64, Fault> {
    let mut parts = text.split('-').map(str::parse::<i64>);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day)) => Ok(days(year?, month?, day?)),
        _ => Err("no day".into()),
    }
}

/// The versions of SQLite and of what encrypts it.
///
/// # Errors
/// If it cannot be asked.
#[expect(clippy::disallowed_methods, reason = "asks the library about itself; no file is opened")]
pub fn versions() -> Result<String, Fault> {
    let connection = Connection::open_in_memory()?;
    let cipher: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap_or_default();
    Ok(format!("SQLite {}, SQLCipher {cipher}", rusqlite::version()))
}
