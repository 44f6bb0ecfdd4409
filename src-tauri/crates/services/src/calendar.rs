//! Milestones, meetings and actions as an iCalendar file (RFC 5545), for the calendar that an officer has anyway.
//! It is written here and not by a library: a dozen properties, and lines folded by octets.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use model::ids::WorkstreamId;
use model::time::{Day, Instant};
use model::values::{Bilingual, MeetingState};
use store::query::At;
use store::rows::{ActionFilter, ActionRow, AsOf, MeetingFilter, MilestoneFilter, Window, WorkstreamFilter};
use text::{Args, Language, say, say_with};

use crate::contract::Outcome;
use crate::workspace::{Workspace, name_of, span};

/// Which entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarRequest {
    /// From this day on.
    pub from: Day,
    /// Up to this day.
    pub to: Day,
    /// Of these workstreams; the actions too that the organisation or post has of which it speaks.
    pub filter: WorkstreamFilter,
    /// At which clocks.
    pub clock: AsOf,
    /// In which language.
    pub language: Language,
}

/// The longest line in octets, without its end.
const LONGEST: usize = 75;
/// Japan is nine hours ahead of UTC, without daylight saving.
const JAPAN: i64 = 9 * 60;
const ALL: Window = Window { offset: 0, limit: u32::MAX };

impl Workspace {
    /// The calendar: a file name and its bytes.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn calendar(&self, wanted: &CalendarRequest) -> Outcome<(String, Vec<u8>)> {
        let reader = self.store.reader();
        let at = self.at(&wanted.clock)?;
        let (from, to) = span(wanted.from, wanted.to)?;
        let of = wanted.filter.narrows().then(|| reader.workstreams_of(&wanted.filter, at)).transpose()?;
        let mut file = Calendar::new(&name_of(self.path()), self.clock.now(), wanted.language);
        self.note_milestones(&mut file, (from, to), of.as_deref(), at)?;
        let meetings = MeetingFilter { from: Some(from), to: Some(to), about: of.clone(), ..MeetingFilter::default() };
        for row in reader.meetings(&meetings, ALL, at)?.items {
            let when = row.starts.map_or(When::Day(row.on), |minute| When::Minute(row.on, minute));
            let title = called(&row.title, wanted.language);
            let cancelled = row.state == MeetingState::Cancelled;
            file.entry(&row.id.to_string(), &when, "noun-meeting", &title, &row.place.unwrap_or_default(), cancelled);
        }
        for row in self.actions_due(wanted, of.as_deref(), at)? {
            let Some(due) = row.due.filter(|due| *due >= from) else { continue };
            let who = called(&row.organisation.name, wanted.language);
            file.entry(&row.id.to_string(), &When::Day(due), "noun-action", &row.text, &who, false);
        }
        Ok((format!("{}.ics", name_of(self.path())), file.done()))
    }

    fn note_milestones(
        &self,
        file: &mut Calendar,
        (from, to): (Day, Day),
        of: Option<&[WorkstreamId]>,
        at: At,
    ) -> Outcome<()> {
        let filter = MilestoneFilter { from: Some(from), to: Some(to), ..MilestoneFilter::default() };
        let language = file.language;
        for row in self.store.reader().milestones(&filter, ALL, at)?.items {
            if of.is_some_and(|of| !of.contains(&row.workstream.id)) {
                continue;
            }
            let critical = if row.critical { say(language, "milestone-critical-mark") } else { String::new() };
            let title = format!("{critical}{}", called(&row.title, language));
            let of = called(&row.workstream.title, language);
            file.entry(&row.id.to_string(), &When::Day(row.forecast), "noun-milestone", &title, &of, false);
        }
        Ok(())
    }

    /// The actions of the workstreams, and those that the organisation or the post has of which the filter speaks.
    fn actions_due(&self, wanted: &CalendarRequest, of: Option<&[WorkstreamId]>, at: At) -> Outcome<Vec<ActionRow>> {
        let reader = self.store.reader();
        let due = ActionFilter { due_by: Some(wanted.to), ..ActionFilter::default() };
        let mut rows = reader.actions(&due, ALL, at)?.items;
        let Some(of) = of else { return Ok(rows) };
        let (organisation, post) = (wanted.filter.led_by, wanted.filter.post);
        let mut theirs = BTreeSet::new();
        if organisation.is_some() || post.is_some() {
            let had = ActionFilter { organisation, post, ..due };
            theirs.extend(reader.actions(&had, ALL, at)?.items.into_iter().map(|row| row.id));
        }
        let for_them = |row: &ActionRow| row.workstream.as_ref().is_some_and(|one| of.contains(&one.id));
        rows.retain(|row| theirs.contains(&row.id) || for_them(row));
        Ok(rows)
    }
}

fn called(name: &Bilingual, language: Language) -> String {
    match (&name.en, language) {
        (Some(en), Language::En) => en.clone(),
        _ => name.ja.clone(),
    }
}

