//! Everything out: the ledger to the byte, and what it adds up to as tables that officers read. Nothing
//! leaves here that the workspace does not hold, and nothing that it holds is left out of the ledger's lines.

mod columns;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::io::Write;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::ids::{EntityId, OrganisationId};
use model::time::{Day, Instant};
use serde::Serialize;
use sheet::out::{OutCell, OutError, OutSheet, write_csv, write_xlsx};
use store::query::{At, Export, Place, Raw, Reader, Stored, day_of};
use text::{Args, Language};

use crate::contract::Outcome;
use crate::failure::{Code, Failure};
use crate::workspace::{Workspace, name_of};
use columns::{Column, Kind, columns};

/// The name and version of the ledger's lines; stands in the first of them.
pub const LEDGER_SCHEMA: &str = "renkei/ledger/1";

/// Tables are for officers, and have Japanese headings whatever the screen speaks.
const LANGUAGE: Language = Language::Ja;

/// Rows that a sheet holds below its heading.
const MOST_IN_A_SHEET: usize = 1_048_575;

/// Characters (UTF-16) that a cell of a sheet holds.
const MOST_IN_A_CELL: usize = 32_767;

/// Rows that are held before they are written.
const BATCH: usize = 4_096;

/// A form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Every change of the ledger, one a line; `jsonl`.
    JsonLines,
    /// One file a noun; `csv`.
    Csv,
    /// One sheet a noun; `xlsx`.
    Xlsx,
}

impl ExportFormat {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::JsonLines, Self::Csv, Self::Xlsx];

    /// The name of the form, which is also the ending of its files.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::JsonLines => "jsonl",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A name that is no [`ExportFormat`]'s.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such form of an export: {0:?} (known: jsonl, csv, xlsx)")]
pub struct UnknownExportFormat(pub String);

impl FromStr for ExportFormat {
    type Err = UnknownExportFormat;
    fn from_str(name: &str) -> Result<Self, UnknownExportFormat> {
        Self::ALL.into_iter().find(|it| it.token() == name).ok_or_else(|| UnknownExportFormat(name.to_owned()))
    }
}

/// The first line of the ledger's lines.
#[derive(Serialize)]
struct FirstLine<'a> {
    schema: &'static str,
    format: u32,
    changes: u64,
    heads: Vec<LastLink>,
    marking: &'a str,
    notice: String,
}

#[derive(Serialize)]
struct LastLink {
    device: String,
    n: i64,
    id: String,
}

/// A change as a line. Envelope and payload are texts and not objects: their bytes are what is hashed.
#[derive(Serialize)]
struct Line<'a> {
    seq: i64,
    id: String,
    envelope: &'a str,
    payload: Option<&'a str>,
    salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signature: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    received_from: Option<&'a str>,
}

impl Workspace {
    /// Everything that is in the workspace, as files: name and bytes. Tables say what holds as recorded
    /// now, ended and closed things too; the ledger's lines say everything that was ever recorded.
    ///
    /// # Errors
    /// If the file cannot be read, or a table is larger than its form can hold.
    pub fn export(&self, format: ExportFormat) -> Outcome<Vec<(String, Vec<u8>)>> {
        match format {
            ExportFormat::JsonLines => {
                let mut lines = Vec::new();
                self.export_ledger(&mut lines)?;
                Ok(vec![("ledger.jsonl".to_owned(), lines)])
            }
            ExportFormat::Csv => self.export_csv(),
            ExportFormat::Xlsx => self.export_xlsx(),
        }
    }

    /// Writes the ledger's lines as they are read, without holding them: the first names the format and
    /// the last link of each chain, each other is one change.
    ///
    /// # Errors
    /// If the ledger cannot be read, or `out` cannot be written.
    pub fn export_ledger(&self, out: &mut dyn Write) -> Outcome<()> {
        let reader = self.store.reader();
        let heads = reader.heads()?.into_iter().map(|head| LastLink {
            device: head.device.to_string(),
            n: head.n,
            id: head.id.to_string(),
        });
        let first = FirstLine {
            schema: LEDGER_SCHEMA,
            format: store::ledger::FORMAT,
            changes: reader.sizes(self.today())?.changes,
            heads: heads.collect(),
            marking: &self.marking(&reader)?,
            notice: text::say(LANGUAGE, "handling-notice"),
        };
        line(out, &first)?;
        reader.each_change(|change: Stored| {
            line(
                out,
                &Line {
                    seq: change.seq,
                    id: change.id.to_string(),
                    envelope: &change.envelope,
                    payload: change.payload.as_deref(),
                    salt: change.salt.map(|salt| URL_SAFE_NO_PAD.encode(salt)),
                    signature: change.signature.map(|signature| URL_SAFE_NO_PAD.encode(signature)),
                    received_from: change.received_from.as_deref(),
                },
            )
        })
    }

