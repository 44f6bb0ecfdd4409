//! Rules for milestones 工程: a slip has a reason, and what is reached is seen by something.

use chrono::Datelike as _;

use super::organisation::{bilingual, opening};
use super::{Decision, free_id, in_order, line, not_ahead, not_found, the_workstream};
use crate::change::{Change, Dropped, MilestoneDone, MilestoneSet, MilestoneSlipped, Verb};
use crate::ids::MilestoneId;
use crate::intent::{Context, FinishMilestone, Intent, SlipMilestone};
use crate::refusal::{Refusal, Warning};
use crate::register::{Milestone, Register};
use crate::time::Day;
use crate::values::Every;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::AddMilestone(asked) => {
            free_id(register, asked.milestone.map(Into::into))?;
            the_workstream(register, asked.workstream)?;
            in_order(Some(asked.on), asked.until)?;
            let set = MilestoneSet {
                workstream: asked.workstream,
                title: bilingual("title", asked.title)?,
                on: asked.on,
                critical: asked.critical,
                every: asked.every,
                until: asked.until.filter(|_| asked.every.is_some()),
                after: None,
                source: None,
            };
            let id = asked.milestone.unwrap_or_else(|| MilestoneId::fresh(&mut context.fresh));
            Ok(opening(id, Verb::MilestoneSet(Box::new(set))))
        }
        Intent::ReviseMilestone(asked) => {
            let known = the_milestone(register, asked.milestone)?;
            in_order(Some(asked.on), asked.until)?;
            let set = MilestoneSet {
                workstream: known.workstream,
                title: bilingual("title", asked.title)?,
                on: asked.on,
                critical: asked.critical,
                every: asked.every,
                until: asked.until.filter(|_| asked.every.is_some()),
                after: known.after,
                source: known.source.clone(),
            };
            let was = (&known.title, known.baseline, known.critical, known.every, known.until);
            if was == (&set.title, set.on, set.critical, set.every, set.until) {
                return Err(Refusal::NothingChanges);
            }
            Ok(register.replacing(asked.milestone, Verb::MilestoneSet(Box::new(set))).into())
        }
        Intent::SlipMilestone(asked) => slip(register, asked, context),
        Intent::FinishMilestone(asked) => finish(register, asked, context),
        Intent::DropMilestone(asked) => {
            open(register, asked.milestone)?;
            let on = not_ahead(asked.on.unwrap_or(context.today), context)?;
            let dropped = Dropped { on, reason: line("reason", &asked.reason)? };
            Ok(register.replacing(asked.milestone, Verb::MilestoneDropped(dropped)).into())
        }
        _ => Err(Refusal::NothingChanges),
    }
}

fn the_milestone(register: &Register, id: MilestoneId) -> Result<&Milestone, Refusal> {
    register.milestone(id).ok_or_else(|| not_found("milestone", id))
}

/// The milestone, if it is still to be reached.
fn open(register: &Register, id: MilestoneId) -> Result<&Milestone, Refusal> {
    let known = the_milestone(register, id)?;
    match known.closed() {
        Some(on) => Err(Refusal::MilestoneClosed { on }),
        None => Ok(known),
    }
}

fn slip(register: &Register, asked: SlipMilestone, context: &Context) -> Result<Decision, Refusal> {
    let known = open(register, asked.milestone)?;
    let on = not_ahead(asked.on.unwrap_or(context.today), context)?;
    let reason = line("reason", &asked.reason)?;
    let was = known.forecast();
    if was == asked.to {
        return Err(Refusal::NothingChanges);
    }
    let slipped = MilestoneSlipped { to: asked.to, on, reason };
    let mut decision: Decision = register.replacing(asked.milestone, Verb::MilestoneSlipped(slipped)).into();
    if asked.to < was {
        decision.warnings.push(Warning::MilestoneComesEarlier { was });
    }
    Ok(decision)
}

/// One that comes again is followed by the next, in the same act.
fn finish(register: &Register, asked: FinishMilestone, context: &mut Context) -> Result<Decision, Refusal> {
    let known = open(register, asked.milestone)?;
    let on = not_ahead(asked.on.unwrap_or(context.today), context)?;
    let done = MilestoneDone { on, evidence: line("evidence", &asked.evidence)? };
    let mut decision: Decision = register.replacing(asked.milestone, Verb::MilestoneDone(done)).into();
    if let Some(next) = known.every.and_then(|every| next_of(known.baseline, every))
        && known.until.is_none_or(|until| next <= until)
    {
        let set = MilestoneSet {
            workstream: known.workstream,
            title: known.title.clone(),
            on: next,
            critical: known.critical,
            every: known.every,
            until: known.until,
            after: Some(asked.milestone),
            source: None,
        };
        let subject = MilestoneId::fresh(&mut context.fresh).into();
        decision.changes.push(Change { subject, over: Vec::new(), verb: Verb::MilestoneSet(Box::new(set)) });
    }
    Ok(decision)
}

/// The day on which something comes again; none where the calendar ends.
#[must_use]
fn next_of(day: Day, every: Every) -> Option<Day> {
    let months = match every {
        Every::Week => return Some(day.plus(7)),
        Every::Month => 1,
        Every::Quarter => 3,
        Every::Year => 12,
    };
    let next = day.plus_months(months)?;
    // What is due at the end of a month stays there: 28 February is followed by 31 March.
    let ends_a_month = day.plus(1).plus_months(months)?;
    Some(if ends_a_month.date().day() == 1 { ends_a_month.plus(-1) } else { next })
}
