//! The minutes of a meeting as a document: the answer to a question, put into words. What belongs to a meeting is worked
//! out in `store`, how it looks is `report`'s; here it is only said.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::ids::WorkstreamId;
use model::values::{Marking, MeetingState};
use report::document::{Block, Cell, Column, Document, Fact, Part, Table};
use store::rows::{ActionRow, AttendanceRow, MeetingDetail, OrganisationRef, PostRow, WorkstreamRef};
use text::Args;
use text::era::{DateStyle, day_text};

use crate::contract::{Answer, MeetingRequest, Outcome, Progress, Query, ReportFormat};
use crate::drawing::{Words, drawn};
use crate::failure::{Code, Failure};
use crate::workspace::Workspace;

impl Workspace {
    /// The minutes of a meeting as a document; before it was held, its agenda.
    ///
    /// # Errors
    /// If there is no such meeting, or the file cannot be read.
    pub fn meeting_document(&self, request: &MeetingRequest) -> Outcome<Document> {
        let query = Query::Meeting { id: request.meeting, clock: request.clock.clone() };
        let Answer::Meeting(found) = self.ask(&query)? else { return Err(Failure::of(Code::NotUnderstood)) };
        let words = Words { language: request.language.into() };
        let marking = self.marking_of(&found, request)?;
        Ok(document(&found, words, marking, self.today().date(), self.maker(words)?))
    }

    /// The minutes in each of the forms asked for. `progress` is told how many of them are drawn, and answers false to
    /// stop.
    ///
    /// # Errors
    /// As [`Workspace::meeting_document`]; [`Code::Cancelled`]; [`Code::ReportFault`] if it cannot be drawn.
    pub fn meeting_files(
        &self,
        request: &MeetingRequest,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        drawn(|| self.meeting_document(request), &request.formats, progress)
    }

    /// The highest grade of what the meeting speaks of; where it speaks of no workstream, the highest that there may be.
    fn marking_of(&self, found: &MeetingDetail, request: &MeetingRequest) -> Outcome<Marking> {
        let mut marking = None;
        for id in spoken_of(found) {
            let query = Query::Workstream { id, clock: request.clock.clone() };
            let Answer::Workstream(of) = self.ask(&query)? else { return Err(Failure::of(Code::NotUnderstood)) };
            marking = marking.max(Some(of.marking));
        }
        Ok(marking.unwrap_or(Marking::Two))
    }
}

fn spoken_of(found: &MeetingDetail) -> BTreeSet<WorkstreamId> {
    let actions = found.given.iter().chain(&found.carried).filter_map(|action| action.workstream.as_ref());
    let agenda = found.agenda.iter().filter_map(|item| item.workstream.as_ref());
    let taken = found.taken.iter().filter_map(|decision| decision.workstream.as_ref());
    found.workstreams.iter().chain(agenda).chain(taken).chain(actions).map(|of| of.id).collect()
}

fn document(
    found: &MeetingDetail,
    words: Words,
    marking: Marking,
    made_on: NaiveDate,
    made_by: Option<String>,
) -> Document {
    let row = &found.row;
    let is_held = row.state == MeetingState::Held;
    let mut parts = vec![agenda(found, words)];
    if is_held {
        parts.extend([attendance(found, words), said(found, words), decisions(found, words), given(found, words)]);
    }
    parts.push(carried(found, words));
    Document {
        lang: words.language.tag().to_owned(),
        title: words.say(if is_held { "report-title-minutes" } else { "report-title-agenda" }),
        subtitle: Some(words.said(&row.title)),
        as_of: words
            .tell("report-as-of", &Args::new().set("day", day_text(row.on.date(), DateStyle::Both, words.language))),
        facts: facts(found, words, made_on, made_by.as_deref()),
        marking: words.say(&format!("marking-{}", marking.token())),
        handling: words.say("report-handling"),
        parts,
        notes: Vec::new(),
        made_on,
        made_by,
        upright: false,
        one_side: false,
    }
}

fn facts(found: &MeetingDetail, words: Words, made_on: NaiveDate, made_by: Option<&str>) -> Vec<Fact> {
    let row = &found.row;
    let mut facts = Vec::new();
    let mut say = |id: &str, text: String| facts.push(Fact { label: words.before(id), text });
    say("noun-meeting", words.said(&row.title));
    if let Some((_, name, level)) = &row.series {
        let level = words.say(&format!("meeting-level-{}", level.token()));
        say("noun-series", words.list(&[words.said(name), level]));
    }
    let starts = row.starts.map(|minute| format!(" {:02}:{:02}", minute / 60, minute % 60)).unwrap_or_default();
    say("minutes-when", format!("{}{starts}", words.long(row.on)));
    if let Some(place) = &row.place {
        say("field-place", place.clone());
    }
    say("field-state", words.say(&format!("meeting-state-{}", row.state.token())));
    if let Some(reason) = &found.reason {
        say("field-reason", reason.clone());
    }
    let mut made = day_text(made_on, DateStyle::Wareki, words.language);
    if let Some(by) = made_by {
        made = format!("{made}　{by}");
    }
    say("report-made-label", made);
    facts
}

