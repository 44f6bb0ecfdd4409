//! A report as a workbook: summary, one row for each item, one row for each
//! change. The annex that holds everything.
//!
//! Text is always written as text, so that nothing in it becomes a formula or
//! a link; days and counts are typed. Written in memory: the library's
//! constant-memory mode would leave plain text in temporary files.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Image, Workbook, Worksheet, XlsxError,
};

use crate::RenderError;
use crate::chart::{self, Picture};
use crate::content::{Change, Item, Report, Section, Since};
use crate::document::{Block, Cell, Chart, Document, Line, Part, Table};
use crate::room::{self, Place};
use crate::view::{self, Extent, owners};
use crate::words::{self, Words};

/// Excel's limit for one cell, in UTF-16 units.
pub(crate) const CELL_LIMIT: usize = 32_767;

/// Excel's limit for a page header or footer.
const PAGE_LINE_LIMIT: usize = 255;

/// This file itself: what it places in cells is part of what a workbook is.
pub(crate) const SOURCE: &str = include_str!("xlsx.rs");

const A4: u8 = 9;

const POINTS_PER_LINE: f64 = 13.5;

/// Of a row whose height nobody sets.
const POINTS_PER_ROW: f64 = 15.0;

/// The most lines that a row of Excel can be high.
const MOST_LINES: usize = 30;

/// How wide a character of a column's width is, in points.
const POINTS_PER_CHARACTER: f64 = 5.25;

/// How texts are set in cells: as a character takes the same room in all typefaces, with some of it to spare.
const CELLS: Place = Place { width: 0.0, height: 500.0, padding: 9.0, slack: 1.15 };

/// A row is not made higher than this many lines.
const LINES_SHOWN: usize = 12;

