//! Backups: one file that holds the database and the key file, made while people work, checked, and put back.
//!
//! A backup is a zip of three stored members, so that any zip tool can take it apart: `renkei-backup.json` (the
//! manifest), `w.renkei.key` and `w.renkei`. Both of the latter are encrypted by themselves. The zip's comment ends with
//! the SHA-256 of every byte before it, which tells damage before anything is parsed; before that stands a tag made with
//! the workspace's key over the manifest, which tells forgery. A backup opens with the passphrase of the day on which it
//! was made, or with the recovery key.
//!
//! Only [`make`], [`check`] and [`restore`] are here; which backups to keep is in [`rotation`].

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::ids::{ChangeId, DeviceId};
use model::time::Instant;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zip::read::read_zipfile_from_stream;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::Store;
use crate::connection::{self, Mode};
use crate::error::Error;
use crate::keys::{self, Key, Secret};
use crate::place;
use crate::whole::{Existing, Part};

pub mod rotation;

/// The backup format that this program writes, and the newest that it reads.
pub const FORMAT: u32 = 1;
/// What a backup's file name ends with, after a dot.
pub const ENDING: &str = "renkei-backup";
/// The start of the names of files that [`make`] and [`check`] keep in `scratch`, for [`crate::whole::sweep`].
pub const SCRATCH: &str = "renkei-backup-scratch";

const MANIFEST: &str = "renkei-backup.json";
const KEY_FILE: &str = "w.renkei.key";
const DATABASE: &str = "w.renkei";
const MOST_MANIFEST_BYTES: u64 = 64 * 1024;
const SEAL_PURPOSE: &str = "renkei backup manifest";
/// The comment is `renkei-backup 1 <tag> <digest>`, always of this length, in this format and every later one.
const COMMENT_BYTES: usize = COMMENT_START.len() + 8 + 1 + 22 + 1 + DIGEST_BYTES;
const COMMENT_START: &str = "renkei-backup ";
const DIGEST_BYTES: usize = 43;
const DAMAGED: Error = Error::Damaged { what: "backup" };

/// The end of the ledger that is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Whose chain.
    pub device: DeviceId,
    /// The number of its last change.
    pub n: u64,
    /// The id of its last change.
    pub id: ChangeId,
}

/// What the caller knows of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// When it is made.
    pub made_at: Instant,
    /// The end of this laptop's chain, none where it has not written yet.
    pub head: Option<Head>,
}

/// What a backup says of itself; to be believed once [`check`] has given it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub renkei_backup: u32,
    /// Which workspace, as in its key file.
    pub workspace: String,
    /// When it was made.
    pub made_at: Instant,
    /// The end of the ledger.
    pub head: Option<Head>,
    /// The key file's bytes.
    pub key_file: Member,
    /// The database's bytes.
    pub database: Member,
}

/// The bytes of one member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// How many.
    pub bytes: u64,
    /// Their SHA-256, base64url.
    pub sha256: String,
}

/// A workspace that was put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Its database.
    pub database: PathBuf,
    /// Its key file.
    pub key_file: PathBuf,
    /// What the backup said.
    pub manifest: Manifest,
}

/// Makes a backup of an open workspace in the file `to`, whose folder may be anywhere. Others may write meanwhile: it
/// holds one moment of the database. `scratch` is a folder on this laptop for the copy, which is encrypted too.
///
/// # Errors
/// [`Error::WrongKey`] if the key file is another workspace's, [`Error::Exists`], [`Error::Busy`], [`Error::Full`];
/// `to` then holds what it held before, or the whole new backup.
pub fn make(
    store: &Store,
    key: &Key,
    key_file: &Path,
    to: &Path,
    facts: &Facts,
    existing: Existing,
    scratch: &Path,
) -> Result<Manifest, Error> {
    make_of(store.connection(), key, key_file, to, facts, existing, scratch)
}

