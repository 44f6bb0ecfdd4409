//! Rules for workstreams 施策 and the facts beside them.

use std::collections::{BTreeMap, VecDeque};

use super::organisation::{bilingual, opening};
use super::{Decision, leads_to, line, not_found, optional_line, optional_text, the_workstream};
use crate::change::{Change, Closed, ERASED, FactWithdrawn, Reopened, Verb, WithWorkstream, WorkstreamOpened};
use crate::ids::{EntityId, FactId, WorkstreamId};
use crate::intent::{Context, Intent};
use crate::refusal::{Candidate, Refusal, Warning};
use crate::register::{FactBody, Register, Slot, State, slot};
use crate::values::{Budget, Citation, Dependency, Dispute, Goal, Relation, TopicLink, WorkstreamField};

/// Fiscal years that a plan can name.
const FISCAL_YEARS: std::ops::RangeInclusive<i32> = 1868..=2200;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::OpenWorkstream { workstream, title, code, parent, aim, outline, from, pillar, cadence, marking } => {
            if let Some(given) = workstream
                && register.entity(given).is_some_and(|entity| entity.changes().next().is_some())
            {
                return Err(Refusal::IdTaken { given: given.into() });
            }
            let code = optional_line("code", code)?;
            free_code(register, None, code.as_deref())?;
            if let Some(parent) = parent {
                the_workstream(register, parent)?;
            }
            let verb = Verb::WorkstreamOpened(Box::new(WorkstreamOpened {
                title: bilingual("title", title)?,
                code,
                parent,
                aim: optional_text("aim", aim)?,
                issues: None,
                outline: optional_text("outline", outline)?,
                url: None,
                earlier_codes: Vec::new(),
                from,
                starts_fiscal_year: None,
                ends_fiscal_year: None,
                pillar,
                cadence,
                marking,
                source: None,
            }));
            Ok(opening(workstream.unwrap_or_else(|| WorkstreamId::fresh(&mut context.fresh)), verb))
        }
        Intent::ReviseWorkstream { workstream, set } => revise(register, workstream, set),
        Intent::CloseWorkstream { workstream, on, reason } => {
            let known = the_workstream(register, workstream)?;
            if let Some(on) = known.closed_on {
                return Err(Refusal::WorkstreamClosed { on });
            }
            super::in_order(known.from, Some(on))?;
            let closed = Closed { on: Some(on), reason: optional_line("reason", reason)? };
            let open = register.actions().filter(|(_, it)| it.workstream == Some(workstream) && it.closed.is_none());
            let count = u32::try_from(open.count()).unwrap_or(u32::MAX);
            let mut decision = Decision::from(register.replacing(workstream, Verb::WorkstreamClosed(closed)));
            decision.warnings.extend((count > 0).then_some(Warning::ActionsStayOpen { count }));
            Ok(decision)
        }
        Intent::ReopenWorkstream { workstream } => {
            let known = the_workstream(register, workstream)?;
            if known.closed_on.is_none() {
                return Err(Refusal::NothingChanges);
            }
            free_code(register, Some(workstream), known.code.as_deref())?;
            Ok(register.replacing(workstream, Verb::WorkstreamReopened(Reopened { on: Some(context.today) })).into())
        }
        intent => decide_fact(register, intent, context),
    }
}

fn decide_fact(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    let (workstream, body) = match intent {
        Intent::LinkTopic { workstream, topic } => {
            register.topic(topic).ok_or_else(|| not_found("topic", topic))?;
            (workstream, FactBody::Topic(TopicLink { topic }))
        }
        Intent::SetGoal { workstream, goal } => (workstream, FactBody::Goal(goal_checked(goal)?)),
        Intent::CiteBasis { workstream, citation } => (workstream, FactBody::Citation(citation_checked(citation)?)),
        Intent::StateBudget { workstream, budget } => (workstream, FactBody::Budget(budget_checked(budget)?)),
        Intent::NoteDependency { workstream, dependency } => {
            (workstream, FactBody::Dependency(dependency_checked(register, workstream, dependency)?))
        }
        Intent::NoteDispute { workstream, dispute } => {
            let note = line("note", &dispute.note)?;
            (workstream, FactBody::Dispute(Dispute { note, ..dispute }))
        }
        Intent::WithdrawFact { fact, reason } => {
            if register.fact(fact.into()).is_none() && register.tie(fact.into()).is_none() {
                return Err(not_found("fact", fact));
            }
            let reason = optional_line("reason", reason)?;
            return Ok(register.replacing(fact, Verb::FactWithdrawn(FactWithdrawn { reason })).into());
        }
        _ => return Err(Refusal::NothingChanges),
    };
    the_workstream(register, workstream)?;
    let same = register.entities().any(|(_, entity)| match entity.state() {
        Some(State::Fact(fact)) => fact.workstream == workstream && fact.body == body,
        _ => false,
    });
    if same {
        return Err(Refusal::NothingChanges);
    }
    let subject = FactId::fresh(&mut context.fresh).into();
    Ok(Change { subject, over: Vec::new(), verb: fact_verb(workstream, body) }.into())
}

