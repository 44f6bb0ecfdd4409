//! What an export reads: the ledger as it is stored, and the views row by row. Nothing is held but one
//! row. Which words stand for tokens and ids is decided by who writes the files.

use model::ids::{ChangeId, DeviceId};
use model::time::Day;
use rusqlite::types::ValueRef;

use super::{At, Reader};
use crate::error::Error;

/// A change as it is stored: what is hashed, to the byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Order of arrival on this laptop.
    pub seq: i64,
    /// SHA-256 of `envelope`.
    pub id: ChangeId,
    /// Where it stands in its chain, and the hash of salt and payload.
    pub envelope: String,
    /// What it says; none if it was erased.
    pub payload: Option<String>,
    /// What is hashed before the payload.
    pub salt: Option<Vec<u8>>,
    /// Its signature.
    pub signature: Option<Vec<u8>>,
    /// From whom it came.
    pub received_from: Option<String>,
}

/// The last link of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Whose chain.
    pub device: DeviceId,
    /// The last link's number.
    pub n: i64,
    /// The last link.
    pub id: ChangeId,
}

/// A cell of a view, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    /// Nothing.
    Null,
    /// A number, a flag, or a day as the views hold it.
    Number(i64),
    /// A text or token.
    Text(String),
    /// An id.
    Id([u8; 16]),
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident = $token:literal: $sql:expr,)+) => {
        /// What is exported as a table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Export { $($(#[$doc])* $name,)+ }
        impl Export {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The table's name in files and message ids.
            #[must_use]
            pub const fn token(self) -> &'static str {
                match self { $(Self::$name => $token),+ }
            }
            fn sql(self, day: Day) -> String {
                let at = At::day(day);
                match self { $(Self::$name => { let sql: fn(At) -> String = $sql; sql(at) })+ }
            }
        }
    };
}

/// The columns that say of which workstream a row speaks.
const OF: &str = "w.code, w.ja";

fn beside(columns: &str, table: &str, which: &str) -> String {
    format!(
        "SELECT x.entity, {OF}, {columns} FROM {table} AS x
         LEFT JOIN workstream AS w ON w.entity = x.workstream AND w.to_seq IS NULL
         WHERE x.to_seq IS NULL{which} ORDER BY x.workstream, x.row"
    )
}

/// The organisations that a meeting or a series names, one a line.
fn bodies(at: At) -> String {
    format!(
        "(SELECT group_concat(n.ja, char(10)) FROM mention AS m JOIN organisation_name AS n ON n.entity = m.other AND {}
          WHERE m.entity = x.entity AND m.to_seq IS NULL)",
        at.holds("n")
    )
}

fn fact(sort: &str, columns: &str) -> String {
    beside(columns, "fact", &format!(" AND x.sort = '{sort}'"))
}

