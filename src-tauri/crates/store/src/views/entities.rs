//! What an entity is in the views: the rows that follow from its state.

use std::collections::BTreeSet;

use model::ids::EntityId;
use model::register::{
    Acknowledgement, Assignment, Contact, Dated, Entity, Fact, FactBody, Handover, Holding, Issued, Organisation,
    Person, Post, State, Status, Topic, Workstream,
};
use model::time::Day;
use rusqlite::types::Value;

use super::tables::Table;
use super::{NO_BEGIN, OPEN_END, coordination};

/// One row of a view, before it has a number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub table: Table,
    /// The cells in the order of [`Table::columns`].
    pub cells: Vec<Value>,
    /// The texts that search finds: field and words.
    pub texts: Vec<(&'static str, String)>,
}
pub(super) fn opt<T: Into<Value>>(value: Option<T>) -> Value {
    value.map_or(Value::Null, Into::into)
}
pub(super) fn text(value: &Option<String>) -> Value {
    opt(value.clone())
}
pub(super) fn bytes(id: impl Into<EntityId>) -> Value {
    Value::Blob(id.into().as_bytes().to_vec())
}
pub(crate) fn begin(day: Option<Day>) -> i64 {
    day.map_or(NO_BEGIN, |day| i64::from(day.number()))
}
pub(crate) fn end(day: Option<Day>) -> i64 {
    day.map_or(OPEN_END, |day| i64::from(day.number()))
}
pub(super) fn day(day: Option<Day>) -> Value {
    opt(day.map(|day| i64::from(day.number())))
}
pub(super) fn said(field: &'static str, value: &Option<String>) -> Option<(&'static str, String)> {
    value.as_ref().map(|value| (field, value.clone()))
}

/// The rows of an entity as it stands.
pub(super) fn rows(entity: &Entity) -> Vec<Row> {
    let mut rows = Vec::new();
    match entity.state() {
        Some(State::Organisation(organisation)) => organisation_rows(organisation, &mut rows),
        Some(State::Post(post)) => post_rows(post, &mut rows),
        Some(State::Person(person)) => person_rows(person, &mut rows),
        Some(State::Holding(holding)) => holding_rows(holding, &mut rows),
        Some(State::Topic(topic)) => topic_rows(topic, &mut rows),
        Some(State::Workstream(workstream)) => workstream_rows(workstream, &mut rows),
        Some(State::Assignment(assignment)) => assignment_rows(assignment, &mut rows),
        Some(State::Status(status)) => status_rows(entity, status, &mut rows),
        Some(State::Fact(fact)) => fact_rows(fact, &mut rows),
        Some(State::Milestone(milestone)) => coordination::milestone_rows(milestone, &mut rows),
        Some(State::Series(series)) => coordination::series_rows(series, &mut rows),
        Some(State::Meeting(meeting)) => coordination::meeting_rows(meeting, &mut rows),
        Some(State::Decision(decision)) => rows.push(coordination::decision_row(decision)),
        Some(State::Action(action)) => coordination::action_rows(action, &mut rows),
        Some(State::Acknowledgement(known)) => rows.push(acknowledgement_row(known)),
        Some(State::Report(report)) => rows.push(report_row(report)),
        Some(State::Template(template)) => rows.push(Row {
            table: Table::Template,
            // It holds texts, words and lists, which serde_json can always write.
            cells: vec![template.key.clone().into(), serde_json::to_string(template).unwrap_or_default().into()],
            texts: Vec::new(),
        }),
        Some(State::Handover(handover)) => handover_rows(handover, &mut rows),
        Some(State::Tie(tie)) => {
            rows.push(Row {
                table: Table::Tie,
                cells: vec![
                    bytes(tie.topic),
                    bytes(tie.other),
                    tie.tie.token().to_owned().into(),
                    opt(tie.verification.map(|mark| mark.token().to_owned())),
                ],
                texts: Vec::new(),
            });
            source_row(tie.source.as_ref(), &mut rows);
        }
        Some(State::Import(import)) => rows.push(Row {
            table: Table::Import,
            cells: vec![text(&import.scheme), text(&import.label), text(&import.attribution), day(import.as_of)],
            texts: Vec::new(),
        }),
        None => {}
    }
    let gone = entity.retracted();
    rows.extend(gone.into_iter().map(|target| Row {
        table: Table::Retraction,
        cells: vec![Value::Blob(target.as_bytes().to_vec())],
        texts: Vec::new(),
    }));
    rows
}

