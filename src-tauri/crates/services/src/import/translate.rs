//! What files say, as records of the register: each with the entity that its key in the source names,
//! known or fresh. Nothing is compared here and nothing decided.

use std::collections::{HashMap, HashSet};

use model::change::{AssignmentGiven, StatusRecorded, Verb, WithWorkstream, WorkstreamOpened};
use model::ids::{EntityId, Fresh, WorkstreamId};
use model::time::Day;
use model::values::{
    AssignmentState, Basis, BasisKind, Bilingual, Budget, Citation, Dependency, Entry, Goal, GoalLevel, Health,
    Relation, Role, SourceKey,
};
use sha2::{Digest as _, Sha256};
use sheet::incoming::{self, Incoming, Problem, ProblemCode, Table};
use store::query::Reader;

use super::directory::Directory;
use crate::contract::Outcome;

/// What files say, in terms of the register.
pub(crate) struct Translation {
    /// Entities and the verbs that open them.
    pub(crate) records: Vec<(EntityId, Verb)>,
    /// Every entity that the files speak of.
    pub(super) seen: HashSet<EntityId>,
    /// Rows of workstreams that nobody knows.
    pub(super) problems: Vec<Problem>,
    /// Organisations by id, as the files call them.
    pub(super) organisations: HashMap<EntityId, String>,
    /// A status had no day, and so speaks of today.
    pub(super) undated: bool,
}

/// Turns what was read into records.
pub(crate) fn translate(
    reader: &Reader<'_>,
    incoming: &Incoming,
    as_of: Option<Day>,
    today: Day,
    fresh: &mut Fresh,
) -> Outcome<Translation> {
    let mut work = Work {
        incoming,
        known: reader.sources_ever(&incoming.scheme)?,
        live: reader.sources(&incoming.scheme)?,
        used: HashMap::new(),
        workstreams: HashMap::new(),
        directory: Directory::new(reader, organisation_scheme(&incoming.scheme))?,
        fresh,
        records: Vec::new(),
        problems: Vec::new(),
        undated: false,
    };
    work.workstreams();
    work.assignments();
    work.bases();
    work.goals();
    work.budgets();
    work.dependencies();
    work.statuses(as_of.or_else(|| incoming.as_of.map(Day::new)), today);
    let called = work.directory.called.into_iter();
    Ok(Translation {
        seen: work.records.iter().map(|(id, _)| *id).collect(),
        records: work.records,
        problems: work.problems,
        organisations: called.map(|(id, name)| (id.into(), name)).collect(),
        undated: work.undated,
    })
}

/// The units of ministries are the same in each year's review, so their keys do not name the year.
fn organisation_scheme(scheme: &str) -> &str {
    match scheme.split_once('/') {
        Some(("rs-system", _)) => "rs-system",
        _ => scheme,
    }
}

/// What stands before a source's own number, so that codes of two sources are never the same.
fn prefix(scheme: &str) -> &str {
    match scheme.split_once('/') {
        Some(("mapping", name)) => name,
        _ if scheme.starts_with("rs-system") => "RS",
        _ => scheme,
    }
}

struct Work<'a> {
    incoming: &'a Incoming,
    /// Every key of this source that there ever was.
    known: HashMap<String, EntityId>,
    /// The keys of what is there now.
    live: HashMap<String, EntityId>,
    used: HashMap<String, u32>,
    workstreams: HashMap<&'a str, WorkstreamId>,
    directory: Directory,
    fresh: &'a mut Fresh,
    records: Vec<(EntityId, Verb)>,
    problems: Vec<Problem>,
    undated: bool,
}

impl<'a> Work<'a> {
    /// The entity of a key. A key that comes again gets a number.
    fn keyed(&mut self, key: String) -> (EntityId, Option<SourceKey>) {
        let times = self.used.entry(key.clone()).or_default();
        *times += 1;
        let key = if *times > 1 { format!("{key}#{times}") } else { key };
        let id = self.known.get(&key).copied().unwrap_or_else(|| EntityId::fresh(self.fresh));
        (id, Some(SourceKey { scheme: self.incoming.scheme.clone(), key }))
    }

    /// The workstream of a row: one of these files, or one that an earlier import brought.
    fn workstream(&mut self, at: &incoming::Place, key: &str) -> Option<WorkstreamId> {
        let found = self.other(key);
        if found.is_none() {
            let code = ProblemCode::UnknownWorkstream;
            self.problems.push(Problem { at: at.clone(), code, value: key.to_owned(), row_skipped: true });
        }
        found
    }

    fn other(&self, key: &str) -> Option<WorkstreamId> {
        self.workstreams.get(key).copied().or_else(|| self.live.get(key).copied().map(WorkstreamId::from))
    }