/// The verb that sets a fact.
fn fact_verb(workstream: WorkstreamId, body: FactBody) -> Verb {
    fn with<T>(workstream: WorkstreamId, fact: T) -> WithWorkstream<T> {
        WithWorkstream { workstream, source: None, fact }
    }
    match body {
        FactBody::Goal(goal) => Verb::GoalSet(with(workstream, goal)),
        FactBody::Citation(citation) => Verb::BasisCited(with(workstream, citation)),
        FactBody::Budget(budget) => Verb::BudgetStated(with(workstream, budget)),
        FactBody::Dependency(dependency) => Verb::DependencyNoted(with(workstream, dependency)),
        FactBody::Topic(link) => Verb::TopicLinked(with(workstream, link)),
        FactBody::Dispute(dispute) => Verb::DisputeNoted(with(workstream, dispute)),
    }
}

/// A code is unique among the open workstreams that the register holds.
fn free_code(register: &Register, mine: Option<WorkstreamId>, code: Option<&str>) -> Result<(), Refusal> {
    // An erased code is nobody's any more.
    let Some(code) = code.filter(|code| *code != ERASED) else { return Ok(()) };
    let taken = register.entities().find_map(|(id, entity)| match entity.state() {
        Some(State::Workstream(other)) if other.code.as_deref() == Some(code) && other.closed_on.is_none() => {
            Some(WorkstreamId::from(id))
        }
        _ => None,
    });
    match taken {
        Some(workstream) if Some(workstream) != mine => Err(Refusal::CodeTaken { given: code.to_owned(), workstream }),
        _ => Ok(()),
    }
}

fn revise(register: &Register, workstream: WorkstreamId, set: Vec<WorkstreamField>) -> Result<Decision, Refusal> {
    let known = the_workstream(register, workstream)?;
    let mut decision = Decision::default();
    for field in set {
        let field = field_checked(register, workstream, field)?;
        // Of two words on one field the last one counts; both would stand side by side in the ledger.
        decision.changes.retain(|change| slot(&change.verb) != Some(Slot::Field(field.name())));
        if known.field(&field) != field {
            decision.changes.push(register.replacing(workstream, Verb::WorkstreamRevised(field)));
        }
    }
    if decision.changes.is_empty() {
        return Err(Refusal::NothingChanges);
    }
    Ok(decision)
}

fn field_checked(
    register: &Register,
    workstream: WorkstreamId,
    field: WorkstreamField,
) -> Result<WorkstreamField, Refusal> {
    let name = field.name();
    Ok(match field {
        WorkstreamField::Title(title) => WorkstreamField::Title(bilingual(name, title)?),
        WorkstreamField::Code(code) => {
            let code = optional_line(name, code)?;
            free_code(register, Some(workstream), code.as_deref())?;
            WorkstreamField::Code(code)
        }
        WorkstreamField::Aim(aim) => WorkstreamField::Aim(optional_text(name, aim)?),
        WorkstreamField::Issues(issues) => WorkstreamField::Issues(optional_text(name, issues)?),
        WorkstreamField::Outline(outline) => WorkstreamField::Outline(optional_text(name, outline)?),
        WorkstreamField::Url(url) => WorkstreamField::Url(optional_line(name, url)?),
        WorkstreamField::Parent(Some(parent)) => {
            the_workstream(register, parent)?;
            let up = |id: EntityId| register.workstream(id.into()).and_then(|above| above.parent).map(Into::into);
            if leads_to(parent.into(), workstream.into(), up) {
                return Err(Refusal::Circular { entity: workstream.into() });
            }
            WorkstreamField::Parent(Some(parent))
        }
        WorkstreamField::StartsFiscalYear(Some(year)) | WorkstreamField::EndsFiscalYear(Some(year))
            if !FISCAL_YEARS.contains(&year) =>
        {
            return Err(year_out_of_range(name));
        }
        field => field,
    })
}