/// The entities that a finding is about, as one text.
pub(crate) fn about(ids: &[EntityId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn acknowledgement_row(known: &Acknowledgement) -> Row {
    Row {
        table: Table::Acknowledgement,
        cells: vec![
            known.rule.token().to_owned().into(),
            about(&known.about).into(),
            i64::from(known.on.number()).into(),
            day(known.review_on),
            opt(known.actor.map(|actor| EntityId::from(actor).as_bytes().to_vec())),
            known.reason.clone().into(),
        ],
        texts: Vec::new(),
    }
}

fn report_row(report: &Issued) -> Row {
    let said = &report.said;
    let json = |value: &dyn Fn() -> Result<String, serde_json::Error>| value().unwrap_or_default();
    Row {
        table: Table::Report,
        cells: vec![
            said.series.clone().into(),
            i64::from(said.fiscal_year).into(),
            i64::from(said.place).into(),
            i64::from(said.as_of.number()).into(),
            i64::from(said.since.number()).into(),
            opt(said.previous.map(|id| EntityId::from(id).as_bytes().to_vec())),
            opt(said.upto.map(|id| id.as_bytes().to_vec())),
            said.language.clone().into(),
            said.marking.token().to_owned().into(),
            said.content.clone().into(),
            json(&|| serde_json::to_string(&said.files)).into(),
            said.renderer.clone().into(),
            text(&said.remarks),
            json(&|| serde_json::to_string(&said.distribution)).into(),
            opt(said.supersedes.map(|id| EntityId::from(id).as_bytes().to_vec())),
            day(report.withdrawn.as_ref().map(|(on, _)| *on)),
            text(&report.withdrawn.as_ref().map(|(_, reason)| reason.clone())),
            report.at.millis().into(),
            opt(report.actor.map(|actor| EntityId::from(actor).as_bytes().to_vec())),
            opt(said.meeting.map(|id| EntityId::from(id).as_bytes().to_vec())),
            text(&said.template),
            opt(said.about.map(|id| id.as_bytes().to_vec())),
            opt(said.readers.map(|most| most.token().to_owned())),
            json(&|| serde_json::to_string(&said.caveats)).into(),
        ],
        texts: Vec::new(),
    }
}

fn contact_row(contact: &Contact, rows: &mut Vec<Row>) {
    if *contact != Contact::default() {
        let cells = vec![text(&contact.telephone), text(&contact.mail)];
        rows.push(Row { table: Table::Contact, cells, texts: Vec::new() });
    }
}

fn handover_rows(handover: &Handover, rows: &mut Vec<Row>) {
    let id = |id: Option<EntityId>| opt(id.map(|id| id.as_bytes().to_vec()));
    let completed = handover.completed.as_ref();
    let (begun_at, begun_by) = handover.begun;
    rows.push(Row {
        table: Table::Handover,
        cells: vec![
            bytes(handover.organisation),
            id(handover.post.map(Into::into)),
            id(handover.predecessor.map(Into::into)),
            id(handover.successor.map(Into::into)),
            i64::from(handover.on.number()).into(),
            id(handover.into.map(Into::into)),
            id(handover.into_post.map(Into::into)),
            begun_at.millis().into(),
            id(begun_by.map(Into::into)),
            day(completed.map(|completed| completed.on)),
            opt(completed.map(|completed| completed.said.0.millis())),
            id(completed.and_then(|completed| completed.said.1).map(Into::into)),
        ],
        texts: Vec::new(),
    });
    let marked = handover.marks.keys().map(|item| Some(*item));
    for item in handover.notes.keys().copied().chain(marked).collect::<BTreeSet<_>>() {
        let (mark, note) = (item.and_then(|item| handover.marks.get(&item)), handover.notes.get(&item));
        let mut texts: Vec<(&'static str, String)> = note.map(|note| ("note", note.text.clone())).into_iter().collect();
        texts.extend(mark.and_then(|mark| Some(("question", mark.question.clone()?))));
        rows.push(Row {
            table: Table::HandoverItem,
            cells: vec![
                id(item.map(Into::into)),
                opt(mark.map(|mark| i64::from(mark.confirmed))),
                text(&mark.and_then(|mark| mark.question.clone())),
                opt(mark.map(|mark| mark.said.0.millis())),
                id(mark.and_then(|mark| mark.said.1).map(Into::into)),
                text(&note.map(|note| note.text.clone())),
                opt(note.map(|note| note.said.0.millis())),
                id(note.and_then(|note| note.said.1).map(Into::into)),
            ],
            texts,
        });
    }
}

pub(super) fn source_row(source: Option<&model::values::SourceKey>, rows: &mut Vec<Row>) {
    rows.extend(source.map(|source| Row {
        table: Table::Source,
        cells: vec![source.scheme.clone().into(), source.key.clone().into()],
        texts: Vec::new(),
    }));
}

/// The end of each dated value: the next one's beginning.
pub(super) fn periods<T>(values: &[Dated<T>]) -> impl Iterator<Item = (i64, i64, &T)> {
    values.iter().enumerate().map(|(place, dated)| {
        let next = values.get(place + 1).and_then(|next| next.from);
        (begin(dated.from), end(next), &dated.value)
    })
}

fn organisation_rows(organisation: &Organisation, rows: &mut Vec<Row>) {
    rows.push(Row {
        table: Table::Organisation,
        cells: vec![
            organisation.kind.token().to_owned().into(),
            opt(organisation.order.map(i64::from)),
            text(&organisation.corporate_number),
            begin(organisation.from).into(),
            end(organisation.dissolved.map(|(on, _)| on)).into(),
            opt(organisation.dissolved.and_then(|(_, into)| into).map(|into| EntityId::from(into).as_bytes().to_vec())),
            text(&organisation.reference),
            opt(organisation.verification.map(|mark| mark.token().to_owned())),
        ],
        texts: Vec::new(),
    });
    for (from, to, names) in periods(&organisation.names) {
        let aliases = names.aliases.join("\n");
        let mut texts = vec![("name", names.ja.clone())];
        texts.extend(said("name_en", &names.en));
        texts.extend(said("short", &names.short));
        texts.extend(said("abbreviation", &names.abbreviation));
        texts.extend((!aliases.is_empty()).then(|| ("aliases", aliases.clone())));
        rows.push(Row {
            table: Table::Name,
            cells: vec![
                from.into(),
                to.into(),
                names.ja.clone().into(),
                text(&names.en),
                text(&names.short),
                text(&names.abbreviation),
                aliases.into(),
            ],
            texts,
        });
    }
    for (from, to, parent) in periods(&organisation.parents) {
        let parent = opt(parent.map(|parent| EntityId::from(parent).as_bytes().to_vec()));
        rows.push(Row { table: Table::Parent, cells: vec![from.into(), to.into(), parent], texts: Vec::new() });
    }
    source_row(organisation.source.as_ref(), rows);
}

fn post_rows(post: &Post, rows: &mut Vec<Row>) {
    let mut days: BTreeSet<i64> = post.titles.iter().map(|dated| begin(dated.from)).collect();
    days.extend(post.organisations.iter().map(|dated| begin(dated.from)));
    let days: Vec<i64> = days.into_iter().collect();
    let titles: Vec<_> = periods(&post.titles).collect();
    let organisations: Vec<_> = periods(&post.organisations).collect();
    for (place, from) in days.iter().enumerate() {
        let title = titles.iter().find(|(begins, ends, _)| begins <= from && from < ends);
        let organisation = organisations.iter().find(|(begins, ends, _)| begins <= from && from < ends);
        let (Some((.., title)), Some((.., organisation))) = (title, organisation) else { continue };
        rows.push(Row {
            table: Table::Post,
            cells: vec![
                (*from).into(),
                days.get(place + 1).copied().unwrap_or(OPEN_END).into(),
                bytes(**organisation),
                title.ja.clone().into(),
                text(&title.en),
                begin(post.from).into(),
                end(post.ended).into(),
            ],
            texts: [Some(("title", title.ja.clone())), said("title_en", &title.en)].into_iter().flatten().collect(),
        });
    }
    contact_row(&post.contact, rows);
    source_row(post.source.as_ref(), rows);
}

fn person_rows(person: &Person, rows: &mut Vec<Row>) {
    let mut texts = vec![("name", person.name.ja.clone())];
    texts.extend(said("name_en", &person.name.en));
    texts.extend(said("reading", &person.reading));
    rows.push(Row {
        table: Table::Person,
        cells: vec![
            person.name.ja.clone().into(),
            text(&person.name.en),
            text(&person.reading),
            text(&person.reference),
            opt(person.verification.map(|mark| mark.token().to_owned())),
        ],
        texts,
    });
    contact_row(&person.contact, rows);
    source_row(person.source.as_ref(), rows);
}

fn holding_rows(holding: &Holding, rows: &mut Vec<Row>) {
    rows.push(Row {
        table: Table::Holding,
        cells: vec![
            bytes(holding.person),
            bytes(holding.post),
            begin(holding.from).into(),
            end(holding.to).into(),
            text(&holding.end_reason),
        ],
        texts: Vec::new(),
    });
    source_row(holding.source.as_ref(), rows);
}

fn topic_rows(topic: &Topic, rows: &mut Vec<Row>) {
    let summary = topic.summary.as_ref();
    let summary_ja = summary.map(|summary| summary.ja.clone());
    let summary_en = summary.and_then(|summary| summary.en.clone());
    let mut texts = vec![("name", topic.name.ja.clone())];
    texts.extend(said("name_en", &topic.name.en));
    texts.extend(said("code", &topic.code));
    texts.extend(said("summary", &summary_ja));
    texts.extend(said("summary_en", &summary_en));
    texts.extend(said("reference", &topic.reference));
    let aliases = topic.aliases.join("\n");
    texts.extend((!aliases.is_empty()).then(|| ("aliases", aliases.clone())));
    rows.push(Row {
        table: Table::Topic,
        cells: vec![
            topic.kind.token().to_owned().into(),
            text(&topic.code),
            topic.name.ja.clone().into(),
            text(&topic.name.en),
            text(&summary_ja),
            text(&summary_en),
            day(topic.on),
            text(&topic.reference),
            aliases.into(),
            opt(topic.order.map(i64::from)),
            opt(topic.verification.map(|mark| mark.token().to_owned())),
        ],
        texts,
    });
    source_row(topic.source.as_ref(), rows);
}

fn workstream_rows(workstream: &Workstream, rows: &mut Vec<Row>) {
    let mut texts = vec![("title", workstream.title.ja.clone())];
    texts.extend(said("title_en", &workstream.title.en));
    texts.extend(said("code", &workstream.code));
    let earlier = (!workstream.earlier_codes.is_empty()).then(|| workstream.earlier_codes.join("\n"));
    texts.extend(said("earlier_codes", &earlier));
    texts.extend(said("aim", &workstream.aim));
    texts.extend(said("issues", &workstream.issues));
    texts.extend(said("outline", &workstream.outline));
    texts.extend(said("closed_reason", &workstream.closed_reason));
    rows.push(Row {
        table: Table::Workstream,
        cells: vec![
            text(&workstream.code),
            opt(workstream.code.as_ref().map(|code| text::fold::fold(code))),
            workstream.title.ja.clone().into(),
            text(&workstream.title.en),
            opt(workstream.parent.map(|parent| EntityId::from(parent).as_bytes().to_vec())),
            begin(workstream.from).into(),
            end(workstream.closed_on).into(),
            opt(workstream.starts_fiscal_year.map(i64::from)),
            opt(workstream.ends_fiscal_year.map(i64::from)),
            opt(workstream.pillar.map(|pillar| pillar.token().to_owned())),
            opt(workstream.cadence.map(|cadence| cadence.token().to_owned())),
            workstream.marking.token().to_owned().into(),
            opt(workstream.source.as_ref().map(|source| source.scheme.clone())),
            text(&workstream.closed_reason),
            text(&earlier),
            text(&workstream.url),
            text(&workstream.aim),
            text(&workstream.issues),
            text(&workstream.outline),
        ],
        texts,
    });
    source_row(workstream.source.as_ref(), rows);
}

fn assignment_rows(assignment: &Assignment, rows: &mut Vec<Row>) {
    let basis = assignment.basis.as_ref();
    let reference = basis.map(|basis| basis.reference.clone());
    let texts =
        [said("basis", &reference), said("reason", &assignment.end_reason), said("agreed_by", &assignment.agreed_by)];
    let texts = texts.into_iter().flatten().collect();
    rows.push(Row {
        table: Table::Assignment,
        cells: vec![
            bytes(assignment.workstream),
            bytes(assignment.organisation),
            opt(assignment.post.map(|post| EntityId::from(post).as_bytes().to_vec())),
            assignment.role.token().to_owned().into(),
            assignment.state.token().to_owned().into(),
            begin(assignment.from).into(),
            end(assignment.to).into(),
            opt(basis.and_then(|basis| basis.kind).map(|kind| kind.token().to_owned())),
            text(&reference),
            day(basis.and_then(|basis| basis.on)),
            text(&assignment.end_reason),
            day(assignment.agreed_on),
            text(&assignment.agreed_by),
            opt(basis.and_then(|basis| basis.verification).map(|mark| mark.token().to_owned())),
        ],
        texts,
    });
    source_row(assignment.source.as_ref(), rows);
}

fn status_rows(entity: &Entity, status: &Status, rows: &mut Vec<Row>) {
    let Some(opening) = entity.opening() else { return };
    let entry = &status.entry;
    let texts = [
        said("headline", &entry.headline),
        said("narrative", &entry.narrative),
        said("obstacles", &entry.obstacles),
        said("next_step", &entry.next_step),
        said("original_rating", &entry.original_rating),
        said("source", &entry.source),
    ];
    let health = opt(entry.health.map(|health| health.token().to_owned()));
    let actor = |post: Option<model::ids::PostId>| opt(post.map(|post| EntityId::from(post).as_bytes().to_vec()));
    let cells = |id: Value, as_of: Day, clock: u64, confirmation: bool, at: i64, who: Value, narrative: Value| {
        vec![
            id,
            bytes(status.workstream),
            i64::from(as_of.number()).into(),
            Value::Null,
            i64::try_from(clock).unwrap_or(i64::MAX).into(),
            i64::from(confirmation).into(),
            i64::from(status.corrected).into(),
            health.clone(),
            text(&entry.original_rating),
            opt(entry.progress.map(i64::from)),
            day(entry.next_on),
            at.into(),
            who,
            text(&entry.headline),
            text(&entry.source),
            actor(entry.reporter),
            text(&entry.next_step),
            text(&entry.obstacles),
            narrative,
        ]
    };
    let (clock, at) = status.recorded;
    rows.push(Row {
        table: Table::Status,
        cells: cells(
            bytes(opening.change.subject),
            entry.as_of,
            clock,
            false,
            at.millis(),
            actor(status.actor),
            text(&entry.narrative),
        ),
        texts: texts.into_iter().flatten().collect(),
    });
    for confirmation in &status.confirmations {
        let (clock, at) = confirmation.recorded;
        let note = text(&confirmation.note);
        rows.push(Row {
            table: Table::Status,
            cells: cells(
                bytes(confirmation.id),
                confirmation.as_of,
                clock,
                true,
                at.millis(),
                actor(confirmation.actor),
                note,
            ),
            texts: said("note", &confirmation.note).into_iter().collect(),
        });
    }
    source_row(status.source.as_ref(), rows);
}

fn fact_rows(fact: &Fact, rows: &mut Vec<Row>) {
    let mut texts = Vec::new();
    let mut other = Value::Null;
    let (sort, body) = match &fact.body {
        FactBody::Goal(goal) => {
            texts.push(("text", goal.text.clone()));
            texts.extend(said("indicator", &goal.indicator));
            texts.extend(said("target", &goal.target));
            texts.extend(said("reasoning", &goal.reasoning));
            ("goal", serde_json::to_string(goal))
        }
        FactBody::Citation(citation) => {
            texts.push(("basis", citation.name.clone()));
            texts.extend(said("number", &citation.number));
            texts.extend(said("article", &citation.article));
            ("citation", serde_json::to_string(citation))
        }
        FactBody::Budget(budget) => {
            texts.extend(said("account", &budget.account));
            texts.extend(said("remarks", &budget.remarks));
            ("budget", serde_json::to_string(budget))
        }
        FactBody::Dependency(dependency) => {
            other = opt(dependency.to.map(|to| EntityId::from(to).as_bytes().to_vec()));
            texts.extend(said("outside", &dependency.outside));
            texts.extend(said("original", &dependency.original));
            ("dependency", serde_json::to_string(dependency))
        }
        FactBody::Topic(link) => {
            other = bytes(link.topic);
            ("topic", serde_json::to_string(link))
        }
        FactBody::Dispute(dispute) => {
            texts.push(("note", dispute.note.clone()));
            ("dispute", serde_json::to_string(dispute))
        }
    };
    // These are maps with text keys and finite numbers, which serde_json can always write.
    let body = body.unwrap_or_default();
    rows.push(Row {
        table: Table::Fact,
        cells: vec![
            bytes(fact.workstream),
            sort.to_owned().into(),
            other,
            opt(fact.source.as_ref().map(|source| source.scheme.clone())),
            body.into(),
        ],
        texts,
    });
    source_row(fact.source.as_ref(), rows);
}

/// The names of the fields in which search finds words, for the rows of one table.
pub(crate) fn texts_of(entity: &Entity, table: Table) -> Vec<Vec<(&'static str, String)>> {
    rows(entity).into_iter().filter(|row| row.table == table).map(|row| row.texts).collect()
}