/// Renders the whole report as a workbook.
///
/// # Errors
/// [`RenderError::Workbook`] if the writer refuses, a fault of ours.
pub fn xlsx(report: &Report) -> Result<Vec<u8>, RenderError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report, Words::new(report.language))?);
    // Side by side, each language has sheets of its own: what is sorted and filtered is in one.
    for said in std::iter::once(report).chain(report.beside.as_deref()) {
        sheets(&mut workbook, said, report)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The sheets of one language. Number and fingerprint are those of the whole.
fn sheets(workbook: &mut Workbook, report: &Report, whole: &Report) -> Result<(), RenderError> {
    let words = Words::new(report.language);
    let ink = Ink::new(words);
    let (as_of, handling) = (view::as_of(report, words), view::handling(whole, words));
    let draft = words::draft(whole);
    let paper = Paper {
        title: &report.title,
        as_of: &as_of,
        marking: &report.marking,
        handling: &handling,
        draft: draft.as_deref(),
    };
    summary_sheet(&mut Sheet::new(workbook.add_worksheet(), &ink, words), report, whole, &paper)?;
    // The whole of it stands in both languages at once, as on paper.
    if std::ptr::eq(report, whole) {
        let document = Document::of_report(whole);
        body_sheet(&mut Sheet::new(workbook.add_worksheet(), &ink, words), &document, &paper)?;
    }
    list_sheet(&mut Sheet::new(workbook.add_worksheet(), &ink, words), report, &paper)?;
    changes_sheet(&mut Sheet::new(workbook.add_worksheet(), &ink, words), report, &paper)?;
    for (name, chart, table) in chart::sheets(report, words) {
        chart_sheet(&mut Sheet::new(workbook.add_worksheet(), &ink, words), &name, &chart, &table, &paper)?;
    }
    Ok(())
}

/// Renders a document as a workbook: a sheet of what stands above, and one for each part.
///
/// # Errors
/// As [`xlsx`].
pub(crate) fn of_document(document: &Document) -> Result<Vec<u8>, RenderError> {
    let words = Words::new(document.language());
    let ink = Ink::new(words);
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&document.title)
            .set_subject(document.subject())
            .set_author(document.made_by.clone().unwrap_or_default())
            .set_status(&document.marking)
            .set_comment(document.hash())
            .set_creation_datetime(&excel_day(document.made_on).unwrap_or_default()),
    );
    let paper = Paper {
        title: &document.title,
        as_of: &document.as_of,
        marking: &document.marking,
        handling: &document.handling,
        draft: None,
    };
    cover(&mut Sheet::new(workbook.add_worksheet(), &ink, words), document, &paper)?;
    for part in &document.parts {
        part_sheet(&mut Sheet::new(workbook.add_worksheet(), &ink, words), part, &paper)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn cover(out: &mut Sheet<'_>, document: &Document, paper: &Paper<'_>) -> Result<(), XlsxError> {
    out.print_on(paper, &out.words.label("report-sheet-cover"), 1)?;
    out.sheet.set_column_width(0, 20.0)?.set_column_width(1, 90.0)?;
    let ink = out.ink;
    out.string(&document.title, &ink.title)?;
    out.next_row();
    out.string(&document.as_of, &ink.plain)?;
    out.next_row();
    out.next_row();
    out.widths = vec![20.0, 90.0];
    for fact in &document.facts {
        out.string(&fact.label, &ink.strong)?;
        out.text(&fact.text)?;
        out.end_row()?;
    }
    out.widths = Vec::new();
    out.next_row();
    for line in document.notes.iter().chain([&document.handling]) {
        out.string(line, &ink.plain)?;
        out.next_row();
    }
    Ok(())
}

/// A part: its texts, then its tables, one below the other. One that is a single table can be filtered.
fn part_sheet(out: &mut Sheet<'_>, part: &Part, paper: &Paper<'_>) -> Result<(), RenderError> {
    out.print_on(paper, &part.sheet, 1)?;
    let ink = out.ink;
    let tables: Vec<&Table> = part
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    if let ([table], 1) = (&tables[..], part.blocks.len()) {
        table_rows(out, table, true)?;
        return Ok(out.filter(table.columns.len())?);
    }
    // Columns of several tables are as wide as the first one's.
    for (place, column) in (0..).zip(tables.first().map(|table| &table.columns[..]).unwrap_or_default()) {
        out.sheet.set_column_width(place, f64::from(column.share))?;
    }
    for block in &part.blocks {
        match block {
            Block::Heading { text, .. } => out.string(text, &ink.title)?,
            Block::Text { text } | Block::Note { text } => {
                for line in text.split('\n') {
                    out.string(line, &ink.plain)?;
                    out.next_row();
                }
            }
            Block::Table(table) => table_rows(out, table, false)?,
            Block::Chart(chart) => chart_picture(out, chart)?,
        }
        out.next_row();
    }
    Ok(())
}

/// A chart on a sheet of its own: its table, which can be filtered, and the drawing below.
fn chart_sheet(
    out: &mut Sheet<'_>,
    name: &str,
    chart: &Chart,
    table: &Table,
    paper: &Paper<'_>,
) -> Result<(), RenderError> {
    out.print_on(paper, &sheet_name(name), 1)?;
    table_rows(out, table, true)?;
    out.filter(table.columns.len())?;
    out.next_row();
    chart_picture(out, chart)
}

/// A name that a sheet may have.
fn sheet_name(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\')).take(31).collect()
}

/// Excel's limit for what a picture shows.
const ALT_LIMIT: usize = 255;

fn chart_picture(out: &mut Sheet<'_>, chart: &Chart) -> Result<(), RenderError> {
    let picture = Picture::of(chart)?;
    let alt: String = chart.alt.chars().take(ALT_LIMIT).collect();
    // In points, of which Excel's dots are three quarters.
    let image = Image::new_from_buffer(&picture.png)?.set_alt_text(alt);
    let scale = f64::from(picture.width) / 0.75 / image.width();
    let image = image.set_scale_width(scale).set_scale_height(scale);
    out.sheet.insert_image(out.row, 0, &image)?;
    // Rows without texts are as high as Excel makes them.
    out.row += (f64::from(picture.height) / POINTS_PER_ROW).ceil() as u32 + 1;
    Ok(())
}

fn table_rows(out: &mut Sheet<'_>, table: &Table, alone: bool) -> Result<(), XlsxError> {
    let ink = out.ink;
    out.widths = table.columns.iter().map(|column| f64::from(column.share)).collect();
    let width = out.widths.iter().sum::<f64>();
    let fitted = room::fitted(table, Place { width: width * POINTS_PER_CHARACTER, ..CELLS });
    if alone {
        // As wide as their words, where those are wider than their share.
        for (width, points) in out.widths.iter_mut().zip(&fitted.widths) {
            *width = width.max((points / POINTS_PER_CHARACTER).round());
        }
    }
    for (column, turned) in table.columns.iter().zip(&fitted.turned) {
        if alone {
            out.sheet.set_column_width(out.column, out.widths[usize::from(out.column)])?;
        }
        out.string(&column.label, if *turned { &ink.turned } else { &ink.head })?;
    }
    out.lines = out.lines.min(LINES_SHOWN).max((fitted.turn * 1.15 / POINTS_PER_LINE).ceil() as usize);
    if alone {
        out.sheet.set_freeze_panes(out.row + 1, 2)?;
        out.sheet.set_repeat_rows(out.row, out.row)?;
    }
    out.end_row()?;
    for row in &table.rows {
        for cell in row {
            out.cell(cell)?;
        }
        out.end_row()?;
    }
    out.widths = Vec::new();
    Ok(())
}

/// What is printed above and below each page.
struct Paper<'d> {
    /// The mark of what was not issued.
    draft: Option<&'d str>,
    title: &'d str,
    as_of: &'d str,
    marking: &'d str,
    handling: &'d str,
}

