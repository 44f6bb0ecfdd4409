//! Backups: on request, automatically before what changes much, rotating daily, and anew after an
//! erasure, so that no copy of ours keeps what was erased.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use store::backup::rotation::{self, Keep};
use store::backup::{self, Facts, Head};
use store::keys;
use store::whole::{self, Existing};

use crate::contract::Outcome;
use crate::failure::{Code, Failure};
use crate::surroundings;
use crate::workspace::{Options, Secret, Workspace, folder_of, name_of};

/// Milliseconds.
const A_DAY: u64 = 24 * 60 * 60 * 1_000;

impl Workspace {
    /// Makes a backup in a file, or in this laptop's own folder where none is given. Answers the file.
    ///
    /// # Errors
    /// If a file is there already or the disk says no.
    pub fn backup(&self, to: Option<&Path>) -> Outcome<PathBuf> {
        match to {
            Some(to) => self.back_up_to(to, Existing::Refuse),
            None => automatic(self, "asked"),
        }
    }

    fn back_up_to(&self, to: &Path, existing: Existing) -> Outcome<PathBuf> {
        let tip = self.store.tip()?;
        let head = tip.head.map(|(id, n)| Head { device: tip.device, n, id });
        let facts = Facts { made_at: self.clock.now(), head };
        let key_file = keys::beside(self.path());
        std::fs::create_dir_all(&self.home).map_err(store::Error::from)?;
        backup::make(&self.store, &self.key, &key_file, to, &facts, existing, &self.home)?;
        Ok(to.to_owned())
    }

    /// The folder of this workspace's automatic backups.
    fn backup_folder(&self) -> Outcome<PathBuf> {
        let header = keys::read_header(&keys::beside(self.path()))?;
        let folder = self.home.join("backups").join(header.workspace);
        std::fs::create_dir_all(&folder).map_err(store::Error::from)?;
        Ok(folder)
    }

    /// Makes the day's first backup if there is none, and lets old ones go.
    ///
    /// # Errors
    /// What the disk says.
    pub fn daily_backup(&self) -> Outcome<()> {
        let folder = self.backup_folder()?;
        let name = name_of(self.path());
        let today = self.today();
        let made_today = std::fs::read_dir(&folder)
            .map_err(store::Error::from)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .any(|file| rotation::made_at(&name, &file).is_some_and(|at| at.day_in_japan() == today));
        if made_today {
            return Ok(());
        }
        automatic(self, "daily").map(|_| ())
    }
}

/// Makes a backup in this laptop's own folder and lets old ones go.
pub(crate) fn automatic(workspace: &Workspace, reason: &str) -> Outcome<PathBuf> {
    let folder = workspace.backup_folder()?;
    let name = name_of(workspace.path());
    let to = folder.join(rotation::file_name(&name, workspace.clock.now(), reason));
    let made = workspace.back_up_to(&to, Existing::Replace)?;
    rotation::rotate(&folder, &name, workspace.today(), Keep::STANDARD)?;
    sweep(workspace, &folder, &name);
    Ok(made)
}

/// Removes what killed processes left half made. A day old, for another process may be making a backup just now.
fn sweep(workspace: &Workspace, folder: &Path, name: &str) {
    let now = u64::try_from(workspace.clock.now().millis()).unwrap_or_default();
    let before = SystemTime::UNIX_EPOCH + Duration::from_millis(now.saturating_sub(A_DAY));
    // What cannot be removed today is tried again with the next backup.
    for (folder, prefix) in [(folder, name), (workspace.home.as_path(), backup::SCRATCH)] {
        let _ = whole::sweep(folder, prefix, before);
    }
}

/// After an erasure: our own backups still hold the text. They go, and a new one takes their place.
pub(crate) fn after_erasure(workspace: &Workspace) -> Outcome<()> {
    let folder = workspace.backup_folder()?;
    let mut old = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(store::Error::from)? {
        old.push(entry.map_err(store::Error::from)?.path());
    }
    for file in old {
        std::fs::remove_file(file).map_err(store::Error::from)?;
    }
    // Before the new backup, or whoever restores that one would do all of this again.
    workspace.store.finish_erasure()?;
    automatic(workspace, "erasure").map(|_| ())
}

/// Puts a backup back as a new workspace file; it begins a new chain.
///
/// # Errors
/// If the secret is wrong, the backup is damaged, or a file is there already.
pub fn restore(from: &Path, to: &Path, secret: &Secret, options: &Options) -> Outcome<()> {
    let (Some(name), Some("renkei")) = (to.file_stem(), to.extension().and_then(|ending| ending.to_str())) else {
        return Err(Failure::of(Code::NotAWorkspace));
    };
    let name = name.to_string_lossy();
    let folder = folder_of(to);
    match secret {
        Secret::Passphrase(passphrase) => {
            backup::restore(from, &keys::Secret::Passphrase(passphrase), folder, &name)?;
        }
        Secret::Recovery(text) => {
            let recovery = keys::RecoveryKey::parse(text).map_err(|_| Failure::of(Code::WrongKey))?;
            backup::restore(from, &keys::Secret::Recovery(&recovery), folder, &name)?;
        }
    }
    store::Store::forget(to, options.home.as_deref().unwrap_or(&surroundings::home()))?;
    Ok(())
}
