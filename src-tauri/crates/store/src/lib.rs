//! The ledger, its views, keys, search and backup: the only crate that names rusqlite.
//!
//! [`Store`] is one open workspace. A write is one gesture and one transaction:
//! [`Store::write`] → read the part of the register that the decision needs → append → the views
//! follow → commit. Reads are in [`query`].
#![warn(missing_docs)]

mod ahead;
pub mod backup;
mod connection;
pub mod error;
mod home;
pub mod keys;
pub mod ledger;
pub mod place;
pub mod query;
pub mod rows;
mod search;
#[cfg(test)]
mod tests;
mod views;
pub mod whole;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::change::{Change, ChangeErased, Recorded, Verb};
use model::ids::{ChangeId, DeviceId, EntityId, PostId};
use model::register::Register;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};

use ahead::ahead;
pub use connection::Mode;
pub use error::Error;
use home::Memory;
use keys::Key;
use ledger::Acted;
pub use ledger::{Act, Problem, Tip, Verified};

/// The WAL is written back into the database when it is longer than this, in bytes.
const LONGEST_WAL: u64 = 4 << 20;

/// The setting that tells of an erasure's steps after its commit.
const ERASURE: &str = "erasure";
const UNFINISHED: &str = "unfinished";

/// The settings under which screens keep texts that are not recorded yet.
pub const DRAFTS: &str = "screen.draft.";

/// One open workspace.
pub struct Store {
    connection: Connection,
    path: PathBuf,
    memory: PathBuf,
    device: DeviceId,
}

impl Store {
    /// Makes a workspace file under a key. `device` becomes this laptop's chain; `home` is the folder in
    /// which this laptop remembers its workspaces.
    ///
    /// # Errors
    /// If a file is there already or cannot be written.
    pub fn create(path: &Path, key: &Key, device: DeviceId, home: &Path) -> Result<Self, Error> {
        let mut connection = connection::open(path, key, Mode::Create)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(ledger::SCHEMA)?;
        views::create(&transaction)?;
        set_local(&transaction, "views", &views::fingerprint())?;
        set_local(&transaction, "device", &device.to_string())?;
        transaction.commit()?;
        let store = Self { memory: home::file(home, path), connection, path: path.to_owned(), device };
        store.remember()?;
        Ok(store)
    }