    fn fact<T>(
        &mut self,
        at: &incoming::Place,
        of: &str,
        key: String,
        verb: impl FnOnce(WithWorkstream<T>) -> Verb,
        fact: T,
    ) {
        let Some(workstream) = self.workstream(at, of) else { return };
        let (id, source) = self.keyed(key);
        self.records.push((id, verb(WithWorkstream { workstream, source, fact })));
    }

    fn workstreams(&mut self) {
        let prefix = prefix(&self.incoming.scheme).to_owned();
        for told in &self.incoming.workstreams {
            let (id, source) = self.keyed(told.key.clone());
            self.workstreams.insert(&told.key, id.into());
            let opened = WorkstreamOpened {
                title: Bilingual::ja(one_line(&told.title)),
                code: Some(one_line(&format!("{prefix}-{}", told.key))),
                parent: None,
                aim: told.aim.clone(),
                issues: told.issues.clone(),
                outline: told.outline.clone(),
                url: told.url.as_deref().map(one_line),
                earlier_codes: told.earlier_numbers.clone(),
                // A fiscal year is no day, and when the ownership began the source does not say.
                from: None,
                starts_fiscal_year: told.starts_fiscal_year,
                ends_fiscal_year: told.ends_fiscal_year,
                pillar: None,
                cadence: None,
                marking: None,
                source,
            };
            self.records.push((id, Verb::WorkstreamOpened(Box::new(opened))));
        }
    }

    fn assignments(&mut self) {
        for told in &self.incoming.assignments {
            let Some(workstream) = self.workstream(&told.at, &told.workstream) else { continue };
            let Some(organisation) = self.directory.resolve(&told.organisation, self.fresh) else { continue };
            self.records.append(&mut self.directory.founded);
            let role = role(told.role);
            let (id, source) = self.keyed(format!("{}/{role}/{}", told.workstream, mark(&told.organisation.join("›"))));
            let basis = told.basis_text.as_ref().map(|reference| Basis {
                kind: Some(BasisKind::Source),
                reference: reference.clone(),
                on: None,
                verification: None,
            });
            let state = if told.proposed { AssignmentState::Proposed } else { AssignmentState::Agreed };
            let given = AssignmentGiven {
                agreed_by: None,
                workstream,
                organisation,
                post: None,
                role,
                state,
                from: told.from.map(Day::new),
                to: told.to.map(Day::new),
                basis,
                source,
            };
            self.records.push((id, Verb::AssignmentGiven(Box::new(given))));
        }
    }

    fn bases(&mut self) {
        for told in &self.incoming.bases {
            let basis = match told.kind {
                incoming::BasisKind::Law => BasisKind::Law,
                incoming::BasisKind::Plan => BasisKind::Plan,
                incoming::BasisKind::Measure => BasisKind::Measure,
            };
            let words = format!("{}/{}", told.name, told.article.as_deref().unwrap_or_default());
            let key = format!("{}/basis/{basis}/{}", told.workstream, mark(&words));
            let citation = Citation {
                basis,
                name: told.name.clone(),
                number: told.number.clone(),
                article: told.article.clone(),
                url: told.url.clone(),
                verification: None,
            };
            self.fact(&told.at, &told.workstream, key, Verb::BasisCited, citation);
        }
    }

    fn goals(&mut self) {
        let texts: HashMap<(&str, &str), &str> = self
            .incoming
            .goals
            .iter()
            .map(|goal| ((goal.workstream.as_str(), goal.key.as_str()), goal.text.as_str()))
            .collect();
        for told in &self.incoming.goals {
            let earlier = |link: &incoming::GoalLink| {
                texts.get(&(told.workstream.as_str(), link.goal.as_str())).map(|text| (*text).to_owned())
            };
            let reasons: Vec<&str> = told.follows.iter().filter_map(|link| link.reasoning.as_deref()).collect();
            let goal = Goal {
                level: level(told.level),
                text: told.text.clone(),
                indicator: told.indicator.clone(),
                target: told.target.clone(),
                due: told.due_on.map(Day::new),
                follows: told.follows.iter().filter_map(earlier).collect(),
                reasoning: (!reasons.is_empty()).then(|| reasons.join("\n")),
                why_not_staged: told.why_not_staged.clone(),
            };
            let key = format!("{}/goal/{}", told.workstream, told.key);
            self.fact(&told.at, &told.workstream, key, Verb::GoalSet, goal);
        }
    }

    fn budgets(&mut self) {
        for told in &self.incoming.budgets {
            let account = told.account.as_deref().map_or_else(String::new, |account| format!("/{account}"));
            let key = format!("{}/budget/{}{account}", told.workstream, told.fiscal_year);
            let budget = Budget {
                fiscal_year: told.fiscal_year,
                account: told.account.clone(),
                initial: told.initial,
                supplementary: told.supplementary,
                carried_in: told.carried_in,
                carried_out: told.carried_out,
                reserve: told.reserve,
                total: told.total,
                executed: told.executed,
                requested: told.requested,
                remarks: told.remarks.clone(),
            };
            self.fact(&told.at, &told.workstream, key, Verb::BudgetStated, budget);
        }
    }

