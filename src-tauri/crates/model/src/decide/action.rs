//! Rules for actions 対応事項: each has someone who has it, and ends by being done or dropped.

use super::meeting::{takes_place, words};
use super::organisation::opening;
use super::{
    Decision, free_id, line, not_ahead, not_found, optional_line, optional_text, the_organisation, the_workstream,
};
use crate::change::{ActionDone, ActionExtended, ActionGiven, ActionPassed, ActionReopened, Dropped, Verb};
use crate::ids::{ActionId, OrganisationId, PostId};
use crate::intent::{Context, GiveAction, Intent, PassAction, ReviseAction};
use crate::refusal::{Refusal, Warning};
use crate::register::{Action, Meeting, Owner, Register};
use crate::time::Day;

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::GiveAction(asked) => give(register, asked, context),
        Intent::ReviseAction(asked) => revise(register, asked),
        Intent::PassAction(asked) => pass(register, asked, context),
        Intent::ExtendAction(asked) => {
            let known = open(register, asked.action)?;
            if known.due == asked.due {
                return Err(Refusal::NothingChanges);
            }
            let extended = ActionExtended { due: asked.due, reason: line("reason", &asked.reason)? };
            let decision = register.replacing(asked.action, Verb::ActionExtended(extended)).into();
            Ok(warned(decision, asked.due, context))
        }
        Intent::FinishAction(asked) => {
            open(register, asked.action)?;
            let on = not_ahead(asked.on.unwrap_or(context.today), context)?;
            let done = ActionDone { on, note: optional_text("note", asked.note)? };
            Ok(register.replacing(asked.action, Verb::ActionDone(done)).into())
        }
        Intent::DropAction(asked) => {
            open(register, asked.action)?;
            let on = not_ahead(asked.on.unwrap_or(context.today), context)?;
            let dropped = Dropped { on, reason: line("reason", &asked.reason)? };
            Ok(register.replacing(asked.action, Verb::ActionDropped(dropped)).into())
        }
        Intent::ReopenAction(asked) => {
            if the_action(register, asked.action)?.closed.is_none() {
                return Err(Refusal::NothingChanges);
            }
            let reopened = ActionReopened { reason: optional_line("reason", asked.reason)? };
            Ok(register.replacing(asked.action, Verb::ActionReopened(reopened)).into())
        }
        _ => Err(Refusal::NothingChanges),
    }
}

fn the_action(register: &Register, id: ActionId) -> Result<&Action, Refusal> {
    register.action(id).ok_or_else(|| not_found("action", id))
}

/// The action, if it is still to be done.
fn open(register: &Register, id: ActionId) -> Result<&Action, Refusal> {
    let known = the_action(register, id)?;
    match known.closed {
        Some((on, ..)) => Err(Refusal::ActionClosed { on }),
        None => Ok(known),
    }
}

fn warned(mut decision: Decision, due: Option<Day>, context: &Context) -> Decision {
    decision.warnings.extend(due.filter(|due| *due < context.today).map(|on| Warning::DueIsPast { on }));
    decision
}

/// Whose it is: an organisation that is there on the day, and a post of it.
fn owner(
    register: &Register,
    organisation: Option<OrganisationId>,
    post: Option<PostId>,
    day: Day,
) -> Result<Owner, Refusal> {
    let home = match post {
        None => None,
        Some(id) => {
            let known = register.post(id).ok_or_else(|| not_found("post", id))?;
            if let Some(on) = known.ended.filter(|ended| *ended <= day) {
                return Err(Refusal::PostGone { on });
            }
            known.organisation_on(day)
        }
    };
    let organisation = organisation.or(home).ok_or(Refusal::NoOwner)?;
    // Of a post that is named alone, the home was not in the question: it is there because the post is.
    if let Some(known) = register.organisation(organisation) {
        if let Some((on, _)) = known.dissolved.filter(|(on, _)| *on <= day) {
            return Err(Refusal::OrganisationGone { on });
        }
    } else if home != Some(organisation) {
        the_organisation(register, organisation)?;
    }
    Ok(Owner { organisation, post })
}

