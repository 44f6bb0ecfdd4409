//! Own tables as bytes of a CSV or an Excel file. Text stays text: no cell is ever a formula, whatever it begins with.
//! The same rows give the same bytes. What the rows hold is decided elsewhere.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// Rows as CSV: UTF-8 with a byte order mark (Excel in Japan needs it), CR LF, quoted where needed.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front, and [`restore`] takes it off again:
/// text that begins with `=`, `+`, `-`, `@`, TAB, CR or LF, or with apostrophes followed by one of these. Every other
/// text is written as it is, so that nothing is lost either way.
#[must_use]
pub fn write_csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                bytes.push(b',');
            }
            let cell = neutralise(cell);
            // A row of one blank cell must not look like a blank line.
            if cell.contains(['"', ',', '\t', '\r', '\n']) || (row.len() == 1 && cell.is_empty()) {
                bytes.push(b'"');
                bytes.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
                bytes.push(b'"');
            } else {
                bytes.extend_from_slice(cell.as_bytes());
            }
        }
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

/// The text as it is written into a CSV cell, see [`write_csv`].
#[must_use]
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if text.trim_start_matches('\'').starts_with(STARTS) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`neutralise`] was given.
#[must_use]
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.trim_start_matches('\'').starts_with(STARTS) => text,
        _ => cell,
    }
}

const STARTS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// A table of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct OutSheet {
    /// At most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// The first row: bold, and it stays in view.
    pub header: Vec<String>,
    /// Widths of columns in characters; columns beyond the list keep the usual width.
    pub widths: Vec<u16>,
    /// The rest.
    pub rows: Vec<Vec<OutCell>>,
}

/// A typed cell.
#[derive(Debug, Clone, PartialEq)]
pub enum OutCell {
    /// Nothing.
    Blank,
    /// Always a string, whatever it looks like.
    Text(String),
    /// A whole number, shown with separators of thousands. Beyond ±2⁵³ Excel would round it: then it is text.
    Whole(i64),
    /// Any other number. What is not finite is left blank.
    Number(f64),
    /// A real date. Before 1900-03-01, where Excel's days are wrong, it is text: `1895-04-17`.
    Date(NaiveDate),
    /// TRUE or FALSE.
    Flag(bool),
}

/// Why no workbook could be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutError {
    /// A text is longer than the 32,767 characters that a cell holds.
    #[error("the text in row {row}, column {column} of {sheet} has {characters} characters")]
    TextTooLong {
        /// The sheet.
        sheet: String,
        /// 1-based, the header counted.
        row: usize,
        /// 1-based.
        column: usize,
        /// How many it has.
        characters: usize,
    },
    /// The sheet's name is blank, too long, used twice or holds a forbidden character.
    #[error("no sheet can be called {0:?}")]
    SheetName(String),
    /// More rows or columns than a sheet holds.
    #[error("{0} does not fit into a sheet")]
    TooLarge(String),
    /// The writer failed otherwise.
    #[error("the workbook could not be written: {0}")]
    Writer(String),
}

/// The most characters that can be read beside one another on a page of A4 across: about 7 points high.
const MOST_ACROSS: u32 = 190;

