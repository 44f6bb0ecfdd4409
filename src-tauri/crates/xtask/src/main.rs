//! `cargo xtask`: the one door to building, running, testing and packaging Renkei.
//!
//! Here: which steps a verb takes, and in which order. Not here: rules about the code itself (those are tests in
//! `tests/it`), and dependencies (this crate is built first, on machines that have nothing yet).

mod bundles;
mod contract;
mod demo;
mod ground;
mod setup;
mod steps;
mod suites;

use ground::{Ground, Outcome, Profile, Stop, must};
use setup::Purpose;
use std::process::{Command, ExitCode};
use steps::Steps;

const HELP: &str = "\
cargo xtask run [--release] [-- ARGUMENTS]   set up, build, open the window
                                             (without a display: a demonstration, with screenshots)
cargo xtask test                             set up, then every test: Rust, documentation, screens, real window
cargo xtask check                            what CI runs: format, lints, generated files, licences, then test
cargo xtask gen [--check]                    write the screens' types from the contract (or only compare them)
cargo xtask pictures [--only WORD] [--manual] pictures of every screen, and those of the manual anew
                                             (in docs/manual/images and target/pictures; some minutes)
cargo xtask bench [--scale 1k|10k|1m]        release build, then speed and size against raw SQLite, in one table
                  [--only P1,win]            (all three scales take the better part of an hour)
cargo xtask dist                             release build, deb and rpm, command line, man pages, completions

Build output goes to $CARGO_TARGET_DIR, or to ~/.cache/renkei/target when that is not set.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\nxtask: {stop}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Outcome {
    match words {
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        ["run", rest @ ..] => run(&Ground::find()?, rest),
        ["test"] => test(&Ground::find()?),
        ["check"] => check(&Ground::find()?),
        ["gen"] => contract::write(&Ground::find()?),
        ["gen", "--check"] => contract::compare(&Ground::find()?),
        ["pictures", rest @ ..] => pictures(&Ground::find()?, rest),
        ["bench", rest @ ..] => bench(&Ground::find()?, rest),
        ["dist"] => dist(&Ground::find()?),
        _ => Err(Stop(format!("there is no `cargo xtask {}`.\n\n{HELP}", words.join(" ")))),
    }
}

fn run(ground: &Ground, rest: &[&str]) -> Outcome {
    let (profile, arguments) = match rest {
        ["--release"] => (Profile::Release, &[][..]),
        ["--release", "--", arguments @ ..] => (Profile::Release, arguments),
        [] => (Profile::Dev, &[][..]),
        ["--", arguments @ ..] => (Profile::Dev, arguments),
        _ => return Err(Stop(format!("`run` does not know these words.\n\n{HELP}"))),
    };
    let shown = demo::has_display();
    let purposes: &[Purpose] = match shown {
        true => &[Purpose::Build],
        false => &[Purpose::Build, Purpose::Window],
    };
    setup::prepare(ground, purposes)?;
    ground.build(profile)?;
    match shown {
        true => demo::open_window(ground, profile, arguments),
        false => demo::without_display(ground, profile),
    }
}

fn test(ground: &Ground) -> Outcome {
    let mut steps = Steps::new();
    steps.must("set-up", || setup::prepare(ground, Purpose::ALL))?;
    suites::all(ground, &mut steps);
    steps.conclude()
}

fn check(ground: &Ground) -> Outcome {
    let mut steps = Steps::new();
    steps.must("set-up", || {
        setup::rust_components()?;
        setup::prepare(ground, Purpose::ALL)
    })?;
    // Cheap ones first, so that a person who waits sees the common mistake soon.
    steps.run("format", || suites::format(ground));
    steps.run("lockfile", || suites::lockfile(ground));
    steps.run("screens: lint, types, imports", || suites::screens(ground));
    steps.run("bans, licences, sources", || suites::deny(ground));
    steps.run("clippy", || suites::clippy(ground));
    steps.run("generated types", || contract::compare(ground));
    suites::all(ground, &mut steps);
    steps.conclude()
}

/// Not part of `check`: letters are drawn differently from machine to machine. That every screen is pictured is checked
/// there.
fn pictures(ground: &Ground, rest: &[&str]) -> Outcome {
    setup::prepare(ground, &[Purpose::Tests])?;
    let mut words = vec!["run", "--silent", "pictures", "--"];
    words.extend(rest);
    must(&mut ground.npm(&words))
}

/// Not part of `check`: what a shared machine measures proves nothing. What must not get worse are tests.
fn bench(ground: &Ground, rest: &[&str]) -> Outcome {
    setup::prepare(ground, &[Purpose::Build, Purpose::Window])?;
    must(&mut ground.cargo_whole(&["build", "--release", "--bins", "--example", "empty_window"]))?;
    must(Command::new(ground.binary(Profile::Release, "bench")).args(rest))
}

fn dist(ground: &Ground) -> Outcome {
    setup::prepare(ground, &[Purpose::Build])?;
    ground.build(Profile::Release)?;
    bundles::make(ground)
}
