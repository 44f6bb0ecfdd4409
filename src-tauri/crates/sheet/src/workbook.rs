//! Cells out of an Excel file (`.xlsx`) that nobody vouches for. The zip is scanned first, unpacked to nowhere and
//! counted, so that the reader proper only meets files within the limits. What the cells mean is read elsewhere.
//!
//! Formulas are never run: their stored value is read. Merged areas are read as if each cell held the head's value.
//! Macros, passwords, document types and entities, and names that lead out of the zip refuse the file. Links to other
//! workbooks are never followed; that the file holds some is told.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{DataRef, Dimensions, Reader, Xlsx, XlsxError, XlsxFormulaMetadata};
use chrono::NaiveDate;

use crate::given::{Given, Meter, check_entry_name};
use crate::limits::{FileRefused, Limits, RefusalCode};

/// A cell's value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, also where the cell does not exist.
    Blank,
    /// Text, line ends as `\n`.
    Text(String),
    /// A number.
    Number(f64),
    /// TRUE or FALSE.
    Flag(bool),
    /// A day, from any date format of Excel (Japanese ones and 1904 workbooks too). Time of day is dropped.
    Date(NaiveDate),
    /// A date format over a number that is no day (negative, beyond 9999), or a time of day or duration: the number.
    Time(f64),
    /// An error value: `#REF!`.
    Error(String),
}

/// One sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    rows: BTreeMap<u32, Vec<(u32, Value)>>,
    merged: BTreeMap<u32, Vec<Dimensions>>,
    columns: u32,
    /// Cells with a formula whose result the file does not hold, as (row, column), both from 0.
    pub formulas_without_value: Vec<(u32, u32)>,
    /// Cells whose formula draws on another workbook; their value is the last one stored.
    pub external_formulas: Vec<(u32, u32)>,
}

/// A workbook as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The asked-for sheet, or all of them.
    pub sheets: Vec<Sheet>,
    /// Names of all sheets in order.
    pub names: Vec<String>,
    /// Parts of other workbooks that formulas draw on.
    pub external_links: u32,
}

/// Which sheet to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetChoice {
    /// All.
    All,
    /// By its name, compared as headers are.
    Named(String),
    /// By its place, from 1.
    Numbered(usize),
}

impl Sheet {
    /// Row numbers from 0 that hold anything, in order.
    pub fn row_numbers(&self) -> impl Iterator<Item = u32> {
        self.rows.keys().copied()
    }

    /// One more than the last used column.
    #[must_use]
    pub fn columns(&self) -> u32 {
        self.columns
    }

    /// The value of a cell, both numbers from 0. `true`: it was filled from the head of a merged area.
    #[must_use]
    pub fn value(&self, row: u32, column: u32) -> (&Value, bool) {
        let own = self.own(row, column);
        if *own != Value::Blank {
            return (own, false);
        }
        let area = self.merged.get(&row).and_then(|areas| areas.iter().find(|area| area.contains(row, column)));
        match area {
            Some(area) if area.start != (row, column) => (self.own(area.start.0, area.start.1), true),
            _ => (own, false),
        }
    }

    fn own(&self, row: u32, column: u32) -> &Value {
        let cells = self.rows.get(&row).map_or(&[][..], Vec::as_slice);
        cells.binary_search_by_key(&column, |(at, _)| *at).map_or(&Value::Blank, |at| &cells[at].1)
    }
}

/// Reads a workbook.
///
/// # Errors
/// It is no `.xlsx`, carries macros or a password, is hostile, passes a limit, or lacks the sheet.
pub fn read(given: &Given, choice: &SheetChoice, limits: &Limits) -> Result<Workbook, FileRefused> {
    given.check_size(limits)?;
    let external_links = scan(given, limits)?;
    let refuse = |code| FileRefused::new(&given.name, code);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(given.bytes.as_slice())).map_err(|error| match error {
        XlsxError::Password => refuse(RefusalCode::Encrypted),
        _ => refuse(RefusalCode::Damaged),
    })?;
    let names = book.sheet_names();
    let wanted: Vec<String> = match choice {
        SheetChoice::All => names.clone(),
        SheetChoice::Numbered(number) => {
            number.checked_sub(1).and_then(|at| names.get(at)).cloned().into_iter().collect()
        }
        SheetChoice::Named(name) => {
            let key = crate::cell::header_key(name);
            names.iter().filter(|name| crate::cell::header_key(name) == key).take(1).cloned().collect()
        }
    };
    if wanted.is_empty() {
        let asked = match choice {
            SheetChoice::All => String::new(),
            SheetChoice::Named(name) => name.clone(),
            SheetChoice::Numbered(number) => number.to_string(),
        };
        return Err(refuse(RefusalCode::SheetMissing).at(asked));
    }
    let sheets = wanted.into_iter().map(|name| sheet(&mut book, given, name, limits)).collect::<Result<_, _>>()?;
    Ok(Workbook { sheets, names, external_links })
}

