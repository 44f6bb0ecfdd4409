//! What an import would do, as people read it: counts by sort of record, and differences field by field
//! with names instead of ids. What differs was decided by `model`; here it is only told.

use std::collections::{BTreeMap, HashMap};

use model::change::{Change, Position, Recorded, Verb};
use model::decide::Decision;
use model::ids::{ChangeId, DeviceId, EntityId, GestureId, OrganisationId, WorkstreamId};
use model::intent::TakeIn;
use model::register::{Assignment, Entity, Fact, FactBody, Organisation, Register, State, Status, Workstream};
use model::time::{Day, Instant};
use model::values::SourceKey;
use store::query::{At, Reader};
use store::rows::MOST_ROWS;

use crate::contract::{Difference, DifferenceKind, FieldDifference, ImportCount, Outcome};

/// The longest value of a field that a preview shows, in characters.
const LONGEST_VALUE: usize = 1_000;
/// The sorts of record, in the order in which they are counted.
pub(super) const NOUNS: [&str; 8] =
    ["workstream", "organisation", "assignment", "status", "goal", "basis", "budget", "dependency"];

/// What is needed to tell differences.
pub(super) struct Look<'a> {
    reader: &'a Reader<'a>,
    register: &'a Register,
    intake: &'a TakeIn,
    organisations: HashMap<EntityId, String>,
    titles: HashMap<EntityId, &'a str>,
    at: At,
}

/// What an import would do.
pub(super) struct Compared {
    pub(super) counts: Vec<ImportCount>,
    /// The first differences: what changed, what is gone, what is new.
    pub(super) differences: Vec<Difference>,
    pub(super) total: u64,
}

impl<'a> Look<'a> {
    pub(super) fn new(
        reader: &'a Reader<'a>,
        register: &'a Register,
        intake: &'a TakeIn,
        organisations: HashMap<EntityId, String>,
        today: Day,
    ) -> Self {
        let titles = intake.records.iter().filter_map(|(id, verb)| match verb {
            Verb::WorkstreamOpened(opened) => Some((*id, opened.title.ja.as_str())),
            _ => None,
        });
        Self { reader, register, intake, organisations, titles: titles.collect(), at: At::day(today) }
    }

    pub(super) fn compare(&self, decision: &Decision) -> Outcome<Compared> {
        let mut touched: BTreeMap<EntityId, Vec<&Change>> = BTreeMap::new();
        let mut order: Vec<EntityId> = Vec::new();
        for change in decision.changes.iter().filter(|change| !matches!(change.verb, Verb::ImportMade(_))) {
            let changes = touched.entry(change.subject).or_default();
            if changes.is_empty() {
                order.push(change.subject);
            }
            changes.push(change);
        }
        let mut counts = self.read();
        let mut sorted: [Vec<EntityId>; 3] = Default::default();
        for id in order {
            let changes = &touched[&id];
            let before = self.register.entity(id).and_then(Entity::state);
            let Some(noun) = before.map(noun_of).or_else(|| changes.first().and_then(|change| noun(&change.verb)))
            else {
                continue;
            };
            let kind = kind(before, changes);
            if let Some(count) = counts.iter_mut().find(|count| count.noun == noun) {
                match kind {
                    DifferenceKind::New => count.new += 1,
                    DifferenceKind::Changed => count.changed += 1,
                    DifferenceKind::Gone => count.gone += 1,
                }
            }
            sorted[match kind {
                DifferenceKind::Changed => 0,
                DifferenceKind::Gone => 1,
                DifferenceKind::New => 2,
            }]
            .push(id);
        }
        for count in &mut counts {
            count.unchanged = count.read.saturating_sub(count.new + count.changed);
        }
        let all = sorted.concat();
        let first = all.iter().take(MOST_ROWS as usize);
        let differences = first.map(|id| self.difference(*id, &touched[id])).collect::<Outcome<Vec<_>>>()?;
        Ok(Compared { counts, differences: differences.into_iter().flatten().collect(), total: all.len() as u64 })
    }

