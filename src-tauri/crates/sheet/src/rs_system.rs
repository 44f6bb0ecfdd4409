//! The profile `rs-system`: Japan's Administrative Project Review as the RS System publishes it, seven tables in CSV
//! or in a zip each. Here: which file is which table, and the reading as a whole. How a row of each table is read is
//! in the parts. The tables are known by their headers, never by their file names.
//!
//! Decisions about the data, each counted in [`Incoming::notes`]:
//! - 1-1: the row's own body is the lead, once per project. 「その他担当組織」 of the same ministry support; those of another
//!   ministry are *proposed* joint leads. A second own body of one project (none in 2024) is a proposed joint lead too.
//! - 1-2: several rows of one project (one for each account) are one workstream. 備考 is not read: it names officials.
//! - 1-3: one row holds a law, a plan and a measure side by side; each is its own basis. 「（平成26年法律第104号）」 alone
//!   in the next row belongs to the name before it.
//! - 1-5: a tie told from both ends (統合先 there, 統合元 here) is kept once, as the first row tells it.
//! - 2-1: rows of one account in one year are parts and are added up (totals agree). 要望額 is not part of 要求額.
//! - 3-2: a number that carries two texts is two goals.
//! - 4-1: all rows of a project are one status, its texts in full; no rating becomes a health.

mod basics;
mod goals;
mod money;
mod statuses;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::cell::said;
use crate::csv;
use crate::given::{Given, files_in, folders_in, has_extension, own_name};
use crate::incoming::{Incoming, Note, NoteCode, Place, Problem, ProblemCode, SourceFile, Table};
use crate::limits::{FileRefused, Limits, RefusalCode};
use crate::organisation::{Cleaned, clean};
use crate::table::{Header, Record};

/// What the user may decide about the reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The day that the self-checks speak of. Left out: 2025-02-17 for the review of 2024, the date of its files.
    pub as_of: Option<NaiveDate>,
}

/// The credit that the source's terms demand.
pub const ATTRIBUTION: &str = "RSシステム（行政事業レビュー）を加工して作成";

/// The columns from which a table is known, and which it therefore always has.
const SIGNATURES: [(Table, &str); 7] = [
    (Table::Assignments, "府省庁（その他担当組織）"),
    (Table::Workstreams, "事業の目的"),
    (Table::Bases, "法令名"),
    (Table::Dependencies, "関連事業の事業ID"),
    (Table::Budgets, "当初予算（合計）"),
    (Table::Goals, "派生先ー種別（アクティビティ・アウトプット・アウトカム）"),
    (Table::Statuses, "行政事業レビュー推進チームの所見"),
];

/// Reads a folder of tables, or one file of them.
///
/// # Errors
/// A file is refused, no file is a table of the RS System, or a table is there twice.
pub fn read_path(path: &Path, options: &Options, limits: &Limits) -> Result<Incoming, FileRefused> {
    let is_table = |path: &PathBuf| has_extension(&own_name(path), &["csv", "zip", "tsv", "txt"]);
    let (readable, others): (Vec<_>, Vec<_>) = if path.is_dir() {
        files_in(path)?.into_iter().partition(is_table)
    } else {
        (vec![path.to_owned()], Vec::new())
    };
    let given = readable.iter().map(|path| Given::open(path, limits)).collect::<Result<Vec<_>, _>>()?;
    if given.is_empty() {
        let below = folders_in(path)?
            .into_iter()
            .filter(|folder| files_in(folder).is_ok_and(|files| files.iter().any(is_table)));
        let below = below.map(|folder| own_name(&folder)).collect::<Vec<_>>();
        let code = if below.is_empty() { RefusalCode::NoTable } else { RefusalCode::TablesBelow };
        return Err(FileRefused::new(&own_name(path), code).at(below.join(", ")));
    }
    let mut incoming = read(&given, options, limits)?;
    incoming.notes.extend(others.iter().map(|path| note(NoteCode::FileIgnored, None, 1, Some(own_name(path)))));
    Ok(incoming)
}