fn properties(report: &Report, words: Words) -> Result<DocProperties, XlsxError> {
    let subject = format!("{}　{}", report.title, view::as_of(report, words));
    Ok(DocProperties::new()
        .set_title(&report.title)
        .set_subject(subject)
        .set_author(report.made_by.clone().unwrap_or_default())
        .set_status(&report.marking)
        .set_comment(format!("{} {}", report.schema, report.hash()))
        // Without it the writer takes the clock's time.
        .set_creation_datetime(&excel_day(report.made_on).unwrap_or_default()))
}

/// A day that Excel can hold; it knows none before 1900.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let month = u8::try_from(day.month()).ok()?;
    ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).ok()?).ok()
}

/// How a day is shown: in Japanese by era, as Excel writes it (R8.11.24). The cell holds the day all the same.
fn day_format(words: Words) -> &'static str {
    match words.language() {
        text::Language::Ja => "[$-411]ge.m.d",
        text::Language::En => "yyyy-mm-dd",
    }
}

/// The cell formats of the workbook.
struct Ink {
    head: Format,
    text: Format,
    strong: Format,
    plain: Format,
    title: Format,
    number: Format,
    total: Format,
    total_name: Format,
    day: Format,
    turned: Format,
    small_head: Format,
    matrix_head: Format,
    small_turned: Format,
    /// A text that stands over several columns, and one in small letters.
    over: Format,
    note: Format,
    heading: Format,
    subheading: Format,
}

impl Ink {
    fn new(words: Words) -> Self {
        let plain = Format::new().set_font_name("BIZ UDPゴシック").set_font_size(10);
        let cell = plain.clone().set_border(FormatBorder::Thin).set_border_color("#949494");
        let text = cell.clone().set_text_wrap().set_align(FormatAlign::Top);
        let number = cell
            .clone()
            .set_align(FormatAlign::Top)
            .set_align(FormatAlign::Right)
            .set_indent(1)
            .set_num_format("#,##0");
        let head = text
            .clone()
            .set_bold()
            .set_background_color("#E8E8E8")
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter);
        let over = plain.clone().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            small_turned: head.clone().set_rotation(90).set_align(FormatAlign::Bottom).set_font_size(8),
            turned: head.clone().set_rotation(90).set_align(FormatAlign::Bottom),
            small_head: head.clone().set_font_size(8),
            matrix_head: head.clone().set_font_size(9),
            head,
            subheading: over.clone().set_bold(),
            heading: over.clone().set_font_size(12).set_bold(),
            note: over.clone().set_font_size(9),
            over,
            strong: text.clone().set_bold(),
            title: plain.clone().set_font_size(14).set_bold(),
            total: number.clone().set_bold(),
            total_name: text.clone().set_bold(),
            day: cell.set_align(FormatAlign::Top).set_align(FormatAlign::Center).set_num_format(day_format(words)),
            plain,
            text,
            number,
        }
    }
}

/// A sheet being filled row by row.
struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    ink: &'a Ink,
    words: Words,
    row: u32,
    column: u16,
    /// Of the table's columns, in characters; empty outside a table.
    widths: Vec<f64>,
    /// Lines that the tallest cell of the current row needs.
    lines: usize,
}

impl<'a> Sheet<'a> {
    fn new(sheet: &'a mut Worksheet, ink: &'a Ink, words: Words) -> Self {
        Self { sheet, ink, words, row: 0, column: 0, widths: Vec::new(), lines: 1 }
    }

    fn next_row(&mut self) {
        self.row += 1;
        self.column = 0;
        self.lines = 1;
    }

    /// Ends a table's row at the height its texts need. Not every program
    /// works it out on opening. Very long texts are read in the cell itself.
    fn end_row(&mut self) -> Result<(), XlsxError> {
        let lines = u8::try_from(self.lines.min(LINES_SHOWN)).unwrap_or(u8::MAX);
        self.sheet.set_row_height(self.row, f64::from(lines) * POINTS_PER_LINE + 3.0)?;
        self.next_row();
        Ok(())
    }

