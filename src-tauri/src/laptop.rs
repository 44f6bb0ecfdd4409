//! What the window remembers on this laptop outside any workspace: settings, the last workspace's path, failed tries
//! and a log of codes. Never content, never a secret.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use services::Clock;
use services::contract::Settings;

/// The log begins anew above this many bytes; the one before is kept.
const LONGEST_LOG: u64 = 256 << 10;

/// The memory itself, as it is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// How the window looks.
    pub settings: Settings,
    /// The workspace that was open last.
    pub workspace: Option<PathBuf>,
    /// Failed tries to unlock since the last that succeeded.
    pub failed: u32,
}

/// This laptop's folder, with the memory that is kept there.
pub struct Laptop {
    home: PathBuf,
    clock: Clock,
    memory: Mutex<Memory>,
}

impl Laptop {
    /// Reads what is remembered. What cannot be read is as good as forgotten: nothing in it is a fact of the product.
    pub fn at(home: PathBuf, clock: Clock) -> Self {
        let read = std::fs::read(home.join("window.json")).ok();
        let memory = read.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { home, clock, memory: Mutex::new(memory) }
    }

    /// The folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// What is remembered now.
    pub fn memory(&self) -> Memory {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Changes what is remembered and writes it down, the old or the new whole.
    pub fn remember(&self, change: impl FnOnce(&mut Memory)) {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut memory);
        if let Err(error) = write(&self.home, &memory) {
            // Everything works without it until the next start.
            self.log(&format!("memory-not-kept {:?}", error.kind()));
        }
    }

    /// Notes a code with its moment. Codes and places in the program only: the log lies unencrypted.
    pub fn log(&self, code: &str) {
        let path = self.home.join("window.log");
        if std::fs::metadata(&path).is_ok_and(|file| file.len() > LONGEST_LOG) {
            let _ = std::fs::rename(&path, self.home.join("window.old.log"));
        }
        let _ = std::fs::create_dir_all(&self.home);
        if let Ok(mut file) = std::fs::File::options().create(true).append(true).open(path) {
            let _ = writeln!(file, "{} {code}", self.clock.now());
        }
    }
}

fn write(home: &Path, memory: &Memory) -> std::io::Result<()> {
    std::fs::create_dir_all(home)?;
    let new = home.join("window.json.new");
    std::fs::write(&new, serde_json::to_vec(memory)?)?;
    std::fs::rename(new, home.join("window.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_there_at_the_next_start() {
        let home = tempfile::tempdir().unwrap();
        let laptop = Laptop::at(home.path().join("new"), Clock::System);
        laptop.remember(|memory| {
            memory.workspace = Some("/somewhere/w.renkei".into());
            memory.failed = 3;
        });
        let next = Laptop::at(home.path().join("new"), Clock::System).memory();
        assert_eq!((next.workspace, next.failed), (Some("/somewhere/w.renkei".into()), 3));
    }

    #[test]
    fn a_broken_memory_is_forgotten_and_not_fatal() {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("window.json"), b"{\"settings\":").unwrap();
        assert_eq!(Laptop::at(home.path().into(), Clock::System).memory(), Memory::default());
    }

    #[test]
    fn a_long_log_begins_anew() {
        let home = tempfile::tempdir().unwrap();
        let laptop = Laptop::at(home.path().into(), Clock::System);
        std::fs::write(home.path().join("window.log"), vec![b'.'; 257 << 10]).unwrap();
        laptop.log("wrong-key");
        let log = std::fs::read_to_string(home.path().join("window.log")).unwrap();
        assert!(log.ends_with(" wrong-key\n") && log.lines().count() == 1, "{log}");
        assert!(home.path().join("window.old.log").exists());
    }
}
