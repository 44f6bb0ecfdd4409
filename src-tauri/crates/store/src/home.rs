//! What this laptop remembers of its workspaces outside them: which chain is its own, and how far it
//! came. By this a rolled-back file, a copy and a restored backup are told from the one last used.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::ids::{ChangeId, DeviceId};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::error::Error;
use crate::ledger::Tip;
use crate::whole::Part;

/// The memory of one workspace at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Memory {
    pub device: DeviceId,
    pub n: u64,
    pub id: Option<ChangeId>,
}

impl Memory {
    pub(crate) fn of(tip: &Tip) -> Self {
        Self { device: tip.device, n: tip.head.map_or(0, |(_, n)| n), id: tip.head.map(|(id, _)| id) }
    }
}

/// The file of a workspace at a place: named by a hash, so that the folder tells no names.
pub(crate) fn file(home: &Path, workspace: &Path) -> PathBuf {
    let place = workspace.canonicalize().unwrap_or_else(|_| workspace.to_owned());
    let digest = Sha256::digest(place.to_string_lossy().as_bytes());
    home.join("heads").join(format!("{}.json", URL_SAFE_NO_PAD.encode(&digest[..16])))
}

/// What is remembered; nothing if the file is absent or unreadable, for it is only a witness.
pub(crate) fn recall(file: &Path) -> Option<Memory> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

/// Remembers, without fsync: a laptop that loses power may remember less than it did, never more.
pub(crate) fn remember(file: &Path, memory: &Memory) -> Result<(), Error> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    // A name of its own, for another process may be remembering the same workspace now.
    let (part, mut out) = Part::open(file)?;
    out.write_all(&serde_json::to_vec(memory)?)?;
    drop(out);
    fs::rename(part.path(), file)?;
    Ok(())
}