/// Sheets as an Excel file.
///
/// # Errors
/// A text, a name or a table that Excel cannot hold.
pub fn write_xlsx(sheets: &[OutSheet]) -> Result<Vec<u8>, OutError> {
    let mut workbook = Workbook::new();
    // The writer would put in the time of day: the same rows must give the same bytes.
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| OutError::Writer(error.to_string()))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let styles = Styles {
        text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        whole: Format::new().set_num_format("#,##0").set_align(FormatAlign::Top),
        date: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top),
    };
    for sheet in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&sheet.name).map_err(|_| OutError::SheetName(sheet.name.clone()))?;
        let failed = |error| failed(&sheet.name, error);
        // On paper: across, as wide as a page, and the heading on each; a wider table goes on beside, with its first
        // column, so that it can still be read.
        let across = pages_across(sheet);
        worksheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(across, 0);
        let beside = u16::from(across > 1);
        if beside > 0 {
            worksheet.set_repeat_columns(0, 0).map_err(failed)?;
        }
        for (column, width) in (0_u16..).zip(&sheet.widths) {
            worksheet.set_column_width(column, f64::from(*width)).map_err(failed)?;
        }
        if !sheet.header.is_empty() {
            worksheet.set_freeze_panes(1, beside).map_err(failed)?;
            worksheet.set_repeat_rows(0, 0).map_err(failed)?;
        }
        for (column, name) in sheet.header.iter().enumerate() {
            check_length(sheet, 0, column, name)?;
            let column = u16::try_from(column).map_err(|_| OutError::TooLarge(sheet.name.clone()))?;
            worksheet.write_string_with_format(0, column, name, &bold).map_err(failed)?;
        }
        let first = usize::from(!sheet.header.is_empty());
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if let OutCell::Text(text) = cell {
                    check_length(sheet, row + first, column, text)?;
                }
                let too_large = |_| OutError::TooLarge(sheet.name.clone());
                let at = (u32::try_from(row + first).map_err(too_large)?, u16::try_from(column).map_err(too_large)?);
                styles.write(worksheet, at, cell).map_err(failed)?;
            }
        }
    }
    workbook.save_to_buffer().map_err(|error| match error {
        XlsxError::SheetnameReused(name) => OutError::SheetName(name),
        error => OutError::Writer(error.to_string()),
    })
}

/// How many pages stand side by side when the sheet is printed.
fn pages_across(sheet: &OutSheet) -> u16 {
    let width: u32 = sheet.widths.iter().copied().map(u32::from).sum();
    u16::try_from(width.div_ceil(MOST_ACROSS)).unwrap_or(u16::MAX).max(1)
}

fn check_length(sheet: &OutSheet, row: usize, column: usize, text: &str) -> Result<(), OutError> {
    let characters = text.encode_utf16().count();
    if characters <= 32_767 {
        return Ok(());
    }
    Err(OutError::TextTooLong { sheet: sheet.name.clone(), row: row + 1, column: column + 1, characters })
}

fn failed(sheet: &str, error: XlsxError) -> OutError {
    match error {
        XlsxError::RowColumnLimitError => OutError::TooLarge(sheet.to_owned()),
        error => OutError::Writer(error.to_string()),
    }
}

struct Styles {
    text: Format,
    whole: Format,
    date: Format,
}

impl Styles {
    fn write(
        &self,
        worksheet: &mut rust_xlsxwriter::Worksheet,
        (row, column): (u32, u16),
        cell: &OutCell,
    ) -> Result<(), XlsxError> {
        match cell {
            OutCell::Blank => {}
            OutCell::Text(text) => {
                worksheet.write_string_with_format(row, column, text, &self.text)?;
            }
            OutCell::Whole(number) if number.unsigned_abs() <= 1 << 53 => {
                #[allow(clippy::cast_precision_loss, reason = "within ±2⁵³ every whole number is exact")]
                worksheet.write_number_with_format(row, column, *number as f64, &self.whole)?;
            }
            OutCell::Whole(number) => {
                worksheet.write_string_with_format(row, column, number.to_string(), &self.text)?;
            }
            OutCell::Number(number) if number.is_finite() => {
                worksheet.write_number(row, column, *number)?;
            }
            OutCell::Number(_) => {}
            OutCell::Date(day) => match u16::try_from(day.year()) {
                Ok(year) if (year, day.month()) >= (1900, 3) => {
                    let (month, of_month) = (day.month0() as u8 + 1, day.day0() as u8 + 1);
                    let date = ExcelDateTime::from_ymd(year, month, of_month)?;
                    worksheet.write_datetime_with_format(row, column, &date, &self.date)?;
                }
                _ => {
                    worksheet.write_string_with_format(row, column, day.to_string(), &self.text)?;
                }
            },
            OutCell::Flag(flag) => {
                worksheet.write_boolean(row, column, *flag)?;
            }
        }
        Ok(())
    }
}
