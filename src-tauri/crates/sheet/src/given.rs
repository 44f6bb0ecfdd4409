//! Files as they are given: their bytes, read under a limit, their hash and their own name; also the tables
//! inside a plain zip. What the bytes say is read elsewhere.

use std::fs::File;
use std::io::{Cursor, ErrorKind, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::limits::{FileRefused, Limits, RefusalCode};

/// A file in memory.
#[derive(Debug, Clone)]
pub struct Given {
    /// Its own name, without the folder.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

impl Given {
    /// Reads a file.
    ///
    /// # Errors
    /// Not there, not readable, not a file, or larger than [`Limits::bytes`] (known before it is read).
    pub fn open(path: &Path, limits: &Limits) -> Result<Self, FileRefused> {
        let name = own_name(path);
        let refuse = |error: std::io::Error| {
            let code =
                if error.kind() == ErrorKind::NotFound { RefusalCode::NotFound } else { RefusalCode::CannotRead };
            FileRefused::new(&name, code)
        };
        let file = File::open(path).map_err(refuse)?;
        let about = file.metadata().map_err(refuse)?;
        if !about.is_file() {
            return Err(FileRefused::new(&name, RefusalCode::UnknownKind));
        }
        if about.len() > limits.bytes {
            return Err(FileRefused::over(&name, RefusalCode::TooLarge, about.len(), limits.bytes));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
        // The file may grow while it is read.
        file.take(limits.bytes + 1).read_to_end(&mut bytes).map_err(refuse)?;
        let given = Self { name, bytes };
        given.check_size(limits)?;
        Ok(given)
    }

    pub(crate) fn check_size(&self, limits: &Limits) -> Result<(), FileRefused> {
        let size = self.bytes.len() as u64;
        if size > limits.bytes {
            return Err(FileRefused::over(&self.name, RefusalCode::TooLarge, size, limits.bytes));
        }
        Ok(())
    }

    /// SHA-256 of the bytes, lower-case hex.
    #[must_use]
    pub fn sha256(&self) -> String {
        Sha256::digest(&self.bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The bytes begin as a zip's do.
    #[must_use]
    pub fn is_zip(&self) -> bool {
        self.bytes.starts_with(b"PK\x03\x04") || self.bytes.starts_with(b"PK\x05\x06")
    }

    /// The tables in a plain zip, each named `outer.zip/inner.csv`. Entries that are no CSV are left where they are.
    ///
    /// # Errors
    /// The zip is damaged, locked, leads outside itself, or passes a limit.
    pub fn unzip(&self, limits: &Limits) -> Result<Vec<Given>, FileRefused> {
        let damaged = || FileRefused::new(&self.name, RefusalCode::Damaged);
        let mut zip = zip::ZipArchive::new(Cursor::new(&self.bytes)).map_err(|_| damaged())?;
        let mut meter = Meter::new(&self.name, limits, zip.len(), self.bytes.len() as u64)?;
        let mut inner = Vec::new();
        for index in 0..zip.len() {
            let raw = zip.by_index_raw(index).map_err(|_| damaged())?;
            let entry_name = raw.name().map_err(|_| damaged())?.into_owned();
            if raw.encrypted() {
                return Err(FileRefused::new(&self.name, RefusalCode::Encrypted).at(entry_name));
            }
            drop(raw);
            check_entry_name(&self.name, &entry_name)?;
            if !has_extension(&entry_name, &["csv", "tsv", "txt"]) {
                continue;
            }
            let mut entry = zip.by_index(index).map_err(|_| damaged())?;
            let mut bytes = Vec::new();
            meter.run(&entry_name, &mut entry, limits.bytes, |part| bytes.extend_from_slice(part))?;
            inner.push(Given { name: format!("{}/{entry_name}", self.name), bytes });
        }
        Ok(inner)
    }
}

/// The files of a folder in the order of their names, hidden ones and folders left out.
///
/// # Errors
/// The folder is not there or not readable.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, FileRefused> {
    entries_in(folder, Path::is_file)
}

/// The folders of a folder in the order of their names, hidden ones left out.
pub(crate) fn folders_in(folder: &Path) -> Result<Vec<PathBuf>, FileRefused> {
    entries_in(folder, Path::is_dir)
}

fn entries_in(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, FileRefused> {
    let refuse = |_| FileRefused::new(&own_name(folder), RefusalCode::CannotRead);
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(refuse)? {
        let path = entry.map_err(refuse)?.path();
        if wanted(&path) && !own_name(&path).starts_with(['.', '~']) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

pub(crate) fn own_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

pub(crate) fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| extensions.iter().any(|known| end.eq_ignore_ascii_case(known)))
}

/// Nothing is ever written under an entry's name; a name that tries to lead elsewhere still marks the file as hostile.
pub(crate) fn check_entry_name(file: &str, entry: &str) -> Result<(), FileRefused> {
    let leads_out = entry.split(['/', '\\']).any(|part| part == "..")
        || entry.starts_with(['/', '\\'])
        || entry.contains('\0')
        || entry.as_bytes().get(1) == Some(&b':');
    if leads_out { Err(FileRefused::new(file, RefusalCode::UnsafeName).at(entry)) } else { Ok(()) }
}

/// Counts what comes out of a zip, entry by entry.
pub(crate) struct Meter<'a> {
    file: &'a str,
    limits: &'a Limits,
    packed: u64,
    unpacked: u64,
}

impl<'a> Meter<'a> {
    pub(crate) fn new(file: &'a str, limits: &'a Limits, entries: usize, packed: u64) -> Result<Self, FileRefused> {
        if entries > limits.entries {
            let (found, limit) = (entries as u64, limits.entries as u64);
            return Err(FileRefused::over(file, RefusalCode::TooManyEntries, found, limit));
        }
        Ok(Self { file, limits, packed, unpacked: 0 })
    }

    /// Unpacks one entry to its end, part by part, and stops at the first bound that it passes.
    pub(crate) fn run(
        &mut self,
        entry: &str,
        from: &mut impl Read,
        entry_limit: u64,
        mut each: impl FnMut(&[u8]),
    ) -> Result<(), FileRefused> {
        let mut part = vec![0; 64 << 10];
        let mut of_entry = 0_u64;
        loop {
            let read = from.read(&mut part).map_err(|_| FileRefused::new(self.file, RefusalCode::Damaged).at(entry))?;
            if read == 0 {
                return Ok(());
            }
            of_entry += read as u64;
            self.unpacked += read as u64;
            self.check(entry, of_entry, entry_limit)?;
            each(&part[..read]);
        }
    }

    fn check(&self, entry: &str, of_entry: u64, entry_limit: u64) -> Result<(), FileRefused> {
        let over = |code, found, limit| Err(FileRefused::over(self.file, code, found, limit).at(entry));
        // A few kilobytes of blanks pack very tightly in honest files too: the ratio counts from 1 MiB on.
        let ratio = self.unpacked / self.packed.max(1);
        if self.unpacked > 1 << 20 && ratio > self.limits.ratio {
            return over(RefusalCode::PackedTooTightly, ratio, self.limits.ratio);
        }
        if of_entry > entry_limit {
            return over(RefusalCode::UnpacksTooFar, of_entry, entry_limit);
        }
        if self.unpacked > self.limits.unpacked {
            return over(RefusalCode::UnpacksTooFar, self.unpacked, self.limits.unpacked);
        }
        Ok(())
    }
}
