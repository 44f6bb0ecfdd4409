//! The `renkei` command: a thin door to the services. It translates what was typed into questions and
//! submissions, and answers into tables and JSON. No rule of the product lives here.

mod args;
mod desk;
mod files;
mod known;
mod lines;
mod progress;
mod secret;
mod speech;
mod tokens;
mod verbs;
mod voice;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};

use crate::args::Cli;
use crate::voice::{EXIT_USAGE, Stop, Voice};

/// What a shell shows for a command that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let language = speech::language(&typed, |name| std::env::var(name).ok());
    let json = typed.iter().any(|word| word == "--json");
    let voice = Voice { language, json };
    let read = |command: clap::Command| {
        command.try_get_matches_from(&typed).and_then(|matches| Cli::from_arg_matches(&matches))
    };
    // Help and complaints need hundreds of sentences, and a command that is understood needs none of them.
    let speaking = |error: clap::Error| match error.kind() {
        ErrorKind::DisplayVersion => Err(error),
        _ => read(speech::speaking(Cli::command(), language)),
    };
    let cli = match read(Cli::command()).or_else(speaking) {
        Ok(cli) => cli,
        Err(error) => return unread(&error, voice),
    };
    match verbs::run(cli, voice) {
        Ok(ending) => ExitCode::from(ending.exit()),
        Err(stop) => ExitCode::from(voice.stop(&stop)),
    }
}

/// Help that was asked for is data; what was mistyped is a complaint.
fn unread(error: &clap::Error, voice: Voice) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Whoever asks for help and closes the pipe has seen enough.
            let _ = voice.print(&error.render().ansi().to_string());
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            voice.remark(&error.render().ansi().to_string());
            ExitCode::from(EXIT_USAGE)
        }
        _ => ExitCode::from(voice.stop(&Stop::Usage(speech::complaint(error, voice.language)))),
    }
}

/// From here on Ctrl-C ends the process at once and with the code that shells expect. That is safe at any moment:
/// the database commits whole acts or nothing, and files appear under their names only when they are complete.
/// Before, while a passphrase may be typed, the system's own way stays, which gives the terminal back.
///
/// # Errors
/// If the system refuses the handler.
fn end_at_once_when_interrupted() -> std::io::Result<()> {
    let always = Arc::new(AtomicBool::new(true));
    signal_hook::flag::register_conditional_shutdown(signal_hook::consts::SIGINT, INTERRUPTED, always).map(drop)
}
