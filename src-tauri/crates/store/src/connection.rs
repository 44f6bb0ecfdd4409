//! Opening the encrypted database, and the settings that every connection must have.
//! The only place that opens a connection.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};

use model::ids::ChangeId;

use crate::error::Error;
use crate::keys::Key;

/// SQLite up to 3.51.2 could lose committed WAL writes.
const OLDEST_SQLITE: i32 = 3_051_003;
/// How long a write waits for another before it says that someone else is writing, in milliseconds.
const BUSY_MS: u32 = 5_000;
/// Decrypted pages kept in memory, in KiB; keeps hot pages decrypted.
const CACHE_KIB: i32 = 65_536;
/// The same in a process that asks or records one thing and ends: it comes back to few of them.
const FEW_KIB: i32 = 8_192;
/// Prepared statements kept: one act needs about thirty, and a reader about as many.
const STATEMENTS: usize = 128;

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Make the file; refuse if it is there.
    Create,
    /// Read and write what is there.
    Write,
    /// Read only.
    Read,
}

/// Opens a database with its key. A wrong key answers [`Error::WrongKey`] only where the caller knows
/// the file to be sound; here it is [`Error::Damaged`], for the key file has vouched for the key.
///
/// # Errors
/// If the file is not there, not a database under this key, or cannot be read.
#[expect(clippy::disallowed_methods, reason = "the one place that opens a connection")]
pub fn open(path: &Path, key: &Key, mode: Mode) -> Result<Connection, Error> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::Damaged { what: "sqlite-too-old" });
    }
    let flags = match mode {
        Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if mode == Mode::Create && path.exists() {
        return Err(Error::Exists);
    }
    if mode != Mode::Create && !path.exists() {
        return Err(Error::NotFound);
    }
    let connection = Connection::open_with_flags(path, flags)?;
    // A checkpoint on close costs three more fsyncs; `Store` checkpoints when the WAL has grown. Said before anything is
    // read, so that even a connection whose key does not fit leaves the files as they are.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.execute_batch(&format!("PRAGMA key = \"{}\"", &*key.pragma()))?;
    settle(&connection, mode)?;
    Ok(connection)
}

fn settle(connection: &Connection, mode: Mode) -> Result<(), Error> {
    // The first read tells whether the key fits.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(|error| {
        match Error::from(error) {
            Error::NotAWorkspace => Error::Damaged { what: "database" },
            other => other,
        }
    })?;
    connection.execute_batch(&format!(
        "PRAGMA busy_timeout = {BUSY_MS};
         PRAGMA cache_size = -{CACHE_KIB};
         PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA trusted_schema = OFF;"
    ))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Otherwise a plan may depend on a bound value, and SQLite plans anew whenever it changes: for every row of an import.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    if mode != Mode::Read {
        connection
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;")?;
    }
    install_names(connection)?;
    crate::search::install(connection)
}

/// Lets a connection keep few decrypted pages.
pub(crate) fn keep_few_pages(connection: &Connection) -> Result<(), Error> {
    Ok(connection.pragma_update(None, "cache_size", -FEW_KIB)?)
}

/// Teaches a connection how a change is named in JSON, for the trigger that lets an erasure through.
pub(crate) fn install_names(connection: &Connection) -> Result<(), Error> {
    connection.create_scalar_function(
        "renkei_change_id",
        1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS,
        |context| {
            let bytes: [u8; 32] = context.get(0)?;
            Ok(ChangeId::from_bytes(bytes).to_string())
        },
    )?;
    Ok(())
}
