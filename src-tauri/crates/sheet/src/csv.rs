//! Rows out of a CSV file whatever program wrote it: its encoding is found, its line ends are made plain, each row
//! carries the line it starts on. What the cells mean is read elsewhere; writing is in [`crate::out`].

use std::borrow::Cow;

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, WINDOWS_1252};

use crate::given::Given;
use crate::limits::{FileRefused, Limits, RefusalCode};

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// 1-based line of the file on which the row starts.
    pub line: u32,
    /// 1-based number of the row as a spreadsheet shows it: blank lines count, lines within cells do not.
    pub number: u32,
    /// The cells. Line ends within a cell (LF, CR LF, CR CR LF) are `\n`; nothing else is changed.
    pub cells: Vec<String>,
}

/// A CSV file as rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// `UTF-8`, `UTF-16LE`, `UTF-16BE`, `CP932` or `windows-1252`.
    pub encoding: &'static str,
    /// All rows that hold at least one separator or character, the header among them.
    pub rows: Vec<Row>,
    /// Lines without any character between rows.
    pub blank_lines: u32,
}

/// Reads a CSV file (or, if its first line holds tabs and no comma, a tab-separated one).
///
/// # Errors
/// The bytes are no text, or pass a limit.
pub fn read(given: &Given, limits: &Limits) -> Result<Rows, FileRefused> {
    let mut rows = Vec::new();
    let (encoding, blank_lines) = each(given, limits, |row| {
        rows.push(row);
    })?;
    Ok(Rows { encoding, rows, blank_lines })
}

/// As [`read`], handing over row by row. Returns the encoding and the number of blank lines.
///
/// # Errors
/// As [`read`]; rows before the refused one have been handed over.
pub fn each(given: &Given, limits: &Limits, mut take: impl FnMut(Row)) -> Result<(&'static str, u32), FileRefused> {
    given.check_size(limits)?;
    let (text, encoding) = decode(given)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // Very old files end lines with CR alone; in all others a CR belongs to the LF after it.
    let end = if text.contains('\n') { b'\n' } else { b'\r' };
    let mut lines = Lines { text: text.as_bytes(), end, at: 0, line: 1 };
    let (mut count, mut blank_lines, mut ended_on) = (0_u32, 0_u32, 0_u32);
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        // The text is valid UTF-8 in memory and the reader is flexible: nothing is left that could fail.
        if !matches!(reader.read_record(&mut record), Ok(true)) {
            break;
        }
        let line = lines.of_row_from(start);
        blank_lines += line.saturating_sub(ended_on + 1);
        count += 1;
        let number = count + blank_lines;
        check(&given.name, &record, line, count, limits)?;
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        ended_on = lines.of_end(end);
        take(Row { line, number, cells: record.iter().map(plain_line_ends).collect() });
    }
    Ok((encoding, blank_lines))
}

fn check(file: &str, record: &csv::StringRecord, line: u32, count: u32, limits: &Limits) -> Result<(), FileRefused> {
    let over =
        |code, found: usize, limit: u64| Err(FileRefused::over(file, code, found as u64, limit).at(line.to_string()));
    if count > limits.rows {
        return over(RefusalCode::TooManyRows, count as usize, u64::from(limits.rows));
    }
    if record.len() > limits.columns as usize {
        return over(RefusalCode::TooManyColumns, record.len(), u64::from(limits.columns));
    }
    match record.iter().map(str::len).max() {
        Some(longest) if longest > limits.cell_bytes => {
            over(RefusalCode::CellTooLong, longest, limits.cell_bytes as u64)
        }
        _ => Ok(()),
    }
}

