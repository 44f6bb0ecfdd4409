//! What changed in a period: the register at its beginning, as it was known then, against the register
//! at its end, as it is known now. Days alone would miss what was recorded late, and the ledger alone
//! what was recorded early; a difference of two states shows both, and nothing that was taken back.

use std::collections::{BTreeMap, HashMap};

use model::ids::WorkstreamId;
use model::time::{Day, Instant};
use model::values::AssignmentState;
use report::content::{Change, Field, What};
use store::query::{At, Held, LogChange, Logged, Reader, Reported, Step};

use super::{Names, Parts, Settled, health};
use crate::contract::Outcome;

/// A period and the register at both of its ends.
pub(super) struct Period<'r> {
    pub reader: &'r Reader<'r>,
    pub before: At,
    pub after: At,
    pub then: Names<'r>,
    pub now: &'r Names<'r>,
}

impl Period<'_> {
    /// The changes of each workstream, the earliest first; of those without any, nothing.
    pub(super) fn changes(
        &self,
        earlier: &BTreeMap<WorkstreamId, Reported>,
        now: &BTreeMap<WorkstreamId, Reported>,
        known: &HashMap<WorkstreamId, Vec<Step>>,
        steps: &HashMap<WorkstreamId, Vec<Step>>,
    ) -> Outcome<HashMap<WorkstreamId, Vec<Change>>> {
        let mut logs: HashMap<WorkstreamId, Vec<LogChange>> = HashMap::new();
        for change in self.reader.log_changes(self.before, self.after)? {
            logs.entry(change.workstream).or_default().push(change);
        }
        let mut all = HashMap::new();
        for (id, it) in now {
            let then = earlier.get(id);
            let mut changes = self.of_log(logs.remove(id).unwrap_or_default(), then.is_some());
            match then {
                Some(then) => {
                    changes.extend(self.of_ownership(then, it)?);
                    changes.extend(self.of_health(then, it));
                    changes.extend(self.of_title(*id, then, it)?);
                    let then = known.get(id).map(Vec::as_slice).unwrap_or_default();
                    changes.extend(self.of_steps(then, steps.get(id).map(Vec::as_slice).unwrap_or_default())?);
                }
                None => changes.push(Change { on: self.opened_on(it)?.date(), what: What::Opened }),
            }
            changes.extend(self.of_closing(*id, then, it)?);
            changes.sort_by_key(|change| (change.on, weight(&change.what)));
            if !changes.is_empty() {
                all.insert(*id, changes);
            }
        }
        Ok(all)
    }

    /// The day of a change: its own, if it falls into the period; otherwise that on which it was written
    /// down, since that is when it became known.
    fn on(&self, own: Option<Day>, written: Option<Instant>) -> Day {
        match (own, written) {
            (Some(day), _) if day > self.before.day => day,
            (_, Some(at)) => at.day_in_japan(),
            (Some(day), None) => day,
            (None, None) => self.after.day,
        }
    }

    fn opened_on(&self, it: &Reported) -> Outcome<Day> {
        Ok(self.on(it.from, Some(self.reader.written_at(it.first_seq)?)))
    }

    /// What came with a workstream that is new itself is no change of it, unless it speaks of the period.
    fn of_log(&self, log: Vec<LogChange>, known: bool) -> Vec<Change> {
        let told = log.into_iter().filter(|change| known || change.as_of > self.before.day);
        told.map(|change| {
            let as_of = change.as_of.date();
            let what = match change.what {
                Logged::Recorded => What::StatusLogged { as_of },
                Logged::Confirmed => What::Confirmed { as_of },
                Logged::Corrected => What::Corrected { as_of },
            };
            // Written down earlier for a later day, it was not yet so; written down after the report's day, it was so already.
            let on = change.recorded_at.day_in_japan();
            let on = if on > self.before.day && on <= self.after.day { on } else { change.as_of };
            Change { on: on.date(), what }
        })
        .collect()
    }

    fn of_ownership(&self, then: &Reported, it: &Reported) -> Outcome<Vec<Change>> {
        let mut changes = Vec::new();
        let (old, new) = (Parts::of(then, &self.then)?, Parts::of(it, self.now)?);
        let (old_leads, new_leads) = (self.leads(&old), self.leads(&new));
        let key = |held: &&Held| (held.organisation, held.state);
        let (came, left) = (beyond(&new_leads, &old_leads, key), beyond(&old_leads, &new_leads, key));
        if !came.is_empty() || !left.is_empty() {
            let apart = self.of_other_ministries(&old_leads, &new_leads)?;
            changes.push(Change {
                on: self.moved_on(&came, &left)?.date(),
                what: What::LeadChanged {
                    from: old_leads.iter().map(|held| called(&self.then, held, apart)).collect::<Outcome<_>>()?,
                    to: new_leads.iter().map(|held| called(self.now, held, apart)).collect::<Outcome<_>>()?,
                    basis: came.iter().find_map(|held| held.basis.as_ref()).map(|basis| basis.reference.clone()),
                },
            });
        }
        let key = |held: &&Held| held.organisation;
        let (came, left) = (beyond(&new.joint, &old.joint, key), beyond(&old.joint, &new.joint, key));
        if !came.is_empty() || !left.is_empty() {
            changes.push(Change {
                on: self.moved_on(&came, &left)?.date(),
                what: What::JointChanged {
                    added: came.iter().map(|held| called(self.now, held, true)).collect::<Outcome<_>>()?,
                    removed: left.iter().map(|held| called(&self.then, held, true)).collect::<Outcome<_>>()?,
                },
            });
        }
        Ok(changes)
    }

    /// Who counts as lead: whoever is agreed, and where the lead is contested or vacant, whoever claims it.
    fn leads<'h>(&self, parts: &Parts<'h>) -> Vec<&'h Held> {
        let claims_too = parts.standing != Settled::Agreed;
        parts.leads.iter().filter(|held| claims_too || held.state == AssignmentState::Agreed).copied().collect()
    }

    /// Whether the lead passed between ministries, whose names then say enough.
    fn of_other_ministries(&self, old: &[&Held], new: &[&Held]) -> Outcome<bool> {
        let tops = |names: &Names<'_>, held: &[&Held]| {
            let tops = held.iter().map(|held| Ok(names.place(held.organisation)?.top));
            tops.collect::<Outcome<std::collections::BTreeSet<_>>>()
        };
        Ok(tops(&self.then, old)? != tops(self.now, new)?)
    }

    /// The latest day on which one came or left.
    fn moved_on(&self, came: &[&Held], left: &[&Held]) -> Outcome<Day> {
        let mut days = Vec::new();
        for held in came {
            days.push(self.on(held.from, Some(self.reader.written_at(held.seq)?)));
        }
        if days.is_empty() {
            for held in left {
                let (day, written) = self.reader.ended(held.assignment)?;
                days.push(self.on(day, written));
            }
        }
        Ok(days.into_iter().max().unwrap_or(self.after.day))
    }

    fn of_health(&self, then: &Reported, it: &Reported) -> Option<Change> {
        let of = |it: &Reported| it.standing.as_ref().and_then(|standing| standing.health).map(health);
        let (from, to) = (of(then), of(it));
        let on = match &it.standing {
            Some(standing) => self.on(Some(standing.as_of), Some(standing.recorded_at)),
            None => self.after.day,
        };
        (from != to).then(|| Change { on: on.date(), what: What::HealthChanged { from, to } })
    }

    fn of_title(&self, id: WorkstreamId, then: &Reported, it: &Reported) -> Outcome<Option<Change>> {
        let (from, to) = (self.then.said(&then.title), self.now.said(&it.title));
        if from == to {
            return Ok(None);
        }
        let written = self.reader.retitled_at(id, &it.title.ja, self.before.seq.unwrap_or(i64::MAX))?;
        let on = self.on(None, written).date();
        Ok(Some(Change { on, what: What::Reworded { field: Field::Title, from, to } }))
    }

    /// Steps that were set, moved, dropped or reached.
    fn of_steps(&self, then: &[Step], now: &[Step]) -> Outcome<Vec<Change>> {
        let mut changes = Vec::new();
        for step in now {
            let was = then.iter().find(|was| was.id == step.id);
            let due = |step: &Step| step.dropped.is_none().then(|| step.forecast.date());
            let (from, to) = (was.and_then(due), due(step));
            let name = self.now.said(&step.title);
            let written = Some(self.reader.written_at(step.seq)?);
            if from != to {
                let on = self.on(step.dropped.or(step.from), written).date();
                changes.push(Change { on, what: What::MilestoneMoved { name: name.clone(), from, to } });
            }
            if let Some(reached) = step.reached.filter(|_| was.is_none_or(|was| was.reached.is_none())) {
                changes
                    .push(Change { on: self.on(Some(reached), written).date(), what: What::MilestoneReached { name } });
            }
        }
        Ok(changes)
    }

    fn of_closing(&self, id: WorkstreamId, then: Option<&Reported>, it: &Reported) -> Outcome<Option<Change>> {
        let open_then = then.is_none_or(|then| then.is_open_on(self.before.day));
        let open_now = it.is_open_on(self.after.day);
        let what = match (open_then, open_now) {
            (true, false) => What::Closed { reason: it.closed_reason.clone() },
            (false, true) => What::Reopened,
            _ => return Ok(None),
        };
        let own = it.closed_on.filter(|_| !open_now);
        let on = self.on(own, self.reader.revised_at(id)?);
        Ok(Some(Change { on: on.date(), what }))
    }
}