    fn string(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = fitting(text, self.words);
        if let Some(width) = self.widths.get(usize::from(self.column)) {
            self.lines = self.lines.max(lines_needed(&text, *width));
        }
        // Of what looks like a formula it is kept that it is none, also once somebody edits the cell.
        if text.starts_with(['=', '+', '-', '@']) {
            self.sheet.write_string_with_format(self.row, self.column, text, &format.clone().set_quote_prefix())?;
        } else {
            self.sheet.write_string_with_format(self.row, self.column, text, format)?;
        }
        self.column += 1;
        Ok(())
    }

    /// What a cell says, by its kind.
    fn cell(&mut self, cell: &Cell) -> Result<(), XlsxError> {
        let ink = self.ink;
        match (cell.day, cell.number) {
            // More than the day cannot stand in a cell that is one.
            (Some(day), _) if cell.lines.len() < 2 => self.day(Some(day)),
            (None, Some(number)) => self.number(number, &ink.number),
            _ if cell.lines.is_empty() => self.blank(),
            _ => {
                let strong = cell.lines.iter().all(|line| line.strong);
                self.string(&cell.joined(), if strong { &ink.strong } else { &ink.text })
            }
        }
    }

    /// A text over so many columns of a width in characters, as high as it needs, and on to the next row.
    fn over(&mut self, text: &str, format: &Format, columns: u16, width: f64) -> Result<(), XlsxError> {
        let lines = lines_needed(text, width).min(MOST_LINES);
        self.merged(columns, format)?;
        self.string(text, format)?;
        let height = if format.eq(&self.ink.title) { 20.0 } else { POINTS_PER_LINE };
        self.sheet.set_row_height(self.row, lines as f64 * height + 3.0)?;
        self.next_row();
        Ok(())
    }