    /// Opens a workspace file under its key. If this laptop does not know the file at this place (a copy,
    /// a restored backup, another laptop), `fresh` begins a new chain in it.
    ///
    /// # Errors
    /// [`Error::RolledBack`] if this laptop remembers a later state than the file holds; otherwise as
    /// the file is.
    pub fn open(path: &Path, key: &Key, fresh: DeviceId, home: &Path) -> Result<Self, Error> {
        let connection = connection::open(path, key, Mode::Write)?;
        // SQLite takes a file that lost all its bytes for a new database.
        if !connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'change'")?.exists([])? {
            return Err(Error::Damaged { what: "database" });
        }
        let memory = home::file(home, path);
        let written: Option<DeviceId> = local(&connection, "device")?.and_then(|device| device.parse().ok());
        let known = home::recall(&memory);
        let device = match (written, &known) {
            (Some(device), Some(known)) if known.device == device => device,
            _ => fresh,
        };
        let mut store = Self { connection, path: path.to_owned(), memory, device };
        if let Some(known) = known {
            store.compare(&known)?;
        }
        if written != Some(device) {
            set_local(&store.connection, "device", &device.to_string())?;
        }
        if local(&store.connection, "views")?.as_deref() != Some(views::fingerprint().as_str()) {
            store.rebuild()?;
        }
        store.remember()?;
        Ok(store)
    }

    /// Keeps few pages in memory from here on: for a process that asks or records one thing and ends.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn keep_few_pages(&self) -> Result<(), Error> {
        connection::keep_few_pages(&self.connection)
    }

    /// Compares the file with what this laptop remembers of its own chain in it.
    fn compare(&self, known: &Memory) -> Result<(), Error> {
        let Some(id) = known.id else { return Ok(()) };
        let found = ledger::tip(&self.connection, known.device)?;
        let there = found.head.map_or(0, |(_, n)| n);
        let kept = self.connection.prepare_cached("SELECT 1 FROM change WHERE id = ?1")?.exists([id.as_bytes()])?;
        if there < known.n || !kept {
            return Err(Error::RolledBack { found: there, remembered: known.n });
        }
        Ok(())
    }

    fn remember(&self) -> Result<(), Error> {
        home::remember(&self.memory, &Memory::of(&self.tip()?))
    }

    /// Forgets what this laptop remembers of a workspace at a place: the file there is to be replaced
    /// by a backup, which is older by nature.
    ///
    /// # Errors
    /// If the memory cannot be removed.
    pub fn forget(path: &Path, home: &Path) -> Result<(), Error> {
        match std::fs::remove_file(home::file(home, path)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// The end of the ledger.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn tip(&self) -> Result<Tip, Error> {
        ledger::tip(&self.connection, self.device)
    }

    /// The workspace's file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The connection, for the parts of this crate.
    pub(crate) const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// One gesture: all of it is written, or nothing. After an erasure comes [`Store::scrub`].
    ///
    /// # Errors
    /// What `work` refuses, [`Error::Busy`] if someone else is writing, or what the disk says.
    pub fn write<T, E: From<Error>>(
        &mut self,
        act: &Act,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (done, tip) = {
            let mut writing = Writing::begin(&mut self.connection, self.device, act)?;
            let done = work(&mut writing)?;
            (done, writing.commit()?)
        };
        // The commit stands, whatever fails from here on: the witness may lag behind, and a long log is written back
        // another time.
        let _ = home::remember(&self.memory, &Memory::of(&tip));
        let _ = self.tidy();
        Ok(done)
    }

    /// Decides without writing: the same as [`Store::write`], taken back at the end.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn rehearse<T, E: From<Error>>(
        &mut self,
        act: &Act,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writing = Writing::begin(&mut self.connection, self.device, act)?;
        work(&mut writing)
    }

    /// Writes the WAL back if it has grown.
    fn tidy(&self) -> Result<(), Error> {
        let mut wal = self.path.clone().into_os_string();
        wal.push("-wal");
        let length = std::fs::metadata(wal).map_or(0, |file| file.len());
        if length > LONGEST_WAL { self.checkpoint() } else { Ok(()) }
    }

    /// Writes the WAL back and empties it, so that the file alone is the whole workspace.
    ///
    /// # Errors
    /// If the disk says no. A reader that holds the WAL back is no error.
    pub fn checkpoint(&self) -> Result<(), Error> {
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Whether an erasure was recorded of which it is not yet certain that no page and no backup keeps the text: the
    /// program was killed, or the disk said no. [`Store::scrub`], the backups, then [`Store::finish_erasure`].
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn erasure_is_unfinished(&self) -> Result<bool, Error> {
        Ok(self.local(ERASURE)?.as_deref() == Some(UNFINISHED))
    }

    /// Notes that nothing keeps the text any more.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn finish_erasure(&self) -> Result<(), Error> {
        self.set_local(ERASURE, "finished")
    }

    /// After an erasure: no page, free or used, and no WAL may keep the text.
    ///
    /// # Errors
    /// What the disk says.
    pub fn scrub(&self) -> Result<(), Error> {
        self.connection.execute_batch("PRAGMA secure_delete = ON; VACUUM; PRAGMA secure_delete = OFF;")?;
        self.checkpoint()
    }

    /// Drops all views and fills them anew from the ledger.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn rebuild(&mut self) -> Result<(), Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        views::rebuild(&transaction)?;
        set_local(&transaction, "views", &views::fingerprint())?;
        transaction.commit()?;
        self.checkpoint()
    }

    /// Checks every hash and link of the ledger, and the database's own pages.
    ///
    /// # Errors
    /// If the ledger cannot be read at all.
    pub fn verify(&self) -> Result<Verified, Error> {
        // The pages' codes are checked in the file itself, where pages may lie whose newer ones are in the WAL.
        self.checkpoint()?;
        if self.has_bad_pages()? && self.has_bad_pages()? {
            return Err(Error::Damaged { what: "pages" });
        }
        ledger::verify(&self.connection)
    }

    /// Whether a page does not fit its code. Asked twice, for another process may be writing a page back at the moment.
    fn has_bad_pages(&self) -> Result<bool, Error> {
        Ok(self.connection.prepare("PRAGMA cipher_integrity_check")?.exists([])?)
    }

    /// One of this laptop's own settings, kept in the workspace and never exchanged.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn local(&self, key: &str) -> Result<Option<String>, Error> {
        local(&self.connection, key)
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn set_local(&self, key: &str, value: &str) -> Result<(), Error> {
        set_local(&self.connection, key, value)
    }

    /// Forgets a setting.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn drop_local(&self, key: &str) -> Result<(), Error> {
        drop_local(&self.connection, key)
    }

    /// The settings whose keys start so, with their values, by key.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn locals(&self, prefix: &str) -> Result<Vec<(String, String)>, Error> {
        locals(&self.connection, prefix)
    }

    /// A number that changes whenever another process has written to the workspace.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn data_version(&self) -> Result<i64, Error> {
        Ok(self.connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }
}