fn make_of(
    connection: &Connection,
    key: &Key,
    key_file: &Path,
    to: &Path,
    facts: &Facts,
    existing: Existing,
    scratch: &Path,
) -> Result<Manifest, Error> {
    if existing == Existing::Refuse && to.symlink_metadata().is_ok() {
        return Err(Error::Exists);
    }
    let key_bytes = keys::read(key_file)?;
    // A backup with another key file could never be opened.
    keys::unlock_bytes(&key_bytes, &Secret::Known(key))?;
    let (copy, mut database) = Part::open(&scratch.join(SCRATCH))?;
    copy_pages(connection, key, copy.path())?;
    let manifest = Manifest {
        renkei_backup: FORMAT,
        workspace: keys::header_of(&key_bytes)?.workspace,
        made_at: facts.made_at,
        head: facts.head.clone(),
        key_file: Member::of(&mut &key_bytes[..])?,
        database: Member::of(&mut database)?,
    };
    database.rewind()?;
    let (part, mut file) = Part::open(to)?;
    pack(&mut file, key, &manifest, &key_bytes, &mut database)?;
    part.finish(&file, to, existing)?;
    Ok(manifest)
}

/// Copies the database page by page under the same key.
fn copy_pages(from: &Connection, key: &Key, to: &Path) -> Result<(), Error> {
    let mut copy = connection::open(to, key, Mode::Write)?;
    // A copy that is cut short is thrown away, so its pages are written once and waited for by nobody.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    match Backup::new(from, &mut copy)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(Error::Busy),
    }
    // The copy must be whole in one file: no WAL beside it.
    let mode: String = copy.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if mode == "delete" { Ok(()) } else { Err(Error::Busy) }
}

fn pack(
    file: &mut File,
    key: &Key,
    manifest: &Manifest,
    key_bytes: &[u8],
    database: &mut impl Read,
) -> Result<(), Error> {
    let text = serde_json::to_string_pretty(manifest).map_err(|_| DAMAGED)?;
    let tag = URL_SAFE_NO_PAD.encode(key.tag(SEAL_PURPOSE, text.as_bytes()));
    let comment = format!("{COMMENT_START}{FORMAT:<8} {tag} {:0<DIGEST_BYTES$}", "");
    let mut steady = Steady { file, position: 0, fault: None };
    let mut zip = ZipWriter::new(&mut steady);
    zip.set_comment(comment).map_err(zip_fault)?;
    // Since version 4.5 of the format, sizes of 4 GiB and more stand in a longer field.
    let large = manifest.database.bytes >= u64::from(u32::MAX);
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in [(MANIFEST, text.as_bytes()), (KEY_FILE, key_bytes)] {
        zip.start_file(name, stored).map_err(zip_fault)?;
        zip.write_all(bytes)?;
    }
    zip.start_file(DATABASE, stored.large_file(large)).map_err(zip_fault)?;
    if io::copy(database, &mut zip)? != manifest.database.bytes {
        return Err(DAMAGED);
    }
    zip.finish().map_err(zip_fault)?;
    if let Some(fault) = steady.fault {
        return Err(fault.into());
    }
    let end = file.seek(SeekFrom::End(0))? - DIGEST_BYTES as u64;
    let digest = digest_of(file, end)?;
    file.seek(SeekFrom::Start(end))?;
    file.write_all(digest.as_bytes())?;
    Ok(())
}

/// Checks a backup through and through: every byte, the key, every page's own code, and the database's structure.
/// `scratch` is a folder on this laptop for the copy, which is encrypted too.
///
/// # Errors
/// [`Error::NotAWorkspace`], [`Error::Newer`], [`Error::WrongKey`] and [`Error::Damaged`].
pub fn check(path: &Path, secret: &Secret<'_>, scratch: &Path) -> Result<Manifest, Error> {
    Ok(unpack(path, secret, &scratch.join(SCRATCH))?.manifest)
}