    /// Makes one cell of this one and the next ones; what it says is written to it afterwards.
    fn merged(&mut self, columns: u16, format: &Format) -> Result<(), XlsxError> {
        if columns > 1 {
            let last = self.column + columns - 1;
            self.sheet.merge_range(self.row, self.column, self.row, last, "", format)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        self.string(text, &self.ink.text)
    }

    fn maybe(&mut self, text: Option<&String>) -> Result<(), XlsxError> {
        match text {
            Some(text) => self.text(text),
            None => self.blank(),
        }
    }

    fn blank(&mut self) -> Result<(), XlsxError> {
        self.sheet.write_blank(self.row, self.column, &self.ink.text)?;
        self.column += 1;
        Ok(())
    }

    fn number(&mut self, number: i64, format: &Format) -> Result<(), XlsxError> {
        // Counts and days are far below what a double holds exactly.
        self.sheet.write_number_with_format(self.row, self.column, number as f64, format)?;
        self.column += 1;
        Ok(())
    }

    fn day(&mut self, day: Option<NaiveDate>) -> Result<(), XlsxError> {
        let Some(day) = day else { return self.blank() };
        let Some(date) = excel_day(day) else { return self.text(&day.to_string()) };
        self.sheet.write_datetime_with_format(self.row, self.column, &date, &self.ink.day)?;
        self.column += 1;
        Ok(())
    }

    /// The head of a table: its labels, widths in characters, frozen, repeated
    /// on each printed page.
    fn head(&mut self, columns: &[(&str, f64)]) -> Result<(), XlsxError> {
        self.widths = columns.iter().map(|(_, width)| *width).collect();
        for (id, width) in columns {
            self.sheet.set_column_width(self.column, *width)?;
            let label = self.words.label(id);
            self.string(&label, &self.ink.head)?;
        }
        self.sheet.set_freeze_panes(self.row + 1, 2)?;
        self.sheet.set_repeat_rows(self.row, self.row)?;
        self.sheet.set_repeat_columns(0, 1)?;
        self.end_row()
    }

    /// Filter buttons on the head in row 0.
    fn filter(&mut self, columns: usize) -> Result<(), XlsxError> {
        let last = u16::try_from(columns).unwrap_or(u16::MAX).saturating_sub(1);
        self.sheet.autofilter(0, 0, self.row.saturating_sub(1), last)?;
        Ok(())
    }

    /// Name, paper, and what is printed above and below each page.
    fn print_on(&mut self, paper: &Paper<'_>, name: &str, pages_wide: u16) -> Result<(), XlsxError> {
        self.sheet.set_name(name)?;
        self.sheet.set_landscape().set_paper_size(A4);
        self.sheet.set_print_fit_to_pages(pages_wide, 0);
        self.sheet.set_margins(0.5, 0.5, 0.75, 0.7, 0.3, 0.3);
        let marking = match paper.draft {
            Some(draft) => format!("【{draft}】　{}", paper.marking),
            None => paper.marking.to_owned(),
        };
        let head = page_line(&[("&L", &format!("{}　{}", paper.title, paper.as_of)), ("&R", &marking)]);
        self.sheet.set_header(head);
        let foot = page_line(&[("&L", &format!("{}　{}", paper.marking, paper.handling))]);
        self.sheet.set_footer(format!("{foot}&R&P / &N"));
        Ok(())
    }
}

/// A page header or footer: `&` of the record is doubled, and what does not
/// fit Excel's limit is cut at the first part.
fn page_line(parts: &[(&str, &str)]) -> String {
    // The page count's code stands behind the parts.
    let room = PAGE_LINE_LIMIT - 12;
    let share = room / parts.len().max(1);
    let mut line = String::new();
    for (place, text) in parts {
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        let mut shown = text.replace('&', "&&");
        if shown.chars().count() + place.len() > share {
            let kept: String = text.chars().take(share / 2).collect();
            shown = format!("{}…", kept.replace('&', "&&"));
        }
        line.push_str(place);
        line.push_str(&shown);
    }
    line
}

/// Lines that a text takes in a column, by the usual rule that a Japanese
/// character is as wide as two Latin ones.
fn lines_needed(text: &str, width: f64) -> usize {
    // Widths are small positive constants; a character is kept free for the margins.
    let room = (width as usize).saturating_sub(1).max(2);
    let wide = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    text.split('\n').map(|line| wide(line).div_ceil(room).max(1)).sum()
}

/// Text that one cell can hold; a cut is said.
fn fitting(text: &str, words: Words) -> String {
    if text.len() <= CELL_LIMIT || text.encode_utf16().count() <= CELL_LIMIT {
        return text.to_owned();
    }
    let note = words.label("report-sheet-cell-cut");
    let mut room = CELL_LIMIT - note.encode_utf16().count();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    format!("{}{note}", kept.collect::<String>())
}

/// Of the summary: its first column, and the least of those of the counts.
const NAMES: f64 = 28.0;
const COUNTS: f64 = 7.0;

/// How wide the column below a label of the summary is, in characters: as its longest word, so that none is torn.
fn count_width(label: &str) -> f64 {
    (room::longest(label, 9.0, true) / POINTS_PER_CHARACTER + 1.5).ceil().max(COUNTS)
}

fn summary_sheet(out: &mut Sheet<'_>, report: &Report, whole: &Report, paper: &Paper<'_>) -> Result<(), XlsxError> {
    let (ink, words) = (out.ink, out.words);
    out.print_on(paper, &words.label("report-sheet-summary"), 1)?;
    out.sheet.set_column_width(0, NAMES)?;
    // Texts stand over the columns of the counts, so that they print as wide as those.
    let head = view::matrix(report, &report.summary(), words).head;
    let columns = u16::try_from(head.len()).unwrap_or(u16::MAX);
    let width = NAMES + head.iter().skip(1).map(|label| count_width(label)).sum::<f64>();
    let line = |out: &mut Sheet<'_>, text: &str, format: &Format| {
        let format = if format.eq(&ink.plain) { &ink.over } else { format };
        out.over(text, format, columns, width)
    };
    line(out, &report.title, &ink.title)?;
    if let Some(subtitle) = &report.subtitle {
        line(out, subtitle, &ink.plain)?;
    }
    line(out, &view::as_of(report, words), &ink.plain)?;
    for fact in view::facts(report, whole, words) {
        line(out, &format!("{}{}", fact.label, fact.text), &ink.plain)?;
    }
    line(out, &report.marking, &ink.plain)?;
    out.next_row();
    let summary = report.summary();
    line(out, &view::lead(report, &summary, words), &ink.plain)?;
    out.next_row();
    matrix(out, report)?;
    line(out, &words.label("report-counting-note"), &ink.plain)?;
    if summary.workstreams == 0 && summary.again == 0 {
        line(out, &words.label("report-empty"), &ink.plain)?;
    }
    out.next_row();
    if let Some(found) = view::findings(report, words) {
        line(out, &found.heading, &ink.plain)?;
        for one in &found.lines {
            line(out, one, &ink.plain)?;
        }
        out.next_row();
    }
    let lacks = view::wording(report, words);
    if !lacks.is_empty() {
        line(out, &words.label("report-wording-heading"), &ink.plain)?;
        for one in &lacks {
            line(out, one, &ink.plain)?;
        }
        out.next_row();
    }
    if !report.provenance.is_empty() {
        line(out, &words.label("report-sources-heading"), &ink.plain)?;
    }
    for source in &report.provenance {
        line(out, source, &ink.plain)?;
    }
    Ok(())
}

