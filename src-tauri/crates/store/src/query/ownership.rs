//! Who leads a workstream: on a day, since when it is so, and through all time, each period in the names of its days.

use std::collections::BTreeSet;

use model::coverage::unsettled;
use model::ids::{AssignmentId, EntityId, OrganisationId, PostId, WorkstreamId};
use model::values::{AssignmentState, Bilingual, Role};

use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{LeadPeriod, OrganisationRef, Ownership, PersonRef};
use crate::views::{NO_BEGIN, OPEN_END};

/// A lead or a joint lead, agreed or claimed.
pub(super) struct Led {
    assignment: AssignmentId,
    pub organisation: OrganisationId,
    post: Option<PostId>,
    pub role: Role,
    pub state: AssignmentState,
    pub from: i64,
    to: i64,
}

impl Led {
    pub(super) const fn holds_on(&self, day: i64) -> bool {
        self.from <= day && day < self.to
    }
}

/// What the rule of the model says of the leads of one day.
pub(super) fn ownership_on(held: &[Led], day: i64) -> Ownership {
    let on_day = held.iter().filter(|one| one.holds_on(day));
    match unsettled(on_day.map(|one| (one.role, one.state))) {
        (true, _) => Ownership::Vacant,
        (_, true) => Ownership::Contested,
        (false, false) => Ownership::Settled,
    }
}

/// Since when it is so without a break; `begun` is the workstream's own first day. None where that is unknown.
pub(super) fn ownership_since(held: &[Led], begun: i64, day: i64) -> Option<model::time::Day> {
    let now = ownership_on(held, day);
    let mut turns: Vec<i64> = held.iter().flat_map(|one| [one.from, one.to]).chain([begun]).collect();
    turns.retain(|turn| *turn <= day && *turn >= begun);
    turns.sort_unstable();
    turns.dedup();
    let mut since = None;
    for turn in turns.into_iter().rev() {
        since = to_day(turn);
        if turn == begun || ownership_on(held, turn - 1) != now {
            break;
        }
    }
    since
}

/// What is said of one day: the organisation, the title of its post, and who holds that.
type Called = (OrganisationRef, Option<Bilingual>, Vec<PersonRef>);