    /// How many records of each sort the files hold.
    fn read(&self) -> Vec<ImportCount> {
        let mut read: BTreeMap<&str, u64> = BTreeMap::new();
        for (_, verb) in &self.intake.records {
            if let Some(noun) = noun(verb) {
                *read.entry(noun).or_default() += 1;
            }
        }
        // Most organisations are known and have no record of their own.
        read.insert("organisation", self.organisations.len() as u64);
        NOUNS
            .iter()
            .map(|noun| ImportCount {
                noun: (*noun).to_owned(),
                read: read.get(noun).copied().unwrap_or(0),
                new: 0,
                changed: 0,
                gone: 0,
                unchanged: 0,
            })
            .collect()
    }

    fn difference(&self, id: EntityId, changes: &[&Change]) -> Outcome<Option<Difference>> {
        let entity = self.register.entity(id).cloned().unwrap_or_default();
        let before = entity.state().cloned();
        let after = after(entity, changes);
        let what = kind(before.as_ref(), changes);
        let Some(state) = before.as_ref().or(after.as_ref()) else { return Ok(None) };
        let fields = match (&what, &before, &after) {
            (DifferenceKind::Changed, Some(before), Some(after)) => {
                let (old, new) = (self.fields(before)?, self.fields(after)?);
                old.into_iter()
                    .zip(new)
                    .filter(|((_, old), (_, new))| old != new)
                    .map(|((field, old), (_, new))| FieldDifference { field: field.to_owned(), old, new })
                    .collect()
            }
            _ => Vec::new(),
        };
        Ok(Some(Difference {
            what,
            noun: noun_of(state).to_owned(),
            key: source_of_state(state).map(|source| source.key.clone()).unwrap_or_default(),
            title: self.title(state)?,
            fields,
        }))
    }

    fn workstream(&self, id: WorkstreamId) -> Outcome<String> {
        if let Some(title) = self.titles.get(&id.into()) {
            return Ok((*title).to_owned());
        }
        Ok(match self.register.workstream(id) {
            Some(known) => known.title.ja.clone(),
            None => self.reader.about(id.into(), self.at)?,
        })
    }

    fn organisation(&self, id: OrganisationId) -> Outcome<String> {
        match self.organisations.get(&id.into()) {
            Some(name) => Ok(name.clone()),
            None => Ok(self.reader.organisation_ref(id, self.at)?.name.ja),
        }
    }

    /// What a record is called: its own name, or that of its workstream with what tells it apart.
    fn title(&self, state: &State) -> Outcome<String> {
        Ok(match state {
            State::Organisation(organisation) => {
                organisation.names.first().map(|dated| dated.value.ja.clone()).unwrap_or_default()
            }
            State::Workstream(workstream) => workstream.title.ja.clone(),
            State::Assignment(assignment) => {
                let name = self.organisation(assignment.organisation)?;
                format!("{} — {name}", self.workstream(assignment.workstream)?)
            }
            State::Status(status) => format!("{} — {}", self.workstream(status.workstream)?, status.entry.as_of),
            State::Fact(fact) => {
                let of = self.workstream(fact.workstream)?;
                match &fact.body {
                    FactBody::Goal(goal) => format!("{of} — {}", short(&goal.text)),
                    FactBody::Citation(citation) => format!("{of} — {}", short(&citation.name)),
                    FactBody::Budget(budget) => {
                        let account =
                            budget.account.as_deref().map_or_else(String::new, |account| format!(" {account}"));
                        format!("{of} — {}{account}", budget.fiscal_year)
                    }
                    FactBody::Dependency(dependency) => match (dependency.to, &dependency.outside) {
                        (Some(to), _) => format!("{of} — {}", self.workstream(to)?),
                        (None, outside) => format!("{of} — {}", outside.clone().unwrap_or_default()),
                    },
                    FactBody::Topic(_) | FactBody::Dispute(_) => of,
                }
            }
            State::Post(_)
            | State::Person(_)
            | State::Holding(_)
            | State::Topic(_)
            | State::Acknowledgement(_)
            | State::Report(_)
            | State::Template(_)
            | State::Handover(_)
            | State::Tie(_)
            | State::Milestone(_)
            | State::Series(_)
            | State::Meeting(_)
            | State::Decision(_)
            | State::Action(_)
            | State::Import(_) => String::new(),
        })
    }

