//! Milestones as they were known on a day, and every slip of one.

use model::ids::{EntityId, MilestoneId};
use model::register::State;
use model::time::Day;
use model::values::Bilingual;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::actions::{led_by, with_post};
use super::chase::late;
use super::workstreams::{Conditions, blob};
use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::ledger;
use crate::rows::{MilestoneDetail, MilestoneFilter, MilestoneRow, Page, SlipRow, Window, WorkstreamRef};

const MILESTONE: &str =
    "x.entity, x.workstream, x.ja, x.en, x.critical, x.baseline, x.forecast, x.done_on, x.dropped_on,
  x.slips, x.reason, x.evidence, x.every, x.until";

fn conditions(filter: &MilestoneFilter, at: At) -> Conditions {
    let mut conditions = Conditions::default();
    let day = at.number();
    let number = |day: Day| Value::Integer(i64::from(day.number()));
    if !filter.closed {
        conditions.and(&format!("x.done_on > {day} AND x.dropped_on > {day}"), []);
    }
    if let Some(workstream) = filter.workstream {
        conditions.and("x.workstream = ?", [blob(workstream)]);
    }
    if let Some(organisation) = filter.led_by {
        conditions.and(&format!("x.workstream IN ({})", led_by(at)), [blob(organisation)]);
    }
    if let Some(post) = filter.post {
        conditions.and(&format!("x.workstream IN ({})", with_post(at)), [blob(post), blob(post)]);
    }
    // What was reached is looked for on the day on which it was.
    let when = format!("iif(x.done_on <= {day}, x.done_on, x.forecast)");
    if let Some(from) = filter.from {
        conditions.and(&format!("{when} >= ?"), [number(from)]);
    }
    if let Some(to) = filter.to {
        conditions.and(&format!("{when} <= ?"), [number(to)]);
    }
    if filter.critical {
        conditions.and("x.critical = 1", []);
    }
    if filter.late {
        conditions.and(&format!("x.forecast < {day} AND x.done_on > {day} AND x.dropped_on > {day}"), []);
    }
    if let Some(since) = filter.slipped_since {
        conditions.and("x.slips > 0 AND x.from_on >= ?", [number(since)]);
    }
    if let Some(text) = filter.text.as_ref().filter(|text| !text.trim().is_empty()) {
        conditions.and(
            "renkei_matches(?, x.ja || ' ' || coalesce(x.en, '') || ' ' || coalesce(x.reason, '') || ' ' || coalesce(x.evidence, ''))",
            [Value::Text(text.clone())],
        );
    }
    conditions
}

impl Reader<'_> {
    /// A page of milestones, by the day on which they are expected or were reached.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn milestones(&self, filter: &MilestoneFilter, window: Window, at: At) -> Result<Page<MilestoneRow>, Error> {
        let conditions = conditions(filter, at);
        let which = format!("FROM milestone AS x WHERE {}{}", at.holds("x"), conditions.sql);
        let total = self.count(&which, &conditions)?;
        let sql = format!(
            "SELECT {MILESTONE} {which} ORDER BY iif(x.done_on <= {}, x.done_on, x.forecast), x.critical DESC, x.row
             LIMIT {} OFFSET {}",
            at.number(),
            window.limit,
            window.offset
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows =
            statement.query_and_then(params_from_iter(conditions.parameters), |row| self.milestone_row(row, at))?;
        Ok(Page { items: rows.collect::<Result<_, Error>>()?, total })
    }

    fn milestone_row(&self, row: &Row<'_>, at: At) -> Result<MilestoneRow, Error> {
        const DAMAGED: Error = Error::Damaged { what: "view" };
        let workstream: [u8; 16] = row.get(1)?;
        let (baseline, forecast) = (to_day(row.get(5)?).ok_or(DAMAGED)?, to_day(row.get(6)?).ok_or(DAMAGED)?);
        let by_now = |number: i64| to_day(number).filter(|on| *on <= at.day);
        let (actual, dropped_on) = (by_now(row.get(7)?), by_now(row.get(8)?));
        let open = actual.is_none() && dropped_on.is_none();
        let unknown = || WorkstreamRef {
            id: model::ids::WorkstreamId::from_bytes(workstream),
            code: None,
            title: Bilingual::ja(""),
        };
        Ok(MilestoneRow {
            id: MilestoneId::from_bytes(row.get(0)?),
            workstream: self.workstream_ref(Some(workstream), at)?.unwrap_or_else(unknown),
            title: Bilingual { ja: row.get(2)?, en: row.get(3)? },
            critical: row.get(4)?,
            baseline,
            forecast,
            actual,
            dropped_on,
            slips: row.get(9)?,
            slipped_days: actual.unwrap_or(forecast).days_since(baseline),
            reason: row.get(10)?,
            evidence: row.get::<_, Option<String>>(11)?.filter(|_| actual.is_some()),
            every: row.get::<_, Option<String>>(12)?.map(|token| word(&token)).transpose()?,
            until: row.get::<_, Option<i64>>(13)?.and_then(to_day),
            late_days: Some(forecast).filter(|_| open).and_then(|due| late(due, at.day)),
        })
    }

    /// A milestone with every slip that was told by the day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn milestone(&self, id: MilestoneId, at: At) -> Result<Option<MilestoneDetail>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {MILESTONE} FROM milestone AS x WHERE x.entity = ? AND {}",
            at.holds("x")
        ))?;
        let found = statement.query_and_then([EntityId::from(id).as_bytes()], |row| self.milestone_row(row, at))?;
        let Some(row) = found.into_iter().next().transpose()? else { return Ok(None) };
        let changes = ledger::changes_of(self.connection, id.into())?;
        let known = changes.into_iter().filter(|recorded| at.seq.is_none_or(|seq| recorded.seq <= seq));
        let entity = model::register::Entity::of(known);
        let Some(State::Milestone(known)) = entity.state() else { return Ok(None) };
        let (mut history, mut was) = (Vec::new(), known.baseline);
        for slip in known.slips.iter().filter(|slip| slip.on <= at.day) {
            let actor = slip.actor.map(|actor| self.post(actor, At::day(slip.at.day_in_japan()))).transpose()?;
            history.push(SlipRow {
                was,
                to: slip.to,
                on: slip.on,
                reason: slip.reason.clone(),
                at: slip.at,
                actor: actor.flatten(),
            });
            was = slip.to;
        }
        Ok(Some(MilestoneDetail { row, history, after: known.after }))
    }
}