fn give(register: &Register, asked: GiveAction, context: &mut Context) -> Result<Decision, Refusal> {
    free_id(register, asked.action.map(Into::into))?;
    let decision = match asked.decision {
        Some(id) => Some(register.decision(id).ok_or_else(|| not_found("decision", id))?),
        None => None,
    };
    let meeting = asked.meeting.or_else(|| decision.and_then(|decision| decision.meeting));
    let held = meeting.map(|meeting| takes_place(register, meeting)).transpose()?;
    let workstream = asked.workstream.or_else(|| decision.and_then(|decision| decision.workstream));
    if let Some(workstream) = workstream {
        the_workstream(register, workstream)?;
    }
    let on = asked.on.or_else(|| held.map(Meeting::day)).unwrap_or(context.today);
    let owner = owner(register, asked.organisation, asked.post, on)?;
    let given = ActionGiven {
        text: words("action", &asked.text)?,
        on,
        organisation: owner.organisation,
        post: owner.post,
        due: asked.due,
        workstream,
        meeting,
        decision: asked.decision,
    };
    let id = asked.action.unwrap_or_else(|| ActionId::fresh(&mut context.fresh));
    let decision = opening(id, Verb::ActionGiven(Box::new(given)));
    Ok(warned(decision, asked.due, context))
}

fn revise(register: &Register, asked: ReviseAction) -> Result<Decision, Refusal> {
    let known = the_action(register, asked.action)?;
    if let Some(workstream) = asked.workstream {
        the_workstream(register, workstream)?;
    }
    let text = words("action", &asked.text)?;
    let workstream = asked.workstream.or(known.workstream);
    let first = known.owners.first().map(|dated| dated.value);
    let Some(first) = first.filter(|_| (&known.text, known.workstream) != (&text, workstream)) else {
        return Err(Refusal::NothingChanges);
    };
    let given = ActionGiven {
        text,
        on: known.on,
        organisation: first.organisation,
        post: first.post,
        due: known.due,
        workstream,
        meeting: known.meeting,
        decision: known.decision,
    };
    Ok(register.replacing(asked.action, Verb::ActionGiven(Box::new(given))).into())
}

fn pass(register: &Register, asked: PassAction, context: &Context) -> Result<Decision, Refusal> {
    let known = open(register, asked.action)?;
    let from = asked.from.unwrap_or(context.today).max(known.on);
    let owner = owner(register, Some(asked.organisation), asked.post, from)?;
    if known.owner_on(from) == Some(owner) {
        return Err(Refusal::NothingChanges);
    }
    let passed = ActionPassed {
        from,
        organisation: owner.organisation,
        post: owner.post,
        reason: optional_line("reason", asked.reason)?,
    };
    Ok(register.replacing(asked.action, Verb::ActionPassed(passed)).into())
}

/// The open actions of those who go: they follow to who comes, or it is told how many stay.
pub(super) fn pass_open(
    register: &Register,
    whose: impl Fn(&Action, Owner) -> bool,
    to: Owner,
    from: Day,
    follow: bool,
    decision: &mut Decision,
) {
    let mut stay = 0;
    for (id, action) in register.actions() {
        let mine = action.owner_on(from).is_some_and(|owner| owner != to && whose(action, owner));
        if action.closed.is_some() || !mine {
            continue;
        }
        if follow {
            let from = from.max(action.on);
            let passed = ActionPassed { from, organisation: to.organisation, post: to.post, reason: None };
            decision.changes.push(register.replacing(id, Verb::ActionPassed(passed)));
        } else {
            stay += 1;
        }
    }
    if stay > 0 {
        decision.warnings.push(Warning::ActionsStay { count: stay });
    }
}