/// The ministry, or the whole path where that says too little; a claim is called one.
fn called(names: &Names<'_>, held: &Held, ministry_only: bool) -> Outcome<String> {
    let name = if ministry_only { names.top(held.organisation)? } else { names.path(held.organisation)?.join(" ") };
    Ok(match held.state {
        AssignmentState::Agreed => name,
        AssignmentState::Proposed => {
            text::say_with(names.language, "report-name-proposed", &text::Args::new().set("name", name))
        }
    })
}

/// Those whose key is not among the others'.
fn beyond<'h, K: PartialEq>(these: &[&'h Held], others: &[&'h Held], key: impl Fn(&&'h Held) -> K) -> Vec<&'h Held> {
    these.iter().filter(|held| !others.iter().any(|other| key(other) == key(held))).copied().collect()
}

/// Of changes of one day, what stands first.
const fn weight(what: &What) -> u8 {
    match what {
        What::Opened | What::Reopened => 0,
        What::Reworded { .. } => 1,
        What::LeadChanged { .. } => 2,
        What::JointChanged { .. } => 3,
        What::HealthChanged { .. } => 4,
        What::Corrected { .. } => 5,
        What::StatusLogged { .. } => 6,
        What::Confirmed { .. } => 7,
        What::MilestoneMoved { .. } => 8,
        What::MilestoneReached { .. } => 9,
        What::Closed { .. } => 10,
    }
}