/// Counts lines as a text editor does, moving forward only.
struct Lines<'a> {
    text: &'a [u8],
    end: u8,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn advance(&mut self, to: usize) {
        let to = to.min(self.text.len()).max(self.at);
        self.line +=
            u32::try_from(self.text[self.at..to].iter().filter(|&&byte| byte == self.end).count()).unwrap_or(0);
        self.at = to;
    }

    /// The reader stands before the line end of the row before, and before blank lines: both are stepped over.
    fn of_row_from(&mut self, start: usize) -> u32 {
        let rest = self.text.get(start..).unwrap_or_default();
        let skip = rest.iter().take_while(|&&byte| byte == b'\r' || byte == b'\n').count();
        self.advance(start + skip);
        self.line
    }

    /// The line on which the row that ends at `end` ends; its own line end does not count.
    fn of_end(&mut self, end: usize) -> u32 {
        let before = self.text.get(..end.min(self.text.len())).unwrap_or_default();
        let own = before.iter().rev().take_while(|&&byte| byte == b'\r' || byte == b'\n').count();
        self.advance(end.saturating_sub(own));
        self.line
    }
}

fn plain_line_ends(cell: &str) -> String {
    if !cell.contains('\r') {
        return cell.to_owned();
    }
    let mut plain = String::with_capacity(cell.len());
    let mut rest = cell.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\r' {
            plain.push(c);
            continue;
        }
        // CR CR LF, CR LF and a lone CR are one line end each.
        while rest.next_if_eq(&'\r').is_some() {}
        rest.next_if_eq(&'\n');
        plain.push('\n');
    }
    plain
}

/// Looks at the first row, outside of quotation marks.
fn delimiter(text: &str) -> u8 {
    let (mut quoted, mut tabs) = (false, false);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => return b',',
            b'\t' if !quoted => tabs = true,
            b'\r' | b'\n' if !quoted => break,
            _ => {}
        }
    }
    if tabs { b'\t' } else { b',' }
}

/// The text without its byte order mark, and the encoding's name.
fn decode(given: &Given) -> Result<(Cow<'_, str>, &'static str), FileRefused> {
    let bytes = given.bytes.as_slice();
    let refuse = || FileRefused::new(&given.name, RefusalCode::NotText);
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, bad) = encoding.decode_without_bom_handling(&bytes[mark..]);
        let name = if encoding == UTF_8 { "UTF-8" } else { encoding.name() };
        return if text.contains('\0') || (bad && encoding != UTF_8) { Err(refuse()) } else { Ok((text, name)) };
    }
    if bytes.contains(&0) {
        return Err(refuse());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), "UTF-8"));
    }
    let (japanese, bad) = SHIFT_JIS.decode_without_bom_handling(bytes);
    if !bad && reads_as_japanese(&japanese) {
        return Ok((japanese, "CP932"));
    }
    let (western, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    // Real western text has few letters outside ASCII and no C1 controls; what is neither is a damaged file, which is
    // read as the kind it was most probably meant to be, with � where bytes are no text.
    let outside = western.chars().filter(|c| !c.is_ascii()).count();
    if western.chars().any(|c| ('\u{80}'..'\u{a0}').contains(&c)) || outside * 3 > western.len() {
        let (utf8, _) = UTF_8.decode_without_bom_handling(bytes);
        let lost = |text: &str| text.matches('\u{fffd}').count();
        return Ok(if lost(&utf8) <= lost(&japanese) { (utf8, "UTF-8") } else { (japanese, "CP932") });
    }
    Ok((western, "windows-1252"))
}

/// Japanese words stand in runs; western accents, when misread as kanji or half-width kana, stand alone.
fn reads_as_japanese(text: &str) -> bool {
    let wide = |c: char| !c.is_ascii() && !('\u{ff61}'..='\u{ff9f}').contains(&c);
    let (mut in_runs, mut alone, mut run) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().chain(std::iter::once(' ')) {
        if wide(c) {
            run += 1;
            continue;
        }
        match run {
            0 => {}
            1 => alone += 1,
            _ => in_runs += run,
        }
        run = 0;
        if !c.is_ascii() {
            alone += 1;
        }
    }
    in_runs > alone
}
