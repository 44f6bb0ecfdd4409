//! Files that are there whole or not at all: written beside their place, flushed to the disk, then moved into it.
//! Nothing here knows what is in a file, and nothing writes over a file unless told to.

use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use crate::error::Error;

/// What to do if a file of that name is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Leave it alone and fail with [`Error::Exists`].
    Refuse,
    /// Put the new one in its place, in one step.
    Replace,
}

/// Ends the name of a file that is being written.
pub const PART: &str = ".part";

/// Writes a file whole.
///
/// # Errors
/// [`Error::Exists`], and what the disk says; in the place is then the old file or the new one, never part of one.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Error> {
    let (part, mut file) = Part::open(path)?;
    file.write_all(bytes)?;
    part.finish(&file, path, existing)
}

/// Reads a file of at most `limit` bytes, without trusting what its folder says about its size.
///
/// # Errors
/// [`Error::Damaged`] naming `what` if it is longer, and what the disk says.
pub fn read_at_most(path: &Path, limit: u64, what: &'static str) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(Error::Damaged { what }) } else { Ok(bytes) }
}

/// A file that is not yet in its place; removed when dropped.
pub(crate) struct Part(PathBuf);

impl Part {
    /// Opens a new file beside `path`, for this user's eyes only.
    pub(crate) fn open(path: &Path) -> Result<(Self, File), Error> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        loop {
            let part = Self::unused(path);
            match options.open(&part.0) {
                Ok(file) => return Ok((part, file)),
                // Left behind by a process that had our number and was killed: not ours, so not removed either.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => std::mem::forget(part),
                Err(error) => {
                    std::mem::forget(part);
                    return Err(error.into());
                }
            }
        }
    }

    /// A name beside `path` that no other part of this program has, now or in another window.
    pub(crate) fn unused(path: &Path) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let mut name = path.file_name().unwrap_or_default().to_os_string();
        name.push(format!(".{}-{}{PART}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
        Self(path.with_file_name(name))
    }

    /// Where it is for now.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Moves it into its place once its bytes are on the disk.
    pub(crate) fn finish(self, file: &File, path: &Path, existing: Existing) -> Result<(), Error> {
        file.sync_all()?;
        match existing {
            Existing::Replace => fs::rename(&self.0, path)?,
            // A link fails where a file is, in one step; a rename would write over it.
            Existing::Refuse => match fs::hard_link(&self.0, path) {
                // Its first name goes when it is dropped, and if that fails, the file is in its place all the same.
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Err(Error::Exists),
                // Memory sticks have no links. Between look and rename another program could slip in a file.
                Err(_) if path.symlink_metadata().is_ok() => return Err(Error::Exists),
                Err(_) => fs::rename(&self.0, path)?,
            },
        }
        drop(self);
        sync_folder(path)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After `finish` it is gone already. SQLite may have put its journals beside it.
        for end in ["", "-journal", "-wal", "-shm"] {
            let mut name = self.0.clone().into_os_string();
            name.push(end);
            fs::remove_file(name).ok();
        }
    }
}

/// Makes a new name in a folder outlive a power cut. Windows has no such call for folders, and NTFS logs names itself.
fn sync_folder(path: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Removes what killed processes left behind in a folder: every `.part` of a file whose name starts with `prefix`,
/// and that was last written `before` then, for others may be written just now. Gives how many there were.
///
/// # Errors
/// What the disk says.
pub fn sweep(folder: &Path, prefix: &str, before: SystemTime) -> Result<usize, Error> {
    let mut removed = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let kind = entry.metadata()?;
        if name.starts_with(prefix) && is_part(name) && kind.is_file() && kind.modified()? < before {
            fs::remove_file(entry.path())?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Whether a name is `….<number>-<number>.part`, with or without what SQLite puts after it.
fn is_part(name: &str) -> bool {
    let name = ["-journal", "-wal", "-shm"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    name.strip_suffix(PART)
        .and_then(|name| name.rsplit_once('.'))
        .and_then(|(_, numbers)| numbers.split_once('-'))
        .is_some_and(|(process, count)| number(process) && number(count))
}
