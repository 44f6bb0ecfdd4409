//! The floor as a process of its own, with nothing of Renkei in it: one import, or one status logged.
//!
//! `floor import FILE CIPHER PARTS SHEET…` prints milliseconds and peak MB;
//! `floor log FILE CIPHER CLOSING CODE HEALTH DAY HEADLINE` prints nothing.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use floor::Fault;
use floor::sql::{Cipher, Closing, Floor, Parts, day};
use floor::watch::{own_peak, timed};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("floor: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<(), Fault> {
    match words {
        ["import", file, cipher, parts, sheets @ ..] => {
            let parts = match *parts {
                "all" => Parts::ALL,
                "tables" => Parts::TABLES,
                "no-search" => Parts::NO_SEARCH,
                _ => return Err("all, tables or no-search".into()),
            };
            let sheets: Vec<PathBuf> = sheets.iter().map(PathBuf::from).collect();
            let mut floor = Floor::open(Path::new(file), keyed(cipher)?, Closing::Leave)?;
            let (done, took) = timed(|| floor.import(&sheets, parts));
            done?;
            floor.checkpoint()?;
            println!("{took} {}", own_peak());
            Ok(())
        }
        ["log", file, cipher, closing, code, health, on, headline] => {
            let closing = if *closing == "leave" { Closing::Leave } else { Closing::Checkpoint };
            Floor::open(Path::new(file), keyed(cipher)?, closing)?.log(code, health, day(on)?, headline)
        }
        _ => Err("import or log".into()),
    }
}

fn keyed(word: &str) -> Result<Cipher, Fault> {
    match word {
        "keyed" => Ok(Cipher::Keyed),
        "plain" => Ok(Cipher::Plain),
        _ => Err("keyed or plain".into()),
    }
}