/// When an entry is.
enum When {
    /// All day.
    Day(Day),
    /// At a minute of the day, in Japan.
    Minute(Day, u16),
}

/// A file that is being written.
struct Calendar {
    text: String,
    stamp: String,
    language: Language,
}

impl Calendar {
    fn new(name: &str, now: Instant, language: Language) -> Self {
        let stamp = utc(now.millis().div_euclid(60_000));
        let mut file = Self { text: String::new(), stamp, language };
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Renkei//Renkei//JA");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        file.text_line("X-WR-CALNAME", name);
        file.text_line("X-WR-CALDESC", &say(language, "handling-notice"));
        file
    }

    fn entry(&mut self, id: &str, when: &When, noun: &str, title: &str, more: &str, cancelled: bool) {
        let sort = say(self.language, noun);
        let stamp = self.stamp.clone();
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{id}@renkei"));
        self.line("DTSTAMP", &stamp);
        match when {
            When::Day(on) => {
                self.line("DTSTART;VALUE=DATE", &basic(*on));
                self.line("DTEND;VALUE=DATE", &basic(on.plus(1)));
                self.line("TRANSP", "TRANSPARENT");
            }
            When::Minute(on, minute) => {
                let start = i64::from(on.number() - EPOCH) * 1_440 + i64::from(*minute) - JAPAN;
                self.line("DTSTART", &utc(start));
                self.line("DTEND", &utc(start + 60));
            }
        }
        let args = Args::new().set("sort", sort.clone()).set("title", title.to_owned());
        self.text_line("SUMMARY", &say_with(self.language, "calendar-summary", &args));
        if !more.is_empty() {
            self.text_line(if noun == "noun-meeting" { "LOCATION" } else { "DESCRIPTION" }, more);
        }
        self.text_line("CATEGORIES", &sort);
        if cancelled {
            self.line("STATUS", "CANCELLED");
        }
        self.line("END", "VEVENT");
    }

    fn done(mut self) -> Vec<u8> {
        self.line("END", "VCALENDAR");
        self.text.into_bytes()
    }

    fn text_line(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// A content line, folded: no part of it is longer than 75 octets, and no character is cut in two.
    fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut room = LONGEST;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.text.push_str("\r\n ");
                // The blank that begins a further part counts.
                room = LONGEST - 1;
            }
            room -= c.len_utf8();
            self.text.push(c);
        }
        self.text.push_str("\r\n");
    }
}

/// 1970-01-01 as a day's number.
const EPOCH: i32 = 719_163;

fn basic(on: Day) -> String {
    on.date().format("%Y%m%d").to_string()
}

/// A minute since 1970 in UTC.
fn utc(minute: i64) -> String {
    let (days, rest) = (minute.div_euclid(1_440), minute.rem_euclid(1_440));
    let on = i32::try_from(days).ok().and_then(|days| Day::from_number(days + EPOCH)).unwrap_or(Day::FIRST);
    let mut text = basic(on);
    let _ = write!(text, "T{:02}{:02}00Z", rest / 60, rest % 60);
    text
}

/// What text may not hold as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn file() -> Calendar {
        Calendar::new("試験", Instant::from_millis(1_795_000_000_000), Language::Ja)
    }

    fn unfolded(bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec()).expect("UTF-8").replace("\r\n ", "")
    }

    #[test]
    fn a_meeting_is_at_its_minute_in_japan_and_a_day_is_a_day() {
        let mut calendar = file();
        calendar.entry("a", &When::Minute(day("2026-12-18"), 14 * 60), "noun-meeting", "会議, 臨時", "庁舎", true);
        calendar.entry("b", &When::Minute(day("2026-12-18"), 8 * 60 + 30), "noun-meeting", "朝会", "", false);
        calendar.entry("c", &When::Day(day("2026-12-31")), "noun-action", "調査", "経産省", false);
        let text = unfolded(&calendar.done());
        for line in [
            "DTSTART:20261218T050000Z",
            "DTEND:20261218T060000Z",
            "DTSTART:20261217T233000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "LOCATION:庁舎",
            "STATUS:CANCELLED",
            "UID:c@renkei",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}\n{text}");
        }
        assert!(text.contains("会議\\, 臨時"), "{text}");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), text.matches("END:VEVENT").count());
    }

    proptest! {
        #[test]
        fn lines_are_folded_by_octets_and_nothing_is_lost(title in "[a-z；;,あ-ん漢字🙂\\\\ \n]{0,300}") {
            let mut calendar = file();
            calendar.text_line("SUMMARY", &title);
            let text = calendar.text.clone();
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= LONGEST, "{} octets", line.len());
                prop_assert!(!line.contains(['\n', '\r']));
            }
            let whole = unfolded(text.as_bytes());
            let expected = format!("SUMMARY:{}\r\n", escaped(&title));
            prop_assert!(whole.ends_with(&expected));
        }
    }
}