fn matrix(out: &mut Sheet<'_>, report: &Report) -> Result<(), XlsxError> {
    let ink = out.ink;
    let matrix = view::matrix(report, &report.summary(), out.words);
    for (at, label) in matrix.head.iter().enumerate() {
        if let (1.., Ok(column)) = (at, u16::try_from(at)) {
            out.sheet.set_column_width(column, count_width(label))?;
        }
        out.string(label, &ink.matrix_head)?;
    }
    // Three lines: the longest label takes all of them.
    out.sheet.set_row_height(out.row, 3.0 * POINTS_PER_LINE + 3.0)?;
    out.next_row();
    let rows = std::iter::once((&matrix.total, &ink.total_name, &ink.total))
        .chain(matrix.rows.iter().map(|row| (row, &ink.text, &ink.number)));
    for (row, name, number) in rows {
        let lines = lines_needed(&row.name, NAMES).min(MOST_LINES);
        out.sheet.set_row_height(out.row, lines as f64 * POINTS_PER_LINE + 3.0)?;
        out.string(&row.name, name)?;
        for count in &row.counts {
            out.number(i64::try_from(*count).unwrap_or(i64::MAX), number)?;
        }
        out.next_row();
    }
    Ok(())
}

/// The sheet on which the whole document stands has a grid of so many narrow columns, so that tables of any columns are
/// drawn on it one below the other.
const GRID: u16 = 48;

/// How wide one of them is, across and upright, in dots of which a character of a column's width takes seven: all of them
/// are as wide as the paper.
const ACROSS: u16 = 21;
const UPRIGHT: u16 = 14;
const DOTS_PER_CHARACTER: f64 = 7.0;

/// All that the other forms hold, in their order: texts, and tables as cells. Beside the annex it holds what is on paper.
fn body_sheet(out: &mut Sheet<'_>, document: &Document, paper: &Paper<'_>) -> Result<(), XlsxError> {
    let ink = out.ink;
    out.print_on(paper, &out.words.label("report-sheet-body"), 1)?;
    if document.upright {
        out.sheet.set_portrait();
    }
    let dots = if document.upright { UPRIGHT } else { ACROSS };
    let width = f64::from(GRID * dots) / DOTS_PER_CHARACTER;
    out.sheet.set_column_range_width_pixels(0, GRID - 1, dots.into())?;
    let line = |out: &mut Sheet<'_>, text: &str, format: &Format| out.over(text, format, GRID, width);
    line(out, &document.title, &ink.title)?;
    let under = document.subtitle.iter().chain([&document.as_of]).cloned();
    let facts = document.facts.iter().map(|fact| format!("{}{}", fact.label, fact.text));
    for text in under.chain(facts).chain([document.marking.clone()]) {
        line(out, &text, &ink.over)?;
    }
    let tables = |part: &Part| part.blocks.iter().filter(|it| matches!(it, Block::Table(_))).count();
    let is_only = document.parts.iter().map(tables).sum::<usize>() == 1;
    for part in &document.parts {
        out.next_row();
        if !part.heading.is_empty() {
            line(out, &part.heading, &ink.heading)?;
        }
        for block in &part.blocks {
            match block {
                Block::Heading { text, .. } => {
                    out.next_row();
                    line(out, text, &ink.subheading)?;
                }
                Block::Text { text } => {
                    text.lines().filter(|it| !it.trim().is_empty()).try_for_each(|it| line(out, it, &ink.over))?;
                }
                Block::Note { text } => text.lines().try_for_each(|it| line(out, it, &ink.note))?,
                Block::Table(table) => {
                    if is_only {
                        out.sheet.set_repeat_rows(out.row, out.row)?;
                    }
                    table_on_grid(out, table, width)?;
                }
                // It has a sheet of its own, and the table behind it says the same.
                Block::Chart(_) => {}
            }
        }
    }
    out.next_row();
    for text in document.notes.iter().chain([&document.handling]) {
        text.lines().try_for_each(|it| line(out, it, &ink.note))?;
    }
    Ok(())
}

/// How many columns of the grid each column takes: as many as its width asks for, and at least one.
fn spans(widths: &[f64]) -> Vec<u16> {
    let all = widths.iter().sum::<f64>().max(1.0);
    let mut spans: Vec<u16> =
        widths.iter().map(|width| ((width / all * f64::from(GRID)).round() as u16).max(1)).collect();
    // What rounding gave or took is settled with the widest.
    let sum: u16 = spans.iter().sum();
    if let Some(widest) = spans.iter_mut().max() {
        *widest = (*widest + GRID).saturating_sub(sum).max(1);
    }
    spans
}