/// A part, called by what it holds.
fn part(words: Words, id: &str, blocks: Vec<Block>) -> Part {
    let heading = words.say(&format!("minutes-part-{id}"));
    Part { sheet: heading.clone(), heading, blocks }
}

/// A table, or what is said where it has no rows.
fn table(words: Words, id: &str, columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Vec<Block> {
    if rows.is_empty() {
        return vec![Block::text(words.say(&format!("minutes-none-{id}")))];
    }
    let columns = columns.iter().map(|(label, share)| Column { label: words.say(label), share: *share }).collect();
    let caption = words.say(&format!("minutes-part-{id}"));
    vec![Block::Table(Table::new(caption, columns, rows))]
}

fn of(workstream: Option<&WorkstreamRef>, words: Words) -> Cell {
    workstream.map_or_else(Cell::default, |of| words.work(of.code.as_deref(), &of.title))
}

fn numbered(place: usize) -> Cell {
    Cell::number(i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1))
}

fn agenda(found: &MeetingDetail, words: Words) -> Part {
    let rows = found.agenda.iter().enumerate().map(|(place, item)| {
        vec![numbered(place), of(item.workstream.as_ref(), words).and(item.text.clone().unwrap_or_default())]
    });
    let columns = [("minutes-number", 8), ("field-agenda", 110)];
    part(words, "agenda", table(words, "agenda", &columns, rows.collect()))
}

/// Who it is: the organisation, the post, and who holds that.
fn who(organisation: &OrganisationRef, post: Option<&PostRow>, words: Words) -> Cell {
    let post = post.map(|post| {
        let held: Vec<String> = post.holders.iter().map(|held| words.person(&held.person)).collect();
        format!("{} {}", words.said(&post.title), words.list(&held)).trim().to_owned()
    });
    Cell::text(words.organisation(organisation)).and_small(post.unwrap_or_default())
}

fn attendance(found: &MeetingDetail, words: Words) -> Part {
    let there = |one: &AttendanceRow| {
        vec![
            Cell::text(words.say("meeting-attended")),
            who(&one.organisation, one.post.as_ref(), words),
            Cell::text(one.note.clone().unwrap_or_default()),
        ]
    };
    let not_there =
        |body: &OrganisationRef| vec![Cell::text(words.say("meeting-absent")), who(body, None, words), Cell::default()];
    let rows = found.attendance.iter().map(there).chain(found.absent.iter().map(not_there)).collect();
    let columns = [("field-attendance", 14), ("noun-organisation", 74), ("minutes-remark", 30)];
    part(words, "attendance", table(words, "attendance", &columns, rows))
}

fn said(found: &MeetingDetail, words: Words) -> Part {
    let text = found.minutes.clone().unwrap_or_else(|| words.say("minutes-none-said"));
    part(words, "said", vec![Block::text(text)])
}

fn decisions(found: &MeetingDetail, words: Words) -> Part {
    let rows = in_order(&found.taken).enumerate().map(|(place, decision)| {
        vec![numbered(place), Cell::strong(decision.text.clone()), of(decision.workstream.as_ref(), words)]
    });
    let columns = [("minutes-number", 8), ("noun-decision", 74), ("noun-workstream", 36)];
    part(words, "taken", table(words, "taken", &columns, rows.collect()))
}

/// As they were taken: the list has the latest first.
fn in_order<R>(rows: &[R]) -> impl Iterator<Item = &R> {
    rows.iter().rev()
}

fn given(found: &MeetingDetail, words: Words) -> Part {
    let rows = found.given.iter().map(|action| action_cells(action, words)).collect();
    part(words, "given", table(words, "given", &ACTION_COLUMNS, rows))
}

fn carried(found: &MeetingDetail, words: Words) -> Part {
    let rows = found.carried.iter().map(|action| action_cells(action, words)).collect();
    part(words, "carried", table(words, "carried", &ACTION_COLUMNS, rows))
}

const ACTION_COLUMNS: [(&str, u16); 4] =
    [("noun-action", 50), ("action-owner", 30), ("field-due", 16), ("noun-workstream", 30)];

fn action_cells(action: &ActionRow, words: Words) -> Vec<Cell> {
    let mut text = Cell::strong(action.text.clone());
    if let Some((_, decision)) = &action.decision {
        text = text.and_small(words.tell("minutes-by-decision", &Args::new().set("decision", decision.as_str())));
    }
    if let Some(outcome) = action.outcome {
        text = text.and_small(words.say(&format!("outcome-{}", outcome.token())));
    }
    let due = action.due.map_or_else(Cell::default, |due| Cell::day(due.date(), words.short(due)));
    vec![text, who(&action.organisation, action.post.as_ref(), words), due, of(action.workstream.as_ref(), words)]
}
