//! What room the texts of tables and charts need where they are set: columns that hold their longest word, heads that are
//! turned where none of that helps, and what stays on one page. Measured in the report's own typeface, in points. No
//! wording, no drawing.

use serde_json::{Value, json};

use crate::document::{Block, Cell, Chart, Document, Line, Table};
use crate::pdf;

/// This file itself: where it sets columns is part of what a page looks like.
pub(crate) const SOURCE: &str = include_str!("room.rs");

/// Sizes of letters in tables.
const BODY: f64 = 9.0;
const SMALL: f64 = 7.8;
/// From one line of a table to the next, in times of its letters' size.
const PITCH: f64 = 1.25;

/// A row is torn over pages only where it takes more than this share of one.
const MOST_OF_A_PAGE: f64 = 0.75;
/// A table of so many rows stays on one page where it takes no more than half of it, as does a chart with its table where
/// both have room.
const SMALL_TABLE: usize = 8;
const HALF_A_PAGE: f64 = 0.5;
/// A turned head is no longer than this.
const MOST_TURNED: f64 = 170.0;

/// Where and in what a table is set.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    /// The width between the margins.
    pub(crate) width: f64,
    /// The height between the margins, without the room of a heading.
    pub(crate) height: f64,
    /// What a cell keeps free at both sides together.
    pub(crate) padding: f64,
    /// How much wider than measured letters may be: other programs set other typefaces.
    pub(crate) slack: f64,
}

impl Place {
    /// On paper, within margins of 16 mm.
    pub(crate) const fn paper(upright: bool) -> Self {
        let (width, height) = if upright { (504.0, 740.0) } else { (750.0, 490.0) };
        Self { width, height, padding: 9.5, slack: 1.0 }
    }
}

/// How the columns of a table are set.
pub(crate) struct Fitted {
    /// Of each column, in points.
    pub(crate) widths: Vec<f64>,
    /// Whether the heads of its numbers are turned, by column.
    pub(crate) turned: Vec<bool>,
    /// How long the turned heads are; nought where none is.
    pub(crate) turn: f64,
    /// Whether its longest words have less room than they need even so.
    pub(crate) tight: bool,
}

/// How wide a text is in one line.
pub(crate) fn breadth(text: &str, size: f64, bold: bool) -> f64 {
    text.chars().map(|c| pdf::advance(c, bold)).sum::<f64>() * size
}

/// A character at both sides of which a line may end.
fn is_ideograph(c: char) -> bool {
    c >= '\u{2e80}'
}

/// What a line cannot be broken within.
pub(crate) fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut from = 0;
    let mut before: Option<char> = None;
    let mut after = text.chars();
    after.next();
    for (at, c) in text.char_indices() {
        let next = after.next();
        let parts = before.is_some_and(|last| {
            last.is_whitespace()
                || is_ideograph(last)
                || is_ideograph(c)
                || (last == '-' && !c.is_ascii_digit() && next.is_some())
                || (last == '/' && c.is_alphabetic())
        });
        if parts {
            words.push(text[from..at].trim_end());
            from = at;
        }
        before = Some(c);
    }
    words.push(text[from..].trim_end());
    words.retain(|word| !word.is_empty());
    words
}

/// Where a word that is too long is broken first.
fn parts(word: &str) -> Vec<&str> {
    word.split_inclusive(['-', '_', '.', '/', ',']).collect()
}

/// How wide its longest word is.
pub(crate) fn longest(text: &str, size: f64, bold: bool) -> f64 {
    words(text).into_iter().map(|word| breadth(word, size, bold)).fold(0.0, f64::max)
}

const fn size(line: &Line) -> f64 {
    if line.small { SMALL } else { BODY }
}