tables! {
    /// 組織, with the names of the day.
    Organisations = "organisations": |at| format!(
        "SELECT o.entity, o.kind, o.entity, n.ja, n.en, n.short, n.abbreviation, n.aliases, o.place, o.corporate_number,
           o.from_on, o.to_on, o.into_id, o.reference, o.verification
         FROM organisation AS o LEFT JOIN organisation_name AS n ON n.entity = o.entity AND {}
         WHERE o.to_seq IS NULL ORDER BY o.row", at.holds("n")),
    /// What they are called, by period.
    Names = "organisation-names": |_| "SELECT n.entity, n.entity, n.ja, n.en, n.short, n.abbreviation, n.aliases, n.from_on, n.to_on
         FROM organisation_name AS n WHERE n.to_seq IS NULL ORDER BY n.entity, n.from_on".to_owned(),
    /// What they belong to, by period.
    Parents = "organisation-parents": |_| "SELECT p.entity, p.entity, p.parent, p.parent, p.from_on, p.to_on
         FROM organisation_parent AS p WHERE p.to_seq IS NULL ORDER BY p.entity, p.from_on".to_owned(),
    /// 担当（職）, by period.
    Posts = "posts": |_| "SELECT p.entity, p.organisation, p.ja, p.en, p.from_on, p.to_on, p.end_on
         FROM post AS p WHERE p.to_seq IS NULL ORDER BY p.entity, p.from_on".to_owned(),
    /// 人.
    People = "people": |_| "SELECT p.entity, p.ja, p.en, p.reading FROM person AS p WHERE p.to_seq IS NULL ORDER BY p.row".to_owned(),
    /// 在職, ended ones too; a post by its last title.
    Holdings = "holdings": |_| "SELECT h.entity, (SELECT n.ja FROM person AS n WHERE n.entity = h.person AND n.to_seq IS NULL),
           (SELECT p.organisation FROM post AS p WHERE p.entity = h.post AND p.to_seq IS NULL AND p.to_on = 9999999),
           (SELECT p.ja FROM post AS p WHERE p.entity = h.post AND p.to_seq IS NULL AND p.to_on = 9999999),
           h.from_on, h.to_on, h.reason
         FROM holding AS h WHERE h.to_seq IS NULL ORDER BY h.row".to_owned(),
    /// 主題.
    Topics = "topics": |_| "SELECT t.entity, t.kind, t.code, t.ja, t.en, t.summary_ja, t.summary_en, t.on_day, t.reference,
           t.aliases, t.place, t.verification
         FROM topic AS t WHERE t.to_seq IS NULL ORDER BY t.kind, t.place, t.code, t.row".to_owned(),
    /// 主題の関係.
    Ties = "ties": |_| "SELECT x.entity, t.kind, t.ja, x.tie, (SELECT o.ja FROM topic AS o WHERE o.entity = x.other AND o.to_seq IS NULL),
           (SELECT o.entity FROM organisation AS o WHERE o.entity = x.other AND o.to_seq IS NULL), x.verification
         FROM tie AS x JOIN topic AS t ON t.entity = x.topic AND t.to_seq IS NULL WHERE x.to_seq IS NULL ORDER BY x.row".to_owned(),
    /// 施策, closed ones too.
    Workstreams = "workstreams": |_| "SELECT w.entity, w.code, w.ja, w.en, (SELECT u.code FROM workstream AS u
           WHERE u.entity = w.parent AND u.to_seq IS NULL), w.parent, w.from_on, w.to_on, w.closed_reason, w.starts, w.ends, w.pillar,
           w.cadence, w.marking, w.scheme, w.earlier_codes, w.url, w.aim, w.issues, w.outline
         FROM workstream AS w WHERE w.to_seq IS NULL ORDER BY w.row".to_owned(),
    /// 所管, ended ones too.
    Assignments = "assignments": |_| beside(
        "x.organisation, x.organisation, (SELECT p.ja FROM post AS p WHERE p.entity = x.post AND p.to_seq IS NULL AND p.to_on = 9999999), x.role,
         x.state, x.from_on, x.to_on, x.basis_kind, x.basis, x.basis_on, x.reason, x.basis_verification", "assignment", ""),
    /// 進捗: entries and confirmations.
    Statuses = "statuses": |_| beside(
        "x.as_of, x.confirmation, x.corrected, x.health, x.rating, x.progress, x.headline, x.narrative, x.obstacles,
         x.next_step, x.next_on, x.source,
         (SELECT p.ja FROM post AS p WHERE p.entity = x.reporter AND p.to_seq IS NULL AND p.to_on = 9999999), x.recorded_at, (SELECT p.ja FROM post AS p WHERE p.entity = x.actor AND p.to_seq IS NULL AND p.to_on = 9999999)",
        "status", ""),
    /// 目標.
    Goals = "goals": |_| fact("goal",
        "body ->> '$.level', body ->> '$.text', body ->> '$.indicator', body ->> '$.target', body ->> '$.due',
         (SELECT group_concat(value, char(10)) FROM json_each(body, '$.follows')), body ->> '$.reasoning', body ->> '$.why_not_staged'"),
    /// 根拠.
    Bases = "bases": |_| fact("citation",
        "body ->> '$.basis', body ->> '$.name', body ->> '$.number', body ->> '$.article', body ->> '$.url', body ->> '$.verification'"),
    /// 予算・執行.
    Budgets = "budgets": |_| fact("budget",
        "body ->> '$.fiscal_year', body ->> '$.account', body ->> '$.initial', body ->> '$.supplementary', body ->> '$.carried_in',
         body ->> '$.reserve', body ->> '$.total', body ->> '$.executed', body ->> '$.carried_out', body ->> '$.requested', body ->> '$.remarks'"),
    /// 依存関係.
    Dependencies = "dependencies": |_| fact("dependency",
        "body ->> '$.relation', (SELECT o.code FROM workstream AS o WHERE o.entity = x.other AND o.to_seq IS NULL),
         (SELECT o.ja FROM workstream AS o WHERE o.entity = x.other AND o.to_seq IS NULL), body ->> '$.outside', body ->> '$.original'"),
    /// 主題との結び付き.
    Links = "links": |_| fact("topic",
        "(SELECT t.kind FROM topic AS t WHERE t.entity = x.other AND t.to_seq IS NULL),
         (SELECT t.code FROM topic AS t WHERE t.entity = x.other AND t.to_seq IS NULL),
         (SELECT t.ja FROM topic AS t WHERE t.entity = x.other AND t.to_seq IS NULL)"),
    /// 所管の調整.
    Disputes = "disputes": |_| fact("dispute", "body ->> '$.note', body ->> '$.from', body ->> '$.settled_by'"),
    /// 工程, as they are expected now.
    Milestones = "milestones": |at| beside(
        "x.ja, x.en, x.critical, x.baseline, x.forecast, x.slips, x.reason, x.done_on, x.evidence, x.dropped_on, x.every, x.until",
        "milestone", &format!(" AND x.from_on <= {0} AND x.to_on > {0}", at.number())),
    /// 会議体.
    Series = "series": |at| format!(
        "SELECT x.entity, x.ja, x.en, x.level, x.cadence, x.host, {} FROM series AS x WHERE x.to_seq IS NULL ORDER BY x.row", bodies(at)),
    /// 会議, those to come too.
    Meetings = "meetings": |at| format!(
        "SELECT x.entity, x.on_day, x.state, x.ja, x.en, (SELECT s.ja FROM series AS s WHERE s.entity = x.series AND s.to_seq IS NULL),
           x.place, {}, x.minutes, x.reason FROM meeting AS x WHERE x.to_seq IS NULL ORDER BY x.on_day, x.row", bodies(at)),
    /// 決定.
    Decisions = "decisions": |_| beside(
        "x.on_day, x.text, (SELECT m.on_day FROM meeting AS m WHERE m.entity = x.meeting AND m.to_seq IS NULL),
         (SELECT m.ja FROM meeting AS m WHERE m.entity = x.meeting AND m.to_seq IS NULL)", "decision", ""),
    /// 対応事項, ended ones too; by whom as of the day.
    Actions = "actions": |at| beside(
        "x.text, x.organisation, (SELECT p.ja FROM post AS p WHERE p.entity = x.post AND p.to_seq IS NULL AND p.to_on = 9999999), x.on_day,
         x.due, x.extended, x.done_on, x.outcome, x.note, (SELECT m.ja FROM meeting AS m WHERE m.entity = x.meeting AND m.to_seq IS NULL),
         (SELECT d.text FROM decision AS d WHERE d.entity = x.decision AND d.to_seq IS NULL)",
        "action", &format!(" AND x.from_on <= {0} AND x.to_on > {0}", at.number())),
    /// 取込.
    Imports = "imports": |_| "SELECT i.entity, i.label, i.scheme, i.as_of, i.attribution FROM import AS i
         WHERE i.to_seq IS NULL ORDER BY i.row".to_owned(),
}

impl Reader<'_> {
    /// Calls `each` with every change in order of arrival, as it is stored.
    ///
    /// # Errors
    /// If the ledger cannot be read, or what `each` says.
    pub fn each_change<E: From<Error>>(&self, mut each: impl FnMut(Stored) -> Result<(), E>) -> Result<(), E> {
        let sql = "SELECT seq, id, envelope, payload, salt, signature, received_from FROM change ORDER BY seq";
        let mut statement = self.connection.prepare_cached(sql).map_err(Error::from)?;
        let mut rows = statement.query([]).map_err(Error::from)?;
        while let Some(row) = rows.next().map_err(Error::from)? {
            let read = || -> Result<Stored, Error> {
                Ok(Stored {
                    seq: row.get(0)?,
                    id: ChangeId::from_bytes(row.get(1)?),
                    envelope: row.get(2)?,
                    payload: row.get(3)?,
                    salt: row.get(4)?,
                    signature: row.get(5)?,
                    received_from: row.get(6)?,
                })
            };
            each(read()?)?;
        }
        Ok(())
    }

    /// The last link of each chain.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn heads(&self) -> Result<Vec<Head>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT c.device, c.n, c.id FROM (SELECT device, max(n) AS n FROM change GROUP BY device) AS last
             JOIN change AS c ON c.device = last.device AND c.n = last.n ORDER BY c.device",
        )?;
        let rows = statement.query_and_then([], |row| {
            let device: String = row.get(0)?;
            let device = device.parse().map_err(|_| Error::Damaged { what: "envelope" })?;
            Ok(Head { device, n: row.get(1)?, id: ChangeId::from_bytes(row.get(2)?) })
        })?;
        rows.collect()
    }

    /// Calls `each` with every row of a table as it stands now; names are those of `day`.
    ///
    /// # Errors
    /// If the file cannot be read, or what `each` says.
    pub fn each_row<E: From<Error>>(
        &self,
        table: Export,
        day: Day,
        mut each: impl FnMut(Vec<Raw>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.connection.prepare(&table.sql(day)).map_err(Error::from)?;
        let width = statement.column_count();
        let mut rows = statement.query([]).map_err(Error::from)?;
        while let Some(row) = rows.next().map_err(Error::from)? {
            let cells = (0..width).map(|place| row.get_ref(place).map_err(Error::from).and_then(raw));
            each(cells.collect::<Result<_, _>>()?)?;
        }
        Ok(())
    }

    /// The highest handling grade of what is recorded, as its token.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn highest_marking(&self) -> Result<Option<String>, Error> {
        let sql = "SELECT max(marking) FROM workstream WHERE to_seq IS NULL";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }
}

fn raw(value: ValueRef<'_>) -> Result<Raw, Error> {
    const DAMAGED: Error = Error::Damaged { what: "view" };
    Ok(match value {
        ValueRef::Null => Raw::Null,
        ValueRef::Integer(number) => Raw::Number(number),
        ValueRef::Text(_) => Raw::Text(value.as_str().map_err(|_| DAMAGED)?.to_owned()),
        ValueRef::Blob(bytes) => Raw::Id(bytes.try_into().map_err(|_| DAMAGED)?),
        ValueRef::Real(_) => return Err(DAMAGED),
    })
}

/// A day as the views hold it; none for "from the beginning" and "no end".
#[must_use]
pub fn day_of(number: i64) -> Option<Day> {
    super::to_day(number)
}
