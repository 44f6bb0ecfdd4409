//! The one voice of this command: its language, its two forms (for people, for machines), and its three ways out:
//! data to stdout, remarks to stderr, refusals with an exit code. No noun of the product is known here.

use std::io::{ErrorKind, Write as _};

use anstream::AutoStream;
use clap::builder::styling::{AnsiColor, Style};
use comfy_table::{ContentArrangement, Table, presets};
use serde_json::{Value, json};
use text::era::{DateStyle, day_short, day_text};
use text::{Args, Language, has, say, say_with};

use crate::known::{Class, Code, Day, Failure};

/// Why a command ends before its end.
#[derive(Debug)]
pub enum Stop {
    /// The services said no, or failed.
    Failure(Box<Said>),
    /// What was typed cannot be meant; a whole sentence.
    Usage(String),
    /// Whoever read our output has gone.
    Pipe,
}

/// A failure, and what this door can add to its sentence.
#[derive(Debug)]
pub struct Said {
    pub failure: Failure,
    /// Instead of the code's own sentence.
    pub message: Option<String>,
    /// What stands below it: candidates, ways on.
    pub more: Vec<String>,
}

impl Stop {
    /// What cannot be, unless the program is wrong.
    pub fn broken(place: &str) -> Self {
        Failure::of(Code::Broken).traced(place).into()
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(Box::new(Said { failure, message: None, more: Vec::new() }))
    }
}

impl From<std::io::Error> for Stop {
    fn from(fault: std::io::Error) -> Self {
        match fault.kind() {
            ErrorKind::BrokenPipe => Self::Pipe,
            _ => Failure::of(Code::FileFault).traced("output").into(),
        }
    }
}

/// How a command ends that was not stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All went well.
    Good,
    /// It was done, and some of the input could not be read.
    Problems,
    /// It was done, and what it found is bad.
    Bad,
}

impl Ending {
    pub const fn exit(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Bad => 1,
            Self::Problems => 3,
        }
    }
}

/// What was typed is wrong.
pub const EXIT_USAGE: u8 = 2;

