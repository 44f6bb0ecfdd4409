//! Help and complaints about what was typed, in the asked language: the texts that clap would write in English.
//! Which nouns and flags there are is `args`; what they mean to people is in the messages.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use text::{Args, Language, has, say, say_with};

/// The language that was asked for: `--lang`, else the locale, else Japanese.
pub fn language(typed: &[OsString], environment: impl Fn(&str) -> Option<String>) -> Language {
    asked(typed).or_else(|| located(environment)).unwrap_or_default()
}

/// clap has not read anything yet, and its help must already be in that language.
fn asked(typed: &[OsString]) -> Option<Language> {
    let mut typed = typed.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    while let Some(word) = typed.next() {
        let tag = match word.strip_prefix("--lang") {
            Some("") => typed.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(tag) = tag {
            return tag.parse().ok();
        }
    }
    None
}

fn located(environment: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let locale =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| environment(name).filter(|it| !it.is_empty()))?;
    Language::ALL.into_iter().find(|language| locale.starts_with(language.tag()))
}

/// The same command, speaking.
pub fn speaking(command: Command, language: Language) -> Command {
    spoken(command, "", language)
}

fn spoken(command: Command, above: &str, language: Language) -> Command {
    let path = match (above, command.get_name()) {
        ("", "renkei") => String::new(),
        ("", name) => name.to_owned(),
        (above, name) => format!("{above}-{name}"),
    };
    let about = if path.is_empty() { "cli-about".to_owned() } else { format!("cli-cmd-{path}") };
    let examples = if path.is_empty() { "cli-examples".to_owned() } else { format!("cli-examples-{path}") };
    let mut order = 0;
    let mut command = command
        .about(say(language, &about))
        .help_template(template(language, has(language, &examples).then(|| say(language, &examples))))
        .subcommand_help_heading(say(language, "cli-heading-commands"))
        .mut_args(|arg| {
            order += 1;
            // In the order of `args`: under headings of our own, clap would sort them by name.
            spoken_arg(arg, &path, language).display_order(order)
        });
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |sub| spoken(sub, &path, language));
    }
    command
}

/// What the command does, then examples, then the rest.
fn template(language: Language, examples: Option<String>) -> String {
    let usage = say(language, "cli-heading-usage");
    let examples = examples.map(|lines| {
        let lines: String = lines.lines().map(|line| format!("  {line}\n")).collect();
        format!("\n{}\n{lines}", say(language, "cli-heading-examples"))
    });
    format!("{{about-with-newline}}{}\n{usage} {{usage}}\n\n{{all-args}}", examples.unwrap_or_default())
}

/// The message of an argument: of this command, or of any.
pub fn arg_message(id: &str, path: &str, language: Language) -> String {
    let id = id.replace('_', "-");
    let own = format!("cli-arg-{path}-{id}");
    if has(language, &own) { own } else { format!("cli-arg-{id}") }
}

fn spoken_arg(arg: Arg, path: &str, language: Language) -> Arg {
    let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let mut help = say(language, &arg_message(arg.get_id().as_str(), path, language));
    let list = |values: Vec<String>| values.join(", ");
    if takes_value {
        let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        if !values.is_empty() {
            help += &say_with(language, "cli-arg-values", &Args::new().set("values", list(values)));
        }
    }
    let default: Vec<String> = arg.get_default_values().iter().map(|value| value.to_string_lossy().into()).collect();
    if takes_value && !default.is_empty() {
        help += &say_with(language, "cli-arg-default", &Args::new().set("value", list(default)));
    }
    if let Some(name) = arg.get_env() {
        let name = name.to_string_lossy().into_owned();
        help += &say_with(language, "cli-arg-environment", &Args::new().set("name", name));
    }
    let heading = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => "cli-heading-arguments",
        (_, true) => "cli-heading-global",
        _ => "cli-heading-options",
    };
    let arg = arg.help(help).help_heading(say(language, heading));
    if takes_value { arg.hide_possible_values(true).hide_default_value(true).hide_env(true) } else { arg }
}

/// Why what was typed is no command, as one sentence and what stands below it.
pub fn complaint(error: &clap::Error, language: Language) -> String {
    let context = |kind| error.get(kind).map(written).unwrap_or_default();
    let args = Args::new()
        .set("arg", context(ContextKind::InvalidArg))
        .set("other", context(ContextKind::PriorArg))
        .set("value", context(ContextKind::InvalidValue))
        .set("command", context(ContextKind::InvalidSubcommand));
    let id = match error.kind() {
        ErrorKind::InvalidSubcommand => "cli-usage-unknown-command",
        ErrorKind::UnknownArgument => "cli-usage-unknown-argument",
        ErrorKind::MissingSubcommand => "cli-usage-missing-command",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing-argument",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => "cli-usage-missing-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-invalid-value",
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            "cli-usage-missing-value"
        }
        _ => "cli-usage-other",
    };
    let mut lines = vec![say_with(language, id, &args)];
    for (kind, id) in [
        (ContextKind::ValidValue, "cli-usage-valid-values"),
        (ContextKind::ValidSubcommand, "cli-usage-valid-commands"),
        (ContextKind::SuggestedArg, "cli-usage-suggestion"),
        (ContextKind::SuggestedSubcommand, "cli-usage-suggestion"),
        (ContextKind::SuggestedValue, "cli-usage-suggestion"),
    ] {
        let found = context(kind);
        if !found.is_empty() {
            lines.push(say_with(language, id, &Args::new().set("values", found)));
        }
    }
    lines.push(say(language, "cli-usage-help"));
    lines.join("\n")
}

