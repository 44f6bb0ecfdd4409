//! The pack of a handover as a document: the answer to a question, put into words. What belongs to it is worked out in
//! `store`, how it looks is `report`'s; here it is only said.

#[cfg(test)]
pub(crate) mod tests;

use chrono::NaiveDate;
use model::time::Day;
use model::values::{Rule, TopicKind};
use report::document::{Block, Cell, Column, Document, Fact, Part, Table};
use store::rows::{
    AssignmentRow, ContactRow, FactRow, HandoverItem, HandoverPack, LeadPeriod, Ownership, PromiseKind, TopicRow,
    WorkstreamRow,
};
use text::era::{DateStyle, day_text};
use text::{Args, Language};

use crate::contract::{Answer, HandoverRequest, Outcome, Progress, Query, ReportFormat};
use crate::drawing::{Words, drawn};
use crate::failure::{Code, Failure};
use crate::workspace::Workspace;

impl Workspace {
    /// The pack of a handover as a document.
    ///
    /// # Errors
    /// If there is no such handover, or the file cannot be read.
    pub fn handover_document(&self, request: &HandoverRequest) -> Outcome<Document> {
        let query = Query::Handover { id: request.handover, clock: request.clock.clone() };
        let Answer::Handover(pack) = self.ask(&query)? else { return Err(Failure::of(Code::NotUnderstood)) };
        let words = Words { language: request.language.into() };
        Ok(document(&pack, words, self.today().date(), self.maker(words)?))
    }

    /// The pack of a handover in each of the forms asked for. `progress` is told how many of them are drawn, and
    /// answers false to stop.
    ///
    /// # Errors
    /// As [`Workspace::handover_document`]; [`Code::Cancelled`]; [`Code::ReportFault`] if it cannot be drawn.
    pub fn handover_files(
        &self,
        request: &HandoverRequest,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        drawn(|| self.handover_document(request), &request.formats, progress)
    }
}

/// On paper a goal is cut after so many characters, and a report's story after so many: the record has all of it.
const GOAL_SHOWN: usize = 90;
const STORY_SHOWN: usize = 180;
/// So many goals of a workstream are shown; the others are counted.
const GOALS_SHOWN: usize = 3;

/// The beginning of a text on one line.
fn beginning(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    format!("{}…", line.chars().take(most).collect::<String>())
}

fn document(pack: &HandoverPack, words: Words, made_on: NaiveDate, made_by: Option<String>) -> Document {
    let parts = [
        passed_on(pack, words),
        items(pack, words),
        promises(pack, words),
        reports(pack, words),
        troubles(pack, words),
        contacts(pack, words),
        glossary(pack, words),
    ];
    Document {
        lang: words.language.tag().to_owned(),
        title: words.say("report-title-handover"),
        subtitle: None,
        as_of: words.tell(
            "report-as-of",
            &Args::new().set("day", day_text(pack.as_of.date(), DateStyle::Both, words.language)),
        ),
        facts: facts(pack, words, made_on, made_by.as_deref()),
        marking: words.say(&format!("marking-{}", pack.marking.token())),
        handling: words.say("report-handling"),
        parts: parts.into(),
        notes: vec![words.say("handover-note-cut"), words.say("handover-note-personal")],
        made_on,
        made_by,
        upright: false,
        one_side: false,
    }
}

fn facts(pack: &HandoverPack, words: Words, made_on: NaiveDate, made_by: Option<&str>) -> Vec<Fact> {
    let row = &pack.row;
    let mut facts = Vec::new();
    let mut say = |id: &str, text: String| facts.push(Fact { label: words.before(id), text });
    let nobody = || words.say("handover-nobody");
    if let Some(post) = &row.post {
        say("noun-post", words.said(&post.title));
    }
    say("noun-organisation", words.organisation(&row.organisation));
    say("handover-predecessor", row.predecessor.as_ref().map_or_else(nobody, |person| words.person(person)));
    say("handover-successor", row.successor.as_ref().map_or_else(nobody, |person| words.person(person)));
    say("handover-day", words.long(row.on));
    if let Some(into) = &row.into {
        let post = row.into_post.as_ref().map(|post| format!(" {}", words.said(&post.title)));
        say("handover-into", format!("{}{}", words.organisation(into), post.unwrap_or_default()));
    }
    let counted = Args::new().set("confirmed", row.confirmed).set("items", row.items).set("questioned", row.questioned);
    say("handover-progress-label", words.tell("handover-progress", &counted));
    let mut made = day_text(made_on, DateStyle::Wareki, words.language);
    if let Some(by) = made_by {
        made = format!("{made}　{by}");
    }
    say("report-made-label", made);
    facts
}