fn local(connection: &Connection, key: &str) -> Result<Option<String>, Error> {
    Ok(connection
        .prepare_cached("SELECT value FROM local WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

fn set_local(connection: &Connection, key: &str, value: &str) -> Result<(), Error> {
    connection
        .prepare_cached(
            "INSERT INTO local (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![key, value])?;
    Ok(())
}

fn drop_local(connection: &Connection, key: &str) -> Result<(), Error> {
    connection.prepare_cached("DELETE FROM local WHERE key = ?1")?.execute([key])?;
    Ok(())
}

fn locals(connection: &Connection, prefix: &str) -> Result<Vec<(String, String)>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT key, value FROM local WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key")?;
    let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets the unfinished texts and the issued reports that hold one of the texts that are about to be erased.
fn forget_copies(connection: &Connection, erased: &ChangeErased) -> Result<(), Error> {
    let texts = ledger::texts(connection, erased)?;
    query::issued::forget(connection, erased.change, &texts)?;
    for (key, draft) in locals(connection, DRAFTS)? {
        if texts.iter().any(|text| draft.contains(text)) {
            drop_local(connection, &key)?;
        }
    }
    Ok(())
}

/// A gesture that is being written.
pub struct Writing<'s> {
    transaction: Transaction<'s>,
    tip: Tip,
    act: Act,
    erased: bool,
}

/// What was recorded in one gesture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The changes, in the order in which they were recorded.
    pub changes: Vec<ChangeId>,
    /// The entity of which the last one speaks.
    pub subject: EntityId,
}

impl Appended {
    /// Both, as one act.
    #[must_use]
    pub fn with(mut self, next: Self) -> Self {
        self.changes.extend(next.changes);
        Self { changes: self.changes, subject: next.subject }
    }
}

/// Entities that a long gesture keeps at hand: what speaks of one of them again mostly does so at once.
const MOST_TRACKED: usize = 64;

impl<'s> Writing<'s> {
    fn begin(connection: &'s mut Connection, device: DeviceId, act: &Act) -> Result<Self, Error> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let tip = ledger::tip(&transaction, device)?;
        Ok(Self { transaction, tip, act: act.clone(), erased: false })
    }

    /// Whose chain the changes will go on.
    #[must_use]
    pub const fn device(&self) -> DeviceId {
        self.tip.device
    }

    fn commit(self) -> Result<Tip, Error> {
        if self.erased {
            views::refill_search(&self.transaction)?;
            set_local(&self.transaction, ERASURE, UNFINISHED)?;
        }
        self.transaction.commit()?;
        Ok(self.tip)
    }

    /// The part of the register that holds these entities.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn register(&self, ids: impl IntoIterator<Item = EntityId>) -> Result<Register, Error> {
        let mut register = Register::default();
        for id in ids {
            if register.entity(id).is_none() {
                let entity = ledger::entity(&self.transaction, id)?;
                // Most of what an import names is new, and what nothing was said of is not in a register.
                if entity.changes().next().is_some() {
                    register.insert(id, entity);
                }
            }
        }
        Ok(register)
    }

    /// One change by its id.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn change(&self, id: ChangeId) -> Result<Option<Recorded>, Error> {
        ledger::change(&self.transaction, id)
    }

    /// Reads in the midst of the gesture.
    #[must_use]
    pub fn reader(&self) -> query::Reader<'_> {
        query::Reader::new(&self.transaction)
    }

    /// Keeps bytes beside the ledger, under their SHA-256 in hexadecimal digits; a change of this gesture names them.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&self, hash: &str, bytes: &[u8]) -> Result<(), Error> {
        query::issued::keep(&self.transaction, hash, bytes)
    }

    /// The last position of the ledger by now.
    #[must_use]
    pub const fn position(&self) -> i64 {
        self.tip.seq
    }

    /// Records what was decided; the views follow. `progress` is told how many are done, and answers
    /// false to stop.
    ///
    /// # Errors
    /// What the disk says; [`Error::Stopped`] if `progress` said so; [`Error::Broken`] if there is nothing to record.
    pub fn append(&mut self, changes: Vec<Change>, progress: &mut dyn FnMut(u64) -> bool) -> Result<Appended, Error> {
        let mut ids = Vec::with_capacity(changes.len());
        let mut first: Option<Recorded> = None;
        let mut last = None;
        let mut tracked: BTreeMap<EntityId, views::Tracked> = BTreeMap::new();
        let mut insert = self.transaction.prepare_cached(ledger::INSERT)?;
        let mut writer = views::Writer::new(&self.transaction)?;
        let (mut tip, act) = (self.tip, &self.act);
        let links = |change| ledger::link(&mut tip, act, change);
        ahead(changes.into_iter(), links, |link| {
            let link = link?;
            if ids.len() % 256 == 255 && !progress(ids.len() as u64) {
                return Err(Error::Stopped);
            }
            let subject = link.recorded.change.subject;
            let mut entity = match tracked.remove(&subject) {
                Some(entity) => entity,
                None => views::Tracked::of(ledger::changes_of(&self.transaction, subject)?),
            };
            let appended = ledger::append(&mut insert, link)?;
            ids.push(appended.id);
            last = Some((appended.seq, subject));
            if first.is_none() {
                first = Some(appended.clone());
            }
            let erased = match &appended.change.verb {
                Verb::ChangeErased(erased) => Some(erased.clone()),
                _ => None,
            };
            writer.follow(subject, &mut entity, appended)?;
            if let Some(erased) = erased {
                forget_copies(&self.transaction, &erased)?;
                ledger::blank(&self.transaction, erased.change)?;
                self.erased = true;
                views::refill(&self.transaction, subject)?;
            } else {
                if tracked.len() >= MOST_TRACKED {
                    tracked.clear();
                }
                tracked.insert(subject, entity);
            }
            Ok(())
        })?;
        self.tip = tip;
        writer.tell_search()?;
        let (Some(first), Some((last_seq, subject))) = (first, last) else {
            return Err(Error::Broken("empty gesture"));
        };
        let acted = Acted {
            device: first.position.device,
            first_seq: first.seq,
            last_seq,
            changes: i64::try_from(ids.len()).unwrap_or(i64::MAX),
        };
        views::list_act(&self.transaction, first.gesture, &acted)?;
        Ok(Appended { changes: ids, subject })
    }

    /// The post that acts.
    #[must_use]
    pub const fn actor(&self) -> Option<PostId> {
        self.act.actor
    }
}

/// Every table of the views with all its columns but the order of arrival, for tests that compare
/// two stores: one line a row, sorted.
///
/// # Errors
/// If a view cannot be read.
pub fn dump(store: &Store, with_seq: bool) -> Result<Vec<String>, Error> {
    views::dump(store.connection(), with_seq)
}
