//! Speed gates that noise cannot move: what is counted here is the same on every machine and under any load. Ratios to
//! raw SQLite are `cargo xtask bench`; query plans are tested in `store`, bytes on disk in `bench`.
#![allow(clippy::unwrap_used, reason = "a harness that cannot set up has failed")]

use std::path::{Path, PathBuf};
use std::process::Command;

use services::contract::Submission;
use services::model::intent::Intent;
use services::model::values::Bilingual;
use services::{Hardness, Options, Workspace};
use tempfile::TempDir;

const PASSPHRASE: &str = "correct horse battery staple";

/// A workspace with one workstream T1, as the command finds it.
fn desk() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("pw"), PASSPHRASE).unwrap();
    let home = Some(folder.path().join("data/renkei"));
    let options = Options { hardness: Hardness::Harness, home, ..Options::default() };
    let (mut workspace, _) = Workspace::create(&folder.path().join("w.renkei"), PASSPHRASE, options).unwrap();
    let intent = Intent::open_workstream(Bilingual::ja("試験"), Some("T1".to_owned()));
    workspace.submit(Submission::Intent { intent }, None).unwrap();
    // The first write of a day makes the day's backup, which is an act of its own.
    workspace.daily_backup().unwrap();
    workspace.settle().unwrap();
    folder
}

/// The command that was built beside this test.
fn renkei() -> PathBuf {
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let file = folder.join(format!("renkei{}", std::env::consts::EXE_SUFFIX));
    assert!(file.exists(), "build the command first: cargo build -p cli");
    file
}

/// The calls that wait for the disk while the command runs, each as strace tells it.
fn syncs(desk: &Path, words: &[&str]) -> Vec<String> {
    let log = desk.join("strace.log");
    let status = Command::new("strace")
        .args(["-f", "-qq", "-y", "-e", "signal=none", "-e", "trace=fsync,fdatasync,sync_file_range,msync,syncfs,sync"])
        .arg("-o")
        .arg(&log)
        .arg(renkei())
        .args(["--workspace", "w.renkei", "--passphrase-file", "pw", "--json"])
        .args(words)
        .current_dir(desk)
        .env("XDG_DATA_HOME", desk.join("data"))
        .output()
        .expect("this test needs strace, and leave to trace one's own children");
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    std::fs::read_to_string(log).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn logging_a_status_waits_for_the_disk_at_most_twice() {
    let desk = desk();
    let log = ["status", "log", "T1", "--health", "on-track", "--as-of", "2025-11-20", "--note", "順調"];
    // The first write after a checkpoint begins the WAL anew: its header and its folder are waits of their own.
    for most in [3, 2, 2] {
        let syncs = syncs(desk.path(), &log);
        assert!((1..=most).contains(&syncs.len()), "{syncs:#?}");
        // The head file is a witness: it is renamed into place without waiting for the disk.
        let folder = desk.path().to_string_lossy().into_owned();
        let place = |call: &String| call.contains("w.renkei") || call.contains(&format!("<{folder}>"));
        assert!(syncs.iter().all(place), "{syncs:#?}");
    }
}

#[test]
fn control_a_backup_waits_more_often() {
    let desk = desk();
    let syncs = syncs(desk.path(), &["workspace", "backup", "--to", "copy.renkei-backup"]);
    assert!(syncs.len() > 2, "{syncs:#?}");
}