    /// The fields of a record with their values; always the same fields for one sort of record.
    fn fields(&self, state: &State) -> Outcome<Vec<(&'static str, Option<String>)>> {
        let fields = match state {
            State::Organisation(organisation) => organisation_fields(organisation),
            State::Workstream(workstream) => workstream_fields(workstream),
            State::Assignment(assignment) => {
                let mut fields = vec![
                    ("workstream", Some(self.workstream(assignment.workstream)?)),
                    ("organisation", Some(self.organisation(assignment.organisation)?)),
                ];
                fields.extend(assignment_fields(assignment));
                fields
            }
            State::Status(status) => status_fields(status),
            State::Fact(fact) => {
                let mut fields = vec![("workstream", Some(self.workstream(fact.workstream)?))];
                if let FactBody::Dependency(dependency) = &fact.body {
                    fields.push(("other", dependency.to.map(|to| self.workstream(to)).transpose()?));
                }
                fields.extend(fact_fields(fact));
                fields
            }
            State::Post(_)
            | State::Person(_)
            | State::Holding(_)
            | State::Topic(_)
            | State::Acknowledgement(_)
            | State::Report(_)
            | State::Template(_)
            | State::Handover(_)
            | State::Tie(_)
            | State::Milestone(_)
            | State::Series(_)
            | State::Meeting(_)
            | State::Decision(_)
            | State::Action(_)
            | State::Import(_) => Vec::new(),
        };
        Ok(fields.into_iter().map(|(field, value)| (field, value.map(|value| clipped(value, LONGEST_VALUE)))).collect())
    }
}

/// How a record differs, by the changes that were decided.
fn kind(before: Option<&State>, changes: &[&Change]) -> DifferenceKind {
    let ends = |change: &&Change| {
        matches!(change.verb, Verb::WorkstreamClosed(_) | Verb::AssignmentEnded(_) | Verb::FactWithdrawn(_))
    };
    if before.is_none() {
        DifferenceKind::New
    } else if changes.iter().any(ends) {
        DifferenceKind::Gone
    } else {
        DifferenceKind::Changed
    }
}

/// The record as it will be.
fn after(mut entity: Entity, changes: &[&Change]) -> Option<State> {
    for (n, change) in (1..).zip(changes) {
        entity.add(Recorded {
            seq: i64::MAX,
            id: ChangeId::from_bytes([0xff; 32]),
            position: Position { clock: u64::MAX, device: DeviceId::from_bytes([0xff; 16]), n },
            at: Instant::from_millis(0),
            gesture: GestureId::from_bytes([0xff; 16]),
            actor: None,
            change: (*change).clone(),
        });
    }
    entity.state().cloned()
}

/// Where a record comes from.
pub(super) fn source_of(verb: &Verb) -> Option<&SourceKey> {
    match verb {
        Verb::OrganisationFounded(founded) => founded.source.as_ref(),
        Verb::WorkstreamOpened(opened) => opened.source.as_ref(),
        Verb::AssignmentGiven(given) => given.source.as_ref(),
        Verb::StatusRecorded(recorded) => recorded.origin.as_ref(),
        Verb::TopicAdded(added) => added.source.as_ref(),
        Verb::TopicRelated(tie) => tie.source.as_ref(),
        Verb::TopicLinked(fact) => fact.source.as_ref(),
        Verb::GoalSet(fact) => fact.source.as_ref(),
        Verb::BasisCited(fact) => fact.source.as_ref(),
        Verb::BudgetStated(fact) => fact.source.as_ref(),
        Verb::DependencyNoted(fact) => fact.source.as_ref(),
        _ => None,
    }
}