impl Reader<'_> {
    pub(super) fn led(&self, id: WorkstreamId, at: At) -> Result<Vec<Led>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, organisation, post, role, state, from_on, to_on FROM assignment AS a
             WHERE workstream = ? AND role IN ('lead', 'joint-lead') AND {}",
            at.alive("a")
        ))?;
        let held = statement.query_and_then([EntityId::from(id).as_bytes()], |row| {
            Ok(Led {
                assignment: AssignmentId::from_bytes(row.get(0)?),
                organisation: OrganisationId::from_bytes(row.get(1)?),
                post: row.get::<_, Option<[u8; 16]>>(2)?.map(PostId::from_bytes),
                role: word(&row.get::<_, String>(3)?)?,
                state: word(&row.get::<_, String>(4)?)?,
                from: row.get(5)?,
                to: row.get(6)?,
            })
        })?;
        held.collect()
    }

    /// Who led when, the latest first: a period ends where the organisation, its name, the post or its holder changes.
    pub(super) fn lead_periods(&self, id: WorkstreamId, at: At) -> Result<Vec<LeadPeriod>, Error> {
        let mut periods = Vec::new();
        for led in self.led(id, at)?.iter().filter(|led| led.from < led.to) {
            let mut turns = BTreeSet::from([led.from]);
            self.turns_of_names(led.organisation, at, &mut turns)?;
            if let Some(post) = led.post {
                self.turns_of_post(post, at, &mut turns)?;
            }
            turns.retain(|turn| *turn >= led.from && *turn < led.to);
            let turns: Vec<i64> = turns.into_iter().collect();
            let mut parts: Vec<(i64, i64, Called)> = Vec::new();
            for (place, from) in turns.iter().enumerate() {
                let to = turns.get(place + 1).copied().unwrap_or(led.to);
                let called = self.called(led, self.some_day(*from, to, at), at)?;
                match parts.last_mut() {
                    Some((_, end, before)) if *before == called => *end = to,
                    _ => parts.push((*from, to, called)),
                }
            }
            periods.extend(parts.into_iter().map(|(from, to, (organisation, post, holders))| LeadPeriod {
                assignment: led.assignment,
                organisation,
                post,
                holders,
                role: led.role,
                state: led.state,
                from: to_day(from),
                to: to_day(to),
            }));
        }
        periods.sort_by_key(|period| {
            (std::cmp::Reverse(period.from), period.role, std::cmp::Reverse(period.to), period.assignment)
        });
        Ok(periods)
    }

    /// A day of a period: its first, or its last where the beginning is unknown.
    fn some_day(&self, from: i64, to: i64, at: At) -> i64 {
        match (from, to) {
            (NO_BEGIN, OPEN_END) => at.number(),
            (NO_BEGIN, to) => to - 1,
            (from, _) => from,
        }
    }

    fn called(&self, led: &Led, day: i64, at: At) -> Result<Called, Error> {
        let then = At { day: to_day(day).unwrap_or(at.day), ..at };
        let post = led.post.map(|post| self.post(post, then)).transpose()?.flatten();
        let organisation = self.organisation_ref(led.organisation, then)?;
        let (title, holders) = match post {
            Some(post) => (Some(post.title), post.holders.into_iter().map(|holder| holder.person).collect()),
            None => (None, Vec::new()),
        };
        Ok((organisation, title, holders))
    }

    /// The days on which the name of an organisation, or of one above it, changes.
    fn turns_of_names(&self, id: OrganisationId, at: At, turns: &mut BTreeSet<i64>) -> Result<(), Error> {
        let mut todo = vec![EntityId::from(id)];
        let mut seen = BTreeSet::new();
        while let Some(id) = todo.pop() {
            if !seen.insert(id) {
                continue;
            }
            let mut names = self.connection.prepare_cached(&format!(
                "SELECT n.from_on FROM organisation_name AS n WHERE n.entity = ?1 AND {}",
                at.alive("n")
            ))?;
            for turn in names.query_map([id.as_bytes()], |row| row.get(0))? {
                turns.insert(turn?);
            }
            let mut parents = self.connection.prepare_cached(&format!(
                "SELECT p.from_on, p.parent FROM organisation_parent AS p WHERE p.entity = ?1 AND {}",
                at.alive("p")
            ))?;
            let found = parents.query_map([id.as_bytes()], |row| {
                Ok((row.get(0)?, row.get::<_, Option<[u8; 16]>>(1)?.map(EntityId::from_bytes)))
            })?;
            for parent in found {
                let (turn, parent) = parent?;
                turns.insert(turn);
                todo.extend(parent);
            }
        }
        Ok(())
    }

    /// The days on which a post is renamed, moves, or changes hands.
    fn turns_of_post(&self, id: PostId, at: At, turns: &mut BTreeSet<i64>) -> Result<(), Error> {
        let key = EntityId::from(id);
        let mut titles = self
            .connection
            .prepare_cached(&format!("SELECT p.from_on FROM post AS p WHERE p.entity = ?1 AND {}", at.alive("p")))?;
        for turn in titles.query_map([key.as_bytes()], |row| row.get(0))? {
            turns.insert(turn?);
        }
        let mut held = self.connection.prepare_cached(&format!(
            "SELECT h.from_on, h.to_on FROM holding AS h WHERE h.post = ?1 AND {}",
            at.alive("h")
        ))?;
        for turn in held.query_map([key.as_bytes()], |row| Ok([row.get::<_, i64>(0)?, row.get::<_, i64>(1)?]))? {
            turns.extend(turn?);
        }
        Ok(())
    }
}
