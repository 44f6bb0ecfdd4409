//! Lists of actions and decisions, and the short forms of what they speak of.

use model::ids::{ActionId, DecisionId, EntityId, MeetingId, OrganisationId, PostId, WorkstreamId};
use model::time::Day;
use model::values::Bilingual;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params_from_iter};

use super::chase::late;
use super::workstreams::{Conditions, blob, body};
use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{ActionFilter, ActionRow, DecisionFilter, DecisionRow, MeetingRef, Page, Window, WorkstreamRef};

const ACTION: &str =
    "x.entity, x.text, x.organisation, x.post, x.on_day, x.due, x.extended, x.done_on, x.outcome, x.note,
  x.workstream, x.meeting, x.decision";

/// The columns of a decision's line.
fn decision_columns(at: At) -> String {
    let (day, actions) = (at.number(), at.holds("a"));
    format!(
        "x.entity, x.text, x.on_day, x.meeting, x.workstream,
         (SELECT count(*) FROM action AS a WHERE a.decision = x.entity AND {actions}),
         (SELECT count(*) FROM action AS a WHERE a.decision = x.entity AND a.done_on > {day} AND {actions})"
    )
}

/// Workstreams that an organisation, or one within it, leads on the day.
pub(super) fn led_by(at: At) -> String {
    format!(
        "SELECT a.workstream FROM assignment AS a WHERE a.organisation IN ({})
           AND (a.role = 'joint-lead' OR a.role = 'lead' AND a.state = 'agreed') AND {}",
        body(at, false),
        at.holds("a")
    )
}

/// Workstreams in which a post has a part, or its organisation where no post is named; the post stands there twice.
pub(super) fn with_post(at: At) -> String {
    let holds = at.holds("a");
    format!(
        "SELECT a.workstream FROM assignment AS a WHERE a.post = ? AND {holds}
           UNION SELECT a.workstream FROM post AS p JOIN assignment AS a ON a.organisation = p.organisation
           WHERE p.entity = ? AND a.post IS NULL AND {} AND {holds}",
        at.holds("p")
    )
}

fn number(day: Day) -> Value {
    Value::Integer(i64::from(day.number()))
}

fn words(text: Option<&String>) -> Option<Value> {
    text.filter(|text| !text.trim().is_empty()).map(|text| Value::Text(text.clone()))
}

/// What was given by the day, is open on it, and is had by whom the filter says.
fn of_actions(filter: &ActionFilter, at: At) -> Conditions {
    let mut conditions = Conditions::default();
    let day = at.number();
    conditions.and(&format!("x.on_day <= {day}"), []);
    if filter.ended {
        conditions.and(&format!("x.done_on <= {day}"), []);
    } else if !filter.closed {
        conditions.and(&format!("x.done_on > {day}"), []);
    }
    if let Some(organisation) = filter.organisation {
        conditions.and(&format!("x.organisation IN ({})", body(at, false)), [blob(organisation)]);
    }
    if let Some(post) = filter.post {
        conditions.and(
            &format!(
                "x.post = ? OR x.post IS NULL AND x.organisation IN
                   (SELECT p.organisation FROM post AS p WHERE p.entity = ? AND {})",
                at.holds("p")
            ),
            [blob(post), blob(post)],
        );
    }
    for (column, id) in [
        ("workstream", filter.workstream.map(EntityId::from)),
        ("meeting", filter.meeting.map(EntityId::from)),
        ("decision", filter.decision.map(EntityId::from)),
    ] {
        if let Some(id) = id {
            conditions.and(&format!("x.{column} = ?"), [blob(id)]);
        }
    }
    if let Some(series) = filter.series {
        let meetings = format!("SELECT m.entity FROM meeting AS m WHERE m.series = ? AND {}", at.alive("m"));
        conditions.and(&format!("x.meeting IN ({meetings})"), [blob(series)]);
    }
    if let Some(due) = filter.due_from {
        conditions.and("x.due >= ?", [number(due)]);
    }
    if let Some(due) = filter.due_by {
        conditions.and("x.due <= ?", [number(due)]);
    }
    if let Some(text) = words(filter.text.as_ref()) {
        conditions.and("renkei_matches(?, x.text)", [text]);
    }
    conditions
}