/// The columns of a table in its place. What fits its share keeps it.
pub(crate) fn fitted(table: &Table, place: Place) -> Fitted {
    let all = table.columns.iter().map(|column| f64::from(column.share)).sum::<f64>().max(1.0);
    let usual: Vec<f64> = table.columns.iter().map(|column| place.width * f64::from(column.share) / all).collect();
    let columns = 0..table.columns.len();
    let head = |at: usize| longest(&table.columns[at].label, SMALL, true) * place.slack + place.padding;
    let body = |at: usize| {
        // A word longer than this is broken, as a fingerprint or an address is: between its parts where it has some.
        let most = (usual[at] * 1.7).max(place.width * 0.1);
        let need = |word: &str, line: &Line| breadth(word, size(line), line.strong) * place.slack + place.padding;
        let longest = |line: &Line| {
            let words = words(&line.text).into_iter();
            let parts = words.flat_map(|word| if need(word, line) > most { parts(word) } else { vec![word] });
            parts.map(|part| need(part, line)).filter(|wide| *wide <= most).fold(0.0, f64::max)
        };
        let lines = table.rows.iter().filter_map(|row| row.get(at)).flat_map(|cell| &cell.lines);
        lines.map(longest).fold(0.0, f64::max)
    };
    let bodies: Vec<f64> = columns.clone().map(body).collect();
    let mut needs: Vec<f64> = columns.clone().map(|at| head(at).max(bodies[at])).collect();
    let mut turned = vec![false; needs.len()];
    if needs.iter().sum::<f64>() > place.width {
        for at in columns.clone() {
            let numbers = table.rows.iter().filter_map(|row| row.get(at)).all(|cell| cell.number.is_some());
            if at > 0 && numbers && needs[at] > usual[at] {
                turned[at] = true;
                needs[at] = bodies[at];
            }
        }
    }
    let tight = needs.iter().sum::<f64>() > place.width;
    let widths = given(&usual, &needs, place.width);
    let turn = columns.filter(|at| turned[*at]).map(|at| length(&table.columns[at].label, widths[at], place));
    let turn = turn.fold(0.0, f64::max).min(MOST_TURNED);
    Fitted { widths, turned, turn, tight }
}

/// Each as much as it needs, taken from those that have more than that.
fn given(usual: &[f64], needs: &[f64], width: f64) -> Vec<f64> {
    let wanted: f64 = needs.iter().sum();
    if wanted > width {
        return needs.iter().map(|need| need * width / wanted).collect();
    }
    let lacks: f64 = usual.iter().zip(needs).map(|(has, need)| (need - has).max(0.0)).sum();
    let spare: f64 = usual.iter().zip(needs).map(|(has, need)| (has - need).max(0.0)).sum();
    if lacks <= 0.0 || spare <= 0.0 {
        return usual.to_vec();
    }
    let give = |(has, need): (&f64, &f64)| if need > has { *need } else { has - lacks * (has - need) / spare };
    usual.iter().zip(needs).map(give).collect()
}

/// How long a head is once it is turned and stands in as many lines as its column is wide.
fn length(label: &str, width: f64, place: Place) -> f64 {
    let lines = (((width - place.padding) / (SMALL * PITCH)).floor()).max(1.0);
    let whole = breadth(label, SMALL, true) * place.slack;
    // Lines end between words: one is not as full as another.
    let even = if lines > 1.0 { whole / lines + longest(label, SMALL, true) * place.slack * 0.6 } else { whole };
    even.min(whole) + 4.0
}

/// How high a row is, about.
pub(crate) fn height(row: &[Cell], widths: &[f64], place: Place) -> f64 {
    let cell = |(cell, width): (&Cell, &f64)| -> f64 {
        let room = (width - place.padding).max(BODY);
        let line = |line: &Line| {
            let whole = line.whole();
            let broken = whole
                .split('\n')
                .map(|part| (breadth(part, size(line), line.strong) * place.slack / room).ceil().max(1.0));
            broken.sum::<f64>() * size(line) * PITCH + 1.0
        };
        cell.lines.iter().map(line).sum::<f64>().max(BODY * PITCH)
    };
    row.iter().zip(widths).map(cell).fold(0.0, f64::max) + 8.4
}

/// How high a head is.
fn head(table: &Table, fitted: &Fitted, place: Place) -> f64 {
    let lines = |(column, width): (&crate::document::Column, &f64)| {
        (breadth(&column.label, SMALL, true) * place.slack * 1.15 / (width - place.padding).max(SMALL)).ceil()
    };
    let straight = table.columns.iter().zip(&fitted.widths).zip(&fitted.turned).filter(|(_, turned)| !**turned);
    let lines = straight.map(|(column, _)| lines(column)).fold(1.0, f64::max);
    (lines * SMALL * PITCH).max(fitted.turn) + 8.4
}

/// What of a table stays together.
pub(crate) struct Kept {
    /// Which rows are not torn.
    pub(crate) rows: Vec<bool>,
    /// Whether all of it stays on one page.
    pub(crate) all: bool,
    /// How high it is, about.
    pub(crate) height: f64,
}

