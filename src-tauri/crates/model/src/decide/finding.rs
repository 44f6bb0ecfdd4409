//! Findings that someone knows of. A finding itself is derived; what is recorded is who knows of it, and why it stands.

use super::{not_found, optional_line, within};
use crate::change::{FindingAcknowledged, FindingReopened, Verb};
use crate::decide::{Decision, LONGEST_TEXT};
use crate::ids::EntityId;
use crate::intent::{Context, Intent};
use crate::refusal::Refusal;
use crate::register::{Acknowledgement, Register, State};
use crate::values::Rule;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::AcknowledgeFinding { rule, about, reason, review_on } => {
            if about.is_empty() {
                return Err(Refusal::EmptyText { field: "about".to_owned() });
            }
            if let Some(missing) = about.iter().find(|id| register.entity(**id).and_then(|it| it.state()).is_none()) {
                return Err(not_found("finding", missing));
            }
            let reason = reason.trim().to_owned();
            if reason.is_empty() {
                return Err(Refusal::EmptyText { field: "reason".to_owned() });
            }
            within("reason", &reason, LONGEST_TEXT)?;
            if let Some(review_on) = review_on.filter(|day| *day <= context.today) {
                return Err(Refusal::ReviewNotAhead { on: review_on });
            }
            let known = acknowledged(register, rule, &about);
            if known.is_some_and(|(_, known)| known.reason == reason && known.review_on == review_on) {
                return Err(Refusal::NothingChanges);
            }
            let subject = known.map_or_else(|| EntityId::fresh(&mut context.fresh), |(id, _)| id);
            let said = FindingAcknowledged { rule, about, reason, review_on, on: context.today };
            Ok(register.replacing(subject, Verb::FindingAcknowledged(Box::new(said))).into())
        }
        Intent::ReopenFinding { rule, about, reason } => {
            let Some((subject, _)) = acknowledged(register, rule, &about) else { return Err(Refusal::NothingChanges) };
            let reason = optional_line("reason", reason)?;
            Ok(register.replacing(subject, Verb::FindingReopened(FindingReopened { reason })).into())
        }
        _ => Ok(Decision::default()),
    }
}

/// Who knows of the finding already.
fn acknowledged<'r>(register: &'r Register, rule: Rule, about: &[EntityId]) -> Option<(EntityId, &'r Acknowledgement)> {
    register.entities().find_map(|(id, entity)| match entity.state()? {
        State::Acknowledgement(known) if known.rule == rule && known.about == about => Some((id, known.as_ref())),
        _ => None,
    })
}