/// Unpacks every entry to nowhere, looking at names, sizes and XML declarations. Returns the number of external links.
fn scan(given: &Given, limits: &Limits) -> Result<u32, FileRefused> {
    let refuse = |code| FileRefused::new(&given.name, code);
    // A password-protected workbook, and every old .xls, is an OLE container and no zip.
    if given.bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let packaged = find(&given.bytes, "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect());
        return Err(refuse(if packaged { RefusalCode::Encrypted } else { RefusalCode::UnknownKind }));
    }
    if !given.is_zip() {
        return Err(refuse(RefusalCode::UnknownKind));
    }
    let mut zip =
        zip::ZipArchive::new(Cursor::new(given.bytes.as_slice())).map_err(|_| refuse(RefusalCode::Damaged))?;
    let mut meter = Meter::new(&given.name, limits, zip.len(), given.bytes.len() as u64)?;
    let mut external_links = 0;
    for index in 0..zip.len() {
        let raw = zip.by_index_raw(index).map_err(|_| refuse(RefusalCode::Damaged))?;
        let name = raw.name().map_err(|_| refuse(RefusalCode::UnsafeName))?.into_owned();
        let encrypted = raw.encrypted();
        drop(raw);
        check_entry_name(&given.name, &name)?;
        if encrypted {
            return Err(refuse(RefusalCode::Encrypted).at(name));
        }
        let lower = name.to_lowercase();
        if lower.ends_with("vbaproject.bin") || lower.contains("/macrosheets/") {
            return Err(refuse(RefusalCode::Macros).at(name));
        }
        external_links += u32::from(lower.contains("/externallinks/") && lower.ends_with(".xml"));
        let limit = if lower.ends_with("sharedstrings.xml") { limits.shared_strings } else { limits.unpacked };
        let mut entry = zip.by_index(index).map_err(|_| refuse(RefusalCode::Damaged))?;
        let xml = lower.ends_with(".xml") || lower.ends_with(".rels");
        scan_entry(&mut meter, &name, &mut entry, limit, xml, &given.name)?;
    }
    Ok(external_links)
}

fn scan_entry(
    meter: &mut Meter<'_>,
    name: &str,
    entry: &mut impl Read,
    limit: u64,
    xml: bool,
    file: &str,
) -> Result<(), FileRefused> {
    let mut declares = false;
    let mut macros = false;
    let mut tail: Vec<u8> = Vec::new();
    let content_types = name.eq_ignore_ascii_case("[Content_Types].xml");
    let mut first = true;
    meter.run(name, entry, limit, |part| {
        if !xml {
            return;
        }
        // A declaration of a document type must come before the root element, so it is looked for at the beginning;
        // the content types are looked through as a whole.
        if first || content_types {
            tail.extend_from_slice(part);
            declares |= find(&tail, b"<!DOCTYPE".to_vec()) || find(&tail, b"<!ENTITY".to_vec());
            macros |= content_types && find(&tail, b"macroEnabled".to_vec());
        }
        first = false;
    })?;
    if macros {
        return Err(FileRefused::new(file, RefusalCode::Macros).at(name));
    }
    if declares {
        return Err(FileRefused::new(file, RefusalCode::Entities).at(name));
    }
    Ok(())
}

