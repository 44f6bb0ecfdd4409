//! What the documents have in common that are no reports: the words of a language, who made them, and their forms. What
//! stands in them is said where each is put together.

use model::time::Day;
use model::values::{Bilingual, Health};
use report::document::{Cell, Document};
use store::rows::{OrganisationRef, PersonRef};
use text::era::{DateStyle, day_short, day_text};
use text::{Args, Language};

use crate::contract::{Outcome, Progress, ReportFormat};
use crate::failure::{Code, Failure};
use crate::reporting::{form, health};
use crate::workspace::Workspace;

impl Workspace {
    /// Who makes a document: the user's organisation and post.
    pub(crate) fn maker(&self, words: Words) -> Outcome<Option<String>> {
        Ok(self.user()?.map(|user| {
            let organisation = words.said(&user.post.organisation.name);
            format!("{organisation} {}", words.said(&user.post.title))
        }))
    }
}

/// A document in each of its forms. `progress` is told how many of them are drawn, and answers false to stop.
pub(crate) fn drawn(
    read: impl FnOnce() -> Outcome<Document>,
    formats: &[ReportFormat],
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
    let of = formats.len() as u64 + 1;
    let mut tell = |step: &str, done: u64| {
        let goes_on = progress(Progress { step: step.to_owned(), done, of });
        if goes_on { Ok(()) } else { Err(Failure::of(Code::Cancelled)) }
    };
    tell("read", 0)?;
    let document = read()?;
    let mut drawn = Vec::with_capacity(formats.len());
    for (done, format) in (1..).zip(formats) {
        tell("draw", done)?;
        let bytes = report::render_document(&document, form(*format))
            .map_err(|_| Failure::of(Code::ReportFault).traced(form(*format).extension()))?;
        drawn.push((*format, bytes));
    }
    tell("draw", of)?;
    Ok(drawn)
}

/// The words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) language: Language,
}

impl Words {
    pub(crate) fn say(self, id: &str) -> String {
        text::say(self.language, id)
    }
    pub(crate) fn tell(self, id: &str, args: &Args<'_>) -> String {
        text::say_with(self.language, id, args)
    }
    pub(crate) fn before(self, id: &str) -> String {
        match self.language {
            Language::Ja => format!("{}：", self.say(id)),
            Language::En => format!("{}: ", self.say(id)),
        }
    }
    pub(crate) fn said(self, text: &Bilingual) -> String {
        match (self.language, &text.en) {
            (Language::En, Some(english)) => english.clone(),
            _ => text.ja.clone(),
        }
    }
    pub(crate) fn long(self, day: Day) -> String {
        day_text(day.date(), DateStyle::Wareki, self.language)
    }
    pub(crate) fn short(self, day: Day) -> String {
        day_short(day.date(), DateStyle::Wareki, self.language)
    }
    pub(crate) fn since(self, day: Option<Day>) -> String {
        match day {
            Some(day) => self.tell("report-since-on", &Args::new().set("day", self.short(day))),
            None => self.say("report-since-unknown"),
        }
    }
    pub(crate) fn organisation(self, organisation: &OrganisationRef) -> String {
        self.said(&organisation.name)
    }
    pub(crate) fn person(self, person: &PersonRef) -> String {
        self.said(&person.name)
    }
    pub(crate) fn health(self, value: Option<Health>) -> String {
        report::health_mark(self.language, value.map(health))
    }
    pub(crate) fn list(self, names: &[String]) -> String {
        names.join(if self.language == Language::Ja { "、" } else { ", " })
    }
    /// A workstream by code and title.
    pub(crate) fn work(self, code: Option<&str>, title: &Bilingual) -> Cell {
        Cell::default().and_small(code.unwrap_or_default()).and_strong(self.said(title))
    }
}
