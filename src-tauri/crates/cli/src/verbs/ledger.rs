//! `undo`, `redo`, `erase`.

use std::io::{BufRead as _, IsTerminal as _};

use text::Args;

use crate::args::{EraseArgs, UndoArgs};
use crate::desk::Desk;
use crate::known::{ChangeId, GestureId, Intent, Refusal, Submission};
use crate::voice::{Ending, Stop, Voice};

pub fn undo(desk: &mut Desk, args: &UndoArgs) -> Result<Ending, Stop> {
    let with_dependents = args.with_dependents;
    let Some(given) = &args.gesture else {
        return desk.submit(Submission::Undo { with_dependents });
    };
    let gesture: GestureId = given.parse().map_err(|_| not_found("change", given))?;
    desk.submit(Submission::Revert { gesture, with_dependents })
}

pub fn redo(desk: &mut Desk) -> Result<Ending, Stop> {
    desk.submit(Submission::Redo)
}

pub fn erase(desk: &mut Desk, args: &EraseArgs) -> Result<Ending, Stop> {
    let change: ChangeId = args.change.parse().map_err(|_| not_found("change", &args.change))?;
    desk.submit(Submission::Intent { intent: Intent::Erase { change, reason: args.reason.clone() } })
}

fn not_found(noun: &str, given: &str) -> Stop {
    let refusal = Refusal::NotFound { noun: noun.to_owned(), given: given.to_owned() };
    crate::known::Failure::from(refusal).into()
}

/// What is erased does not come back, so a person says so; a program says `--yes`.
///
/// # Errors
/// [`Stop::Usage`] unless the answer is the asked word.
pub fn be_sure(voice: Voice) -> Result<(), Stop> {
    if !std::io::stdin().is_terminal() {
        return Err(Stop::Usage(voice.say("cli-usage-erase-unsure")));
    }
    let word = "erase";
    voice.remark(&voice.with("cli-erase-question", &Args::new().set("word", word)));
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    match read {
        Ok(_) if answer.trim() == word => Ok(()),
        _ => Err(Stop::Usage(voice.say("cli-usage-not-erased"))),
    }
}
