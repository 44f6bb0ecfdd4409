//! A file that someone chose.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::contract::Outcome;
use crate::failure::{Code, Failure};

/// All of it, if that is no more than so many bytes.
///
/// # Errors
/// [`Code::NoSuchFile`], [`Code::UnreadableFile`], [`Code::TooLarge`].
pub(crate) fn read(path: &Path, most: u64) -> Outcome<Vec<u8>> {
    let file = File::open(path).map_err(|_| Failure::of(Code::NoSuchFile))?;
    let mut bytes = Vec::new();
    let read = file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Failure::of(Code::UnreadableFile))?;
    if read as u64 > most { Err(Failure::of(Code::TooLarge)) } else { Ok(bytes) }
}
