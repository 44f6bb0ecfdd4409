//! A table with a header: columns found by their folded header, cells reached by column, problems noted by place.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use crate::cell::{excerpt, header_key, trim, words};
use crate::csv::Row;
use crate::incoming::{Place, Problem, ProblemCode};

/// The header of a table.
pub(crate) struct Header {
    names: Vec<String>,
    by_key: HashMap<String, usize>,
    asked: RefCell<HashSet<usize>>,
}

impl Header {
    pub(crate) fn new(cells: &[String]) -> Self {
        let mut by_key = HashMap::new();
        for (at, name) in cells.iter().enumerate() {
            by_key.entry(header_key(name)).or_insert(at);
        }
        Self { names: cells.iter().map(|name| trim(name).to_owned()).collect(), by_key, asked: RefCell::default() }
    }

    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        let column = self.by_key.get(&header_key(name)).copied();
        self.asked.borrow_mut().extend(column);
        column
    }

    /// Named columns that nobody has asked for.
    pub(crate) fn unread(&self) -> Vec<usize> {
        let asked = self.asked.borrow();
        (0..self.names.len()).filter(|column| !asked.contains(column) && !self.names[*column].is_empty()).collect()
    }

    pub(crate) fn name(&self, column: usize) -> Option<&str> {
        self.names.get(column).map(String::as_str)
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }
}

/// One row under its header.
pub(crate) struct Record<'a> {
    pub(crate) header: &'a Header,
    pub(crate) row: &'a Row,
    pub(crate) file: u16,
}

impl<'a> Record<'a> {
    /// The cell as it is; blank where the table or the row has no such column.
    pub(crate) fn raw(&self, column: Option<usize>) -> &'a str {
        column.and_then(|column| self.row.cells.get(column)).map_or("", String::as_str)
    }

    /// The trimmed cell, unless blank.
    pub(crate) fn words(&self, column: Option<usize>) -> Option<&'a str> {
        words(self.raw(column))
    }

    pub(crate) fn owned(&self, column: Option<usize>) -> Option<String> {
        self.words(column).map(str::to_owned)
    }

    pub(crate) fn place(&self) -> Place {
        Place { file: self.file, line: self.row.line, column: None }
    }

    pub(crate) fn problem(&self, code: ProblemCode, column: Option<usize>, row_skipped: bool) -> Problem {
        let name = column.and_then(|column| self.header.name(column)).map(str::to_owned);
        Problem {
            at: Place { column: name, ..self.place() },
            code,
            value: excerpt(trim(self.raw(column))),
            row_skipped,
        }
    }
}