fn of_decisions(filter: &DecisionFilter, at: At) -> Conditions {
    let mut conditions = Conditions::default();
    conditions.and(&format!("x.on_day <= {}", at.number()), []);
    if let Some(meeting) = filter.meeting {
        conditions.and("x.meeting = ?", [blob(meeting)]);
    }
    if let Some(series) = filter.series {
        let meetings = format!("SELECT m.entity FROM meeting AS m WHERE m.series = ? AND {}", at.alive("m"));
        conditions.and(&format!("x.meeting IN ({meetings})"), [blob(series)]);
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
    if let Some(since) = filter.since {
        conditions.and("x.on_day >= ?", [number(since)]);
    }
    if filter.without_action {
        let actions = at.alive("a");
        conditions
            .and(&format!("NOT EXISTS (SELECT 1 FROM action AS a WHERE a.decision = x.entity AND {actions})"), []);
    }
    if let Some(text) = words(filter.text.as_ref()) {
        conditions.and("renkei_matches(?, x.text)", [text]);
    }
    conditions
}

impl Reader<'_> {
    /// A page of actions: what is due first stands first, what has no day last.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn actions(&self, filter: &ActionFilter, window: Window, at: At) -> Result<Page<ActionRow>, Error> {
        let conditions = of_actions(filter, at);
        let which = format!("FROM action AS x WHERE {}{}", at.holds("x"), conditions.sql);
        let total = self.count(&which, &conditions)?;
        let sql = format!(
            "SELECT {ACTION} {which} ORDER BY x.done_on > {} DESC, x.due IS NULL, x.due, x.row LIMIT {} OFFSET {}",
            at.number(),
            window.limit,
            window.offset
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_and_then(params_from_iter(conditions.parameters), |row| self.action_row(row, at))?;
        Ok(Page { items: rows.collect::<Result<_, Error>>()?, total })
    }

    /// One action.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn action(&self, id: ActionId, at: At) -> Result<Option<ActionRow>, Error> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {ACTION} FROM action AS x WHERE x.entity = ? AND {}", at.holds("x")))?;
        statement.query_and_then([EntityId::from(id).as_bytes()], |row| self.action_row(row, at))?.next().transpose()
    }

    pub(super) fn count(&self, which: &str, conditions: &Conditions) -> Result<u64, Error> {
        let count: i64 = self
            .connection
            .prepare_cached(&format!("SELECT count(*) {which}"))?
            .query_row(params_from_iter(conditions.parameters.iter()), |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    fn action_row(&self, row: &Row<'_>, at: At) -> Result<ActionRow, Error> {
        let due = row.get::<_, Option<i64>>(5)?.and_then(to_day);
        let closed_on: Option<Day> = to_day(row.get(7)?).filter(|on| *on <= at.day);
        let outcome = row.get::<_, Option<String>>(8)?.map(|token| word(&token)).transpose()?;
        let post = row.get::<_, Option<[u8; 16]>>(3)?.map(PostId::from_bytes);
        let decision = row.get::<_, Option<[u8; 16]>>(12)?.map(DecisionId::from_bytes);
        let decision = decision.map(|id| Ok::<_, Error>((id, self.about(id.into(), at)?))).transpose()?;
        Ok(ActionRow {
            id: ActionId::from_bytes(row.get(0)?),
            text: row.get(1)?,
            organisation: self.organisation_ref(OrganisationId::from_bytes(row.get(2)?), at)?,
            post: post.map(|post| self.post(post, at)).transpose()?.flatten(),
            on: to_day(row.get(4)?).ok_or(Error::Damaged { what: "view" })?,
            due,
            extended: row.get(6)?,
            late_days: due.filter(|_| closed_on.is_none()).and_then(|due| late(due, at.day)),
            outcome: outcome.filter(|_| closed_on.is_some()),
            closed_on,
            note: row.get::<_, Option<String>>(9)?.filter(|_| closed_on.is_some()),
            workstream: self.workstream_ref(row.get(10)?, at)?,
            meeting: self.meeting_ref(row.get(11)?, at)?,
            decision,
        })
    }

    /// A page of decisions, the latest first.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn decisions(&self, filter: &DecisionFilter, window: Window, at: At) -> Result<Page<DecisionRow>, Error> {
        let conditions = of_decisions(filter, at);
        let which = format!("FROM decision AS x WHERE {}{}", at.alive("x"), conditions.sql);
        let total = self.count(&which, &conditions)?;
        let sql = format!(
            "SELECT {} {which} ORDER BY x.on_day DESC, x.row DESC LIMIT {} OFFSET {}",
            decision_columns(at),
            window.limit,
            window.offset
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows =
            statement.query_and_then(params_from_iter(conditions.parameters), |row| self.decision_row(row, at))?;
        Ok(Page { items: rows.collect::<Result<_, _>>()?, total })
    }

    /// One decision.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn decision(&self, id: DecisionId, at: At) -> Result<Option<DecisionRow>, Error> {
        let columns = decision_columns(at);
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {columns} FROM decision AS x WHERE x.entity = ? AND {}", at.alive("x")))?;
        statement.query_and_then([EntityId::from(id).as_bytes()], |row| self.decision_row(row, at))?.next().transpose()
    }

    fn decision_row(&self, row: &Row<'_>, at: At) -> Result<DecisionRow, Error> {
        Ok(DecisionRow {
            id: DecisionId::from_bytes(row.get(0)?),
            text: row.get(1)?,
            on: to_day(row.get(2)?).ok_or(Error::Damaged { what: "view" })?,
            meeting: self.meeting_ref(row.get(3)?, at)?,
            workstream: self.workstream_ref(row.get(4)?, at)?,
            actions: row.get(5)?,
            open: row.get(6)?,
        })
    }

    /// A workstream as others speak of it.
    pub(super) fn workstream_ref(&self, id: Option<[u8; 16]>, at: At) -> Result<Option<WorkstreamRef>, Error> {
        let Some(id) = id else { return Ok(None) };
        Ok(self
            .connection
            .prepare_cached(&format!(
                "SELECT code, ja, en FROM workstream AS t WHERE entity = ?1 AND {}",
                at.alive("t")
            ))?
            .query_row([id], |row| {
                let title = Bilingual { ja: row.get(1)?, en: row.get(2)? };
                Ok(WorkstreamRef { id: WorkstreamId::from_bytes(id), code: row.get(0)?, title })
            })
            .optional()?)
    }

    /// A meeting as others speak of it.
    pub(super) fn meeting_ref(&self, id: Option<[u8; 16]>, at: At) -> Result<Option<MeetingRef>, Error> {
        let Some(id) = id else { return Ok(None) };
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT ja, en, on_day FROM meeting AS t WHERE entity = ?1 AND {}",
                at.alive("t")
            ))?
            .query_row([id], |row| Ok((Bilingual { ja: row.get(0)?, en: row.get(1)? }, row.get::<_, i64>(2)?)))
            .optional()?;
        Ok(found.and_then(|(title, on)| Some(MeetingRef { id: MeetingId::from_bytes(id), title, on: to_day(on)? })))
    }
}
