//! A document in two languages from one record: each text of the one, and below it that of the other, in the same
//! tables. What both say alike stands once. No wording: both documents are in words already.

use crate::document::{Block, Cell, Column, Document, Fact, Line, Part, Table};

/// This file itself: where it places the texts is part of what a page looks like.
pub(crate) const SOURCE: &str = include_str!("beside.rs");

/// Puts a document beside the same one in another language.
pub(crate) fn beside(first: Document, second: Document) -> Document {
    let lang = second.lang.clone();
    let parts = first.parts.into_iter().zip(second.parts).map(|(first, second)| part(first, second, &lang));
    Document {
        title: in_row(&first.title, &second.title),
        subtitle: first.subtitle.zip(second.subtitle).map(|(first, second)| in_row(&first, &second)),
        as_of: in_row(&first.as_of, &second.as_of),
        facts: first.facts.iter().zip(&second.facts).map(|(first, second)| fact(first, second)).collect(),
        marking: in_row(&first.marking, &second.marking),
        handling: in_row(&first.handling, &second.handling),
        parts: parts.collect(),
        notes: first.notes.iter().zip(&second.notes).map(|(first, second)| below(first, second)).collect(),
        made_by: first.made_by.zip(second.made_by).map(|(first, second)| in_row(&first, &second)),
        lang: first.lang,
        made_on: first.made_on,
        upright: first.upright,
        one_side: first.one_side,
    }
}

/// Both in one line.
fn in_row(first: &str, second: &str) -> String {
    if first == second || second.is_empty() { first.to_owned() } else { format!("{first} / {second}") }
}

/// One below the other.
fn below(first: &str, second: &str) -> String {
    if first == second || second.is_empty() { first.to_owned() } else { format!("{first}\n{second}") }
}

/// The colon of the first stands behind both labels.
fn fact(first: &Fact, second: &Fact) -> Fact {
    let bare = |label: &str| label.trim_end_matches(['：', ':', ' ']).to_owned();
    let (mine, other) = (bare(&first.label), bare(&second.label));
    let colon = first.label.strip_prefix(&mine).unwrap_or_default();
    Fact { label: format!("{}{colon}", in_row(&mine, &other)), text: in_row(&first.text, &second.text) }
}

fn part(first: Part, second: Part, lang: &str) -> Part {
    let heading = in_row(&first.heading, &second.heading);
    let alike = first.blocks.len() == second.blocks.len()
        && first.blocks.iter().zip(&second.blocks).all(|(first, second)| is_alike(first, second));
    let blocks = if alike {
        first.blocks.into_iter().zip(second.blocks).flat_map(|(first, second)| both(first, second, lang)).collect()
    } else {
        // What one language alone has to say, such as a remark, parts them: then all of it stands below.
        first.blocks.into_iter().chain(second.blocks.into_iter().map(unnamed)).collect()
    };
    Part { heading, sheet: first.sheet, blocks }
}

/// A heading to which the first one's cells lead already.
fn unnamed(block: Block) -> Block {
    match block {
        Block::Heading { text, .. } => Block::heading(text),
        Block::Table(mut table) => {
            table.pages = None;
            table.rows.iter_mut().flatten().for_each(|cell| cell.to = None);
            Block::Table(table)
        }
        other => other,
    }
}

fn is_alike(first: &Block, second: &Block) -> bool {
    match (first, second) {
        (Block::Heading { .. }, Block::Heading { .. })
        | (Block::Text { .. }, Block::Text { .. })
        | (Block::Note { .. }, Block::Note { .. })
        | (Block::Chart(_), Block::Chart(_)) => true,
        (Block::Table(first), Block::Table(second)) => {
            first.columns.len() == second.columns.len() && first.rows.len() == second.rows.len()
        }
        _ => false,
    }
}

/// A drawing has words within it, so that both stand, one after the other; of all else one is made.
fn both(first: Block, second: Block, lang: &str) -> Vec<Block> {
    match (first, second) {
        (first @ Block::Chart(_), second @ Block::Chart(_)) => vec![first, second],
        (first, second) => vec![block(first, second, lang)],
    }
}

fn block(first: Block, second: Block, lang: &str) -> Block {
    match (first, second) {
        (Block::Heading { text, name }, Block::Heading { text: other, .. }) => {
            Block::Heading { text: in_row(&text, &other), name }
        }
        (Block::Text { text }, Block::Text { text: other }) => Block::Text { text: below(&text, &other) },
        (Block::Note { text }, Block::Note { text: other }) => Block::Note { text: below(&text, &other) },
        (Block::Table(first), Block::Table(second)) => Block::Table(table(first, second, lang)),
        (first, _) => first,
    }
}

fn table(first: Table, second: Table, lang: &str) -> Table {
    let column = |(first, second): (Column, Column)| Column { label: in_row(&first.label, &second.label), ..first };
    let row = |(first, second): (Vec<Cell>, Vec<Cell>)| {
        first.into_iter().zip(second).map(|(first, second)| cell(first, second, lang)).collect()
    };
    Table {
        caption: in_row(&first.caption, &second.caption),
        columns: first.columns.into_iter().zip(second.columns).map(column).collect(),
        rows: first.rows.into_iter().zip(second.rows).map(row).collect(),
        total: first.total,
        pages: first.pages,
    }
}

/// Line by line where both have as many, otherwise one after the other.
fn cell(first: Cell, second: Cell, lang: &str) -> Cell {
    if first.number.is_some() {
        return first;
    }
    let other = |line: Line| Line { small: true, lang: Some(lang.to_owned()), ..line };
    let mut lines = Vec::with_capacity(first.lines.len() * 2);
    if first.lines.len() == second.lines.len() {
        for (mine, line) in first.lines.into_iter().zip(second.lines) {
            let same = mine.whole() == line.whole();
            lines.push(mine);
            lines.extend((!same).then(|| other(line)));
        }
    } else {
        let known: Vec<String> = first.lines.iter().map(Line::whole).collect();
        lines.extend(first.lines);
        lines.extend(second.lines.into_iter().filter(|line| !known.contains(&line.whole())).map(other));
    }
    Cell { lines, ..first }
}
