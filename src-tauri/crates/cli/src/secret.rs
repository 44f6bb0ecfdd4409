//! Passphrase and recovery key: from a file, from stdin or typed unseen; never from a flag or a variable, where
//! other programs could read them.

use std::io::{IsTerminal as _, Read as _};
use std::path::Path;

use text::Args;

use crate::args::Global;
use crate::known::Secret;
use crate::voice::{Stop, Voice};

/// A passphrase file is a line. Whatever is much longer is another file, named by mistake.
const MOST_BYTES: u64 = 64 * 1024;

/// What opens the workspace.
///
/// # Errors
/// [`Stop::Usage`] if the file cannot be read, or if nobody is there to be asked.
pub fn of(global: &Global, voice: Voice) -> Result<Secret, Stop> {
    if let Some(file) = &global.recovery_key_file {
        return Ok(Secret::Recovery(from_file(file, voice)?));
    }
    match &global.passphrase_file {
        Some(file) => Ok(Secret::Passphrase(from_file(file, voice)?)),
        None => Ok(Secret::Passphrase(typed("cli-prompt-passphrase", voice)?)),
    }
}

/// The passphrase of a workspace that is about to be made; typed twice, since nobody sees it.
///
/// # Errors
/// As [`of`], and if the two differ.
pub fn new(global: &Global, voice: Voice) -> Result<String, Stop> {
    if global.recovery_key_file.is_some() {
        return Err(Stop::Usage(voice.say("cli-usage-create-needs-passphrase")));
    }
    if let Some(file) = &global.passphrase_file {
        return from_file(file, voice);
    }
    let first = typed("cli-prompt-new-passphrase", voice)?;
    let again = typed("cli-prompt-passphrase-again", voice)?;
    if first == again { Ok(first) } else { Err(Stop::Usage(voice.say("cli-usage-passphrases-differ"))) }
}

fn typed(prompt: &str, voice: Voice) -> Result<String, Stop> {
    let nobody = || Stop::Usage(voice.say("cli-usage-no-passphrase"));
    if !std::io::stdin().is_terminal() && !std::io::stderr().is_terminal() {
        return Err(nobody());
    }
    rpassword::prompt_password(voice.say(prompt)).map_err(|_| nobody())
}

fn from_file(file: &Path, voice: Voice) -> Result<String, Stop> {
    let unreadable = |_| {
        let args = Args::new().set("file", file.display().to_string());
        Stop::Usage(voice.with("cli-usage-secret-file", &args))
    };
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin().lock().take(MOST_BYTES).read_to_string(&mut text).map_err(unreadable)?;
    } else {
        let opened = std::fs::File::open(file).map_err(unreadable)?;
        opened.take(MOST_BYTES).read_to_string(&mut text).map_err(unreadable)?;
    }
    Ok(without_newline(text))
}

/// Editors end a file with a newline that nobody typed into the passphrase; one is dropped, as CR LF too.
fn without_newline(mut text: String) -> String {
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_trailing_newline_is_dropped_and_no_more() {
        for (given, kept) in [("a b\n", "a b"), ("a\r\n", "a"), ("a\n\n", "a\n"), ("a ", "a "), ("", ""), ("\n", "")] {
            assert_eq!(without_newline(given.to_owned()), kept);
        }
    }

    #[test]
    fn a_missing_file_is_named() {
        let voice = Voice { language: text::Language::Ja, json: false };
        let stop = from_file(Path::new("no-such-file.txt"), voice).expect_err("it is not there");
        assert!(matches!(stop, Stop::Usage(said) if said.contains("no-such-file.txt")));
    }
}
