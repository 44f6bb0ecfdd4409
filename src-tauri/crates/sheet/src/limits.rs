//! How much of a stranger's file is read, and how a file is refused. No reading happens here.

use serde::{Deserialize, Serialize};

/// Upper bounds for one file. The defaults keep the reading of any file under 300 MB of memory and 10 s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub bytes: u64,
    /// Entries of a zip (an Excel file is a zip).
    pub entries: usize,
    /// Bytes of all entries together when unpacked, counted while unpacking: what the zip declares is not believed.
    pub unpacked: u64,
    /// Bytes of the unpacked table of shared strings, which is held in memory as a whole.
    pub shared_strings: u64,
    /// Unpacked bytes per packed byte. Real sheets reach about 40.
    pub ratio: u64,
    /// Rows of one table.
    pub rows: u32,
    /// Columns of one table. The widest real sheet met had 444.
    pub columns: u32,
    /// Cells of one sheet.
    pub cells: u64,
    /// Bytes of one cell. The longest real one met had 5,041 characters; Excel stops at 32,767 characters.
    pub cell_bytes: usize,
    /// Merged areas of one sheet.
    pub merged: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            entries: 1_000,
            unpacked: 256 << 20,
            shared_strings: 64 << 20,
            ratio: 200,
            rows: 200_000,
            columns: 1_024,
            cells: 2_000_000,
            cell_bytes: 128 << 10,
            merged: 20_000,
        }
    }
}

/// A file that is not read at all. One refused file refuses the import: half an import would pass for a whole one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{file} is not read: {code:?} (found {found:?}, limit {limit:?}, at {value:?})")]
pub struct FileRefused {
    /// The file's own name, without its folder.
    pub file: String,
    /// Why.
    pub code: RefusalCode,
    /// The bound that was passed, where one was.
    pub limit: Option<u64>,
    /// What was found, where it is a number. Counting stops at the bound: the file may hold more.
    pub found: Option<u64>,
    /// The entry, sheet or column in question.
    pub value: Option<String>,
}

impl FileRefused {
    pub(crate) fn new(file: &str, code: RefusalCode) -> Self {
        Self { file: file.to_owned(), code, limit: None, found: None, value: None }
    }

    pub(crate) fn over(file: &str, code: RefusalCode, found: u64, limit: u64) -> Self {
        Self { found: Some(found), limit: Some(limit), ..Self::new(file, code) }
    }

    pub(crate) fn at(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalCode {
    /// No file of that name.
    NotFound,
    /// The system does not let it be read.
    CannotRead,
    /// The file is larger than [`Limits::bytes`].
    TooLarge,
    /// More entries than [`Limits::entries`].
    TooManyEntries,
    /// Unpacks to more than [`Limits::unpacked`] or [`Limits::shared_strings`].
    UnpacksTooFar,
    /// Unpacks to more than [`Limits::ratio`] times its size.
    PackedTooTightly,
    /// More rows than [`Limits::rows`].
    TooManyRows,
    /// More columns than [`Limits::columns`].
    TooManyColumns,
    /// More cells than [`Limits::cells`].
    TooManyCells,
    /// A cell longer than [`Limits::cell_bytes`] (in CSV often a quotation mark that is never closed).
    CellTooLong,
    /// More merged areas than [`Limits::merged`].
    TooManyMerged,
    /// An entry's name leads out of the zip (`..`, an absolute path, a drive letter).
    UnsafeName,
    /// The workbook carries macros. Save it as `.xlsx` and it is read.
    Macros,
    /// The file is locked with a password.
    Encrypted,
    /// The XML declares a document type or entities.
    Entities,
    /// Not the kind of file its name says, or damaged.
    Damaged,
    /// Neither text in a known encoding nor a workbook.
    NotText,
    /// A kind of file that is not read (`.xls`, `.pdf`, a folder …).
    UnknownKind,
    /// Nothing in the file or folder is a table of this source.
    NoTable,
    /// The folder holds no table, but folders in it, named here, hold files that may be tables.
    TablesBelow,
    /// The same table twice.
    TableTwice,
    /// The sheet that the mapping names is not in the workbook.
    SheetMissing,
    /// The header row that the mapping names is not there, or lacks a column that it needs.
    HeaderMissing,
}
