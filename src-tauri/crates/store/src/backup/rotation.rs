//! Which backups to keep: the newest of each of the last days, weeks and months that have any.
//! Decided by file names alone, such as `w-2026-11-20T0123Z-import.renkei-backup`; other files are left alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::Datelike as _;
use model::time::{Day, Instant};

use super::ENDING;
use crate::error::Error;

/// How many to keep of each sort. Counted are days, weeks and months that have a backup: a laptop that lay in a drawer
/// for a year does not lose them all on the day it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// The newest of each day.
    pub daily: usize,
    /// The newest of each week, from Monday.
    pub weekly: usize,
    /// The newest of each month.
    pub monthly: usize,
}

impl Keep {
    /// 7 days, 4 weeks, 12 months.
    pub const STANDARD: Self = Self { daily: 7, weekly: 4, monthly: 12 };
}

/// The name of a backup made at a moment. `reason` is a word of a–z, 0–9 such as `import`.
#[must_use]
pub fn file_name(workspace: &str, made_at: Instant, reason: &str) -> String {
    let at = made_at.to_string();
    // `2026-11-20T01:23:45.678Z`: to the minute, without the colons that Windows forbids.
    format!("{workspace}-{}{}Z-{reason}.{ENDING}", &at[..13], &at[14..16])
}

/// When a backup of this workspace was made, by its file name; `None` for every other file.
#[must_use]
pub fn made_at(workspace: &str, file_name: &str) -> Option<Instant> {
    let rest = file_name.strip_prefix(workspace)?.strip_prefix('-')?;
    let (stamp, reason) = rest.strip_suffix(ENDING)?.strip_suffix('.')?.split_at_checked(16)?;
    let reason = reason.strip_prefix('-')?;
    if reason.is_empty() || !reason.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return None;
    }
    let (day, time) = stamp.strip_suffix('Z')?.split_once('T')?;
    let (hour, minute) = time.split_at_checked(2)?;
    format!("{day}T{hour}:{minute}:00Z").parse().ok()
}

/// Which of these files to delete. Never the newest; never one of today or of a later day, for a clock that was wrong
/// must not cost a backup.
#[must_use]
pub fn surplus<'a>(workspace: &str, names: impl IntoIterator<Item = &'a str>, today: Day, keep: Keep) -> Vec<&'a str> {
    let mut past: Vec<(Instant, Day, &str)> = names
        .into_iter()
        .filter_map(|name| made_at(workspace, name).map(|at| (at, at.day_in_japan(), name)))
        .filter(|(_, day, _)| *day < today)
        .collect();
    past.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept = BTreeSet::new();
    let mut keep_newest = |limit: usize, period: fn(Day) -> (i32, u32)| {
        let mut periods = Vec::new();
        for (_, day, name) in &past {
            let period = period(*day);
            if periods.last() != Some(&period) {
                periods.push(period);
                if periods.len() > limit {
                    break;
                }
                kept.insert(*name);
            }
        }
    };
    // One is always kept, whatever the numbers say.
    keep_newest(keep.daily.max(1), |day| (day.number(), 0));
    keep_newest(keep.weekly, |day| (day.date().iso_week().year(), day.date().iso_week().week()));
    keep_newest(keep.monthly, |day| (day.date().year(), day.date().month()));
    past.into_iter().map(|(_, _, name)| name).filter(|name| !kept.contains(name)).collect()
}

/// Deletes from a folder the backups of a workspace that need not be kept; gives their names.
///
/// # Errors
/// What the disk says; backups before that are deleted, which is no harm.
pub fn rotate(folder: &Path, workspace: &str, today: Day, keep: Keep) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.extend(entry.file_name().into_string().ok());
        }
    }
    let surplus = surplus(workspace, names.iter().map(String::as_str), today, keep);
    for name in &surplus {
        fs::remove_file(folder.join(name))?;
    }
    Ok(surplus.into_iter().map(str::to_owned).collect())
}