/// Puts a backup back as the new workspace `<name>.renkei` in `folder`, checked as by [`check`]. It never writes over
/// anything. The caller gives the workspace a new chain, for others may have gone on from the same backup.
///
/// # Errors
/// Those of [`check`], [`Error::Exists`], [`Error::UnsafePlace`], and [`Error::Io`] with `InvalidFilename`.
pub fn restore(path: &Path, secret: &Secret<'_>, folder: &Path, name: &str) -> Result<Restored, Error> {
    let file_name = format!("{name}.renkei");
    place::safe_file_name(name)
        .and_then(|()| place::safe_file_name(&file_name))
        .map_err(|_| Error::Io(io::ErrorKind::InvalidFilename))?;
    place::check(folder)?;
    let database = folder.join(file_name);
    let key_file = keys::beside(&database);
    if database.symlink_metadata().is_ok() || key_file.symlink_metadata().is_ok() {
        return Err(Error::Exists);
    }
    let Unpacked { manifest, key_bytes, part, file } = unpack(path, secret, &database)?;
    crate::whole::write(&key_file, &key_bytes, Existing::Refuse)?;
    if let Err(error) = part.finish(&file, &database, Existing::Refuse) {
        // It is ours: it was made a moment ago, and refused to be made over another.
        std::fs::remove_file(&key_file)?;
        return Err(error);
    }
    Ok(Restored { database, key_file, manifest })
}

struct Unpacked {
    manifest: Manifest,
    key_bytes: Vec<u8>,
    part: Part,
    file: File,
}

/// Takes a backup apart, the database into a new file beside `target`, and checks all of it. Names in the backup are
/// compared, never used; its members are read in order, so that a hostile directory at its end is not even looked at.
fn unpack(path: &Path, secret: &Secret<'_>, target: &Path) -> Result<Unpacked, Error> {
    let mut backup = File::open(path)?;
    let (tag, length) = verify_bytes(&mut backup)?;
    backup.rewind()?;
    let mut backup = BufReader::with_capacity(64 * 1024, backup);
    let text = small_member(&mut backup, MANIFEST, MOST_MANIFEST_BYTES)?;
    let manifest = Manifest::parse(&text)?;
    let key_bytes = small_member(&mut backup, KEY_FILE, keys::MOST_KEY_FILE_BYTES)?;
    let key = keys::unlock_bytes(&key_bytes, secret)?;
    if !key.vouches(SEAL_PURPOSE, &text, &tag) || Member::of(&mut &key_bytes[..])? != manifest.key_file {
        return Err(DAMAGED);
    }
    let (part, mut file) = Part::open(target)?;
    if manifest.database.bytes > length {
        return Err(DAMAGED);
    }
    member(&mut backup, DATABASE, |bytes| {
        let mut bytes = bytes.take(manifest.database.bytes + 1);
        io::copy(&mut bytes, &mut file).map_err(read_fault)
    })?;
    if read_zipfile_from_stream(&mut backup).map_err(zip_fault)?.is_some() {
        return Err(DAMAGED);
    }
    file.rewind()?;
    if Member::of(&mut file)? != manifest.database {
        return Err(DAMAGED);
    }
    check_database(part.path(), &key)?;
    Ok(Unpacked { manifest, key_bytes, part, file })
}

/// Compares the file with the digest at its end; gives the manifest's tag and the file's length.
fn verify_bytes(backup: &mut File) -> Result<(Vec<u8>, u64), Error> {
    let length = backup.seek(SeekFrom::End(0))?;
    let ours = starts_like_ours(backup)?;
    let not_ours = if ours { DAMAGED } else { Error::NotAWorkspace };
    let Some(start) = length.checked_sub(COMMENT_BYTES as u64) else { return Err(not_ours) };
    backup.seek(SeekFrom::Start(start))?;
    let mut comment = [0; COMMENT_BYTES];
    backup.read_exact(&mut comment)?;
    let Some((rest, digest)) = std::str::from_utf8(&comment)
        .ok()
        .and_then(|comment| comment.strip_prefix(COMMENT_START))
        .and_then(|rest| rest.rsplit_once(' '))
    else {
        return Err(not_ours);
    };
    if digest_of(backup, length - DIGEST_BYTES as u64)? != digest {
        return Err(DAMAGED);
    }
    let (format, tag) = rest.rsplit_once(' ').ok_or(DAMAGED)?;
    match format.trim_end().parse() {
        Ok(FORMAT) => Ok((URL_SAFE_NO_PAD.decode(tag).map_err(|_| DAMAGED)?, length)),
        Ok(format) if format > FORMAT => Err(Error::Newer { format }),
        _ => Err(DAMAGED),
    }
}

