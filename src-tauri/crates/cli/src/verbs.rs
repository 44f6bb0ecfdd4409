//! One function a verb. Each asks, or submits; none decides.

mod action;
mod assignment;
mod chase;
mod framework;
mod handover;
mod import;
mod ledger;
mod meeting;
mod milestone;
mod organisation;
mod output;
mod overview;
mod person;
mod post;
mod reading;
mod report;
mod status;
mod topic;
mod transfer;
mod whole;
mod workspace;
mod workstream;

use crate::args::{Cli, Command, ContactArgs, Global};
use crate::desk::Desk;
use crate::known::{EntityId, Intent, Reached};
use crate::voice::{Ending, Stop, Voice};

/// Does what was typed.
///
/// # Errors
/// As the verb's own.
pub fn run(cli: Cli, voice: Voice) -> Result<Ending, Stop> {
    let Cli { global, noun } = cli;
    let desk = || Desk::open(&global, voice)?.brief();
    // These read or write much of the file.
    let large = || Desk::open(&global, voice);
    match noun {
        Command::Workspace(verb) => workspace::run(&verb, &global, voice),
        Command::Import(args) => import::run(&mut large()?, args),
        Command::Organisation(verb) => organisation::run(&mut desk()?, verb),
        Command::Post(verb) => post::run(&mut desk()?, verb),
        Command::Person(verb) => person::run(&mut desk()?, verb),
        Command::Topic(verb) => topic::run(&mut desk()?, verb),
        Command::Workstream(verb) => workstream::run(&mut desk()?, verb),
        Command::Coverage(args) => whole::coverage(&desk()?, &args),
        Command::Framework(verb) => framework::run(&mut desk()?, verb),
        Command::Findings(args) => whole::findings(&mut desk()?, args),
        Command::Assign(args) => assignment::assign(&mut desk()?, args),
        Command::Agree(args) => assignment::agree(&mut desk()?, &args),
        Command::Unassign(args) => assignment::unassign(&mut desk()?, args),
        Command::Transfer(args) => transfer::run(&mut desk()?, &args),
        Command::Dispute(args) => assignment::dispute(&mut desk()?, args),
        Command::Handover(verb) => handover::run(&mut desk()?, verb),
        Command::Status(verb) => status::run(&mut desk()?, verb),
        Command::Milestone(verb) => milestone::run(&mut desk()?, verb),
        Command::Meeting(verb) => meeting::run(&mut desk()?, verb),
        Command::Decision(verb) => meeting::decision(&mut desk()?, verb),
        Command::Action(verb) => action::run(&mut desk()?, verb),
        Command::Today(args) => overview::today(&desk()?, &args),
        Command::Timeline(args) => overview::timeline(&desk()?, &args),
        Command::Depend(verb) => overview::depend(&mut desk()?, verb),
        Command::Search(args) => reading::search(&desk()?, &args),
        Command::History(args) => reading::history(&desk()?, &args),
        Command::Undo(args) => ledger::undo(&mut large()?, &args),
        Command::Redo => ledger::redo(&mut large()?),
        Command::Erase(args) => erase(&args, &global, voice),
        Command::Report(verb) => report::report(&mut desk()?, &verb),
        Command::Export(args) => output::export(&large()?, &args),
        Command::Completions { shell } => output::completions(shell, voice),
        Command::Man { output } => output::manual(output.as_deref(), voice),
    }
}

/// A person is asked before the workspace is opened, while Ctrl-C is still the terminal's.
fn erase(args: &crate::args::EraseArgs, global: &Global, voice: Voice) -> Result<Ending, Stop> {
    if !args.yes && !global.dry_run {
        ledger::be_sure(voice)?;
    }
    ledger::erase(&mut Desk::open(global, voice)?, args)
}

/// An empty value empties the field.
fn emptied(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// How someone is to be reached from now on; what is not named stays.
fn reached_at(of: EntityId, given: ContactArgs, now: Reached) -> Intent {
    let telephone = given.telephone.map_or(now.telephone, emptied);
    Intent::StateContact { of, telephone, mail: given.mail.map_or(now.mail, emptied) }
}

/// A text that may stand on stdin: `-`.
///
/// # Errors
/// [`Stop::Usage`] if stdin is no text.
fn text_or_stdin(given: Option<String>, voice: Voice) -> Result<Option<String>, Stop> {
    match given.as_deref() {
        Some("-") => std::io::read_to_string(std::io::stdin().lock())
            .map(Some)
            .map_err(|_| Stop::Usage(voice.say("cli-usage-stdin"))),
        _ => Ok(given),
    }
}