fn table_on_grid(out: &mut Sheet<'_>, table: &Table, width: f64) -> Result<(), XlsxError> {
    let ink = out.ink;
    let fitted = room::fitted(table, Place { width: width * POINTS_PER_CHARACTER, ..CELLS });
    let spans = spans(&fitted.widths);
    let unit = width / f64::from(GRID);
    let mut lines = 1;
    for ((column, span), turned) in table.columns.iter().zip(&spans).zip(&fitted.turned) {
        let format = if *turned { &ink.small_turned } else { &ink.small_head };
        if !turned {
            lines = lines.max(lines_needed(&column.label, unit * f64::from(*span)));
        }
        out.merged(*span, format)?;
        out.string(&column.label, format)?;
        out.column += span - 1;
    }
    let turned = (fitted.turn * 1.15 / POINTS_PER_LINE).ceil() as usize;
    out.sheet.set_row_height(out.row, lines.max(turned).min(MOST_LINES) as f64 * POINTS_PER_LINE + 3.0)?;
    out.next_row();
    for (place, row) in table.rows.iter().enumerate() {
        let pieces: Vec<Vec<Cell>> =
            row.iter().zip(&spans).map(|(cell, span)| pieces(cell, unit * f64::from(*span))).collect();
        // What is higher than a row can be goes on in the next one.
        for at in 0..pieces.iter().map(Vec::len).max().unwrap_or(1) {
            let piece: Vec<Cell> = pieces.iter().map(|cell| cell.get(at).cloned().unwrap_or_default()).collect();
            row_on_grid(out, &piece, &spans, unit, table.total && place == 0)?;
        }
    }
    out.next_row();
    Ok(())
}

fn row_on_grid(out: &mut Sheet<'_>, row: &[Cell], spans: &[u16], unit: f64, is_total: bool) -> Result<(), XlsxError> {
    let ink = out.ink;
    let mut lines = 1;
    for (cell, span) in row.iter().zip(spans) {
        lines = lines.max(lines_needed(&cell.joined(), unit * f64::from(*span)));
        out.merged(*span, &ink.text)?;
        match cell.number {
            Some(number) if is_total => out.number(number, &ink.total)?,
            _ => out.cell(cell)?,
        }
        out.column += span - 1;
    }
    out.sheet.set_row_height(out.row, lines.min(MOST_LINES) as f64 * POINTS_PER_LINE + 3.0)?;
    out.next_row();
    Ok(())
}

/// A cell in as many as it takes for none of them to be higher than a row can be.
fn pieces(cell: &Cell, width: f64) -> Vec<Cell> {
    if lines_needed(&cell.joined(), width) <= MOST_LINES {
        return vec![cell.clone()];
    }
    let (mut pieces, mut lines) = (vec![Cell::default()], 0);
    for line in &cell.lines {
        for text in line.whole().lines() {
            let more = lines_needed(text, width);
            if lines + more > MOST_LINES && lines > 0 {
                pieces.push(Cell::default());
                lines = 0;
            }
            lines += more;
            if let Some(last) = pieces.last_mut() {
                last.lines.push(Line { text: text.to_owned(), strong: line.strong, ..Line::default() });
            }
        }
    }
    pieces
}

const LIST: [(&str, f64); 24] = [
    ("report-column-code", 9.0),
    ("report-sheet-title", 28.0),
    ("report-sheet-listed-under", 12.0),
    ("role-lead", 26.0),
    ("role-joint-lead", 20.0),
    ("report-health-label", 10.0),
    ("report-sheet-status-day", 11.0),
    ("report-sheet-age", 7.0),
    ("noun-headline", 30.0),
    ("report-column-changes", 28.0),
    ("report-column-next", 22.0),
    ("report-sheet-next-day", 11.0),
    ("listed-again", 12.0),
    ("report-sheet-reported", 9.0),
    ("report-sheet-standing", 14.0),
    ("report-sheet-lead-since", 11.0),
    ("report-sheet-lead-since-note", 16.0),
    ("report-sheet-basis", 24.0),
    ("report-sheet-other-roles", 24.0),
    ("noun-original-rating", 12.0),
    ("noun-narrative", 54.0),
    ("noun-obstacles", 24.0),
    ("report-sheet-change-count", 7.0),
    ("report-sheet-missing", 24.0),
];

fn list_sheet(out: &mut Sheet<'_>, report: &Report, paper: &Paper<'_>) -> Result<(), XlsxError> {
    out.print_on(paper, &out.words.label("report-sheet-list"), 2)?;
    out.head(&LIST)?;
    for section in &report.sections {
        for item in &section.items {
            list_row(out, report, section, item)?;
            out.end_row()?;
        }
    }
    out.filter(LIST.len())
}