/// Reads tables that are in memory already.
///
/// # Errors
/// As [`read_path`].
pub fn read(given: &[Given], options: &Options, limits: &Limits) -> Result<Incoming, FileRefused> {
    let mut reading = Reading::default();
    for file in given {
        if file.is_zip() {
            let sha256 = file.sha256();
            for inner in file.unzip(limits)? {
                reading.file(&inner, sha256.clone(), limits)?;
            }
        } else {
            reading.file(file, file.sha256(), limits)?;
        }
    }
    if reading.incoming.tables_read.is_empty() {
        let name = given.first().map_or("", |file| &file.name);
        return Err(FileRefused::new(name, RefusalCode::NoTable));
    }
    Ok(reading.finish(options))
}

/// A reading under way: the result so far, and what rows must know of other rows.
#[derive(Default)]
struct Reading {
    incoming: Incoming,
    counts: BTreeMap<(NoteCode, Option<Table>), u32>,
    /// How many rows each table had.
    rows: BTreeMap<Table, u32>,
    year: Option<i32>,
    years: HashMap<String, Option<i32>>,
    workstreams: HashMap<String, usize>,
    leads: HashMap<String, usize>,
    parts: HashSet<(String, Vec<String>)>,
    goals: goals::Known,
    budgets: HashMap<(String, i32, Option<String>), usize>,
    statuses: HashMap<String, statuses::Draft>,
    /// Which table each file's rows came from, for judging keys once all files are read.
    keys: Vec<(Place, String)>,
    keys_seen: HashSet<String>,
}

/// The columns that every table has.
struct Common {
    year: Option<usize>,
    key: Option<usize>,
    title: Option<usize>,
    ministry: Option<usize>,
    own: [Option<usize>; 7],
}

const LEVELS: [&str; 7] = ["府省庁", "局・庁", "部", "課", "室", "班", "係"];

impl Common {
    fn new(header: &Header) -> Self {
        Self {
            year: header.find("事業年度"),
            key: header.find("予算事業ID"),
            title: header.find("事業名"),
            ministry: header.find("所管府省庁").or_else(|| header.find("政策所管府省庁")),
            own: LEVELS.map(|level| header.find(level)),
        }
    }

    fn own_body(&self, record: &Record<'_>) -> Cleaned {
        clean(record.words(self.ministry), self.own.map(|column| record.raw(column)))
    }
}

/// How rows of one table are read: its columns, and what takes a row.
enum Plan {
    Organisations(basics::OrganisationColumns),
    Overview(basics::OverviewColumns),
    Bases(basics::BasisColumns),
    Related(basics::RelatedColumns),
    Budget(money::Columns),
    Goals(goals::Columns),
    Status(statuses::Columns),
}

impl Plan {
    fn new(table: Table, header: &Header) -> Self {
        match table {
            Table::Assignments => Self::Organisations(basics::OrganisationColumns::new(header)),
            Table::Workstreams => Self::Overview(basics::OverviewColumns::new(header)),
            Table::Bases => Self::Bases(basics::BasisColumns::new(header)),
            Table::Dependencies => Self::Related(basics::RelatedColumns::new(header)),
            Table::Budgets => Self::Budget(money::Columns::new(header)),
            Table::Goals => Self::Goals(goals::Columns::new(header)),
            Table::Statuses => Self::Status(statuses::Columns::new(header)),
        }
    }
}