pub(crate) fn kept(table: &Table, fitted: &Fitted, place: Place) -> Kept {
    let heights: Vec<f64> = table.rows.iter().map(|row| height(row, &fitted.widths, place)).collect();
    let all = heights.iter().sum::<f64>() + head(table, fitted, place);
    Kept {
        rows: heights.iter().map(|high| *high < place.height * MOST_OF_A_PAGE).collect(),
        all: table.rows.len() <= SMALL_TABLE && all < place.height * HALF_A_PAGE,
        height: all,
    }
}

/// Whether a chart and the table behind it have room on one page together, with their heading.
pub(crate) fn fits_with(chart: &Chart, table: &Kept, place: Place) -> bool {
    // A chart is as wide as the page; its own measures stand at the beginning of its drawing.
    let measure = |name: &str| -> Option<f64> {
        let rest = chart.svg.split_once(name)?.1;
        rest.split_once('"')?.0.parse().ok()
    };
    let (wide, high) = (measure(" width=\"").unwrap_or(place.width), measure(" height=\"").unwrap_or(place.height));
    high * place.width / wide.max(1.0) + table.height + 40.0 < place.height
}

/// Stands where a word that is longer than its column may be broken. A private-use character: the records hold none.
pub(crate) const SEAM: char = '\u{e001}';

/// The document as a tree with the measures of its tables, for templates.
pub(crate) fn measured(document: &Document, mut tree: Value, place: Place) -> Value {
    let parts = tree.get_mut("parts").and_then(Value::as_array_mut).into_iter().flatten();
    for (part, tree) in document.parts.iter().zip(parts) {
        let blocks = tree.get_mut("blocks").and_then(Value::as_array_mut).into_iter().flatten();
        for (at, (block, tree)) in part.blocks.iter().zip(blocks).enumerate() {
            match block {
                Block::Table(table) => {
                    let with_pages = if table.pages.is_some() { 31.2 } else { 0.0 };
                    let place = Place { width: place.width - with_pages, ..place };
                    let fitted = fitted(table, place);
                    let kept = kept(table, &fitted, place);
                    tree["widths"] = json!(fitted.widths);
                    tree["turned"] = json!(fitted.turned);
                    tree["turn"] = json!(fitted.turn);
                    tree["whole"] = json!(kept.rows);
                    tree["together"] = json!(kept.all);
                    seam_rows(tree, &fitted, place);
                }
                Block::Chart(chart) => {
                    let with = match part.blocks.get(at + 1) {
                        Some(Block::Table(table)) => {
                            fits_with(chart, &kept(table, &fitted(table, place), place), place)
                        }
                        _ => false,
                    };
                    tree["together"] = json!(with);
                }
                Block::Heading { .. } | Block::Text { .. } | Block::Note { .. } => {}
            }
        }
    }
    tree
}

/// Marks in every cell where what is too long for its column may be broken.
fn seam_rows(table: &mut Value, fitted: &Fitted, place: Place) {
    let rows = table.get_mut("rows").and_then(Value::as_array_mut).into_iter().flatten();
    for row in rows.filter_map(Value::as_array_mut) {
        for (cell, width) in row.iter_mut().zip(&fitted.widths) {
            let lines = cell.get_mut("lines").and_then(Value::as_array_mut).into_iter().flatten();
            for line in lines {
                let size = if line["small"] == json!(true) { SMALL } else { BODY };
                let bold = line["strong"] == json!(true);
                if let Some(Value::String(text)) = line.get_mut("text") {
                    *text = seamed(text, size, bold, width - place.padding + 1.0);
                }
            }
        }
    }
}

/// Within words wider than the room: behind hyphens and the like, and where that is not enough, anywhere.
fn seamed(text: &str, size: f64, bold: bool, room: f64) -> String {
    let is_wide = |word: &str| breadth(word, size, bold) > room;
    if !words(text).into_iter().any(is_wide) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    for word in words(text) {
        let Some(at) = rest.find(word) else { continue };
        out.push_str(&rest[..at]);
        rest = &rest[at + word.len()..];
        if !is_wide(word) {
            out.push_str(word);
            continue;
        }
        let parts = parts(word);
        for (place, part) in parts.iter().enumerate() {
            if is_wide(part) {
                for c in part.chars() {
                    out.push(c);
                    out.push(SEAM);
                }
            } else {
                out.push_str(part);
                if place + 1 < parts.len() {
                    out.push(SEAM);
                }
            }
        }
    }
    out.push_str(rest);
    out
}