/// A part with its heading, whose last word its sheet is called by.
fn part(words: Words, id: &str, blocks: Vec<Block>) -> Part {
    Part {
        heading: words.say(&format!("handover-part-{id}")),
        sheet: words.say(&format!("handover-sheet-{id}")),
        blocks,
    }
}

/// A table, or what is said where it has no rows.
fn table(words: Words, id: &str, columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Vec<Block> {
    if rows.is_empty() {
        return vec![Block::text(words.say(&format!("handover-none-{id}")))];
    }
    let columns = columns.iter().map(|(label, share)| Column { label: words.say(label), share: *share }).collect();
    let caption = words.say(&format!("handover-part-{id}"));
    vec![Block::Table(Table::new(caption, columns, rows))]
}

fn passed_on(pack: &HandoverPack, words: Words) -> Part {
    let text = pack.note.as_ref().map_or_else(|| words.say("handover-none-notes"), |note| note.text.clone());
    part(words, "notes", vec![Block::text(text)])
}

fn items(pack: &HandoverPack, words: Words) -> Part {
    let rows = pack.workstreams.iter().map(|item| item_cells(item, words)).collect();
    let columns = [
        ("report-column-code", 13),
        ("handover-column-item", 32),
        ("report-column-status", 30),
        ("handover-column-goal", 32),
        ("handover-column-note", 22),
        ("handover-column-mark", 14),
    ];
    part(words, "items", table(words, "items", &columns, rows))
}

fn item_cells(item: &HandoverItem, words: Words) -> Vec<Cell> {
    let mut title = Cell::strong(words.said(&item.row.title));
    for held in &item.parts {
        title = title.and_small(part_in_words(held, words));
    }
    let age = |row: &WorkstreamRow| match (row.as_of, row.age_days) {
        (Some(day), Some(0)) => words.tell("report-status-today", &Args::new().set("day", words.short(day))),
        (Some(day), Some(days)) => {
            words.tell("report-status-as-of", &Args::new().set("day", words.short(day)).set("days", days))
        }
        _ => words.say("report-status-none"),
    };
    let row = &item.row;
    let mut status =
        Cell::strong(words.health(row.health)).and_small(age(row)).and(row.headline.clone().unwrap_or_default());
    if let Some(step) = &row.next_step {
        let day = row.next_on.map(|day| format!(" {}", words.short(day))).unwrap_or_default();
        status = status.and_small(format!("{}{step}{day}", words.before("noun-next-step")));
    }
    let mut goals = Cell::default();
    let mut left = 0_u32;
    for fact in &item.facts {
        if let FactRow::Goal { goal, .. } = fact {
            if goals.lines.len() >= GOALS_SHOWN * 2 {
                left += 1;
                continue;
            }
            let due = goal.due.map(|day| words.tell("handover-goal-due", &Args::new().set("day", words.short(day))));
            let figures = [goal.indicator.clone(), goal.target.clone()].into_iter().flatten().collect::<Vec<_>>();
            let due = due.unwrap_or_else(|| words.say("finding-lacks-due"));
            let remarks = [beginning(&figures.join(" "), GOAL_SHOWN), due];
            let remarks: Vec<String> = remarks.into_iter().filter(|remark| !remark.is_empty()).collect();
            goals = goals.and(beginning(&goal.text, GOAL_SHOWN)).and_small(words.list(&remarks));
        }
    }
    if left > 0 {
        goals = goals.and_small(words.tell("handover-goals-more", &Args::new().set("count", left)));
    }
    if goals.lines.is_empty() {
        goals = goals.and_small(words.say("handover-no-goal"));
    }
    let note = Cell::text(item.note.as_ref().map(|note| note.text.clone()).unwrap_or_default());
    let mark = match &item.mark {
        None => Cell::text(words.say("handover-mark-open")),
        Some(mark) => {
            let id = if mark.confirmed { "handover-mark-confirmed" } else { "handover-mark-questioned" };
            let question = mark.question.as_ref().map(|asked| format!("{}{asked}", words.before("handover-question")));
            Cell::strong(words.say(id))
                .and_small(words.short(mark.at.day_in_japan()))
                .and_small(question.unwrap_or_default())
        }
    };
    vec![Cell::text(row.code.clone().unwrap_or_default()), title, status, goals, note, mark]
}

/// A part in a workstream: role, whose, since when and on what basis.
fn part_in_words(held: &AssignmentRow, words: Words) -> String {
    let mut remarks = vec![words.since(held.from)];
    if let Some(basis) = &held.basis {
        remarks.push(words.tell("report-basis", &Args::new().set("basis", basis.reference.as_str())));
    }
    if held.state == model::values::AssignmentState::Proposed {
        remarks.push(words.say("assignment-proposed"));
    }
    format!("{}{}", words.before(&format!("role-{}", held.role.token())), words.list(&remarks))
}

fn promises(pack: &HandoverPack, words: Words) -> Part {
    let row = |promise: &store::rows::Promise| {
        let (id, days) = match promise.in_days {
            None => ("handover-due-open", 0),
            Some(0) => ("handover-due-today", 0),
            Some(days) if days < 0 => ("handover-due-past", -days),
            Some(days) => ("handover-due-in", days),
        };
        let kind = match promise.kind {
            PromiseKind::NextStep => "noun-next-step",
            PromiseKind::Goal => "noun-goal",
            PromiseKind::Milestone => "noun-milestone",
            PromiseKind::Action => "noun-action",
        };
        vec![
            promise.on.map_or_else(|| Cell::text(""), |on| Cell::day(on.date(), words.short(on))),
            Cell::text(words.tell(id, &Args::new().set("days", days))),
            Cell::text(words.say(kind)),
            Cell::text(promise.what.clone()),
            promise.title.as_ref().map_or_else(|| Cell::text(""), |of| words.work(promise.code.as_deref(), of)),
        ]
    };
    let columns = [
        ("handover-column-due", 13),
        ("handover-column-days", 13),
        ("handover-column-kind", 13),
        ("handover-column-promise", 46),
        ("noun-workstream", 36),
    ];
    part(words, "promises", table(words, "promises", &columns, pack.promises.iter().map(row).collect()))
}

fn reports(pack: &HandoverPack, words: Words) -> Part {
    let mut rows = Vec::new();
    for item in &pack.workstreams {
        for said in &item.reports {
            let first = [&said.headline, &said.narrative].into_iter().flatten().next().cloned();
            let told = if said.confirmation { Some(words.say("status-no-change")) } else { first };
            rows.push(vec![
                words.work(item.row.code.as_deref(), &item.row.title),
                Cell::day(said.as_of.date(), words.short(said.as_of)),
                Cell::text(words.health(said.health)),
                Cell::text(beginning(&told.unwrap_or_default(), STORY_SHOWN))
                    .and_small(beginning(said.obstacles.as_deref().unwrap_or_default(), STORY_SHOWN)),
            ]);
        }
    }
    let columns = [("noun-workstream", 34), ("noun-as-of", 13), ("report-health-label", 12), ("noun-headline", 62)];
    part(words, "reports", table(words, "reports", &columns, rows))
}

fn troubles(pack: &HandoverPack, words: Words) -> Part {
    let mut rows = Vec::new();
    for item in &pack.workstreams {
        let mut seen = Cell::default();
        for finding in &item.findings {
            let since = finding.since.map(|day| words.since(Some(day))).unwrap_or_default();
            let known = if finding.acknowledged.is_some() { words.say("finding-acknowledged") } else { String::new() };
            let remarks: Vec<String> = [since, known].into_iter().filter(|remark| !remark.is_empty()).collect();
            seen = seen
                .and_strong(words.say(&format!("finding-{}", finding.kind.token())))
                .and_small(words.say(&format!("rule-{}", finding.rule.token())))
                .and_small(words.list(&remarks));
        }
        let mut settles = Cell::default();
        for fact in &item.facts {
            if let FactRow::Dispute { dispute, settler, .. } = fact {
                let who = settler.as_ref().map(|settler| {
                    words.tell("report-settled-by", &Args::new().set("who", words.organisation(settler)))
                });
                settles = settles.and(dispute.note.clone()).and_small(who.unwrap_or_default());
            }
        }
        if seen.lines.is_empty() && settles.lines.is_empty() && item.leads.len() < 2 {
            continue;
        }
        let mut history = Cell::default();
        for period in &item.leads {
            history = history.and_small(period_in_words(period, words));
        }
        rows.push(vec![words.work(item.row.code.as_deref(), &item.row.title), seen, settles, history]);
    }
    let columns = [
        ("noun-workstream", 30),
        ("noun-finding", 34),
        ("handover-column-dispute", 24),
        ("handover-column-history", 36),
    ];
    part(words, "troubles", table(words, "troubles", &columns, rows))
}

fn period_in_words(period: &LeadPeriod, words: Words) -> String {
    let day = |day: Option<Day>| day.map(|day| words.short(day)).unwrap_or_default();
    let mut who = vec![words.organisation(&period.organisation)];
    who.extend(period.post.as_ref().map(|post| words.said(post)));
    who.extend(period.holders.iter().map(|person| words.person(person)));
    let args = Args::new()
        .set("from", day(period.from))
        .set("to", period.to.map(|to| words.short(to.plus(-1))).unwrap_or_default())
        .set("who", who.join(" "))
        .set("role", words.say(&format!("role-{}", period.role.token())));
    words.tell("handover-period", &args)
}

fn contacts(pack: &HandoverPack, words: Words) -> Part {
    let codes = |contact: &ContactRow| {
        let codes = contact.workstreams.iter().filter_map(|id| {
            let item = pack.workstreams.iter().find(|item| item.row.id == *id)?;
            Some(item.row.code.clone().unwrap_or_else(|| words.said(&item.row.title)))
        });
        words.list(&codes.collect::<Vec<_>>())
    };
    let row = |contact: &ContactRow| {
        let roles: Vec<String> =
            contact.roles.iter().map(|role| words.say(&format!("role-{}", role.token()))).collect();
        let reading = contact.person.as_ref().and_then(|person| person.reading.clone());
        vec![
            Cell::text(words.organisation(&contact.organisation)),
            Cell::text(contact.post.as_ref().map(|post| words.said(&post.title)).unwrap_or_default()),
            Cell::strong(
                contact
                    .person
                    .as_ref()
                    .map_or_else(|| words.say("handover-contact-unknown"), |person| words.person(person)),
            )
            .and_small(reading.unwrap_or_default()),
            Cell::text(contact.reached.telephone.clone().unwrap_or_default()),
            Cell::text(contact.reached.mail.clone().unwrap_or_default()),
            Cell::text(words.list(&roles)).and_small(codes(contact)),
        ]
    };
    let columns = [
        ("noun-organisation", 28),
        ("noun-post", 22),
        ("handover-column-person", 18),
        ("handover-column-telephone", 16),
        ("handover-column-mail", 26),
        ("handover-column-part", 22),
    ];
    part(words, "contacts", table(words, "contacts", &columns, pack.contacts.iter().map(row).collect()))
}

/// The terms of the product that occur in a pack, in the order in which they occur: id of the term, and of what it means.
fn terms(pack: &HandoverPack) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut add = |term: String, meaning: String| {
        if !found.iter().any(|(known, _)| *known == term) {
            found.push((term, meaning));
        }
    };
    let meaning = |term: &str| format!("glossary-{term}");
    for role in pack.workstreams.iter().flat_map(|item| &item.parts).map(|held| held.role) {
        let term = format!("role-{}", role.token());
        add(term.clone(), meaning(&term));
    }
    for role in pack.contacts.iter().flat_map(|contact| &contact.roles) {
        let term = format!("role-{}", role.token());
        add(term.clone(), meaning(&term));
    }
    for item in &pack.workstreams {
        let term = item.row.health.map_or_else(|| "health-none".to_owned(), |it| format!("health-{}", it.token()));
        add(term.clone(), meaning(&term));
        match item.row.ownership {
            Ownership::Settled => {}
            Ownership::Vacant => add("assignment-vacant".to_owned(), meaning("assignment-vacant")),
            Ownership::Contested => add("assignment-contested".to_owned(), meaning("assignment-contested")),
        }
        if item.parts.iter().any(|held| held.state == model::values::AssignmentState::Proposed) {
            add("assignment-proposed".to_owned(), meaning("assignment-proposed"));
        }
    }
    for rule in pack.workstreams.iter().flat_map(|item| &item.findings).map(|finding| finding.rule) {
        let kind: &Rule = &rule;
        // Vacant and contested leads are among the states already.
        if !matches!(kind, Rule::Vacant | Rule::Contested) {
            add(format!("finding-{}", rule.kind().token()), format!("rule-{}", rule.token()));
        }
    }
    found
}

fn glossary(pack: &HandoverPack, words: Words) -> Part {
    let mut rows: Vec<Vec<Cell>> = terms(pack)
        .into_iter()
        .map(|(term, meaning)| {
            vec![
                Cell::strong(text::say(Language::Ja, &term)),
                Cell::text(text::say(Language::En, &term)),
                Cell::text(words.say(&meaning)),
            ]
        })
        .collect();
    rows.extend(pack.topics.iter().map(|topic| topic_cells(topic, words)));
    let columns = [("handover-column-term", 26), ("handover-column-english", 30), ("handover-column-meaning", 70)];
    part(words, "glossary", table(words, "glossary", &columns, rows))
}

fn topic_cells(topic: &TopicRow, words: Words) -> Vec<Cell> {
    let meaning = topic.summary.as_ref().map(|summary| words.said(summary)).unwrap_or_default();
    let kind: TopicKind = topic.kind;
    vec![
        Cell::strong(topic.name.ja.clone()).and_small(topic.code.clone().unwrap_or_default()),
        Cell::text(topic.name.en.clone().unwrap_or_default()),
        Cell::default().and_small(words.say(&format!("topic-kind-{}", kind.token()))).and(meaning),
    ]
}