    /// The highest handling grade of what the workspace holds, in words.
    fn marking(&self, reader: &Reader<'_>) -> Outcome<String> {
        let token = reader.highest_marking()?;
        let token = token.as_deref().unwrap_or(model::values::Marking::Two.token());
        Ok(text::say(LANGUAGE, &format!("marking-{token}")))
    }

    fn export_csv(&self) -> Outcome<Vec<(String, Vec<u8>)>> {
        let reader = self.store.reader();
        let words = Cells::new(&reader, self.today());
        let mut counts = Vec::new();
        let mut files = Vec::new();
        for table in Export::ALL {
            let columns = columns(*table);
            let mut bytes = write_csv(&[columns.iter().map(heading).collect()]);
            let (mut batch, mut rows) = (Vec::new(), 0);
            words.each(*table, |row| {
                rows += 1;
                batch.push(row.into_iter().map(plain).collect());
                if batch.len() == BATCH {
                    continue_csv(&mut bytes, &mut batch);
                }
                Ok(())
            })?;
            continue_csv(&mut bytes, &mut batch);
            counts.push((*table, rows));
            files.push((format!("{}.csv", table.token()), bytes));
        }
        let about = self.about(&reader, &counts)?.into_iter().map(|(name, said)| vec![name, plain(said)]);
        files.insert(0, ("README.csv".to_owned(), write_csv(&about.collect::<Vec<_>>())));
        Ok(files)
    }

    fn export_xlsx(&self) -> Outcome<Vec<(String, Vec<u8>)>> {
        let reader = self.store.reader();
        let words = Cells::new(&reader, self.today());
        let mut counts = Vec::new();
        let mut sheets = Vec::new();
        for table in Export::ALL {
            let columns = columns(*table);
            let mut rows = Vec::new();
            words.each(*table, |row| {
                rows.push(row.into_iter().map(short_enough).collect());
                Ok(())
            })?;
            counts.push((*table, rows.len() as u64));
            sheets.extend(split(*table, &columns, rows));
        }
        let about = self.about(&reader, &counts)?;
        let cover = OutSheet {
            name: text::say(LANGUAGE, "export-readme"),
            header: Vec::new(),
            widths: vec![24, 80],
            rows: about.into_iter().map(|(name, said)| vec![OutCell::Text(name), said]).collect(),
        };
        sheets.insert(0, cover);
        let bytes = write_xlsx(&sheets).map_err(|error| match error {
            OutError::TooLarge(_) => Failure::of(Code::TooLarge),
            _ => Failure::of(Code::Broken).traced("export-xlsx"),
        })?;
        Ok(vec![("export.xlsx".to_owned(), bytes)])
    }

    /// What stands in front of the tables: what this is, how to handle it, and how much of it there is.
    fn about(&self, reader: &Reader<'_>, counts: &[(Export, u64)]) -> Outcome<Vec<(String, OutCell)>> {
        let say = |id: &str| text::say(LANGUAGE, id);
        let mut about = vec![
            (say("export-workspace"), OutCell::Text(name_of(self.path()))),
            (say("export-made-on"), OutCell::Date(self.today().date())),
            (say("noun-marking"), OutCell::Text(self.marking(reader)?)),
            (say("export-handling"), OutCell::Text(say("handling-notice"))),
        ];
        about.extend(reader.attributions()?.into_iter().map(|said| (say("noun-source"), OutCell::Text(said))));
        about.push((say("export-note"), OutCell::Text(say("export-note-tables"))));
        about.push((say("export-note"), OutCell::Text(say("export-note-apostrophe"))));
        for (table, count) in counts {
            let rows = i64::try_from(*count).unwrap_or(i64::MAX);
            about.push((
                text::say_with(LANGUAGE, "export-rows", &Args::new().set("table", sheet_name(*table))),
                OutCell::Whole(rows),
            ));
        }
        Ok(about)
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> Outcome<()> {
    let write = |out: &mut dyn Write| -> std::io::Result<()> {
        serde_json::to_writer(&mut *out, value)?;
        out.write_all(b"\n")
    };
    write(out).map_err(|error| Failure::of(Code::FileFault).traced(&format!("{:?}", error.kind())))
}

/// Further rows of a file that has its heading, and its byte order mark, already.
fn continue_csv(bytes: &mut Vec<u8>, batch: &mut Vec<Vec<String>>) {
    if !batch.is_empty() {
        bytes.extend_from_slice(&write_csv(batch)["\u{feff}".len()..]);
        batch.clear();
    }
}

fn heading(column: &Column) -> String {
    text::say(LANGUAGE, column.heading)
}

fn sheet_name(table: Export) -> String {
    text::say(LANGUAGE, &format!("export-table-{}", table.token()))
}

/// One sheet, or several where the rows do not fit into one.
fn split(table: Export, columns: &[Column], mut rows: Vec<Vec<OutCell>>) -> Vec<OutSheet> {
    let mut sheets = Vec::new();
    loop {
        let rest = if rows.len() > MOST_IN_A_SHEET { rows.split_off(MOST_IN_A_SHEET) } else { Vec::new() };
        let name = sheet_name(table);
        sheets.push(OutSheet {
            name: if sheets.is_empty() { name } else { format!("{name} ({})", sheets.len() + 1) },
            header: columns.iter().map(heading).collect(),
            widths: columns.iter().map(|column| column.kind.width()).collect(),
            rows,
        });
        if rest.is_empty() {
            return sheets;
        }
        rows = rest;
    }
}

/// A cell as CSV has it.
fn plain(cell: OutCell) -> String {
    match cell {
        OutCell::Blank => String::new(),
        OutCell::Text(text) => text,
        OutCell::Whole(number) => number.to_string(),
        OutCell::Number(number) => number.to_string(),
        OutCell::Date(day) => day.to_string(),
        OutCell::Flag(flag) => flag.to_string(),
    }
}

/// A cell that a sheet can hold: what does not fit is cut, and says so.
fn short_enough(cell: OutCell) -> OutCell {
    match cell {
        OutCell::Text(text) if text.encode_utf16().count() > MOST_IN_A_CELL => {
            let note = text::say(LANGUAGE, "export-cell-cut");
            let room = MOST_IN_A_CELL - note.encode_utf16().count();
            let mut units = 0;
            let kept: String = text
                .chars()
                .take_while(|char| {
                    units += char.len_utf16();
                    units <= room
                })
                .collect();
            OutCell::Text(kept + &note)
        }
        cell => cell,
    }
}

/// Turns what the views hold into cells, with the names of one day.
struct Cells<'r> {
    reader: &'r Reader<'r>,
    day: Day,
    known: std::cell::RefCell<HashMap<OrganisationId, Place>>,
}

impl<'r> Cells<'r> {
    fn new(reader: &'r Reader<'r>, day: Day) -> Self {
        Self { reader, day, known: std::cell::RefCell::default() }
    }