fn source_of_state(state: &State) -> Option<&SourceKey> {
    match state {
        State::Organisation(organisation) => organisation.source.as_ref(),
        State::Workstream(workstream) => workstream.source.as_ref(),
        State::Assignment(assignment) => assignment.source.as_ref(),
        State::Status(status) => status.source.as_ref(),
        State::Fact(fact) => fact.source.as_ref(),
        State::Topic(topic) => topic.source.as_ref(),
        State::Tie(tie) => tie.source.as_ref(),
        State::Post(post) => post.source.as_ref(),
        State::Person(person) => person.source.as_ref(),
        State::Holding(holding) => holding.source.as_ref(),
        State::Milestone(milestone) => milestone.source.as_ref(),
        State::Series(_)
        | State::Meeting(_)
        | State::Decision(_)
        | State::Action(_)
        | State::Acknowledgement(_)
        | State::Report(_)
        | State::Template(_)
        | State::Handover(_)
        | State::Import(_) => None,
    }
}

fn noun(verb: &Verb) -> Option<&'static str> {
    Some(match verb {
        Verb::OrganisationFounded(_) => "organisation",
        Verb::WorkstreamOpened(_) => "workstream",
        Verb::AssignmentGiven(_) => "assignment",
        Verb::StatusRecorded(_) => "status",
        Verb::GoalSet(_) => "goal",
        Verb::BasisCited(_) => "basis",
        Verb::BudgetStated(_) => "budget",
        Verb::DependencyNoted(_) => "dependency",
        _ => return None,
    })
}

const fn noun_of(state: &State) -> &'static str {
    match state {
        State::Organisation(_) => "organisation",
        State::Workstream(_) => "workstream",
        State::Assignment(_) => "assignment",
        State::Status(_) => "status",
        State::Post(_) => "post",
        State::Person(_) => "person",
        State::Holding(_) => "holding",
        State::Topic(_) => "topic",
        State::Tie(_) => "tie",
        State::Import(_) => "import",
        State::Acknowledgement(_) => "finding",
        State::Report(_) => "report",
        State::Template(_) => "template",
        State::Handover(_) => "handover",
        State::Milestone(_) => "milestone",
        State::Series(_) => "series",
        State::Meeting(_) => "meeting",
        State::Decision(_) => "decision",
        State::Action(_) => "action",
        State::Fact(fact) => match fact.body {
            FactBody::Goal(_) => "goal",
            FactBody::Citation(_) => "basis",
            FactBody::Budget(_) => "budget",
            FactBody::Dependency(_) => "dependency",
            FactBody::Topic(_) | FactBody::Dispute(_) => "fact",
        },
    }
}

