//! Reports that leave the house. What one says is frozen at its issue; afterwards it can be withdrawn, and never changed.

use super::{Decision, not_found, within};
use crate::change::{Change, ReportWithdrawn, Verb};
use crate::decide::LONGEST_TEXT;
use crate::ids::{EntityId, ReportId};
use crate::intent::{Context, Intent};
use crate::refusal::Refusal;
use crate::register::{Issued, Register, State};

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::IssueReport(said) => {
            let next = next_place(register, &said.series, said.fiscal_year);
            if said.place != next {
                return Err(Refusal::ReportNumberTaken { next });
            }
            if let Some(id) = said.supersedes {
                held(register, id)?;
            }
            if let Some(id) = said.meeting
                && !matches!(register.entity(EntityId::from(id)).and_then(|it| it.state()), Some(State::Meeting(_)))
            {
                return Err(not_found("meeting", id));
            }
            let subject = EntityId::fresh(&mut context.fresh);
            Ok(Change { subject, over: Vec::new(), verb: Verb::ReportIssued(said) }.into())
        }
        Intent::WithdrawReport { report, reason } => {
            if held(register, report)?.withdrawn.is_some() {
                return Err(Refusal::NothingChanges);
            }
            let reason = reason.trim().to_owned();
            if reason.is_empty() {
                return Err(Refusal::EmptyText { field: "reason".to_owned() });
            }
            within("reason", &reason, LONGEST_TEXT)?;
            let withdrawn = ReportWithdrawn { on: context.today, reason };
            Ok(register.replacing(EntityId::from(report), Verb::ReportWithdrawn(withdrawn)).into())
        }
        _ => Ok(Decision::default()),
    }
}

fn held(register: &Register, id: ReportId) -> Result<&Issued, Refusal> {
    match register.entity(EntityId::from(id)).and_then(|entity| entity.state()) {
        Some(State::Report(report)) => Ok(report),
        _ => Err(not_found("report", id)),
    }
}

/// Which one of a series the next is. A withdrawn one keeps its number.
fn next_place(register: &Register, series: &str, fiscal_year: i32) -> u32 {
    let places = register.entities().filter_map(|(_, entity)| match entity.state()? {
        State::Report(known) if known.said.series == series && known.said.fiscal_year == fiscal_year => {
            Some(known.said.place)
        }
        _ => None,
    });
    places.max().unwrap_or(0) + 1
}
