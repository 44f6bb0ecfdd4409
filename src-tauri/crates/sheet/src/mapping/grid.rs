//! A CSV file or a sheet as one kind of rows, its header joined from one or more rows, and columns found by name.

use std::collections::HashMap;

use super::Mapping;
use crate::cell::{header_key, trim};
use crate::csv;
use crate::given::Given;
use crate::limits::{FileRefused, Limits, RefusalCode};
use crate::workbook::{self, Value};

/// One row under the header.
pub(super) struct GridRow {
    pub(super) line: u32,
    /// As a spreadsheet numbers it.
    number: u32,
    pub(super) cells: Vec<Value>,
    pub(super) filled: u32,
    pub(super) formulas_without_value: Vec<usize>,
    pub(super) external_formulas: Vec<usize>,
}

/// All rows under the header, and the header.
pub(super) struct Grid {
    pub(super) sheet: Option<String>,
    pub(super) encoding: Option<&'static str>,
    pub(super) header_line: u32,
    pub(super) names: Vec<String>,
    keys: HashMap<String, Vec<usize>>,
    pub(super) rows: Vec<GridRow>,
    pub(super) blank: u32,
}

impl Grid {
    pub(super) fn read(given: &Given, mapping: &Mapping, limits: &Limits) -> Result<Self, FileRefused> {
        let workbook = given.is_zip() || given.bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
        let (all, blank, sheet, encoding) = if workbook {
            let (rows, blank, name) = of_workbook(given, mapping, limits)?;
            (rows, blank, Some(name), None)
        } else {
            let read = csv::read(given, limits)?;
            let rows = read.rows.into_iter().map(|row| of_csv(row.line, row.number, row.cells)).collect();
            (rows, read.blank_lines, None, Some(read.encoding))
        };
        Self::under_header(given, mapping, all, (blank, sheet, encoding))
    }

    fn under_header(
        given: &Given,
        mapping: &Mapping,
        all: Vec<GridRow>,
        (blank, sheet, encoding): (u32, Option<String>, Option<&'static str>),
    ) -> Result<Self, FileRefused> {
        let header: Vec<&GridRow> = all.iter().filter(|row| mapping.header_rows.contains(&row.number)).collect();
        let header_line = mapping.header_rows.iter().copied().max().unwrap_or(1);
        if header.len() < mapping.header_rows.len() {
            return Err(FileRefused::new(&given.name, RefusalCode::HeaderMissing).at(header_line.to_string()));
        }
        let (names, keys) = join(&header);
        let rows = all.into_iter().filter(|row| row.number > header_line).collect();
        Ok(Self { sheet, encoding, header_line, names, keys, rows, blank })
    }

    /// The column of a header: whole (`予算／R8`) or its lowest row alone; `name#2` is the second of that name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let nth = |name: &str, nth: usize| self.keys.get(&header_key(name)).and_then(|at| at.get(nth - 1)).copied();
        nth(name, 1).or_else(|| {
            let (name, number) = name.rsplit_once(['#', '＃'])?;
            nth(name, number.parse().ok().filter(|number| *number > 0)?)
        })
    }
}

/// The header rows joined column by column with `／`; in upper rows a blank cell belongs to the name on its left.
fn join(header: &[&GridRow]) -> (Vec<String>, HashMap<String, Vec<usize>>) {
    let width = header.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let (mut names, mut keys) = (Vec::new(), HashMap::<String, Vec<usize>>::new());
    let mut above: Vec<String> = vec![String::new(); header.len()];
    for column in 0..width {
        let mut parts: Vec<String> = Vec::new();
        for (depth, row) in header.iter().enumerate() {
            let mut part = trim(&as_text(row.cells.get(column).unwrap_or(&Value::Blank))).to_owned();
            let lowest = depth + 1 == header.len();
            if part.is_empty() && !lowest {
                part.clone_from(&above[depth]);
            } else if !lowest {
                above[depth].clone_from(&part);
            }
            if !part.is_empty() && parts.last() != Some(&part) {
                parts.push(part);
            }
        }
        let whole = parts.join("／");
        let lowest = parts.pop().unwrap_or_default();
        keys.entry(header_key(&whole)).or_default().push(column);
        if lowest != whole {
            keys.entry(header_key(&lowest)).or_default().push(column);
        }
        names.push(whole);
    }
    (names, keys)
}

fn of_csv(line: u32, number: u32, cells: Vec<String>) -> GridRow {
    let cells = cells.into_iter().map(|cell| if cell.is_empty() { Value::Blank } else { Value::Text(cell) }).collect();
    GridRow { line, number, cells, filled: 0, formulas_without_value: Vec::new(), external_formulas: Vec::new() }
}

fn of_workbook(given: &Given, mapping: &Mapping, limits: &Limits) -> Result<(Vec<GridRow>, u32, String), FileRefused> {
    let book = workbook::read(given, &mapping.sheet, limits)?;
    let Some(sheet) = book.sheets.into_iter().next() else {
        return Err(FileRefused::new(&given.name, RefusalCode::SheetMissing));
    };
    let numbers: Vec<u32> = sheet.row_numbers().collect();
    let blank = numbers.windows(2).map(|pair| pair[1] - pair[0] - 1).sum();
    let (mut without_value, mut external) = (by_row(&sheet.formulas_without_value), by_row(&sheet.external_formulas));
    let mut area = 0_u64;
    let mut rows = Vec::with_capacity(numbers.len());
    for row in numbers {
        area += u64::from(sheet.columns());
        // Few cells far apart can span a table much larger than themselves.
        if area > limits.cells {
            return Err(FileRefused::over(&given.name, RefusalCode::TooManyCells, area, limits.cells).at(sheet.name));
        }
        let mut filled = 0;
        let cells = (0..sheet.columns())
            .map(|column| {
                let (value, from_head) = sheet.value(row, column);
                filled += u32::from(from_head && *value != Value::Blank);
                value.clone()
            })
            .collect();
        rows.push(GridRow {
            line: row + 1,
            number: row + 1,
            cells,
            filled,
            formulas_without_value: without_value.remove(&row).unwrap_or_default(),
            external_formulas: external.remove(&row).unwrap_or_default(),
        });
    }
    Ok((rows, blank, sheet.name))
}

fn by_row(cells: &[(u32, u32)]) -> HashMap<u32, Vec<usize>> {
    let mut rows = HashMap::<u32, Vec<usize>>::new();
    for (row, column) in cells {
        rows.entry(*row).or_default().push(*column as usize);
    }
    rows
}

/// A value as text: whole numbers without a point, days as `2026-11-20`, errors as they are shown.
pub(super) fn as_text(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) | Value::Error(text) => text.clone(),
        // Display of f64 gives the shortest text that means the same number, without an exponent.
        Value::Number(number) | Value::Time(number) => number.to_string(),
        Value::Flag(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        Value::Date(day) => day.to_string(),
    }
}