impl Reading {
    fn file(&mut self, given: &Given, sha256: String, limits: &Limits) -> Result<(), FileRefused> {
        let index = u16::try_from(self.incoming.files.len())
            .map_err(|_| FileRefused::new(&given.name, RefusalCode::TooManyEntries))?;
        let mut head: Option<(Header, Common, Plan)> = None;
        let mut no_table = false;
        let mut twice = None;
        let mut rows = 0_u32;
        let mut unread: Vec<(usize, u32)> = Vec::new();
        let (encoding, _) = csv::each(given, limits, |row| {
            if no_table {
                return;
            }
            let Some((header, common, plan)) = &head else {
                let header = Header::new(&row.cells);
                let Some(table) = table_of(&header) else {
                    no_table = true;
                    return;
                };
                if !self.incoming.tables_read.insert(table) {
                    twice = Some(table);
                    no_table = true;
                    return;
                }
                let common = Common::new(&header);
                self.check_header(&header, &common, index, row.line);
                let plan = Plan::new(table, &header);
                // The order of the ministries and the kind of sheet are known without the file.
                for known in ["シート種別", "建制順", "府省庁の建制順", "政策所管府省庁", "政策所管府省庁_P", "執行率"]
                {
                    header.find(known);
                }
                unread = header.unread().into_iter().map(|column| (column, 0)).collect();
                head = Some((header, common, plan));
                return;
            };
            rows += 1;
            for (column, count) in &mut unread {
                *count += u32::from(row.cells.get(*column).is_some_and(|cell| said(cell).is_some()));
            }
            self.row(&Record { header, row: &row, file: index }, common, plan);
        })?;
        if twice.is_some() {
            return Err(FileRefused::new(&given.name, RefusalCode::TableTwice));
        }
        if no_table || head.is_none() {
            self.incoming.notes.push(note(NoteCode::FileIgnored, None, 1, Some(given.name.clone())));
            return Ok(());
        }
        if let Some((header, table)) = head.as_ref().and_then(|(header, ..)| Some((header, table_of(header)?))) {
            self.rows.insert(table, rows);
            for (column, count) in unread.into_iter().filter(|(_, count)| *count > 0) {
                let name = header.name(column).map(str::to_owned);
                self.incoming.notes.push(note(NoteCode::ColumnUnused, Some(table), count, name));
            }
        }
        if encoding != "UTF-8" {
            self.incoming.notes.push(note(NoteCode::Encoding, None, 1, Some(encoding.to_owned())));
        }
        self.incoming.files.push(SourceFile { name: given.name.clone(), sheet: None, sha256, rows });
        Ok(())
    }

    fn check_header(&mut self, header: &Header, common: &Common, file: u16, line: u32) {
        for (column, name) in [(common.key, "予算事業ID"), (common.year, "事業年度"), (common.own[0], "府省庁")]
        {
            if column.is_none() && header.len() > 0 {
                let at = Place { file, line, column: None };
                let code = ProblemCode::MissingColumn;
                self.incoming.problems.push(Problem { at, code, value: name.to_owned(), row_skipped: false });
            }
        }
    }

    fn row(&mut self, record: &Record<'_>, common: &Common, plan: &Plan) {
        let Some(key) = record.words(common.key) else {
            return self.problem(record, ProblemCode::MissingKey, common.key, true);
        };
        let key = crate::cell::narrow(key);
        self.check_width(record);
        self.check_bytes(record);
        self.check_year(record, common);
        if self.keys_seen.insert(key.clone()) {
            self.keys.push((record.place(), key.clone()));
        }
        match plan {
            Plan::Organisations(columns) => self.organisations(record, common, columns, key),
            Plan::Overview(columns) => self.overview(record, common, columns, key),
            Plan::Bases(columns) => self.bases(record, columns, &key),
            Plan::Related(columns) => self.related(record, columns, key),
            Plan::Budget(columns) => self.budget(record, columns, key),
            Plan::Goals(columns) => self.goal(record, columns, &key),
            Plan::Status(columns) => self.status(record, common, columns, key),
        }
    }

    fn check_width(&mut self, record: &Record<'_>) {
        let (expected, found) = (record.header.len(), record.row.cells.len());
        if found < expected {
            self.problem(record, ProblemCode::MissingCells, None, false);
        }
        if record.row.cells.iter().skip(expected).any(|cell| said(cell).is_some()) {
            self.problem(record, ProblemCode::ExtraCells, Some(expected), false);
        }
    }

    fn check_bytes(&mut self, record: &Record<'_>) {
        for column in 0..record.row.cells.len() {
            if record.row.cells[column].contains('\u{fffd}') {
                self.problem(record, ProblemCode::BadBytes, Some(column), false);
            }
        }
    }