fn year_out_of_range(field: &str) -> Refusal {
    Refusal::OutOfRange {
        field: field.to_owned(),
        least: i64::from(*FISCAL_YEARS.start()),
        most: i64::from(*FISCAL_YEARS.end()),
    }
}

fn required_text(field: &str, given: String) -> Result<String, Refusal> {
    optional_text(field, Some(given))?.ok_or_else(|| Refusal::EmptyText { field: field.to_owned() })
}

fn goal_checked(goal: Goal) -> Result<Goal, Refusal> {
    let text = required_text("goal", goal.text)?;
    Ok(Goal {
        text,
        indicator: optional_text("indicator", goal.indicator)?,
        target: optional_text("target", goal.target)?,
        follows: goal.follows.into_iter().map(|text| required_text("follows", text)).collect::<Result<_, _>>()?,
        reasoning: optional_text("reasoning", goal.reasoning)?,
        why_not_staged: optional_text("why_not_staged", goal.why_not_staged)?,
        ..goal
    })
}

fn citation_checked(citation: Citation) -> Result<Citation, Refusal> {
    Ok(Citation {
        name: line("basis", &citation.name)?,
        number: optional_line("number", citation.number)?,
        article: optional_line("article", citation.article)?,
        url: optional_line("url", citation.url)?,
        ..citation
    })
}

fn budget_checked(budget: Budget) -> Result<Budget, Refusal> {
    if !FISCAL_YEARS.contains(&budget.fiscal_year) {
        return Err(year_out_of_range("fiscal_year"));
    }
    Ok(Budget {
        account: optional_line("account", budget.account)?,
        remarks: optional_text("remarks", budget.remarks)?,
        ..budget
    })
}

fn dependency_checked(
    register: &Register,
    workstream: WorkstreamId,
    dependency: Dependency,
) -> Result<Dependency, Refusal> {
    let outside = optional_line("outside", dependency.outside)?;
    let original = optional_line("original", dependency.original)?;
    match dependency.to {
        Some(to) if to == workstream => return Err(Refusal::Circular { entity: to.into() }),
        Some(to) => {
            the_workstream(register, to)?;
            if waits(dependency.relation)
                && let Some(path) = way(register, to, workstream)
            {
                let named = path.into_iter().filter_map(|id| candidate(register, id));
                return Err(Refusal::DependencyRing {
                    path: candidate(register, workstream).into_iter().chain(named).collect(),
                });
            }
        }
        None if outside.is_none() => return Err(Refusal::EmptyText { field: "outside".to_owned() }),
        None => {}
    }
    Ok(Dependency { outside, original, ..dependency })
}

/// Whether the other waits for this one.
const fn waits(relation: Relation) -> bool {
    matches!(relation, Relation::Blocks | Relation::Feeds)
}

/// The shortest way from a workstream to another along what waits for it, both included.
fn way(register: &Register, from: WorkstreamId, to: WorkstreamId) -> Option<Vec<WorkstreamId>> {
    let mut onward: BTreeMap<WorkstreamId, Vec<WorkstreamId>> = BTreeMap::new();
    for (_, entity) in register.entities() {
        if let Some(State::Fact(fact)) = entity.state()
            && let FactBody::Dependency(Dependency { to: Some(to), relation, .. }) = &fact.body
            && waits(*relation)
        {
            onward.entry(fact.workstream).or_default().push(*to);
        }
    }
    let mut before: BTreeMap<WorkstreamId, Option<WorkstreamId>> = BTreeMap::from([(from, None)]);
    let mut todo = VecDeque::from([from]);
    while let Some(at) = todo.pop_front() {
        if at == to {
            let mut path = vec![at];
            while let Some(Some(earlier)) = path.last().and_then(|last| before.get(last)) {
                path.push(*earlier);
            }
            path.reverse();
            return Some(path);
        }
        for next in onward.get(&at).into_iter().flatten() {
            if !before.contains_key(next) {
                before.insert(*next, Some(at));
                todo.push_back(*next);
            }
        }
    }
    None
}

fn candidate(register: &Register, id: WorkstreamId) -> Option<Candidate> {
    let known = register.workstream(id)?;
    Some(Candidate { id: id.into(), code: known.code.clone(), name: known.title.ja.clone() })
}