    fn dependencies(&mut self) {
        for told in &self.incoming.dependencies {
            let Some(mine) = self.workstream(&told.at, &told.workstream) else { continue };
            let other = told.to_key.as_deref().and_then(|key| self.other(key));
            let outside = other.is_none().then(|| {
                let parts = [told.to_key.as_deref(), told.to_title.as_deref()];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
            });
            // A tie that runs the other way is the other one's; outside the workspace nobody can have it.
            let (workstream, to) = match other {
                Some(other) if told.reversed => (other, Some(mine)),
                other => (mine, other),
            };
            let relation = match told.kind {
                incoming::DependencyKind::Blocks => Relation::Blocks,
                incoming::DependencyKind::Feeds => Relation::Feeds,
                incoming::DependencyKind::Relates => Relation::Relates,
            };
            let names = told.to_key.as_deref().or(told.to_title.as_deref()).unwrap_or_default();
            let (id, source) =
                self.keyed(format!("{}/dependency/{}", told.workstream, mark(&format!("{names}/{}", told.original))));
            let original = (!told.original.is_empty()).then(|| told.original.clone());
            let fact = Dependency { to, outside, relation, original };
            self.records.push((id, Verb::DependencyNoted(WithWorkstream { workstream, source, fact })));
        }
    }

    fn statuses(&mut self, as_of: Option<Day>, today: Day) {
        for told in &self.incoming.statuses {
            let Some(workstream) = self.workstream(&told.at, &told.workstream) else { continue };
            let day = told.as_of.map(Day::new).or(as_of);
            self.undated |= day.is_none();
            let day = day.unwrap_or(today);
            let (id, origin) = self.keyed(format!("{}/status/{day}", told.workstream));
            let entry = Entry {
                health: told.health.map(health),
                original_rating: told.original_rating.clone(),
                progress: told.progress,
                headline: told.headline.as_deref().map(one_line),
                narrative: told.narrative.clone(),
                obstacles: told.obstacles.clone(),
                next_step: told.next_step.clone(),
                next_on: told.next_on.map(Day::new),
                source: told.reporter.clone(),
                ..Entry::on(day)
            };
            self.records.push((id, Verb::StatusRecorded(Box::new(StatusRecorded { workstream, entry, origin }))));
        }
    }
}

/// A line of its own: line ends and control characters become blanks.
pub(super) fn one_line(text: &str) -> String {
    if text.chars().any(char::is_control) {
        text.split(char::is_control).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    } else {
        text.trim().to_owned()
    }
}

/// The table in which a record of an entity stands.
pub(super) fn table_of(verb: &Verb) -> Option<Table> {
    Some(match verb {
        Verb::WorkstreamOpened(_) => Table::Workstreams,
        Verb::AssignmentGiven(_) => Table::Assignments,
        Verb::BasisCited(_) => Table::Bases,
        Verb::DependencyNoted(_) => Table::Dependencies,
        Verb::GoalSet(_) => Table::Goals,
        Verb::BudgetStated(_) => Table::Budgets,
        Verb::StatusRecorded(_) => Table::Statuses,
        _ => return None,
    })
}

const fn role(role: incoming::Role) -> Role {
    match role {
        incoming::Role::Lead => Role::Lead,
        incoming::Role::JointLead => Role::JointLead,
        incoming::Role::Support => Role::Support,
        incoming::Role::Consulted => Role::Consulted,
        incoming::Role::Informed => Role::Informed,
        incoming::Role::Coordinator => Role::Coordinator,
    }
}

const fn level(level: incoming::GoalLevel) -> GoalLevel {
    match level {
        incoming::GoalLevel::Activity => GoalLevel::Activity,
        incoming::GoalLevel::Output => GoalLevel::Output,
        incoming::GoalLevel::OutcomeShort => GoalLevel::OutcomeShort,
        incoming::GoalLevel::OutcomeMiddle => GoalLevel::OutcomeMiddle,
        incoming::GoalLevel::OutcomeLong => GoalLevel::OutcomeLong,
    }
}

const fn health(health: incoming::Health) -> Health {
    match health {
        incoming::Health::OnTrack => Health::OnTrack,
        incoming::Health::AtRisk => Health::AtRisk,
        incoming::Health::OffTrack => Health::OffTrack,
        incoming::Health::NotStarted => Health::NotStarted,
        incoming::Health::Completed => Health::Completed,
    }
}

/// What stands for words in a key. An erasure keeps the keys of what it erases, so no key may hold words.
pub(super) fn mark(words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