    fn each(&self, table: Export, mut each: impl FnMut(Vec<OutCell>) -> Outcome<()>) -> Outcome<()> {
        let columns = columns(table);
        self.reader.each_row(table, self.day, |row| {
            if row.len() != columns.len() {
                return Err(Failure::of(Code::Broken).traced("export-columns"));
            }
            let cells = columns.iter().zip(row).map(|(column, raw)| self.cell(column.kind, raw));
            each(cells.collect::<Outcome<_>>()?)
        })
    }

    fn cell(&self, kind: Kind, raw: Raw) -> Outcome<OutCell> {
        Ok(match (kind, raw) {
            (_, Raw::Null) => OutCell::Blank,
            (Kind::Day, Raw::Number(number)) => day_of(number).map_or(OutCell::Blank, |day| OutCell::Date(day.date())),
            (Kind::IsoDay, Raw::Text(text)) => match text.parse::<Day>() {
                Ok(day) => OutCell::Date(day.date()),
                Err(_) => OutCell::Text(text),
            },
            (Kind::Moment, Raw::Number(millis)) => OutCell::Text(Instant::from_millis(millis).to_string()),
            (Kind::Entry, Raw::Number(confirmation)) => {
                word(if confirmation == 0 { "export-entry-report" } else { "export-entry-confirmation" })
            }
            (Kind::Corrected, Raw::Number(0)) => OutCell::Blank,
            (Kind::Corrected, Raw::Number(_)) => word("export-entry-corrected"),
            (Kind::Word(prefix), Raw::Text(token)) => word(&format!("{prefix}-{token}")),
            (Kind::Path, Raw::Id(id)) => self.path(OrganisationId::from_bytes(id))?,
            (Kind::Path, Raw::Text(id)) => match id.parse() {
                Ok(id) => self.path(id)?,
                Err(_) => OutCell::Text(id),
            },
            (_, Raw::Id(id)) => OutCell::Text(EntityId::from_bytes(id).to_string()),
            (Kind::Id, Raw::Number(number)) | (_, Raw::Number(number)) => OutCell::Whole(number),
            // What is blank is left blank, whatever the views hold instead.
            (_, Raw::Text(text)) if text.is_empty() => OutCell::Blank,
            (_, Raw::Text(text)) => OutCell::Text(text),
        })
    }

    /// What an organisation is called, from the ministry down.
    fn path(&self, id: OrganisationId) -> Outcome<OutCell> {
        let place = self.reader.place(id, At::day(self.day), &mut self.known.borrow_mut())?;
        let names: Vec<&str> = place.path.iter().map(|name| name.ja.as_str()).collect();
        Ok(OutCell::Text(names.join(" ")))
    }
}

fn word(id: &str) -> OutCell {
    OutCell::Text(text::say(LANGUAGE, id))
}