fn starts_like_ours(backup: &mut File) -> Result<bool, Error> {
    backup.rewind()?;
    let mut start = Vec::new();
    // A member's header is 30 bytes before its name.
    backup.take(30 + MANIFEST.len() as u64).read_to_end(&mut start)?;
    Ok(start.starts_with(b"PK") && start.ends_with(MANIFEST.as_bytes()))
}

/// Reads the next member, which must have this name and lie there as it is.
fn member<R: Read, T>(
    backup: &mut R,
    name: &str,
    read: impl FnOnce(&mut dyn Read) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut entry = read_zipfile_from_stream(backup).map_err(zip_fault)?.ok_or(DAMAGED)?;
    if entry.name_raw() != name.as_bytes() || entry.compression() != CompressionMethod::Stored || entry.encrypted() {
        return Err(DAMAGED);
    }
    read(&mut entry)
}

fn small_member(backup: &mut impl Read, name: &str, limit: u64) -> Result<Vec<u8>, Error> {
    member(backup, name, |entry| {
        let mut bytes = Vec::new();
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(read_fault)?;
        if bytes.len() as u64 > limit { Err(DAMAGED) } else { Ok(bytes) }
    })
}

/// Every page's code, then the database's own structure.
fn check_database(path: &Path, key: &Key) -> Result<(), Error> {
    const FAULT: Error = Error::Damaged { what: "database" };
    let connection = connection::open(path, key, Mode::Read)?;
    if connection.prepare("PRAGMA cipher_integrity_check")?.exists([])? {
        return Err(FAULT);
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(FAULT) }
}

impl Manifest {
    fn parse(text: &[u8]) -> Result<Self, Error> {
        #[derive(Deserialize)]
        struct Format {
            renkei_backup: u32,
        }
        let Format { renkei_backup: format } = serde_json::from_slice(text).map_err(|_| DAMAGED)?;
        if format > FORMAT {
            return Err(Error::Newer { format });
        }
        serde_json::from_slice(text).map_err(|_| DAMAGED)
    }
}

impl Member {
    fn of(bytes: &mut impl Read) -> Result<Self, Error> {
        let mut hash = Hashed::default();
        let bytes = io::copy(bytes, &mut hash)?;
        Ok(Self { bytes, sha256: hash.text() })
    }
}

/// The digest of the first `length` bytes of a file.
fn digest_of(file: &mut File, length: u64) -> Result<String, Error> {
    file.rewind()?;
    let mut hash = Hashed::default();
    io::copy(&mut file.take(length), &mut hash)?;
    Ok(hash.text())
}

/// A file that keeps its first fault to itself and goes on as if it were written: the zip library asserts that what it
/// wrote is there, and after a failed write it tries once more when dropped.
struct Steady<'f> {
    file: &'f mut File,
    position: u64,
    fault: Option<io::Error>,
}

impl Steady<'_> {
    fn kept<T>(&mut self, outcome: io::Result<T>) -> Option<T> {
        outcome.map_err(|fault| self.fault = Some(fault)).ok()
    }
}

impl Write for Steady<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.fault.is_none() {
            let written = self.file.write_all(bytes);
            self.kept(written);
        }
        self.position += bytes.len() as u64;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl io::Seek for Steady<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        if self.fault.is_none() {
            let found = self.file.seek(to);
            if let Some(position) = self.kept(found) {
                self.position = position;
            }
        } else if let SeekFrom::Start(position) = to {
            self.position = position;
        }
        Ok(self.position)
    }
}

/// SHA-256 as something to copy into.
#[derive(Default)]
struct Hashed(Sha256);

impl Hashed {
    fn text(self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.finalize())
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What the zip library says: the disk's word where it is the disk's, otherwise the file is wrong.
fn zip_fault(error: zip::result::ZipError) -> Error {
    match error {
        zip::result::ZipError::Io(error) => read_fault(error),
        _ => DAMAGED,
    }
}

/// A wrong checksum or an early end is damage; the rest is the disk's word.
fn read_fault(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData | io::ErrorKind::Other => DAMAGED,
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests;