fn written(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Cli;
    use clap::{CommandFactory as _, Parser as _};

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(Into::into).collect()
    }

    fn every(command: &Command, path: &str, visit: &mut impl FnMut(&Command, &str)) {
        visit(command, path);
        for sub in command.get_subcommands() {
            let name = sub.get_name();
            every(sub, &if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") }, visit);
        }
    }

    #[test]
    fn the_command_is_well_formed() {
        Cli::command().debug_assert();
        speaking(Cli::command(), Language::Ja).debug_assert();
    }

    #[test]
    fn every_verb_and_every_flag_has_its_words_in_both_languages() {
        for language in Language::ALL {
            every(&Cli::command(), "", &mut |command, path| {
                let id = if path.is_empty() { "cli-about".to_owned() } else { format!("cli-cmd-{path}") };
                assert!(has(language, &id), "{language}: {id}");
                for arg in command.get_arguments() {
                    let id = arg_message(arg.get_id().as_str(), path, language);
                    assert!(has(language, &id), "{language}: {id} (of {path})");
                }
            });
        }
    }

    /// An example that the command itself would refuse teaches nothing.
    #[test]
    fn every_example_can_be_typed() {
        let mut seen = 0;
        for language in Language::ALL {
            every(&Cli::command(), "", &mut |command, path| {
                let id = if path.is_empty() { "cli-examples".to_owned() } else { format!("cli-examples-{path}") };
                let leaf = !command.has_subcommands();
                assert!(!leaf || has(language, &id), "{language}: {id}");
                if !has(language, &id) {
                    return;
                }
                for line in say(language, &id).lines() {
                    let typed = line.replace(['"', '\''], "");
                    let read = Cli::try_parse_from(typed.split_whitespace());
                    assert!(read.is_ok(), "{line}: {}", read.err().map(|error| error.to_string()).unwrap_or_default());
                    seen += 1;
                }
            });
        }
        assert!(seen > 80, "only {seen} examples");
    }

    #[test]
    fn help_is_in_the_asked_language_and_shows_examples_before_flags() {
        for (language, heading, flags) in [(Language::Ja, "例", "オプション"), (Language::En, "Examples", "Options")]
        {
            let mut command = speaking(Cli::command(), language);
            command.build();
            let assign = command.find_subcommand_mut("assign").expect("it is there");
            let help = assign.render_help().to_string();
            let (first, then) = (help.find(heading).expect("examples"), help.find(flags).expect("flags"));
            assert!(first < then, "{help}");
            assert!(!help.contains('⟦'), "{help}");
            assert!(language == Language::En || !help.contains("Options:"), "{help}");
        }
    }

    #[test]
    fn the_language_comes_from_the_flag_then_the_locale_then_japan() {
        let none = |_: &str| None;
        let english = |name: &str| (name == "LANG").then(|| "en_GB.UTF-8".to_owned());
        assert_eq!(language(&words("renkei --lang en x"), none), Language::En);
        assert_eq!(language(&words("renkei x --lang=en"), none), Language::En);
        assert_eq!(language(&words("renkei --lang ja"), english), Language::Ja);
        assert_eq!(language(&words("renkei x"), english), Language::En);
        assert_eq!(language(&words("renkei x"), |_| Some("C.UTF-8".to_owned())), Language::Ja);
        assert_eq!(language(&words("renkei search -- --lang en"), none), Language::Ja);
    }

    #[test]
    fn complaints_name_what_was_wrong() {
        for (line, part) in [
            ("renkei assing T1", "assing"),
            ("renkei assign T1", "organisation"),
            ("renkei assign T1 METI --rolle lead", "--rolle"),
            ("renkei assign T1 METI --role boss", "joint-lead"),
            ("renkei assign T1 METI --joint --claim", "--joint"),
            ("renkei workstream list --stale many", "many"),
            ("renkei workstream list --stale", "--stale"),
            ("renkei workstream", "list"),
        ] {
            let error = Cli::try_parse_from(line.split(' ')).expect_err(line);
            for language in Language::ALL {
                let said = complaint(&error, language).to_lowercase();
                assert!(
                    said.contains(part) || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
                    "{line}: {said}"
                );
                assert!(!said.contains('⟦'), "{line}: {said}");
            }
        }
    }
}