fn list_row(out: &mut Sheet<'_>, report: &Report, section: &Section, item: &Item) -> Result<(), XlsxError> {
    let (ink, words) = (out.ink, out.words);
    let owned = &item.ownership;
    let status = item.status.as_ref();
    let join = |lines: Vec<String>| lines.join("\n");
    out.text(&item.code)?;
    out.string(&item.title, &ink.strong)?;
    out.text(&view::section_name(section, words))?;
    out.text(&join(owned.leads.iter().map(|h| words.path(h)).collect()))?;
    out.text(&join(owned.joint.iter().map(|h| words.path(h)).collect()))?;
    out.text(&words.health_mark(item.health()))?;
    out.day(status.map(|s| s.as_of))?;
    match status {
        Some(status) => out.number(status.age_days(report.as_of), &ink.number)?,
        None => out.blank()?,
    }
    out.maybe(status.map(|s| &s.headline))?;
    out.text(&join(item.changes.iter().map(|c| words.change_line(c)).collect()))?;
    out.maybe(status.and_then(|s| s.next_step.as_ref()))?;
    out.day(status.and_then(|s| s.next_on))?;
    out.maybe(item.again.as_ref().map(|again| words.again_under(again)).as_ref())?;
    out.text(&words.reported(item, report.since))?;
    ownership_details(out, report, item)?;
    out.maybe(status.and_then(|s| s.original_rating.as_ref()))?;
    out.maybe(status.and_then(|s| s.narrative.as_deref()).map(text::prose::plain).as_ref())?;
    out.maybe(status.and_then(|s| s.obstacles.as_ref()))?;
    out.number(i64::try_from(item.changes.len()).unwrap_or(i64::MAX), &ink.number)?;
    out.maybe(item.missing.as_ref().map(|missing| words.missing(missing)).as_ref())
}

/// Standing, start and basis of the first lead, and the other roles in full.
fn ownership_details(out: &mut Sheet<'_>, report: &Report, item: &Item) -> Result<(), XlsxError> {
    let words = out.words;
    let owned = &item.ownership;
    let lead = owned.leads.first();
    let standing = words.standing(&owned.standing, report.as_of);
    out.text(&standing.unwrap_or_else(|| words.label("assignment-agreed")))?;
    match lead.map(|lead| &lead.since) {
        Some(Since::On(day)) => {
            out.day(Some(*day))?;
            out.blank()?;
        }
        Some(unknown) => {
            out.blank()?;
            out.text(&words.since(unknown))?;
        }
        None => {
            out.blank()?;
            out.blank()?;
        }
    }
    out.maybe(lead.and_then(|lead| words.rests_on(lead)).as_ref())?;
    // The leads have their own columns; joint leads stand here again, with since when and basis.
    let others = owners(item, Extent::Whole, words).into_iter().skip(owned.leads.len());
    let said: Vec<String> = others.map(|(label, text)| format!("{label}{text}")).collect();
    out.text(&said.join("\n"))
}

const CHANGES: [(&str, f64); 8] = [
    ("report-column-code", 9.0),
    ("report-sheet-title", 32.0),
    ("report-ministry-label", 14.0),
    ("report-sheet-change-day", 11.0),
    ("report-sheet-change-kind", 16.0),
    ("report-sheet-change-from", 26.0),
    ("report-sheet-change-to", 26.0),
    ("report-sheet-change-detail", 40.0),
];

fn changes_sheet(out: &mut Sheet<'_>, report: &Report, paper: &Paper<'_>) -> Result<(), XlsxError> {
    out.print_on(paper, &out.words.label("report-sheet-changes"), 1)?;
    out.head(&CHANGES)?;
    for section in &report.sections {
        // An item that is listed again has its changes at its first place.
        for item in section.items.iter().filter(|item| item.again.is_none()) {
            for change in &item.changes {
                change_row(out, section, item, change)?;
                out.end_row()?;
            }
        }
    }
    out.filter(CHANGES.len())
}

fn change_row(out: &mut Sheet<'_>, section: &Section, item: &Item, change: &Change) -> Result<(), XlsxError> {
    let words = out.words;
    let (from, to) = words.change_sides(&change.what);
    out.text(&item.code)?;
    out.text(&item.title)?;
    out.text(&view::section_name(section, words))?;
    out.day(Some(change.on))?;
    out.text(&words.change_kind(&change.what))?;
    out.text(&from)?;
    out.text(&to)?;
    out.text(&words.change(&change.what))
}