type Fields = Vec<(&'static str, Option<String>)>;

fn shown(value: Option<impl std::fmt::Display>) -> Option<String> {
    value.map(|value| value.to_string())
}

fn organisation_fields(organisation: &Organisation) -> Fields {
    let names = organisation.names.first().map(|dated| dated.value.clone()).unwrap_or_default();
    vec![
        ("name", Some(names.ja)),
        ("name-en", names.en),
        ("short", names.short),
        ("abbreviation", names.abbreviation),
        ("aliases", (!names.aliases.is_empty()).then(|| names.aliases.join(", "))),
    ]
}

fn workstream_fields(workstream: &Workstream) -> Fields {
    vec![
        ("title", Some(workstream.title.ja.clone())),
        ("title-en", workstream.title.en.clone()),
        ("code", workstream.code.clone()),
        ("aim", workstream.aim.clone()),
        ("issues", workstream.issues.clone()),
        ("outline", workstream.outline.clone()),
        ("url", workstream.url.clone()),
        ("starts-fiscal-year", shown(workstream.starts_fiscal_year)),
        ("ends-fiscal-year", shown(workstream.ends_fiscal_year)),
        ("closed-on", shown(workstream.closed_on)),
    ]
}

fn assignment_fields(assignment: &Assignment) -> Fields {
    vec![
        ("role", Some(assignment.role.to_string())),
        ("state", Some(assignment.state.to_string())),
        ("from", shown(assignment.from)),
        ("to", shown(assignment.to)),
        ("basis", assignment.basis.as_ref().map(|basis| basis.reference.clone())),
    ]
}

fn status_fields(status: &Status) -> Fields {
    let entry = &status.entry;
    vec![
        ("as-of", Some(entry.as_of.to_string())),
        ("health", shown(entry.health)),
        ("original-rating", entry.original_rating.clone()),
        ("progress", shown(entry.progress)),
        ("headline", entry.headline.clone()),
        ("narrative", entry.narrative.clone()),
        ("obstacles", entry.obstacles.clone()),
        ("next-step", entry.next_step.clone()),
        ("next-on", shown(entry.next_on)),
        ("source", entry.source.clone()),
    ]
}

fn fact_fields(fact: &Fact) -> Fields {
    match &fact.body {
        FactBody::Goal(goal) => vec![
            ("level", Some(goal.level.to_string())),
            ("text", Some(goal.text.clone())),
            ("indicator", goal.indicator.clone()),
            ("target", goal.target.clone()),
            ("due", shown(goal.due)),
            ("follows", (!goal.follows.is_empty()).then(|| goal.follows.join("\n"))),
            ("reasoning", goal.reasoning.clone()),
            ("why-not-staged", goal.why_not_staged.clone()),
        ],
        FactBody::Citation(citation) => vec![
            ("kind", Some(citation.basis.to_string())),
            ("name", Some(citation.name.clone())),
            ("number", citation.number.clone()),
            ("article", citation.article.clone()),
            ("url", citation.url.clone()),
        ],
        FactBody::Budget(budget) => vec![
            ("fiscal-year", Some(budget.fiscal_year.to_string())),
            ("account", budget.account.clone()),
            ("initial", shown(budget.initial)),
            ("supplementary", shown(budget.supplementary)),
            ("carried-in", shown(budget.carried_in)),
            ("carried-out", shown(budget.carried_out)),
            ("reserve", shown(budget.reserve)),
            ("total", shown(budget.total)),
            ("executed", shown(budget.executed)),
            ("requested", shown(budget.requested)),
            ("remarks", budget.remarks.clone()),
        ],
        FactBody::Dependency(dependency) => vec![
            ("outside", dependency.outside.clone()),
            ("relation", Some(dependency.relation.to_string())),
            ("original", dependency.original.clone()),
        ],
        FactBody::Topic(_) | FactBody::Dispute(_) => Vec::new(),
    }
}

/// The names of the fields that a difference can have, for the test that each has its word.
#[cfg(test)]
pub(super) const FIELDS: &[&str] = &[
    "name",
    "name-en",
    "short",
    "abbreviation",
    "aliases",
    "title",
    "title-en",
    "code",
    "aim",
    "issues",
    "outline",
    "url",
    "starts-fiscal-year",
    "ends-fiscal-year",
    "closed-on",
    "workstream",
    "organisation",
    "other",
    "role",
    "state",
    "from",
    "to",
    "basis",
    "as-of",
    "health",
    "original-rating",
    "progress",
    "headline",
    "narrative",
    "obstacles",
    "next-step",
    "next-on",
    "source",
    "level",
    "text",
    "indicator",
    "target",
    "due",
    "follows",
    "reasoning",
    "why-not-staged",
    "kind",
    "number",
    "article",
    "fiscal-year",
    "account",
    "initial",
    "supplementary",
    "carried-in",
    "carried-out",
    "reserve",
    "total",
    "executed",
    "requested",
    "remarks",
    "outside",
    "relation",
    "original",
];

fn short(text: &str) -> String {
    clipped(text.lines().next().unwrap_or_default().to_owned(), 60)
}

fn clipped(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