fn find(bytes: &[u8], wanted: Vec<u8>) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, given: &Given, name: String, limits: &Limits) -> Result<Sheet, FileRefused> {
    let refuse = |code| FileRefused::new(&given.name, code).at(&name);
    let over = |code, found: u64, limit: u64| FileRefused::over(&given.name, code, found, limit).at(&name);
    let mut rows: BTreeMap<u32, Vec<(u32, Value)>> = BTreeMap::new();
    let (mut count, mut columns) = (0_u64, 0_u32);
    let (mut formulas_without_value, mut external_formulas) = (Vec::new(), Vec::new());
    let mut cells = match book.worksheet_cells_reader(&name) {
        Ok(cells) => cells,
        // A chart sheet has no cells.
        Err(_) => {
            return Ok(Sheet {
                name,
                rows,
                merged: BTreeMap::new(),
                columns,
                formulas_without_value,
                external_formulas,
            });
        }
    };
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| refuse(RefusalCode::Damaged))? {
        count += 1;
        if count > limits.cells {
            return Err(over(RefusalCode::TooManyCells, count, limits.cells));
        }
        let (row, column) = (cell.pos.0, cell.pos.1);
        if row >= limits.rows {
            return Err(over(RefusalCode::TooManyRows, u64::from(row) + 1, u64::from(limits.rows)));
        }
        if let Some(XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. }) =
            &cell.formula
            && names_another_workbook(formula)
        {
            external_formulas.push((row, column));
        }
        let value = value(cell.value);
        if let Value::Text(text) = &value
            && text.len() > limits.cell_bytes
        {
            return Err(over(RefusalCode::CellTooLong, text.len() as u64, limits.cell_bytes as u64));
        }
        if value == Value::Blank {
            if cell.formula.is_some() {
                formulas_without_value.push((row, column));
            }
            continue;
        }
        if column >= limits.columns {
            return Err(over(RefusalCode::TooManyColumns, u64::from(column) + 1, u64::from(limits.columns)));
        }
        columns = columns.max(column + 1);
        rows.entry(row).or_default().push((column, value));
    }
    drop(cells);
    // Only now, for finding the merged areas reads the sheet once more, however many cells it has.
    let areas = book.merge_cells_by_sheet_name(&name).map_err(|_| refuse(RefusalCode::Damaged))?;
    if areas.len() > limits.merged {
        return Err(over(RefusalCode::TooManyMerged, areas.len() as u64, limits.merged as u64));
    }
    let merged =
        by_row(areas, limits).ok_or_else(|| over(RefusalCode::TooManyMerged, u64::MAX, limits.merged as u64))?;
    for cells in rows.values_mut() {
        cells.sort_by_key(|(column, _)| *column);
        // A hostile file may name a cell twice: the first stands, as in Excel's own repair.
        cells.dedup_by_key(|(column, _)| *column);
    }
    Ok(Sheet { name, rows, merged, columns, formulas_without_value, external_formulas })
}

/// `[1]Sheet!A1`: workbooks are numbered in brackets. Columns of tables stand in brackets too, but have names.
fn names_another_workbook(formula: &str) -> bool {
    formula.split('[').skip(1).any(|after| {
        after
            .split_once(']')
            .is_some_and(|(inside, _)| !inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// Areas by each row they touch, within the limit of rows; `None` if that takes more entries than an honest sheet needs.
fn by_row(areas: Vec<Dimensions>, limits: &Limits) -> Option<BTreeMap<u32, Vec<Dimensions>>> {
    let mut map: BTreeMap<u32, Vec<Dimensions>> = BTreeMap::new();
    let mut entries = 0_u64;
    for area in areas {
        let last = area.end.0.min(limits.rows.saturating_sub(1));
        entries += u64::from(last.saturating_sub(area.start.0)) + 1;
        if entries > limits.cells {
            return None;
        }
        for row in area.start.0..=last {
            map.entry(row).or_default().push(area);
        }
    }
    Some(map)
}

fn value(data: DataRef<'_>) -> Value {
    match data {
        DataRef::Empty => Value::Blank,
        DataRef::String(text) => self::text(&text),
        DataRef::SharedString(text) => self::text(text),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => self::text(&text),
        #[allow(clippy::cast_precision_loss, reason = "Excel itself holds numbers as f64")]
        DataRef::Int(number) => Value::Number(number as f64),
        DataRef::Float(number) => Value::Number(number),
        DataRef::Bool(flag) => Value::Flag(flag),
        DataRef::Error(error) => Value::Error(error.to_string()),
        DataRef::DateTime(moment) => {
            let serial = moment.as_f64();
            // From 1 to 9999-12-31; beyond that the library's arithmetic means nothing.
            let is_day = moment.is_datetime() && (1.0..2_958_466.0).contains(&serial);
            is_day.then(|| nearest_day(moment.to_ymd_hms_milli())).flatten().map_or(Value::Time(serial), Value::Date)
        }
    }
}

/// Serial numbers are fractions: 23:59:59.999 is the next midnight.
fn nearest_day((year, month, day, hour, minute, second, milli): (u16, u8, u8, u8, u8, u8, u16)) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    let late = (hour, minute, second, milli) >= (23, 59, 59, 999);
    if late { date.succ_opt() } else { Some(date) }
}

fn text(text: &str) -> Value {
    if text.is_empty() {
        return Value::Blank;
    }
    Value::Text(text.replace("\r\n", "\n").replace("_x000D_\n", "\n").replace('\r', "\n"))
}
