//! The numbers under which search knows the rows of views, and the way back from them.

use std::iter::Peekable;

use rusqlite::Rows;

use super::tables::Table;
use super::{Placed, ROWS_A_CHANGE};
use crate::error::Error;

/// Where the documents begin that are not the first rows of their changes.
const FURTHER: i64 = 1 << 60;
/// Tables that search can tell apart, and those of them that hold nearly all there is to find.
const TABLES: i64 = 16;
const NEAR: i64 = 8;

/// The number under which search knows a row. The first row of a change, nearly always its only one, is known by the
/// change: the index keeps the distances between numbers, and is half as large where these are small. So what there is
/// little of stands apart too.
pub(super) fn document(placed: &Placed) -> i64 {
    let table = placed.row.table as i64;
    debug_assert!(table < TABLES, "search cannot tell this table from another");
    match placed.number % ROWS_A_CHANGE {
        0 if table < NEAR => placed.number / ROWS_A_CHANGE * NEAR + table,
        _ => FURTHER + placed.number * TABLES + table,
    }
}

/// The table and row number of a search document.
pub(super) fn undocument(document: i64) -> Option<(Table, i64)> {
    let (table, row) = match document < FURTHER {
        true => (document % NEAR, document / NEAR * ROWS_A_CHANGE),
        false => ((document - FURTHER) % TABLES, (document - FURTHER) / TABLES),
    };
    Some((*Table::ALL.get(usize::try_from(table).ok()?)?, row))
}

/// A row of a view: its table and its number.
type Spot = (Table, i64);

/// The rows that search found, the newest first: those that are the first of their change, and the further ones.
pub(crate) struct Found<'s> {
    rows: Rows<'s>,
    further: Peekable<std::vec::IntoIter<Spot>>,
    next: Option<Spot>,
}

impl<'s> Found<'s> {
    /// Of documents in falling order.
    pub(crate) fn new(rows: Rows<'s>) -> Result<Self, Error> {
        let mut found = Self { rows, further: Vec::new().into_iter().peekable(), next: None };
        let mut further = Vec::new();
        while let Some((document, row)) = found.read()? {
            if document < FURTHER {
                found.next = Some(row);
                break;
            }
            further.push(row);
        }
        found.further = further.into_iter().peekable();
        Ok(found)
    }

    /// The next row, and its table.
    pub(crate) fn next(&mut self) -> Result<Option<Spot>, Error> {
        let newest = self.next.map(|(_, number)| number);
        if let Some(further) = self.further.next_if(|(_, number)| newest.is_none_or(|newest| *number > newest)) {
            return Ok(Some(further));
        }
        let next = self.next;
        if next.is_some() {
            self.next = self.read()?.map(|(_, row)| row);
        }
        Ok(next)
    }

    fn read(&mut self) -> Result<Option<(i64, Spot)>, Error> {
        while let Some(row) = self.rows.next()? {
            let document = row.get(0)?;
            if let Some(row) = undocument(document) {
                return Ok(Some((document, row)));
            }
        }
        Ok(None)
    }
}