    fn check_year(&mut self, record: &Record<'_>, common: &Common) {
        let raw = record.raw(common.year);
        let year = match self.years.get(raw) {
            Some(year) => *year,
            None => {
                let year = fiscal_year(raw);
                self.years.insert(raw.to_owned(), year);
                year
            }
        };
        match (year, self.year) {
            (Some(year), None) => self.year = Some(year),
            (Some(year), Some(known)) if year != known => {
                self.problem(record, ProblemCode::OtherYear, common.year, false);
            }
            (None, _) if common.year.is_some() => self.problem(record, ProblemCode::NotAYear, common.year, false),
            _ => {}
        }
    }

    fn problem(&mut self, record: &Record<'_>, code: ProblemCode, column: Option<usize>, row_skipped: bool) {
        self.incoming.problems.push(record.problem(code, column, row_skipped));
    }

    fn count(&mut self, code: NoteCode, table: Table) {
        *self.counts.entry((code, Some(table))).or_default() += 1;
    }

    fn finish(mut self, options: &Options) -> Incoming {
        let year = self.year;
        let as_of = options.as_of.or_else(|| (year == Some(2024)).then(files_of_2024).flatten());
        self.finish_statuses(as_of);
        let incoming = &mut self.incoming;
        incoming.scheme = year.map_or_else(|| "rs-system".to_owned(), |year| format!("rs-system/{year}"));
        incoming.label = year.map_or_else(|| "RS".to_owned(), |year| format!("RS {year}"));
        incoming.attribution = Some(ATTRIBUTION.to_owned());
        incoming.as_of = as_of;
        for assignment in &mut incoming.assignments {
            assignment.basis_text = Some(incoming.label.clone());
        }
        self.leads_without_table();
        self.judge_keys();
        self.judge_ties();
        self.finish_notes();
        self.incoming
    }

    /// Every key must be a project of table 1-2, if that table was given.
    fn judge_keys(&mut self) {
        if !self.incoming.tables_read.contains(&Table::Workstreams) {
            return;
        }
        for (at, key) in &self.keys {
            if !self.workstreams.contains_key(key) {
                let at = Place { column: Some("予算事業ID".to_owned()), ..at.clone() };
                let code = ProblemCode::UnknownWorkstream;
                self.incoming.problems.push(Problem { at, code, value: key.clone(), row_skipped: false });
            }
        }
    }

    fn finish_notes(&mut self) {
        let incoming = &mut self.incoming;
        for ((code, table), count) in &self.counts {
            let of = table.and_then(|table| self.rows.get(&table)).copied();
            incoming.notes.push(Note { of, ..note(*code, *table, *count, None) });
        }
        if incoming.tables_read.contains(&Table::Goals) {
            for missing in ["indicator", "target", "due"] {
                let goals = u32::try_from(incoming.goals.len()).unwrap_or(u32::MAX);
                incoming.notes.push(note(NoteCode::NotInSource, Some(Table::Goals), goals, Some(missing.to_owned())));
            }
        }
        let read: BTreeSet<Table> = incoming.tables_read.clone();
        for (table, _) in SIGNATURES {
            if !read.contains(&table) {
                incoming.notes.push(note(NoteCode::TableAbsent, Some(table), 1, None));
            }
        }
    }
}

fn note(code: NoteCode, table: Option<Table>, count: u32, value: Option<String>) -> Note {
    Note { code, table, count, of: None, value }
}

fn table_of(header: &Header) -> Option<Table> {
    SIGNATURES.iter().find(|(_, column)| header.find(column).is_some()).map(|(table, _)| *table)
}

/// A year as the tables write it (`2024`), or in any form that `text` knows.
fn fiscal_year(cell: &str) -> Option<i32> {
    let plain = crate::cell::narrow(crate::cell::trim(cell));
    if plain.len() == 4 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return plain.parse().ok();
    }
    text::era::parse_fiscal_year(&plain).ok()
}

fn files_of_2024() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 2, 17)
}