/// The exit code of a failure: 1 failure, 2 usage, 3 input has problems, 4 not found, 5 a person must decide,
/// 6 locked or wrong key, 130 interrupted.
pub const fn exit_of(code: Code) -> u8 {
    match code {
        Code::EmptyText
        | Code::TextTooLong
        | Code::NotOneLine
        | Code::OutOfRange
        | Code::EndsBeforeStart
        | Code::ReviewNotAhead
        | Code::NoEarlierReport
        | Code::BadSeries
        | Code::NotAStyle
        | Code::BadTemplate
        | Code::TemplateNeeds
        | Code::NoSuchForm
        | Code::OtherLanguage
        | Code::NotADay
        | Code::NotYet
        | Code::NoOwner
        | Code::RatingUnclear
        | Code::RatingUnknown
        | Code::PassphraseTooShort
        | Code::NoWorkspace => EXIT_USAGE,
        Code::UnreadableFile | Code::TooLarge | Code::WrongMapping | Code::NothingToImport => 3,
        Code::NotFound | Code::NoSuchFile | Code::NoStatus | Code::NoSuchTemplate => 4,
        Code::Ambiguous
        | Code::CodeTaken
        | Code::TemplateKeyTaken
        | Code::TemplateShipped
        | Code::ReportNumberTaken
        | Code::IdTaken
        | Code::LeadExists
        | Code::AssignedAlready
        | Code::HeldAlready
        | Code::HandoverOpen
        | Code::HandoverUnconfirmed
        | Code::DependentsExist
        | Code::FileExists
        | Code::RolledBack => 5,
        Code::Locked | Code::WrongKey | Code::NoKeyFile => 6,
        Code::Cancelled => 130,
        Code::WorkstreamClosed
        | Code::ReportErased
        | Code::OrganisationGone
        | Code::PostGone
        | Code::EndedAlready
        | Code::HandoverCompleted
        | Code::NotHandedOver
        | Code::Circular
        | Code::DependencyRing
        | Code::MilestoneClosed
        | Code::ActionClosed
        | Code::MeetingCancelled
        | Code::NothingChanges
        | Code::NothingToUndo
        | Code::NothingToRedo
        | Code::ErasedAlready
        | Code::NotPossibleFor
        | Code::NotAWorkspace
        | Code::UnsafePlace
        | Code::Newer
        | Code::Damaged
        | Code::Busy
        | Code::ErasureUnfinished
        | Code::DiskFull
        | Code::FileFault
        | Code::PreviewGone
        | Code::NoticesUnavailable
        | Code::ReportFault
        | Code::NotUnderstood
        | Code::Broken => 1,
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Voice {
    pub language: Language,
    pub json: bool,
}

impl Voice {
    pub fn say(self, id: &str) -> String {
        say(self.language, id)
    }

    pub fn with(self, id: &str, args: &Args<'_>) -> String {
        say_with(self.language, id, args)
    }

    /// The message of a token, or the token itself where a newer Renkei wrote one that has no words yet.
    pub fn word(self, kind: &str, token: &str) -> String {
        let id = format!("{kind}-{}", token.replace(['.', '_'], "-"));
        if has(self.language, &id) { self.say(&id) } else { token.to_owned() }
    }

    /// A day in a narrow column.
    pub fn day(self, day: Day) -> String {
        day_short(day.date(), DateStyle::Wareki, self.language)
    }

    /// A day in a sentence.
    pub fn day_in_full(self, day: Day) -> String {
        day_text(day.date(), DateStyle::Wareki, self.language)
    }

    /// A failure's sentence: its code's message with its data as variables.
    pub fn sentence(self, failure: &Failure) -> String {
        self.with(&format!("failure-{}", failure.code.token()), &self.variables(&failure.data))
    }

    /// Data as variables: tokens as words, days as people write them, numbers as numbers, a list by its length as
    /// `count`.
    pub fn variables(self, data: &Value) -> Args<'static> {
        let mut args = Args::new();
        for (key, value) in data.as_object().into_iter().flatten() {
            args = match (key.as_str(), value) {
                ("noun", Value::String(token)) => args.set("noun", self.word("noun", token)),
                ("field", Value::String(token)) => args.set("field", self.word("field", token)),
                ("kind", Value::String(token)) => args.set("kind", self.word("change-kind", token)),
                // A limit may be a year, which is not grouped by threes.
                ("least" | "most", Value::Number(number)) => args.set(key.clone(), number.to_string()),
                (_, Value::String(text)) => match text.parse::<Day>() {
                    Ok(day) => args.set(key.clone(), self.day_in_full(day)),
                    Err(_) => args.set(key.clone(), text.clone()),
                },
                (_, Value::Number(number)) => match number.as_f64() {
                    Some(number) => args.set(key.clone(), number),
                    None => args,
                },
                (_, Value::Array(items)) => args.set("count", items.len()),
                _ => args,
            };
        }
        args
    }

    // ---- stdout ----

    /// A list: a table for people, all fields for machines.
    pub fn list(self, schema: &str, items: Vec<Value>, total: u64, table: impl FnOnce() -> Table) -> Result<(), Stop> {
        if self.json {
            return self.data(schema, json!({ "items": items, "total": total }));
        }
        let shown = items.len() as u64;
        if shown > 0 {
            self.print(&table().to_string())?;
        }
        let args = Args::new().set("shown", shown).set("total", total);
        self.remark(&self.with("cli-list-count", &args));
        Ok(())
    }

    /// One thing.
    pub fn item(self, schema: &str, item: Value, lines: impl FnOnce() -> String) -> Result<(), Stop> {
        if self.json { self.data(schema, json!({ "item": item })) } else { self.print(&lines()) }
    }

    /// Fields under a schema, the schema first.
    pub fn data(self, schema: &str, fields: Value) -> Result<(), Stop> {
        self.print(&with_schema(schema, &fields))
    }

    pub fn print(self, text: &str) -> Result<(), Stop> {
        let mut out = anstream::stdout().lock();
        writeln!(out, "{}", text.trim_end())?;
        out.flush()?;
        Ok(())
    }

    // ---- stderr ----

    /// A sentence beside the data. Nobody may be reading it, which is no reason to stop.
    pub fn remark(self, sentence: &str) {
        let _ = writeln!(anstream::stderr().lock(), "{sentence}");
    }

    /// A table that fits the terminal, its rows parted by lines since cells wrap; elsewhere a row a line.
    pub fn table(self, headings: &[&str]) -> Table {
        let mut table = Table::new();
        match console::Term::stdout().size_checked() {
            Some((_, width)) if console::Term::stdout().is_term() => {
                table.load_style(presets::UTF8_HORIZONTAL_ONLY);
                table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
            }
            _ => {
                table.load_style(presets::NOTHING);
                table.set_content_arrangement(ContentArrangement::Disabled);
            }
        }
        table.set_header(headings.iter().map(|id| self.say(id)));
        table
    }

    /// Says why a command stops, and gives its exit code.
    pub fn stop(self, stop: &Stop) -> u8 {
        match stop {
            Stop::Pipe => 0,
            Stop::Usage(sentence) => {
                self.fault("cli-label-usage", sentence);
                EXIT_USAGE
            }
            Stop::Failure(said) => {
                self.failure(said);
                exit_of(said.failure.code)
            }
        }
    }

    fn failure(self, said: &Said) {
        let Failure { code, data, class, trace } = &said.failure;
        let message = said.message.clone().unwrap_or_else(|| self.sentence(&said.failure));
        if self.json {
            let failure = json!({ "code": code, "data": data, "class": class, "trace": trace, "message": message });
            self.remark(&with_schema("renkei/failure/1", &json!({ "failure": failure })));
            return;
        }
        self.fault("cli-label-failure", &message);
        for line in &said.more {
            self.remark(line);
        }
        if *class == Class::Fault {
            self.remark(&self.with("cli-trace", &Args::new().set("trace", trace.clone())));
        }
    }

    fn fault(self, label: &str, sentence: &str) {
        let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        self.remark(&format!("{style}{}{style:#}{sentence}", self.say(label)));
    }
}

/// Whether stdout shows colours: a terminal, and `NO_COLOR` unset.
pub fn colourful() -> bool {
    AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
}

/// The schema stands first, so that a reader of a stream knows what comes. `fields` is an object with at least one.
fn with_schema(schema: &str, fields: &Value) -> String {
    let fields = fields.to_string();
    format!("{{\"schema\":\"{schema}\",{}", fields.strip_prefix('{').unwrap_or(&fields))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::known::{AssignmentId, OrganisationId, Refusal, WorkstreamId};
    use std::collections::BTreeSet;

    fn voice(language: Language) -> Voice {
        Voice { language, json: false }
    }

    #[test]
    fn every_code_has_a_sentence_in_each_language() {
        let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.token()).collect();
        for language in Language::ALL {
            for code in &codes {
                assert!(has(language, &format!("failure-{code}")), "{language}: failure-{code}");
            }
            let known = text::ids(language).filter(|id| id.starts_with("failure-"));
            let strange: Vec<String> = known.filter(|id| !codes.contains(&id["failure-".len()..])).collect();
            assert_eq!(strange, Vec::<String>::new(), "a sentence for a code that is no more");
        }
    }

    /// Each refusal's data fill its sentence; ⟦ marks a variable that is missing.
    #[test]
    fn every_refusal_is_a_whole_sentence() {
        let day = Day::from_ymd(2026, 4, 1).expect("a real day");
        let assignment = AssignmentId::from_bytes([1; 16]);
        let (workstream, organisation) = (WorkstreamId::from_bytes([2; 16]), OrganisationId::from_bytes([3; 16]));
        let text = || "x".to_owned();
        let all = [
            Refusal::NotFound { noun: "workstream".to_owned(), given: text() },
            Refusal::Ambiguous { noun: "organisation".to_owned(), given: text(), candidates: Vec::new() },
            Refusal::EmptyText { field: "headline".to_owned() },
            Refusal::TextTooLong { field: "title".to_owned(), limit: 200 },
            Refusal::NotOneLine { field: "code".to_owned() },
            Refusal::OutOfRange { field: "progress".to_owned(), least: 0, most: 100 },
            Refusal::EndsBeforeStart { from: day, to: day },
            Refusal::ReviewNotAhead { on: day },
            Refusal::ReportNumberTaken { next: 2 },
            Refusal::CodeTaken { given: text(), workstream },
            Refusal::IdTaken { given: workstream.into() },
            Refusal::WorkstreamClosed { on: day },
            Refusal::OrganisationGone { on: day },
            Refusal::LeadExists { assignment, organisation, from: None },
            Refusal::AssignedAlready { assignment },
            Refusal::EndedAlready { on: day },
            Refusal::Circular { entity: workstream.into() },
            Refusal::DependencyRing { path: Vec::new() },
            Refusal::NotYet { on: day },
            Refusal::MilestoneClosed { on: day },
            Refusal::ActionClosed { on: day },
            Refusal::MeetingCancelled,
            Refusal::NoOwner,
            Refusal::NothingChanges,
            Refusal::NothingToUndo,
            Refusal::NothingToRedo,
            Refusal::DependentsExist { changes: Vec::new() },
            Refusal::ErasedAlready,
            Refusal::NotPossibleFor { kind: "change.erased".to_owned() },
        ];
        for language in Language::ALL {
            for refusal in &all {
                let said = voice(language).sentence(&refusal.clone().into());
                assert!(!said.contains('⟦'), "{language} {refusal:?}: {said}");
            }
        }
    }

    #[test]
    fn the_schema_stands_first_and_the_whole_is_json() {
        let text = with_schema("renkei/x/1", &json!({ "a": [1], "item": {} }));
        assert!(text.starts_with(r#"{"schema":"renkei/x/1","#), "{text}");
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read["a"], json!([1]));
    }

    #[test]
    fn data_become_words_and_days() {
        let gone = Failure::new(Code::OrganisationGone, json!({ "on": "2026-04-01" }));
        assert!(voice(Language::Ja).sentence(&gone).contains("令和8年4月1日"));
        let empty = Failure::new(Code::EmptyText, json!({ "field": "headline" }));
        assert!(voice(Language::Ja).sentence(&empty).contains("要旨"));
        assert!(!voice(Language::En).sentence(&empty).contains("field"));
    }

    #[test]
    fn a_person_must_decide_or_the_key_is_wrong() {
        assert_eq!(exit_of(Code::LeadExists), 5);
        assert_eq!(exit_of(Code::Ambiguous), 5);
        assert_eq!(exit_of(Code::WrongKey), 6);
        assert_eq!(exit_of(Code::NotFound), 4);
        assert_eq!(exit_of(Code::Cancelled), 130);
        assert_eq!(exit_of(Code::WrongMapping), 3);
    }
}
