//! How long an import takes: `cargo run --release -p services --example import_time FOLDER…`.
//! Each folder of RS tables goes into a workspace of its own; previews and writes are told apart.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use services::contract::Submission;
use services::{Failure, Hardness, ImportRequest, Options, Profile, Workspace};

fn main() -> ExitCode {
    for folder in std::env::args_os().skip(1).map(PathBuf::from) {
        if let Err(failure) = measure(folder) {
            eprintln!("{failure} {}", failure.data);
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

#[expect(clippy::disallowed_methods, reason = "this program is a stopwatch")]
fn measure(folder: PathBuf) -> Result<(), Failure> {
    let home = std::env::temp_dir().join(format!("renkei-import-time-{}", std::process::id()));
    // What an earlier run left behind is not this run's.
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&home).map_err(store_error)?;
    let options = Options { hardness: Hardness::Harness, home: Some(home.join("home")), ..Options::default() };
    let start = Instant::now();
    let (mut workspace, _) = Workspace::create(&home.join("w.renkei"), "correct horse battery staple", options)?;
    let lap = |what: &str, start: Instant| println!("{what:<28} {:>8.3} s", start.elapsed().as_secs_f64());
    lap("create", start);
    let request = ImportRequest { paths: vec![folder], profile: Profile::RsSystem, as_of: None };
    for round in ["first", "again"] {
        let start = Instant::now();
        let mut compare = None;
        let preview = workspace.preview(&request, &mut |progress| {
            if progress.step == "compare" {
                compare = Some(start.elapsed());
            }
            true
        })?;
        println!("{:<28} {:>8.3} s", format!("{round}: read"), compare.unwrap_or_default().as_secs_f64());
        lap(&format!("{round}: preview, read included"), start);
        let start = Instant::now();
        let (mut first, mut last) = (None, None);
        let submission = Submission::Import { handle: preview.handle };
        let applied = workspace.submit_with(submission, None, &mut |_| {
            first.get_or_insert_with(|| start.elapsed());
            last = Some(start.elapsed());
            true
        });
        match applied {
            Ok(receipt) => println!("{} changes", receipt.changes.len()),
            Err(failure) => println!("{failure}"),
        }
        if let (Some(first), Some(last)) = (first, last) {
            println!("{:<28} {:>8.3} s", format!("{round}: backup, decide"), first.as_secs_f64());
            println!("{:<28} {:>8.3} s", format!("{round}: record"), (last - first).as_secs_f64());
        }
        lap(&format!("{round}: apply, backup included"), start);
    }
    let start = Instant::now();
    workspace.submit(Submission::Undo { with_dependents: false }, None)?;
    lap("undo", start);
    let bytes = std::fs::metadata(workspace.path()).map_or(0, |file| file.len());
    println!("{bytes} bytes on disk");
    drop(workspace);
    let _ = std::fs::remove_dir_all(&home);
    Ok(())
}

fn store_error(error: std::io::Error) -> Failure {
    Failure::of(services::Code::FileFault).traced(&error.kind().to_string())
}
